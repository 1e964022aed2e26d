//! A first visit stays light.

use super::stage::Report;
use super::tally::Tally;
use crate::outcome::Outcome;
use crate::sizes::{self, FirstLoad};

/// Weighs what a first visit loads, and prints each file.
pub fn run() -> Outcome<Report> {
    let files = sizes::first_load(sizes::of_dist()?)?;
    print!("{}", sizes::table(&files));
    let found = FirstLoad::of(&files);
    let mut tally = Tally::one(found.page <= FirstLoad::MOST.page);
    tally += Tally::one(found.simulator > 0 && found.simulator <= FirstLoad::MOST.simulator);
    let words = found.words();
    Ok(Report { tally, text: format!("first load: {words}."), note: format!(", {words}") })
}
