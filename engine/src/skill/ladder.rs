//! The Ladder: live behaviours stand on four rungs, each fading more slowly than the one below.
//!
//! A behaviour that is practised after it has ripened (some forgetting has begun) climbs a rung; that is the spacing
//! effect. The map of every event is affine in `(d, a)`, so the mean over random attendance is the run with the expected
//! shares, exactly. Source: MODEL, section 1.

#![expect(clippy::inline_always, reason = "the innermost loop of every forecast")]

use super::{Coaching, Held, Law};
use crate::lanes::Real;
use crate::maths::{LN_2, exp, exp_and_m1, saturating};

/// Number of rungs: fresh, forming, habit, second nature.
pub const N_RUNGS: usize = 4;
/// Rungs from which a behaviour can climb; only there it matters whether it has ripened.
pub const N_CLIMBING: usize = N_RUNGS - 1;
/// How newly learned behaviours are spread over the rungs.
pub const SEEDS: [f64; N_RUNGS] = [4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0, 0.0];

/// The Ladder's parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ladder<R = f64> {
    /// Half-life of the lowest rung, in days.
    pub h0_days: R,
    /// Half-life of a rung as a multiple of the rung below.
    pub b: R,
    /// Ripening is this many times as fast as fading.
    pub kappa: R,
}

/// One skill of one group of people.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rungs<R = f64> {
    /// Live behaviours on each rung.
    pub z: [R; N_RUNGS],
    /// The part of each rung that has not ripened yet; on the top rung it would matter to nothing.
    pub f: [R; N_CLIMBING],
}

impl<R: Real> Rungs<R> {
    /// All live behaviours.
    pub fn live(&self) -> R {
        (self.z[0] + self.z[1]) + (self.z[2] + self.z[3])
    }

    /// Practice touches the share `d` of the live behaviours, and the share `a` of what is missing is learned. All
    /// changes come from the values before the event. Seats that hold nothing count as missing. Gives what climbs from
    /// each rung.
    #[inline(always)]
    pub fn practise(&mut self, seats: f64, d: R, a: R) -> [R; N_CLIMBING] {
        let learned = a * (R::of(seats) - self.live());
        let climbed: [R; N_CLIMBING] = core::array::from_fn(|i| d * (self.z[i] - self.f[i]));
        let fresh = learned * SEEDS[0];
        let (forming, habit) = (learned * SEEDS[1] + climbed[0], learned * SEEDS[2] + climbed[1]);
        self.z[0] = self.z[0] - climbed[0] + fresh;
        self.z[1] = self.z[1] - climbed[1] + forming;
        self.z[2] = self.z[2] - climbed[2] + habit;
        self.z[3] += climbed[2];
        self.f[0] += fresh;
        self.f[1] += forming;
        self.f[2] += habit;
        climbed
    }

    /// A stretch passes; adds what stands before it, weighted, to `sum`.
    #[inline(always)]
    fn pass(&mut self, span: &Left<R>, weight: f64, sum: &mut [R; N_RUNGS]) {
        for ((sum, z), left) in sum.iter_mut().zip(&mut self.z).zip(span.left) {
            *sum += *z * weight;
            *z *= left;
        }
        for i in 0..N_CLIMBING {
            self.f[i] *= span.unripe_left[i];
        }
    }

    #[inline(always)]
    fn part(&self, part: usize) -> Rungs<R::Part> {
        Rungs { z: self.z.each_ref().map(|z| z.parts()[part]), f: self.f.each_ref().map(|f| f.parts()[part]) }
    }

    #[inline(always)]
    fn put_part(&mut self, part: usize, of: Rungs<R::Part>) {
        self.z.iter_mut().zip(of.z).for_each(|(z, of)| z.parts_mut()[part] = of);
        self.f.iter_mut().zip(of.f).for_each(|(f, of)| f.parts_mut()[part] = of);
    }
}

/// What is left of each rung after a stretch.
struct Left<R> {
    left: [R; N_RUNGS],
    unripe_left: [R; N_CLIMBING],
}

impl<R: Real> Span<R> {
    #[inline(always)]
    fn part(&self, part: usize) -> Left<R::Part> {
        Left {
            left: self.left.each_ref().map(|left| left.parts()[part]),
            unripe_left: self.unripe_left.each_ref().map(|left| left.parts()[part]),
        }
    }
}

/// A stretch of days, ready for every skill: what is left of each rung, and the integral over it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Span<R = f64> {
    left: [R; N_RUNGS],
    unripe_left: [R; N_CLIMBING],
    area: [R; N_RUNGS],
}

impl<R: Real> Ladder<R> {
    /// Half-life of each rung, in days: `H0 * b^i`.
    pub fn half_lives(&self) -> [R; N_RUNGS] {
        let (h0, b) = (self.h0_days, self.b);
        [h0, h0 * b, h0 * b * b, h0 * b * b * b]
    }

    /// Share of a fresh gain that is left after `days` without practice.
    pub fn retention(&self, days: f64) -> R {
        let h = self.half_lives();
        (0..N_RUNGS).fold(R::of(0.0), |sum, i| sum + exp(R::of(-days * LN_2) / h[i]) * SEEDS[i])
    }

    /// What is left of the unripe part of a rung after `days`.
    pub fn unripe_left(&self, rung: usize, days: f64, leavers_per_day: f64) -> R {
        exp(((self.kappa + 1.0) * LN_2 / self.half_lives()[rung] + leavers_per_day) * -days)
    }

    fn rates(&self, leavers_per_day: f64) -> Rates<R> {
        let fades = self.half_lives().map(|half_life| R::of(LN_2) / half_life);
        let ripening = self.kappa + 1.0;
        Rates {
            fades: fades.map(|rate| rate + leavers_per_day),
            lasts: fades.map(|rate| R::of(1.0) / (rate + leavers_per_day)),
            ripens: core::array::from_fn(|i| ripening * fades[i] + leavers_per_day),
        }
    }
}

/// Rates a day at which each rung and its unripe part get less, and days that a rung lasts in the mean.
struct Rates<R> {
    fades: [R; N_RUNGS],
    lasts: [R; N_RUNGS],
    ripens: [R; N_CLIMBING],
}

impl<R: Real> Rates<R> {
    fn over(&self, days: f64) -> Span<R> {
        let mut span = Span::default();
        for i in 0..N_RUNGS {
            let (left, lost) = exp_and_m1(self.fades[i] * -days);
            span.left[i] = left;
            span.area[i] = -lost * self.lasts[i];
        }
        for i in 0..N_CLIMBING {
            span.unripe_left[i] = exp(self.ripens[i] * -days);
        }
        span
    }
}

// What is done a few times a run is called; `go_on`, where the time goes, is compiled into its callers.
impl<R: Real> Law<R> for Ladder<R> {
    type Memory = Rungs<R>;
    type Span = Span<R>;

    fn blank(&self) -> Rungs<R> {
        Rungs::default()
    }

    fn span(&self, days: f64, leavers_per_day: f64) -> Span<R> {
        self.rates(leavers_per_day).over(days)
    }

    fn spans(&self, days: &[f64], leavers_per_day: f64, spans: &mut Vec<Span<R>>) {
        let rates = self.rates(leavers_per_day);
        spans.clear();
        spans.extend(days.iter().map(|days| rates.over(*days)));
    }

    #[inline(always)]
    fn go_on(&self, group: &mut [Rungs<R>], weights: &[f64], coaching: Option<Coaching<'_, R>>, span: &Span<R>) -> Held<R> {
        // The rungs of all skills together fade alike, so area and what is left are taken of their weighted sum.
        let mut whole = [R::of(0.0); N_RUNGS];
        for part in 0..R::LANES / R::Part::LANES {
            let span = span.part(part);
            let mut sum = [R::Part::of(0.0); N_RUNGS];
            match coaching {
                Some(Coaching { delivered, doses, rho, seats }) => {
                    let (delivered, rho) = (delivered.parts()[part], rho.parts()[part]);
                    for ((rungs, weight), dose) in group.iter_mut().zip(weights).zip(doses) {
                        let mut now = rungs.part(part);
                        let d = delivered * dose.parts()[part];
                        now.practise(seats, d, rho * d);
                        now.pass(&span, *weight, &mut sum);
                        rungs.put_part(part, now);
                    }
                }
                None => {
                    for (rungs, weight) in group.iter_mut().zip(weights) {
                        let mut now = rungs.part(part);
                        now.pass(&span, *weight, &mut sum);
                        rungs.put_part(part, now);
                    }
                }
            }
            for (whole, sum) in whole.iter_mut().zip(sum) {
                whole.parts_mut()[part] = sum;
            }
        }
        let sum = |by: &[R; N_RUNGS]| (whole[0] * by[0] + whole[1] * by[1]) + (whole[2] * by[2] + whole[3] * by[3]);
        Held { start: (whole[0] + whole[1]) + (whole[2] + whole[3]), area: sum(&span.area), end: sum(&span.left) }
    }

    #[inline(never)]
    fn forget(&self, memory: &mut Rungs<R>, span: &Span<R>) -> R {
        let z = memory.z;
        memory.z = core::array::from_fn(|i| z[i] * span.left[i]);
        memory.f = core::array::from_fn(|i| memory.f[i] * span.unripe_left[i]);
        (z[0] * span.area[0] + z[1] * span.area[1]) + (z[2] * span.area[2] + z[3] * span.area[3])
    }

    #[inline(never)]
    fn train(&self, memory: &mut Rungs<R>, seats: f64, a: R) {
        memory.practise(seats, a, a);
    }

    #[inline(never)]
    fn coach(&self, memory: &mut Rungs<R>, seats: f64, d: R, a: R) {
        memory.practise(seats, d, a);
    }

    #[inline(always)]
    fn live(&self, memory: &Rungs<R>) -> R {
        memory.live()
    }

    fn leave(&self, memory: &mut Rungs<R>, stays: R) {
        memory.z = memory.z.map(|z| z * stays);
        memory.f = memory.f.map(|f| f * stays);
    }

    #[inline(never)]
    fn absorb(&self, memory: &mut Rungs<R>, other: &Rungs<R>) {
        for i in 0..N_RUNGS {
            memory.z[i] += other.z[i];
        }
        for i in 0..N_CLIMBING {
            memory.f[i] += other.f[i];
        }
    }
}

/// Share of the gap that `hours` of training close: `1 - e^(-h / h_tau)`.
pub fn train_share<R: Real>(hours: f64, h_tau_hours: R) -> R {
    saturating(hours, h_tau_hours)
}

/// Share of the live behaviours that a session touches: `q (1 - e^(-m / m_tau))`.
pub fn coach_share<R: Real>(minutes: f64, m_tau_minutes: R, quality: R) -> R {
    quality * saturating(minutes, m_tau_minutes)
}
