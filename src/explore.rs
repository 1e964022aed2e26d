//! What the Explore place shows, as plain values: the sentence, the chain, the four charts, what just changed.
//!
//! Everything here is made from the engine's forecasts and the words; nothing is computed that a forecast could say. The
//! components only put it on the page, and tests read it without a browser.

mod chain;
mod change;
mod figures;
mod lever_words;
mod sentence;
mod shortfall;

pub use chain::{ChainView, LinkView};
pub use change::{ChangeView, change};
pub use figures::{Axes, Figure, FigureId, Table, table};
pub use lever_words::{budget_note, lever_name, lever_note};
pub use sentence::{Piece, sentence};
use shortfall::shortfall;

use los_engine::forecast::{Forecast, mean_run};
use los_engine::scenario::Scenario;

use crate::words::Numbers;

/// A scenario with what it is held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecasts {
    /// The scenario.
    pub scenario: Scenario,
    /// Its forecast.
    pub plan: Forecast,
    /// The same plan with its training and no coaching.
    pub no_coaching: Forecast,
}

impl Forecasts {
    /// Runs the engine.
    pub fn of(scenario: Scenario) -> Self {
        let no_coaching = mean_run(&scenario.clone().without_coaching());
        Self { plan: mean_run(&scenario), no_coaching, scenario }
    }
}

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
    /// Puts forecasts into words and pictures, on given axes.
    pub fn new(forecasts: &Forecasts, axes: &Axes, numbers: &dyn Numbers) -> Self {
        Self {
            sentence: sentence(forecasts, numbers),
            chain: chain::view(forecasts, numbers),
            figures: figures::all(forecasts, axes, numbers),
        }
    }
}
