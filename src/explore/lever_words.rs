//! The words at a lever: its name, a note when something constrains it, and the budget below them all.

use los_engine::parameters::Parameter;
use los_engine::scenario::Scenario;

use super::Forecasts;
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
    match lever {
        Lever::Number(Parameter::ManagerHoursPerWeek) if planned > 0.0 => {
            let delivered = numbers.plain(coaching.mean_delivered_hours_per_manager, 1);
            Some(en::planned_and_delivered(&numbers.plain(planned, 1), &delivered, coaching.capacity_binds))
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
