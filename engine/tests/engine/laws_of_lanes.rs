//! Draws side by side against draws one by one, and exact quantiles against sorting everything.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of draws are small"
)]

use los_engine::belief::Belief;
use los_engine::draws::Draws;
use los_engine::ensemble::{BAND, Job, Question, Target, ensemble, quantile};
use los_engine::forecast::{Figure, Plan, Series, Wanted, Weekly, run};
use los_engine::lanes::{Four, Real};
use los_engine::maths::{exp, exp_m1};
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{Scenario, SkillModel};
use proptest::prelude::*;

use crate::generators::{cases, scenario};

fn with(scenario: Scenario, parameter: P, belief: Belief) -> Scenario {
    scenario.with(parameter, belief).unwrap()
}

fn with_draws(scenario: Scenario, n: f64) -> Scenario {
    with(scenario, P::Draws, Belief::Fixed(n))
}

/// The same algorithm, so the same bits, wherever both round to the same multiple of ln 2; never more than the last
/// place apart.
#[test]
fn the_exponential_of_lanes_is_that_of_libm() {
    let mut same = 0;
    for n in 0..400_000 {
        let x = -700.0 + f64::from(n) * 0.003_5 + 1e-7 * f64::from(n % 97);
        let (ours, theirs) = (exp(x), libm::exp(x));
        same += i32::from(ours.to_bits() == theirs.to_bits());
        assert!((ours - theirs).abs() <= 2.3e-16 * theirs, "{x}: {ours} is not {theirs}");
        let small = x / 1000.0;
        let (ours, theirs) = (exp_m1(small), libm::expm1(small));
        assert!((ours - theirs).abs() <= 4.5e-16 * theirs.abs(), "{small}: {ours} is not {theirs}");
    }
    assert!(same > 399_000, "{same} of 400,000");
    assert_eq!(exp(-800.0), 0.0);
    assert_eq!(exp(0.0), 1.0);
    assert_eq!(exp_m1(0.0), 0.0);
}

/// An operation on a plain number.
type Plain = fn(f64) -> f64;

#[test]
fn each_lane_does_what_a_plain_number_does() {
    let numbers = [-3.25, 0.0, 0.6, 41.0];
    let lanes = Four::by_lane(|lane| numbers[lane]);
    let both: [(Four, Plain); 8] = [
        (lanes + 1.5, |x| x + 1.5),
        (lanes - Four::of(0.1), |x| x - 0.1),
        (lanes * lanes, |x| x * x),
        (Four::of(2.0) / (lanes + 7.0), |x| 2.0 / (x + 7.0)),
        (-lanes, |x| -x),
        (exp(lanes), exp),
        (lanes.max(Four::of(0.5)), |x| Real::max(x, 0.5)),
        (lanes.if_less(Four::of(0.5), Four::of(1.0), lanes), |x| if x < 0.5 { 1.0 } else { x }),
    ];
    for (n, (side_by_side, one)) in both.into_iter().enumerate() {
        for (lane, x) in numbers.into_iter().enumerate() {
            assert_eq!(side_by_side.lane(lane).to_bits(), one(x).to_bits(), "operation {n} of {x}");
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_draw_among_others_has_the_bits_of_a_draw_alone(scenario in scenario()) {
        let scenario = scenario.with_skill_model(SkillModel::Ladder);
        let draws = Draws::of(&scenario, 6);
        let plan = Plan::of(&scenario);
        let (mut values, mut together) = (plan.values.in_every_lane::<Four>(), plan.room(Wanted::default()));
        for first in [0, 1, 2, 4] {
            let h0_days = draws.put(first, &mut values);
            plan.run_ladder(&values, h0_days, &mut together);
            for lane in 0..4 {
                // Beyond the last draw it is the last one again.
                let alone = run(&scenario, &draws.values((first + lane).min(5)));
                for series in Series::all(scenario.skills().len()) {
                    let mut weeks = alone.series(series).iter();
                    let mut wrong = None;
                    plan.each_week(&together, series, 0..alone.n_weeks, |value: Four| {
                        let one = weeks.next().unwrap();
                        if value.lane(lane).to_bits() != one.to_bits() {
                            wrong.get_or_insert((value.lane(lane), *one));
                        }
                    });
                    prop_assert_eq!(wrong, None, "{} of draw {}", series.name(), first + lane);
                }
                for figure in Figure::ALL {
                    let value = Some(plan.figure(&together, *figure).lane(lane)).filter(|value| value.is_finite());
                    prop_assert_eq!(value.map(f64::to_bits), alone.figure(*figure).map(f64::to_bits), "{}", figure.name());
                }
            }
        }
    }
}

/// Few quantiles and many, near the middle and at the very ends, on rows with many equal values among them.
#[test]
fn bands_of_many_draws_are_those_of_all_draws_sorted() {
    let quantiles = [0.0, 0.001, 0.1, 0.25, 0.5, 0.5, 0.9, 0.999, 1.0];
    for (seed, n) in [(1.0, 2050.0), (5.0, 5003.0), (9.0, 9000.0)] {
        let scenario = with(with_draws(Scenario::worked_example(), n), P::Seed, Belief::Fixed(seed));
        let scenario = with(scenario, P::HorizonWeeks, Belief::Fixed(24.0));
        let series: Vec<Series> =
            [Weekly::Index, Weekly::CumulativeCash, Weekly::DeliveredSessions, Weekly::DesignCost].map(Series::Of).to_vec();
        let figures = vec![Figure::PaybackWeek, Figure::NetValue, Figure::BaselineRevenue];
        let draws = Draws::of(&scenario, n as usize);
        let all: Vec<_> = (0..n as usize).map(|draw| run(&scenario, &draws.values(draw))).collect();
        for quantiles in [&quantiles[..], &BAND[..]] {
            let targets = vec![Target { figure: Figure::NetValue, at_least: 1e5 }];
            let question = Question { series: series.clone(), figures: figures.clone(), quantiles: quantiles.to_vec(), targets };
            let bands = ensemble(&scenario, question);
            let check = |of: &dyn Fn(usize) -> f64, got: &dyn Fn(usize) -> Option<f64>, name: &str| {
                let mut column: Vec<f64> = (0..all.len()).map(of).collect();
                column.sort_by(f64::total_cmp);
                for (at, q) in quantiles.iter().enumerate() {
                    let expected = Some(quantile(&column, *q)).filter(|value| value.is_finite());
                    assert_eq!(got(at).map(f64::to_bits), expected.map(f64::to_bits), "{name} at {q} of {n} draws");
                }
            };
            for series in &series {
                for week in 0..24 {
                    let got = |at: usize| Some(bands.series(*series, at)[week]);
                    check(&|draw| all[draw].series(*series)[week], &got, &series.name());
                }
            }
            for figure in &figures {
                let value = |draw: usize| all[draw].figure(*figure).unwrap_or(f64::INFINITY);
                check(&value, &|at| bands.figure(*figure, at), figure.name());
            }
            let share = |holds: &dyn Fn(f64) -> bool| {
                all.iter().filter(|forecast| holds(forecast.totals.net_value)).count() as f64 / all.len() as f64
            };
            assert_eq!(bands.chance_of_loss, share(&|net| net < 0.0));
            let chances: Vec<f64> = bands.chances.iter().map(|chance| chance.chance).collect();
            assert_eq!(chances, [share(&|net| net >= 1e5)]);
        }
    }
}

#[test]
fn draws_kept_from_another_scenario_change_nothing() {
    let example = with_draws(Scenario::worked_example(), 300.0);
    let other = with(example.clone(), P::Retention, Belief::Uniform { low: 0.2, high: 0.6 });
    let question = || Question::everything(&example, &BAND);
    let (fresh, kept) = Job::new(&example, question(), Draws::default()).finish();
    let (changed, kept) = Job::new(&other, question(), kept).finish();
    assert_ne!(fresh, changed);
    assert_eq!(changed, ensemble(&other, question()));
    let mut half = Job::new(&example, question(), kept);
    half.step();
    assert_eq!(Job::new(&example, question(), half.abandon()).finish().0, fresh);
}

#[test]
fn an_early_answer_is_that_of_as_many_draws() {
    let question = || Question::band(vec![Series::Of(Weekly::Index)], vec![Figure::NetValue, Figure::Used]);
    for n in [1000.0, 5000.0] {
        let scenario = with_draws(Scenario::worked_example(), n);
        let mut job = Job::new(&scenario, question(), Draws::default());
        let (mut seen, mut share) = (0, 0.0);
        while job.step() {
            assert!(job.share_done() >= share, "progress goes back");
            share = job.share_done();
            if let Some(early) = job.so_far() {
                seen += 1;
                let alone = ensemble(&with_draws(scenario.clone(), early.n_draws as f64), question());
                assert_eq!(early, alone);
            }
        }
        assert!(seen > 5, "{seen} early answers");
        assert_eq!(job.finish().0, ensemble(&scenario, question()));
    }
}

#[test]
fn chances_are_counted_even_if_no_band_is_asked_for() {
    let scenario = with_draws(Scenario::worked_example(), 500.0);
    let all = ensemble(&scenario, Question::everything(&scenario, &BAND));
    let none = ensemble(&scenario, Question::band(Vec::new(), Vec::new()));
    assert!(none.chance_of_loss > 0.0 && none.chance_of_loss == all.chance_of_loss);
}
