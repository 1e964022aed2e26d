//! What is asked of the draws.

use serde::Serialize;

use crate::forecast::{Figure, Series};
use crate::scenario::Scenario;

/// The quantiles of a band and its centre line: P10, P50, P90.
pub const BAND: [f64; 3] = [0.1, 0.5, 0.9];

/// A level of a figure that somebody wants to reach.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Target {
    /// Which figure.
    pub figure: Figure,
    /// It counts as reached at this value or above.
    pub at_least: f64,
}

/// What is asked of the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The weekly series to make bands of.
    pub series: Vec<Series>,
    /// The figures whose quantiles are wanted.
    pub figures: Vec<Figure>,
    /// The quantiles of the bands, rising, each between 0 and 1.
    pub quantiles: Vec<f64>,
    /// The targets whose chance is wanted.
    pub targets: Vec<Target>,
}

impl Question {
    /// The band of these series and figures.
    pub fn band(series: Vec<Series>, figures: Vec<Figure>) -> Self {
        Self { series, figures, quantiles: BAND.to_vec(), targets: Vec::new() }
    }

    /// These quantiles of every series and figure of a scenario.
    pub fn everything(scenario: &Scenario, quantiles: &[f64]) -> Self {
        Self {
            series: Series::all(scenario.skills().len()),
            figures: Figure::ALL.to_vec(),
            quantiles: quantiles.to_vec(),
            targets: Vec::new(),
        }
    }
}
