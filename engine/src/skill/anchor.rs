//! From one measurement, "this share of the gain was left on that day", to a half-life.

use crate::maths::{LN_2, exp, ln, log2};
use crate::problem::{Problem, number};

/// One measured or believed retention without reinforcement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anchor {
    /// Days after training.
    pub day: f64,
    /// Share of the gain that is left then, between 0 and 1.
    pub retention: f64,
}

impl Anchor {
    /// Smallest day, retention and loss. A half-life can be solved far beyond; no measurement is that fine.
    pub const SMALLEST: f64 = 1e-6;
    /// Latest day: a hundred years.
    pub const LATEST_DAY: f64 = 36_500.0;

    /// A checked anchor: a day after 0, and a share between 0 and 1, both by more than rounding can lose.
    pub fn new(day: f64, retention: f64) -> Result<Self, Problem> {
        if !(Self::SMALLEST..=Self::LATEST_DAY).contains(&day) {
            let allowed = format!("a day from {} to {}", number(Self::SMALLEST), number(Self::LATEST_DAY));
            return Err(Problem::new("anchor.day", number(day), allowed));
        }
        if !(Self::SMALLEST..=1.0 - Self::SMALLEST).contains(&retention) {
            let allowed = format!("a share from {} to {}", number(Self::SMALLEST), number(1.0 - Self::SMALLEST));
            return Err(Problem::new("anchor.retention", number(retention), allowed));
        }
        Ok(Self { day, retention })
    }

    /// Half-life H0 of the Ladder's lowest rung, in days, such that the Ladder passes through the anchor.
    ///
    /// Newton on `ln R(x)`, `x = day ln2 / H0`: `ln R` is convex and falling, so from `x = 0` it never overshoots.
    pub fn ladder_h0_days(self, b: f64) -> f64 {
        let target = ln(self.retention);
        let mut x = 0.0;
        for _ in 0..200 {
            let (low, mid, high) = (4.0 * exp(-x), 2.0 * exp(-x / b), exp(-x / (b * b)));
            let sum = low + mid + high;
            let step = (ln(sum / 7.0) - target) * sum / (low + mid / b + high / (b * b));
            x += step;
            if step.abs() <= 1e-15 * x {
                break;
            }
        }
        self.day * LN_2 / x
    }

    /// Half-life of a single exponential that passes through the anchor, in days.
    pub fn exponential_half_life_days(self) -> f64 {
        -self.day / log2(self.retention)
    }
}
