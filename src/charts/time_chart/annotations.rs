//! Words in the plot: labelled events above it, marks, notes and the limit inside it.

use plotters::style::RGBColor;

use super::super::shape::{Anchor, Frame, LEADING, Measure, NOTE, Px, SMALL, STRONG, Shape, Type};
use super::TimeChart;
use super::clip::dashes;
use super::crowd::Crowd;
use super::layout::Scene;
use super::plot::Plot;

/// Height of a row of event labels above the plot.
const ROW: f64 = 15.0;
/// Rows of event labels before the rest stay without words.
const MOST_ROWS: usize = 3;

/// The labelled events, each in a row above the plot where it does not cover another.
pub(super) struct Flags<'a> {
    /// Text, week, row and left end in px.
    placed: Vec<(&'a str, f64, usize, f64)>,
    n_rows: usize,
}

impl<'a> Flags<'a> {
    pub fn new(chart: &'a TimeChart, plot: &Plot, measure: Measure<'_>) -> Self {
        let mut taken: Vec<Vec<(f64, f64)>> = vec![Vec::new(); MOST_ROWS];
        let mut placed = Vec::new();
        for event in chart.events.iter().filter(|event| plot.shows_week(event.week)) {
            let Some(text) = event.label.as_deref() else { continue };
            let width = measure(text, SMALL);
            let most = plot.frame.right - width;
            let left = (plot.x(event.week) - width / 2.0).min(most).max(plot.frame.left);
            let span = (left - 6.0, left + width + 6.0);
            let row = taken.iter().position(|row| row.iter().all(|(from, to)| span.1 <= *from || *to <= span.0));
            if let Some(row) = row.filter(|_| width <= plot.frame.width()) {
                taken[row].push(span);
                placed.push((text, event.week, row, left));
            }
        }
        let n_rows = placed.iter().map(|(_, _, row, _)| row + 1).max().unwrap_or(0);
        Self { placed, n_rows }
    }

    /// Room that the rows need above the plot, px.
    pub fn height(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "at most three rows")]
        let rows = self.n_rows as f64;
        rows * ROW
    }

    /// The first row stands nearest to the plot.
    pub fn draw(&self, scene: &Scene<'_>, shapes: &mut Vec<Shape>) {
        let Scene { ink, plot, .. } = scene;
        for (text, week, row, left) in &self.placed {
            #[expect(clippy::cast_precision_loss, reason = "at most three rows")]
            let y = plot.frame.top - 4.0 - (*row as f64 + 0.5) * ROW;
            if y < SMALL.size / 2.0 {
                continue;
            }
            let x = plot.x(*week);
            for dash in dashes(&[(x, y + ROW / 2.0), (x, plot.frame.bottom)], 1.0, 3.0) {
                shapes.push(Shape::Path { points: dash, color: ink.mute, width: 1.0 });
            }
            let text = (*text).to_owned();
            let at = (*left, y);
            shapes.push(Shape::Text { text, at, anchor: Anchor::Start, kind: SMALL, color: ink.mute });
        }
    }
}

/// Marks, then the limit's label, then notes: the more important choose first.
pub(super) fn draw_words(scene: &Scene<'_>, crowd: &mut Crowd, shapes: &mut Vec<Shape>) {
    let Scene { chart, ink, plot, .. } = scene;
    let is_shown = |at: &(f64, f64)| plot.shows_week(at.0) && plot.shows_value(at.1);
    for mark in chart.marks.iter().filter(|mark| is_shown(&mark.at)) {
        let center = plot.at(mark.at);
        shapes.push(Shape::Disc { center, radius: 7.0, color: ink.paper });
        shapes.push(Shape::Disc { center, radius: 5.0, color: ink.of(mark.role) });
        shapes.push(Shape::Disc { center, radius: 2.75, color: ink.paper });
        crowd.add_text(around(center, 5.0));
        let side = Side::Before;
        draw_near(scene, &mark.label, center, side, (STRONG, ink.ink), crowd, shapes);
    }
    if let Some(limit) = chart.limit.as_ref().filter(|limit| plot.shows_value(limit.value)) {
        draw_on_level(scene, &limit.label, plot.y(limit.value), ink.of(limit.role), crowd, shapes);
    }
    for note in chart.notes.iter().filter(|note| is_shown(&note.at)) {
        let at = plot.at(note.at);
        let side = Side::After;
        draw_near(scene, &note.text, at, side, (NOTE, ink.of(note.role)), crowd, shapes);
    }
}

fn around((x, y): Px, radius: f64) -> Frame {
    Frame { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

/// On which side of their place words stand when both are free.
#[derive(Clone, Copy)]
enum Side {
    /// They end there: what led to it.
    Before,
    /// They begin there: what follows from it.
    After,
}

/// Words as near to `at` as there is free paper; a fine line leads back when that is far.
fn draw_near(
    scene: &Scene<'_>,
    text: &str,
    (x, y): Px,
    side: Side,
    (kind, color): (Type, RGBColor),
    crowd: &mut Crowd,
    shapes: &mut Vec<Shape>,
) {
    let room = crowd.room();
    let width = (scene.measure)(text, kind);
    let height = kind.size * LEADING;
    // From the place to the nearest edge of the words, px: clear of a mark's dot.
    let gap = 8.0;
    // (share of the width before the place, cost of standing so)
    let across = match side {
        Side::Before => [(1.0, 0.0), (0.7, 1.0), (0.5, 1.0), (0.3, 2.0), (0.05, 2.0)],
        Side::After => [(0.0, 0.0), (0.05, 0.0), (0.3, 2.0), (0.5, 3.0), (0.95, 4.0)],
    };
    let frames = across.into_iter().flat_map(|(share, cost)| {
        let left = (x - share * width).min(room.right - width).max(room.left);
        (0..24).flat_map(move |step| {
            let away = gap + 6.0 * f64::from(step);
            let frame = |top: f64| Frame { left, right: left + width, top, bottom: top + height };
            let far = 6.0 * f64::from(step);
            [(frame(y - away - height), cost + far), (frame(y + away), cost + far + 3.0)]
        })
    });
    let Some(frame) = crowd.place(frames) else { return };
    let middle = f64::midpoint(frame.top, frame.bottom);
    let near = if middle < y { frame.bottom } else { frame.top };
    if (near - y).abs() > gap + 6.0 {
        let foot = x.clamp(frame.left, frame.right);
        let toward = if near < y { -gap } else { gap };
        shapes.push(Shape::rule((foot, near), (x, y + toward), scene.ink.mute, 1.0));
    }
    draw_text(scene, text, &frame, (kind, color), crowd, shapes);
}

/// Words on a level line: above it or below it, wherever along it there is free paper.
fn draw_on_level(scene: &Scene<'_>, text: &str, y: f64, color: RGBColor, crowd: &mut Crowd, shapes: &mut Vec<Shape>) {
    let room = crowd.room();
    let (width, height) = ((scene.measure)(text, NOTE), NOTE.size * LEADING);
    let frames = (0..=10).flat_map(|step| {
        let left = room.left + 2.0 + f64::from(step) / 10.0 * (room.width() - width - 4.0).max(0.0);
        let frame = |top: f64| Frame { left, right: left + width, top, bottom: top + height };
        let cost = f64::from(step);
        // Clear of its own line, which counts as an obstacle too.
        [(frame(y - 4.0 - height), cost), (frame(y + 4.0), cost + 15.0)]
    });
    let Some(frame) = crowd.place(frames) else { return };
    draw_text(scene, text, &frame, (NOTE, color), crowd, shapes);
}

/// Text in the plot, in ink where a band would take its contrast.
fn draw_text(
    scene: &Scene<'_>,
    text: &str,
    frame: &Frame,
    (kind, color): (Type, RGBColor),
    crowd: &Crowd,
    shapes: &mut Vec<Shape>,
) {
    let color = if crowd.is_on_band(frame) { scene.ink.ink } else { color };
    let at = (frame.left, f64::midpoint(frame.top, frame.bottom));
    shapes.push(Shape::Text { text: text.to_owned(), at, anchor: Anchor::Start, kind, color });
}
