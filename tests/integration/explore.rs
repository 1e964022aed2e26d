//! What the Explore place says, read without a browser.

use line_of_sight::explore::{Axes, Explore, FigureId, Forecasts, lever_note, table};
use line_of_sight::words::PlainNumbers;
use line_of_sight::workbench::Lever;
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{AdherenceShape, Cadence, Scenario};

fn numbers() -> PlainNumbers {
    PlainNumbers { currency: "USD".to_owned() }
}

fn explore(scenario: Scenario) -> (Forecasts, Explore) {
    let forecasts = Forecasts::of(scenario);
    let explore = Explore::new(&forecasts, &Axes::holding(&forecasts), &numbers());
    (forecasts, explore)
}

fn with(changes: &[(P, f64)]) -> Scenario {
    changes
        .iter()
        .fold(Scenario::worked_example(), |scenario, (parameter, value)| scenario.with_value(*parameter, *value).unwrap())
}

fn sentence(scenario: Scenario) -> String {
    explore(scenario).1.sentence.iter().map(line_of_sight::explore::Piece::text).collect()
}

fn title(scenario: Scenario, id: FigureId) -> String {
    let figures = explore(scenario).1.figures;
    figures.into_iter().find(|figure| figure.id == id).unwrap().title
}

#[test]
fn the_worked_example_is_answered_in_one_sentence() {
    assert_eq!(
        sentence(Scenario::worked_example()),
        "16 hours of training with coaching every two weeks leaves 21% of the new behaviour in use at day 90 and returns about \
         USD\u{a0}130K in a year. The money is back in month 6; USD\u{a0}88K out of pocket at worst."
    );
}

#[test]
fn empty_and_extreme_plans_each_get_a_sensible_sentence() {
    let check = |scenario: Scenario, start: &str| {
        let said = sentence(scenario);
        assert!(said.starts_with(start), "{said}");
        for bad in ["NaN", "inf", "--", "−−", "  "] {
            assert!(!said.contains(bad), "{said}");
        }
    };
    check(with(&[(P::Reps, 0.0)]), "There are no reps");
    check(with(&[(P::TrainingHours, 0.0)]).with_cadence(Cadence::None), "Nothing is trained");
    check(with(&[(P::TrainingHours, 0.0)]), "Coaching every two weeks without training leaves");
    check(Scenario::worked_example().without_coaching(), "16 hours of training without coaching leaves");
    check(with(&[(P::TrainingHours, 1.0)]), "1 hour of training with");
    check(with(&[(P::Managers, 0.0)]), "16 hours of training with coaching");
    check(with(&[(P::Reps, 5000.0), (P::HorizonWeeks, 260.0)]), "16 hours");
    check(with(&[(P::HorizonWeeks, 4.0)]), "16 hours");
    check(with(&[(P::CoachingWeeks, 0.0)]), "16 hours of training without coaching");
}

#[test]
fn a_loss_is_called_a_loss() {
    let said = sentence(with(&[(P::DealValue, 1000.0)]));
    assert!(said.contains("and loses about") && said.contains("The money is not back by then"), "{said}");
    assert_eq!(title(with(&[(P::DealValue, 1000.0)]), FigureId::Cash), "The money is not back in a year");
}

#[test]
fn every_chart_has_its_finding_as_title_and_a_row_a_week() {
    let (forecasts, explore) = explore(Scenario::worked_example());
    assert_eq!(
        explore.figures.each_ref().map(|figure| figure.title.as_str()),
        [
            "Coaching leaves 3 times as much in use at day 90",
            "The money is back in month 6",
            "200 of 520 planned sessions are held: momentum fades",
            "USD\u{a0}104K of the USD\u{a0}150K budget is spent",
        ]
    );
    for id in FigureId::ALL {
        let table = table(id, &forecasts, &numbers());
        assert_eq!(table.rows.len(), forecasts.plan.n_weeks);
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    }
}

#[test]
fn the_chain_names_its_weakest_link_and_adds_up() {
    let chain = explore(Scenario::worked_example()).1.chain;
    let values: Vec<&str> = chain.links.iter().map(|link| link.value.as_str()).collect();
    assert_eq!(values, ["16 h", "65%", "35%", "29%", "21%", "+3.1%", "+USD\u{a0}390K", "+USD\u{a0}234K", "+USD\u{a0}130K"]);
    assert_eq!(chain.weakest.unwrap(), "Weakest link: 45% of what was learned is gone by day 30.");
    assert_eq!(chain.ribbon.biggest_loss, Some(2));
}

/// Where managers' time binds, more planned sessions may deliver less each; the page says so wherever the engine does.
#[test]
fn the_page_says_that_managers_time_runs_out_exactly_when_the_engine_does() {
    let lever = Lever::Number(P::ManagerHoursPerWeek);
    let mut seen = [false; 2];
    for cadence in Cadence::ALL {
        for hours in [0.5, 2.0, 4.0, 12.0] {
            for minutes in [15.0, 60.0] {
                let scenario = with(&[(P::ManagerHoursPerWeek, hours), (P::SessionMinutes, minutes)]).with_cadence(*cadence);
                let (forecasts, explore) = explore(scenario);
                let binds = forecasts.plan.coaching.capacity_binds;
                let note = lever_note(lever, &forecasts, &numbers()).unwrap_or_default();
                assert_eq!(note.contains("more than managers have"), binds, "{cadence:?} {hours} {minutes}: {note}");
                let title = &explore.figures[2].title;
                assert_eq!(title.contains("more than managers have"), binds, "{cadence:?} {hours} {minutes}: {title}");
                seen[usize::from(binds)] = true;
            }
        }
    }
    assert_eq!(seen, [true, true], "both cases must have come up");
}

#[test]
fn a_plan_over_its_budget_says_by_how_much() {
    assert_eq!(
        title(with(&[(P::Budget, 50_000.0)]), FigureId::Budget),
        "The plan is USD\u{a0}53.5K over the USD\u{a0}50K budget"
    );
}

#[test]
fn every_cause_of_a_shortfall_is_named_and_no_other() {
    let check = |scenario: Scenario, why: &str| {
        let title = title(scenario, FigureId::Coaching);
        assert!(title.ends_with(&format!("held: {why}")), "{why}: {title}");
    };
    let expanding = Scenario::worked_example().with_cadence(Cadence::Expanding);
    check(expanding.clone(), "in some weeks more than managers have, and momentum fades");
    check(expanding.with_value(P::Managers, 40.0).unwrap(), "momentum fades");
    check(with(&[(P::ManagerHoursPerWeek, 1.0)]), "more than managers have, and momentum fades");
    check(with(&[(P::ManagerHoursPerWeek, 1.0), (P::AdherenceFloor, 1.0)]), "more than managers have");
    check(with(&[(P::ManagerHoursPerWeek, 0.0)]), "nobody has time to coach");
    check(with(&[(P::Managers, 0.0)]), "there are no managers to coach");
    check(with(&[(P::AdherenceStart, 0.5), (P::AdherenceFloor, 0.5)]), "only part of them is ever held");
    check(with(&[(P::AdherenceFloor, 1.0)]), "all that is planned");
    check(Scenario::worked_example().with_adherence_shape(AdherenceShape::Stop), "coaching stops after week 6");
}
