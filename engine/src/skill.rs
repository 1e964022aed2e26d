//! How a trained skill fades and what practice does to it.
//!
//! [`ladder`] is the model; [`exponential`] and [`ppe`] are challengers that show how much of a result is the choice of
//! law. All three sit behind [`Law`], so that the forecast is written once. [`anchor`] turns one measured retention into
//! a half-life, [`presets`] are the published measurements to choose from.

pub mod anchor;
pub mod exponential;
pub mod fsrs;
pub mod ladder;
pub mod ppe;
pub mod presets;
pub mod replay;

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
}
