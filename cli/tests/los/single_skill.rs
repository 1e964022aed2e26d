//! `los skill`: the Ladder's reference cases through the command, and what may be left out.

use serde_json::{Value, json};

use crate::command::{answer, close, los};

/// The request of a case: its own fields, and its day as the only one.
fn request(case: &Value) -> Value {
    json!({
        "name": case["name"], "anchor": case["anchor"], "parameters": case["parameters"],
        "events": case["events"], "days": [case["day"]],
    })
}

#[test]
fn every_reference_case_is_reproduced() {
    let cases: Value = serde_json::from_str(include_str!("../../../engine/tests/cases/ladder.json")).unwrap();
    for case in cases["cases"].as_array().unwrap() {
        let answer = answer(&["skill"], &request(case).to_string());
        close(&answer["h0_days"], case["parameters"]["h0_days"].as_f64().unwrap(), 1e-9);
        let state = &answer["states"][0];
        for name in ["live_skill", "mean_live_skill"] {
            close(&state[name], case[name].as_f64().unwrap(), 1e-9);
        }
        for i in 0..4 {
            close(&state["z"][i], case["z"][i].as_f64().unwrap(), 1e-9);
            close(&state["f"][i], case["f"][i].as_f64().unwrap(), 1e-9);
        }
    }
}

const EVENTS: &str = r#"{"day":0,"kind":"train","hours":16},{"day":7,"kind":"coach","minutes":30,"quality":0.6}"#;

#[test]
fn missing_parameters_take_their_defaults() {
    let short = answer(&["skill"], &format!(r#"{{"events":[{EVENTS}],"days":[7,30]}}"#));
    let long = answer(
        &["skill"],
        &format!(
            r#"{{"anchor":{{"day":30,"retention":0.13}},"parameters":{{"b":4.5,"kappa":20,"rho":0.35,"m_tau_minutes":30,"h_tau_hours":16}},"events":[{EVENTS}],"days":[7,30]}}"#
        ),
    );
    assert_eq!(short, long);
    close(&short["states"][0]["live_skill"], 0.339_551_641_757_218_5, 1e-9);
    let quality = answer(&["skill"], r#"{"events":[{"day":0,"kind":"coach","minutes":30}],"days":[1]}"#);
    let said = answer(&["skill"], r#"{"events":[{"day":0,"kind":"coach","minutes":30,"quality":0.6,"delivered":1}],"days":[1]}"#);
    assert_eq!(quality, said);
}

#[test]
fn days_and_events_may_come_in_any_order() {
    let forth = answer(&["skill"], &format!(r#"{{"events":[{EVENTS}],"days":[90,7,30,7]}}"#));
    let days: Vec<f64> = forth["states"].as_array().unwrap().iter().map(|state| state["day"].as_f64().unwrap()).collect();
    assert_eq!(days, [90.0, 7.0, 30.0, 7.0]);
    let (train, coach) = EVENTS.split_once("},").unwrap();
    let back = answer(&["skill"], &format!(r#"{{"events":[{coach},{train}}}],"days":[90,7,30,7]}}"#));
    assert_eq!(forth, back);
}

#[test]
fn an_anchor_and_a_half_life_must_agree() {
    let both = |h0: f64| {
        let anchor = json!({"day": 30, "retention": 0.13});
        los(&["skill"], json!({"anchor": anchor, "parameters": {"h0_days": h0}, "events": [], "days": [1]}).to_string())
    };
    assert_eq!(both(2.303_974_375_097_887_6).code, 0);
    let run = both(3.0);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.starts_with("los: parameters.h0_days: given 3, allowed 2.3039"), "{}", run.err);
    let alone = answer(&["skill"], r#"{"parameters":{"h0_days":3},"events":[],"days":[]}"#);
    assert_eq!(alone, json!({"h0_days": 3.0, "states": []}));
}

/// The finest anchor that is allowed gives numbers; a finer one is refused.
#[test]
fn no_anchor_gives_a_state_that_is_no_number() {
    let at = |day: &str, retention: &str| {
        let events = r#"[{"day":0,"kind":"train","hours":16},{"day":0,"kind":"coach","minutes":30},{"day":9,"kind":"coach","minutes":30}]"#;
        los(
            &["skill"],
            format!(r#"{{"anchor":{{"day":{day},"retention":{retention}}},"events":{events},"days":[0,1e-9,30,36500]}}"#),
        )
    };
    for (day, retention) in [("0.000001", "0.000001"), ("36500", "0.999999"), ("0.000001", "0.999999"), ("36500", "0.000001")] {
        let run = at(day, retention);
        assert!(run.code == 0 && !run.out.contains("null"), "{run:?}");
    }
    for (day, retention) in
        [("5e-324", "0.5"), ("30", "5e-324"), ("30", "0"), ("30", "1"), ("0", "0.5"), ("-1", "0.5"), ("30", "13")]
    {
        let run = at(day, retention);
        assert!(run.code == 2 && run.err.contains("anchor.") && run.out.is_empty(), "{run:?}");
    }
}
