//! What is asked of the engine for one scenario, and its answer.

use los_engine::ensemble::{Ensemble, Question, Target, ensemble};
use los_engine::forecast::{Figure, Series, Weekly};
use los_engine::scenario::Scenario;

use super::Band;

/// A scenario's outcomes with what they are held against. The quantiles are those of [`BAND`](los_engine::ensemble::BAND).
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The scenario.
    pub scenario: Scenario,
    /// Its outcomes: the answer to [`question`].
    pub plan: Ensemble,
    /// Those of the same plan with its training and no coaching: the answer to [`question_without_coaching`].
    pub no_coaching: Ensemble,
}

/// Everything that the charts and tables show of the plan, and the chance that its money comes back.
pub fn question() -> Question {
    const SHOWN: [Weekly; 17] = [
        Weekly::IndexStart,
        Weekly::Index,
        Weekly::PlannedSessions,
        Weekly::DeliveredSessions,
        Weekly::PlannedHoursPerManager,
        Weekly::DeliveredHoursPerManager,
        Weekly::DesignCost,
        Weekly::DeliveryCost,
        Weekly::TravelCost,
        Weekly::ToolsCost,
        Weekly::CoachingCost,
        Weekly::InspectionCost,
        Weekly::Cost,
        Weekly::MarginIncrement,
        Weekly::Cash,
        Weekly::CumulativeCash,
        Weekly::CumulativeCost,
    ];
    const FIGURES: [Figure; 21] = [
        Figure::Learned,
        Figure::HeldDay30,
        Figure::HeldDay90,
        Figure::Used,
        Figure::WinRateAndValue,
        Figure::BaselineRevenue,
        Figure::RevenueIncrement,
        Figure::RevenueOutOfField,
        Figure::MarginIncrement,
        Figure::Cost,
        Figure::NetValue,
        Figure::PaybackWeek,
        Figure::LowestCumulativeCash,
        Figure::BudgetLeft,
        Figure::ManagerHoursPlanned,
        Figure::ManagerHoursDelivered,
        Figure::ManagerHoursAvailable,
        Figure::SessionsPlanned,
        Figure::SessionsDelivered,
        Figure::MeanPlannedHours,
        Figure::MeanDeliveredHours,
    ];
    // A payback that never comes reaches no target.
    let back = Target { figure: Figure::PaybackWeek, at_least: 0.0 };
    Question { targets: vec![back], ..Question::band(SHOWN.map(Series::Of).to_vec(), FIGURES.to_vec()) }
}

/// What the plan is held against: only its skill curve, and what is in use on the day of which the page speaks.
pub fn question_without_coaching() -> Question {
    Question::band([Weekly::IndexStart, Weekly::Index].map(Series::Of).to_vec(), vec![Figure::Used])
}

/// The scenarios to run for an answer and what to ask of each: the plan, then the same without coaching.
pub fn jobs(scenario: &Scenario) -> [(Scenario, Question); 2] {
    [(scenario.clone(), question()), (scenario.clone().without_coaching(), question_without_coaching())]
}

impl Answer {
    /// Runs the engine, here and now.
    pub fn of(scenario: Scenario) -> Self {
        let [plan, no_coaching] = jobs(&scenario).map(|(scenario, question)| ensemble(&scenario, question));
        Self::from_parts(scenario, plan, no_coaching)
    }

    /// Puts together what [`jobs`] gave.
    pub fn from_parts(scenario: Scenario, plan: Ensemble, no_coaching: Ensemble) -> Self {
        Self { scenario, plan, no_coaching }
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
