//! The words at a lever: its name, a note when something constrains it, and the budget below them all.

use los_engine::forecast::Figure;
use los_engine::forecast::timeline::training_days;
use los_engine::parameters::Parameter;
use los_engine::scenario::{AdherenceShape, Cadence, Scenario};

use super::{Answer, shortfall};
use crate::words::{Numbers, en};
use crate::workbench::{Lever, typed};

/// The name of a lever.
pub fn lever_name(lever: Lever, scenario: &Scenario) -> String {
    match lever {
        Lever::Number(Parameter::Retention) => en::retention(&typed(scenario.get(Parameter::RetentionDay))),
        _ => lever.parameter().row().words.to_owned(),
    }
}

/// The note of a lever, if it has one now.
pub fn lever_note(lever: Lever, answer: &Answer, numbers: &dyn Numbers) -> Option<String> {
    let scenario = &answer.scenario;
    let cadence = scenario.cadence();
    match lever {
        Lever::Number(Parameter::TrainingHours) if scenario.get(Parameter::TrainingHours) > 0.0 => {
            Some(en::training_days(&numbers.plain(training_days(&scenario.most_likely()), 1)))
        }
        Lever::Number(Parameter::ManagerHoursPerWeek) if answer.amount(Figure::MeanPlannedHours) > 0.0 => {
            let mean = |figure| numbers.plain(answer.amount(figure), 1);
            let (planned, delivered) = (mean(Figure::MeanPlannedHours), mean(Figure::MeanDeliveredHours));
            Some(en::planned_and_delivered(&planned, &delivered, &shortfall(answer, numbers)))
        }
        Lever::Number(Parameter::SessionMinutes | Parameter::CoachingWeeks | Parameter::AdherenceHalfLife)
            if cadence == Cadence::None =>
        {
            Some(en::NOT_USED_WITHOUT_COACHING.to_owned())
        }
        Lever::CoachingEvery if cadence == Cadence::None => Some(en::NOT_USED_WITHOUT_COACHING.to_owned()),
        Lever::CoachingEvery if cadence.interval_weeks(1.0).is_none() => Some(en::NOT_USED_UNEVEN.to_owned()),
        Lever::Number(Parameter::CoachingWeeks) if cadence == Cadence::OwnDates => Some(en::NOT_USED_WITH_OWN_DATES.to_owned()),
        Lever::Number(Parameter::AdherenceHalfLife) if scenario.adherence_shape() == AdherenceShape::Stop => {
            Some(en::NOT_USED_WITH_STOP.to_owned())
        }
        _ => None,
    }
}

/// The budget, what is spent and what is left of it, in the middle of the outcomes.
pub fn budget_note(answer: &Answer, numbers: &dyn Numbers) -> String {
    let budget = answer.scenario.get(Parameter::Budget);
    let said = |figure| answer.amounts(figure).money(numbers).middle;
    let (spent, left) = (said(Figure::Cost), said(Figure::BudgetLeft));
    let over = answer.amount(Figure::BudgetLeft) < 0.0;
    en::budget_note(&numbers.money(budget, 3), &spent, left.trim_start_matches('−'), over)
}
