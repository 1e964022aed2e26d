//! One line of the table: what was measured, what came out, and what was wanted.

use serde_json::{Value, json};
use std::fmt::Write;

/// A measurement beside its target.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What was measured.
    pub what: String,
    /// What came out, in words.
    pub found: String,
    /// What was wanted, in words, and whether it is met; none where a number is only told.
    pub target: Option<(String, bool)>,
}

impl Row {
    /// A number that is only told.
    pub fn told(what: impl Into<String>, found: impl Into<String>) -> Self {
        Self { what: what.into(), found: found.into(), target: None }
    }

    /// The same row with a target, said in words.
    #[must_use]
    pub fn wanted(mut self, target: impl Into<String>, met: bool) -> Self {
        self.target = Some((target.into(), met));
        self
    }

    fn target(&self) -> &str {
        self.target.as_ref().map_or("", |(words, _)| words)
    }

    fn verdict(&self) -> &'static str {
        match self.target {
            None => "",
            Some((_, true)) => "met",
            Some((_, false)) => "not met",
        }
    }
}

const HEADS: [&str; 4] = ["what", "measured", "target", ""];

/// The rows for a terminal.
pub fn table(rows: &[Row]) -> String {
    let lines: Vec<[&str; 4]> =
        std::iter::once(HEADS).chain(rows.iter().map(|row| [&*row.what, &*row.found, row.target(), row.verdict()])).collect();
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2)];
    let mut text = String::new();
    for [what, found, target, verdict] in lines {
        let line = format!("{what:0$}  {found:1$}  {target:2$}  {verdict}", widths[0], widths[1], widths[2]);
        // Writing to a string does not fail.
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

/// The rows in Markdown.
pub fn markdown(rows: &[Row]) -> String {
    let mut text = format!("| {} |\n|---|---|---|---|\n", HEADS.join(" | "));
    for row in rows {
        let _ = writeln!(text, "| {} | {} | {} | {} |", row.what, row.found, row.target(), row.verdict());
    }
    text
}

/// The rows as JSON.
pub fn as_json(rows: &[Row]) -> Value {
    let one = |row: &Row| {
        let (target, met) = row.target.clone().unzip();
        json!({ "what": row.what, "measured": row.found, "target": target, "met": met })
    };
    rows.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::{Row, as_json, markdown, table};
    use serde_json::json;

    fn rows() -> [Row; 2] {
        [Row::told("a file", "12 kB"), Row::told("a time", "3 ms").wanted("at most 2 ms", false)]
    }

    #[test]
    fn columns_stand_below_each_other() {
        let expected = "what    measured  target\na file  12 kB\na time  3 ms      at most 2 ms  not met\n";
        assert_eq!(table(&rows()), expected);
    }

    #[test]
    fn a_row_without_a_target_has_no_verdict() {
        let text = markdown(&rows());
        assert!(text.ends_with("| a file | 12 kB |  |  |\n| a time | 3 ms | at most 2 ms | not met |\n"), "{text}");
        assert_eq!(as_json(&rows())[0], json!({"what": "a file", "measured": "12 kB", "target": null, "met": null}));
    }
}
