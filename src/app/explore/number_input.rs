//! A number that can be typed, with its unit. What is refused stays as it was typed, with the reason beside it.

use leptos::prelude::*;

use crate::app::desk::use_desk;
use crate::explore::lever_name;
use crate::words::en;
use crate::workbench::{Edit, Lever, typed};

#[component]
pub fn NumberInput(lever: Lever, described: &'static str) -> impl IntoView {
    let desk = use_desk();
    let row = lever.parameter().row();
    let problem = RwSignal::new(None::<String>);
    let shown = Memo::new(move |_| typed(desk.scenario().with(|scenario| lever.shown(scenario))));
    let name = move || desk.scenario().with(|scenario| lever_name(lever, scenario));
    let unit = move || {
        if lever.is_money() { desk.scenario().with(|scenario| scenario.currency().to_owned()) } else { lever.unit().to_owned() }
    };
    // A value that arrives from elsewhere settles an old complaint.
    Effect::new(move |_| {
        shown.track();
        problem.set(None);
    });
    let problem_id = format!("problem-{}-{}", row.group.name(), row.name);
    let take = move |text: String| {
        let done = match text.trim().parse::<f64>() {
            Ok(value) => desk.dispatch(Edit::Set(lever, value)),
            Err(_) => Err(en::not_a_number(row.words, text.trim())),
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
                aria-label=move || format!("{}, {}", name(), unit())
                aria-describedby=problem_id.clone()
                aria-invalid=move || problem.with(Option::is_some).to_string()
                title=described
                prop:value=shown
                style:--digits=move || shown.with(|text| text.chars().count().max(1).to_string())
                on:change:target=move |event| take(event.target().value())
            />
            <span class="unit" aria-hidden="true">{unit}</span>
        </span>
        <span class="problem" id=problem_id role="alert">{move || problem.get()}</span>
    }
}
