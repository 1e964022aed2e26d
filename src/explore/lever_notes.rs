//! A note under a lever, only when something constrains it.

use los_engine::parameters::Parameter;

use super::Forecasts;
use crate::words::{Numbers, en};
use crate::workbench::Lever;

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
