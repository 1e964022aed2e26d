//! The parts of `cases/analysis.json` that the engine covers: ranges, adherence and the best number of sessions.

use los_engine::belief::Belief;
use los_engine::coaching::Momentum;
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{AdherenceShape, Scenario};
use los_engine::skill::anchor::Anchor;
use los_engine::skill::ladder::Ladder;
use los_engine::skill::replay::{Event, EventKind, Scales, replay};
use serde_json::Value;

use crate::measure::{close, within};

fn analysis() -> Value {
    serde_json::from_str(include_str!("../cases/analysis.json")).unwrap()
}

fn number(value: &Value, name: &str) -> f64 {
    value[name].as_f64().unwrap()
}

#[test]
fn a_pert_has_its_mean_shape_and_variance() {
    for case in analysis()["pert"].as_array().unwrap() {
        let belief = Belief::Pert { min: number(case, "min"), mode: number(case, "mode"), max: number(case, "max") };
        within(belief.mean(), number(case, "mean"), 1e-10);
        within(belief.variance(), number(case, "variance"), 1e-12);
        let (alpha, beta) = belief.beta_shape().unwrap();
        // The mean of the beta distribution is the PERT's.
        let (min, max) = (number(case, "min"), number(case, "max"));
        close(min + (max - min) * alpha / (alpha + beta), belief.mean(), 1e-12);
        if !case["alpha"].is_null() {
            close(alpha, number(case, "alpha"), 1e-12);
            close(beta, number(case, "beta"), 1e-12);
        }
    }
}

#[test]
fn a_lognormal_has_its_moments() {
    let case = &analysis()["lognormal"][0];
    let belief = Belief::LogNormal { p5: number(case, "p5"), p95: number(case, "p95") };
    let (mu, sigma) = belief.log_moments().unwrap();
    within(mu, number(case, "mu"), 5e-8);
    within(sigma, number(case, "sigma"), 5e-8);
    within(belief.mean(), number(case, "mean"), 5e-5);
    within(belief.most_likely(), number(case, "median"), 5e-5);
}

/// Weekly sessions from the first day of the second week on: the n-th is held with what is left after n weeks.
#[test]
fn weekly_sessions_that_are_held_add_up() {
    let case = &analysis()["adherence"];
    let sum = |shape, weeks: u16| -> f64 {
        let scenario =
            Scenario::worked_example().with_adherence_shape(shape).with(P::AdherenceHalfLife, Belief::Fixed(90.0)).unwrap();
        let momentum = Momentum::new(&scenario, &scenario.most_likely());
        (1..=weeks).map(|week| momentum.adherence(7.0 * f64::from(week))).sum()
    };
    let exponential = &case["weekly_sessions_expected"];
    within(sum(AdherenceShape::Exponential, 12), number(exponential, "first_12"), 5e-5);
    within(sum(AdherenceShape::Exponential, 52), number(exponential, "first_52"), 5e-5);
    within(sum(AdherenceShape::Exponential, 2_000), number(exponential, "ever"), 5e-5);
    within(sum(AdherenceShape::Hyperbolic, 12), number(&case["hyperbolic_90"], "first_12"), 5e-5);
    within(sum(AdherenceShape::Hyperbolic, 52), number(&case["hyperbolic_90"], "first_52"), 5e-5);
}

/// Mean live skill over 180 days after 16 hours of training on day 0, when a manager's 240 minutes are spent on n sessions,
/// 240/n minutes each of which 15 are preparation, on days 84/n, 2 x 84/n, .. 84; every session held, quality .6.
fn mean_live_skill(n: u16) -> f64 {
    let case = &analysis()["interior_optimum_sessions"];
    let law = Ladder { h0_days: Anchor { day: 30.0, retention: 0.13 }.ladder_h0_days(4.5), b: 4.5, kappa: 20.0 };
    let minutes = number(case, "manager_minutes") / f64::from(n) - number(case, "preparation_minutes");
    let coach = EventKind::Coach { minutes, quality: 0.6, delivered: 1.0 };
    let mut events = vec![Event { day: 0.0, kind: EventKind::Train { hours: number(case, "training_hours") } }];
    events.extend((1..=n).map(|k| Event { day: number(case, "days") * f64::from(k) / f64::from(n), kind: coach }));
    let scales = Scales { h_tau_hours: 16.0, m_tau_minutes: 30.0, rho: 0.35 };
    replay(&law, &scales, &events, &[number(case, "mean_over_days")])[0].mean_live_skill
}

#[test]
fn with_preparation_the_best_number_of_sessions_is_neither_few_nor_many() {
    let case = &analysis()["interior_optimum_sessions"]["mean_live_skill_by_sessions"];
    for (n, expected) in case.as_object().unwrap() {
        within(mean_live_skill(n.parse().unwrap()), expected.as_f64().unwrap(), 5e-7);
    }
    let best = (1..=15).max_by(|a, b| mean_live_skill(*a).total_cmp(&mean_live_skill(*b)));
    assert_eq!(best, Some(6));
}
