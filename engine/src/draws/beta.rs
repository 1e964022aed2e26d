//! The beta distribution behind a PERT: its quantiles.

use crate::maths::{exp, ln, ln_1p};
use crate::quadrature::integral;

/// Quantiles of a beta distribution with shapes of 1 or more, ready for many calls.
///
/// The distribution function is tabulated at knots by its continued fraction; a quantile is found between two knots by
/// Halley's method, with the density integrated from the knot by Gauss-Legendre, so that it is exact to rounding.
#[derive(Clone, Debug, PartialEq)]
pub struct BetaQuantile {
    alpha: f64,
    beta: f64,
    ln_beta: f64,
    /// Distribution function at 0, 1/N, 2/N .. 1.
    knots: Vec<f64>,
    /// Density at the same places.
    densities: Vec<f64>,
}

const N_KNOTS: u16 = 256;

impl BetaQuantile {
    /// Prepares the quantiles of Beta(alpha, beta).
    pub fn new(alpha: f64, beta: f64) -> Self {
        let ln_beta = libm::lgamma(alpha) + libm::lgamma(beta) - libm::lgamma(alpha + beta);
        let mut quantile = Self { alpha, beta, ln_beta, knots: Vec::new(), densities: Vec::new() };
        let places = || (0..=N_KNOTS).map(|n| f64::from(n) / f64::from(N_KNOTS));
        quantile.knots = places().map(|x| quantile.cdf(x)).collect();
        quantile.densities = places().map(|x| quantile.density(x.clamp(1e-300, 1.0 - f64::EPSILON))).collect();
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
        let mut x = self.between(above, (p - at_low) / (at_high - at_low));
        for _ in 0..60 {
            let width = x - low;
            let area = integral(width, |share| self.density(low + share * width));
            let error = at_low + area - p;
            if error > 0.0 {
                right = x;
            } else {
                left = x;
            }
            let inside = x.clamp(1e-300, 1.0 - f64::EPSILON);
            // Halley's step: with the slope of the density a few millionths of a knot's width become rounding at once.
            let newton = error / self.density(inside);
            let slope = (self.alpha - 1.0) / inside - (self.beta - 1.0) / (1.0 - inside);
            let halley = x - newton / (1.0 - 0.5 * newton * slope);
            let next = if halley > left && halley < right { halley } else { f64::midpoint(left, right) };
            let step = (next - x).abs();
            x = next;
            // What is left is the cube of the step, as the density sees it.
            if step <= 1e-15 || step <= 1e-5 * inside.min(1.0 - inside) {
                break;
            }
        }
        x
    }

    /// A first guess between two knots, at `part` of the way in probability: a cubic through both with their slopes.
    fn between(&self, above: usize, part: f64) -> f64 {
        let step = 1.0 / f64::from(N_KNOTS);
        #[expect(clippy::cast_precision_loss, reason = "there are 256 knots")]
        let low = (above - 1) as f64 * step;
        let rise = self.knots[above] - self.knots[above - 1];
        let slope = |knot: usize| (rise / step / self.densities[knot]).min(3.0);
        let (from, to) = (slope(above - 1), slope(above));
        let rest = 1.0 - part;
        let share = part * part * (part + 3.0 * rest) + part * rest * (rest * from - part * to);
        low + share * step
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
