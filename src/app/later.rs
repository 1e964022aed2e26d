//! What a first visit does without. A function marked `#[wasm_split(part, fallible)]` stands, with all that only it and others
//! of its part need, in a file of its own, which is fetched when the function is first called.

use leptos::prelude::*;
use los_engine::problem::Problem;
use send_wrapper::SendWrapper;
use wasm_split_helpers::SplitLoaderError;

use super::desk::{Desk, use_desk};

/// Why something did not come about.
#[derive(Debug)]
pub enum Trouble {
    /// The part of the page that does it did not come.
    NotLoaded,
    /// What was given cannot be used.
    Refused(Box<Problem>),
    /// The browser saves no file.
    NotSaved,
}

impl From<SplitLoaderError> for Trouble {
    fn from(_: SplitLoaderError) -> Self {
        Self::NotLoaded
    }
}

impl Trouble {
    /// The same in a sentence.
    pub fn said(&self, desk: Desk) -> String {
        match self {
            Self::NotLoaded => desk.words_now().part_not_loaded().to_owned(),
            Self::Refused(problem) => desk.refusal(&problem.field, problem),
            Self::NotSaved => desk.words_now().save_refused().to_owned(),
        }
    }
}

/// A view that comes later; instead of one that does not come, the sentence that says why.
#[component]
pub fn Later<F>(view: F) -> impl IntoView
where
    F: Future<Output = Result<AnyView, Trouble>> + 'static,
{
    let desk = use_desk();
    // The page has one thread.
    Suspend::new(SendWrapper::new(async move {
        view.await.unwrap_or_else(|trouble| view! { <p class="problem" role="alert">{trouble.said(desk)}</p> }.into_any())
    }))
}
