//! Puts a chart together: room first, then data, then words.

use super::super::ink::Ink;
use super::super::shape::{Frame, Measure, Shape};
use super::TimeChart;
use super::annotations::{Flags, draw_words};
use super::axes::{draw_axes, draw_event_ticks, draw_zero, label_room};
use super::crowd::Crowd;
use super::end_labels::{SideLabels, draw_side, side_labels};
use super::plot::Plot;
use super::series::{draw_series, obstacles};

/// Everything that the steps of the layout look at.
pub(super) struct Scene<'a> {
    pub chart: &'a TimeChart,
    pub ink: &'a Ink,
    pub plot: Plot,
    /// The whole picture.
    pub sheet: Frame,
    pub measure: Measure<'a>,
}

/// The chart as shapes on a sheet of `width` by `height` CSS px.
pub(in super::super) fn shapes(chart: &TimeChart, ink: &Ink, (width, height): (f64, f64), measure: Measure<'_>) -> Vec<Shape> {
    let sheet = Frame { left: 0.0, top: 0.0, right: width, bottom: height };
    let axis_room = label_room(chart, width, measure);
    let side = side_labels(chart, ink, width - axis_room.left, measure);
    let across =
        Frame { left: axis_room.left, right: (width - side.room.max(axis_room.right)).max(axis_room.left + 1.0), ..sheet };
    let flags = Flags::new(chart, &Plot::new(across, chart.n_weeks, &chart.y), measure);
    let top = (axis_room.top + flags.height()).min(height / 2.0);
    let frame = Frame { top, bottom: (height - axis_room.bottom).max(top + 1.0), ..across };
    let plot = Plot::new(frame, chart.n_weeks, &chart.y);
    let scene = Scene { chart, ink, plot, sheet, measure };

    let mut shapes = Vec::new();
    draw_axes(&scene, &mut shapes);
    flags.draw(&scene, &mut shapes);
    draw_series(&scene, &mut shapes, |shapes| draw_zero(&scene, shapes));
    draw_event_ticks(&scene, &mut shapes);

    let mut crowd = crowd_of(&scene, &side);
    draw_side(&scene, &side, &mut crowd, &mut shapes);
    draw_words(&scene, &mut crowd, &mut shapes);
    shapes
}

/// The data as things that words keep clear of; words may use the plot and the margin above it.
fn crowd_of(scene: &Scene<'_>, side: &SideLabels) -> Crowd {
    let frame = scene.plot.frame;
    let right = if side.is_in_margin() { frame.right } else { scene.sheet.right - 2.0 };
    let mut crowd = Crowd::new(Frame { left: frame.left + 3.0, top: frame.top - 8.0, right, bottom: frame.bottom - 2.0 });
    obstacles(scene, &mut crowd);
    crowd
}
