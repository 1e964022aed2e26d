//! How far a long run is, with a way out of it. It stands over the page, so that nothing moves when it comes and goes.

use leptos::prelude::*;

use super::desk::use_desk;
use crate::words::{Numbers, en};

#[component]
pub fn ProgressLine() -> impl IntoView {
    let desk = use_desk();
    let runs = desk.runs();
    let long = Memo::new(move |_| runs.progress().with(Option::is_some));
    let share = move || runs.progress().get().map_or(0.0, |progress| progress.share);
    let text = Memo::new(move |_| {
        let Some(progress) = runs.progress().get() else { return String::new() };
        desk.numbers().with(|numbers| {
            // Whole percents: a tenth would flicker.
            let share = numbers.percent((progress.share * 100.0).round() / 100.0);
            en::progress(&share, &numbers.plain(progress.n_draws, 0), progress.seconds_left.map(en::time_left).as_deref())
        })
    });
    view! {
        <Show when=move || long.get()>
            <div class="progress-line" role="group" aria-label=en::LONG_RUN data-testid="progress">
                <progress max="1" prop:value=share aria-label=en::LONG_RUN></progress>
                <span>{text}</span>
                <button type="button" on:click=move |_| runs.cancel()>{en::CANCEL}</button>
            </div>
        </Show>
    }
}
