//! Challenger: one exponential half-life that every touch lengthens.
//!
//! `R(t) = 2^(-t/H)`; a full touch multiplies H by `growth`, a partial one by `growth^d`. It has no spacing effect.

use super::Law;
use crate::maths::{LN_2, exp, exp_m1, pow};

/// The challenger's parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exponential {
    /// Half-life after training, in days.
    pub half_life_days: f64,
    /// Factor by which one full session lengthens it.
    pub growth: f64,
}

/// One skill of one group of people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fading {
    live: f64,
    half_life_days: f64,
}

/// Longest half-life that touches can reach: a century.
const LONGEST_HALF_LIFE_DAYS: f64 = 36_500.0;

impl Exponential {
    /// A touch of strength `d` (0..1) lengthens the half-life.
    fn lengthen(&self, memory: &mut Fading, d: f64) {
        memory.half_life_days =
            (memory.half_life_days * pow(self.growth, d)).min(LONGEST_HALF_LIFE_DAYS.max(self.half_life_days));
    }
}

impl Law<f64> for Exponential {
    type Memory = Fading;
    /// Days, and the hazard of leaving.
    type Span = (f64, f64);
    type Room = ();

    fn blank(&self) -> Fading {
        Fading { live: 0.0, half_life_days: self.half_life_days }
    }

    fn span(&self, days: f64, leavers_per_day: f64) -> (f64, f64) {
        (days, leavers_per_day)
    }

    fn forget(&self, memory: &mut Fading, &(days, leavers_per_day): &(f64, f64)) -> f64 {
        let rate = LN_2 / memory.half_life_days + leavers_per_day;
        let area = memory.live * -exp_m1(-days * rate) / rate;
        memory.live *= exp(-days * rate);
        area
    }

    fn train(&self, memory: &mut Fading, seats: f64, a: f64) {
        // The first training is what H was measured after; a later one is a touch like any other.
        if memory.live > 0.0 {
            self.lengthen(memory, a);
        }
        memory.live += a * (seats - memory.live).max(0.0);
    }

    fn coach(&self, memory: &mut Fading, seats: f64, d: f64, a: f64) {
        memory.live += a * (seats - memory.live).max(0.0);
        self.lengthen(memory, d);
    }

    fn live(&self, memory: &Fading) -> f64 {
        memory.live
    }

    fn leave(&self, memory: &mut Fading, stays: f64) {
        if stays == 0.0 {
            *memory = self.blank();
        }
    }

    fn absorb(&self, memory: &mut Fading, other: &Fading) {
        let both = memory.live + other.live;
        if both > 0.0 {
            memory.half_life_days = (memory.live * memory.half_life_days + other.live * other.half_life_days) / both;
        }
        memory.live = both;
    }
}
