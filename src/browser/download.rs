//! Saving a file.

use gloo_file::{Blob, ObjectUrl};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlAnchorElement;

/// Offers `text` as a file. Fails where the page may not create links.
pub fn text(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(mime)));
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken the contents when the click returns; Safari wants the address a little longer.
    gloo_timers::callback::Timeout::new(10_000, move || drop(url)).forget();
    Ok(())
}
