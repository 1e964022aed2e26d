//! Scenario files.

use los_engine::problem::{Phrase, Problem};
use los_engine::scenario::Scenario;

/// Largest file that is read, in bytes; a whole scenario has about 5 kB.
pub const LARGEST_FILE: u32 = 1 << 20;

/// Reads a file's bytes.
pub fn read(bytes: &[u8]) -> Result<Scenario, Problem> {
    if bytes.len() > LARGEST_FILE as usize {
        return Err(Problem::new(
            "file",
            Phrase::Bytes.with([bytes.len().into()]),
            Phrase::AtMostBytes.with([f64::from(LARGEST_FILE).into()]),
        ));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Problem::new("file", Phrase::NotText, Phrase::AScenarioFile))?;
    Scenario::from_json(text)
}

/// The text of a scenario's file.
pub fn write(scenario: &Scenario) -> String {
    scenario.to_json() + "\n"
}

/// A name for a scenario's file that every system takes.
pub fn file_name(scenario: &Scenario) -> String {
    let plain: String = scenario.name().chars().map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    let stem = if words.is_empty() { "scenario".to_owned() } else { words.join("-") };
    format!("{stem}.los.json")
}
