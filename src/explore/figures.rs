//! The four charts, each with its finding as the title, and the numbers behind it as a table.

mod budget;
mod cash;
mod coaching;
mod skill;

use los_engine::ensemble::Ensemble;
use los_engine::forecast::{Figure as Amount, Weekly};
use los_engine::parameters::Parameter as P;

use super::{Answer, HIGH, LOW, MIDDLE};
use crate::charts::{self, Axis, Point, Role, TimeChart};
use crate::words::{Numbers, Words};

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

    /// What its table shows and no chart does: asked for while the table is open.
    pub const fn behind(self) -> &'static [Weekly] {
        match self {
            Self::Skill => &[],
            Self::Cash => &cash::BEHIND,
            Self::Coaching => &coaching::BEHIND,
            Self::Budget => &budget::BEHIND,
        }
    }
}

/// The numbers behind a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// A chart of which nothing is known.
    pub fn empty(id: FigureId, words: Words) -> Self {
        let chart = TimeChart::over(1, Axis::covering(0.0, 1.0, 1, |_| String::new()), |span| words.time_span(span));
        Self { id, title: String::new(), subtitle: String::new(), chart }
    }

    /// What it finds and what it measures, in one breath: the picture's name for those who cannot see it.
    pub fn name(&self, words: Words) -> String {
        words.figure_name(&self.title, self.subtitle.trim_end_matches('.'))
    }
}

/// Ends of the value axes, bands included. They are kept while a lever is dragged, so that what moves is the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Axes {
    skill_top: f64,
    cash: (f64, f64),
    coaching_top: f64,
    budget_top: f64,
}

impl Axes {
    /// Axes that hold an answer with its bands.
    pub fn holding(answer: &Answer) -> Self {
        let top = |ensemble: &Ensemble, weekly| ensemble.weekly(weekly, HIGH).iter().copied().fold(0.0, f64::max);
        let bottom = |weekly| answer.plan.weekly(weekly, LOW).iter().copied().fold(0.0, f64::min);
        let skill_top = f64::max(top(&answer.plan, Weekly::IndexStart), top(&answer.no_coaching, Weekly::IndexStart));
        let hours = f64::max(
            answer.plan.weekly(Weekly::PlannedHoursPerManager, MIDDLE).iter().copied().fold(0.0, f64::max),
            top(&answer.plan, Weekly::DeliveredHoursPerManager),
        );
        Self {
            // Room above the line, so that most moves of a lever stay in the picture.
            skill_top: (1.08 * skill_top).clamp(0.1, 1.0),
            cash: (1.05 * bottom(Weekly::CumulativeCash), 1.05 * top(&answer.plan, Weekly::CumulativeCash)),
            coaching_top: 1.1 * hours.max(answer.scenario.get(P::ManagerHoursPerWeek)),
            budget_top: 1.15 * f64::max(answer.scenario.get(P::Budget), answer.amounts(Amount::Cost).high),
        }
    }
}

pub(super) fn all(answer: &Answer, axes: &Axes, numbers: &dyn Numbers) -> [Figure; 4] {
    [
        skill::figure(answer, axes.skill_top, numbers),
        cash::figure(answer, axes.cash, numbers),
        coaching::figure(answer, axes.coaching_top, numbers),
        budget::figure(answer, axes.budget_top, numbers),
    ]
}

/// The numbers behind a chart; none where the answer was given before somebody looked at them.
pub fn table(id: FigureId, answer: &Answer, numbers: &dyn Numbers) -> Option<Table> {
    answer.tells(id.behind()).then(|| match id {
        FigureId::Skill => skill::table(answer, numbers),
        FigureId::Cash => cash::table(answer, numbers),
        FigureId::Coaching => coaching::table(answer, numbers),
        FigureId::Budget => budget::table(answer, numbers),
    })
}

/// An empty chart over the horizon.
fn over(answer: &Answer, y: Axis, words: Words) -> TimeChart {
    TimeChart::over(u32::try_from(answer.n_weeks()).unwrap_or(u32::MAX), y, |span| words.time_span(span))
}

/// Week `n` (from 0) as a place on the axis.
#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn place(week: usize) -> f64 {
    week as f64
}

/// A curve and, unless nothing is uncertain, the band around it. `points` draws the outcomes at one quantile.
fn curve(role: Role, points: impl Fn(usize) -> Vec<Point>) -> (Vec<Point>, Option<charts::Band>) {
    let (lower, upper) = (points(LOW), points(HIGH));
    let band = (lower != upper).then_some(charts::Band { lower, upper, role });
    (points(MIDDLE), band)
}

/// What is measured, and what the band is where there is one.
fn subtitle(measured: &str, chart: &TimeChart, words: Words) -> String {
    if chart.bands.is_empty() { measured.to_owned() } else { words.with_band(measured) }
}

/// Running totals as points at the end of their weeks. They begin with what is paid on the first day, when the training
/// is bought and given.
fn running(first_day: f64, totals: &[f64]) -> Vec<Point> {
    core::iter::once((0.0, first_day)).chain(totals.iter().enumerate().map(|(week, value)| (place(week + 1), *value))).collect()
}

/// The columns of a table after the week.
#[derive(Debug, Default)]
pub struct Columns<'a>(Vec<(String, &'a [f64])>);

impl<'a> Columns<'a> {
    /// A column with the middle of the outcomes.
    #[must_use]
    pub fn middle(mut self, head: &str, ensemble: &'a Ensemble, weekly: Weekly) -> Self {
        self.0.push((head.to_owned(), ensemble.weekly(weekly, MIDDLE)));
        self
    }

    /// Columns with the low end, the middle and the high end of the outcomes; one where nothing is uncertain.
    #[must_use]
    pub fn band(mut self, head: &str, ensemble: &'a Ensemble, weekly: Weekly, words: Words) -> Self {
        let [low, middle, high] = [LOW, MIDDLE, HIGH].map(|quantile| ensemble.weekly(weekly, quantile));
        if low == high {
            return self.middle(head, ensemble, weekly);
        }
        self.0.extend([(words.low(head), low), (words.middle(head), middle), (words.high(head), high)]);
        self
    }

    /// The table, one row a week, each number written by `write`.
    pub fn table(self, n_weeks: usize, words: Words, write: impl Fn(f64) -> String) -> Table {
        let cell = |series: &[f64], week| series.get(week).copied().map_or_else(String::new, &write);
        let row = |week: usize| {
            core::iter::once((week + 1).to_string()).chain(self.0.iter().map(|(_, series)| cell(series, week))).collect()
        };
        let rows = (0..n_weeks).map(row).collect();
        Table {
            columns: core::iter::once(words.week_column().to_owned()).chain(self.0.into_iter().map(|(head, _)| head)).collect(),
            rows,
        }
    }
}
