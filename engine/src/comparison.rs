//! Scenarios held against each other: what differs in what goes in, how far apart that is in what comes out, and how much
//! of it each difference makes.
//!
//! | module | what it is |
//! |---|---|
//! | [`input`] | what may differ between two scenarios, and a scenario that takes some of it from another |
//! | [`attribution`] | the part of each input in the difference of a figure |
//! | [`shapley`](mod@shapley) | fair parts of a whole that several make together |
//!
//! All scenarios are run in the same draws ([`paired`](mod@crate::ensemble::paired)), so that a difference between two is
//! never noise.

pub mod attribution;
pub mod input;
pub mod shapley;

pub use attribution::{Attribution, Contribution};
pub use input::{Input, Topic, differing};
pub use shapley::shapley;

use crate::ensemble::{BAND, paired};
use crate::forecast::Figure;
use crate::parameters::Parameter as P;
use crate::problem::Problem;
use crate::scenario::Scenario;

/// Most scenarios side by side.
pub const MOST_SCENARIOS: usize = 5;

/// The figures by which scenarios are compared. The most of the first one is best.
pub const HEADLINES: [Figure; 6] =
    [Figure::NetValue, Figure::Used, Figure::PaybackWeek, Figure::Cost, Figure::RevenueIncrement, Figure::LowestCumulativeCash];

/// A scenario in the draws of another: with its seed, and as many. What comes out of two can be taken from each other only
/// where chance was the same.
#[must_use]
pub fn in_the_draws_of(mut scenario: Scenario, reference: &Scenario) -> Scenario {
    scenario.take(P::Seed, reference);
    scenario.take(P::Draws, reference);
    scenario
}

/// Refuses scenarios whose amounts are in several currencies: nothing converts them.
pub fn check_currencies(scenarios: &[Scenario]) -> Result<(), Problem> {
    let Some(first) = scenarios.first() else { return Ok(()) };
    match scenarios.iter().find(|scenario| scenario.currency() != first.currency()) {
        Some(other) => {
            let allowed = format!("{} as in the first scenario: amounts are not converted", first.currency());
            Err(Problem::new("currency", other.currency(), allowed))
        }
        None => Ok(()),
    }
}

/// The question by which scenarios are compared, in the draws of `reference`: the band of each headline's differences,
/// whichever of them is held against which.
pub fn question(scenarios: &[Scenario], reference: &Scenario) -> paired::Question {
    paired::Question {
        scenarios: scenarios.iter().map(|scenario| in_the_draws_of(scenario.clone(), reference)).collect(),
        figures: HEADLINES.to_vec(),
        quantiles: BAND.to_vec(),
        n_references: scenarios.len(),
    }
}
