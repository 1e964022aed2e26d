//! The words at a lever: its name, a note when something constrains it, and the budget below them all.

use los_engine::parameters::Parameter;
use los_engine::scenario::{AdherenceShape, Cadence, Scenario};

use super::{Forecasts, shortfall};
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
pub fn lever_note(lever: Lever, forecasts: &Forecasts, numbers: &dyn Numbers) -> Option<String> {
    let coaching = &forecasts.plan.coaching;
    let planned = coaching.mean_planned_hours_per_manager;
    let cadence = forecasts.scenario.cadence();
    match lever {
        Lever::Number(Parameter::TrainingHours) if forecasts.plan.training_days > 0.0 => {
            Some(en::training_days(&numbers.plain(forecasts.plan.training_days, 1)))
        }
        Lever::Number(Parameter::ManagerHoursPerWeek) if planned > 0.0 => {
            let delivered = numbers.plain(coaching.mean_delivered_hours_per_manager, 1);
            Some(en::planned_and_delivered(&numbers.plain(planned, 1), &delivered, &shortfall(forecasts, numbers)))
        }
        Lever::Number(Parameter::SessionMinutes | Parameter::CoachingWeeks | Parameter::AdherenceHalfLife)
            if cadence == Cadence::None =>
        {
            Some(en::NOT_USED_WITHOUT_COACHING.to_owned())
        }
        Lever::CoachingEvery if cadence == Cadence::None => Some(en::NOT_USED_WITHOUT_COACHING.to_owned()),
        Lever::CoachingEvery if cadence.interval_weeks(1.0).is_none() => Some(en::NOT_USED_UNEVEN.to_owned()),
        Lever::Number(Parameter::CoachingWeeks) if cadence == Cadence::OwnDates => Some(en::NOT_USED_WITH_OWN_DATES.to_owned()),
        Lever::Number(Parameter::AdherenceHalfLife) if forecasts.scenario.adherence_shape() == AdherenceShape::Stop => {
            Some(en::NOT_USED_WITH_STOP.to_owned())
        }
        _ => None,
    }
}

/// The budget, what is spent and what is left of it.
pub fn budget_note(forecasts: &Forecasts, numbers: &dyn Numbers) -> String {
    let totals = &forecasts.plan.totals;
    let left = totals.budget_left;
    en::budget_note(&numbers.money(totals.budget, 3), &numbers.money(totals.cost, 3), &numbers.money(left.abs(), 3), left < 0.0)
}
