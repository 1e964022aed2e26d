//! A scenario's file: what is written is read again to the bit, what is missing is the worked example's, and what is
//! wrong is named with what was given and what is allowed.

use los_engine::belief::Belief;
use los_engine::forecast::mean_run;
use los_engine::parameters::{Group, Parameter, SkillNumber};
use los_engine::scenario::{Cadence, Scenario, Skill, parameter_table};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::generators::{cases, scenario};

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_written_scenario_is_read_again_to_the_bit(scenario in scenario()) {
        let text = scenario.to_json();
        let again = Scenario::from_json(&text).unwrap();
        prop_assert_eq!(&again, &scenario);
        prop_assert_eq!(again.to_json(), text);
        for parameter in Parameter::ALL {
            let bits = |scenario: &Scenario| scenario.belief(*parameter).parts().into_iter().map(|(_, n)| n.to_bits()).collect::<Vec<_>>();
            prop_assert_eq!(bits(&again), bits(&scenario));
        }
        let compact: Scenario = serde_json::from_str(&serde_json::to_string(&scenario).unwrap()).unwrap();
        prop_assert_eq!(&compact, &scenario);
        prop_assert_eq!(mean_run(&compact).totals, mean_run(&scenario).totals);
    }

    #[test]
    fn the_numbers_of_a_scenario_are_all_but_its_names(scenario in scenario(), place in 0_usize..300, other in any::<f64>()) {
        let numbers = scenario.to_numbers();
        let again = Scenario::from_numbers(&numbers).unwrap();
        let skills = scenario.skills().iter().map(|skill| Skill { name: String::new(), ..skill.clone() }).collect();
        let nameless = scenario.clone().with_name("").and_then(|it| it.with_currency("XXX")).and_then(|it| it.with_skills(skills));
        prop_assert_eq!(&again, &nameless.unwrap());
        prop_assert_eq!(mean_run(&again).totals, mean_run(&scenario).totals);
        prop_assert_eq!(Scenario::from_numbers(&numbers[1..]), None);
        prop_assert_eq!(Scenario::from_numbers(&numbers[..numbers.len() - 1]), None);
        // Whatever is read is a scenario that a file could hold as well.
        let mut changed = numbers;
        if let Some(number) = changed.get_mut(place) {
            *number = other;
        }
        if let Some(changed) = Scenario::from_numbers(&changed) {
            prop_assert_eq!(Scenario::from_json(&changed.to_json()), Ok(changed));
        }
    }

    #[test]
    fn the_most_likely_value_is_one_that_the_row_allows(scenario in scenario()) {
        for parameter in Parameter::ALL {
            let (row, value) = (parameter.row(), scenario.get(*parameter));
            prop_assert!(row.check("", value).is_ok(), "{}: {value}", row.path());
        }
    }

    #[test]
    fn any_text_is_answered(text in "\\PC{0,60}") {
        _ = Scenario::from_json(&text);
    }

    #[test]
    fn a_number_out_of_bounds_names_its_field(place in any::<prop::sample::Index>(), beyond in 1e-3..1e3, above in any::<bool>()) {
        let row = place.get(Parameter::ALL).row();
        let given = if above { row.max + beyond * row.max.abs().max(1.0) } else { row.min - beyond };
        let problem = Scenario::from_value(&json!({ row.group.name(): { row.name: given } })).unwrap_err();
        prop_assert_eq!(problem.field, row.path());
        prop_assert!(problem.allowed.to_string().starts_with(&row.allowed().to_string()), "{}", problem.allowed);
    }
}

#[test]
fn a_negative_zero_is_zero() {
    let example = Scenario::worked_example;
    let effect = Belief::Uniform { low: -0.0, high: 0.1 };
    let mut skills = example().skills().to_vec();
    skills[0].current_use = -0.0;
    let scenario =
        example().with(Parameter::WinEffect, effect).unwrap().with_own_dates(vec![-0.0]).unwrap().with_skills(skills).unwrap();
    let Belief::Uniform { low, .. } = scenario.belief(Parameter::WinEffect) else { panic!("not uniform") };
    assert!(low.is_sign_positive() && scenario.own_dates()[0].is_sign_positive());
    assert!(scenario.skills()[0].current_use.is_sign_positive());
}

#[test]
fn nothing_is_the_worked_example() {
    for text in ["{}", " {\n} ", "\u{feff}{}", r#"{"plan":{},"beliefs":{}}"#] {
        assert_eq!(Scenario::from_json(text).unwrap(), Scenario::worked_example());
    }
}

#[test]
fn a_field_alone_changes_that_field_alone() {
    let scenario = Scenario::from_json(r#"{"plan":{"cadence":"weekly"},"beliefs":{"quality":{"low":0.2,"high":0.4}}}"#).unwrap();
    let expected = Scenario::worked_example().with_cadence(Cadence::Weekly);
    assert_eq!(scenario, expected.with(Parameter::Quality, Belief::Uniform { low: 0.2, high: 0.4 }).unwrap());
}

#[track_caller]
fn check(text: &str, message: &str) {
    assert_eq!(Scenario::from_json(text).unwrap_err().to_string(), message, "{text}");
}

#[test]
fn what_is_wrong_is_named() {
    check(r#"{"plan":{"training_hours":-3}}"#, "plan.training_hours: given -3, allowed 0 to 200 hours");
    check(r#"{"team":{"reps":2.5}}"#, "team.reps: given 2.5, allowed a whole number from 0 to 5000 people");
    check(r#"{"team":{"reps":{"low":1,"high":3}}}"#, "team.reps: given an object, allowed a whole number from 0 to 5000 people");
    check(
        r#"{"plan":{"cadence":"daily"}}"#,
        "plan.cadence: given \"daily\", allowed none, weekly, fortnightly, monthly, quarterly, every_weeks, expanding, own_dates",
    );
    check(r#"{"plan":{"own_dates":[7,-1]}}"#, "plan.own_dates[1]: given -1, allowed a number from 0 to 1820");
    check(
        r#"{"beliefs":{"quality":{"min":0.5,"mode":0.4,"max":0.9}}}"#,
        "beliefs.quality: given min 0.5, mode 0.4, max 0.9, allowed min <= mode <= max",
    );
    check(
        r#"{"beliefs":{"quality":{"min":0.5,"max":0.9}}}"#,
        "beliefs.quality.mode: given nothing, allowed 0 to 1 as a share (0.2 is 20 %)",
    );
    check(r#"{"beliefs":{"quality":{"p5":0,"p95":0.9}}}"#, "beliefs.quality: given p5 0, p95 0.9, allowed 0 < p5 <= p95");
    check(
        r#"{"beliefs":{"quality":{"p5":0.1,"p95":0.9,"mode":0.2}}}"#,
        "beliefs.quality.min: given nothing, allowed 0 to 1 as a share (0.2 is 20 %)",
    );
    check(r#"{"skills":[]}"#, "skills: given 0 skills, allowed 1 to 8 skills");
    check(
        r#"{"skills":[{"current_use":0.8,"reference":0.5}]}"#,
        "skills[0].reference: given 0.5, allowed at least current_use, 0.8",
    );
    check(
        r#"{"skills":[{}, {"weigth":1}]}"#,
        "skills[1].weigth: given an unknown field, allowed name, current_use, reference, weight, emphasis, focus",
    );
    check(r#"{"version":2}"#, "version: given 2, allowed 1");
    check(r#"{"currency":"usd"}"#, "currency: given usd, allowed three capital letters (ISO 4217), such as USD or EUR");
    check("[]", "document: given a list of 0, allowed an object, { .. }");
}

/// The last of two equal names would win silently.
#[test]
fn a_field_given_twice_is_refused() {
    check(r#"{"plan":{"session_minutes":30,"session_minutes":60}}"#, "plan.session_minutes: given twice, allowed once");
    check(r#"{"plan":{},"plan":{}}"#, "plan: given twice, allowed once");
}

#[test]
fn a_number_too_large_for_a_number_is_out_of_bounds_of_its_field() {
    let check = |text: &str, given: &str| {
        check(text, &format!("plan.training_hours: given {given} (too large), allowed 0 to 200 hours"));
    };
    check(r#"{"plan":{"training_hours":1e999}}"#, "1e999");
    check(r#"{"plan":{"training_hours": -1.5E+999 }, "name": "x"}"#, "-1.5E+999");
    check("{\n \"name\": \"é\", \"plan\": {\n\"training_hours\" : 1e400\n}}", "1e400");
    let problem = Scenario::from_json(&format!(r#"{{"plan":{{"training_hours":{}}}}}"#, "9".repeat(400))).unwrap_err();
    assert_eq!(problem.field, "plan.training_hours");
    let name = Scenario::from_json(r#"{"name":1e999}"#).unwrap_err();
    assert_eq!(name.to_string(), "name: given 1e999, allowed text without control characters");
}

#[test]
fn a_syntax_error_names_its_place() {
    check(r#"{"plan":"#, "document: given text that errs at line 1 column 8, allowed JSON (EOF while parsing a value)");
    check("{\n\"plan\": nan}", "document: given text that errs at line 2 column 10, allowed JSON (expected ident)");
    check("{} {}", "document: given text that errs at line 1 column 4, allowed JSON (trailing characters)");
    check("", "document: given text that errs at line 1 column 0, allowed JSON (EOF while parsing a value)");
    check(&"[".repeat(100_000), "document: given text that errs at line 1 column 128, allowed JSON (recursion limit exceeded)");
}

#[test]
fn the_table_lists_every_row_with_its_bounds() {
    let table = parameter_table();
    let rows = table.as_array().unwrap();
    assert_eq!(rows.len(), Parameter::ALL.len() + SkillNumber::ALL.len());
    for (row, parameter) in rows.iter().zip(Parameter::ALL) {
        assert_eq!(
            (row["section"].as_str(), row["name"].as_str()),
            (Some(parameter.row().group.name()), Some(parameter.row().name))
        );
        assert_eq!((row["min"].as_f64(), row["max"].as_f64()), (Some(parameter.row().min), Some(parameter.row().max)));
        assert!(["help", "source", "words", "grade"].iter().all(|name| row[*name].as_str().is_some_and(|text| !text.is_empty())));
    }
}

#[test]
fn every_row_is_sound() {
    let mut seen: Vec<(Group, &str)> = Vec::new();
    for row in Parameter::ALL.iter().map(|parameter| parameter.row()) {
        assert!(row.min < row.max && row.step > 0.0, "{}", row.path());
        row.check(&row.path(), row.default).unwrap();
        row.check_belief(&row.path(), row.initial()).unwrap();
        assert!(!seen.contains(&(row.group, row.name)), "{}", row.path());
        seen.push((row.group, row.name));
    }
}

#[test]
fn a_file_has_one_field_for_everything() {
    let file = serde_json::to_value(Scenario::worked_example()).unwrap();
    for row in Parameter::ALL.iter().map(|parameter| parameter.row()) {
        assert_ne!(file[row.group.name()][row.name], Value::Null, "{}", row.path());
    }
}
