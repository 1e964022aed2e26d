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
use wasm_split_helpers::wasm_split;

pub use comparing::Comparing;

use super::chart::FigureView;
use super::desk::{Desk, use_desk};
use super::element::{all, element, live};
use super::files::OpenButton;
use super::later::{Later, NotLoaded};
use crate::compare::{figure, verdict};
use crate::explore::{Figure, FigureId, Piece, Table};
use crate::workbench::{Arrange, Edit, Preset};

/// The place, in a part of the page of its own.
#[component]
pub fn Compare() -> impl IntoView {
    view! { <Later view=place() /> }
}

#[wasm_split(compare, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "its part may not come")]
fn place() -> Result<AnyView, NotLoaded> {
    let desk = use_desk();
    let comparing = desk.comparing();
    let several = Memo::new(move |_| desk.bench().with(|bench| bench.all().len() > 1));
    let known = Memo::new(move |_| comparing.read(|state| state.compared.is_some()));
    let below = live(move || {
        if !several.get() {
            return ().into_any();
        }
        let sure = live(move || {
            comparing
                .read(|state| state.compared.as_ref().map_or_else(|| ().into_any(), |compared| parts::chances(desk, compared)))
        });
        let apart = live(move || if known.get() { all([parts::what_makes_it(desk), charts(desk)]) } else { ().into_any() });
        all([table::side_by_side(desk), live(move || trouble(desk)), sure, apart])
    });
    Ok(view! {
        <main class="results compare" aria-busy=move || (!desk.runs().settled().get()).to_string()>
            <h1 class="sentence" data-testid="verdict">{live(move || answer(desk, several.get()))}</h1>
            {live(move || beside(desk))}
            {below}
        </main>
    }
    .into_any())
}

/// The answer in a sentence, or what to do for one.
fn answer(desk: Desk, several: bool) -> AnyView {
    let words = desk.words_now();
    let pieces = if several {
        let compared = desk.comparing().read(|state| state.compared.clone());
        compared.map(|compared| desk.numbers().with(|numbers| verdict(&compared, numbers))).unwrap_or_default()
    } else {
        vec![Piece::Plain(format!("{} ", words.one_alone())), Piece::Mute(words.add_to_compare().to_owned())]
    };
    let class = |piece: &Piece| if matches!(piece, Piece::Mute(_)) { "aside" } else { "" };
    all(pieces.into_iter().map(|piece| element("span").class(class(&piece)).text(piece.text()).done()))
}

/// What can be put beside what is there.
fn beside(desk: Desk) -> AnyView {
    let words = desk.words_now();
    let n = desk.bench().with(|bench| bench.all().len());
    let button = |label: &'static str, presets: Vec<Preset>, class: &'static str| {
        let add = move |_| {
            let made =
                |preset: &Preset| desk.scenario().with_untracked(|scenario| preset.made(scenario, words.plan_offered(*preset)));
            desk.dispatch_or_tell(Edit::Arrange(Arrange::Add(presets.iter().map(made).collect())));
        };
        element("button")
            .class(class)
            .with("type", "button")
            .flag("disabled", n >= MOST_SCENARIOS)
            .on("click", add)
            .text(label)
            .done()
    };
    let together = (n == 1).then(|| button(words.all_presets(), Preset::ALL.to_vec(), "main-action"));
    let each = Preset::ALL.map(|preset| button(words.plan_offered(preset), vec![preset], ""));
    let full = (n >= MOST_SCENARIOS).then(|| element("p").class("subtitle").text(words.compare_full()).done());
    let buttons = element("div")
        .class("beside actions")
        .with("role", "group")
        .with("aria-label", words.beside())
        .child(all(together.into_iter().chain(each)))
        .child(view! { <OpenButton label=words.since_last_time() /> }.into_any());
    all([buttons.done()].into_iter().chain(full))
}

/// Why nothing is compared.
fn trouble(desk: Desk) -> AnyView {
    let words = desk.words_now();
    let comparing = desk.comparing();
    let (mixed, left) = comparing.read(|state| (state.mixed, state.left));
    if mixed {
        element("p").class("trouble").text(words.currencies_differ()).done()
    } else if left {
        let again = element("button").with("type", "button").text(words.compare_again());
        let again = again.on("click", move |_| comparing.change(|state| state.left = false));
        element("p").class("trouble actions").text(words.not_compared()).child(again.done()).done()
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
            now.or_else(|| before.cloned()).unwrap_or_else(|| (Figure::empty(id, desk.words_now()), Table::default()))
        });
        let chart = Memo::new(move |_| both.with(|(figure, _)| figure.clone()));
        let table = Signal::derive(move || both.with(|(_, table)| table.clone()));
        view! { <FigureView id figure=chart table /> }.into_any()
    };
    element("div").class("charts").child(all([FigureId::Skill, FigureId::Cash].map(chart))).done()
}
