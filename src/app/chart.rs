//! A chart on a canvas: its finding as the title, what is measured below, its numbers as a table on demand.

use leptos::prelude::*;

use super::desk::use_desk;
use super::picture::{Picture, Surface};
use crate::charts::{Ink, draw_time_chart};
use crate::explore::{Figure, FigureId, Table, table};
use crate::words::en;

/// From this width, in CSS px, a chart is read from across a room.
const WIDE_PX: f64 = 640.0;

#[component]
pub fn ChartFigure(id: FigureId) -> impl IntoView {
    let desk = use_desk();
    let index = FigureId::ALL.iter().position(|other| *other == id).unwrap_or(0);
    let figure = Memo::new(move |_| desk.explore().with(|explore| explore.figures[index].clone()));
    let table = move || desk.numbers().with(|numbers| desk.answer().with(|answer| table(id, answer, numbers)));
    view! { <FigureView id figure table=Signal::derive(table) /> }
}

/// A chart with its title and the numbers behind it.
#[component]
pub fn FigureView(id: FigureId, figure: Memo<Figure>, table: Signal<Table>) -> impl IntoView {
    let draw = move |root: &Surface, scale: f64, ink: &Ink, (width, _): (f64, f64)| {
        // On a projector's width words grow with the picture.
        let larger = if width >= WIDE_PX { 1.2 } else { 1.0 };
        figure.with(|figure| draw_time_chart(root, &figure.chart, ink, scale * larger))
    };
    view! {
        <figure class="chart" data-chart=id.name()>
            <figcaption>
                <h2>{move || figure.with(|figure| figure.title.clone())}</h2>
                <p class="subtitle">{move || figure.with(|figure| figure.subtitle.clone())}</p>
            </figcaption>
            <Picture class="plot" name=Signal::derive(move || figure.with(Figure::name)) draw />
            <NumbersTable figure numbers=table />
        </figure>
    }
}

/// The numbers behind a chart. While a lever moves and nobody looks at them they wait.
#[component]
fn NumbersTable(figure: Memo<Figure>, numbers: Signal<Table>) -> impl IntoView {
    let desk = use_desk();
    let open = RwSignal::new(false);
    let table = Memo::new(move |before: Option<&Table>| match before {
        Some(table) if !open.get() && desk.dragging().get() => table.clone(),
        _ => numbers.get(),
    });
    let head =
        move || table.with(|table| table.columns.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view());
    let body = move || table.with(|table| table.rows.iter().map(|row| row_view(row)).collect_view());
    view! {
        <details class="numbers" on:toggle:target=move |event| open.set(event.target().has_attribute("open"))>
            <summary>{en::SHOW_NUMBERS}</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label=move || figure.with(|figure| figure.title.clone())>
                <table>
                    <caption class="sr-only">{move || figure.with(Figure::name)}</caption>
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
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
