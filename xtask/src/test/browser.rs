//! The release page in a real browser, served with the headers of a real host.

use super::stage::Report;
use super::tally::Tally;
use crate::outcome::Outcome;
use crate::process;
use crate::project;
use crate::server::Server;
use crate::tools::npm;
use serde_json::Value;
use std::path::Path;

/// Not the root, so that an absolute address in the page shows as a failure.
pub(super) const SUB_FOLDER: &str = "/any/folder/";

/// Where Playwright leaves its report.
const REPORT: &str = "tests/e2e/results/report.json";

/// Runs Playwright's tests.
pub fn run(program: &Path) -> Outcome<Report> {
    let url = Server::new(&project::dist(), SUB_FOLDER, None)?.run_in_background();
    let report = project::root().join(REPORT);
    // A report of an earlier run would be counted if this one wrote none.
    let _ = std::fs::remove_file(&report);

    let mut playwright = npm::playwright();
    playwright
        .args(["test", "--config", "tests/e2e/playwright.config.mjs"])
        .env("LOS_URL", url)
        .env("LOS_DIST", project::dist())
        .env("CHROME_PATH", program)
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
        // Both are set on many machines, and Node.js then warns about the pair.
        .env_remove("NO_COLOR")
        .env_remove("FORCE_COLOR");
    let said = process::quiet(playwright)?;
    let written = std::fs::read_to_string(&report).unwrap_or_default();
    let Ok(numbers) = serde_json::from_str(&written) else {
        return Ok(Report::failed(said.text));
    };
    let mut tally = counted(&numbers);
    let note = format!(", {tally}{}", told(&numbers));
    if tally.failed == 0 && (!said.ok || tally.n_run() == 0) {
        tally.failed = 1;
    }
    Ok(Report { tally, text: said.text, note })
}

/// The numbers of Playwright's JSON report; a test that passed on a second try has failed once.
fn counted(report: &Value) -> Tally {
    let number = |key: &str| report["stats"][key].as_u64().unwrap_or(0);
    Tally { passed: number("expected"), failed: number("unexpected") + number("flaky") }
}

/// What tests tell for information, such as a time: their annotations, wherever the report has them.
fn told(report: &Value) -> String {
    fn gather(value: &Value, all: &mut Vec<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| gather(item, all)),
            Value::Object(fields) => {
                if let (Some(kind), Some(text)) =
                    (fields.get("type").and_then(Value::as_str), fields.get("description").and_then(Value::as_str))
                {
                    let line = format!(", {kind}: {text}");
                    // A report has them with the test and with its result.
                    if !all.contains(&line) {
                        all.push(line);
                    }
                }
                fields.values().for_each(|field| gather(field, all));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut all = Vec::new();
    gather(&report["suites"], &mut all);
    all.concat()
}

#[cfg(test)]
mod tests {
    use super::{counted, told};
    use crate::test::tally::Tally;
    use serde_json::json;

    #[test]
    fn the_numbers_are_read_from_the_report() {
        let report = json!({"stats": {"expected": 5, "skipped": 1, "unexpected": 2, "flaky": 1}});
        assert_eq!(counted(&report), Tally { passed: 5, failed: 3 });
    }

    #[test]
    fn what_a_test_tells_is_printed_once() {
        let note = json!([{"type": "first answer after, ms", "description": "390"}]);
        let test = json!({"annotations": note, "results": [{"annotations": note}]});
        assert_eq!(told(&json!({"suites": [{"specs": [{"tests": [test]}]}]})), ", first answer after, ms: 390");
        assert_eq!(told(&json!({})), "");
    }

    #[test]
    fn a_report_without_numbers_counts_nothing() {
        assert_eq!(counted(&json!({})), Tally::default());
    }
}
