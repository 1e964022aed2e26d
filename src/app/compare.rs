//! The place Compare: scenarios side by side.
//!
//! | file | what it is |
//! |---|---|
//! | `comparing` | what is asked for it, and what is known |
//! | `table` | the scenarios with what differs in them and what comes of it |
//! | `parts` | what makes the difference |

mod comparing;
mod parts;
mod table;

use leptos::prelude::*;
use los_engine::comparison::MOST_SCENARIOS;

pub use comparing::Comparing;

use super::chart::FigureView;
use super::desk::use_desk;
use super::files::OpenButton;
use crate::compare::{Compared, chances, figures, verdict};
use crate::explore::{FigureId, Piece};
use crate::words::en;
use crate::workbench::{Arrange, Edit, Preset, Workbench};

#[component]
pub fn Compare() -> impl IntoView {
    let desk = use_desk();
    let comparing = desk.comparing();
    let several = Memo::new(move |_| desk.bench().with(|bench| bench.all().len() > 1));
    let shown = move || comparing.compared().with(Option::is_some);
    view! {
        <main class="results compare" aria-busy=move || (!desk.runs().settled().get()).to_string()>
            <h1 class="sentence" data-testid="verdict">{verdict_view}</h1>
            <Beside />
            <Show when=move || several.get()>
                <table::SideBySide />
                <Trouble />
                <Show when=shown>
                    <Chances />
                    <parts::WhatMakesIt />
                    <Charts />
                </Show>
            </Show>
        </main>
    }
}

/// The answer, or what to do for one.
fn verdict_view() -> impl IntoView {
    let desk = use_desk();
    move || {
        let pieces = if desk.bench().with(|bench| bench.all().len() > 1) {
            let of = |compared: &Compared| desk.numbers().with(|numbers| verdict(compared, numbers));
            desk.comparing().compared().with(|compared| compared.as_ref().map(of)).unwrap_or_default()
        } else {
            vec![Piece::Plain(format!("{} ", en::ONE_ALONE)), Piece::Mute(en::ADD_TO_COMPARE.to_owned())]
        };
        let mute = |piece: &Piece| if matches!(piece, Piece::Mute(_)) { "aside" } else { "" };
        pieces.into_iter().map(|piece| view! { <span class=mute(&piece)>{piece.text().to_owned()}</span> }).collect_view()
    }
}

/// What can be put beside what is there.
#[component]
fn Beside() -> impl IntoView {
    let desk = use_desk();
    let n = Memo::new(move |_| desk.bench().with(|bench| bench.all().len()));
    let add = move |presets: &[Preset]| {
        let made = |preset: &Preset| desk.scenario().with_untracked(|scenario| preset.made(scenario, en::preset(*preset)));
        desk.dispatch_or_tell(Edit::Arrange(Arrange::Add(presets.iter().map(made).collect())));
    };
    let full = move || n.get() >= MOST_SCENARIOS;
    let button = move |preset: Preset| {
        view! { <button type="button" prop:disabled=full on:click=move |_| add(&[preset])>{en::preset(preset)}</button> }
    };
    view! {
        <div class="beside actions" role="group" aria-label=en::BESIDE>
            <Show when=move || n.get() == 1>
                <button type="button" class="main-action" on:click=move |_| add(&Preset::ALL)>{en::ALL_PRESETS}</button>
            </Show>
            {Preset::ALL.map(button).collect_view()}
            <OpenButton words=en::SINCE_LAST_TIME />
        </div>
    }
}

/// Why nothing is compared.
#[component]
fn Trouble() -> impl IntoView {
    let comparing = use_desk().comparing();
    view! {
        <Show when=move || comparing.mixed().get()>
            <p class="trouble">{en::CURRENCIES_DIFFER}</p>
        </Show>
        <Show when=move || comparing.left().get()>
            <p class="trouble actions">
                {en::NOT_COMPARED} " " <button type="button" on:click=move |_| comparing.left().set(false)>{en::COMPARE_AGAIN}</button>
            </p>
        </Show>
    }
}

/// How likely each is the best.
#[component]
fn Chances() -> impl IntoView {
    let comparing = use_desk().comparing();
    let row = |(name, chance, words): (String, f64, String)| {
        view! {
            <li>
                <span class="words">{name}</span>
                <span class="bar" style:--from="0" style:--share=format!("{chance:.4}")></span>
                <strong>{words}</strong>
            </li>
        }
    };
    view! {
        <section class="chances" aria-labelledby="which">
            <h2 id="which">{en::WHICH}</h2>
            <ul>{move || comparing.compared().with(|compared| compared.as_ref().map(chances)).unwrap_or_default().into_iter().map(row).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Charts() -> impl IntoView {
    let desk = use_desk();
    let all = Memo::new(move |_| {
        desk.comparing().compared().with(|compared| compared.as_ref().map(|compared| desk.numbers().with(|numbers| figures(compared, numbers))))
    });
    let chart = move |(index, id): (usize, FigureId)| {
        // Until there is something else to show, what was there stays.
        let one = Memo::new(move |before: Option<&Option<_>>| {
            all.with(|all| all.as_ref().map(|all| all[index].clone())).or_else(|| before.cloned().flatten())
        });
        let part = move || one.get();
        part().map(|(figure, table)| {
            let figure = Memo::new(move |_| part().map_or_else(|| figure.clone(), |(figure, _)| figure));
            let table = Signal::derive(move || part().map_or_else(|| table.clone(), |(_, table)| table));
            view! { <FigureView id figure table /> }
        })
    };
    view! { <div class="charts">{[(0, FigureId::Skill), (1, FigureId::Cash)].map(chart).collect_view()}</div> }
}

/// The names of the scenarios, by their place.
fn name_at(bench: &Workbench, place: usize) -> String {
    bench.all().get(place).map_or_else(String::new, |held| held.scenario.name().to_owned())
}
