//! The beta distribution behind a PERT: its quantiles.

use crate::maths::{exp, ln, ln_1p};
use crate::quadrature::integral;

/// Quantiles of a beta distribution with shapes of 1 or more, ready for many calls.
///
/// The distribution function is tabulated at knots by its continued fraction; a quantile is found between two knots by
/// Newton's method, with the density integrated from the knot by Gauss-Legendre, so that it is exact to rounding.
#[derive(Clone, Debug, PartialEq)]
pub struct BetaQuantile {
    alpha: f64,
    beta: f64,
    ln_beta: f64,
    /// Distribution function at 0, 1/N, 2/N .. 1.
    knots: Vec<f64>,
}

const N_KNOTS: u16 = 256;

impl BetaQuantile {
    /// Prepares the quantiles of Beta(alpha, beta).
    pub fn new(alpha: f64, beta: f64) -> Self {
        let ln_beta = libm::lgamma(alpha) + libm::lgamma(beta) - libm::lgamma(alpha + beta);
        let mut quantile = Self { alpha, beta, ln_beta, knots: Vec::new() };
        quantile.knots = (0..=N_KNOTS).map(|n| quantile.cdf(f64::from(n) / f64::from(N_KNOTS))).collect();
        quantile
    }

    fn density(&self, x: f64) -> f64 {
        exp((self.alpha - 1.0) * ln(x) + (self.beta - 1.0) * ln_1p(-x) - self.ln_beta)
    }

    /// Distribution function, the regularised incomplete beta function.
    fn cdf(&self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if x >= 1.0 {
            return 1.0;
        }
        let front = exp(self.alpha * ln(x) + self.beta * ln_1p(-x) - self.ln_beta);
        if x < (self.alpha + 1.0) / (self.alpha + self.beta + 2.0) {
            front * continued_fraction(self.alpha, self.beta, x) / self.alpha
        } else {
            1.0 - front * continued_fraction(self.beta, self.alpha, 1.0 - x) / self.beta
        }
    }

    /// The value (0..1) below which the share `p` (0..1) lies.
    pub fn at(&self, p: f64) -> f64 {
        let above = self.knots.partition_point(|knot| *knot < p).clamp(1, usize::from(N_KNOTS));
        #[expect(clippy::cast_precision_loss, reason = "there are 256 knots")]
        let (low, high) = ((above - 1) as f64 / f64::from(N_KNOTS), above as f64 / f64::from(N_KNOTS));
        let (at_low, at_high) = (self.knots[above - 1], self.knots[above]);
        if at_high <= at_low {
            return low;
        }
        // At the very ends a shape of 1 has a density that jumps, so the search keeps a bracket.
        let (mut left, mut right) = (low, high);
        let mut x = low + (high - low) * (p - at_low) / (at_high - at_low);
        for _ in 0..60 {
            let width = x - low;
            let area = integral(width, |share| self.density(low + share * width));
            let error = at_low + area - p;
            if error > 0.0 {
                right = x;
            } else {
                left = x;
            }
            let density = self.density(x.clamp(1e-300, 1.0 - f64::EPSILON));
            let newton = x - error / density;
            let next = if newton > left && newton < right { newton } else { f64::midpoint(left, right) };
            let done = (next - x).abs() <= 1e-15;
            x = next;
            if done {
                break;
            }
        }
        x
    }
}

/// The continued fraction of the incomplete beta function by Lentz's method (Numerical Recipes, 6.4).
fn continued_fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for m in 1..=500_u16 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        let factor = d * c;
        h *= factor;
        if (factor - 1.0).abs() < 1e-16 {
            break;
        }
    }
    h
}
