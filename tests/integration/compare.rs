//! What the Compare place shows, read without a browser.

use line_of_sight::charts::Stroke;
use line_of_sight::compare::{Compared, chances, figure, inputs, outcomes, parts, verdict};
use line_of_sight::explore::{Answer, FigureId, Piece};
use line_of_sight::words::{ENGLISH, Numbers, PlainNumbers};
use line_of_sight::workbench::Preset;
use los_engine::belief::Belief;
use los_engine::comparison::{Attribution, question};
use los_engine::ensemble::paired::paired;
use los_engine::forecast::Figure;
use los_engine::parameters::{Ink, Parameter as P};
use los_engine::scenario::Scenario;

fn numbers() -> PlainNumbers {
    PlainNumbers { currency: "USD".to_owned() }
}

fn example() -> Scenario {
    Scenario::worked_example().with(P::Draws, Belief::Fixed(200.0)).unwrap()
}

fn with_presets() -> Vec<Scenario> {
    let example = example();
    let presets = Preset::ALL.map(|preset| preset.made(&example, ENGLISH.plan_offered(preset)));
    std::iter::once(example).chain(presets).collect()
}

fn compared(scenarios: &[Scenario], reference: usize) -> Compared {
    let paired = paired(&question(scenarios, &scenarios[reference]));
    Compared { answers: scenarios.iter().cloned().map(Answer::of).collect(), paired, reference }
}

fn said(pieces: &[Piece]) -> String {
    pieces.iter().map(Piece::text).collect()
}

#[test]
fn what_differs_stands_in_its_ink_and_nothing_else_does() {
    let scenarios = with_presets();
    let rows = inputs(&scenarios, 0, &numbers());
    let heads: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.ink)).collect();
    let expected =
        [("Training blocks", Ink::Plan), ("Cadence", Ink::Plan), ("Design", Ink::Fact), ("Coaching quality", Ink::Belief)];
    assert_eq!(heads, expected);
    let cadence: Vec<_> = rows[1].cells.iter().map(|(text, differs)| (text.as_str(), *differs)).collect();
    let two_weeks = ("every two weeks", false);
    assert_eq!(cadence, [two_weeks, ("no coaching", true), ("every month", true), two_weeks, ("no coaching", true)]);
    assert_eq!(rows[3].cells[3], ("75 (45–95) %".to_owned(), true));
    assert_eq!(inputs(&[example(), example()], 0, &numbers()), []);
}

#[test]
fn outcomes_are_those_of_explore_and_differences_those_within_the_draws() {
    let compared = compared(&with_presets(), 0);
    let rows = outcomes(&compared, &numbers());
    let (net, used) = (&rows[0], &rows[1]);
    assert_eq!((net.name, used.name), ("Net value", "New behaviour in use at day 90"));
    for (place, cell) in net.cells.iter().enumerate() {
        let explored = line_of_sight::explore::sentence(&compared.answers[place], &numbers());
        let amount = cell.value.trim_start_matches(['+', '−']);
        assert!(explored.iter().any(|piece| piece.text() == amount), "{amount} in {explored:?}");
        assert_eq!(cell.difference.is_none(), place == 0);
    }
    let apart = compared.paired.difference(1, 0, 0);
    assert!(apart[0] < apart[1] && apart[1] < apart[2] && apart[2] < Some(0.0));
    assert!(net.cells[1].difference.as_deref().is_some_and(|text| text.starts_with('−')), "{:?}", net.cells[1]);
    assert!(used.cells[3].difference.as_deref().is_some_and(|text| text.starts_with('+') && text.ends_with("points")));
    // A payback that is beyond the horizon in many outcomes still has a middle, or says that it has none.
    let payback = &rows[2];
    assert!(payback.cells[0].value.ends_with("weeks"), "{payback:?}");
    assert_eq!(payback.cells[1].value, ENGLISH.never_within_horizon());
}

#[test]
fn the_verdict_names_the_best_and_how_sure_that_is() {
    let scenarios = with_presets();
    let first = compared(&scenarios, 0);
    let text = said(&verdict(&first, &numbers()));
    let best = first.ranking()[0];
    assert!(text.starts_with(&format!("{} is best in ", first.name(best))), "{text}");
    assert!(text.contains("Against Spring programme it returns +USD"), "{text}");
    let all = chances(&first, ENGLISH);
    assert!((all.iter().map(|(_, chance, _)| chance).sum::<f64>() - 1.0).abs() < 1e-12);
    assert!(all.iter().all(|(_, _, words)| words.starts_with("best in ")));
    // Held against itself the best is ahead of nobody: the runner-up is told.
    let turned = said(&verdict(&compared(&scenarios, best), &numbers()));
    assert!(turned.contains(&format!("{} is best", first.name(first.ranking()[1]))), "{turned}");
    let same = compared(&[example(), example()], 0);
    assert_eq!(said(&verdict(&same, &numbers())), ENGLISH.all_the_same());
    assert!(outcomes(&same, &numbers())[0].cells[1].difference.as_deref() == Some(ENGLISH.no_difference()));
}

#[test]
fn a_chance_is_said_in_outcomes_of_ten() {
    let check = |chance: f64, said: &str| assert_eq!(ENGLISH.outcomes_of_ten(chance), said, "{chance}");
    check(0.0, "in none of the outcomes");
    check(0.001, "in fewer than 1 of 10 outcomes");
    check(0.1, "in 1 of 10 outcomes");
    check(0.74, "in 7 of 10 outcomes");
    check(0.97, "in more than 9 of 10 outcomes");
    check(1.0, "in every outcome");
}

#[test]
fn the_bars_of_the_parts_follow_one_another_and_end_at_the_sum() {
    let scenarios = with_presets();
    let (from, to) = (&scenarios[0], &scenarios[3]);
    let mut work = Attribution::new(from, to, Figure::NetValue);
    assert_eq!(parts(&work, (from, to), &numbers()), None);
    while let Some(question) = work.question() {
        work.take(&paired(&question));
    }
    let rows = parts(&work, (from, to), &numbers()).unwrap();
    let names: Vec<_> = rows.iter().map(|part| (part.name.as_str(), part.ink)).collect();
    assert_eq!(names, [("Coaching quality", Some(Ink::Belief)), ("Design", Some(Ink::Fact)), (ENGLISH.together(), None)]);
    assert!(rows[0].what.contains('→') && !rows[0].loses && rows[1].loses);
    let [quality, design, sum] = [0, 1, 2].map(|n| rows[n].bar);
    assert!((quality.1 - 1.0).abs() < 1e-12, "the longest way fills the width");
    assert!((design.0 + design.1 - quality.1).abs() < 1e-12, "what is lost ends where the gain ended");
    assert!((sum.1 - design.0).abs() < 1e-12, "and begins at the sum");
    assert_eq!(rows[2].amount, numbers().signed_money(work.difference(), 3));
}

#[test]
fn every_scenario_has_its_line_on_the_same_axes_and_its_columns() {
    let compared = compared(&with_presets(), 0);
    for id in [FigureId::Skill, FigureId::Cash] {
        let (figure, table) = figure(id, &compared, &numbers());
        assert_eq!(figure.chart.lines.len(), 5);
        assert_eq!(figure.chart.bands.len(), 2, "those of the best and of the reference");
        assert_eq!(figure.chart.lines.iter().filter(|line| line.stroke == Stroke::Main).count(), 1);
        assert_eq!(figure.chart.lines[4].stroke, Stroke::Dashed, "the reference");
        assert!(figure.title.contains(compared.name(compared.ranking()[0])), "{}", figure.title);
        assert_eq!((table.rows.len(), table.columns.len()), (52, 16));
        let axis = &figure.chart.y;
        let inside = |value: &f64| (axis.lo..=axis.hi).contains(value);
        assert!(figure.chart.lines.iter().flat_map(|line| &line.points).all(|(_, value)| inside(value)));
    }
}
