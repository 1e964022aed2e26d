//! How the whole page looks: its language and its theme. Neither changes a number.

use leptos::prelude::*;

use super::desk::use_desk;
use super::tongue::{speak, use_words};
use crate::browser::{choices, intl, screen};
use crate::words::Words;

/// Where the language is chosen.
const LANGUAGE: &str = "language";

#[component]
pub fn Looks() -> impl IntoView {
    let desk = use_desk();
    let words = use_words();
    let refused = move || desk.tell(words.language_not_loaded().to_owned());
    let languages = choices::languages().into_iter().map(|tag| {
        let name = intl::language_name(&tag);
        let (lang, value) = (tag.clone(), tag.clone());
        view! { <option value=value lang=lang prop:selected=words.tag() == tag>{name}</option> }
    });
    let look_again = screen::use_look_again();
    let now = RwSignal::new(choices::theme());
    let themes = choices::themes().into_iter().map(|theme| {
        let name = theme_name(words, &theme);
        let value = theme.clone();
        view! { <option value=value prop:selected=move || now.get() == theme>{name}</option> }
    });
    view! {
        <div class="looks">
            <select
                id=LANGUAGE
                aria-label=words.language()
                on:change:target=move |event| speak(event.target().value(), LANGUAGE, refused)
            >
                {languages.collect_view()}
            </select>
            <select
                id="theme"
                aria-label=words.theme()
                on:change:target=move |event| {
                    now.set(event.target().value());
                    choices::set_theme(&event.target().value());
                    look_again();
                }
            >
                {themes.collect_view()}
            </select>
        </div>
    }
}

fn theme_name(words: Words, theme: &str) -> &'static str {
    match theme {
        "light" => words.theme_light(),
        "dark" => words.theme_dark(),
        "projector" => words.theme_projector(),
        _ => words.theme_system(),
    }
}
