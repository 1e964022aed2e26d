//! `los compare`: scenarios side by side, in the same draws.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::command::{answer, close, los};
use crate::refusals::refused;

/// Files of their own for each test.
fn files(test: &str, scenarios: &[Value]) -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).unwrap();
    let file = |(n, scenario): (usize, &Value)| {
        let path = folder.join(format!("{n}.json"));
        fs::write(&path, scenario.to_string()).unwrap();
        path.to_string_lossy().into_owned()
    };
    scenarios.iter().enumerate().map(file).collect()
}

fn compare<'a>(files: &'a [String], options: &[&'a str]) -> Vec<&'a str> {
    ["compare"].into_iter().chain(files.iter().map(String::as_str)).chain(options.iter().copied()).collect()
}

#[test]
fn differences_chances_and_parts_are_told_against_the_first() {
    let scenarios = [
        json!({ "name": "now" }),
        json!({ "name": "more", "plan": { "training_hours": 24, "cadence": "weekly" }, "beliefs": { "quality": 0.7 } }),
        json!({ "name": "event only", "plan": { "cadence": "none" } }),
    ];
    let files = files("told", &scenarios);
    let run = answer(&compare(&files, &["--draws", "300", "--seed", "5"]), "");
    assert_eq!(run["n_draws"], json!(300));
    let inputs: Vec<_> = run["inputs"].as_array().unwrap().iter().map(|row| [&row["input"], &row["ink"]]).collect();
    let expected = [["plan.training_hours", "plan"], ["plan.cadence", "plan"], ["beliefs.quality", "belief"]];
    assert_eq!(json!(inputs), json!(expected));
    assert_eq!(run["inputs"][1]["values"], json!(["fortnightly", "weekly", "none"]));
    let all = run["scenarios"].as_array().unwrap();
    assert_eq!(all[0]["differences"]["totals.net_value"], json!([0.0, 0.0, 0.0]));
    assert_eq!(all[0]["contributions"], json!([]));
    let chances: f64 = all.iter().map(|one| one["chance_of_best"].as_f64().unwrap()).sum();
    close(&json!(chances), 1.0, 1e-12);
    for one in &all[1..] {
        let parts = one["contributions"].as_array().unwrap();
        let sum: f64 = parts.iter().map(|part| part["amount"].as_f64().unwrap()).sum();
        close(&one["differences"]["totals.net_value"][1], sum, 1e-9);
    }
    assert_eq!(all[2]["contributions"][0]["inputs"], json!(["plan.cadence"]));
    // Outcomes are those of each scenario alone.
    let alone = answer(&["simulate", "--draws", "300", "--seed", "5", "--quantiles", "0.1,0.5,0.9"], &scenarios[1].to_string());
    assert_eq!(all[1]["outcomes"]["totals.net_value"], alone["bands"]["figures"]["totals.net_value"]);
    assert_eq!(all[1]["chance_of_loss"], alone["bands"]["chance_of_loss"]);
}

#[test]
fn the_draws_are_those_of_the_first_whatever_the_others_ask_for() {
    let seeds = [json!({ "model": { "seed": 3, "draws": 200 } }), json!({ "model": { "seed": 4, "draws": 500 } })];
    let run = answer(&compare(&files("draws", &seeds), &[]), "");
    assert_eq!((&run["n_draws"], &run["inputs"]), (&json!(200), &json!([])));
    assert_eq!(run["scenarios"][1]["differences"]["totals.net_value"], json!([0.0, 0.0, 0.0]));
    assert_eq!(run["scenarios"][1]["chance_of_best"], json!(0.5));
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let files = files("refused", &[json!({}), json!({ "currency": "EUR" }), json!({ "plan": { "training_hours": -1 } })]);
    refused(&compare(&files[..1], &[]), "", ["files", "1", "2 to 5 scenarios"]);
    refused(&compare(&files[..2], &[]), "", ["currency", "EUR", "USD"]);
    refused(&["compare", &files[0], &files[2]], "", ["plan.training_hours", "-1", "0 to 200"]);
    refused(&["compare", &files[0], "nowhere.json"], "", ["file", "\"nowhere.json\"", "can be read"]);
    refused(&compare(&files[..2], &["--ndjson"]), "", ["--ndjson", "with another command", "with simulate"]);
    let six: Vec<String> = (0..6).map(|_| files[0].clone()).collect();
    assert_eq!(los(&compare(&six, &[]), "").code, 2);
}
