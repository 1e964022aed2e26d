//! Any of our charts over weeks, as one plain value.
//!
//! The caller says what there is to see; where labels go, how much room they need and what is
//! left out when there is none is decided in [`draw_time_chart`](super::draw_time_chart).

mod annotations;
mod axes;
mod clip;
mod crowd;
mod end_labels;
mod layout;
mod plot;
mod series;
mod stack;

pub(super) use layout::shapes;

use super::ink::Role;
use super::ticks::{Span, Tick, apart, nice_ticks, week_ticks};

/// Opacity of a band.
pub(super) const BAND_OPACITY: f64 = 0.18;

/// A place in the chart: week from the start and a value in the unit of the y axis.
pub type Point = (f64, f64);

/// A chart over weeks. Points that are not finite are left out; what lies outside the axes is
/// cut at their ends, so that axes can stay still while a lever is dragged.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeChart {
    /// The x axis runs from week 0 to this week.
    pub n_weeks: u32,
    /// Labels of the x axis, at most five.
    pub week_ticks: Vec<Tick>,
    /// The y axis.
    pub y: Axis,
    /// Ranges, drawn under everything else, the first one uppermost.
    pub bands: Vec<Band>,
    /// Weekly amounts, drawn under the lines, the first one uppermost.
    pub bars: Vec<Bars>,
    /// Lines, the first one uppermost and the last to lose its label when room is short.
    pub lines: Vec<Line>,
    /// A level that should not be passed.
    pub limit: Option<Limit>,
    /// What happens in which week.
    pub events: Vec<Event>,
    /// The things to notice.
    pub marks: Vec<Mark>,
    /// Words in the plot.
    pub notes: Vec<Note>,
}

impl TimeChart {
    /// Axes with nothing in them; `said` puts a span of time on the x axis into words.
    pub fn over(n_weeks: u32, y: Axis, said: impl Fn(Span) -> String) -> Self {
        Self {
            n_weeks,
            week_ticks: week_ticks(n_weeks, said),
            y,
            bands: Vec::new(),
            bars: Vec::new(),
            lines: Vec::new(),
            limit: None,
            events: Vec::new(),
            marks: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// The y axis: its ends and labels, in the caller's unit. Ticks outside its ends are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Value at the foot.
    pub lo: f64,
    /// Value at the head.
    pub hi: f64,
    /// Labels with a grid line each.
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// An axis that holds `lo..=hi` with at most `at_most` round labels. It ends on a quarter of
    /// a step, so that not much paper stays empty.
    pub fn covering(lo: f64, hi: f64, at_most: usize, label: impl Fn(f64) -> String) -> Self {
        let (lo, hi) = apart(lo, hi);
        let values = nice_ticks(lo, hi, at_most);
        let quarter = match values.as_slice() {
            [first, second, ..] => (second - first) / 4.0,
            _ => hi - lo,
        };
        Self {
            lo: (lo / quarter + 1e-9).floor() * quarter,
            hi: (hi / quarter - 1e-9).ceil() * quarter,
            ticks: values.into_iter().map(|at| Tick { at, label: label(at) }).collect(),
        }
    }
}

/// A line through points in order of week.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The points.
    pub points: Vec<Point>,
    /// What it stands for.
    pub role: Role,
    /// How it is drawn.
    pub stroke: Stroke,
    /// Words at its end.
    pub label: Option<EndLabel>,
}

/// How a line is drawn: never by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// 2.75 px: the subject.
    Main,
    /// 2 px in dashes: the comparison.
    Dashed,
    /// 2 px in dots.
    Dotted,
    /// 1.5 px.
    Thin,
}

/// Words at the end of a line, in its colour, with a second line in mute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndLabel {
    /// Name or value, such as "this plan".
    pub text: String,
    /// Value or range, such as "13 % (4–24)".
    pub second: Option<String>,
}

/// A range around a line, between two runs of points in order of week.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The lower ends.
    pub lower: Vec<Point>,
    /// The upper ends.
    pub upper: Vec<Point>,
    /// What it stands for.
    pub role: Role,
}

/// Weekly amounts: the value at week w fills w to w + 1, from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Week and amount, in order of week.
    pub amounts: Vec<Point>,
    /// What they stand for.
    pub role: Role,
    /// How they are drawn.
    pub look: BarLook,
    /// Words beside the last amount.
    pub label: Option<EndLabel>,
}

/// How weekly amounts are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarLook {
    /// Filled: what happened.
    Filled,
    /// A step outline: what was planned.
    Outline,
}

/// A level across the whole chart, such as a budget or a capacity.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// The level.
    pub value: f64,
    /// What it stands for.
    pub role: Role,
    /// Words on it.
    pub label: String,
}

/// A tick under the x axis; with a label also a fine line up to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// When.
    pub week: f64,
    /// What it stands for.
    pub role: Role,
    /// Words above the plot.
    pub label: Option<String>,
}

/// A dot with words: the one thing to notice.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub at: Point,
    /// What it stands for.
    pub role: Role,
    /// Words, such as "pays back in week 23".
    pub label: String,
}

/// Words near a place in the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Where.
    pub at: Point,
    /// What it stands for.
    pub role: Role,
    /// The words.
    pub text: String,
}
