//! Challenger: the Predictive Performance Equation (Walsh et al. 2018), which needs the whole history of practice.
//!
//! `w_j = t_j^-x / sum`, `T = sum w_j t_j`, `decay = b + m mean(1 / ln(lag_j + e))` (b alone for one practice),
//! `M = N^c T^-decay`, `P = 1 / (1 + e^((tau - M) / s))`, times in seconds. As a challenger its `tau` is solved so that one
//! practice passes through the anchor, and a partial session counts as a partial practice; both are ours, not Walsh's.

use core::f64::consts::E;

use super::Law;
use super::anchor::Anchor;
use crate::maths::{exp, ln, pow};
use crate::quadrature::integral;

const SECONDS_PER_DAY: f64 = 86_400.0;

/// The equation's parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ppe {
    /// Exponent of the recency weights.
    pub x: f64,
    /// Exponent of the number of practices.
    pub c: f64,
    /// Decay of a single practice.
    pub b: f64,
    /// What short lags add to the decay.
    pub m: f64,
    /// Activation at which performance is one half.
    pub tau: f64,
    /// Noise of the activation.
    pub s: f64,
}

/// What the equation computes on the way to performance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Activation {
    /// Weighted age of the practices, T, in seconds.
    pub age_seconds: f64,
    /// Decay exponent.
    pub decay: f64,
    /// Activation M.
    pub activation: f64,
}

impl Ppe {
    /// Published parameters.
    pub const PUBLISHED: Self = Self { x: 0.6, c: 0.1, b: 0.04, m: 0.08, tau: 0.9, s: 0.04 };

    /// The published parameters with `tau` solved from one measured retention: `tau = M + s ln(1/R - 1)`.
    pub fn anchored(anchor: Anchor) -> Self {
        let single = Self::PUBLISHED.activation(&[Practice { day: 0.0, strength: 1.0 }], anchor.day);
        Self { tau: single.activation + Self::PUBLISHED.s * ln(1.0 / anchor.retention - 1.0), ..Self::PUBLISHED }
    }

    /// Activation on `day` after `practices` (at least one, in order of time, none later than `day`).
    pub fn activation(&self, practices: &[Practice], day: f64) -> Activation {
        let (mut weights, mut weighted_age, mut n, mut lag_terms, mut lag_weights) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (j, practice) in practices.iter().enumerate() {
            // A practice this very moment is taken as one second old: T^-decay has no value at 0.
            let age = ((day - practice.day) * SECONDS_PER_DAY).max(1.0);
            let weight = practice.strength * pow(age, -self.x);
            weights += weight;
            weighted_age += weight * age;
            n += practice.strength;
            if j > 0 {
                let lag = ((practice.day - practices[j - 1].day) * SECONDS_PER_DAY).max(0.0);
                lag_terms += practice.strength / ln(lag + E);
                lag_weights += practice.strength;
            }
        }
        let age_seconds = weighted_age / weights;
        // With fewer than one whole repetition the lags count in part, so that a null session changes nothing.
        let decay = self.b + self.m * lag_terms / f64::max(lag_weights, 1.0);
        Activation { age_seconds, decay, activation: pow(n, self.c) * pow(age_seconds, -decay) }
    }

    /// Performance, 0..1, at an activation.
    pub fn performance(&self, activation: f64) -> f64 {
        1.0 / (1.0 + exp((self.tau - activation) / self.s))
    }
}

/// One practice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Practice {
    /// Day of the practice.
    pub day: f64,
    /// 1 for a whole practice, less for a partial one.
    pub strength: f64,
}

/// One skill of one group of people: its history, and the seats that could have learned it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    today: f64,
    learned: f64,
    practices: Vec<Practice>,
}

impl History {
    /// A null practice leaves no trace; the first one is whole, for without it there is nothing to weigh against.
    fn practise(&mut self, seats: f64, strength: f64, a: f64) {
        if strength <= 0.0 || (a <= 0.0 && self.practices.is_empty()) {
            return;
        }
        self.learned += a * (seats - self.learned).max(0.0);
        let strength = if self.practices.is_empty() { 1.0 } else { strength };
        self.practices.push(Practice { day: self.today, strength });
    }
}

impl Ppe {
    fn live_on(&self, memory: &History, day: f64) -> f64 {
        if memory.practices.is_empty() || memory.learned <= 0.0 {
            return 0.0;
        }
        memory.learned * self.performance(self.activation(&memory.practices, day).activation)
    }
}

impl Law<f64> for Ppe {
    type Memory = History;
    /// Days, and the hazard of leaving.
    type Span = (f64, f64);
    type Room = ();

    fn blank(&self) -> History {
        History::default()
    }

    fn span(&self, days: f64, leavers_per_day: f64) -> (f64, f64) {
        (days, leavers_per_day)
    }

    fn forget(&self, memory: &mut History, &(days, leavers_per_day): &(f64, f64)) -> f64 {
        let at = |share: f64| self.live_on(memory, memory.today + share * days) * exp(-leavers_per_day * share * days);
        let area = integral(days, at);
        memory.today += days;
        memory.learned *= exp(-leavers_per_day * days);
        area
    }

    fn train(&self, memory: &mut History, seats: f64, a: f64) {
        memory.practise(seats, if a > 0.0 { 1.0 } else { 0.0 }, a);
    }

    fn coach(&self, memory: &mut History, seats: f64, d: f64, a: f64) {
        memory.practise(seats, d, a);
    }

    fn live(&self, memory: &History) -> f64 {
        self.live_on(memory, memory.today)
    }

    fn leave(&self, memory: &mut History, stays: f64) {
        if stays == 0.0 {
            *memory = self.blank();
        }
    }

    fn absorb(&self, memory: &mut History, other: &History) {
        // The mixture keeps the history of its larger part.
        if other.learned > memory.learned {
            memory.practices.clone_from(&other.practices);
        }
        memory.learned += other.learned;
    }
}
