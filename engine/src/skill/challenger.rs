//! Either challenger, chosen by the scenario: one type, so that what follows a law is compiled once for both.

use super::Law;
use super::exponential::{Exponential, Fading};
use super::ppe::{History, Ppe};

/// A challenger with its parameters set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Challenger {
    /// One half-life that every touch lengthens.
    Exponential(Exponential),
    /// The Predictive Performance Equation.
    Ppe(Ppe),
}

/// What a challenger keeps of one skill of one group of people.
#[derive(Clone, Debug)]
pub enum Memory {
    /// Of the exponential.
    Exponential(Fading),
    /// Of the equation.
    Ppe(History),
}

impl Law<f64> for Challenger {
    type Memory = Memory;
    /// Days, and the hazard of leaving.
    type Span = (f64, f64);
    type Room = ();

    fn blank(&self) -> Memory {
        match self {
            Self::Exponential(law) => Memory::Exponential(law.blank()),
            Self::Ppe(law) => Memory::Ppe(law.blank()),
        }
    }

    fn span(&self, days: f64, leavers_per_day: f64) -> (f64, f64) {
        (days, leavers_per_day)
    }

    #[inline(never)]
    fn forget(&self, memory: &mut Memory, span: &(f64, f64)) -> f64 {
        match (self, memory) {
            (Self::Exponential(law), Memory::Exponential(memory)) => law.forget(memory, span),
            (Self::Ppe(law), Memory::Ppe(memory)) => law.forget(memory, span),
            // A memory is always of the law that made it.
            _ => 0.0,
        }
    }

    #[inline(never)]
    fn train(&self, memory: &mut Memory, seats: f64, a: f64) {
        match (self, memory) {
            (Self::Exponential(law), Memory::Exponential(memory)) => law.train(memory, seats, a),
            (Self::Ppe(law), Memory::Ppe(memory)) => law.train(memory, seats, a),
            _ => {}
        }
    }

    #[inline(never)]
    fn coach(&self, memory: &mut Memory, seats: f64, d: f64, a: f64) {
        match (self, memory) {
            (Self::Exponential(law), Memory::Exponential(memory)) => law.coach(memory, seats, d, a),
            (Self::Ppe(law), Memory::Ppe(memory)) => law.coach(memory, seats, d, a),
            _ => {}
        }
    }

    #[inline(never)]
    fn live(&self, memory: &Memory) -> f64 {
        match (self, memory) {
            (Self::Exponential(law), Memory::Exponential(memory)) => law.live(memory),
            (Self::Ppe(law), Memory::Ppe(memory)) => law.live(memory),
            _ => 0.0,
        }
    }

    fn leave(&self, memory: &mut Memory, stays: f64) {
        match (self, memory) {
            (Self::Exponential(law), Memory::Exponential(memory)) => law.leave(memory, stays),
            (Self::Ppe(law), Memory::Ppe(memory)) => law.leave(memory, stays),
            _ => {}
        }
    }

    fn absorb(&self, memory: &mut Memory, other: &Memory) {
        match (self, memory, other) {
            (Self::Exponential(law), Memory::Exponential(memory), Memory::Exponential(other)) => law.absorb(memory, other),
            (Self::Ppe(law), Memory::Ppe(memory), Memory::Ppe(other)) => law.absorb(memory, other),
            _ => {}
        }
    }
}
