//! A number that can be typed, with its unit. What is refused stays as it was typed, with the reason beside it.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::app::desk::use_desk;
use crate::browser::number;
use crate::explore::lever_name;
use crate::words::en;
use crate::workbench::{Edit, Lever, typed};

#[component]
pub fn NumberInput(
    lever: Lever,
    described: &'static str,
    /// Where it stands: a lever in sight is among all the inputs too.
    place: &'static str,
) -> impl IntoView {
    let desk = use_desk();
    let row = lever.parameter().row();
    let problem = RwSignal::new(None::<String>);
    let shown = Memo::new(move |_| typed(desk.scenario().with(|scenario| lever.shown(scenario))));
    let name = move || desk.scenario().with(|scenario| lever_name(lever, scenario));
    let unit = move || {
        if lever.is_money() { desk.scenario().with(|scenario| scenario.currency().to_owned()) } else { lever.unit().to_owned() }
    };
    let unit_here = move || if lever.is_money() { unit() } else { shown.with(|text| en::unit_of(text, lever.unit())).to_owned() };
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
            None if input.validity().bad_input() => Err(en::not_a_number(&name(), en::SOMETHING_ELSE)),
            None => Err(en::not_a_number(&name(), text.trim())),
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
                aria-label=move || format!("{}, {}", name(), unit()).trim_end_matches(", ").to_owned()
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
        <span class="problem" id=problem_id role="alert">{move || problem.get()}</span>
    }
}
