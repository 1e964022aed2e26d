//! The scenarios, a column each: what can be done with them, what differs in them, what comes of them.

use leptos::prelude::*;
use los_engine::parameters::Ink;
use wasm_bindgen::JsCast;

use crate::app::desk::Desk;
use crate::app::element::{Element, all, element, live};
use crate::app::place::Place;
use crate::compare::{InputRow, OutcomeCell, inputs, outcomes};
use crate::words::MOVES;
use crate::workbench::{Arrange, Edit, Held, Workbench};

/// The table.
pub fn side_by_side(desk: Desk) -> AnyView {
    let words = desk.words_now();
    let table = element("table")
        .child(element("caption").class("sr-only").text(words.side_by_side()).done())
        .child(live(move || heads(desk)))
        .child(live(move || differences(desk)))
        .child(live(move || results(desk)));
    let region = element("div")
        .class("table-scroll side-by-side")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", words.side_by_side())
        .with("data-testid", "side-by-side");
    all([region.child(table.done()).done(), element("p").class("subtitle").text(words.differences_legend()).done()])
}

fn heads(desk: Desk) -> AnyView {
    let words = desk.words_now();
    desk.bench().with(|bench| {
        let n = bench.all().len();
        let of_each =
            bench.all().iter().enumerate().map(|(place, held)| head(desk, (place, n), held, place == bench.reference()));
        let row = element("tr").child(element("th").with("scope", "col").text(words.what_differs()).done()).child(all(of_each));
        element("thead").child(row.done()).done()
    })
}

fn head(desk: Desk, (place, n): (usize, usize), held: &Held, is_reference: bool) -> AnyView {
    let words = desk.words_now();
    let (id, copy) = (held.id, held.scenario.clone());
    let name = copy.name().to_owned();
    // The heads are made anew, and the focus goes with its scenario.
    let arrange = move |tool: &'static str, arrange: Arrange| {
        desk.dispatch_or_tell(Edit::Arrange(arrange));
        request_animation_frame(move || focus(&format!("{tool}-{id}")));
    };
    let button = |tool: &'static str, label: &'static str, said: String, able: bool, act: Box<dyn Fn()>| {
        let button = element("button").with("type", "button").with("id", format!("{tool}-{id}")).with("aria-label", said);
        button.flag("disabled", !able).on("click", move |_| act()).text(label).done()
    };
    let named = |label: &str| words.button_about(label, &name);
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
            MOVES[0],
            words.move_earlier(&name),
            place > 0,
            Box::new(move || arrange("earlier", Arrange::Earlier(id))),
        ),
        button("later", MOVES[1], words.move_later(&name), place + 1 < n, Box::new(move || arrange("later", Arrange::Later(id)))),
        button("copy", words.duplicate(), named(words.duplicate()), true, {
            Box::new(move || {
                let named = copy.clone().with_name(&words.named_copy(copy.name()));
                arrange("copy", Arrange::Add(vec![named.unwrap_or_else(|_| copy.clone())]));
            })
        }),
        button(
            "remove",
            words.remove(),
            named(words.remove()),
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
            words.explore_it(),
            named(words.explore_it()),
            true,
            Box::new(move || {
                desk.dispatch_or_tell(Edit::Turn(id));
                Place::Explore.go();
            }),
        ),
    ];
    let field = element("input")
        .class("scenario-name")
        .with("aria-label", words.name_of_scenario(&(place + 1).to_string()))
        .with("maxlength", "80")
        .with("autocomplete", "off")
        .with("data-taken", name.clone())
        .value(name.clone())
        .on("change", rename);
    let radio = element("input")
        .with("type", "radio")
        .with("name", "reference")
        .with("id", format!("against-{id}"))
        .with("aria-label", words.hold_against(&name))
        .flag("checked", is_reference)
        .on("change", move |_| arrange("against", Arrange::HoldAgainst(id)));
    element("th")
        .with("scope", "col")
        .child(field.done())
        .child(element("label").class("against").child(radio.done()).text(words.reference()).done())
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
fn section(desk: Desk, label: &str) -> AnyView {
    let n = desk.bench().with(|bench| bench.all().len() + 1);
    let head = element("th").with("scope", "rowgroup").with("colspan", n.to_string()).text(label);
    element("tr").class("section").child(head.done()).done()
}

fn row(name: String, cells: impl IntoIterator<Item = AnyView>) -> AnyView {
    element("tr").child(element("th").with("scope", "row").text(name).done()).child(all(cells)).done()
}

/// What differs in the inputs: the plan, what is believed, and facts apart.
fn differences(desk: Desk) -> AnyView {
    let words = desk.words_now();
    let (scenarios, reference) = desk.bench().with(Workbench::scenarios);
    let rows = desk.numbers().with(|numbers| inputs(&scenarios, reference, numbers));
    if rows.is_empty() {
        return element("tbody").child(section(desk, words.nothing_differs())).done();
    }
    let of = |ink: Ink, label: &str| {
        let mut some = rows.iter().filter(|row| row.ink == ink).map(input_row).peekable();
        some.peek()?;
        Some(element("tbody").with("data-ink", ink.name()).child(section(desk, label)).child(all(some)).done())
    };
    let inks = [(Ink::Plan, words.plan_differs()), (Ink::Belief, words.belief_differs()), (Ink::Fact, words.facts_differ())];
    all(inks.into_iter().filter_map(|(ink, label)| of(ink, label)))
}

fn input_row(one: &InputRow) -> AnyView {
    let cell =
        |(text, differs): &(String, bool)| element("td").with("data-differs", differs.to_string()).text(text.clone()).done();
    row(one.name.clone(), one.cells.iter().map(cell))
}

/// Outcomes with their differences. A scenario that has just come has none yet.
fn results(desk: Desk) -> AnyView {
    let words = desk.words_now();
    let n = desk.bench().with(|bench| bench.all().len());
    let rows = desk.comparing().read(|state| {
        let compared = state.compared.as_ref().filter(|compared| compared.answers.len() == n)?;
        Some(desk.numbers().with(|numbers| outcomes(compared, numbers)))
    });
    let rows = rows.unwrap_or_default().into_iter().map(|one| row(one.name.to_owned(), one.cells.into_iter().map(outcome)));
    element("tbody").with("data-testid", "outcomes").child(section(desk, words.outcomes())).child(all(rows)).done()
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
