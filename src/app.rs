//! The page: one root signal, a memo for each panel, intent through [`Desk::dispatch`].
//!
//! | file | what it is |
//! |---|---|
//! | `desk` | the root signal, what is derived from it, and the way in |
//! | `top_bar`, `notice`, `files`, `keys` | what belongs to no place: the head of the page, messages, files, shortcuts |
//! | `picture` | a canvas that is drawn again when it must be |
//! | `chart` | a chart with its title and its numbers |
//! | `explore` | the place Explore |

mod chart;
mod desk;
mod explore;
mod files;
mod keys;
mod notice;
mod picture;
mod top_bar;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::browser::{inks, screen};
use desk::Desk;

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

#[component]
fn App() -> impl IntoView {
    let desk = Desk::new();
    provide_context(desk);
    screen::watch();
    inks::provide();
    keys::listen(desk);
    view! {
        {inks::samples()}
        <top_bar::TopBar />
        <notice::Notice />
        <explore::Explore />
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
        if let Some(before) = before.as_ref().filter(|_| desk.dragging().get()) {
            // While a lever is held its answer is not yet one.
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
