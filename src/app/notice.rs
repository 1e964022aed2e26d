//! A message at the head of the page, until it is dismissed or something else is done.

use leptos::prelude::*;

use super::desk::use_desk;
use super::tongue::use_words;

#[component]
pub fn Notice() -> impl IntoView {
    let (notice, words) = (use_desk().notice(), use_words());
    view! {
        <div role="alert" class="notice-place">
            {move || {
                notice
                    .get()
                    .map(|message| {
                        view! {
                            <div class="notice">
                                <p>{message}</p>
                                <button type="button" on:click=move |_| notice.set(None)>{words.dismiss()}</button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
