//! Money against plain loops, and the break-even on the simulation itself.

use los_engine::belief::Belief;
use los_engine::forecast::break_even::{BreakEven, break_even};
use los_engine::forecast::{mean_run, run};
use los_engine::parameters::{Group, Parameter as P};
use los_engine::scenario::Scenario;
use proptest::prelude::*;
use proptest::sample::select;

use crate::generators::{cases, ladder_scenario, scenario};
use crate::measure::{close, within};

fn with(scenario: Scenario, changes: &[(P, f64)]) -> Scenario {
    changes.iter().fold(scenario, |scenario, (parameter, value)| scenario.with(*parameter, Belief::Fixed(*value)).unwrap())
}

fn free_of_charge(scenario: Scenario) -> Scenario {
    let prices = P::ALL.iter().filter(|p| p.row().group == Group::Costs).map(|p| (*p, 0.0));
    with(scenario, &prices.collect::<Vec<_>>())
}

const EFFECTS: [P; 3] = [P::WinEffect, P::ValueEffect, P::CycleEffect];

/// Beliefs in which net value has no jumps. A coaching stop does: a session more or less.
fn smooth_beliefs() -> Vec<P> {
    let beliefs = P::ALL.iter().copied().filter(|p| p.row().uncertain());
    beliefs.filter(|p| *p != P::AdherenceStopWeek).collect()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn net_value_is_discounted_cash(scenario in scenario(), rate in 0.0_f64..=1.0) {
        let forecast = mean_run(&with(scenario, &[(P::DiscountRate, rate)]));
        let (mut net, mut size) = (0.0, 0.0);
        for (week, cash) in forecast.money.cash.iter().enumerate() {
            let factor = (1.0 + rate).powf(f64::from(u16::try_from(week).unwrap()) / 52.0);
            net += cash / factor;
            size += (forecast.money.cost[week].abs() + forecast.money.margin_increment[week].abs()) / factor;
        }
        within(forecast.totals.net_value, net, 1e-12 * size);
    }

    #[test]
    fn ratios_agree_with_net_value(scenario in scenario()) {
        let totals = mean_run(&scenario).totals;
        if let (Some(roi), Some(bcr)) = (totals.roi_percent, totals.bcr) {
            prop_assert!((roi - 100.0 * (bcr - 1.0)).abs() <= 1e-9 * (roi.abs() + 100.0));
            // ROI and net value say yes to the same programmes.
            prop_assert!(totals.net_value.abs() < 1e-6 || (roi > 0.0) == (totals.net_value > 0.0));
        }
    }

    #[test]
    fn totals_are_the_sums_of_their_weeks(scenario in scenario()) {
        let forecast = mean_run(&scenario);
        let (money, totals) = (&forecast.money, &forecast.totals);
        let lines: f64 = money.costs.lines().iter().map(|(_, line)| line.iter().sum::<f64>()).sum();
        within(totals.cost, lines, 1e-12 * lines);
        within(totals.budget_left, totals.budget - lines, 1e-9 * (lines + totals.budget));
        let margin: f64 = money.margin_increment.iter().sum();
        let size: f64 = money.margin_increment.iter().map(|m| m.abs()).sum::<f64>() + lines;
        within(*money.cumulative_cash.last().unwrap(), margin - lines, 1e-9 * size);
        let share = scenario.get(P::Margin) * scenario.get(P::Attribution);
        within(margin, share * totals.revenue_increment, 1e-9 * size);
    }

    #[test]
    fn payback_and_the_lowest_point_read_cumulative_cash(scenario in scenario()) {
        let forecast = mean_run(&scenario);
        let (cash, totals) = (&forecast.money.cumulative_cash, &forecast.totals);
        match totals.payback_week {
            Some(0) => prop_assert!(cash.iter().all(|c| *c >= 0.0)),
            Some(week) => {
                prop_assert!(cash[week - 2] < 0.0 && cash[week - 1..].iter().all(|c| *c >= 0.0));
            }
            None => prop_assert!(*cash.last().unwrap() < 0.0),
        }
        prop_assert!(cash.iter().all(|c| *c >= totals.lowest_cumulative_cash));
        match totals.lowest_week {
            0 => prop_assert_eq!(totals.lowest_cumulative_cash, 0.0),
            week => prop_assert!(totals.lowest_cumulative_cash < 0.0 && cash[week - 1] == totals.lowest_cumulative_cash),
        }
    }

    #[test]
    fn no_costs_and_no_effects_give_nothing(scenario in scenario()) {
        // Time out of the field is a cost: here all of it is made up.
        let still: Vec<(P, f64)> = EFFECTS.map(|p| (p, 0.0)).into_iter().chain([(P::RecoverableShare, 1.0)]).collect();
        let forecast = mean_run(&with(free_of_charge(scenario), &still));
        prop_assert!(forecast.money.cash.iter().chain(&forecast.sales.revenue_increment).all(|money| *money == 0.0));
        let totals = &forecast.totals;
        prop_assert_eq!((totals.net_value, totals.cost, totals.roi_percent, totals.bcr), (0.0, 0.0, None, None));
        prop_assert_eq!((totals.payback_week, totals.lowest_week, totals.lowest_cumulative_cash), (Some(0), 0, 0.0));
    }

    #[test]
    fn prices_only_move_costs(scenario in scenario()) {
        let (paid, free) = (mean_run(&scenario), mean_run(&free_of_charge(scenario)));
        prop_assert_eq!(paid.sales, free.sales);
        prop_assert_eq!(paid.skill, free.skill);
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn net_value_changes_its_sign_at_the_break_even(scenario in ladder_scenario(), belief in select(smooth_beliefs())) {
        let scenario = with(scenario, &[(P::HorizonWeeks, 52.0)]);
        let values = scenario.most_likely();
        let net = |at: f64| run(&scenario, &values.clone().with(belief, at)).totals.net_value;
        let row = belief.row();
        match break_even(&scenario, belief).unwrap() {
            BreakEven::At { value, gains_above } => {
                prop_assert!(value >= row.min && value <= row.max);
                prop_assert!(net(value) >= 0.0);
                let losing = if gains_above { value.next_down() } else { value.next_up() };
                prop_assert!(net(losing) < 0.0, "{} {}", net(value), net(losing));
                let at = run(&scenario, &values.clone().with(belief, value));
                let totals = &at.totals;
                let baseline = 52.0 * mean_run(&scenario).sales.baseline_revenue.max(at.sales.baseline_revenue);
                within(totals.net_value, 0.0, 1e-9 * (totals.cost + totals.margin_increment.abs()) + 1e-12 * baseline);
            }
            BreakEven::AlwaysGains => prop_assert!(net(row.min) >= 0.0 && net(row.max) >= 0.0 && net(scenario.get(belief)) >= 0.0),
            BreakEven::NoEffect => prop_assert!(net(row.min) == net(row.max) && net(row.min) == net(scenario.get(belief))),
            BreakEven::NeverGains => prop_assert!(net(row.min) < 0.0 && net(row.max) < 0.0 && net(scenario.get(belief)) < 0.0),
        }
    }
}

#[test]
fn a_break_even_of_the_worked_example_is_where_the_simulation_says() {
    let scenario = Scenario::worked_example();
    let BreakEven::At { value, gains_above: true } = break_even(&scenario, P::WinEffect).unwrap() else {
        panic!("no break-even")
    };
    let at = |effect| mean_run(&with(scenario.clone(), &[(P::WinEffect, effect)])).totals.net_value;
    assert!(at(value * 0.999) < 0.0 && at(value * 1.001) > 0.0);
}

#[test]
fn a_decision_has_no_break_even() {
    let problem = break_even(&Scenario::worked_example(), P::TrainingHours).unwrap_err();
    assert_eq!(problem.to_string(), "parameter: given plan.training_hours, allowed a belief or a number of the market");
}

/// The same money in year one, split by hand: 40 reps, two days, one block, 13 fortnightly sessions.
#[test]
fn the_worked_example_costs_what_its_price_list_says() {
    let held_always = [(P::AdherenceFloor, 1.0), (P::ManagerHoursPerWeek, 40.0)];
    let forecast = mean_run(&with(Scenario::worked_example(), &held_always));
    let costs = &forecast.money.costs;
    let total = |line: &[f64]| line.iter().sum::<f64>();
    close(total(&costs.design), 30_000.0, 1e-12);
    close(total(&costs.delivery), 40.0 * 2.0 * 600.0, 1e-12);
    close(total(&costs.travel), 40.0 * 300.0, 1e-12);
    close(total(&costs.coaching), 13.0 * 40.0 * 0.75 * 90.0, 1e-12);
    close(total(&costs.inspections), 0.0, 0.0);
    close(forecast.totals.sessions_delivered, 13.0 * 40.0, 1e-12);
    close(forecast.totals.manager_hours_delivered, 13.0 * 40.0 * 0.75, 1e-12);
}
