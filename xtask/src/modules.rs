//! `cargo xtask modules`: Trunk's hook at the end of every build of the page. Trunk knows one wasm module; this makes the
//! others.

use crate::outcome::Outcome;
use crate::staging::Staging;
use crate::{parts, simulator};

/// Cuts the page into what is there at once and what comes later, and puts the simulator beside it.
pub fn run(words: &[String]) -> Outcome<()> {
    if let Some(word) = words.first() {
        return Err(format!("`modules` takes no `{word}`."));
    }
    let mut staging = Staging::open()?;
    parts::build(&mut staging)?;
    simulator::build(&mut staging)?;
    staging.close()
}
