//! Laws of scenarios held against each other.

use los_engine::belief::Belief;
use los_engine::comparison::{Attribution, Contribution, HEADLINES, Input, differing, in_the_draws_of, question, shapley};
use los_engine::draws::Draws;
use los_engine::ensemble::paired::{Paired, Question, paired};
use los_engine::ensemble::quantile;
use los_engine::forecast::plan::Wanted;
use los_engine::forecast::{Figure, Plan};
use los_engine::noise;
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{Cadence, Scenario, SkillModel};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generators::{cases, scenario};
use crate::measure::close;

const N_DRAWS: usize = 100;

/// Few draws, a short horizon and a small team: laws hold for any.
fn quick(scenario: Scenario) -> Scenario {
    let reps = scenario.get(P::Reps).min(12.0);
    let few = [(P::Draws, 100.0), (P::HorizonWeeks, 20.0), (P::Reps, reps)];
    let quick = few.iter().fold(scenario, |scenario, (parameter, value)| with(scenario, *parameter, *value));
    if quick.skill_model() == SkillModel::Ppe { quick.with_skill_model(SkillModel::Ladder) } else { quick }
}

fn with(scenario: Scenario, parameter: P, value: f64) -> Scenario {
    scenario.with(parameter, Belief::Fixed(value)).unwrap()
}

fn scenarios(most: usize) -> impl Strategy<Value = Vec<Scenario>> {
    vec(scenario().prop_map(quick), 1..=most)
}

/// A scenario and one that has taken some inputs of another.
fn alike() -> impl Strategy<Value = (Scenario, Scenario)> {
    (scenario().prop_map(quick), scenario().prop_map(quick), vec(any::<bool>(), 80)).prop_map(|(from, other, taken)| {
        let inputs = differing(&[from.clone(), other.clone()]);
        let some = inputs.iter().zip(taken).filter(|(_, taken)| *taken).map(|(input, _)| input).take(4);
        (from.clone(), some.fold(from, |scenario, input| input.taken(scenario, &other)))
    })
}

fn compared(scenarios: &[Scenario]) -> Paired {
    paired(&question(scenarios, &scenarios[0]))
}

/// A figure in every draw, by the way on which `los draws` goes.
fn each_draw(scenario: &Scenario, figure: Figure) -> Vec<f64> {
    let plan = Plan::of(scenario);
    let draws = Draws::of(scenario, N_DRAWS);
    let (mut run, mut room) = (plan.room(Wanted::default()), noise::Room::new(&plan));
    let one = |draw| {
        if scenario.team_noise() {
            noise::run(&plan, &draws.values(draw), draw, &mut room, &mut run);
        } else {
            plan.run(&draws.values(draw), &mut run);
        }
        plan.figure(&run, figure)
    };
    (0..N_DRAWS).map(one).collect()
}

fn attributed(from: &Scenario, to: &Scenario, figure: Figure) -> (f64, Option<Vec<Contribution>>) {
    let mut work = Attribution::new(from, to, figure);
    let mut before = 0.0;
    while let Some(question) = work.question() {
        assert!(work.share_done() >= before && work.share_done() <= 1.0);
        before = work.share_done();
        work.take(&paired(&question));
    }
    (work.difference(), work.contributions())
}

fn sum(contributions: &[Contribution]) -> f64 {
    contributions.iter().map(|contribution| contribution.amount).sum()
}

/// How far sums of amounts of this size may be apart.
fn rounding(contributions: &[Contribution]) -> f64 {
    1e-9 * contributions.iter().map(|contribution| contribution.amount.abs()).fold(1.0, f64::max)
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn differences_are_those_within_each_draw(scenarios in scenarios(3)) {
        let answer = compared(&scenarios);
        let alike: Vec<_> = scenarios.iter().map(|scenario| in_the_draws_of(scenario.clone(), &scenarios[0])).collect();
        prop_assert_eq!(answer.n_draws, N_DRAWS);
        for (n, figure) in HEADLINES.iter().enumerate() {
            let values: Vec<_> = alike.iter().map(|scenario| each_draw(scenario, *figure)).collect();
            for one in 0..values.len() {
                for other in 0..values.len() {
                    let pairs = values[one].iter().zip(&values[other]);
                    let mut apart: Vec<f64> = pairs.map(|(a, b)| if a == b { 0.0 } else { a - b }).collect();
                    apart.sort_by(f64::total_cmp);
                    let expected = [0.1, 0.5, 0.9].map(|q| Some(quantile(&apart, q)).filter(|value| value.is_finite()));
                    prop_assert_eq!(answer.difference(one, other, n), expected, "{:?}", figure);
                }
            }
        }
    }

    #[test]
    fn a_scenario_is_not_ahead_of_itself_and_shares_the_first_place_with_its_equals(scenario in scenario().prop_map(quick), n in 1..=5_u8) {
        let answer = compared(&vec![scenario; usize::from(n)]);
        for one in 0..usize::from(n) {
            for figure in 0..HEADLINES.len() {
                prop_assert_eq!(answer.difference(one, 0, figure), [Some(0.0); 3]);
            }
        }
        prop_assert_eq!(answer.chance_of_best, vec![1.0 / f64::from(n); usize::from(n)]);
    }

    #[test]
    fn the_chances_to_be_the_best_add_up_to_one(scenarios in scenarios(5)) {
        let chances = compared(&scenarios).chance_of_best;
        prop_assert_eq!(chances.len(), scenarios.len());
        prop_assert!(chances.iter().all(|chance| (0.0..=1.0).contains(chance)));
        close(chances.iter().sum(), 1.0, 1e-12);
    }

    #[test]
    fn the_order_of_scenarios_changes_nothing(mut scenarios in scenarios(4)) {
        let first = compared(&scenarios);
        let reference = scenarios[0].clone();
        scenarios.reverse();
        let turned = paired(&question(&scenarios, &reference));
        let last = scenarios.len() - 1;
        for one in 0..scenarios.len() {
            prop_assert_eq!(first.chance_of_best[one], turned.chance_of_best[last - one]);
            for other in 0..scenarios.len() {
                for figure in 0..HEADLINES.len() {
                    prop_assert_eq!(first.difference(one, other, figure), turned.difference(last - one, last - other, figure));
                }
            }
        }
    }

    #[test]
    fn contributions_add_up_and_turn_their_sign_with_the_scenarios((from, to) in alike()) {
        let (difference, contributions) = attributed(&from, &to, Figure::NetValue);
        let contributions = contributions.unwrap();
        prop_assert_eq!(contributions.len(), differing(&[from.clone(), to.clone()]).len());
        let shown = compared(&[from.clone(), in_the_draws_of(to.clone(), &from)]).difference(1, 0, 0)[1];
        prop_assert_eq!(Some(difference), shown);
        prop_assert!((sum(&contributions) - difference).abs() <= rounding(&contributions), "{:?}", contributions);
        let (back, turned) = attributed(&to, &from, Figure::NetValue);
        let turned = turned.unwrap();
        prop_assert!((back + difference).abs() <= rounding(&contributions));
        for contribution in &contributions {
            let other = turned.iter().find(|other| other.inputs == contribution.inputs).unwrap();
            prop_assert!((contribution.amount + other.amount).abs() <= rounding(&contributions), "{:?}", contribution.inputs);
        }
    }

    /// Whatever is taken from one valid scenario into another leaves a valid one, in any combination.
    #[test]
    fn every_mixture_of_two_scenarios_is_one((from, to, taken) in (scenario(), scenario(), vec(any::<bool>(), 80))) {
        let inputs = differing(&[from.clone(), to.clone()]);
        let some = inputs.iter().zip(taken).filter(|(_, taken)| *taken).map(|(input, _)| input);
        let mixed = some.fold(from.clone(), |scenario, input| input.taken(scenario, &to));
        prop_assert_eq!(Scenario::from_json(&mixed.to_json()).unwrap(), mixed);
        let all = inputs.iter().fold(from, |scenario, input| input.taken(scenario, &to));
        prop_assert_eq!(differing(&[all, to]), []);
    }

    #[test]
    fn parts_add_up_and_equals_get_the_same(worths in vec(-1e6..1e6_f64, 16)) {
        let mut worths = worths;
        worths[0] = 0.0;
        close(shapley(&worths).iter().sum(), worths[15], 1e-9);
        // The second player takes the place of the first one.
        let turned: Vec<f64> = (0..16).map(|mask| worths[mask & !3 | mask >> 1 & 1 | (mask & 1) << 1]).collect();
        for (player, other) in [(0, 1), (1, 0), (2, 2), (3, 3)] {
            prop_assert!((shapley(&worths)[player] - shapley(&turned)[other]).abs() < 1e-8);
        }
    }
}

/// Each uncertain number has a dimension of its own, so a belief that differs changes no other belief's draws.
#[test]
fn a_belief_that_differs_leaves_the_draws_of_all_others() {
    let one = Scenario::worked_example();
    let other = with(one.clone(), P::Retention, 0.5);
    let other = other.with(P::Margin, Belief::Uniform { low: 0.5, high: 0.7 }).unwrap();
    let (one, other) = (Draws::of(&one, N_DRAWS), Draws::of(&other, N_DRAWS));
    let (n, mut n_common) = (one.columns().count(), 0);
    for (parameter, column) in one.columns().filter(|(parameter, _)| *parameter != P::Retention) {
        let same = other.columns().find(|(other, _)| *other == parameter).map(|(_, column)| column);
        assert_eq!(same, Some(column), "{parameter:?}");
        n_common += 1;
    }
    assert_eq!((n_common, other.columns().count()), (n - 1, n), "one is pinned, another one has a range");
}

/// The same as far as chance goes: a plan that costs 1,000 more is 1,000 behind in every draw, whatever the rest does.
#[test]
fn what_is_certain_has_no_width() {
    let one = Scenario::worked_example();
    let dearer = with(one.clone(), P::DesignCost, 31_000.0);
    let answer = compared(&[one, dearer]);
    for apart in answer.difference(1, 0, 0) {
        close(apart.unwrap(), -1000.0, 1e-9);
    }
    assert_eq!(answer.difference(1, 0, 1), [Some(0.0); 3], "what is in use costs nothing");
    assert_eq!(answer.chance_of_best, [1.0, 0.0]);
}

#[test]
fn an_input_without_effect_has_no_part() {
    let one = Scenario::worked_example();
    let other = with(with(with(one.clone(), P::TrainingHours, 24.0), P::Budget, 9.0), P::InspectionStrength, 0.9);
    let (difference, contributions) = attributed(&one, &other, Figure::NetValue);
    let contributions = contributions.unwrap();
    assert_eq!(contributions.len(), 3);
    assert_eq!(contributions[0], Contribution { inputs: vec![Input::Number(P::TrainingHours)], amount: difference });
    assert!(contributions[1..].iter().all(|contribution| contribution.amount == 0.0), "{contributions:?}");
}

#[test]
fn more_than_twelve_inputs_are_told_by_their_topic() {
    let one = Scenario::worked_example();
    let numbers = [
        (P::TrainingHours, 24.0),
        (P::TrainingBlocks, 2.0),
        (P::SessionMinutes, 40.0),
        (P::CoachingWeeks, 40.0),
        (P::ManagerHoursPerWeek, 5.0),
        (P::Reps, 50.0),
        (P::Managers, 6.0),
        (P::WinRate, 0.25),
        (P::DealValue, 35_000.0),
        (P::DesignCost, 40_000.0),
        (P::Retention, 0.5),
        (P::WinEffect, 0.15),
    ];
    let twelve = numbers.iter().fold(one.clone(), |scenario, (parameter, value)| with(scenario, *parameter, *value));
    assert_eq!(Attribution::new(&one, &twelve, Figure::NetValue).question().map(|question| question.scenarios.len()), Some(18));
    let [from, to] = [one, twelve.with_cadence(Cadence::Weekly)].map(|scenario| with(scenario, P::Draws, 100.0));
    let (difference, contributions) = attributed(&from, &to, Figure::NetValue);
    let contributions = contributions.unwrap();
    assert_eq!(contributions.len(), 6, "training, coaching, retention, effect, team, money");
    let told: Vec<Input> = contributions.iter().flat_map(|contribution| contribution.inputs.clone()).collect();
    assert_eq!(told.len(), differing(&[from, to]).len());
    assert!((sum(&contributions) - difference).abs() < rounding(&contributions));
}

/// A draw of what one team sees can take longer than a step.
#[test]
fn a_draw_that_takes_many_steps_comes_to_its_end() {
    let team = with(with(Scenario::worked_example(), P::Reps, 2000.0), P::Draws, 100.0).with_team_noise(true);
    let team = with(team, P::HorizonWeeks, 8.0);
    assert_eq!(compared(&[team.clone(), team]).chance_of_best, [0.5, 0.5]);
}

#[test]
fn nothing_that_differs_makes_no_difference() {
    let one = quick(Scenario::worked_example());
    // The draws are no input, and an interval beside a cadence that has its own is not used.
    let other = with(with(with(one.clone(), P::Seed, 9.0), P::Draws, 200.0), P::CoachingEveryWeeks, 7.0);
    assert_eq!(attributed(&one, &other, Figure::NetValue), (0.0, Some(Vec::new())));
}

#[test]
fn an_answer_fits_its_question_alone() {
    let scenarios = [Scenario::worked_example(), Scenario::worked_example().without_coaching()].map(quick);
    let question = question(&scenarios, &scenarios[0]);
    let answer = paired(&question);
    assert_eq!(answer.difference(2, 0, 0), []);
    for numbers in [&[][..], &[100.0], &[100.5, 0.5, 0.5]] {
        assert_eq!(Paired::from_numbers(&question, numbers), None);
    }
    let none = Question { scenarios: Vec::new(), n_references: 0, ..question };
    assert_eq!(paired(&none).n_draws, 0);
}
