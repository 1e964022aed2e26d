//! What a first visit does without. A function marked `#[wasm_split(part, fallible)]` stands, with all that only it and others
//! of its part need, in a file of its own, which is fetched when the function is first called.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_split_helpers::SplitLoaderError;

use super::tongue::use_words;

/// A part of the page did not come. It is fetched again when it is wanted again.
#[derive(Debug)]
pub struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// A view that comes later; where it does not come, a sentence.
#[component]
pub fn Later<F>(view: F) -> impl IntoView
where
    F: Future<Output = Result<AnyView, NotLoaded>> + 'static,
{
    let words = use_words();
    // The page has one thread.
    Suspend::new(SendWrapper::new(async move {
        view.await.unwrap_or_else(|NotLoaded| view! { <p class="problem" role="alert">{words.part_not_loaded()}</p> }.into_any())
    }))
}
