//! The scenarios, a column each: what can be done with them, what differs in them, what comes of them.

use leptos::prelude::*;
use los_engine::parameters::Ink;
use wasm_bindgen::JsCast;

use crate::app::desk::Desk;
use crate::app::element::{Element, all, element, live};
use crate::app::place::Place;
use crate::compare::{InputRow, OutcomeCell, inputs, outcomes};
use crate::words::en;
use crate::workbench::{Arrange, Edit, Held, Workbench};

/// The table.
pub fn side_by_side(desk: Desk) -> AnyView {
    let table = element("table")
        .child(element("caption").class("sr-only").text(en::SIDE_BY_SIDE).done())
        .child(live(move || heads(desk)))
        .child(live(move || differences(desk)))
        .child(live(move || results(desk)));
    let region = element("div")
        .class("table-scroll side-by-side")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", en::SIDE_BY_SIDE)
        .with("data-testid", "side-by-side");
    all([region.child(table.done()).done(), element("p").class("subtitle").text(en::DIFFERENCES_LEGEND).done()])
}

fn heads(desk: Desk) -> AnyView {
    desk.bench().with(|bench| {
        let n = bench.all().len();
        let of_each =
            bench.all().iter().enumerate().map(|(place, held)| head(desk, (place, n), held, place == bench.reference()));
        let row = element("tr").child(element("th").with("scope", "col").text(en::WHAT).done()).child(all(of_each));
        element("thead").child(row.done()).done()
    })
}

fn head(desk: Desk, (place, n): (usize, usize), held: &Held, is_reference: bool) -> AnyView {
    let (id, copy) = (held.id, held.scenario.clone());
    let name = copy.name().to_owned();
    // The heads are made anew, and the focus goes with its scenario.
    let arrange = move |tool: &'static str, arrange: Arrange| {
        desk.dispatch_or_tell(Edit::Arrange(arrange));
        request_animation_frame(move || focus(&format!("{tool}-{id}")));
    };
    let button = |tool: &'static str, words: &'static str, said: String, able: bool, act: Box<dyn Fn()>| {
        let button = element("button").with("type", "button").with("id", format!("{tool}-{id}")).with("aria-label", said);
        button.flag("disabled", !able).on("click", move |_| act()).text(words).done()
    };
    let named = |words: &str| en::button_named(words, &name);
    let rename = move |event: web_sys::Event| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            desk.dispatch_or_tell(Edit::Arrange(Arrange::Rename(id, input.value())));
            // Also where it was refused, or only spaces around it went.
            let name = desk.bench().with_untracked(|bench| bench.held(id).map(|held| held.scenario.name().to_owned()));
            input.set_value(&name.unwrap_or_default());
        }
    };
    let tools = [
        button(
            "earlier",
            en::MOVES[0],
            en::move_named(&name, false),
            place > 0,
            Box::new(move || arrange("earlier", Arrange::Earlier(id))),
        ),
        button(
            "later",
            en::MOVES[1],
            en::move_named(&name, true),
            place + 1 < n,
            Box::new(move || arrange("later", Arrange::Later(id))),
        ),
        button("copy", en::DUPLICATE, named(en::DUPLICATE), true, {
            Box::new(move || {
                let named = copy.clone().with_name(&en::copy_of(copy.name()));
                arrange("copy", Arrange::Add(vec![named.unwrap_or_else(|_| copy.clone())]));
            })
        }),
        button(
            "remove",
            en::REMOVE,
            named(en::REMOVE),
            n > 1,
            Box::new(move || {
                desk.dispatch_or_tell(Edit::Arrange(Arrange::Remove(id)));
                // What was removed keeps no focus: the scenario in its place does.
                let bench = desk.bench();
                let neighbour = bench.with_untracked(|bench| bench.all().get(place).or(bench.all().last()).map(|held| held.id));
                request_animation_frame(move || focus(&format!("explore-{}", neighbour.unwrap_or(0))));
            }),
        ),
        button(
            "explore",
            en::EXPLORE_IT,
            named(en::EXPLORE_IT),
            true,
            Box::new(move || {
                desk.dispatch_or_tell(Edit::Turn(id));
                Place::Explore.go();
            }),
        ),
    ];
    let field = element("input")
        .class("scenario-name")
        .with("aria-label", en::name_of(place + 1))
        .with("maxlength", "80")
        .with("autocomplete", "off")
        .with("data-taken", name.clone())
        .value(name.clone())
        .on("change", rename);
    let radio = element("input")
        .with("type", "radio")
        .with("name", "reference")
        .with("id", format!("against-{id}"))
        .with("aria-label", en::hold_against(&name))
        .flag("checked", is_reference)
        .on("change", move |_| arrange("against", Arrange::HoldAgainst(id)));
    element("th")
        .with("scope", "col")
        .child(field.done())
        .child(element("label").class("against").child(radio.done()).text(en::REFERENCE).done())
        .child(element("span").class("tools").child(all(tools)).done())
        .done()
}

fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok()) {
        // What is gone, or can do no more, keeps no focus.
        let _ = element.focus();
    }
}

/// A head over some rows.
fn section(desk: Desk, words: &str) -> AnyView {
    let n = desk.bench().with(|bench| bench.all().len() + 1);
    let head = element("th").with("scope", "rowgroup").with("colspan", n.to_string()).text(words);
    element("tr").class("section").child(head.done()).done()
}

fn row(name: String, cells: impl IntoIterator<Item = AnyView>) -> AnyView {
    element("tr").child(element("th").with("scope", "row").text(name).done()).child(all(cells)).done()
}

/// What differs in the inputs: the plan, what is believed, and facts apart.
fn differences(desk: Desk) -> AnyView {
    let (scenarios, reference) = desk.bench().with(Workbench::scenarios);
    let rows = desk.numbers().with(|numbers| inputs(&scenarios, reference, numbers));
    if rows.is_empty() {
        return element("tbody").child(section(desk, en::NOTHING_DIFFERS)).done();
    }
    let of = |ink: Ink, words: &str| {
        let mut some = rows.iter().filter(|row| row.ink == ink).map(input_row).peekable();
        some.peek()?;
        Some(element("tbody").with("data-ink", ink.name()).child(section(desk, words)).child(all(some)).done())
    };
    let inks = [(Ink::Plan, en::PLAN_DIFFERS), (Ink::Belief, en::BELIEF_DIFFERS), (Ink::Fact, en::FACTS_DIFFER)];
    all(inks.into_iter().filter_map(|(ink, words)| of(ink, words)))
}

fn input_row(one: &InputRow) -> AnyView {
    let cell =
        |(text, differs): &(String, bool)| element("td").with("data-differs", differs.to_string()).text(text.clone()).done();
    row(one.name.clone(), one.cells.iter().map(cell))
}

/// Outcomes with their differences. A scenario that has just come has none yet.
fn results(desk: Desk) -> AnyView {
    let n = desk.bench().with(|bench| bench.all().len());
    let rows = desk.comparing().read(|state| {
        let compared = state.compared.as_ref().filter(|compared| compared.answers.len() == n)?;
        Some(desk.numbers().with(|numbers| outcomes(compared, numbers)))
    });
    let rows = rows.unwrap_or_default().into_iter().map(|one| row(one.name.to_owned(), one.cells.into_iter().map(outcome)));
    element("tbody").with("data-testid", "outcomes").child(section(desk, en::OUTCOMES)).child(all(rows)).done()
}

fn outcome(cell: OutcomeCell) -> AnyView {
    let part = |element: Element, text: Option<String>| element.text(text.unwrap_or_default()).done();
    element("td")
        .child(part(element("strong"), Some(cell.value)))
        .child(part(element("span").class("span"), cell.span))
        .child(part(element("span").class("apart"), cell.difference))
        .child(part(element("span").class("span"), cell.difference_span))
        .done()
}
