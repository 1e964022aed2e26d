//! How far a long run is, with a way out of it. It stands over the page, so that nothing moves when it comes and goes.

use leptos::prelude::*;

use super::desk::use_desk;
use super::tongue::use_words;
use crate::words::Numbers;

#[component]
pub fn ProgressLine() -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
    let runs = desk.runs();
    let long = Memo::new(move |_| runs.progress().with(Option::is_some));
    let share = move || runs.progress().get().map_or(0.0, |progress| progress.share);
    let text = Memo::new(move |_| {
        let Some(progress) = runs.progress().get() else { return String::new() };
        desk.numbers().with(|numbers| {
            // Whole percents: a tenth would flicker.
            let share = numbers.percent((progress.share * 100.0).round() / 100.0);
            let (words, n_draws) = (numbers.words(), numbers.plain(progress.n_draws, 0));
            match progress.seconds_left {
                Some(seconds) => words.progress_left(&share, &n_draws, &words.time_left(seconds)),
                None => words.progress(&share, &n_draws),
            }
        })
    });
    view! {
        <Show when=move || long.get()>
            <div class="progress-line" role="group" aria-label=words.long_run() data-testid="progress">
                <progress max="1" prop:value=share aria-label=words.long_run()></progress>
                <span>{text}</span>
                <button type="button" on:click=move |_| runs.cancel()>{words.cancel()}</button>
            </div>
        </Show>
    }
}
