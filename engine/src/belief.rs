//! An uncertain number: a value that is held true, or a range with a most likely value.

use std::fmt;

use crate::maths::{exp, ln};
use crate::problem::{Problem, number};

/// What is held true of one quantity. The mean run takes its [`Belief::most_likely`] value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Belief {
    /// Pinned: no uncertainty.
    Fixed(f64),
    /// PERT: a beta distribution between `min` and `max` that peaks at `mode`.
    Pert {
        /// Smallest value thought possible.
        min: f64,
        /// Most likely value.
        mode: f64,
        /// Largest value thought possible.
        max: f64,
    },
    /// Lognormal, for positive scales, from its 5th and 95th percentiles.
    LogNormal {
        /// 5th percentile, above 0.
        p5: f64,
        /// 95th percentile.
        p95: f64,
    },
    /// Every value between the two ends equally likely.
    Uniform {
        /// Lower end.
        low: f64,
        /// Upper end.
        high: f64,
    },
}

/// Distance between the 5th and 95th percentiles of a standard normal, 2 x 1.6448536.
const P5_TO_P95: f64 = 3.289_707_253_902_945;

impl Belief {
    /// The value the mean run takes: the pinned value, the mode, the median, the middle.
    pub fn most_likely(self) -> f64 {
        match self {
            Self::Fixed(value) => value,
            Self::Pert { mode, .. } => mode,
            Self::LogNormal { .. } => exp(self.log_moments().map_or(0.0, |(mu, _)| mu)),
            Self::Uniform { low, high } => low + (high - low) / 2.0,
        }
    }

    /// Mean of the distribution.
    pub fn mean(self) -> f64 {
        match self {
            Self::Pert { min, mode, max } => (min + 4.0 * mode + max) / 6.0,
            Self::LogNormal { .. } => self.log_moments().map_or(0.0, |(mu, sigma)| exp(mu + sigma * sigma / 2.0)),
            Self::Fixed(_) | Self::Uniform { .. } => self.most_likely(),
        }
    }

    /// Variance of the distribution.
    pub fn variance(self) -> f64 {
        match self {
            Self::Fixed(_) => 0.0,
            Self::Pert { min, max, .. } => self.beta_shape().map_or(0.0, |(alpha, beta)| {
                let n = alpha + beta;
                (max - min) * (max - min) * alpha * beta / (n * n * (n + 1.0))
            }),
            Self::LogNormal { .. } => self.log_moments().map_or(0.0, |(mu, sigma)| {
                let s2 = sigma * sigma;
                (exp(s2) - 1.0) * exp(2.0 * mu + s2)
            }),
            Self::Uniform { low, high } => (high - low) * (high - low) / 12.0,
        }
    }

    /// Shape (alpha, beta) of a PERT's beta distribution; `None` for the others and for a range without width.
    /// alpha = 1 + 4 (mode - min) / (max - min), beta = 1 + 4 (max - mode) / (max - min).
    pub fn beta_shape(self) -> Option<(f64, f64)> {
        match self {
            Self::Pert { min, mode, max } if max > min => {
                let width = max - min;
                Some((1.0 + 4.0 * (mode - min) / width, 1.0 + 4.0 * (max - mode) / width))
            }
            _ => None,
        }
    }

    /// Mean and standard deviation (mu, sigma) of a lognormal's logarithm; `None` for the others.
    pub fn log_moments(self) -> Option<(f64, f64)> {
        match self {
            Self::LogNormal { p5, p95 } => Some((f64::midpoint(ln(p5), ln(p95)), ln(p95 / p5) / P5_TO_P95)),
            _ => None,
        }
    }

    /// Name of the distribution.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Fixed(_) => "fixed",
            Self::Pert { .. } => "pert",
            Self::LogNormal { .. } => "lognormal",
            Self::Uniform { .. } => "uniform",
        }
    }

    /// The numbers that describe it, with their field names.
    pub fn parts(self) -> Vec<(&'static str, f64)> {
        match self {
            Self::Fixed(value) => vec![("value", value)],
            Self::Pert { min, mode, max } => vec![("min", min), ("mode", mode), ("max", max)],
            Self::LogNormal { p5, p95 } => vec![("p5", p5), ("p95", p95)],
            Self::Uniform { low, high } => vec![("low", low), ("high", high)],
        }
    }

    /// Whether every number that describes it is fine.
    pub(crate) fn all(self, fine: impl Fn(f64) -> bool) -> bool {
        match self {
            Self::Fixed(value) => fine(value),
            Self::Pert { min, mode, max } => fine(min) && fine(mode) && fine(max),
            Self::LogNormal { p5: low, p95: high } | Self::Uniform { low, high } => fine(low) && fine(high),
        }
    }

    /// Whether its numbers rise, and a lognormal's are above zero.
    pub(crate) fn is_ordered(self) -> bool {
        match self {
            Self::Fixed(_) => true,
            Self::Pert { min, mode, max } => min <= mode && mode <= max,
            Self::LogNormal { p5, p95 } => p5 > 0.0 && p5 <= p95,
            Self::Uniform { low, high } => low <= high,
        }
    }

    /// The same kind of belief with every number changed.
    #[must_use]
    pub(crate) fn map(self, change: impl Fn(f64) -> f64) -> Self {
        match self {
            Self::Fixed(value) => Self::Fixed(change(value)),
            Self::Pert { min, mode, max } => Self::Pert { min: change(min), mode: change(mode), max: change(max) },
            Self::LogNormal { p5, p95 } => Self::LogNormal { p5: change(p5), p95: change(p95) },
            Self::Uniform { low, high } => Self::Uniform { low: change(low), high: change(high) },
        }
    }

    /// The same kind of belief with another most likely value inside `min..=max`. A PERT keeps its ends where it can and is
    /// widened where it must; the others keep their width, on their own scale, as far as there is room.
    #[must_use]
    pub fn with_most_likely(self, value: f64, min: f64, max: f64) -> Self {
        match self {
            Self::Pert { min, max, .. } => Self::Pert { min: min.min(value), mode: value, max: max.max(value) },
            Self::LogNormal { p5, p95 } if value > 0.0 => {
                let room_below = if min > 0.0 { value / min } else { f64::INFINITY };
                let factor = (p95 / p5).sqrt().min(room_below).min(max / value).max(1.0);
                Self::LogNormal { p5: (value / factor).max(min), p95: (value * factor).min(max) }
            }
            Self::Fixed(_) | Self::LogNormal { .. } => Self::Fixed(value),
            Self::Uniform { low, high } => {
                let half = ((high - low) / 2.0).min(value - min).min(max - value);
                Self::Uniform { low: value - half, high: value + half }
            }
        }
    }

    /// Refuses a range whose numbers do not rise, or a lognormal that is not above zero.
    pub(crate) fn ordered(self, path: &str) -> Result<Self, Problem> {
        let allowed = match self {
            Self::LogNormal { .. } => "0 < p5 <= p95",
            Self::Uniform { .. } => "low <= high",
            Self::Fixed(_) | Self::Pert { .. } => "min <= mode <= max",
        };
        if self.is_ordered() { Ok(self) } else { Err(Problem::new(path, self.to_string(), allowed)) }
    }
}

impl fmt::Display for Belief {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, (part, value)) in self.parts().into_iter().enumerate() {
            let gap = if n == 0 { "" } else { ", " };
            write!(f, "{gap}{part} {}", number(value))?;
        }
        Ok(())
    }
}
