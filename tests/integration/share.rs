//! Scenario files.

use line_of_sight::share;
use los_engine::parameters::Parameter;
use los_engine::scenario::Scenario;

#[test]
fn a_written_file_read_again_is_the_same_scenario_and_the_same_bytes() {
    let scenario = Scenario::worked_example().with_value(Parameter::WinEffect, 0.1 + 0.2).unwrap();
    let text = share::write(&scenario);
    let again = share::read(text.as_bytes()).unwrap();
    assert_eq!(again, scenario);
    assert_eq!(share::write(&again), text);
}

#[test]
fn a_wrong_file_is_refused_in_a_sentence() {
    let said = |bytes: &[u8]| share::read(bytes).unwrap_err().to_string();
    assert_eq!(said(b"[]"), "document: given a list of 0, allowed an object, { .. }");
    assert_eq!(said(&[0xff, 0xfe, 0]), "file: given bytes that are not text, allowed a scenario file (JSON)");
    assert_eq!(said(br#"{"version": 2}"#), "version: given 2, allowed 1");
    assert!(
        said(br#"{"plan": {"training_hour": 3}}"#)
            .starts_with("plan.training_hour: given an unknown field, allowed training_hours")
    );
    assert!(said(b"").starts_with("document: given text that errs"));
    assert!(said(&vec![b' '; share::LARGEST_FILE as usize + 1]).ends_with("allowed at most 1048576 bytes"));
}

#[test]
fn a_file_name_is_taken_by_every_system() {
    let name = |text: &str| share::file_name(&Scenario::worked_example().with_name(text).unwrap());
    assert_eq!(name("Spring programme"), "spring-programme.los.json");
    assert_eq!(name("../../etc: <b>?"), "etc-b.los.json");
    assert_eq!(name("///"), "scenario.los.json");
}
