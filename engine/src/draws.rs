//! Draws of the beliefs: many points of one scenario's uncertainty, the same on every machine.
//!
//! A draw's random numbers are a function of the seed, the draw and the belief, so that two scenarios differ only by what
//! differs in them, a longer run begins with the draws of a shorter one, and no order or splitting changes a bit.
//! Source: MODEL, section 6.

mod beta;
mod normal;
mod quantile;
mod sobol;

pub use quantile::Quantile;
pub use sobol::{N_DIMENSIONS, sobol};

use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, Values};

/// The draws of a scenario: one column of values for each uncertain belief, made once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draws {
    most_likely: Values,
    columns: Vec<(P, Vec<f64>)>,
    length: usize,
}

impl Draws {
    /// The first `n_draws` draws of a scenario, under its seed.
    pub fn of(scenario: &Scenario, n_draws: usize) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the row allows whole numbers below 2^32")]
        let seed = scenario.get(P::Seed) as u32;
        let correlation = scenario.get(P::QualityAdherence);
        let column = |(dimension, parameter): (usize, P)| {
            let quantile = Quantile::of(scenario.belief(parameter))?;
            // A lognormal has no ends; what a row does not allow is put on its bound.
            let value = |draw| parameter.row().clamp(quantile.at(share(draw, dimension, parameter, seed, correlation)));
            let values = (0..n_draws).map(value).collect();
            Some((parameter, values))
        };
        let columns = uncertain().enumerate().filter_map(column).collect();
        Self { most_likely: scenario.most_likely(), columns, length: n_draws }
    }

    /// How many there are.
    pub fn n_draws(&self) -> usize {
        self.length
    }

    /// The beliefs that differ between draws, with their values by draw.
    pub fn columns(&self) -> &[(P, Vec<f64>)] {
        &self.columns
    }

    /// The point at which draw `draw` (from 0) is made.
    pub fn values(&self, draw: usize) -> Values {
        self.columns.iter().fold(self.most_likely.clone(), |values, (parameter, column)| values.with(*parameter, column[draw]))
    }
}

/// Every parameter that may be uncertain, each at its own dimension whatever the others are.
fn uncertain() -> impl Iterator<Item = P> {
    P::ALL.iter().copied().filter(|parameter| parameter.row().uncertain())
}

/// Where in its distribution a belief lies in a draw, between 0 and 1. Coaching quality and the half-life of adherence
/// can go together, by a Gaussian copula.
fn share(draw: usize, dimension: usize, parameter: P, seed: u32, correlation: f64) -> f64 {
    let own = sobol(draw, dimension, seed);
    if parameter != P::AdherenceHalfLife || correlation == 0.0 {
        return own;
    }
    let partner = uncertain().position(|other| other == P::Quality).map_or(own, |quality| sobol(draw, quality, seed));
    let z = correlation * normal::quantile(partner) + (1.0 - correlation * correlation).sqrt() * normal::quantile(own);
    normal::cdf(z)
}
