//! More practice never lowers the index in any week, and where that is not so: where capacity binds, where a habit grows.

use los_engine::belief::Belief;
use los_engine::forecast::{Forecast, mean_run};
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{AdherenceShape, Cadence, Scenario, SkillModel};
use proptest::prelude::*;
use proptest::sample::select;

use crate::generators::{cases, ladder_scenario, own_dates};

fn with(scenario: Scenario, parameter: P, value: f64) -> Scenario {
    let value = parameter.row().clamp(value);
    scenario.with(parameter, Belief::Fixed(value)).unwrap()
}

/// A lever and the direction in which it gives more practice; some only help while coaching fades rather than grows.
const MORE: [(P, bool); 16] = [
    (P::TrainingHours, true),
    (P::SessionMinutes, true),
    (P::CoachingWeeks, true),
    (P::ManagerHoursPerWeek, true),
    (P::Managers, true),
    (P::HoursTau, false),
    (P::MinutesTau, false),
    (P::Reteach, true),
    (P::Quality, true),
    (P::PreparationMinutes, false),
    (P::AdherenceStart, true),
    (P::AdherenceFloor, true),
    (P::AdherenceStopWeek, true),
    (P::TransferClimate, true),
    (P::TierCoreResponse, true),
    (P::TierTopResponse, true),
];

/// These ask nothing of managers, or ease what is asked: they never lower the index, whatever capacity does.
const NEVER_CROWDS: [P; 13] = [
    P::TrainingHours,
    P::ManagerHoursPerWeek,
    P::Managers,
    P::HoursTau,
    P::MinutesTau,
    P::Reteach,
    P::Quality,
    P::PreparationMinutes,
    P::AdherenceStart,
    P::AdherenceFloor,
    P::AdherenceStopWeek,
    P::TransferClimate,
    P::TierCoreResponse,
];

fn never_lower(more: &Forecast, less: &Forecast) -> Result<(), TestCaseError> {
    let pairs = [(&more.skill.index, &less.skill.index), (&more.skill.index_start, &less.skill.index_start)];
    for (more, less) in pairs.into_iter().chain([(&more.skill.index_mean, &less.skill.index_mean)]) {
        for (week, (m, l)) in more.iter().zip(less).enumerate() {
            prop_assert!(*m >= l - 1e-12, "week {}: {m} after {l}", week + 1);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn more_practice_never_lowers_the_index(
        scenario in ladder_scenario(), (lever, upwards) in select(&MORE[..]), strength in 0.0..3.0,
    ) {
        let now = scenario.get(lever);
        let other = lever.row().clamp(now + strength * now.max(lever.row().step));
        let (fewer, more) = if upwards { (now, other) } else { (other, now) };
        let (less, more) = (mean_run(&with(scenario.clone(), lever, fewer)), mean_run(&with(scenario.clone(), lever, more)));
        if NEVER_CROWDS.contains(&lever) || !more.coaching.capacity_binds {
            never_lower(&more, &less)?;
        }
    }

    #[test]
    fn a_slower_fading_habit_never_lowers_the_index(scenario in ladder_scenario(), half_life in 1.0_f64..3650.0, strength in 0.0_f64..=1.0) {
        // Where the floor lies above the start the habit grows, and to keep it young is to keep it weak.
        prop_assume!(scenario.get(P::AdherenceFloor) <= scenario.get(P::AdherenceStart));
        let slow = half_life.max(scenario.get(P::AdherenceHalfLife));
        never_lower(&mean_run(&with(scenario.clone(), P::AdherenceHalfLife, slow)), &mean_run(&scenario))?;
        let strong = strength.max(scenario.get(P::InspectionStrength));
        never_lower(&mean_run(&with(scenario.clone(), P::InspectionStrength, strong)), &mean_run(&scenario))?;
    }

    #[test]
    fn an_added_date_never_lowers_the_index_where_managers_have_time(scenario in ladder_scenario(), dates in own_dates(), day in 0_u16..400) {
        prop_assume!(dates.len() < 300);
        let scenario = scenario.with_cadence(Cadence::OwnDates);
        let less = mean_run(&scenario.clone().with_own_dates(dates.clone()).unwrap());
        let more = mean_run(&scenario.with_own_dates([dates, vec![f64::from(day)]].concat()).unwrap());
        if !more.coaching.capacity_binds {
            never_lower(&more, &less)?;
        }
    }

    #[test]
    fn more_practice_never_lowers_the_exponential_challenger_unless_hires_are_trained(
        scenario in ladder_scenario(), (lever, upwards) in select(&MORE[..]), strength in 0.0..3.0,
    ) {
        // Trained hires are taken in at a mean half-life, which their shorter one lowers.
        let scenario = with(scenario.with_skill_model(SkillModel::Exponential), P::HireTrainingEveryWeeks, 0.0);
        let now = scenario.get(lever);
        let other = lever.row().clamp(now + strength * now.max(lever.row().step));
        let (fewer, more) = if upwards { (now, other) } else { (other, now) };
        let (less, more) = (mean_run(&with(scenario.clone(), lever, fewer)), mean_run(&with(scenario.clone(), lever, more)));
        if NEVER_CROWDS.contains(&lever) || !more.coaching.capacity_binds {
            never_lower(&more, &less)?;
        }
    }
}

/// With managers' time used up, longer sessions deliver less each, and the result says that capacity binds.
#[test]
fn where_capacity_binds_longer_sessions_can_lower_the_index() {
    let scenario = with(Scenario::worked_example().with_cadence(Cadence::Weekly), P::AdherenceFloor, 1.0);
    let (short, long) =
        (mean_run(&with(scenario.clone(), P::SessionMinutes, 30.0)), mean_run(&with(scenario, P::SessionMinutes, 240.0)));
    assert!(long.coaching.capacity_binds);
    assert!(long.skill.index[25] < short.skill.index[25]);
    assert!(long.totals.sessions_delivered < short.totals.sessions_delivered);
}

/// A habit that grows towards its floor is set back by a review; the law above is not claimed there.
#[test]
fn a_review_of_a_growing_habit_sets_it_back() {
    let grows = with(with(Scenario::worked_example(), P::AdherenceStart, 0.0), P::AdherenceFloor, 1.0);
    let reviewed = with(grows.clone(), P::InspectionEveryWeeks, 2.0).with_adherence_shape(AdherenceShape::Exponential);
    assert!(mean_run(&reviewed).totals.sessions_delivered < mean_run(&grows).totals.sessions_delivered);
}
