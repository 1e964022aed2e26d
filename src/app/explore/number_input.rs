//! A number that can be typed, with its unit. What is refused stays as it was typed, with the reason beside it.

use leptos::prelude::*;
use los_engine::problem::{Phrase, Problem, Saying};
use web_sys::HtmlInputElement;

use crate::app::desk::use_desk;
use crate::app::tongue::use_words;
use crate::browser::number;
use crate::explore::lever_name;
use crate::workbench::{Edit, Lever, typed};

#[component]
pub fn NumberInput(
    lever: Lever,
    /// What helps at it.
    described: &'static str,
    /// Where it stands: a lever in sight is among all the inputs too.
    place: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    let row = lever.parameter().row();
    let words = use_words();
    let problem = RwSignal::new(None::<Problem>);
    let shown = Memo::new(move |_| typed(desk.scenario().with(|scenario| lever.shown(scenario))));
    let name = move || desk.numbers().with(|numbers| desk.scenario().with(|scenario| lever_name(lever, scenario, numbers)));
    let unit_of = move |number: &str| {
        if lever.is_money() {
            desk.scenario().with(|scenario| scenario.currency().to_owned())
        } else {
            words.unit_of(number, lever.unit())
        }
    };
    let unit_here = move || shown.with(|number| unit_of(number));
    let label = move || {
        let unit = unit_of("");
        if unit.is_empty() { name() } else { words.name_with_unit(&name(), &unit) }
    };
    let said = move || problem.with(|problem| problem.as_ref().map(|problem| desk.refusal(&name(), problem)));
    let not_a_number = |given: Saying| Err(Problem::new("", given, Phrase::ANumber));
    // As wide as what stands in it, also while it is typed.
    let n_typed = RwSignal::new(0);
    let n_digits = move || shown.with(|text| text.chars().count()).max(n_typed.get()).max(1).to_string();
    // A value that arrives from elsewhere settles an old complaint.
    Effect::new(move |_| {
        shown.track();
        problem.set(None);
        n_typed.set(0);
    });
    let problem_id = format!("{place}-problem-{}", row.name);
    let take = move |input: HtmlInputElement| {
        let text = input.value();
        let done = match number::read(text.trim()) {
            Some(value) => desk.dispatch(Edit::Set(lever, value)),
            // The browser keeps what it cannot read as a number to itself.
            None if input.validity().bad_input() => not_a_number(Phrase::SomethingElse.into()),
            None if text.trim().is_empty() => not_a_number(Phrase::Nothing.into()),
            None => not_a_number(text.trim().into()),
        };
        problem.set(done.err());
    };
    view! {
        <span class="number">
            <input
                type="number"
                step="any"
                inputmode="decimal"
                autocomplete="off"
                aria-label=label
                aria-describedby=problem_id.clone()
                aria-invalid=move || problem.with(Option::is_some).to_string()
                title=described
                prop:value=shown
                data-taken=shown
                style:--digits=n_digits
                on:input:target=move |event| n_typed.set(event.target().value().len())
                on:change:target=move |event| take(event.target())
            />
            <span class="unit" aria-hidden="true">{unit_here}</span>
        </span>
        <span class="problem" id=problem_id role="alert">{said}</span>
    }
}
