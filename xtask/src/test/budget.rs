//! A first visit stays light.

use super::stage::Report;
use super::tally::Tally;
use crate::outcome::Outcome;
use crate::sizes;

/// The most that a first load may weigh with brotli: 250 kB.
const BUDGET_BYTES: u64 = 250_000;

/// Weighs what a first visit loads, and prints each file.
pub fn run() -> Outcome<Report> {
    let files = sizes::first_load(sizes::of_dist()?)?;
    let sum: u64 = files.iter().map(|file| file.brotli).sum();
    let table = sizes::table(&files);
    print!("{table}");
    Ok(Report {
        tally: Tally::one(sum <= BUDGET_BYTES),
        text: format!("a first load is {sum} bytes with brotli, and {BUDGET_BYTES} are allowed."),
        note: format!(", {sum} of {BUDGET_BYTES} bytes (brotli)"),
    })
}
