//! The language that the page speaks now. Another one builds the page's elements anew on the same desk, so that a component
//! takes its words once and is as light as if there were one language.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;

use crate::browser::choices;
use crate::words::Words;

/// The page's words, as a context.
#[derive(Clone, Copy)]
struct Tongue(RwSignal<Words>);

/// Keeps the words of the whole page, and gives them to whoever lives longer than a language.
pub fn provide(words: Words) {
    choices::set_language(words);
    provide_context(Tongue(RwSignal::new(words)));
}

/// The words of a component, which is built anew for another language.
pub fn use_words() -> Words {
    expect_context::<Tongue>().0.get_untracked()
}

/// The words of what lives longer than a language.
pub fn use_changing_words() -> ReadSignal<Words> {
    expect_context::<Tongue>().0.read_only()
}

/// Speaks another language from now on, chosen at the element of that id, which keeps the focus; where its words do not
/// come, `refused` is called.
pub fn speak(language: String, id: &'static str, refused: impl Fn() + 'static) {
    let Tongue(words) = expect_context::<Tongue>();
    spawn_local(async move {
        let Some(spoken) = choices::words(&language).await else {
            refused();
            return;
        };
        choices::set_language(spoken);
        words.set(spoken);
        tick().await;
        let chooser = document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(chooser) = chooser {
            // Without the focus the language is still chosen.
            let _ = chooser.focus();
        }
    });
}
