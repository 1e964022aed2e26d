//! How a trained skill fades and what practice does to it.
//!
//! [`ladder`] is the model; [`exponential`] and [`ppe`] are challengers ([`challenger`] is either) that show how much of a
//! result is the choice of law. All three sit behind [`Law`], so that the forecast is written once. [`anchor`] turns one measured retention into
//! a half-life, [`presets`] are the published measurements to choose from.

pub mod anchor;
pub mod challenger;
pub mod exponential;
pub mod fsrs;
pub mod ladder;
pub mod ppe;
pub mod presets;
pub mod replay;

use core::ops::AddAssign;

use crate::lanes::Real;

/// A law of forgetting with its parameters set, at one point of the beliefs or at several side by side.
///
/// A memory belongs to one skill of one group of people. It is *extensive*: it counts seats, `seats` being the share of
/// the team's seats in the group, so that leavers are a rate of loss and untrained hires come in with nothing.
pub trait Law<R: Real> {
    /// What is kept of one skill.
    type Memory: Clone;
    /// A stretch of time, prepared once and used for every skill.
    type Span;

    /// Nothing learned yet.
    fn blank(&self) -> Self::Memory;

    /// Prepares a stretch of `days` in which seats are lost at the hazard `leavers_per_day`.
    fn span(&self, days: f64, leavers_per_day: f64) -> Self::Span;

    /// Lets the stretch pass; gives the integral of live skill over it, in seat-days.
    fn forget(&self, memory: &mut Self::Memory, span: &Self::Span) -> R;

    /// Training that closes the share `a` of what is missing.
    fn train(&self, memory: &mut Self::Memory, seats: f64, a: R);

    /// Coaching that touches the share `d` of the live behaviours and closes the share `a` of what is missing.
    fn coach(&self, memory: &mut Self::Memory, seats: f64, d: R, a: R);

    /// Live skill: share of the trainable gain that is there now, in seats.
    fn live(&self, memory: &Self::Memory) -> R;

    /// Lets all go in the lanes in which `stays` is 0, and nobody where it is 1: those who come have learned nothing yet.
    fn leave(&self, memory: &mut Self::Memory, stays: R);

    /// Takes the memory of another group into this one. The Ladder is affine, so for it this is exact.
    fn absorb(&self, memory: &mut Self::Memory, other: &Self::Memory);

    /// Prepares several stretches.
    fn spans(&self, days: &[f64], leavers_per_day: f64, spans: &mut Vec<Self::Span>) {
        spans.clear();
        spans.extend(days.iter().map(|days| self.span(*days, leavers_per_day)));
    }

    /// Coaches every skill of a group where there is something to coach, then lets a stretch pass; gives what stands
    /// meanwhile, weighted by `weights`.
    fn go_on(
        &self,
        group: &mut [Self::Memory],
        weights: &[f64],
        coaching: Option<Coaching<'_, R>>,
        span: &Self::Span,
    ) -> Held<R> {
        let mut held = Held::default();
        for (skill, (memory, weight)) in group.iter_mut().zip(weights).enumerate() {
            if let Some(coaching) = coaching {
                let d = coaching.delivered * coaching.doses[skill];
                self.coach(memory, coaching.seats, d, coaching.rho * d);
            }
            held.start += self.live(memory) * *weight;
            held.area += self.forget(memory, span) * *weight;
            held.end += self.live(memory) * *weight;
        }
        held
    }
}

/// Weighted live skill through a stretch of time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Held<R = f64> {
    /// At its start.
    pub start: R,
    /// Its integral, in days.
    pub area: R,
    /// At its end.
    pub end: R,
}

/// A session of a group of people.
#[derive(Clone, Copy, Debug)]
pub struct Coaching<'a, R> {
    /// Share of the people who get it, as far as they respond.
    pub delivered: R,
    /// Share of the live behaviours of each skill that it touches.
    pub doses: &'a [R],
    /// Share of what is missing that it teaches again where it touches all.
    pub rho: R,
    /// Share of the seats in the group.
    pub seats: f64,
}

impl<R: Real> AddAssign for Held<R> {
    fn add_assign(&mut self, other: Self) {
        self.start += other.start;
        self.area += other.area;
        self.end += other.end;
    }
}
