//! How large a won deal is, against the mean.

use rand::distr::Distribution;
use rand::{Rng, RngExt as _};

use crate::maths::{exp, ln, ln_1p};

/// The lognormal distribution with mean 1 and a given coefficient of variation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DealSize {
    /// Standard deviation of the logarithm.
    sigma: f64,
}

impl DealSize {
    /// Deals whose standard deviation is `spread` times their mean: `sigma^2 = ln(1 + spread^2)`.
    pub fn new(spread: f64) -> Self {
        Self { sigma: ln_1p(spread * spread).sqrt() }
    }
}

impl Distribution<f64> for DealSize {
    fn sample<R: Rng + ?Sized>(&self, rng: &mut R) -> f64 {
        // The median lies below the mean: e^(mu + sigma^2 / 2) = 1.
        if self.sigma > 0.0 { exp(self.sigma * (normal(rng) - self.sigma / 2.0)) } else { 1.0 }
    }
}

/// A standard normal number, by Marsaglia's polar method: exact, with a logarithm and a square root only.
fn normal<R: Rng + ?Sized>(rng: &mut R) -> f64 {
    loop {
        let [x, y] = [rng.random::<f64>(), rng.random::<f64>()].map(|share| 2.0 * share - 1.0);
        let square = x * x + y * y;
        if square > 0.0 && square < 1.0 {
            return x * (-2.0 * ln(square) / square).sqrt();
        }
    }
}
