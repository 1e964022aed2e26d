//! The forecast at every draw of the beliefs: bands of weekly series and of figures, and the chance of what matters.
//!
//! Within a draw the mean over adherence is exact, so a band is what is not known, not what luck does to one team; with
//! team noise ([`crate::noise`]) it is both.
//!
//! | module | what it is |
//! |---|---|
//! | [`question`] | what is asked of the draws |
//! | [`answer`] | the bands, and how they cross a boundary as plain numbers |
//! | [`job`] | the work in small steps, so that it can be watched, cut short and left |
//! | [`paired`](mod@paired) | several scenarios in the same draws: bands of their differences, the chance that each is best |
//! | `rows` | exact quantiles of many rows in bounded memory |
//! | `quantile` | one quantile of many values |

pub mod answer;
pub mod job;
mod quantile;
pub mod question;
mod rows;

pub use answer::{Chance, Ensemble};
pub use job::{Job, paired};
pub use quantile::quantile;
pub use question::{BAND, Question, Target};

use crate::draws::Draws;
use crate::scenario::Scenario;

/// Runs every draw that the scenario asks for and answers the question.
pub fn ensemble(scenario: &Scenario, question: Question) -> Ensemble {
    let mut job = Job::new(scenario, question, Draws::default());
    while job.step() {}
    job.finish().0
}
