//! Why fewer sessions are held than planned, in the middle of the outcomes.

use los_engine::calendar::week_start;
use los_engine::coaching::{Momentum, capacity_share, planned_sessions};
use los_engine::forecast::Figure;
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{AdherenceShape, Values};

use super::Answer;
use crate::words::{HabitShort, Numbers, Shortfall, TimeShort};

/// What managers' time takes away, and what the habit does: either, both or neither.
pub fn shortfall(answer: &Answer, numbers: &dyn Numbers) -> Shortfall {
    let scenario = &answer.scenario;
    let capacity = scenario.get(P::ManagerHoursPerWeek);
    let values = at_the_middle(answer);
    let end = week_start(answer.n_weeks());
    let sessions: Vec<_> = planned_sessions(scenario).into_iter().filter(|session| session.day < end).collect();
    let time = if scenario.get(P::Managers) < 1.0 {
        Some(TimeShort::NoManagers)
    } else if capacity <= 0.0 {
        Some(TimeShort::NoTime)
    } else if sessions.iter().any(|session| capacity_share(&values, session.sessions_per_week) < 1.0) {
        let always = answer.amount(Figure::MeanPlannedHours) > capacity;
        Some(if always { TimeShort::Always } else { TimeShort::InSomeWeeks })
    } else {
        None
    };
    let momentum = Momentum::new(scenario, &values);
    let fades = sessions.windows(2).any(|pair| momentum.adherence(pair[1].day) < momentum.adherence(pair[0].day));
    let habit = if fades && scenario.adherence_shape() == AdherenceShape::Stop {
        Some(HabitShort::Stops(numbers.plain(scenario.get(P::AdherenceStopWeek), 1)))
    } else if fades {
        Some(HabitShort::Fades)
    } else if time.is_none() && answer.amount(Figure::SessionsDelivered) < answer.amount(Figure::SessionsPlanned) {
        Some(HabitShort::OnlyPart)
    } else {
        None
    };
    Shortfall { time, habit }
}

/// The scenario's values with the preparation that the middle of the planned hours comes from: the page says that time
/// runs out where the hours it shows say so.
fn at_the_middle(answer: &Answer) -> Values {
    let values = answer.scenario.most_likely();
    let (hours, sessions) = (answer.amount(Figure::ManagerHoursPlanned), answer.amount(Figure::SessionsPlanned));
    if sessions <= 0.0 {
        return values;
    }
    let preparation = 60.0 * hours / sessions - values.get(P::SessionMinutes);
    values.with(P::PreparationMinutes, preparation.max(0.0))
}
