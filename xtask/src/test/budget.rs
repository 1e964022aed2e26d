//! A first visit stays light.

use super::stage::Report;
use super::tally::Tally;
use crate::outcome::Outcome;
use crate::sizes::{self, Sized};

/// The most that the page may weigh with brotli on a first load: 250 kB.
const PAGE_BYTES: u64 = 250_000;
/// The most that the simulator may weigh on top of it: 80 kB.
const SIMULATOR_BYTES: u64 = 80_000;

/// Weighs what a first visit loads, and prints each file.
pub fn run() -> Outcome<Report> {
    let files = sizes::first_load(sizes::of_dist()?)?;
    print!("{}", sizes::table(&files));
    let (simulator, page): (Vec<Sized>, Vec<Sized>) = files.into_iter().partition(|file| file.name.starts_with("simulator-"));
    let (simulator, page) = (brotli(&simulator), brotli(&page));
    let mut tally = Tally::one(page <= PAGE_BYTES);
    tally += Tally::one(simulator > 0 && simulator <= SIMULATOR_BYTES);
    Ok(Report {
        tally,
        text: format!(
            "with brotli, the page's first load is {page} bytes, of which {PAGE_BYTES} are allowed, and the simulator \
             {simulator}, of which {SIMULATOR_BYTES} are allowed."
        ),
        note: format!(", page {page} of {PAGE_BYTES} bytes (brotli), simulator {simulator} of {SIMULATOR_BYTES}"),
    })
}

fn brotli(files: &[Sized]) -> u64 {
    files.iter().map(|file| file.brotli).sum()
}
