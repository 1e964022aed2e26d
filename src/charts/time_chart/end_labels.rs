//! Words at the ends of lines: beside the plot where there is room, else above the ends.

use plotters::style::RGBColor;

use super::super::ink::Ink;
use super::super::shape::{Anchor, Frame, LEADING, Measure, Px, SMALL, STRONG, Shape};
use super::crowd::Crowd;
use super::layout::Scene;
use super::stack::stack;
use super::{EndLabel, Point, TimeChart};

/// From the plot to the labels beside it.
const GAP: f64 = 9.0;
/// Paper between two labels.
const BETWEEN: f64 = 3.0;
/// Labels beside the plot take at most this share of the width; wider ones go into the plot.
const MOST: f64 = 0.42;

/// A label and the end that it belongs to.
struct Ending<'a> {
    label: &'a EndLabel,
    end: Point,
    color: RGBColor,
}

/// The labels of a chart and where they go, most important first.
pub(super) struct SideLabels<'a> {
    beside: Vec<Ending<'a>>,
    inside: Vec<Ending<'a>>,
    /// Width of the margin on the right, px; 0 when all labels go into the plot.
    pub room: f64,
}

impl SideLabels<'_> {
    pub fn is_in_margin(&self) -> bool {
        self.room > 0.0
    }
}

/// Collects the labels and decides between margin and plot; `width` is what these two share.
pub(super) fn side_labels<'a>(chart: &'a TimeChart, ink: &Ink, width: f64, measure: Measure<'_>) -> SideLabels<'a> {
    let of_lines = chart.lines.iter().map(|line| (&line.label, &line.points, line.role));
    let of_bars = chart.bars.iter().map(|bars| (&bars.label, &bars.amounts, bars.role));
    let endings = of_lines.chain(of_bars).filter_map(|(label, points, role)| {
        let end = points.iter().rfind(|(week, value)| week.is_finite() && value.is_finite())?;
        Some(Ending { label: label.as_ref()?, end: *end, color: ink.of(role) })
    });
    // The label of a line that ends half way belongs to that place. A bar ends a week later.
    let edge = f64::from(chart.n_weeks) * 0.95 - 1.0;
    let (mut beside, mut inside): (Vec<_>, Vec<_>) = endings.partition(|ending| ending.end.0 >= edge);
    let widest = beside.iter().map(|ending| size(ending.label, measure).0).fold(0.0, f64::max);
    let room = if beside.is_empty() { 0.0 } else { (widest + GAP + 2.0).ceil() };
    if room <= width * MOST {
        return SideLabels { beside, inside, room };
    }
    beside.append(&mut inside);
    SideLabels { beside: Vec::new(), inside: beside, room: 0.0 }
}

/// Width and height of a label, px.
fn size(label: &EndLabel, measure: Measure<'_>) -> (f64, f64) {
    let second = label.second.as_ref();
    let width = measure(&label.text, STRONG).max(second.map_or(0.0, |text| measure(text, SMALL)));
    let height = STRONG.size * LEADING + second.map_or(0.0, |_| SMALL.size * LEADING);
    (width, height)
}

/// Draws the labels where [`side_labels`] decided.
pub(super) fn draw_side(scene: &Scene<'_>, side: &SideLabels<'_>, crowd: &mut Crowd, shapes: &mut Vec<Shape>) {
    draw_in_margin(scene, &side.beside, shapes);
    for ending in &side.inside {
        draw_in_plot(scene, ending, crowd, shapes);
    }
}

fn draw_in_margin(scene: &Scene<'_>, endings: &[Ending<'_>], shapes: &mut Vec<Shape>) {
    let Scene { ink, plot, measure, .. } = scene;
    let (top, bottom) = (1.0, plot.frame.bottom + 4.0);
    let height = |ending: &Ending<'_>, whole: bool| {
        if whole { size(ending.label, *measure).1 } else { STRONG.size * LEADING }
    };
    let needs = |n: usize, whole: bool| endings.iter().take(n).map(|ending| height(ending, whole) + BETWEEN).sum::<f64>();
    // Second lines go first, then the least important labels.
    let whole = needs(endings.len(), true) <= bottom - top + BETWEEN;
    let shown = (0..=endings.len()).rev().find(|n| needs(*n, whole) <= bottom - top + BETWEEN);
    let mut order: Vec<&Ending<'_>> = endings.iter().take(shown.unwrap_or(0)).collect();
    let end_y = |ending: &Ending<'_>| plot.y(ending.end.1).clamp(plot.frame.top, plot.frame.bottom);
    order.sort_by(|a, b| end_y(a).total_cmp(&end_y(b)));

    let wanted: Vec<(f64, f64)> = order
        .iter()
        .map(|ending| {
            let height = height(ending, whole);
            (end_y(ending) - height / 2.0, height + BETWEEN)
        })
        .collect();
    for (ending, y) in order.iter().zip(stack(&wanted, top, bottom + BETWEEN)) {
        let left = plot.frame.right + GAP;
        let first = y + STRONG.size * LEADING / 2.0;
        let middle = y + height(ending, whole) / 2.0;
        if (middle - end_y(ending)).abs() > 4.0 {
            let from = (plot.frame.right + 2.0, end_y(ending));
            shapes.push(Shape::rule(from, (left - 2.0, middle), ending.color, 1.0));
        }
        let colors = (ending.color, ink.mute);
        draw_label(ending.label, whole, (left, first), Anchor::Start, colors, shapes);
    }
}

/// The first line centred on `at`, the second under it.
fn draw_label(
    label: &EndLabel,
    whole: bool,
    at: Px,
    anchor: Anchor,
    (color, mute): (RGBColor, RGBColor),
    shapes: &mut Vec<Shape>,
) {
    let text = label.text.clone();
    shapes.push(Shape::Text { text, at, anchor, kind: STRONG, color });
    if let Some(text) = label.second.clone().filter(|_| whole) {
        let at = (at.0, at.1 + f64::midpoint(STRONG.size, SMALL.size) * LEADING);
        shapes.push(Shape::Text { text, at, anchor, kind: SMALL, color: mute });
    }
}

/// The label near the end of its line, above or below it; without its second line where that
/// is what it takes.
fn draw_in_plot(scene: &Scene<'_>, ending: &Ending<'_>, crowd: &mut Crowd, shapes: &mut Vec<Shape>) {
    let Scene { plot, ink, measure, .. } = scene;
    let room = crowd.room();
    let (x, y) = plot.at(ending.end);
    let (x, y) = (x.min(plot.frame.right), y.clamp(plot.frame.top, plot.frame.bottom));
    for whole in [true, false] {
        let (width, height) =
            if whole { size(ending.label, *measure) } else { (measure(&ending.label.text, STRONG), STRONG.size * LEADING) };
        let most = room.right - width;
        let frames = (0..40).flat_map(|step| {
            let away = 5.0 * f64::from(step);
            let frame = |left: f64, top: f64| {
                let left = left.min(most).max(room.left);
                Frame { left, right: left + width, top, bottom: top + height }
            };
            let (above, below) = (y - 6.0 - away - height, y + 6.0 + away);
            [
                (frame(x + 7.0, y - height / 2.0 - away), away),
                (frame(x - 4.0 - width, above), away + 1.0),
                (frame(x - 4.0 - width, below), away + 3.0),
                (frame(x + 7.0, y - height / 2.0 + away), away + 4.0),
            ]
        });
        let Some(frame) = crowd.place(frames) else { continue };
        let is_after = frame.left >= x;
        let near = y.clamp(frame.top, frame.bottom);
        if (near - y).abs() > 16.0 {
            let foot = (x - 4.0).clamp(frame.left, frame.right);
            shapes.push(Shape::rule((foot, near), (foot, y), ending.color, 1.0));
        }
        let (anchor, at) = if is_after { (Anchor::Start, frame.left) } else { (Anchor::End, frame.right) };
        let at = (at, frame.top + STRONG.size * LEADING / 2.0);
        let on_band = crowd.is_on_band(&frame);
        let color = if on_band { ink.ink } else { ending.color };
        let mute = if on_band { ink.ink } else { ink.mute };
        draw_label(ending.label, whole, at, anchor, (color, mute), shapes);
        return;
    }
}
