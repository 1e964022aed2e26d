//! What the page remembers.

use line_of_sight::workbench::{Arrange, Choice, Edit, Lever, TRACKS, What, Workbench, typed};
use los_engine::belief::Belief;
use los_engine::parameters::{Ink, Parameter};
use los_engine::scenario::{Cadence, Scenario};

const TRAINING: Lever = Lever::Number(Parameter::TrainingHours);
const RETENTION: Lever = Lever::Number(Parameter::Retention);

fn bench_after(edits: impl IntoIterator<Item = Edit>) -> Workbench {
    let mut bench = Workbench::default();
    for edit in edits {
        bench.apply(edit).unwrap();
    }
    bench
}

fn hours(bench: &Workbench) -> f64 {
    bench.scenario().get(Parameter::TrainingHours)
}

#[test]
fn a_drag_is_one_step_of_the_history() {
    let drag = [17.0, 18.0, 19.0].map(|hours| Edit::Drag(TRAINING, hours));
    let mut bench = bench_after(drag.into_iter().chain([Edit::Set(TRAINING, 20.0)]));
    assert_eq!(hours(&bench), 20.0);
    assert!(!bench.dragging());
    bench.apply(Edit::Undo).unwrap();
    assert_eq!(hours(&bench), 16.0);
    assert!(!bench.can_undo());
    bench.apply(Edit::Redo).unwrap();
    assert_eq!(hours(&bench), 20.0);
}

#[test]
fn a_drag_that_ends_where_it_began_leaves_nothing_to_undo() {
    let there_and_back = [Edit::Drag(TRAINING, 20.0), Edit::Drag(TRAINING, 16.0)];
    for end in [Edit::Release, Edit::Set(TRAINING, 16.0)] {
        assert!(!bench_after(there_and_back.clone().into_iter().chain([end])).can_undo());
    }
}

#[test]
fn a_drag_widens_a_range_only_as_far_as_it_ends() {
    let bench = bench_after([Edit::Drag(RETENTION, 5.0), Edit::Set(RETENTION, 40.0)]);
    let straight = bench_after([Edit::Set(RETENTION, 40.0)]);
    assert_eq!(bench.scenario(), straight.scenario());
}

#[test]
fn a_gesture_that_was_none_leaves_everything_as_it_was() {
    let before = bench_after([Edit::Set(TRAINING, 20.0)]);
    let mut bench = before.clone();
    for edit in [Edit::Drag(RETENTION, 50.0), Edit::Drag(RETENTION, 60.0), Edit::Cancel, Edit::Cancel] {
        bench.apply(edit).unwrap();
    }
    assert_eq!(bench, before);
}

#[test]
fn two_drags_of_one_lever_are_two_steps() {
    let once = |to| [Edit::Drag(TRAINING, to), Edit::Set(TRAINING, to)];
    let mut bench = bench_after(once(18.0).into_iter().chain(once(22.0)));
    bench.apply(Edit::Undo).unwrap();
    assert_eq!(hours(&bench), 18.0);
}

#[test]
fn a_lever_that_returns_to_where_it_was_leaves_the_same_scenario() {
    let bench = bench_after([Edit::Set(TRAINING, 30.0), Edit::Restore(TRAINING)]);
    assert_eq!(bench.scenario(), &Scenario::worked_example());
    assert!(TRAINING.is_restored(bench.scenario(), bench.opened()));
}

#[test]
fn what_changes_nothing_is_not_a_step() {
    assert!(!bench_after([Edit::Set(TRAINING, 16.0), Edit::Reset, Edit::Release]).can_undo());
}

#[test]
fn a_refused_edit_changes_nothing_and_says_why_in_the_words_of_the_screen() {
    let mut bench = bench_after([Edit::Set(TRAINING, 20.0)]);
    let before = bench.clone();
    let said = |bench: &mut Workbench, lever, value| bench.apply(Edit::Set(lever, value)).unwrap_err().to_string();
    assert_eq!(said(&mut bench, TRAINING, -1.0), "Training: given -1, allowed 0 to 200 hours");
    assert_eq!(said(&mut bench, RETENTION, 150.0), "Left without coaching: given 150, allowed 0.5 to 99.5 %");
    assert_eq!(said(&mut bench, TRAINING, f64::NAN), "Training: given NaN, allowed 0 to 200 hours");
    assert_eq!(bench, before);
}

#[test]
fn a_new_edit_forgets_what_was_undone() {
    let bench = bench_after([Edit::Set(TRAINING, 20.0), Edit::Undo, Edit::Set(TRAINING, 8.0)]);
    assert!(!bench.can_redo());
}

#[test]
fn reset_goes_to_the_opened_state_and_not_to_the_worked_example() {
    let file = Scenario::worked_example().with_value(Parameter::Reps, 12.0).unwrap();
    let mut bench = bench_after([Edit::Open(Box::new(file.clone())), Edit::Set(TRAINING, 4.0), Edit::Reset]);
    assert_eq!(bench.scenario(), &file);
    // Opening was a step like any other: nothing of the work before it is lost.
    for _ in 0..3 {
        bench.apply(Edit::Undo).unwrap();
    }
    assert_eq!(bench.scenario(), &Scenario::worked_example());
    assert_eq!(bench.opened(), &Scenario::worked_example());
}

#[test]
fn the_cadence_follows_its_lever_and_keeps_its_name_where_it_has_one() {
    let at = |weeks| bench_after([Edit::Set(Lever::CoachingEvery, weeks)]).scenario().cadence();
    assert_eq!(at(1.0), Cadence::Weekly);
    assert_eq!(at(13.0), Cadence::Quarterly);
    assert_eq!(at(3.0), Cadence::EveryWeeks);
    let monthly = bench_after([Edit::Choose(Choice::Cadence(Cadence::Monthly))]);
    assert_eq!(typed(Lever::CoachingEvery.shown(monthly.scenario())), "4.3");
    assert_eq!(monthly.change().unwrap().what, What::Chose(line_of_sight::workbench::Setting::Cadence));
}

#[test]
fn a_belief_keeps_its_range_when_its_most_likely_value_moves_and_widens_it_when_it_must() {
    let belief = |percent| bench_after([Edit::Set(RETENTION, percent)]).scenario().belief(Parameter::Retention);
    assert_eq!(belief(50.0), Belief::Pert { min: 0.13, mode: 0.5, max: 0.9 });
    assert_eq!(belief(5.0), Belief::Pert { min: 0.05, mode: 0.05, max: 0.9 });
}

#[test]
fn steps_land_on_whole_steps_and_stay_inside() {
    let example = Scenario::worked_example();
    let points = Lever::Number(Parameter::WinEffect);
    assert_eq!(typed(points.stepped(&example, 0.1, true)), "3.4");
    assert_eq!(typed(points.stepped(&example, 0.1, false)), "3.3");
    let none = example.clone().with_value(Parameter::TrainingHours, 0.0).unwrap();
    assert_eq!(TRAINING.stepped(&none, 1.0, false), 0.0);
}

#[test]
fn a_shown_number_that_is_typed_back_means_the_same() {
    let example = Scenario::worked_example();
    for track in TRACKS {
        let typed_back: f64 = typed(track.lever.shown(&example)).parse().unwrap();
        let moved = track.lever.moved(&example, typed_back).unwrap();
        let (before, now) = (track.lever.shown(&example), track.lever.shown(&moved));
        assert!((before - now).abs() < 0.05, "{:?}: {before} was typed back as {now}", track.lever);
    }
}

#[test]
fn there_are_at_most_nine_levers_and_each_is_a_plan_or_a_belief() {
    assert!(TRACKS.len() <= 9);
    assert!(TRACKS.iter().all(|track| track.lever.ink() != Ink::Fact));
}

fn named(name: &str) -> Scenario {
    Scenario::worked_example().with_name(name).unwrap()
}

fn names(bench: &Workbench) -> Vec<&str> {
    bench.all().iter().map(|held| held.scenario.name()).collect()
}

fn arrange(bench: &mut Workbench, arrange: Arrange) {
    bench.apply(Edit::Arrange(arrange)).unwrap();
}

/// Three scenarios, and the ids of the second and third.
fn three() -> (Workbench, u32, u32) {
    let mut bench = Workbench::new(named("a"));
    arrange(&mut bench, Arrange::Add(vec![named("b"), named("c")]));
    let id = |place: usize| bench.all()[place].id;
    let (b, c) = (id(1), id(2));
    (bench, b, c)
}

#[test]
fn scenarios_are_added_renamed_moved_removed_and_held_against() {
    let (mut bench, b, c) = three();
    assert_eq!((names(&bench), bench.reference()), (vec!["a", "b", "c"], 0));
    arrange(&mut bench, Arrange::Rename(b, "  better ".to_owned()));
    arrange(&mut bench, Arrange::Later(b));
    assert_eq!(names(&bench), ["a", "c", "better"]);
    arrange(&mut bench, Arrange::HoldAgainst(c));
    arrange(&mut bench, Arrange::Earlier(c));
    assert_eq!((names(&bench), bench.reference()), (vec!["c", "a", "better"], 0));
    arrange(&mut bench, Arrange::Remove(c));
    assert_eq!((names(&bench), bench.reference()), (vec!["a", "better"], 0), "another one takes its place");
    arrange(&mut bench, Arrange::Since(Box::new(named("last year"))));
    assert_eq!((names(&bench), bench.reference()), (vec!["last year", "a", "better"], 0));
    assert_eq!(bench.scenario().name(), "a", "what is worked on stays");
}

#[test]
fn every_arrangement_is_one_step_that_can_be_taken_back_and_done_again() {
    let (start, b, _) = three();
    let edits = [
        Arrange::Add(vec![named("d")]),
        Arrange::Since(Box::new(named("earlier"))),
        Arrange::Rename(b, "x".to_owned()),
        Arrange::Earlier(b),
        Arrange::Later(b),
        Arrange::Remove(b),
        Arrange::HoldAgainst(b),
    ];
    for edit in edits {
        let mut bench = start.clone();
        arrange(&mut bench, edit.clone());
        let after = (names(&bench).join(" "), bench.reference());
        assert_ne!(after, (names(&start).join(" "), start.reference()), "{edit:?}");
        assert_eq!(bench.change().map(|change| change.what), Some(What::Arranged));
        bench.apply(Edit::Undo).unwrap();
        assert_eq!((bench.all(), bench.reference()), (start.all(), start.reference()), "{edit:?}");
        bench.apply(Edit::Redo).unwrap();
        assert_eq!((names(&bench).join(" "), bench.reference()), after, "{edit:?}");
    }
}

#[test]
fn what_changes_nothing_leaves_nothing_to_take_back() {
    let mut bench = Workbench::new(named("a"));
    let id = bench.all()[0].id;
    let idle = [Arrange::Earlier(id), Arrange::Later(id), Arrange::Remove(id), Arrange::HoldAgainst(id), Arrange::Remove(99)];
    for edit in idle {
        arrange(&mut bench, edit);
    }
    arrange(&mut bench, Arrange::Rename(id, "a".to_owned()));
    assert!(!bench.can_undo());
    assert_eq!(names(&bench), ["a"]);
}

#[test]
fn a_sixth_scenario_is_refused() {
    let (mut bench, ..) = three();
    arrange(&mut bench, Arrange::Add(vec![named("d"), named("e")]));
    let before = bench.clone();
    let refused = bench.apply(Edit::Arrange(Arrange::Add(vec![named("f")]))).unwrap_err();
    assert_eq!(refused.to_string(), "scenarios: given 6, allowed at most 5 side by side");
    assert_eq!(bench, before);
}

#[test]
fn levers_move_the_scenario_that_is_open_and_undo_goes_back_to_it() {
    let (mut bench, b, _) = three();
    bench.apply(Edit::Turn(b)).unwrap();
    bench.apply(Edit::Set(TRAINING, 24.0)).unwrap();
    let hours: Vec<f64> = bench.all().iter().map(|held| held.scenario.get(Parameter::TrainingHours)).collect();
    assert_eq!(hours, [16.0, 24.0, 16.0]);
    let a = bench.all()[0].id;
    bench.apply(Edit::Turn(a)).unwrap();
    assert_eq!(bench.change(), None, "what changed last was another scenario");
    bench.apply(Edit::Undo).unwrap();
    assert_eq!((bench.scenario().name(), bench.scenario().get(Parameter::TrainingHours)), ("b", 16.0));
    arrange(&mut bench, Arrange::Remove(b));
    assert_eq!(bench.scenario().name(), "c", "its neighbour is open");
}
