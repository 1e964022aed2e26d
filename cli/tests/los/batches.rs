//! `los simulate --ndjson`: one scenario a line in, one result a line out.

use serde_json::Value;

use crate::command::{Run, los};

fn lines(run: &Run) -> Vec<Value> {
    run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_line_is_answered_like_a_scenario_of_its_own() {
    let scenarios = ["{}", r#"{"plan":{"cadence":"none"}}"#, r#"{"name":"third"}"#];
    let run = los(&["simulate", "--ndjson"], scenarios.join("\n"));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for (line, scenario) in lines(&run).iter().zip(scenarios) {
        assert_eq!(*line, serde_json::from_str::<Value>(&los(&["simulate"], scenario).out).unwrap());
    }
}

#[test]
fn a_bad_line_is_named_and_the_batch_goes_on() {
    let mut batch = b"{}\r\n\n{\"plan\":{\"training_hours\":-3}}\n".to_vec();
    batch.extend(b"\"\xff\"\n{}");
    let run = los(&["simulate", "--ndjson"], &batch);
    let lines = lines(&run);
    assert_eq!(lines.len(), 4);
    assert_eq!(lines[0], lines[3]);
    assert_eq!(lines[1].to_string(), r#"{"line":3,"error":"plan.training_hours: given -3, allowed 0 to 200 hours"}"#);
    assert_eq!(lines[2].to_string(), r#"{"line":4,"error":"document: given bytes that are not UTF-8, allowed a JSON document"}"#);
    assert_eq!(run.code, 2);
    assert_eq!(run.err, "los: line 3: plan.training_hours: given -3, allowed 0 to 200 hours (and 1 more line)\n");
}

#[test]
fn an_empty_batch_has_no_results() {
    let run = los(&["simulate", "--ndjson"], "\n \n");
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
}
