//! `los simulate` with draws, and `los draws`: every band can be made again from the lines of its draws.

use los_engine::ensemble::quantile;
use serde_json::{Value, json};

use crate::command::{answer, los};
use crate::refusals::refused;

/// One column of a CSV, rising; an empty cell is beyond every number.
fn column(csv: &str, name: &str) -> Vec<f64> {
    let mut lines = csv.lines();
    let at = lines.next().unwrap().split(',').position(|head| head == name).unwrap();
    let mut values: Vec<f64> = lines.map(|line| line.split(',').nth(at).unwrap().parse().unwrap_or(f64::INFINITY)).collect();
    values.sort_by(f64::total_cmp);
    values
}

#[test]
fn bands_are_the_quantiles_of_the_draws_to_the_last_digit() {
    let bands = &answer(&["simulate", "--draws", "300", "--seed", "7", "--quantiles", "0.1,0.5,0.9"], "{}")["bands"];
    let csv = los(&["draws", "--draws", "300", "--seed", "7"], "{}").out;
    assert_eq!(csv.lines().count(), 301);
    for name in ["totals.net_value", "totals.cost", "chain.used"] {
        let values = column(&csv, name);
        let expected = json!([0.1, 0.5, 0.9].map(|q| quantile(&values, q)));
        assert_eq!(bands["figures"][name], expected, "{name}");
    }
    let losses = column(&csv, "totals.net_value").iter().filter(|net| **net < 0.0).count();
    assert_eq!(bands["chance_of_loss"], json!(f64::from(u16::try_from(losses).unwrap()) / 300.0));
}

#[test]
fn options_stand_for_the_scenarios_own_fields() {
    let by_option = answer(&["simulate", "--draws", "200", "--seed", "3"], "{}");
    let by_field = answer(&["simulate", "--quantiles", "0.1,0.5,0.9"], r#"{"model":{"draws":200,"seed":3}}"#);
    assert_eq!(by_option, by_field);
    let other_seed = answer(&["simulate", "--draws", "200", "--seed", "4"], "{}");
    assert_ne!(by_option["bands"]["figures"], other_seed["bands"]["figures"]);
    assert_eq!(by_option["totals"], other_seed["totals"], "the mean run knows no seed");
    assert_eq!(answer(&["simulate"], "{}").get("bands"), None);
}

#[test]
fn every_weekly_series_has_its_bands_in_every_week() {
    let run = answer(&["simulate", "--draws", "100", "--quantiles", "0.25,0.75"], r#"{"model":{"horizon_weeks":20}}"#);
    let weekly = run["bands"]["weekly"].as_object().unwrap();
    assert!(weekly.len() > 20);
    for (name, bands) in weekly {
        let bands = bands.as_array().unwrap();
        assert_eq!(bands.len(), 2, "{name}");
        assert!(
            bands.iter().all(|band| band.as_array().is_some_and(|weeks| weeks.len() == 20 && weeks.iter().all(Value::is_number))),
            "{name}"
        );
    }
}

#[test]
fn team_noise_by_option_and_by_field_is_the_same_and_widens_the_bands() {
    let by_option = answer(&["simulate", "--team-noise"], r#"{"model":{"draws":200}}"#);
    let by_field = answer(&["simulate", "--draws", "200"], r#"{"model":{"team_noise":true}}"#);
    assert_eq!(by_option, by_field);
    assert_eq!(by_option["scenario"]["model"]["team_noise"], json!(true));
    let beliefs = answer(&["simulate", "--draws", "200"], "{}");
    assert_eq!(by_option["totals"], beliefs["totals"], "the mean run knows no luck");
    let width = |run: &Value| {
        let band = run["bands"]["figures"]["totals.net_value"].as_array().unwrap();
        band[2].as_f64().unwrap() - band[0].as_f64().unwrap()
    };
    assert!(width(&by_option) > width(&beliefs));
    // What luck did not touch is what it was.
    assert_eq!(by_option["bands"]["figures"]["chain.learned"], beliefs["bands"]["figures"]["chain.learned"]);

    let csv = los(&["draws", "--draws", "200", "--team-noise"], "{}").out;
    let values = column(&csv, "totals.net_value");
    assert_eq!(by_option["bands"]["figures"]["totals.net_value"][1], json!(quantile(&values, 0.5)));
}

#[test]
fn the_chance_of_a_target_is_the_share_of_draws_that_reach_it() {
    let targets = ["--target", "totals.net_value=100000", "--target", "totals.payback_week = 26"];
    let run = answer(&[&["simulate", "--draws", "300"], &targets[..]].concat(), "{}");
    let csv = los(&["draws", "--draws", "300"], "{}").out;
    let share = |name: &str, level: f64| {
        let reached = column(&csv, name).iter().filter(|value| value.is_finite() && **value >= level).count();
        f64::from(u16::try_from(reached).unwrap()) / 300.0
    };
    let expected = json!([
        { "figure": "totals.net_value", "at_least": 100_000.0, "chance": share("totals.net_value", 100_000.0) },
        { "figure": "totals.payback_week", "at_least": 26.0, "chance": share("totals.payback_week", 26.0) },
    ]);
    assert_eq!(run["bands"]["chances"], expected);
    assert_eq!(answer(&["simulate", "--draws", "100"], "{}")["bands"].get("chances"), None);
    // A target alone asks for the draws.
    assert!(answer(&["simulate", "--target", "totals.bcr=1"], r#"{"model":{"draws":100}}"#)["bands"]["chances"][0].is_object());
}

#[test]
fn a_wrong_option_is_named() {
    refused(&["simulate", "--target", "net_value=3"], "", ["--target", "net_value", "totals.net_value"]);
    refused(&["simulate", "--target", "totals.net_value"], "", ["--target", "totals.net_value", "a figure and its level"]);
    refused(&["simulate", "--target", "totals.bcr=much"], "", ["--target", "totals.bcr=much", "a number after totals.bcr="]);
    refused(&["simulate", "--target", "totals.bcr=inf"], "", ["--target", "totals.bcr=inf", "a number"]);
    refused(&["draws", "--target", "totals.bcr=1"], "", ["--target", "with another command", "with simulate"]);
    refused(&["skill", "--team-noise"], "", ["--team-noise", "with another command", "with simulate, draws or compare"]);
    refused(&["simulate", "--team-noise=yes"], "", ["option", "--team-noise=yes", "--team-noise"]);
    refused(&["simulate"], r#"{"model":{"team_noise":1}}"#, ["model.team_noise", "1", "true or false"]);
    refused(&["simulate", "--draws", "99"], "", ["--draws", "99", "a whole number from 100 to 100000"]);
    refused(&["simulate", "--draws", "many"], "", ["--draws", "many", "100 to 100000"]);
    refused(&["simulate", "--seed", "-1"], "", ["--seed", "-1", "0 to 4294967295"]);
    refused(&["simulate", "--quantiles", "0.9,0.1"], "", ["--quantiles", "0.9,0.1", "rising"]);
    refused(&["simulate", "--quantiles", "2"], "", ["--quantiles", "2", "between 0 and 1"]);
    refused(&["skill", "--draws", "200"], "", ["--draws", "with another command", "with simulate, draws or compare"]);
    refused(&["draws", "--ndjson"], "", ["--ndjson", "with another command", "with simulate"]);
}
