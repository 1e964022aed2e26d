//! What makes the difference: a waterfall of the changed inputs.

use leptos::prelude::*;
use los_engine::comparison::Attribution;
use los_engine::parameters::Ink;
use wasm_bindgen::JsCast;

use super::comparing::State;
use crate::app::desk::Desk;
use crate::app::element::{all, element, live};
use crate::compare::{Compared, Part, parts};
use crate::words::Numbers;

/// The parts of the scenario that is chosen, or else of the likeliest to be the best.
pub fn what_makes_it(desk: Desk) -> AnyView {
    let words = desk.words_now();
    let comparing = desk.comparing();
    let choose = move |event: web_sys::Event| {
        let select = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
        let chosen = select.and_then(|select| select.value().parse().ok());
        comparing.change(|state| state.chosen = chosen);
    };
    element("section")
        .class("parts")
        .with("aria-labelledby", "parts-head")
        .child(element("h2").with("id", "parts-head").text(words.what_makes_it()).done())
        .child(
            element("label")
                .class("field")
                .child(element("span").class("field-name").text(words.take_apart()).done())
                .child(element("select").on("change", choose).child(live(move || comparing.read(options))).done())
                .done(),
        )
        .child(live(move || comparing.read(|state| waterfall(desk, state))))
        .done()
}

fn options(state: &State) -> AnyView {
    let Some((compared, parts)) = state.compared.as_ref().zip(state.parts.as_ref()) else { return ().into_any() };
    let others = compared.answers.iter().enumerate().filter(|(place, _)| *place != compared.reference);
    all(others.map(|(place, answer)| {
        let is_now = parts.ends().1 == answer.scenario;
        element("option").with("value", place.to_string()).flag("selected", is_now).text(answer.scenario.name()).done()
    }))
}

fn waterfall(desk: Desk, state: &State) -> AnyView {
    let words = desk.words_now();
    let Some(work) = &state.parts else { return ().into_any() };
    let (from, to) = work.ends();
    let rows = desk.numbers().with(|numbers| parts(work, (&from, &to), numbers));
    let what = element("p").class("subtitle").text(words.parts_of(to.name(), from.name())).done();
    let Some(rows) = rows else {
        let share = desk.numbers().with(|numbers| numbers.percent(Attribution::share_done(work)));
        return all([what, element("p").class("subtitle").text(words.working_out(&share)).done()]);
    };
    all([what, element("ol").with("data-testid", "parts").child(all(rows.into_iter().map(row))).done()])
}

fn row(part: Part) -> AnyView {
    let words = element("span")
        .class("words")
        .child(element("strong").text(part.name).done())
        .child(element("span").class("what").text(format!(" {}", part.what)).done());
    element("li")
        .with("data-ink", part.ink.map_or("sum", Ink::name))
        .child(words.done())
        .child(bar(part.bar, part.loses))
        .child(element("strong").class("amount").text(part.amount).done())
        .done()
}

/// A bar from one place to another, as shares of the width.
fn bar((from, share): (f64, f64), loses: bool) -> AnyView {
    element("span").class("bar").with("data-loses", loses.to_string()).measure("--from", from).measure("--share", share).done()
}

/// How likely each scenario is the best.
pub fn chances(desk: Desk, compared: &Compared) -> AnyView {
    let words = desk.words_now();
    let row = |(name, chance, words): (String, f64, String)| {
        element("li")
            .child(element("span").class("words").text(name).done())
            .child(bar((0.0, chance), false))
            .child(element("strong").text(words).done())
            .done()
    };
    element("section")
        .class("chances")
        .with("aria-labelledby", "which")
        .child(element("h2").with("id", "which").text(words.which_of_these()).done())
        .child(element("ul").child(all(crate::compare::chances(compared, words).into_iter().map(row))).done())
        .done()
}
