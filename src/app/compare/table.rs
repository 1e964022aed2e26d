//! The scenarios, a column each: what can be done with them, what differs in them, what comes of them.

use leptos::prelude::*;
use los_engine::parameters::Ink;
use los_engine::scenario::Scenario;
use wasm_bindgen::JsCast;

use crate::app::desk::{Desk, use_desk};
use crate::app::place::Place;
use crate::compare::{InputRow, OutcomeCell, OutcomeRow, inputs, outcomes};
use crate::words::en;
use crate::workbench::{Arrange, Edit, Held};

#[component]
pub fn SideBySide() -> impl IntoView {
    let desk = use_desk();
    let all = Memo::new(move |_| desk.bench().with(|bench| (bench.all().to_vec(), bench.reference())));
    let heads = move || {
        all.with(|(all, reference)| {
            let head = |(place, held): (usize, &Held)| head(desk, place, all.len(), held, place == *reference);
            all.iter().enumerate().map(head).collect_view()
        })
    };
    let differ = Memo::new(move |_| {
        desk.bench().with(|bench| {
            let all: Vec<Scenario> = bench.all().iter().map(|held| held.scenario.clone()).collect();
            desk.numbers().with(|numbers| inputs(&all, bench.reference(), numbers))
        })
    });
    let rows = move |ink: Ink, words: &'static str| {
        move || {
            let rows: Vec<InputRow> = differ.with(|rows| rows.iter().filter(|row| row.ink == ink).cloned().collect());
            (!rows.is_empty()).then(|| {
                view! {
                    <tbody data-ink=ink.name()>
                        {section(desk, words)}
                        {rows.into_iter().map(input_row).collect_view()}
                    </tbody>
                }
            })
        }
    };
    let results = move || {
        let of = |compared: &_| desk.numbers().with(|numbers| outcomes(compared, numbers));
        // A scenario that has just come has no outcomes yet.
        let n = desk.bench().with(|bench| bench.all().len());
        let rows = desk.comparing().compared().with(|compared| compared.as_ref().map(of)).unwrap_or_default();
        rows.into_iter().filter(|row| row.cells.len() == n).map(outcome_row).collect_view()
    };
    view! {
        <div class="table-scroll side-by-side" tabindex="0" role="region" aria-label=en::SIDE_BY_SIDE data-testid="side-by-side">
            <table>
                <caption class="sr-only">{en::SIDE_BY_SIDE}</caption>
                <thead>
                    <tr>
                        <th scope="col">{en::WHAT}</th>
                        {heads}
                    </tr>
                </thead>
                {rows(Ink::Plan, en::PLAN_DIFFERS)}
                {rows(Ink::Belief, en::BELIEF_DIFFERS)}
                {rows(Ink::Fact, en::FACTS_DIFFER)}
                {move || differ.with(Vec::is_empty).then(|| view! { <tbody>{section(desk, en::NOTHING_DIFFERS)}</tbody> })}
                <tbody data-testid="outcomes">{section(desk, en::OUTCOMES)} {results}</tbody>
            </table>
        </div>
        <p class="subtitle">{en::DIFFERENCES_LEGEND}</p>
    }
}

/// The head of some rows.
fn section(desk: Desk, words: &'static str) -> impl IntoView {
    let n = desk.bench().with(|bench| bench.all().len() + 1);
    view! {
        <tr class="section">
            <th scope="rowgroup" colspan=n.to_string()>{words}</th>
        </tr>
    }
}

fn head(desk: Desk, place: usize, n: usize, held: &Held, is_reference: bool) -> impl IntoView + use<> {
    let id = held.id;
    let name = held.scenario.name().to_owned();
    let copy = held.scenario.clone();
    let arrange = move |arrange| desk.dispatch_or_tell(Edit::Arrange(arrange));
    // The heads are made anew, and the focus stays where it was.
    let focus = move |tool: &'static str| {
        request_animation_frame(move || {
            let element = document().get_element_by_id(&format!("{tool}-{id}"));
            if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
                // What is gone, or can do no more, keeps no focus.
                let _ = element.focus();
            }
        });
    };
    let tool = move |tool: &str| format!("{tool}-{id}");
    let duplicate = move |_| {
        let named = copy.clone().with_name(&en::copy_of(copy.name()));
        arrange(Arrange::Add(vec![named.unwrap_or_else(|_| copy.clone())]));
        focus("copy");
    };
    let explore = move |_| {
        desk.dispatch_or_tell(Edit::Turn(id));
        Place::Explore.go();
    };
    let (said, moved) = (name.clone(), name.clone());
    let named = move |words: &str| en::button_named(words, &said);
    view! {
        <th scope="col" data-scenario=place.to_string()>
            <input
                class="scenario-name"
                aria-label=en::name_of(place + 1)
                maxlength="80"
                autocomplete="off"
                prop:value=name.clone()
                data-taken=name.clone()
                on:change:target=move |event| arrange(Arrange::Rename(id, event.target().value()))
            />
            <label class="against">
                <input id=tool("against") type="radio" name="reference" aria-label=en::hold_against(&name) prop:checked=is_reference on:change=move |_| {
                    arrange(Arrange::HoldAgainst(id));
                    focus("against");
                } />
                {en::REFERENCE}
            </label>
            <span class="tools">
                <button id=tool("earlier") type="button" aria-label=en::move_named(&moved, false) disabled=place == 0 on:click=move |_| {
                    arrange(Arrange::Earlier(id));
                    focus("earlier");
                }>{en::MOVES[0]}</button>
                <button id=tool("later") type="button" aria-label=en::move_named(&moved, true) disabled=place + 1 == n on:click=move |_| {
                    arrange(Arrange::Later(id));
                    focus("later");
                }>{en::MOVES[1]}</button>
                <button id=tool("copy") type="button" aria-label=named(en::DUPLICATE) on:click=duplicate>{en::DUPLICATE}</button>
                <button type="button" aria-label=named(en::REMOVE) disabled=n == 1 on:click=move |_| arrange(Arrange::Remove(id))>{en::REMOVE}</button>
                <button type="button" aria-label=named(en::EXPLORE_IT) on:click=explore>{en::EXPLORE_IT}</button>
            </span>
        </th>
    }
}

fn input_row(row: InputRow) -> impl IntoView {
    let cell = |(text, differs): (String, bool)| view! { <td data-differs=differs.to_string()>{text}</td> };
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            {row.cells.into_iter().map(cell).collect_view()}
        </tr>
    }
}

fn outcome_row(row: OutcomeRow) -> impl IntoView {
    let cell = |cell: OutcomeCell| {
        view! {
            <td>
                <strong>{cell.value}</strong>
                <span class="span">{cell.span}</span>
                <span class="apart">{cell.difference}</span>
                <span class="span">{cell.difference_span}</span>
            </td>
        }
    };
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            {row.cells.into_iter().map(cell).collect_view()}
        </tr>
    }
}
