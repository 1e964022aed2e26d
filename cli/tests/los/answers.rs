//! Answers that are right: defaults, simulations, utility analysis, return on investment.

use serde_json::{Value, json};

use crate::command::{answer, close, los};

#[test]
fn the_defaults_simulated_are_nothing_simulated() {
    let defaults = los(&["defaults"], "");
    let of_defaults = los(&["simulate"], &defaults.out);
    assert_eq!(of_defaults.code, 0);
    for nothing in ["", " \n", "{}"] {
        assert_eq!(los(&["simulate"], nothing).out, of_defaults.out);
    }
    assert_eq!(los(&["simulate", "-"], &defaults.out).out, of_defaults.out);
}

#[test]
fn an_answer_holds_the_scenario_that_gives_it_again() {
    let first = answer(&["simulate"], r#"{"plan":{"cadence":"weekly"},"beliefs":{"quality":{"p5":0.3,"p95":0.83}}}"#);
    assert_eq!(first["scenario"]["beliefs"]["quality"], json!({"p5": 0.3, "p95": 0.83}));
    assert_eq!(answer(&["simulate"], &first["scenario"].to_string()), first);
}

#[test]
fn a_file_is_read_like_standard_input() {
    let path = std::env::temp_dir().join(format!("los-scenario-{}.json", std::process::id()));
    std::fs::write(&path, r#"{"plan":{"training_hours":8}}"#).unwrap();
    let run = los(&["simulate", path.to_str().unwrap()], "");
    std::fs::remove_file(&path).unwrap();
    assert_eq!(run.out, los(&["simulate"], r#"{"plan":{"training_hours":8}}"#).out);
}

#[test]
fn the_table_of_parameters_is_an_object_a_row() {
    let table = answer(&["parameters"], "");
    let hours = &table[0];
    assert_eq!((hours["section"].as_str(), hours["name"].as_str()), (Some("plan"), Some("training_hours")));
    assert_eq!((&hours["min"], &hours["max"]), (&json!(0), &json!(200)));
}

#[test]
fn a_break_even_can_be_simulated() {
    let beliefs = answer(&["break-even"], "");
    let effect = beliefs.as_array().unwrap().iter().find(|row| row["name"] == "beliefs.beta_p").unwrap();
    let at = effect["break_even"]["value"].as_f64().unwrap();
    let net = |beta_p: f64| {
        answer(&["simulate"], &json!({"beliefs": {"beta_p": beta_p}}).to_string())["totals"]["net_value"].as_f64().unwrap()
    };
    assert!(net(at).abs() < 1e-6 && net(at * 1.001) > 0.0 && net(at * 0.999) < 0.0);
}

#[test]
fn utility_analysis_gives_the_published_values() {
    let shp = json!({"convention": "schmidt_hunter_pearlman", "n_by_year": [100, 100, 100], "d_by_year": [0.5, 0.5, 0.5], "sdy": 50000, "cost_by_year": [25000]});
    let shp = answer(&["utility"], &shp.to_string());
    close(&shp["gross"], 7_500_000.0, 1e-12);
    close(&shp["net"], 7_475_000.0, 1e-12);
    close(&shp["break_even_d"], 25_000.0 / (3.0 * 100.0 * 50_000.0), 1e-12);
    let boudreau = json!({"convention": "boudreau_cost_year_1_untaxed", "n_by_year": [100, 90, 80], "d_by_year": [0.25, 0.25, 0.25], "sdy": 50000, "rate": 0.08, "cost_by_year": [75000, 10000, 10000]});
    let npv = answer(&["utility"], &boudreau.to_string())["npv"].as_f64().unwrap();
    assert!((npv - 2_829_789.67).abs() < 1.0, "{npv}");
}

#[test]
fn return_on_investment_is_not_the_benefit_cost_ratio() {
    let credited = answer(&["roi"], r#"{"benefits":1140000,"costs":57000,"attribution":0.2}"#);
    assert_eq!(credited, json!({"benefits": 228_000.0, "costs": 57000.0, "net": 171_000.0, "roi_percent": 300.0, "bcr": 4.0}));
}

#[test]
fn no_answer_is_infinite() {
    let run = los(&["roi"], r#"{"benefits":1,"costs":1e-320}"#);
    assert!(run.code == 2 && run.out.is_empty() && run.err.contains("costs: given"), "{run:?}");
    let tiny = json!({"convention": "schmidt_hunter_pearlman", "n_by_year": [1e-300], "d_by_year": [1], "sdy": 1e-10, "cost_by_year": [1e15]});
    assert_eq!(answer(&["utility"], &tiny.to_string())["break_even_d"], Value::Null);
}

#[test]
fn help_and_version_are_given() {
    assert!(los(&["--help"], "").out.contains("los simulate [FILE] [--ndjson]"));
    assert!(los(&["--version"], "").out.starts_with("los "));
}

/// A scenario at every bound at once, and with nobody in it, is still simulated.
#[test]
fn extremes_are_simulated() {
    let table = answer(&["parameters"], "");
    for bound in ["min", "max"] {
        let mut scenario = json!({});
        for row in table.as_array().unwrap().iter().filter(|row| row["section"] != "skills") {
            let (section, name) = (row["section"].as_str().unwrap(), row["name"].as_str().unwrap());
            scenario[section][name] = row[bound].clone();
        }
        for cadence in ["none", "weekly", "expanding"] {
            for model in ["ladder", "exponential", "ppe"] {
                scenario["plan"]["cadence"] = cadence.into();
                scenario["model"]["skill_model"] = model.into();
                let totals = &answer(&["simulate"], &scenario.to_string())["totals"];
                assert!(totals["net_value"].is_number(), "{totals}");
            }
        }
    }
}

#[test]
fn what_a_convention_does_not_know_is_named_and_changes_nothing() {
    let request = |rate: f64| json!({"convention": "schmidt_hunter_pearlman", "n_by_year": [100], "d_by_year": [0.5], "sdy": 50000, "rate": rate, "cost_by_year": [25000]});
    let (plain, discounted) = (answer(&["utility"], &request(0.0).to_string()), answer(&["utility"], &request(0.08).to_string()));
    assert_eq!(discounted["net"], plain["net"]);
    assert_eq!(discounted["unused"], json!(["rate"]));
    assert!(plain.get("unused").is_none());
}
