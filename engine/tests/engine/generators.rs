//! Every valid scenario, drawn from the parameter table: whatever a row allows can come up.
//!
//! A scenario is either tame (most numbers as in the worked example) or wild (any number, often at a bound); both shrink
//! towards the worked example.

use los_engine::belief::Belief;
use los_engine::parameters::{Parameter, Row, SkillNumber};
use los_engine::scenario::{AdherenceShape, Cadence, Scenario, Skill, SkillModel};
use los_engine::skill::ladder::Ladder;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

/// So many cases, the same in every run; with `PROPTEST_CASES` set, that many and new ones each time.
pub fn cases(n: u32) -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return config;
    }
    ProptestConfig { cases: n, rng_seed: RngSeed::Fixed(1885), ..config }
}

/// A number that the row allows: moderate, anywhere between the bounds, at a bound, or tiny.
pub fn number(row: &'static Row) -> impl Strategy<Value = f64> + Clone {
    let around = (row.default * 0.5).min(row.default * 1.5)..=(row.default * 0.5).max(row.default * 1.5);
    prop_oneof![
        5 => around,
        2 => row.min..=row.max,
        1 => Just(row.min),
        1 => Just(row.max),
        1 => (-12.0..0.0).prop_map(|exponent| row.max * f64::powf(10.0, exponent)),
    ]
    .prop_map(|value| row.clamp(value))
}

/// A belief that the row allows: a number, or where it may be uncertain a range of any kind.
pub fn belief(row: &'static Row) -> BoxedStrategy<Belief> {
    let fixed = number(row).prop_map(Belief::Fixed);
    if !row.uncertain() {
        return fixed.boxed();
    }
    let three = [number(row), number(row), number(row)].prop_map(|mut three| {
        three.sort_by(f64::total_cmp);
        three
    });
    let smallest = row.min.max(row.max * 1e-9);
    prop_oneof![
        6 => fixed,
        2 => three.clone().prop_map(|[min, mode, max]| Belief::Pert { min, mode, max }),
        1 => three.clone().prop_map(move |[a, _, b]| Belief::LogNormal { p5: a.max(smallest), p95: b.max(smallest) }),
        1 => three.prop_map(|[low, _, high]| Belief::Uniform { low, high }),
    ]
    .boxed()
}

fn numbers(wild: bool) -> BoxedStrategy<Vec<Belief>> {
    let one = |row: &'static Row| {
        let rest = if wild { 30 } else { 2 };
        prop_oneof![10 => Just(row.initial()), rest => belief(row)].boxed()
    };
    Parameter::ALL.iter().map(|parameter| one(parameter.row())).collect::<Vec<_>>().boxed()
}

fn skill() -> impl Strategy<Value = Skill> {
    let names =
        ["Gaining commitment", "", "Fragen & \"Einwände\" \\ früh", "価値を示す 🙂", "-", &"x".repeat(80)].map(str::to_owned);
    let part = |number_of: SkillNumber| number(number_of.row());
    (
        select(names.to_vec()),
        part(SkillNumber::CurrentUse),
        prop_oneof![4 => part(SkillNumber::Reference).boxed(), 1 => Just(0.0).boxed()],
        part(SkillNumber::Weight),
        part(SkillNumber::Emphasis),
        part(SkillNumber::Focus),
    )
        .prop_map(|(name, current_use, reference, weight, emphasis, focus)| Skill {
            name,
            current_use,
            reference: reference.max(current_use),
            weight,
            emphasis,
            focus,
        })
}

/// Coaching dates: none, whole days with duplicates and day 0, clusters, any days, and rarely very many.
pub fn own_dates() -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![
        6 => vec((0_u16..200).prop_map(f64::from), 0..16),
        3 => vec((0_u16..12).prop_map(f64::from), 0..8),
        3 => vec(0.0..1820.0, 0..24),
        1 => vec((0_u16..1820).prop_map(f64::from), 200..=300),
    ]
}

/// What is not a number.
fn choices() -> impl Strategy<Value = (Cadence, AdherenceShape, SkillModel, [bool; 3])> {
    let model = prop_oneof![6 => Just(SkillModel::Ladder), 2 => Just(SkillModel::Exponential), 1 => Just(SkillModel::Ppe)];
    (select(Cadence::ALL), select(AdherenceShape::ALL), model, any::<[bool; 3]>())
}

fn scenario_of(wild: bool) -> BoxedStrategy<Scenario> {
    let example = Scenario::worked_example().skills().to_vec();
    let skills = prop_oneof![2 => Just(example), 2 => vec(skill(), 1..=8)];
    (numbers(wild), skills, own_dates(), choices())
        .prop_map(|(numbers, skills, dates, (cadence, shape, model, [tiers, capacity_limited, team_noise]))| {
            let mut scenario = Scenario::worked_example()
                .with_cadence(cadence)
                .with_adherence_shape(shape)
                .with_skill_model(model)
                .with_tiers(tiers)
                .with_capacity_limited(capacity_limited)
                .with_team_noise(team_noise)
                .with_own_dates(dates)
                .unwrap()
                .with_skills(skills)
                .unwrap();
            for (parameter, belief) in Parameter::ALL.iter().zip(numbers) {
                scenario = scenario.with(*parameter, belief).unwrap();
            }
            scenario
        })
        .boxed()
}

/// Any valid scenario.
pub fn scenario() -> BoxedStrategy<Scenario> {
    prop_oneof![3 => scenario_of(false), 2 => scenario_of(true)].boxed()
}

/// Any valid scenario whose law of forgetting is the Ladder.
pub fn ladder_scenario() -> BoxedStrategy<Scenario> {
    scenario().prop_map(|scenario| scenario.with_skill_model(SkillModel::Ladder)).boxed()
}

/// Any Ladder that the rows allow, with half-lives from minutes to years.
pub fn ladder() -> impl Strategy<Value = Ladder> {
    let (b, kappa) = (Parameter::RungRatio.row(), Parameter::RipeningRatio.row());
    ((-2.0..3.0), number(b), number(kappa)).prop_map(|(log_h0, b, kappa)| Ladder { h0_days: f64::powf(10.0, log_h0), b, kappa })
}

/// A share 0..1, both ends included.
pub fn share() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![6 => 0.0..=1.0, 1 => Just(0.0), 1 => Just(1.0)]
}

/// Days between two events, from seconds to years; 0 included.
pub fn gap() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![1 => Just(0.0), 8 => (-4.0..3.2).prop_map(|exponent| f64::powf(10.0, exponent))]
}
