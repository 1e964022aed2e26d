//! The Ladder's reference values, to a relative 1e-9.

use los_engine::skill::anchor::Anchor;
use los_engine::skill::ladder::Ladder;
use los_engine::skill::replay::{Event, EventKind, Scales, State, replay};
use serde_json::Value;

use crate::measure::close;

const TOLERANCE: f64 = 1e-9;

fn cases() -> Value {
    serde_json::from_str(include_str!("../cases/ladder.json")).unwrap()
}

fn number(value: &Value, name: &str) -> f64 {
    value[name].as_f64().unwrap()
}

fn event(event: &Value) -> Event {
    let kind = match event["kind"].as_str().unwrap() {
        "train" => EventKind::Train { hours: number(event, "hours") },
        "coach" => EventKind::Coach { minutes: number(event, "minutes"), quality: number(event, "quality"), delivered: 1.0 },
        other => panic!("{other}"),
    };
    Event { day: number(event, "day"), kind }
}

fn answer(case: &Value) -> State {
    let parameters = &case["parameters"];
    let anchor = Anchor::new(number(&case["anchor"], "day"), number(&case["anchor"], "retention")).unwrap();
    let b = number(parameters, "b");
    close(anchor.ladder_h0_days(b), number(parameters, "h0_days"), TOLERANCE);
    let law = Ladder { h0_days: anchor.ladder_h0_days(b), b, kappa: number(parameters, "kappa") };
    let scales = Scales {
        h_tau_hours: number(parameters, "h_tau_hours"),
        m_tau_minutes: number(parameters, "m_tau_minutes"),
        rho: number(parameters, "rho"),
    };
    let events: Vec<Event> = case["events"].as_array().unwrap().iter().map(event).collect();
    replay(&law, &scales, &events, &[number(case, "day")])[0]
}

#[test]
fn every_reference_case_is_reproduced() {
    let cases = cases();
    let cases = cases["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 15);
    for case in cases {
        let state = answer(case);
        close(state.live_skill, number(case, "live_skill"), TOLERANCE);
        close(state.mean_live_skill, number(case, "mean_live_skill"), TOLERANCE);
        for i in 0..4 {
            close(state.z[i], case["z"][i].as_f64().unwrap(), TOLERANCE);
            close(state.f[i], case["f"][i].as_f64().unwrap(), TOLERANCE);
        }
    }
}

#[test]
fn the_unreinforced_curve_is_reproduced() {
    let curve = &cases()["unreinforced"];
    let h0_days = Anchor { day: 30.0, retention: 0.13 }.ladder_h0_days(4.5);
    close(h0_days, number(curve, "h0_days"), TOLERANCE);
    let law = Ladder { h0_days, b: 4.5, kappa: 20.0 };
    for point in curve["curve"].as_array().unwrap() {
        close(law.retention(number(point, "day")), number(point, "retention"), TOLERANCE);
    }
}

/// What the reference values are there to show, in words.
#[test]
fn spaced_beats_massed() {
    let cases = cases();
    let live = |name: &str| {
        let case = cases["cases"].as_array().unwrap().iter().find(|case| case["name"] == name).unwrap();
        answer(case).live_skill
    };
    assert!(live("six spaced 8 h trainings, 4 weeks after the last") > live("48 h massed, same test day"));
    assert!(live("fortnightly for a year") > live("twelve sessions massed on day 7"));
}
