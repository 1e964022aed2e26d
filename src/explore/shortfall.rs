//! Why fewer sessions are held than planned, as the engine's forecast has it.

use los_engine::parameters::Parameter;
use los_engine::scenario::AdherenceShape;

use super::Forecasts;
use crate::words::Numbers;
use crate::words::en::{HabitShort, Shortfall, TimeShort};

/// What managers' time takes away, and what the habit does: either, both or neither.
pub fn shortfall(forecasts: &Forecasts, numbers: &dyn Numbers) -> Shortfall {
    let (coaching, totals, scenario) = (&forecasts.plan.coaching, &forecasts.plan.totals, &forecasts.scenario);
    let time = if scenario.get(Parameter::Managers) < 1.0 {
        Some(TimeShort::NoManagers)
    } else if coaching.capacity_hours_per_manager <= 0.0 {
        Some(TimeShort::NoTime)
    } else if coaching.capacity_binds {
        let always = coaching.mean_planned_hours_per_manager > coaching.capacity_hours_per_manager;
        Some(if always { TimeShort::Always } else { TimeShort::InSomeWeeks })
    } else {
        None
    };
    let habit = if coaching.momentum_fades && scenario.adherence_shape() == AdherenceShape::Stop {
        Some(HabitShort::Stops(numbers.plain(scenario.get(Parameter::AdherenceStopWeek), 1)))
    } else if coaching.momentum_fades {
        Some(HabitShort::Fades)
    } else if time.is_none() && totals.sessions_delivered < totals.sessions_planned {
        Some(HabitShort::OnlyPart)
    } else {
        None
    };
    Shortfall { time, habit }
}
