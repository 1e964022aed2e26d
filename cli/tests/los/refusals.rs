//! Bad input: exit code 2, nothing on standard output, and one line that names the field, what was given, what is allowed.

use crate::command::los;

/// Checks one refusal; `parts` are the field, what was given and what is allowed.
#[track_caller]
pub fn refused(arguments: &[&str], input: impl AsRef<[u8]>, parts: [&str; 3]) {
    let run = los(arguments, input);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{}", run.err);
    let line = run.err.strip_prefix("los: ").unwrap().strip_suffix('\n').unwrap();
    assert!(!line.chars().any(char::is_control), "{line:?}");
    let [field, given, allowed] = parts;
    assert!(line.starts_with(&format!("{field}: given {given}")), "{line}");
    assert!(line.split_once(", allowed ").is_some_and(|(_, end)| end.contains(allowed)), "{line}");
}

#[test]
fn an_unknown_field_is_named_wherever_it_stands() {
    let unknown = "an unknown field";
    refused(&["simulate"], r#"{"plans":{}}"#, ["plans", unknown, "plan, "]);
    refused(&["simulate"], r#"{"plan":{"hours":3}}"#, ["plan.hours", unknown, "training_hours"]);
    refused(&["simulate"], r#"{"skills":[{"wieght":1}]}"#, ["skills[0].wieght", unknown, "weight"]);
    refused(
        &["simulate"],
        r#"{"beliefs":{"quality":{"low":0.1,"high":0.2,"mid":0.15}}}"#,
        ["beliefs.quality.mid", unknown, "low, high"],
    );
    refused(&["skill"], r#"{"events":[],"days":[],"day":3}"#, ["day", unknown, "days"]);
    refused(
        &["skill"],
        r#"{"events":[{"day":0,"kind":"train","hours":1,"minutes":3}],"days":[]}"#,
        ["events[0].minutes", unknown, "hours"],
    );
    refused(&["skill"], r#"{"parameters":{"c":1},"events":[],"days":[]}"#, ["parameters.c", unknown, "kappa"]);
    refused(&["roi"], r#"{"benefits":1,"costs":1,"cost":1}"#, ["cost", unknown, "costs"]);
}

#[test]
fn a_wrong_type_is_named() {
    refused(&["simulate"], r#"{"plan":{"training_hours":"16"}}"#, ["plan.training_hours", "\"16\"", "0 to 200 hours"]);
    refused(&["simulate"], r#"{"plan":{"training_hours":null}}"#, ["plan.training_hours", "null", "0 to 200 hours"]);
    refused(&["simulate"], r#"{"plan":{"training_hours":true}}"#, ["plan.training_hours", "true", "0 to 200 hours"]);
    refused(&["simulate"], r#"{"beliefs":{"quality":"NaN"}}"#, ["beliefs.quality", "\"NaN\"", "{min, mode, max}"]);
    refused(&["simulate"], r#"{"beliefs":{"quality":[1]}}"#, ["beliefs.quality", "a list of 1", "0 to 1"]);
    refused(&["simulate"], r#"{"beliefs":{"quality":{}}}"#, ["beliefs.quality", "an object", "{min, mode, max}"]);
    refused(&["simulate"], r#"{"team":{"tiers":1}}"#, ["team.tiers", "1", "true or false"]);
    refused(&["simulate"], r#"{"skills":{}}"#, ["skills", "an object", "a list"]);
    refused(&["simulate"], r#"{"plan":[]}"#, ["plan", "a list of 0", "an object"]);
    refused(&["simulate"], r#"{"name":3}"#, ["name", "3", "text in quotes"]);
    refused(&["simulate"], "3", ["document", "3", "an object"]);
    refused(&["skill"], r#"{"events":[],"days":[null]}"#, ["days[0]", "null", "a number from 0"]);
}

#[test]
fn a_number_out_of_bounds_is_named() {
    refused(&["simulate"], r#"{"plan":{"training_hours":200.5}}"#, ["plan.training_hours", "200.5", "0 to 200 hours"]);
    refused(&["simulate"], r#"{"team":{"managers":1.5}}"#, ["team.managers", "1.5", "a whole number"]);
    refused(&["simulate"], r#"{"model":{"horizon_weeks":3}}"#, ["model.horizon_weeks", "3", "4 to 260 weeks"]);
    refused(&["simulate"], r#"{"market":{"win_rate":20}}"#, ["market.win_rate", "20", "0.2 is 20 %"]);
    refused(&["simulate"], r#"{"costs":{"design_cost":1e308}}"#, ["costs.design_cost", "1e308", "0 to 1000000000"]);
    refused(&["simulate"], r#"{"costs":{"design_cost":1e999}}"#, ["costs.design_cost", "1e999 (too large)", "0 to 1000000000"]);
    refused(
        &["simulate"],
        r#"{"beliefs":{"rho":{"min":0.5,"mode":0.3,"max":0.7}}}"#,
        ["beliefs.rho", "min 0.5, mode 0.3", "min <= mode <= max"],
    );
    refused(&["simulate"], r#"{"beliefs":{"rho":{"min":-1,"mode":0.3,"max":0.7}}}"#, ["beliefs.rho.min", "-1", "0 to 1"]);
    refused(
        &["simulate"],
        r#"{"plan":{"session_minutes":{"low":1,"high":2}}}"#,
        ["plan.session_minutes", "an object", "0 to 240 minutes"],
    );
    refused(&["skill"], r#"{"events":[{"day":-1,"kind":"train","hours":1}],"days":[]}"#, ["events[0].day", "-1", "0 to 36500"]);
    refused(&["roi"], r#"{"benefits":1,"costs":0}"#, ["costs", "0", "more than 0"]);
    refused(&["roi"], r#"{"benefits":1,"costs":-5}"#, ["costs", "-5", "a number from 0"]);
}

#[test]
fn what_must_be_there_is_asked_for() {
    refused(&["skill"], r#"{"days":[1]}"#, ["events", "nothing", "a list of events"]);
    refused(&["skill"], r#"{"events":[]}"#, ["days", "nothing", "a list"]);
    refused(&["skill"], r#"{"events":[{"day":1}],"days":[]}"#, ["events[0].kind", "nothing", "train, coach"]);
    refused(&["skill"], r#"{"events":[{"day":1,"kind":"coach"}],"days":[]}"#, ["events[0].minutes", "nothing", "a number"]);
    refused(&["skill"], r#"{"anchor":{"day":30},"events":[],"days":[]}"#, ["anchor.retention", "nothing", "a number"]);
    refused(&["utility"], "{}", ["convention", "nothing", "schmidt_hunter_pearlman"]);
    refused(&["roi"], r#"{"benefits":1}"#, ["costs", "nothing", "a number"]);
    refused(&["simulate"], r#"{"beliefs":{"rho":{"min":0.1,"max":0.7}}}"#, ["beliefs.rho.mode", "nothing", "0 to 1"]);
}

#[test]
fn what_is_no_json_is_named_with_its_place() {
    let place = "text that errs at line 1 column";
    refused(&["simulate"], r#"{"plan":{"training_hours":16"#, ["document", place, "JSON (EOF while parsing an object)"]);
    refused(&["simulate"], r#"{"plan":{"training_hours":NaN}}"#, ["document", place, "JSON (expected value)"]);
    refused(&["simulate"], r#"{"plan":{"training_hours":Infinity}}"#, ["document", place, "JSON (expected value)"]);
    refused(&["simulate"], "[".repeat(200_000), ["document", place, "JSON (recursion limit exceeded)"]);
    refused(&["simulate"], "{\"a\":".repeat(200_000), ["document", place, "JSON (recursion limit exceeded)"]);
    refused(&["simulate"], [0x1f, 0x8b, 0x08, 0x00, 0xff], ["document", "bytes that are not UTF-8", "a JSON document"]);
    refused(&["simulate"], "\0\0\0", ["document", place, "JSON (expected value)"]);
    refused(&["skill"], "", ["document", place, "JSON (EOF while parsing a value)"]);
    refused(&["simulate"], r#"{"plan":{"training_hours":1,"training_hours":2}}"#, ["plan.training_hours", "twice", "once"]);
}

/// Text from outside is shortened and has nothing in it that a terminal would act on.
#[test]
fn hostile_text_makes_one_plain_line() {
    refused(&["simulate"], r#"{"\u001b[31mred\nline":1}"#, ["[31mredline", "an unknown field", "plan"]);
    refused(&["simulate"], r#"{"name":"a\u202eb"}"#, ["name", "ab", "text without control characters"]);
    refused(
        &["simulate"],
        format!(r#"{{"{}":1}}"#, "x".repeat(10_000)),
        [&format!("{}…", "x".repeat(60)), "an unknown field", "plan"],
    );
    refused(
        &["simulate"],
        format!(r#"{{"name":"{}"}}"#, "y".repeat(10_000)),
        ["name", "10000 characters", "at most 80 characters"],
    );
    refused(&["sim\n\u{1b}ulate"], "", ["command", "sim  ulate", "simulate"]);
}

#[test]
fn a_wrong_command_line_is_named() {
    refused(
        &["forecast"],
        "",
        ["command", "forecast", "simulate, draws, compare, break-even, skill, utility, roi, defaults, parameters"],
    );
    refused(&[], "", ["command", "nothing", "simulate"]);
    refused(&["simulate", "no-such-file.json"], "", ["file", "\"no-such-file.json\" (", "a file that can be read"]);
    refused(&["simulate", "."], "", ["file", "\".\" (", "a file that can be read"]);
    refused(&["simulate", "a.json", "b.json"], "", ["argument", "b.json", "one file"]);
    refused(&["defaults", "a.json"], "", ["argument", "a.json", "nothing after this command"]);
    refused(&["skill", "--ndjson"], "", ["--ndjson", "with another command", "simulate"]);
    refused(&["simulate", "--json"], "", ["option", "--json", "--ndjson"]);
    refused(&["simulate", "--ndjson=3"], "", ["option", "--ndjson=3", "--ndjson"]);
}
