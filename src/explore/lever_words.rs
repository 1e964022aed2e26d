//! The words at a lever: its name, a note when something constrains it, and the budget below them all.

use los_engine::forecast::Figure;
use los_engine::forecast::timeline::training_days;
use los_engine::parameters::Parameter;
use los_engine::scenario::{AdherenceShape, Cadence, Scenario};

use super::{Answer, shortfall};
use crate::words::Numbers;
use crate::workbench::{Lever, shown_decimals};

/// The name of a lever.
pub fn lever_name(lever: Lever, scenario: &Scenario, numbers: &dyn Numbers) -> String {
    match lever {
        Lever::Number(Parameter::Retention) => {
            numbers.words().retention(&lever_number(scenario.get(Parameter::RetentionDay), numbers))
        }
        _ => numbers.words().name(lever.parameter()).to_owned(),
    }
}

/// A number as it stands in an input, written as the language writes it.
pub fn lever_number(shown: f64, numbers: &dyn Numbers) -> String {
    numbers.plain(shown, shown_decimals(shown))
}

/// The note of a lever, if it has one now.
pub fn lever_note(lever: Lever, answer: &Answer, numbers: &dyn Numbers) -> Option<String> {
    let words = numbers.words();
    let scenario = &answer.scenario;
    let cadence = scenario.cadence();
    match lever {
        Lever::Number(Parameter::TrainingHours) if scenario.get(Parameter::TrainingHours) > 0.0 => {
            Some(words.training_days(&numbers.plain(training_days(&scenario.most_likely()), 1)))
        }
        Lever::Number(Parameter::ManagerHoursPerWeek) if answer.amount(Figure::MeanPlannedHours) > 0.0 => {
            let mean = |figure| numbers.plain(answer.amount(figure), 1);
            let (planned, delivered) = (mean(Figure::MeanPlannedHours), mean(Figure::MeanDeliveredHours));
            Some(words.planned_and_delivered(&planned, &delivered, &words.why(&shortfall(answer, numbers))))
        }
        Lever::Number(Parameter::SessionMinutes | Parameter::CoachingWeeks | Parameter::AdherenceHalfLife)
            if cadence == Cadence::None =>
        {
            Some(words.not_used_without_coaching().to_owned())
        }
        Lever::CoachingEvery if cadence == Cadence::None => Some(words.not_used_without_coaching().to_owned()),
        Lever::CoachingEvery if cadence.interval_weeks(1.0).is_none() => Some(words.not_used_uneven().to_owned()),
        Lever::Number(Parameter::CoachingWeeks) if cadence == Cadence::OwnDates => {
            Some(words.not_used_with_own_dates().to_owned())
        }
        Lever::Number(Parameter::AdherenceHalfLife) if scenario.adherence_shape() == AdherenceShape::Stop => {
            Some(words.not_used_with_stop().to_owned())
        }
        _ => None,
    }
}

/// The budget, what is spent and what is left of it, in the middle of the outcomes.
pub fn budget_note(answer: &Answer, numbers: &dyn Numbers) -> String {
    let budget = answer.scenario.get(Parameter::Budget);
    let said = |figure| answer.amounts(figure).money(numbers).middle;
    let (spent, left) = (said(Figure::Cost), said(Figure::BudgetLeft));
    let (budget, words) = (numbers.money(budget, 3), numbers.words());
    if answer.amount(Figure::BudgetLeft) < 0.0 {
        words.budget_exceeded(&budget, &spent, left.trim_start_matches('−'))
    } else {
        words.budget_left(&budget, &spent, &left)
    }
}
