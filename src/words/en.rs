//! English, a file for each part of the page.

mod bands;
mod chain;
mod change;
mod charts;
mod compare;
mod inputs;
mod page;
mod sentence;
mod simulation;

pub use bands::*;
pub use chain::*;
pub use change::*;
pub use charts::*;
pub use compare::*;
pub use inputs::*;
pub use page::*;
pub use sentence::*;
pub use simulation::*;

/// A number with what it counts, in the singular where it is one.
fn counted(number: &str, one: &str, many: &str) -> String {
    let unsigned = number.trim_start_matches(['+', '−']);
    format!("{number} {}", if unsigned == "1" { one } else { many })
}
