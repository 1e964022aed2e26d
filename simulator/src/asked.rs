//! What the page asks about a scenario. It stands here, so that a simulator can begin before it is asked.

use los_engine::ensemble::{Question, Target};
use los_engine::forecast::{Figure, Series, Weekly};
use los_engine::scenario::Scenario;

/// Everything that the charts show of the plan, the chance that its money comes back, and the `more` that somebody looks at.
pub fn question(more: &[Weekly]) -> Question {
    const CHARTED: [Weekly; 7] = [
        Weekly::IndexStart,
        Weekly::Index,
        Weekly::PlannedSessions,
        Weekly::PlannedHoursPerManager,
        Weekly::DeliveredHoursPerManager,
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
    let series = CHARTED.iter().chain(more).map(|weekly| Series::Of(*weekly)).collect();
    Question { targets: vec![back], ..Question::band(series, FIGURES.to_vec()) }
}

/// What the plan is held against: only its skill curve, and what is in use on the day of which the page speaks.
pub fn question_without_coaching() -> Question {
    Question::band([Weekly::IndexStart, Weekly::Index].map(Series::Of).to_vec(), vec![Figure::Used])
}

/// The scenarios to run for an answer and what to ask of each: the plan, then the same without coaching.
pub fn jobs(scenario: &Scenario, more: &[Weekly]) -> [(Scenario, Question); 2] {
    [(scenario.clone(), question(more)), (scenario.clone().without_coaching(), question_without_coaching())]
}
