//! The place Compare: scenarios side by side.
//!
//! | file | what it is |
//! |---|---|
//! | `comparing` | what is asked for it, and what is known |
//! | `table` | the scenarios with what differs in them and what comes of it |
//! | `parts` | how likely each is the best, and what makes the difference |
//!
//! It is put together from [`element`](super::element)s: built seldom, it must be light rather than fast.

mod comparing;
mod parts;
mod table;

use leptos::prelude::*;
use los_engine::comparison::MOST_SCENARIOS;

pub use comparing::Comparing;

use super::chart::FigureView;
use super::desk::{Desk, use_desk};
use super::element::{all, element, live};
use super::files::OpenButton;
use crate::compare::{figure, verdict};
use crate::explore::{Figure, FigureId, Piece, Table};
use crate::words::en;
use crate::workbench::{Arrange, Edit, Preset};

/// The place.
#[component]
pub fn Compare() -> impl IntoView {
    let desk = use_desk();
    let comparing = desk.comparing();
    let several = Memo::new(move |_| desk.bench().with(|bench| bench.all().len() > 1));
    let known = Memo::new(move |_| comparing.read(|state| state.compared.is_some()));
    let below = live(move || {
        if !several.get() {
            return ().into_any();
        }
        let sure = live(move || comparing.read(|state| state.compared.as_ref().map_or_else(|| ().into_any(), parts::chances)));
        let apart = live(move || if known.get() { all([parts::what_makes_it(desk), charts(desk)]) } else { ().into_any() });
        all([table::side_by_side(desk), live(move || trouble(desk)), sure, apart])
    });
    view! {
        <main class="results compare" aria-busy=move || (!desk.runs().settled().get()).to_string()>
            <h1 class="sentence" data-testid="verdict">{live(move || answer(desk, several.get()))}</h1>
            {live(move || beside(desk))}
            {below}
        </main>
    }
}

/// The answer in a sentence, or what to do for one.
fn answer(desk: Desk, several: bool) -> AnyView {
    let pieces = if several {
        let compared = desk.comparing().read(|state| state.compared.clone());
        compared.map(|compared| desk.numbers().with(|numbers| verdict(&compared, numbers))).unwrap_or_default()
    } else {
        vec![Piece::Plain(format!("{} ", en::ONE_ALONE)), Piece::Mute(en::ADD_TO_COMPARE.to_owned())]
    };
    let class = |piece: &Piece| if matches!(piece, Piece::Mute(_)) { "aside" } else { "" };
    all(pieces.into_iter().map(|piece| element("span").class(class(&piece)).text(piece.text()).done()))
}

/// What can be put beside what is there.
fn beside(desk: Desk) -> AnyView {
    let n = desk.bench().with(|bench| bench.all().len());
    let button = |words: &'static str, presets: Vec<Preset>, class: &'static str| {
        let add = move |_| {
            let made = |preset: &Preset| desk.scenario().with_untracked(|scenario| preset.made(scenario, en::preset(*preset)));
            desk.dispatch_or_tell(Edit::Arrange(Arrange::Add(presets.iter().map(made).collect())));
        };
        element("button")
            .class(class)
            .with("type", "button")
            .flag("disabled", n >= MOST_SCENARIOS)
            .on("click", add)
            .text(words)
            .done()
    };
    let together = (n == 1).then(|| button(en::ALL_PRESETS, Preset::ALL.to_vec(), "main-action"));
    let each = Preset::ALL.map(|preset| button(en::preset(preset), vec![preset], ""));
    let full = (n >= MOST_SCENARIOS).then(|| element("p").class("subtitle").text(en::FULL).done());
    let buttons = element("div")
        .class("beside actions")
        .with("role", "group")
        .with("aria-label", en::BESIDE)
        .child(all(together.into_iter().chain(each)))
        .child(view! { <OpenButton words=en::SINCE_LAST_TIME /> }.into_any());
    all([buttons.done()].into_iter().chain(full))
}

/// Why nothing is compared.
fn trouble(desk: Desk) -> AnyView {
    let comparing = desk.comparing();
    let (mixed, left) = comparing.read(|state| (state.mixed, state.left));
    if mixed {
        element("p").class("trouble").text(en::CURRENCIES_DIFFER).done()
    } else if left {
        let again = element("button").with("type", "button").text(en::COMPARE_AGAIN);
        let again = again.on("click", move |_| comparing.change(|state| state.left = false));
        element("p").class("trouble actions").text(en::NOT_COMPARED).child(again.done()).done()
    } else {
        ().into_any()
    }
}

/// The curves on the same axes.
fn charts(desk: Desk) -> AnyView {
    let chart = |id: FigureId| {
        let both = Memo::new(move |before: Option<&(Figure, Table)>| {
            let now = desk.comparing().read(|state| {
                state.compared.as_ref().map(|compared| desk.numbers().with(|numbers| figure(id, compared, numbers)))
            });
            // Until there is something else to show, what was there stays.
            now.or_else(|| before.cloned()).unwrap_or_else(|| (Figure::empty(id), Table::default()))
        });
        let chart = Memo::new(move |_| both.with(|(figure, _)| figure.clone()));
        let table = Signal::derive(move || both.with(|(_, table)| table.clone()));
        view! { <FigureView id figure=chart table /> }.into_any()
    };
    element("div").class("charts").child(all([FigureId::Skill, FigureId::Cash].map(chart))).done()
}
