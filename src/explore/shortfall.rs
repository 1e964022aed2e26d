//! Why fewer sessions are held than planned, as the engine's forecast has it.

use los_engine::parameters::Parameter;
use los_engine::scenario::AdherenceShape;

use super::Forecasts;
use crate::words::Numbers;
use crate::words::en::Shortfall;

/// The week after which coaching stops, in words, for [`shortfall`].
pub fn stop_week(forecasts: &Forecasts, numbers: &dyn Numbers) -> String {
    numbers.plain(forecasts.scenario.get(Parameter::AdherenceStopWeek), 1)
}

/// Why fewer sessions are held than planned.
pub fn shortfall<'a>(forecasts: &Forecasts, stop_week: &'a str) -> Shortfall<'a> {
    let (coaching, totals, scenario) = (&forecasts.plan.coaching, &forecasts.plan.totals, &forecasts.scenario);
    if scenario.get(Parameter::Managers) < 1.0 {
        Shortfall::NoManagers
    } else if coaching.capacity_hours_per_manager <= 0.0 {
        Shortfall::NoTime
    } else if coaching.capacity_binds && coaching.mean_planned_hours_per_manager <= coaching.capacity_hours_per_manager {
        Shortfall::TimeInSomeWeeks
    } else if coaching.capacity_binds && coaching.momentum_fades {
        Shortfall::TimeAndMomentum
    } else if coaching.capacity_binds {
        Shortfall::Time
    } else if totals.sessions_delivered >= totals.sessions_planned {
        Shortfall::None
    } else if coaching.momentum_fades && scenario.adherence_shape() == AdherenceShape::Stop {
        Shortfall::Stops(stop_week)
    } else if coaching.momentum_fades {
        Shortfall::Momentum
    } else {
        Shortfall::OnlyPart
    }
}
