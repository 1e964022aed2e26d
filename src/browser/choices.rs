//! What the person has chosen for the whole page: the language and the theme. `boot.js` has read both before the page was
//! there, and keeps what is chosen here for a reload, as far as the browser allows.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::words::{ENGLISH, Words};

/// The tags of the languages that the page speaks.
pub fn languages() -> Vec<String> {
    list("languages")
}

/// The language that was chosen before.
pub fn language() -> String {
    text("language")
}

/// The themes that can be chosen: `system`, `light`, `dark`, `projector`.
pub fn themes() -> Vec<String> {
    list("themes")
}

/// The theme that was chosen before.
pub fn theme() -> String {
    text("theme")
}

/// The words of a language; none where they did not come.
pub async fn words(language: &str) -> Option<Words> {
    if language == ENGLISH.tag() {
        return Some(ENGLISH);
    }
    let file = JsFuture::from(call("words", &[language])?.dyn_into::<Promise>().ok()?).await.ok()?;
    Words::read(language, &file.as_string()?)
}

/// Makes the page one of this language, also for the browser and for who reads it aloud.
pub fn set_language(words: Words) {
    call("setLanguage", &[words.tag(), words.direction()]);
}

/// Paints the page in a theme.
pub fn set_theme(theme: &str) {
    call("setTheme", &[theme]);
}

/// What `boot.js` has left.
fn look(name: &str) -> JsValue {
    let look = Reflect::get(&window(), &"losLook".into()).unwrap_or_default();
    Reflect::get(&look, &name.into()).unwrap_or_default()
}

fn text(name: &str) -> String {
    look(name).as_string().unwrap_or_default()
}

fn list(name: &str) -> Vec<String> {
    look(name).dyn_into::<Array>().map(|list| list.iter().filter_map(|one| one.as_string()).collect()).unwrap_or_default()
}

fn call(name: &str, given: &[&str]) -> Option<JsValue> {
    let given: Array = given.iter().map(|text| JsValue::from_str(text)).collect();
    look(name).dyn_ref::<Function>()?.apply(&JsValue::UNDEFINED, &given).ok()
}
