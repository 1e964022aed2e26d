//! Laws of the whole forecast, over all valid scenarios.

use los_engine::belief::Belief;
use los_engine::forecast::{Forecast, mean_run};
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{Cadence, Scenario};
use proptest::prelude::*;

use crate::generators::{cases, ladder_scenario, scenario};
use crate::measure::{close, gaps, walk, within};

/// Fields that may be absent: what lies beyond the horizon or has no answer.
const MAY_BE_ABSENT: [&str; 5] = [".value", ".weakest", ".roi_percent", ".bcr", ".payback_week"];

fn with(scenario: Scenario, parameter: P, value: f64) -> Scenario {
    let value = parameter.row().clamp(value);
    scenario.with(parameter, Belief::Fixed(value)).unwrap()
}

fn all_series(forecast: &Forecast) -> Vec<&[f64]> {
    let (skill, sales, coaching) = (&forecast.skill, &forecast.sales, &forecast.coaching);
    let mut series: Vec<&[f64]> = vec![&skill.index_start, &skill.index, &skill.index_mean];
    series.extend(skill.skills.iter().flat_map(|skill| [&skill.live_skill[..], &skill.adoption]));
    series.extend([
        &sales.index_over_cycle[..],
        &sales.opportunities_missed,
        &sales.win_rate,
        &sales.deal_value,
        &sales.cycle_days,
    ]);
    series.extend([&sales.decided[..], &sales.revenue_increment, &sales.out_of_field, &coaching.planned_sessions]);
    series.extend([&coaching.delivered_sessions[..], &coaching.planned_hours_per_manager, &coaching.delivered_hours_per_manager]);
    series.extend(forecast.money.costs.lines().map(|(_, line)| line));
    series.extend([
        &forecast.money.cost[..],
        &forecast.money.cash,
        &forecast.money.margin_increment,
        &forecast.money.cumulative_cash,
    ]);
    series
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn no_result_is_infinite_or_no_number(scenario in scenario()) {
        let forecast = mean_run(&scenario);
        prop_assert_eq!(gaps(&forecast, &MAY_BE_ABSENT), Vec::<String>::new());
        let totals = &forecast.totals;
        prop_assert!(totals.roi_percent.is_none_or(f64::is_finite) && totals.bcr.is_none_or(f64::is_finite), "{totals:?}");
        prop_assert!(forecast.chain.links.iter().all(|link| link.value.is_none_or(f64::is_finite)), "{:?}", forecast.chain);
    }

    #[test]
    fn no_result_is_a_negative_zero(scenario in scenario()) {
        walk("", &serde_json::to_value(mean_run(&scenario)).unwrap(), &mut |path, value| {
            assert!(value.as_f64().is_none_or(|n| n != 0.0 || n.is_sign_positive()), "{path}");
        });
    }

    #[test]
    fn shares_are_shares_and_counts_are_not_negative(scenario in scenario()) {
        let forecast = mean_run(&scenario);
        let (skill, sales) = (&forecast.skill, &forecast.sales);
        let mut shares: Vec<&[f64]> = vec![&skill.index, &skill.index_start, &skill.index_mean, &sales.index_over_cycle];
        shares.extend([&sales.opportunities_missed[..], &sales.win_rate]);
        shares.extend(skill.skills.iter().flat_map(|skill| [&skill.live_skill[..], &skill.adoption]));
        prop_assert!(shares.concat().iter().all(|share| (0.0..=1.0 + 1e-12).contains(share)));
        let coaching = &forecast.coaching;
        let mut counts: Vec<&[f64]> = vec![&sales.decided, &sales.deal_value, &sales.cycle_days, &coaching.planned_sessions];
        counts.extend([&coaching.delivered_sessions[..], &coaching.planned_hours_per_manager]);
        counts.extend(forecast.money.costs.lines().map(|(_, line)| line));
        prop_assert!(counts.concat().iter().all(|count| *count >= 0.0), "{:?}", counts);
        prop_assert!(sales.out_of_field.iter().all(|lost| *lost <= 0.0));
        prop_assert!(forecast.chain.links.iter().all(|link| (0.0..=1.0).contains(&link.left)), "{:?}", forecast.chain);
    }

    #[test]
    fn every_series_has_a_value_a_week(scenario in scenario()) {
        let forecast = mean_run(&scenario);
        prop_assert!(all_series(&forecast).iter().all(|series| series.len() == forecast.n_weeks));
    }

    #[test]
    fn the_past_does_not_depend_on_the_horizon(scenario in scenario()) {
        let at = |weeks| mean_run(&with(scenario.clone(), P::HorizonWeeks, weeks));
        let (mut short, mut long) = (at(24.0), at(40.0));
        // A plan whose coaching all lies beyond the horizon is not reviewed, and may be no programme at all.
        prop_assume!((short.totals.sessions_planned > 0.0) == (long.totals.sessions_planned > 0.0));
        // Managers begin to work on a session before its day.
        for hours in [&mut short.coaching, &mut long.coaching] {
            hours.planned_hours_per_manager.clear();
            hours.delivered_hours_per_manager.clear();
        }
        for (short, long) in all_series(&short).into_iter().zip(all_series(&long)) {
            for (s, l) in short.iter().zip(long) {
                prop_assert!((s - l).abs() <= 1e-12 * s.abs(), "{} {}", s, l);
            }
        }
    }

    #[test]
    fn no_training_and_no_coaching_is_the_baseline(scenario in scenario()) {
        let forecast = mean_run(&with(scenario.with_cadence(Cadence::None), P::TrainingHours, 0.0));
        prop_assert!(forecast.skill.index.iter().chain(&forecast.skill.index_mean).all(|y| *y == 0.0));
        prop_assert!(forecast.skill.skills.iter().all(|skill| skill.adoption.iter().all(|now| *now == skill.baseline_adoption)));
        prop_assert!(forecast.sales.revenue_increment.iter().all(|money| *money == 0.0));
        prop_assert!(forecast.money.cost.iter().chain(&forecast.money.cash).all(|money| *money == 0.0));
        let totals = &forecast.totals;
        prop_assert_eq!((totals.net_value, totals.roi_percent, totals.payback_week), (0.0, None, Some(0)));
        prop_assert_eq!((forecast.chain.win_rate_change, forecast.chain.deal_value_change, forecast.chain.cycle_change_days), (0.0, 0.0, 0.0));
    }

    #[test]
    fn sessions_of_no_minutes_change_no_skill(scenario in ladder_scenario()) {
        let idle = mean_run(&with(scenario.clone(), P::SessionMinutes, 0.0));
        let none = mean_run(&scenario.without_coaching());
        for (i, n) in idle.skill.index.iter().zip(&none.skill.index) {
            within(*i, *n, 1e-12);
        }
    }

    #[test]
    fn omega_adds_up_to_one_or_to_nothing(scenario in scenario()) {
        let sum: f64 = scenario.skill_shares().iter().map(|share| share.omega).sum();
        prop_assert!(sum == 0.0 || (sum - 1.0).abs() < 1e-12, "{sum}");
    }
}

#[test]
fn one_skill_without_weight_counts_for_nothing() {
    let mut skills = Scenario::worked_example().skills().to_vec();
    let all = mean_run(&Scenario::worked_example());
    for skill in &mut skills {
        skill.weight = 0.0;
    }
    let none = mean_run(&Scenario::worked_example().with_skills(skills).unwrap());
    assert!(none.skill.index.iter().all(|y| *y == 0.0));
    close(none.skill.skills[0].live_skill[0], all.skill.skills[0].live_skill[0], 0.0);
}
