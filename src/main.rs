//! Starts the page.
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

fn main() {
    console_error_panic_hook::set_once();
    let Some(app) = document()
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    // The static first paint stands in #app until here.
    app.set_text_content(None);
    mount_to(app, || view! { <main><h1>"Line of Sight"</h1></main> }).forget();
}
