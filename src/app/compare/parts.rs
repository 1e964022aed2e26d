//! What makes the difference: a waterfall of the changed inputs.

use leptos::prelude::*;
use los_engine::comparison::Attribution;
use los_engine::parameters::Ink;

use super::name_at;
use crate::app::desk::use_desk;
use crate::compare::{Part, parts};
use crate::words::{Numbers, en};

#[component]
pub fn WhatMakesIt() -> impl IntoView {
    let desk = use_desk();
    let comparing = desk.comparing();
    let shown = Memo::new(move |_| {
        let (from, to) = comparing.parts().with(|work| work.as_ref().map(Attribution::ends))?;
        Some((from.name().to_owned(), to.name().to_owned()))
    });
    let rows = move || {
        comparing.parts().with(|work| {
            let work = work.as_ref()?;
            let (from, to) = work.ends();
            desk.numbers().with(|numbers| parts(work, (&from, &to), numbers))
        })
    };
    let options = move || {
        let reference = desk.bench().with(crate::workbench::Workbench::reference);
        let now = shown.get().map(|(_, to)| to);
        desk.bench().with(|bench| {
            let others = (0..bench.all().len()).filter(|place| *place != reference);
            let option = |place: usize| {
                let name = name_at(bench, place);
                let is_now = now.as_ref() == Some(&name);
                view! { <option value=place.to_string() selected=is_now>{name}</option> }
            };
            others.map(option).collect_view()
        })
    };
    let share = move || {
        let share = comparing.parts().with(|work| work.as_ref().map_or(0.0, Attribution::share_done));
        en::working(&desk.numbers().with(|numbers| numbers.percent(share)))
    };
    view! {
        <section class="parts" aria-labelledby="parts-head">
            <h2 id="parts-head">{en::WHAT_MAKES_IT}</h2>
            <p class="subtitle">{move || shown.get().map(|(from, to)| en::parts_of(&to, &from))}</p>
            <label class="field">
                <span class="field-name">{en::TAKE_APART}</span>
                <select on:change:target=move |event| comparing.chosen().set(event.target().value().parse().ok())>{options}</select>
            </label>
            {move || match rows() {
                Some(rows) => view! { <ol data-testid="parts">{rows.into_iter().map(row).collect_view()}</ol> }.into_any(),
                None => view! { <p class="subtitle">{share}</p> }.into_any(),
            }}
        </section>
    }
}

fn row(part: Part) -> impl IntoView {
    let (from, share) = part.bar;
    let ink = part.ink.map_or("sum", Ink::name);
    view! {
        <li data-ink=ink>
            <span class="words"><strong>{part.name}</strong> " " <span class="what">{part.what}</span></span>
            <span class="bar" data-loses=part.loses.to_string() style:--from=format!("{from:.4}") style:--share=format!("{share:.4}")></span>
            <strong class="amount">{part.amount}</strong>
        </li>
    }
}
