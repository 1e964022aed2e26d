//! The four charts, each with its finding as the title, and the numbers behind it as a table.

mod budget;
mod cash;
mod coaching;
mod skill;

use los_engine::forecast::Forecast;

use super::Forecasts;
use crate::charts::{Axis, TimeChart};
use crate::words::Numbers;

/// Which chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureId {
    /// The share of the new behaviour in use.
    Skill,
    /// Cumulative cash.
    Cash,
    /// Planned against delivered coaching.
    Coaching,
    /// Money spent against the budget.
    Budget,
}

impl FigureId {
    /// The charts in order of reading.
    pub const ALL: [Self; 4] = [Self::Skill, Self::Cash, Self::Coaching, Self::Budget];

    /// Name in the page, for tests and links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Skill => "skill",
            Self::Cash => "cash",
            Self::Coaching => "coaching",
            Self::Budget => "budget",
        }
    }
}

/// The numbers behind a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Column heads; the first column is the week.
    pub columns: Vec<String>,
    /// One row a week.
    pub rows: Vec<Vec<String>>,
}

/// A chart with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Which one.
    pub id: FigureId,
    /// What it finds, in one sentence.
    pub title: String,
    /// What is measured, and in what.
    pub subtitle: String,
    /// The drawing.
    pub chart: TimeChart,
}

impl Figure {
    /// What it finds and what it measures, in one breath: the picture's name for those who cannot see it.
    pub fn name(&self) -> String {
        format!("{}. {}.", self.title, self.subtitle.trim_end_matches('.'))
    }
}

/// Ends of the value axes. They are kept while a lever is dragged, so that what moves is the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Axes {
    skill_top: f64,
    cash: (f64, f64),
    coaching_top: f64,
    budget_top: f64,
}

impl Axes {
    /// Axes that hold a forecast.
    pub fn holding(forecasts: &Forecasts) -> Self {
        let top = |series: &[f64]| series.iter().copied().fold(0.0, f64::max);
        let bottom = |series: &[f64]| series.iter().copied().fold(0.0, f64::min);
        let Forecast { skill, coaching, money, totals, .. } = &forecasts.plan;
        let skill_top = f64::max(top(&skill.index_start), top(&forecasts.no_coaching.skill.index_start));
        Self {
            // Room above the line, so that most moves of a lever stay in the picture.
            skill_top: (1.12 * skill_top).clamp(0.1, 1.0),
            cash: (1.05 * bottom(&money.cumulative_cash), 1.08 * top(&money.cumulative_cash)),
            coaching_top: 1.1 * f64::max(top(&coaching.planned_hours_per_manager), coaching.capacity_hours_per_manager),
            budget_top: 1.15 * f64::max(totals.budget, totals.cost),
        }
    }
}

pub(super) fn all(forecasts: &Forecasts, axes: &Axes, numbers: &dyn Numbers) -> [Figure; 4] {
    [
        skill::figure(forecasts, axes.skill_top, numbers),
        cash::figure(forecasts, axes.cash, numbers),
        coaching::figure(forecasts, axes.coaching_top, numbers),
        budget::figure(forecasts, axes.budget_top, numbers),
    ]
}

/// The numbers behind a chart. Apart from the chart, since nobody looks at four tables while a lever moves.
pub fn table(id: FigureId, forecasts: &Forecasts, numbers: &dyn Numbers) -> Table {
    match id {
        FigureId::Skill => skill::table(forecasts, numbers),
        FigureId::Cash => cash::table(forecasts, numbers),
        FigureId::Coaching => coaching::table(forecasts, numbers),
        FigureId::Budget => budget::table(forecasts, numbers),
    }
}

/// An empty chart over the horizon.
fn over(forecast: &Forecast, y: Axis) -> TimeChart {
    TimeChart::over(u32::try_from(forecast.n_weeks).unwrap_or(u32::MAX), y)
}

/// Week `n` (from 0) as a place on the axis.
#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn place(week: usize) -> f64 {
    week as f64
}

/// Running totals as points at the end of their weeks. They begin with what is paid on the first day, when the training
/// is bought and given.
fn running(first_day: f64, totals: &[f64]) -> Vec<(f64, f64)> {
    core::iter::once((0.0, first_day)).chain(totals.iter().enumerate().map(|(week, value)| (place(week + 1), *value))).collect()
}

/// A table with one row a week; `cell` is asked for the columns after the first.
fn weekly(n_weeks: usize, columns: &[&str], cell: impl Fn(usize, usize) -> String) -> Table {
    let row = |week: usize| {
        core::iter::once((week + 1).to_string()).chain((1..columns.len()).map(|column| cell(week, column))).collect()
    };
    Table { columns: columns.iter().map(|name| (*name).to_owned()).collect(), rows: (0..n_weeks).map(row).collect() }
}
