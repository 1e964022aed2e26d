//! What the page asks about a scenario. It stands here, so that a simulator can begin before it is asked.

use los_engine::ensemble::{Question, Target};
use los_engine::forecast::{Figure, Series, Weekly};
use los_engine::scenario::Scenario;

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
