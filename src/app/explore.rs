//! The place Explore: levers on the left, the answer and its pictures on the right.

mod answer;
mod inputs;
mod lever;
mod line_of_sight;
mod number_input;

use leptos::ev::KeyboardEvent;
use leptos::html::Button;
use leptos::prelude::*;
use los_engine::parameters::Ink;

use super::chart::ChartFigure;
use super::desk::use_desk;
use super::tongue::use_words;
use crate::explore::FigureId;
use crate::workbench::TRACKS;

#[component]
pub fn Explore() -> impl IntoView {
    let levers = |ink: Ink| {
        TRACKS
            .into_iter()
            .filter(|track| track.lever.ink() == ink)
            .map(|track| view! { <lever::LeverRow track /> })
            .collect_view()
    };
    let desk = use_desk();
    let words = use_words();
    // On a small screen the levers are a sheet that comes up from below, so that the sentence stays in view.
    let sheet = RwSignal::new(false);
    let opener = NodeRef::<Button>::new();
    let put_away = move |event: KeyboardEvent| {
        if event.key() == "Escape" && sheet.get_untracked() {
            sheet.set(false);
            // The focus may not stay in what is out of sight; without the button there is no sheet.
            if let Some(button) = opener.get_untracked() {
                let _ = button.focus();
            }
        }
    };
    view! {
        <div class="explore" on:keydown=put_away>
            <div class="sheet-bar">
                // Said at the foot of the page too; here it is in sight while a lever moves.
                <p aria-hidden="true">{move || desk.change_text()}</p>
                <button node_ref=opener type="button" aria-expanded=move || sheet.get().to_string() aria-controls="levers" on:click=move |_| sheet.update(|up| *up = !*up)>
                    {move || if sheet.get() { words.hide_levers() } else { words.show_levers() }}
                </button>
            </div>
            <aside id="levers" class="levers" aria-label=words.levers() data-up=move || sheet.get().to_string()>
                <section data-ink="plan" aria-labelledby="plan-head">
                    <h2 id="plan-head">{words.the_plan()}</h2>
                    <lever::CadenceSelect />
                    {levers(Ink::Plan)}
                    <lever::BudgetNote />
                </section>
                <section data-ink="belief" aria-labelledby="belief-head">
                    <h2 id="belief-head">{words.what_we_believe()}</h2>
                    {levers(Ink::Belief)}
                </section>
                <inputs::AllInputs />
            </aside>
            <main class="results" aria-busy=move || (!desk.runs().settled().get()).to_string()>
                <answer::Sentence />
                <line_of_sight::LineOfSight />
                <div class="charts">
                    {FigureId::ALL.into_iter().map(|id| view! { <ChartFigure id /> }).collect_view()}
                </div>
                <Foot />
            </main>
        </div>
    }
}

/// What just changed, and whose numbers these are.
#[component]
fn Foot() -> impl IntoView {
    let desk = use_desk();
    let words = use_words();
    let tag = move || desk.change().with(|change| change.as_ref().map(|change| change.ink));
    view! {
        <footer class="foot">
            <p class="change" data-testid="change">
                {move || tag().map(|ink| view! { <span class="tag" data-ink=ink.name()>{words.ink(ink)}</span> })}
                <span>{move || desk.change_text()}</span>
            </p>
            <p class="model" data-testid="model">{move || desk.fewer_draws().map(|text| text + " · ")} {words.same_numbers()} " " {los_engine::MODEL_VERSION}</p>
        </footer>
    }
}
