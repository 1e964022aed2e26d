//! Laws of planned and delivered coaching.

use los_engine::belief::Belief;
use los_engine::coaching::{Momentum, capacity_share, planned_sessions};
use los_engine::forecast::{Forecast, mean_run};
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{AdherenceShape, Cadence, Scenario};
use proptest::prelude::*;

use crate::generators::{cases, own_dates, scenario};
use crate::measure::{close, within};

fn example() -> Scenario {
    Scenario::worked_example()
}

fn with(scenario: Scenario, changes: &[(P, f64)]) -> Scenario {
    changes.iter().fold(scenario, |scenario, (parameter, value)| scenario.with(*parameter, Belief::Fixed(*value)).unwrap())
}

fn on(dates: &[f64]) -> Scenario {
    example().with_cadence(Cadence::OwnDates).with_own_dates(dates.to_vec()).unwrap()
}

/// A manager with one rep, whose time allows for exactly one session a week.
fn one_session_a_week(scenario: Scenario) -> Scenario {
    let changes = [
        (P::Reps, 1.0),
        (P::Managers, 1.0),
        (P::SessionMinutes, 45.0),
        (P::PreparationMinutes, 15.0),
        (P::ManagerHoursPerWeek, 1.0),
        (P::AdherenceFloor, 1.0),
    ];
    with(scenario, &changes)
}

fn overbooked(forecast: &Forecast) -> Option<(usize, f64)> {
    let most = forecast.coaching.capacity_hours_per_manager * (1.0 + 1e-9);
    let weeks = forecast.coaching.delivered_hours_per_manager.iter().enumerate();
    weeks.map(|(week, hours)| (week, *hours)).find(|(_, hours)| *hours > most)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_week_delivers_more_hours_than_managers_have(dates in own_dates(), start in 0_u16..60) {
        let scenario = one_session_a_week(with(on(&dates), &[(P::CoachingStartDay, f64::from(start))]));
        let forecast = mean_run(&with(scenario, &[(P::HorizonWeeks, 260.0)]));
        prop_assert_eq!(overbooked(&forecast), None);
    }

    #[test]
    fn no_week_of_any_scenario_delivers_more_hours_than_managers_have(scenario in scenario()) {
        let scenario = with(scenario.with_skill_model(example().skill_model()), &[]);
        prop_assert_eq!(overbooked(&mean_run(&scenario)), None);
    }

    #[test]
    fn managers_spend_no_more_hours_than_they_have(dates in own_dates(), start in 0_u16..60) {
        let scenario = one_session_a_week(with(on(&dates), &[(P::CoachingStartDay, f64::from(start))]));
        let totals = mean_run(&scenario).totals;
        prop_assert!(totals.manager_hours_delivered <= totals.manager_hours_available * (1.0 + 1e-9), "{totals:?}");
        prop_assert!(totals.manager_hours_delivered <= totals.manager_hours_planned * (1.0 + 1e-9), "{totals:?}");
    }

    #[test]
    fn work_is_done_one_session_after_the_other_and_in_time(dates in own_dates(), start in 0.0..60.0) {
        let sessions = planned_sessions(&with(on(&dates), &[(P::CoachingStartDay, start)]));
        for session in &sessions {
            prop_assert!(session.from_day >= 0.0 && session.to_day <= session.day.max(7.0) + 1e-9, "{session:?}");
        }
        for pair in sessions.windows(2) {
            prop_assert!(pair[0].to_day <= pair[1].from_day, "{pair:?}");
        }
    }

    #[test]
    fn hours_add_up_to_the_sessions(dates in own_dates()) {
        let forecast = mean_run(&with(on(&dates), &[(P::HorizonWeeks, 260.0)]));
        let managers = example().get(P::Managers);
        let planned: f64 = forecast.coaching.planned_hours_per_manager.iter().sum();
        let delivered: f64 = forecast.coaching.delivered_hours_per_manager.iter().sum();
        // Sessions in the last days of the horizon may have a part of their work after it.
        prop_assume!(dates.iter().all(|day| *day < 1800.0));
        within(planned * managers, forecast.totals.manager_hours_planned, 1e-9 * planned * managers);
        within(delivered * managers, forecast.totals.manager_hours_delivered, 1e-9 * planned * managers);
    }

    #[test]
    fn a_weekly_cadence_needs_one_session_a_week_from_any_day(start in 0.0..400.0) {
        let scenario = with(example().with_cadence(Cadence::Weekly), &[(P::CoachingStartDay, start)]);
        for session in planned_sessions(&scenario) {
            close(session.sessions_per_week, 1.0, 1e-9);
        }
    }

    #[test]
    fn any_interval_needs_its_own_inverse(every in 1.0..26.0, start in 0.0..400.0) {
        let scenario = example().with_cadence(Cadence::EveryWeeks);
        let scenario = with(scenario, &[(P::CoachingEveryWeeks, every), (P::CoachingStartDay, start)]);
        for session in planned_sessions(&scenario) {
            close(session.sessions_per_week, 1.0 / every, 1e-9);
        }
    }

    #[test]
    fn adherence_is_a_share(scenario in scenario(), day in 0.0..2000.0) {
        let adherence = Momentum::new(&scenario, &scenario.most_likely()).adherence(day);
        prop_assert!((0.0..=1.0).contains(&adherence), "{adherence}");
    }

    #[test]
    fn managers_time_gives_a_share(scenario in scenario(), sessions_per_week in 0.0..300.0) {
        let share = capacity_share(&scenario.most_likely(), sessions_per_week);
        prop_assert!((0.0..=1.0).contains(&share), "{share}");
    }

    #[test]
    fn capacity_binds_exactly_when_a_session_gets_less_than_it_needs(scenario in scenario()) {
        let (values, forecast) = (scenario.most_likely(), mean_run(&scenario));
        let end = 7.0 * scenario.get(P::HorizonWeeks);
        let short = planned_sessions(&scenario).iter().filter(|s| s.day < end).any(|s| capacity_share(&values, s.sessions_per_week) < 1.0);
        prop_assert_eq!(forecast.coaching.capacity_binds, short);
    }
}

#[test]
fn a_session_on_the_first_days_does_not_borrow_time_from_the_second_week() {
    for dates in [&[3.0, 12.0][..], &[0.0, 7.0], &[1.0, 9.0, 16.0], &[0.0, 0.0, 6.0, 13.0]] {
        let forecast = mean_run(&one_session_a_week(on(dates)));
        assert_eq!(overbooked(&forecast), None, "{dates:?}");
    }
}

/// A day's difference in a date is not half the managers' time.
#[test]
fn dates_that_are_nearly_weekly_need_nearly_one_session_a_week() {
    for session in planned_sessions(&on(&[7.0, 13.0, 21.0, 28.0, 34.0, 42.0])) {
        within(session.sessions_per_week, 1.0, 0.13);
    }
}

#[test]
fn crowded_dates_need_as_many_sessions_a_week_as_there_are() {
    for (dates, loads) in [
        (&[7.0, 7.0, 7.0][..], &[3.0, 3.0, 3.0][..]),
        (&[0.0, 0.0, 21.0], &[2.0, 2.0, 0.5]),
        (&[30.0, 30.0, 30.0], &[7.0 / 23.0, 2.0, 2.0]),
        (&[1.0, 3.0, 7.0, 14.0, 24.0], &[3.0, 3.0, 3.0, 1.0, 0.7]),
    ] {
        let sessions = planned_sessions(&on(dates));
        sessions.iter().zip(loads).for_each(|(session, load)| close(session.sessions_per_week, *load, 1e-12));
    }
}

/// s(t) = min(1, capacity / need); 40 reps, 5 managers, 30 + 15 minutes: a session a week needs 6 hours of each manager.
#[test]
fn what_is_delivered_is_what_managers_have_time_for() {
    for (cadence, hours, share) in [
        (Cadence::Weekly, 4.0, 4.0 / 6.0),
        (Cadence::Weekly, 6.0, 1.0),
        (Cadence::Weekly, 0.0, 0.0),
        (Cadence::Fortnightly, 2.0, 2.0 / 3.0),
        (Cadence::Fortnightly, 4.0, 1.0),
        (Cadence::Monthly, 1.0, 30.0 / 42.0),
        (Cadence::Quarterly, 0.4, 0.4 * 91.0 / 42.0),
    ] {
        let held_always = [(P::AdherenceFloor, 1.0), (P::ManagerHoursPerWeek, hours), (P::HorizonWeeks, 26.0)];
        let forecast = mean_run(&with(example().with_cadence(cadence), &held_always));
        close(forecast.totals.sessions_delivered, share * forecast.totals.sessions_planned, 1e-12);
        assert_eq!(forecast.coaching.capacity_binds, share < 1.0);
    }
    let nobody = mean_run(&with(example(), &[(P::Managers, 0.0)]));
    assert_eq!((nobody.totals.sessions_delivered, nobody.totals.manager_hours_available), (0.0, 0.0));
    assert!(nobody.coaching.capacity_binds);
}

#[test]
fn own_dates_every_two_weeks_are_the_fortnightly_cadence() {
    let dates: Vec<f64> = (1..=13).map(|n| 14.0 * f64::from(n)).collect();
    let fortnightly = mean_run(&example().with_cadence(Cadence::Fortnightly));
    assert_eq!(mean_run(&on(&dates)), fortnightly);
    assert_eq!(mean_run(&with(example().with_cadence(Cadence::EveryWeeks), &[(P::CoachingEveryWeeks, 2.0)])), fortnightly);
}

#[test]
fn every_week_is_the_weekly_cadence() {
    let weekly = mean_run(&example().with_cadence(Cadence::Weekly));
    assert_eq!(mean_run(&with(example().with_cadence(Cadence::EveryWeeks), &[(P::CoachingEveryWeeks, 1.0)])), weekly);
}

#[test]
fn the_order_of_own_dates_does_not_matter() {
    assert_eq!(mean_run(&on(&[40.0, 7.0, 7.0, 90.0])), mean_run(&on(&[7.0, 90.0, 40.0, 7.0])));
}

#[test]
fn adherence_halves_every_half_life() {
    let scenario = with(example(), &[(P::AdherenceHalfLife, 90.0)]);
    let at = |shape, day| {
        let scenario = scenario.clone().with_adherence_shape(shape);
        Momentum::new(&scenario, &scenario.most_likely()).adherence(day)
    };
    for (n, left) in [(0.0, 1.0), (1.0, 0.5), (2.0, 0.25), (3.0, 0.125)] {
        close(at(AdherenceShape::Exponential, 90.0 * n), left, 1e-12);
        close(at(AdherenceShape::Hyperbolic, 90.0 * n), 1.0 / (1.0 + n), 1e-12);
    }
    close(at(AdherenceShape::Stop, 42.0), 1.0, 0.0);
    close(at(AdherenceShape::Stop, 42.5), 0.0, 0.0);
}

#[test]
fn a_review_renews_the_habit_from_the_next_day_on() {
    let changes = [(P::InspectionEveryWeeks, 4.0), (P::InspectionStrength, 1.0), (P::AdherenceHalfLife, 28.0)];
    let scenario = with(example(), &changes);
    let momentum = Momentum::new(&scenario, &scenario.most_likely());
    for (day, left) in [(28.0, 0.5), (28.0 + 28.0, 0.5), (42.0, f64::powf(2.0, -0.5))] {
        close(momentum.adherence(day), left, 1e-12);
    }
    let half = with(scenario, &[(P::InspectionStrength, 0.5)]);
    close(Momentum::new(&half, &half.most_likely()).adherence(56.0), f64::powf(2.0, -1.5), 1e-12);
}
