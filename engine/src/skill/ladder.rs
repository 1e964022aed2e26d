//! The Ladder: live behaviours stand on four rungs, each fading more slowly than the one below.
//!
//! A behaviour that is practised after it has ripened (some forgetting has begun) climbs a rung; that is the spacing
//! effect. The map of every event is affine in `(d, a)`, so the mean over random attendance is the run with the expected
//! shares, exactly. Source: MODEL, section 1.

#![expect(clippy::inline_always, reason = "the innermost loop of every forecast")]

use super::{Course, Held, Law};
use crate::lanes::Real;
use crate::maths::{Exp, LN_2, exp, saturating};

/// Number of rungs: fresh, forming, habit, second nature.
pub const N_RUNGS: usize = 4;
/// Rungs from which a behaviour can climb; only there it matters whether it has ripened.
pub const N_CLIMBING: usize = N_RUNGS - 1;
/// How newly learned behaviours are spread over the rungs: 4, 2 and 1 parts of seven.
pub const SEEDS: [f64; N_RUNGS] = [4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0, 0.0];
const A_SEVENTH: f64 = 1.0 / 7.0;

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

/// One skill of one group of people. Kept are the terms in which an event costs least, since this is where a forecast's
/// time goes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rungs<R = f64> {
    /// Live behaviours on the lower rungs that have ripened: practice lifts them.
    ripe: [R; N_CLIMBING],
    /// Those that have not yet.
    unripe: [R; N_CLIMBING],
    /// Those on the top rung, where it matters to nothing whether they have ripened.
    top: R,
    /// All live behaviours.
    live: R,
}

impl<R: Real> Rungs<R> {
    /// Live behaviours on each rung.
    #[inline(always)]
    pub fn z(&self) -> [R; N_RUNGS] {
        let [fresh, forming, habit] = core::array::from_fn(|i| self.ripe[i] + self.unripe[i]);
        [fresh, forming, habit, self.top]
    }

    /// All live behaviours.
    pub fn live(&self) -> R {
        self.live
    }

    /// The part of each rung that has not ripened yet, but for the top.
    pub fn f(&self) -> [R; N_CLIMBING] {
        self.unripe
    }

    /// Practice touches the share `d` of the live behaviours, and `a` sevenths of what is missing are learned. All changes
    /// come from the values before the event. Seats that hold nothing count as missing. Gives what climbs from each rung.
    /// What is live in all is not counted anew: [`Self::pass`] does.
    #[inline(always)]
    fn touch(&mut self, seats: R, d: R, sevenths: R) -> [R; N_CLIMBING] {
        let part = sevenths * (seats - self.live);
        let two_parts = part + part;
        let climbed = self.ripe.map(|ripe| d * ripe);
        self.unripe[0] += two_parts + two_parts;
        self.unripe[1] += two_parts + climbed[0];
        self.unripe[2] += part + climbed[1];
        self.top += climbed[2];
        for (ripe, climbed) in self.ripe.iter_mut().zip(climbed) {
            *ripe -= climbed;
        }
        climbed
    }

    /// An event of no length: as `touch`, for the share `a` of what is missing. Gives what climbs.
    pub fn practise(&mut self, seats: f64, d: R, a: R) -> [R; N_CLIMBING] {
        let seats = R::of(seats);
        let learned = a * (seats - self.live);
        let climbed = self.touch(seats, d, a * A_SEVENTH);
        self.live += learned;
        climbed
    }

    /// A stretch passes; gives what stood on each rung before it.
    #[inline(always)]
    fn pass(&mut self, left: &[R; N_RUNGS], unripe_left: &[R; N_CLIMBING]) -> [R; N_RUNGS] {
        let before = self.z();
        let after: [R; N_RUNGS] = core::array::from_fn(|i| before[i] * left[i]);
        self.live = total(after);
        self.top = after[N_CLIMBING];
        for i in 0..N_CLIMBING {
            self.unripe[i] *= unripe_left[i];
            self.ripe[i] = after[i] - self.unripe[i];
        }
        before
    }

    #[inline(always)]
    fn part(&self, part: usize) -> Rungs<R::Part> {
        Rungs {
            ripe: self.ripe.each_ref().map(|ripe| ripe.parts()[part]),
            unripe: self.unripe.each_ref().map(|unripe| unripe.parts()[part]),
            top: self.top.parts()[part],
            live: self.live.parts()[part],
        }
    }

    #[inline(always)]
    fn put_part(&mut self, part: usize, of: Rungs<R::Part>) {
        self.ripe.iter_mut().zip(of.ripe).for_each(|(ripe, of)| ripe.parts_mut()[part] = of);
        self.unripe.iter_mut().zip(of.unripe).for_each(|(unripe, of)| unripe.parts_mut()[part] = of);
        self.top.parts_mut()[part] = of.top;
        self.live.parts_mut()[part] = of.live;
    }
}

/// The sum over the rungs.
#[inline(always)]
fn total<R: Real>(rungs: [R; N_RUNGS]) -> R {
    (rungs[0] + rungs[1]) + (rungs[2] + rungs[3])
}

/// The sum over the rungs, each times its factor.
#[inline(always)]
fn weighted<R: Real>(rungs: &[R; N_RUNGS], factors: &[R; N_RUNGS]) -> R {
    (rungs[0] * factors[0] + rungs[1] * factors[1]) + (rungs[2] * factors[2] + rungs[3] * factors[3])
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
        let exp = Exp::in_memory();
        let mut span = Span::default();
        for i in 0..N_RUNGS {
            let (left, lost) = exp.with_less_one(self.fades[i] * -days);
            span.left[i] = left;
            span.area[i] = -lost * self.lasts[i];
        }
        for i in 0..N_CLIMBING {
            span.unripe_left[i] = exp.of(self.ripens[i] * -days);
        }
        span
    }
}

/// Lets every skill go through a course, for one part of the lanes, and leaves what stands on each rung at the beginning of
/// each leg, all skills together: where the time of a forecast goes.
// Skill by skill within a leg, for each operation of a skill waits for the one before it, and meanwhile there are the other
// skills. A function of its own: V8 shares registers out badly in one that is huge. The part is known when this is compiled,
// so that it is in the addresses.
#[inline(never)]
fn go_through_part<R: Real, const PART: usize>(
    group: &mut [Rungs<R>],
    sizes: &[f64],
    course: &Course<'_, R, Span<R>>,
    sevenths: &R,
    stood: &mut [[R; N_RUNGS]],
) {
    let sevenths = sevenths.parts()[PART];
    for (leg, stood) in course.legs.iter().zip(stood) {
        let Left { left, unripe_left } = course.spans[leg.stretch].part(PART);
        let mut sum = [R::Part::of(0.0); N_RUNGS];
        let mut pass = |now: &mut Rungs<R::Part>| {
            let before = now.pass(&left, &unripe_left);
            sum.iter_mut().zip(before).for_each(|(sum, z)| *sum += z);
        };
        if let Some(delivered) = course.delivered.get(leg.session) {
            let (delivered, seats) = (delivered.parts()[PART], leg.seats[course.group]);
            for ((rungs, size), dose) in group.iter_mut().zip(sizes).zip(course.doses) {
                let mut now = rungs.part(PART);
                let d = delivered * dose.parts()[PART];
                now.touch(R::Part::of(*size) * seats, d, sevenths * d);
                pass(&mut now);
                rungs.put_part(PART, now);
            }
        } else {
            for rungs in &mut *group {
                let mut now = rungs.part(PART);
                pass(&mut now);
                rungs.put_part(PART, now);
            }
        }
        stood.iter_mut().zip(sum).for_each(|(stood, sum)| stood.parts_mut()[PART] = sum);
    }
}

/// Adds what a group holds in each week, of what stood on each rung at the beginning of each leg.
#[inline(never)]
fn read<R: Real>(course: &Course<'_, R, Span<R>>, stood: &[[R; N_RUNGS]], held: &mut Held<'_, R>) {
    let n = held.area.len();
    let (starts, areas, ends) = (&mut held.start[..n], &mut held.area[..n], &mut held.end[..n]);
    for (leg, stood) in course.legs.iter().zip(stood) {
        let (week, span) = (leg.week, &course.spans[leg.stretch]);
        if leg.begins_week {
            starts[week] += total(*stood);
        }
        areas[week] += weighted(stood, &span.area);
        if leg.ends_week {
            ends[week] += weighted(stood, &span.left);
        }
    }
}

impl<R: Real> Law<R> for Ladder<R> {
    type Memory = Rungs<R>;
    type Span = Span<R>;
    type Room = Vec<[R; N_RUNGS]>;

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

    fn go_through(
        &self,
        group: &mut [Rungs<R>],
        sizes: &[f64],
        course: &Course<'_, R, Span<R>>,
        stood: &mut Vec<[R; N_RUNGS]>,
        mut held: Held<'_, R>,
    ) {
        stood.resize(course.legs.len().max(stood.len()), Default::default());
        // Here, not where the time goes.
        let sevenths = course.rho * A_SEVENTH;
        go_through_part::<R, 0>(group, sizes, course, &sevenths, stood);
        if R::LANES > R::Part::LANES {
            go_through_part::<R, 1>(group, sizes, course, &sevenths, stood);
        }
        read(course, stood, &mut held);
    }

    #[inline(never)]
    fn forget(&self, memory: &mut Rungs<R>, span: &Span<R>) -> R {
        weighted(&memory.pass(&span.left, &span.unripe_left), &span.area)
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
        memory.live
    }

    fn leave(&self, memory: &mut Rungs<R>, stays: R) {
        memory.ripe = memory.ripe.map(|ripe| ripe * stays);
        memory.unripe = memory.unripe.map(|unripe| unripe * stays);
        memory.top *= stays;
        memory.live *= stays;
    }

    #[inline(never)]
    fn absorb(&self, memory: &mut Rungs<R>, other: &Rungs<R>) {
        for i in 0..N_CLIMBING {
            memory.ripe[i] += other.ripe[i];
            memory.unripe[i] += other.unripe[i];
        }
        memory.top += other.top;
        memory.live += other.live;
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
