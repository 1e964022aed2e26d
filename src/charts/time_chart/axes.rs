//! Grid, axis labels, the zero line and the ticks of events.

use super::super::shape::{Anchor, Frame, Measure, SMALL, Shape, crisp};
use super::super::ticks::Tick;
use super::TimeChart;
use super::layout::Scene;
use super::plot::Plot;

/// From an axis to its labels, px.
const GAP: f64 = 8.0;
/// Least distance of two labels of the y axis, centre to centre.
const ROW: f64 = 14.0;
/// Least distance of two labels of the x axis, edge to edge.
const COLUMN: f64 = 12.0;
/// From the foot of the plot to the centre of the labels of the x axis.
const DROP: f64 = 17.0;
/// Length of an event's tick under the axis.
const TICK: f64 = 6.0;

/// The margins that the axis labels need, px, as a frame of insets.
pub(super) fn label_room(chart: &TimeChart, width: f64, measure: Measure<'_>) -> Frame {
    let widest = chart.y.ticks.iter().map(|tick| measure(&tick.label, SMALL)).fold(0.0, f64::max);
    let half = |tick: Option<&Tick>| tick.map_or(0.0, |tick| measure(&tick.label, SMALL) / 2.0);
    let at_the_end = chart.week_ticks.last().filter(|tick| tick.at > f64::from(chart.n_weeks) * 0.9);
    Frame {
        left: (widest + GAP).max(half(chart.week_ticks.first())).ceil().min(width * 0.4),
        top: 10.0,
        right: (half(at_the_end) + 2.0).max(8.0).ceil().min(width * 0.3),
        bottom: 26.0,
    }
}

/// Grid lines and the labels of both axes.
pub(super) fn draw_axes(scene: &Scene<'_>, shapes: &mut Vec<Shape>) {
    let Scene { ink, plot, .. } = scene;
    let Frame { left, right, .. } = plot.frame;
    let mut last = f64::INFINITY;
    for tick in scene.chart.y.ticks.iter().filter(|tick| plot.shows_value(tick.at)) {
        let y = plot.y(tick.at);
        shapes.push(Shape::rule((left, crisp(y)), (right, crisp(y)), ink.line, 1.0));
        if (last - y).abs() >= ROW {
            let at = (left - GAP, y);
            let text = tick.label.clone();
            shapes.push(Shape::Text { text, at, anchor: Anchor::End, kind: SMALL, color: ink.mute });
            last = y;
        }
    }
    if !scene.chart.events.is_empty() {
        let y = crisp(plot.frame.bottom);
        shapes.push(Shape::rule((left, y), (right, y), ink.line, 1.0));
    }
    for (tick, _) in legible(&scene.chart.week_ticks, plot, scene.sheet, scene.measure) {
        let at = (plot.x(tick.at), plot.frame.bottom + DROP);
        let text = tick.label.clone();
        shapes.push(Shape::Text { text, at, anchor: Anchor::Middle, kind: SMALL, color: ink.mute });
    }
}

/// The ticks of the x axis whose labels fit side by side: all, every second, every fourth ...
fn legible<'a>(ticks: &'a [Tick], plot: &Plot, sheet: Frame, measure: Measure<'_>) -> Vec<(&'a Tick, Frame)> {
    let place = |tick: &'a Tick| {
        let (x, half) = (plot.x(tick.at), measure(&tick.label, SMALL) / 2.0);
        (tick, Frame { left: x - half, right: x + half, top: 0.0, bottom: 1.0 })
    };
    let shown: Vec<_> = ticks
        .iter()
        .filter(|tick| plot.shows_week(tick.at))
        .map(place)
        .filter(|(_, frame)| frame.left >= sheet.left && frame.right <= sheet.right)
        .collect();
    let mut stride = 1;
    loop {
        let some: Vec<_> = shown.iter().step_by(stride).copied().collect();
        if some.windows(2).all(|pair| pair[0].1.right + COLUMN <= pair[1].1.left) {
            return some;
        }
        stride *= 2;
    }
}

/// The line at zero, where values go both ways.
pub(super) fn draw_zero(scene: &Scene<'_>, shapes: &mut Vec<Shape>) {
    if scene.plot.zero_is_inside() {
        let y = crisp(scene.plot.y(0.0));
        let Frame { left, right, .. } = scene.plot.frame;
        shapes.push(Shape::rule((left, y), (right, y), scene.ink.ink, 1.0));
    }
}

/// A tick under the axis for each event; those too close to tell apart are left out.
pub(super) fn draw_event_ticks(scene: &Scene<'_>, shapes: &mut Vec<Shape>) {
    let Scene { ink, plot, .. } = scene;
    let mut last = f64::NEG_INFINITY;
    for event in scene.chart.events.iter().filter(|event| plot.shows_week(event.week)) {
        let x = plot.x(event.week);
        if (x - last).abs() >= 3.0 {
            let y = plot.frame.bottom;
            shapes.push(Shape::rule((x, y), (x, y + TICK), ink.of(event.role), 1.75));
            last = x;
        }
    }
}
