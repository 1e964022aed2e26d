//! What is asked of the engine for one scenario, and its answer.

use los_engine::ensemble::{Ensemble, ensemble};
use los_engine::forecast::{Figure, Weekly};
use los_engine::scenario::Scenario;
use los_simulator::asked::jobs;

use super::{Band, FigureId};

/// A scenario's outcomes with what they are held against. The quantiles are those of [`BAND`](los_engine::ensemble::BAND).
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The scenario.
    pub scenario: Scenario,
    /// Its outcomes: the answer to [`question`](los_simulator::asked::question).
    pub plan: Ensemble,
    /// Those of the same plan with its training and no coaching: the answer to [`question_without_coaching`](los_simulator::asked::question_without_coaching).
    pub no_coaching: Ensemble,
}

impl Answer {
    /// Runs the engine, here and now, and asks for all that the tables show.
    pub fn of(scenario: Scenario) -> Self {
        let behind: Vec<Weekly> = FigureId::ALL.iter().flat_map(|id| id.behind()).copied().collect();
        let [plan, no_coaching] = jobs(&scenario, &behind).map(|(scenario, question)| ensemble(&scenario, question));
        Self::from_parts(scenario, plan, no_coaching)
    }

    /// Puts together what [`jobs`] gave.
    pub fn from_parts(scenario: Scenario, plan: Ensemble, no_coaching: Ensemble) -> Self {
        Self { scenario, plan, no_coaching }
    }

    /// Whether it tells these series of the plan, too.
    pub fn tells(&self, series: &[Weekly]) -> bool {
        series.iter().all(|weekly| !self.plan.weekly(*weekly, super::MIDDLE).is_empty())
    }

    /// Weeks of the horizon.
    pub fn n_weeks(&self) -> usize {
        self.plan.n_weeks()
    }

    /// A figure of the plan; none where most outcomes have no such number.
    pub(super) fn middle(&self, figure: Figure) -> Option<f64> {
        self.plan.figure(figure, super::MIDDLE)
    }

    /// An amount of the plan, which every outcome has.
    pub(super) fn amount(&self, figure: Figure) -> f64 {
        self.middle(figure).unwrap_or(0.0)
    }

    /// A figure of the plan with its band; none where some outcomes have no such number.
    pub(super) fn band(&self, figure: Figure) -> Option<Band> {
        Band::of(&self.plan, figure)
    }

    /// An amount of the plan with its band, which every outcome has.
    pub(super) fn amounts(&self, figure: Figure) -> Band {
        self.band(figure).unwrap_or_default()
    }
}
