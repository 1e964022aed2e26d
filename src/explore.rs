//! What the Explore place shows, as plain values: the sentence, the chain, the four charts, what just changed.
//!
//! Everything here is made from an [`Answer`], the bands that the engine gives, and the words: every number is the middle of
//! the outcomes, every range the part in which 8 of 10 of them lie. Nothing is simulated here, so the engine may run
//! elsewhere: [`jobs`](los_simulator::asked::jobs) says what to ask of it, [`Answer::from_parts`] takes what it gave. The
//! components only put it on the page, and tests read it without a browser.

mod answer;
mod band;
mod chain;
mod change;
mod figures;
mod lever_words;
mod payback;
mod sentence;
mod shortfall;

pub use answer::Answer;
pub use band::{Band, HIGH, LOW, MIDDLE, Said};
pub use chain::{ChainView, LinkView};
pub use change::{ChangeView, change};
pub use figures::{Axes, Columns, Figure, FigureId, Table, table};
pub use lever_words::{budget_note, lever_name, lever_note, lever_number};
pub use sentence::{Piece, sentence};
use shortfall::shortfall;

use crate::words::Numbers;

/// Everything the place shows of one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Explore {
    /// The answer.
    pub sentence: Vec<Piece>,
    /// The line of sight.
    pub chain: ChainView,
    /// The charts, in order of reading.
    pub figures: [Figure; 4],
}

impl Explore {
    /// Puts an answer into words and pictures, on given axes.
    pub fn new(answer: &Answer, axes: &Axes, numbers: &dyn Numbers) -> Self {
        Self {
            sentence: sentence(answer, numbers),
            chain: chain::view(answer, numbers),
            figures: figures::all(answer, axes, numbers),
        }
    }
}
