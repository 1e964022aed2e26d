//! The forgetting curve of the FSRS-6 scheduler, a published curve to hold the Ladder against in the Evidence place.

use crate::maths::pow;

/// Default exponent w20 of FSRS-6.
pub const W20: f64 = 0.1542;

/// The factor that makes retention .9 after one stability: `.9^(-1/w20) - 1`.
pub fn factor(w20: f64) -> f64 {
    pow(0.9, -1.0 / w20) - 1.0
}

/// Retention after `days` at stability `stability_days`: `(1 + factor t/S)^-w20`.
pub fn retention(days: f64, stability_days: f64, w20: f64) -> f64 {
    pow(1.0 + factor(w20) * days / stability_days, -w20)
}
