//! The page: one root signal, a memo for each panel, intent through [`Desk::dispatch`].
//!
//! | file | what it is |
//! |---|---|
//! | `desk` | the root signal, what is derived from it, and the way in |
//! | `runs`, `known` | what is asked of the simulator, and the answers that are known |
//! | `progress` | how far a long run is |
//! | `top_bar`, `notice`, `files`, `keys` | what belongs to no place: the head of the page, messages, files, shortcuts |
//! | `element` | elements that are put together at run time |
//! | `picture` | a canvas that is drawn again when it must be |
//! | `chart` | a chart with its title and its numbers |
//! | `place` | where the person is, in the address |
//! | `explore` | the place Explore |
//! | `compare` | the place Compare |

mod chart;
mod compare;
mod desk;
mod element;
mod explore;
mod files;
mod keys;
mod known;
mod notice;
mod picture;
mod place;
mod progress;
mod runs;
mod top_bar;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::browser::{inks, screen};
use crate::explore::Answer;
use crate::words::en;
use crate::workbench::Workbench;
use desk::Desk;
use runs::{News, Runs};

/// Puts the page where the first paint was.
pub fn start() {
    console_error_panic_hook::set_once();
    let Some(root) = document().get_element_by_id("app").and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    root.set_text_content(None);
    // The page stays mounted as long as it is open.
    mount_to(root, App).forget();
}

/// Asks for the first answer, and shows the page as soon as it is there.
#[component]
fn App() -> impl IntoView {
    let (first, trouble) = (RwSignal::new(None::<Answer>), RwSignal::new(None::<String>));
    let runs = Runs::start(move |news| match news {
        News::Answers { answers, .. } => first.set(answers.into_iter().next()),
        News::Trouble(sentence) => trouble.set(Some(sentence)),
        // Nothing is compared before there is a page.
        News::Compared(..) => {}
    });
    let bench = Workbench::default();
    runs.ask(vec![bench.scenario().clone()]);
    screen::watch();
    inks::provide();
    view! {
        {inks::samples()}
        {move || match first.get() {
            Some(answer) => view! { <Page desk=Desk::new(bench.clone(), runs, answer) /> }.into_any(),
            None => view! { <FirstPaint trouble /> }.into_any(),
        }}
    }
}

/// What index.html shows before the page is there, until there is something to show.
#[component]
fn FirstPaint(trouble: RwSignal<Option<String>>) -> impl IntoView {
    view! {
        <main class="first-paint">
            <h1>{en::PRODUCT}</h1>
            <p id="boot-status" role="status">{move || trouble.get().unwrap_or_else(|| en::LOADING.to_owned())}</p>
        </main>
    }
}

#[component]
fn Page(desk: Desk) -> impl IntoView {
    provide_context(desk);
    keys::listen(desk);
    view! {
        <top_bar::TopBar />
        <notice::Notice />
        {move || match desk.place().get() {
            place::Place::Explore => view! { <explore::Explore /> }.into_any(),
            place::Place::Compare => view! { <compare::Compare /> }.into_any(),
        }}
        <progress::ProgressLine />
        <files::DropZone />
        <LiveRegion />
    }
}

/// Says the sentence to a screen reader when a gesture is over, and not more often than once in a while.
#[component]
fn LiveRegion() -> impl IntoView {
    let desk = desk::use_desk();
    let said = RwSignal::new(String::new());
    let mut say = leptos::prelude::debounce(std::time::Duration::from_millis(900), move |text: String| said.set(text));
    Effect::new(move |before: Option<String>| {
        let settled = desk.runs().settled().get();
        if let Some(before) = before.as_ref().filter(|_| desk.dragging().get() || !settled) {
            // While a lever is held, and until all draws are there, its answer is not yet one.
            return before.clone();
        }
        let now = desk.sentence_text();
        // Nothing to announce when the page opens.
        if before.is_some_and(|before| before != now) {
            say(now.clone());
        }
        now
    });
    view! { <p class="sr-only" role="status" aria-live="polite">{said}</p> }
}
