//! A lever: a range with a number input and step buttons, its unit, its reset and a note when something constrains it.

use leptos::prelude::*;
use los_engine::scenario::Cadence;

use super::number_input::NumberInput;
use crate::app::desk::use_desk;
use crate::app::tongue::use_words;
use crate::browser::number;
use crate::explore::{budget_note, lever_name, lever_note, lever_number};
use crate::workbench::{Choice, Edit, Setting, Track};

#[component]
pub fn LeverRow(track: Track) -> impl IntoView {
    let desk = use_desk();
    let words = use_words();
    let lever = track.lever;
    let row = lever.parameter().row();
    let help = words.help(lever.parameter());
    let id = format!("lever-{}", row.name);
    let shown = Memo::new(move |_| desk.scenario().with(|scenario| lever.shown(scenario)));
    // A value beyond the track, typed or from a file, widens it.
    let low = Memo::new(move |_| track.low.min(shown.get().floor()));
    let high = Memo::new(move |_| track.high.max(shown.get().ceil()));
    let place = move |value: f64| {
        let share = (value.clamp(low.get(), high.get()) - low.get()) / (high.get() - low.get());
        format!("{share:.4}")
    };
    let range = Memo::new(move |_| desk.scenario().with(|scenario| lever.shown_range(scenario)));
    let note = Memo::new(move |_| desk.numbers().with(|numbers| desk.answer().with(|answer| lever_note(lever, answer, numbers))));
    let restored = Memo::new(move |_| desk.bench().with(|bench| lever.is_restored(bench.scenario(), bench.opened())));
    let name =
        Memo::new(move |_| desk.numbers().with(|numbers| desk.scenario().with(|scenario| lever_name(lever, scenario, numbers))));
    let said = move || {
        let number = desk.numbers().with(|numbers| lever_number(shown.get(), numbers));
        words.number_with_unit(&number, &words.unit_of(&number, lever.unit())).trim_end().to_owned()
    };
    let step = move |up: bool| {
        let next = desk.scenario().with_untracked(|scenario| lever.stepped(scenario, track.step, up));
        desk.dispatch_or_tell(Edit::Set(lever, next));
    };
    // The browser may send nothing that is not a number here; a stray one is not worth a message.
    let at = |value: String| number::read(&value);
    view! {
        <div class="lever" data-ink=lever.ink().name() data-lever=row.name data-range=move || range.get().is_some().to_string()>
            <label for=id.clone() title=help>{name}</label>
            <button
                type="button"
                class="restore"
                aria-label=move || name.with(|name| words.restore(name))
                title=move || name.with(|name| words.restore(name))
                prop:hidden=move || restored.get()
                on:click=move |_| desk.dispatch_or_tell(Edit::Restore(lever))
            >
                "↺"
            </button>
            <NumberInput lever described=help place="lever" />
            <button type="button" class="step" aria-label=move || name.with(|name| words.less(name)) on:click=move |_| step(false)>"−"</button>
            <div class="track" style:--at=move || place(shown.get()) style:--low=move || range.get().map(|(low, _)| place(low)) style:--high=move || range.get().map(|(_, high)| place(high))>
                <input
                    id=id
                    type="range"
                    prop:min=move || low.get().to_string()
                    prop:max=move || high.get().to_string()
                    prop:step=track.step.to_string()
                    prop:value=move || shown.get().to_string()
                    aria-valuetext=said
                    on:input:target=move |event| {
                        if let Some(value) = at(event.target().value()) {
                            desk.dispatch_or_tell(Edit::Drag(lever, value));
                        }
                    }
                    on:change:target=move |event| {
                        if let Some(value) = at(event.target().value()) {
                            desk.dispatch_or_tell(Edit::Set(lever, value));
                        }
                    }
                    // A drag that ends where it began sends no change.
                    on:pointerup=move |_| desk.dispatch_or_tell(Edit::Release)
                    on:pointercancel=move |_| desk.dispatch_or_tell(Edit::Cancel)
                />
            </div>
            <button type="button" class="step" aria-label=move || name.with(|name| words.more(name)) on:click=move |_| step(true)>"+"</button>
            <Show when=move || note.with(Option::is_some)>
                <p class="lever-note">{move || note.get()}</p>
            </Show>
        </div>
    }
}

/// The cadence by name.
#[component]
pub fn CadenceSelect() -> impl IntoView {
    let desk = use_desk();
    let words = use_words();
    let now = Memo::new(move |_| desk.scenario().with(los_engine::scenario::Scenario::cadence));
    let options = Cadence::ALL.iter().map(|cadence| {
        view! { <option value=cadence.name() prop:selected=move || now.get() == *cadence>{words.cadence(*cadence)}</option> }
    });
    view! {
        <div class="lever-select" data-ink="plan">
            <label for="cadence">{words.setting(Setting::Cadence)}</label>
            <select
                id="cadence"
                on:change:target=move |event| {
                    let name = event.target().value();
                    if let Some(cadence) = Cadence::ALL.iter().find(|cadence| cadence.name() == name) {
                        desk.dispatch_or_tell(Edit::Choose(Choice::Cadence(*cadence)));
                    }
                }
            >
                {options.collect_view()}
            </select>
        </div>
    }
}

/// The budget, below the plan's levers.
#[component]
pub fn BudgetNote() -> impl IntoView {
    let desk = use_desk();
    let note = Memo::new(move |_| desk.numbers().with(|numbers| desk.answer().with(|answer| budget_note(answer, numbers))));
    view! { <p class="budget-note">{note}</p> }
}
