//! Quantiles of a belief.

use super::beta::BetaQuantile;
use super::normal;
use crate::belief::Belief;
use crate::maths::exp;

/// The quantile function of an uncertain belief.
#[derive(Clone, Debug, PartialEq)]
pub enum Quantile {
    /// PERT between two ends.
    Pert {
        /// Lower end.
        min: f64,
        /// Upper end less lower end.
        width: f64,
        /// Its shape.
        beta: BetaQuantile,
    },
    /// Lognormal with these moments of its logarithm.
    LogNormal {
        /// Mean of the logarithm.
        mu: f64,
        /// Standard deviation of the logarithm.
        sigma: f64,
    },
    /// Uniform.
    Uniform {
        /// Lower end.
        low: f64,
        /// Upper end less lower end.
        width: f64,
    },
}

impl Quantile {
    /// The quantiles of a belief; none for one that is pinned or has no width.
    pub fn of(belief: Belief) -> Option<Self> {
        match belief {
            Belief::Fixed(_) => None,
            Belief::Pert { min, max, .. } => {
                let (alpha, beta) = belief.beta_shape()?;
                Some(Self::Pert { min, width: max - min, beta: BetaQuantile::new(alpha, beta) })
            }
            Belief::LogNormal { p5, p95 } => {
                let (mu, sigma) = belief.log_moments()?;
                (p95 > p5).then_some(Self::LogNormal { mu, sigma })
            }
            Belief::Uniform { low, high } => (high > low).then_some(Self::Uniform { low, width: high - low }),
        }
    }

    /// The value below which the share `p` (between 0 and 1) lies.
    pub fn at(&self, p: f64) -> f64 {
        match self {
            Self::Pert { min, width, beta } => min + width * beta.at(p),
            Self::LogNormal { mu, sigma } => exp(mu + sigma * normal::quantile(p)),
            Self::Uniform { low, width } => low + width * p,
        }
    }
}
