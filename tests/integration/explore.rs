//! What the Explore place says, read without a browser.

use line_of_sight::explore::{Answer, Axes, Explore, FigureId, Said, change, lever_note, table};
use line_of_sight::words::{ENGLISH, PlainNumbers};
use line_of_sight::workbench::{Lever, What};
use los_engine::belief::Belief;
use los_engine::ensemble::ensemble;
use los_engine::forecast::{Figure, LinkId, Weekly, mean_run};
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{AdherenceShape, Cadence, Scenario};
use los_simulator::asked::jobs;

fn numbers() -> PlainNumbers {
    PlainNumbers { currency: "USD".to_owned() }
}

/// The worked example with few draws: enough for a band, and soon done.
fn example() -> Scenario {
    Scenario::worked_example().with_value(P::Draws, 128.0).unwrap()
}

fn explore(scenario: Scenario) -> (Answer, Explore) {
    let answer = Answer::of(scenario);
    let explore = Explore::new(&answer, &Axes::holding(&answer), &numbers());
    (answer, explore)
}

fn with(changes: &[(P, f64)]) -> Scenario {
    changes.iter().fold(example(), |scenario, (parameter, value)| scenario.with_value(*parameter, *value).unwrap())
}

/// The scenario with its beliefs pinned to their most likely values.
fn pinned(scenario: Scenario, parameters: &[P]) -> Scenario {
    parameters.iter().fold(scenario, |scenario, parameter| {
        let value = scenario.get(*parameter);
        scenario.with(*parameter, Belief::Fixed(value)).unwrap()
    })
}

fn sentence(scenario: Scenario) -> String {
    let said: String = explore(scenario).1.sentence.iter().map(line_of_sight::explore::Piece::text).collect();
    // Where no line may end is for the eye alone.
    said.replace('\u{2011}', "-").replace('\u{2060}', "")
}

fn title(scenario: Scenario, id: FigureId) -> String {
    let figures = explore(scenario).1.figures;
    figures.into_iter().find(|figure| figure.id == id).unwrap().title
}

#[test]
fn the_worked_example_is_answered_in_one_sentence() {
    assert_eq!(
        sentence(Scenario::worked_example()),
        "16 hours of training with coaching every two weeks leaves 22% of the new behaviour in use at day 90 and returns about \
         USD\u{a0}170K in a year. Likely between −USD\u{a0}20K and USD\u{a0}510K; a 1-in-7 chance of a loss."
    );
}

#[test]
fn empty_and_extreme_plans_each_get_a_sensible_sentence() {
    let check = |scenario: Scenario, start: &str| {
        let said = sentence(scenario);
        assert!(said.starts_with(start), "{said}");
        for bad in ["NaN", "inf", "--", "−−", "  ", "-0", "−0 "] {
            assert!(!said.contains(bad), "{said}");
        }
    };
    check(with(&[(P::Reps, 0.0)]), "There are no reps");
    check(with(&[(P::TrainingHours, 0.0)]).with_cadence(Cadence::None), "Nothing is trained");
    check(with(&[(P::TrainingHours, 0.0)]), "Coaching every two weeks without training leaves");
    check(example().without_coaching(), "16 hours of training without coaching leaves");
    check(with(&[(P::TrainingHours, 1.0)]), "1 hour of training with");
    check(with(&[(P::Managers, 0.0)]), "16 hours of training with coaching");
    check(with(&[(P::Reps, 5000.0), (P::HorizonWeeks, 260.0)]), "16 hours");
    check(with(&[(P::HorizonWeeks, 4.0)]), "16 hours");
    check(with(&[(P::CoachingWeeks, 0.0)]), "16 hours of training without coaching");
}

#[test]
fn a_loss_is_called_a_loss() {
    let said = sentence(with(&[(P::DealValue, 1000.0)]));
    assert!(said.contains("and loses about USD"), "{said}");
    assert!(said.contains("; none of 128 outcomes is a gain."), "{said}");
    assert_eq!(
        title(with(&[(P::DealValue, 1000.0)]), FigureId::Cash),
        "The money is not back in a year; about USD\u{a0}105K out"
    );
    // A loss in the middle that is a gain in some outcomes.
    let said = sentence(with(&[(P::DealValue, 11_000.0)]));
    assert!(said.contains("and loses about USD") && said.contains(" chance of a gain."), "{said}");
}

#[test]
fn what_comes_to_nothing_breaks_even() {
    let free = [P::DesignCost, P::DeliveryCostPerRepDay, P::TravelCostPerRep, P::ManagerHourCost, P::OpportunitiesPerRepMonth];
    let said = sentence(with(&free.map(|parameter| (parameter, 0.0))));
    assert!(said.contains("at day 90 and about breaks even in a year."), "{said}");
    assert!(!said.contains("Likely"), "{said}");
}

#[test]
fn with_everything_pinned_there_is_no_band_and_no_word_of_one() {
    let (answer, explore) = explore(pinned(example(), P::ALL));
    let said: String = explore.sentence.iter().map(line_of_sight::explore::Piece::text).collect();
    assert_eq!(
        said,
        "16 hours of training with coaching every two weeks leaves 21% of the new behaviour in use at day 90 and returns about \
         USD\u{a0}130K in a year. The money is back in month 6; up to USD\u{a0}87.5K out of pocket."
    );
    assert!(explore.chain.links.iter().all(|link| link.span.is_none()));
    assert_eq!(explore.chain.legend, None);
    for figure in &explore.figures {
        assert!(figure.chart.bands.is_empty(), "{:?}", figure.id);
        assert!(!figure.name(ENGLISH).contains("band"), "{}", figure.name(ENGLISH));
        assert!(table(figure.id, &answer, &numbers()).unwrap().columns.iter().all(|head| !head.contains("low")));
    }
    // And then it is the one forecast that there is.
    let forecast = mean_run(&answer.scenario);
    assert_eq!(answer.plan.figure(Figure::NetValue, 1), Some(forecast.totals.net_value));
}

#[test]
fn every_uncertain_link_and_curve_has_its_band_around_its_middle() {
    let (_, explore) = explore(example());
    for link in &explore.chain.links {
        assert_eq!(link.span.is_some(), link.id != LinkId::Hours, "{:?}", link.id);
    }
    for (figure, n_bands) in explore.figures.iter().zip([2, 1, 1, 1]) {
        assert_eq!(figure.chart.bands.len(), n_bands, "{:?}", figure.id);
        assert!(figure.subtitle.contains("band: 8 of 10 outcomes"), "{}", figure.subtitle);
        for (band, line) in figure.chart.bands.iter().zip(&figure.chart.lines) {
            assert_eq!((band.lower.len(), band.upper.len()), (line.points.len(), line.points.len()));
            for ((low, middle), high) in band.lower.iter().zip(&line.points).zip(&band.upper) {
                assert!(low.1 <= middle.1 && middle.1 <= high.1, "{:?} in week {}", figure.id, middle.0);
            }
            let axis = &figure.chart.y;
            assert!(band.lower.iter().chain(&band.upper).all(|(_, at)| (axis.lo..=axis.hi).contains(at)), "{:?}", figure.id);
        }
    }
}

#[test]
fn a_belief_that_is_pinned_makes_the_band_narrower() {
    let width = |scenario: Scenario| {
        let answer = Answer::of(scenario);
        let at = |quantile| answer.plan.figure(Figure::NetValue, quantile).unwrap();
        at(2) - at(0)
    };
    let wide = width(example());
    let narrower = width(pinned(example(), &[P::WinEffect]));
    let narrow = width(pinned(example(), &[P::WinEffect, P::Retention, P::TransferClimate]));
    assert!(0.0 < narrow && narrow < 0.8 * narrower && narrower < 0.8 * wide, "{wide} {narrower} {narrow}");
}

#[test]
fn an_answer_is_what_its_jobs_give() {
    let behind: Vec<Weekly> = FigureId::ALL.iter().flat_map(|id| id.behind()).copied().collect();
    let [plan, no_coaching] = jobs(&example(), &behind).map(|(scenario, question)| ensemble(&scenario, question));
    assert_eq!(Answer::from_parts(example(), plan, no_coaching), Answer::of(example()));
}

#[test]
fn a_table_is_there_when_its_numbers_were_asked_for_and_the_charts_always() {
    let (whole, all) = explore(example());
    for id in FigureId::ALL {
        let [plan, no_coaching] = jobs(&example(), id.behind()).map(|(scenario, question)| ensemble(&scenario, question));
        let answer = Answer::from_parts(example(), plan, no_coaching);
        assert_eq!(Explore::new(&answer, &Axes::holding(&answer), &numbers()), all, "{id:?}");
        for other in FigureId::ALL {
            let shown = table(other, &answer, &numbers());
            let asked = other == id || other.behind().is_empty();
            assert_eq!(shown, asked.then(|| table(other, &whole, &numbers()).unwrap()), "{other:?} where {id:?} is open");
        }
    }
}

#[test]
fn every_chart_has_its_finding_as_title_and_a_row_a_week() {
    let (answer, explore) = explore(Scenario::worked_example());
    assert_eq!(
        explore.figures.each_ref().map(|figure| figure.title.as_str()),
        [
            "Coaching leaves 3 times as much in use at day 90",
            "The money is back in month 6; about USD\u{a0}88K out before",
            "270 of 520 planned sessions are held: momentum fades",
            "USD\u{a0}108K of the USD\u{a0}150K budget is spent",
        ]
    );
    for (id, n_columns) in FigureId::ALL.into_iter().zip([7, 7, 9, 10]) {
        let table = table(id, &answer, &numbers()).unwrap();
        assert_eq!(table.rows.len(), answer.n_weeks());
        assert_eq!(table.columns.len(), n_columns, "{id:?}: {:?}", table.columns);
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    }
}

#[test]
fn the_chain_names_its_weakest_link_and_gives_each_value_its_band() {
    let chain = explore(Scenario::worked_example()).1.chain;
    let values: Vec<String> = chain
        .links
        .iter()
        .map(|link| format!("{} {}", link.value, link.span.as_deref().unwrap_or("-")).replace("USD\u{a0}", "$"))
        .collect();
    assert_eq!(
        values,
        [
            "16 h -",
            "61% 48–75%",
            "37% 24–52%",
            "33% 18–51%",
            "22% 12–36%",
            "+3.5% 1.5–7.1%",
            "+$460K 140K–1.03M",
            "+$280K 80K–620K",
            "+$170K −20K to 510K",
        ]
    );
    assert_eq!(chain.weakest.unwrap(), "Weakest link: the training leaves 39% of the gap open.");
    assert_eq!(chain.ribbon.biggest_loss, Some(1));
    assert_eq!(chain.legend, Some("Ranges: 8 of 10 outcomes."));
}

/// Where managers' time binds, more planned sessions may deliver less each; the page says so wherever the engine does.
#[test]
fn the_page_says_that_managers_time_runs_out_exactly_when_the_engine_does() {
    let lever = Lever::Number(P::ManagerHoursPerWeek);
    let example = pinned(example(), &[P::PreparationMinutes]);
    let mut seen = [false; 2];
    for cadence in Cadence::ALL {
        for hours in [0.5, 2.0, 4.0, 12.0] {
            for minutes in [15.0, 60.0] {
                let scenario = example.clone().with_value(P::ManagerHoursPerWeek, hours).unwrap();
                let scenario = scenario.with_value(P::SessionMinutes, minutes).unwrap().with_cadence(*cadence);
                let binds = mean_run(&scenario).coaching.capacity_binds;
                let (answer, explore) = explore(scenario);
                let note = lever_note(lever, &answer, &numbers()).unwrap_or_default();
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
fn a_plan_over_its_budget_says_by_how_much_and_one_that_may_be_says_so() {
    assert_eq!(
        title(Scenario::worked_example().with_value(P::Budget, 50_000.0).unwrap(), FigureId::Budget),
        "The plan is USD\u{a0}58K over the USD\u{a0}50K budget"
    );
    assert_eq!(
        title(Scenario::worked_example().with_value(P::Budget, 110_000.0).unwrap(), FigureId::Budget),
        "USD\u{a0}108K of the USD\u{a0}110K budget is spent; it may not be enough"
    );
}

#[test]
fn every_cause_of_a_shortfall_is_named_and_no_other() {
    let check = |scenario: Scenario, why: &str| {
        let title = title(scenario, FigureId::Coaching);
        assert!(title.ends_with(&format!("held: {why}")), "{why}: {title}");
    };
    let expanding = example().with_cadence(Cadence::Expanding);
    check(expanding.clone(), "in some weeks more than managers have, and momentum fades");
    check(expanding.with_value(P::Managers, 40.0).unwrap(), "momentum fades");
    check(with(&[(P::ManagerHoursPerWeek, 1.0)]), "more than managers have, and momentum fades");
    check(with(&[(P::ManagerHoursPerWeek, 1.0), (P::AdherenceFloor, 1.0)]), "more than managers have");
    check(with(&[(P::ManagerHoursPerWeek, 0.0)]), "nobody has time to coach");
    check(with(&[(P::Managers, 0.0)]), "there are no managers to coach");
    check(with(&[(P::AdherenceStart, 0.5), (P::AdherenceFloor, 0.5)]), "only part of them is ever held");
    check(with(&[(P::AdherenceFloor, 1.0)]), "all that is planned");
    check(example().with_adherence_shape(AdherenceShape::Stop), "coaching stops after week 6");
}

#[test]
fn what_changed_is_the_difference_of_the_middles() {
    let (before, now) = (Answer::of(example()), Answer::of(with(&[(P::SessionMinutes, 60.0)])));
    let told = change(What::Moved(Lever::Number(P::SessionMinutes)), &before, &now, &numbers());
    assert_eq!(told.what, "Session 30 → 60 min");
    let net = |answer: &Answer| answer.plan.figure(Figure::NetValue, 1).unwrap();
    let more = line_of_sight::words::Numbers::signed_money(&numbers(), net(&now) - net(&before), 2);
    assert!(told.effect.as_ref().is_some_and(|effect| effect.ends_with(&format!("net {more}"))), "{told:?} {more}");
    // The same draws: nothing moved is nothing changed, to the last digit.
    let same = change(What::Moved(Lever::Number(P::SessionMinutes)), &now, &now, &numbers());
    assert_eq!(same.effect.as_deref(), Some("use at day 90 unchanged, net USD\u{a0}0"));
}

#[test]
fn a_number_without_a_band_is_written_alone() {
    assert_eq!(Said { middle: "22%".to_owned(), ends: None, words: ENGLISH }.whole(), "22%");
}
