//! Behaviour to revenue: the lag, the cycle and time out of the field, against brute force.

use los_engine::belief::Belief;
use los_engine::forecast::sales::{over_cycle, sell};
use los_engine::forecast::{Forecast, mean_run};
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{Cadence, Scenario};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generators::{cases, number, scenario};
use crate::measure::{close, within};

fn with(scenario: Scenario, changes: &[(P, f64)]) -> Scenario {
    changes.iter().fold(scenario, |scenario, (parameter, value)| scenario.with(*parameter, Belief::Fixed(*value)).unwrap())
}

/// Nothing but the cycle reacts to behaviour, and no time is lost.
fn only_the_cycle(beta_c: f64, weeks: f64) -> Scenario {
    let changes = [(P::WinEffect, 0.0), (P::ValueEffect, 0.0), (P::CycleEffect, beta_c), (P::RecoverableShare, 1.0)];
    with(with(Scenario::worked_example(), &changes), &[(P::HorizonWeeks, weeks)])
}

/// Closing days per week that the brute force looks at.
const N_CLOSING_DAYS: u32 = 20_000;

/// Mean of a step function (one value a week, 0 before week 0) over the `cycle` days before each closing day of each
/// week, by summing over closing days. The inner integral is exact: the running integral of steps is piecewise linear.
fn brute_force(series: &[f64], cycle: f64) -> Vec<f64> {
    let integral_until = |day: f64| -> f64 {
        let whole = series.iter().enumerate().map(|(week, y)| {
            let begin = 7.0 * f64::from(u16::try_from(week).unwrap());
            y * (day - begin).clamp(0.0, 7.0)
        });
        whole.sum()
    };
    (0..series.len())
        .map(|week| {
            let begin = 7.0 * f64::from(u16::try_from(week).unwrap());
            let closing = (0..N_CLOSING_DAYS).map(|n| begin + 7.0 * (f64::from(n) + 0.5) / f64::from(N_CLOSING_DAYS));
            closing.map(|day| (integral_until(day) - integral_until(day - cycle)) / cycle).sum::<f64>()
                / f64::from(N_CLOSING_DAYS)
        })
        .collect()
}

#[test]
fn the_lag_is_the_mean_over_the_cycle_of_the_deals_that_close() {
    let series = [0.0, 0.9, 0.4, 0.7, 0.1, 0.0, 0.3, 1.0];
    for cycle in [0.5, 3.0, 7.0, 10.0, 14.0, 24.5, 60.0] {
        for (exact, brute) in over_cycle(&series, cycle).iter().zip(brute_force(&series, cycle)) {
            within(*exact, brute, 1e-7);
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_weights_of_the_lag_add_up_to_one(cycle in number(P::CycleDays.row())) {
        let lagged = over_cycle(&[1.0; 260], cycle);
        #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "at most 720 days")]
        let full = (cycle / 7.0).ceil() as usize + 1;
        for y in &lagged[full..] {
            close(*y, 1.0, 1e-12);
        }
        prop_assert!(lagged.windows(2).all(|pair| pair[1] >= pair[0] - 1e-12), "{lagged:?}");
        prop_assert!(lagged.iter().all(|y| *y <= 1.0 + 1e-12));
    }

    #[test]
    fn the_lag_is_a_mean(series in vec(0.0..=1.0, 1..80), cycle in number(P::CycleDays.row())) {
        let most = series.iter().copied().fold(0.0, f64::max);
        for y in over_cycle(&series, cycle) {
            prop_assert!((0.0..=most + 1e-12).contains(&y), "{y}");
        }
    }

    #[test]
    fn deals_are_never_negative(scenario in scenario(), series in vec(0.0..=1.0, 4..80), beta_c in -1.0..=1.0) {
        let scenario = with(scenario, &[(P::CycleEffect, beta_c)]);
        let sales = sell(&scenario, &scenario.most_likely(), &series, &vec![0.0; series.len()]);
        prop_assert!(sales.decided.iter().all(|n| *n >= 0.0), "{:?}", sales.decided);
    }

    #[test]
    fn money_from_sales_is_linear_in_deal_value(scenario in scenario(), factor in 0.1..10.0) {
        let value = scenario.get(P::DealValue).min(1e8);
        let scenario = with(scenario, &[(P::DealValue, value)]);
        let (one, many) = (mean_run(&scenario), mean_run(&with(scenario.clone(), &[(P::DealValue, value * factor)])));
        let scale = |amount: f64| factor * amount;
        let roughly = |x: f64, y: f64, size: f64| (x - y).abs() <= 1e-9 * size.abs() + f64::MIN_POSITIVE;
        let size = many.sales.baseline_revenue * 260.0;
        prop_assert!(roughly(many.totals.revenue_increment, scale(one.totals.revenue_increment), size));
        prop_assert!(roughly(many.totals.revenue_out_of_field, scale(one.totals.revenue_out_of_field), size));
        prop_assert!(roughly(many.totals.margin_increment, scale(one.totals.margin_increment), size));
        prop_assert_eq!(many.totals.cost, one.totals.cost);
        // Net value is linear in it once costs are set aside.
        let free = |forecast: &Forecast| forecast.totals.net_value;
        let at = |value| free(&mean_run(&with(scenario.clone(), &[(P::DealValue, value)])));
        let (zero, double) = (at(0.0), at(2.0 * value));
        prop_assert!(roughly(double - zero, 2.0 * (free(&one) - zero), size + zero));
    }
}

#[test]
fn a_shorter_cycle_adds_no_deals_in_the_long_run() {
    let forecast = mean_run(&with(only_the_cycle(0.5, 260.0), &[(P::CoachingWeeks, 12.0), (P::Retention, 0.13)]));
    let baseline = forecast.sales.baseline_revenue;
    let added: f64 = forecast.sales.revenue_increment.iter().sum();
    let moved: f64 = forecast.sales.revenue_increment.iter().map(|money| money.abs()).sum();
    assert!(moved > 0.2 * baseline, "{moved} of {baseline}");
    // What is left is the effect that has not faded after five years.
    let still_early = (60.0 - forecast.sales.cycle_days.last().unwrap()) / 7.0;
    within(added, baseline * still_early, 1e-9 * baseline);
    assert!(added.abs() < 0.01 * moved, "{added} of {moved}");
}

#[test]
fn a_shorter_cycle_adds_deals_where_reps_are_limited_by_their_hours() {
    let plain = mean_run(&only_the_cycle(0.5, 260.0));
    let limited = mean_run(&only_the_cycle(0.5, 260.0).with_capacity_limited(true));
    assert!(limited.totals.revenue_increment > 2.0 * plain.totals.revenue_increment.abs());
    assert!(limited.sales.revenue_increment.iter().all(|money| *money >= 0.0));
}

/// A cycle that grows by more than a day a day holds deals up; none is taken back.
#[test]
fn a_growing_cycle_holds_deals_up_and_loses_none() {
    let scenario = with(only_the_cycle(-1.0, 80.0), &[(P::CycleDays, 30.0)]);
    let mut index = vec![1.0; 20];
    index.extend(vec![0.0; 60]);
    let sales = sell(&scenario, &scenario.most_likely(), &index, &vec![0.0; 80]);
    assert!(sales.decided.iter().all(|n| *n >= 0.0), "{:?}", sales.decided);
    assert!(sales.decided.contains(&0.0));
    let a_week = 40.0 * 4.0 * 12.0 / 52.0;
    close(sales.decided.iter().sum(), 80.0 * a_week, 1e-12);
}

#[test]
fn time_out_of_the_field_is_charged_once() {
    let still = [(P::WinEffect, 0.0), (P::ValueEffect, 0.0), (P::CycleEffect, 0.0), (P::TurnoverPerYear, 0.0)];
    let scenario = with(Scenario::worked_example().with_cadence(Cadence::None), &still);
    let forecast = mean_run(&scenario);
    // 16 of 120 x 12 / 52 hours of one week, half of it made up, cost that share of a week's revenue, 60 days later.
    let lost = 16.0 / (120.0 * 12.0 / 52.0) * 0.5 * forecast.sales.baseline_revenue;
    close(forecast.totals.revenue_out_of_field, -lost, 1e-12);
    close(forecast.totals.revenue_increment, -lost, 1e-12);
    close(forecast.totals.margin_increment, -0.6 * lost, 1e-12);
    assert!(forecast.sales.revenue_increment[..8].iter().all(|money| *money == 0.0));
}

#[test]
fn hours_that_do_not_fit_a_week_are_missed_in_the_next() {
    let scenario =
        with(Scenario::worked_example().with_cadence(Cadence::None), &[(P::TrainingHours, 100.0), (P::RecoverableShare, 0.2)]);
    let missed = mean_run(&scenario).sales.opportunities_missed;
    let selling = 120.0 * 12.0 / 52.0;
    close(missed.iter().sum::<f64>() * selling / 0.8, 100.0, 1e-12);
    assert!(missed.iter().all(|share| *share <= 0.8 + 1e-12));
}
