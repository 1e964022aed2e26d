//! The page: one root signal, a memo for each panel, intent through [`Desk::dispatch`].
//!
//! | file | what it is |
//! |---|---|
//! | `desk` | the root signal, what is derived from it, and the way in |
//! | `runs`, `known` | what is asked of the simulator, and the answers that are known |
//! | `progress` | how far a long run is |
//! | `tongue` | the language that the page speaks |
//! | `top_bar`, `looks`, `notice`, `files`, `keys` | what belongs to no place: the head of the page, language and theme, messages, files, shortcuts |
//! | `later` | what is fetched when it is first wanted |
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
mod later;
mod looks;
mod notice;
mod picture;
mod place;
mod progress;
mod runs;
mod tongue;
mod top_bar;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::browser::intl::IntlNumbers;
use crate::browser::{choices, inks, screen};
use crate::explore::Answer;
use crate::words::{ENGLISH, Trouble, Words};
use crate::workbench::{Choice, Edit, Workbench};
use desk::Desk;
use runs::{News, Runs, Wish};
use tongue::{use_changing_words, use_words};

/// Puts the page where the first paint was.
pub fn start() {
    console_error_panic_hook::set_once();
    let Some(root) = page_root() else { return };
    // What stands there says in its own language that something is coming, until the words of that language are here.
    wasm_bindgen_futures::spawn_local(async move {
        let words = choices::words(&choices::language()).await.unwrap_or(ENGLISH);
        root.set_text_content(None);
        // The page stays mounted as long as it is open.
        mount_to(root, move || view! { <App words /> }).forget();
    });
}

/// Where the page stands.
fn page_root() -> Option<web_sys::HtmlElement> {
    document().get_element_by_id("app")?.dyn_into().ok()
}

/// The worked example on a workbench, under its name in the page's language.
fn worked_example(words: Words) -> Workbench {
    let mut bench = Workbench::default();
    // A name that cannot be given leaves the English one.
    let _ = bench.apply(Edit::Choose(Choice::Name(words.worked_example().to_owned())));
    Workbench::new(bench.scenario().clone())
}

/// Asks for the first answer, and shows the page as soon as it is there.
#[component]
fn App(words: Words) -> impl IntoView {
    let (first, trouble) = (RwSignal::new(None::<Answer>), RwSignal::new(None::<Trouble>));
    let runs = Runs::start(move |news| match news {
        News::Answers { answers, .. } => first.set(answers.into_iter().next()),
        News::Trouble(reason) => trouble.set(Some(reason)),
        // Nothing is compared before there is a page.
        News::Compared(..) => {}
    });
    let bench = worked_example(words);
    runs.ask(Wish { scenarios: vec![bench.scenario().clone()], more: Vec::new() });
    // Making them takes long, and the simulator is still on its way.
    let numbers = IntlNumbers::new(words, bench.scenario().currency().to_owned());
    Timeout::new(0, move || numbers.make_ready()).forget();
    tongue::provide(words);
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
fn FirstPaint(trouble: RwSignal<Option<Trouble>>) -> impl IntoView {
    let words = use_words();
    let status = move || {
        trouble.with(|trouble| match trouble {
            Some(trouble) => words.trouble(trouble),
            None => words.loading().to_owned(),
        })
    };
    view! {
        <main class="first-paint">
            <h1>{words.product()}</h1>
            <p id="boot-status" role="status">{status}</p>
        </main>
    }
}

#[component]
fn Page(desk: Desk) -> impl IntoView {
    provide_context(desk);
    keys::listen(desk);
    let words = use_changing_words();
    // Mounted anew rather than changed in place: a page that could take other words at any place would be a tenth heavier.
    Effect::new(move |earlier: Option<Option<UnmountHandle<_>>>| {
        words.track();
        drop(earlier);
        page_root().map(|root| mount_to(root, Places))
    });
    view! { <LiveRegion /> }
}

/// The page in one language.
#[component]
fn Places() -> impl IntoView {
    let desk = desk::use_desk();
    view! {
        <top_bar::TopBar />
        <notice::Notice />
        {move || match desk.place().get() {
            place::Place::Explore => view! { <explore::Explore /> }.into_any(),
            place::Place::Compare => view! { <compare::Compare /> }.into_any(),
        }}
        <progress::ProgressLine />
        <files::DropZone />
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
