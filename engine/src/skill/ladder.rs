//! The Ladder: live behaviours stand on four rungs, each fading more slowly than the one below.
//!
//! A behaviour that is practised after it has ripened (some forgetting has begun) climbs a rung; that is the spacing
//! effect. The map of every event is affine in `(d, a)`, so the mean over random attendance is the run with the expected
//! shares, exactly. Source: MODEL, section 1.

use super::Law;
use crate::maths::{LN_2, exp, exp_m1, saturating};

/// Number of rungs: fresh, forming, habit, second nature.
pub const N_RUNGS: usize = 4;
/// How newly learned behaviours are spread over the rungs.
pub const SEEDS: [f64; N_RUNGS] = [4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0, 0.0];

/// The Ladder's parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ladder {
    /// Half-life of the lowest rung, in days.
    pub h0_days: f64,
    /// Half-life of a rung as a multiple of the rung below.
    pub b: f64,
    /// Ripening is this many times as fast as fading.
    pub kappa: f64,
}

/// One skill of one group of people.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rungs {
    /// Live behaviours on each rung.
    pub z: [f64; N_RUNGS],
    /// The part of each rung that has not ripened yet.
    pub f: [f64; N_RUNGS],
}

impl Rungs {
    /// All live behaviours.
    pub fn live(&self) -> f64 {
        self.z[0] + self.z[1] + self.z[2] + self.z[3]
    }

    /// Practice touches the share `d` of the live behaviours, and the share `a` of what is missing is learned. All
    /// changes come from the values before the event. Seats that hold nothing count as missing.
    pub fn practise(&mut self, seats: f64, d: f64, a: f64) {
        // Rounding can leave live a hair above the seats; what is missing is never negative.
        let learned = a * (seats - self.live()).max(0.0);
        let touched: [f64; N_RUNGS] = core::array::from_fn(|i| d * (self.z[i] - self.f[i]).max(0.0));
        for i in 0..N_RUNGS {
            let climbed = if i == 0 { 0.0 } else { touched[i - 1] };
            let top = i == N_RUNGS - 1;
            self.z[i] = self.z[i] - if top { 0.0 } else { touched[i] } + climbed + SEEDS[i] * learned;
            self.f[i] = self.f[i] + if top { touched[i] } else { 0.0 } + climbed + SEEDS[i] * learned;
        }
    }
}

/// A stretch of days, ready for every skill: what is left of each rung, and the mean over it.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    left: [f64; N_RUNGS],
    unripe_left: [f64; N_RUNGS],
    area: [f64; N_RUNGS],
}

impl Ladder {
    /// Half-life of each rung, in days: `H0 * b^i`.
    pub fn half_lives(&self) -> [f64; N_RUNGS] {
        [self.h0_days, self.h0_days * self.b, self.h0_days * self.b * self.b, self.h0_days * self.b * self.b * self.b]
    }

    /// Share of a fresh gain that is left after `days` without practice.
    pub fn retention(&self, days: f64) -> f64 {
        let h = self.half_lives();
        (0..N_RUNGS).map(|i| SEEDS[i] * exp(-days * LN_2 / h[i])).sum()
    }
}

impl Law for Ladder {
    type Memory = Rungs;
    type Span = Span;

    fn blank(&self) -> Rungs {
        Rungs::default()
    }

    fn span(&self, days: f64, leavers_per_day: f64) -> Span {
        let h = self.half_lives();
        let rate = |i: usize| LN_2 / h[i] + leavers_per_day;
        Span {
            left: core::array::from_fn(|i| exp(-days * rate(i))),
            unripe_left: core::array::from_fn(|i| exp(-days * (LN_2 * (1.0 + self.kappa) / h[i] + leavers_per_day))),
            area: core::array::from_fn(|i| -exp_m1(-days * rate(i)) / rate(i)),
        }
    }

    fn forget(&self, memory: &mut Rungs, span: &Span) -> f64 {
        let mut area = 0.0;
        for i in 0..N_RUNGS {
            area += memory.z[i] * span.area[i];
            memory.z[i] *= span.left[i];
            memory.f[i] *= span.unripe_left[i];
        }
        area
    }

    fn train(&self, memory: &mut Rungs, seats: f64, a: f64) {
        memory.practise(seats, a, a);
    }

    fn coach(&self, memory: &mut Rungs, seats: f64, d: f64, a: f64) {
        memory.practise(seats, d, a);
    }

    fn live(&self, memory: &Rungs) -> f64 {
        memory.live()
    }

    fn absorb(&self, memory: &mut Rungs, other: &Rungs) {
        for i in 0..N_RUNGS {
            memory.z[i] += other.z[i];
            memory.f[i] += other.f[i];
        }
    }
}

/// Share of the gap that `hours` of training close: `1 - e^(-h / h_tau)`.
pub fn train_share(hours: f64, h_tau_hours: f64) -> f64 {
    saturating(hours, h_tau_hours)
}

/// Share of the live behaviours that a session touches: `q (1 - e^(-m / m_tau))`.
pub fn coach_share(minutes: f64, m_tau_minutes: f64, quality: f64) -> f64 {
    quality * saturating(minutes, m_tau_minutes)
}
