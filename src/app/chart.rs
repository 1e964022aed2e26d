//! A chart on a canvas: its finding as the title, what is measured below, its numbers as a table on demand.

use leptos::prelude::*;

use super::desk::use_desk;
use super::picture::{Picture, Surface};
use super::place::Place;
use super::tongue::use_words;
use crate::browser::screen::use_look;
use crate::charts::{Ink, draw_time_chart};
use crate::explore::{Figure, FigureId, Table, table};

/// From this width, in CSS px, a chart is read from across a room.
const WIDE_PX: f64 = 640.0;

#[component]
pub fn ChartFigure(id: FigureId) -> impl IntoView {
    let desk = use_desk();
    let index = FigureId::ALL.iter().position(|other| *other == id).unwrap_or(0);
    let figure = Memo::new(move |_| desk.explore().with(|explore| explore.figures[index].clone()));
    let table =
        move || desk.numbers().with(|numbers| desk.answer().with(|answer| table(id, answer, numbers))).unwrap_or_default();
    view! { <FigureView id figure table=Signal::derive(table) /> }
}

/// A chart with its title and the numbers behind it.
#[component]
pub fn FigureView(id: FigureId, figure: Memo<Figure>, table: Signal<Table>) -> impl IntoView {
    let (words, look) = (use_words(), use_look());
    let draw = move |root: &Surface, scale: f64, ink: &Ink, (width, _): (f64, f64)| {
        // On a projector's width words grow with the picture.
        let larger = look.with(|look| look.type_scale()) * if width >= WIDE_PX { 1.2 } else { 1.0 };
        figure.with(|figure| draw_time_chart(root, &figure.chart, ink, scale * larger))
    };
    view! {
        <figure class="chart" data-chart=id.name()>
            <figcaption>
                <h2>{move || figure.with(|figure| figure.title.clone())}</h2>
                <p class="subtitle">{move || figure.with(|figure| figure.subtitle.clone())}</p>
            </figcaption>
            <Picture class="plot" name=Signal::derive(move || figure.with(|figure| figure.name(words))) draw />
            <NumbersTable id figure numbers=table />
        </figure>
    }
}

/// The numbers behind a chart, as long as somebody looks at them.
#[component]
fn NumbersTable(id: FigureId, figure: Memo<Figure>, numbers: Signal<Table>) -> impl IntoView {
    let desk = use_desk();
    let words = use_words();
    let open = RwSignal::new(false);
    // What stands behind the charts of Compare is known with them.
    let explores = desk.place().get_untracked() == Place::Explore;
    let look = move |now: bool| {
        open.set(now);
        if explores {
            desk.look_behind(id, now);
        }
    };
    on_cleanup(move || {
        if open.get_untracked() {
            look(false);
        }
    });
    let table = Memo::new(move |_| if open.get() { numbers.get() } else { Table::default() });
    let head =
        move || table.with(|table| table.columns.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view());
    let body = move || table.with(|table| table.rows.iter().map(|row| row_view(row)).collect_view());
    view! {
        <details class="numbers" on:toggle:target=move |event| look(event.target().has_attribute("open"))>
            <summary>{words.show_numbers()}</summary>
            <Show when=move || open.get()>
                <div class="table-scroll" tabindex="0" role="region" aria-label=move || figure.with(|figure| figure.title.clone())>
                    <table>
                        <caption class="sr-only">{move || figure.with(|figure| figure.name(words))}</caption>
                        <thead>
                            <tr>{head}</tr>
                        </thead>
                        <tbody>{body}</tbody>
                    </table>
                </div>
            </Show>
        </details>
    }
}

fn row_view(row: &[String]) -> impl IntoView + use<> {
    let cells = row.iter().enumerate().map(|(column, text)| {
        let text = text.clone();
        if column == 0 { view! { <th scope="row">{text}</th> }.into_any() } else { view! { <td>{text}</td> }.into_any() }
    });
    view! { <tr>{cells.collect_view()}</tr> }
}
