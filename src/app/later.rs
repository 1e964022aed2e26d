//! What a first visit does without. A function marked `#[wasm_split(part, fallible)]` stands, with all that only it and others
//! of its part need, in a file of its own, which is fetched when the function is first called.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_split_helpers::SplitLoaderError;

use crate::words::en;

/// Why something did not come about, in a sentence.
#[derive(Debug)]
pub struct Trouble(pub String);

impl From<SplitLoaderError> for Trouble {
    fn from(_: SplitLoaderError) -> Self {
        Self(en::PART_NOT_LOADED.to_owned())
    }
}

/// A view that comes later; instead of one that does not come, the sentence that says why.
#[component]
pub fn Later<F>(view: F) -> impl IntoView
where
    F: Future<Output = Result<AnyView, Trouble>> + 'static,
{
    // The page has one thread.
    Suspend::new(SendWrapper::new(async move {
        view.await.unwrap_or_else(|Trouble(why)| view! { <p class="problem" role="alert">{why}</p> }.into_any())
    }))
}
