//! The answer in one sentence.

use leptos::prelude::*;

use crate::app::desk::use_desk;
use crate::explore::Piece;

#[component]
pub fn Sentence() -> impl IntoView {
    let desk = use_desk();
    let sentence = Memo::new(move |_| desk.explore().with(|explore| explore.sentence.clone()));
    let piece = |piece: Piece| match piece {
        Piece::Plain(text) => view! { <span>{text}</span> }.into_any(),
        Piece::Result(text) => view! { <span class="result">{text}</span> }.into_any(),
        Piece::Mute(text) => view! { <span class="aside">{text}</span> }.into_any(),
    };
    view! { <h1 class="sentence" data-testid="sentence">{move || sentence.get().into_iter().map(piece).collect_view()}</h1> }
}
