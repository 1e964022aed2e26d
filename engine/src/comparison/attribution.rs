//! The part of each input in the difference that two scenarios make.
//!
//! The worth of a set of inputs is how far the first scenario is ahead of itself when it takes just these from the second
//! one: the middle of the differences within a draw, as the page shows it. Seen from the second scenario the same set has
//! another middle (the middle of differences does not add up), so both are taken and halved. With that the parts add up to
//! the difference that is shown, turn their sign when the scenarios change places, and are 0 where an input has no effect.

use std::mem;

use super::{Input, Topic, differing, in_the_draws_of, shapley};
use crate::ensemble::paired::{Paired, Question};
use crate::forecast::Figure;
use crate::scenario::Scenario;

/// Most inputs that are told apart; the number of runs doubles with each. More of them are told by their topic.
pub const MOST_FACTORS: usize = 12;
/// Mixed scenarios in one question, so that it is answered soon and can be left.
const AT_ONCE: usize = 16;

/// The work: [`Self::question`] says what to ask next, [`Self::take`] takes the answer, until there is nothing to ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    from: Scenario,
    to: Scenario,
    figure: Figure,
    factors: Vec<Vec<Input>>,
    difference: f64,
    /// By the set of factors that are taken, as bits.
    worths: Vec<f64>,
    n_known: usize,
}

/// What some inputs make of a difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// One input; several of one topic where there are too many.
    pub inputs: Vec<Input>,
    /// Their part, in the figure's unit.
    pub amount: f64,
}

impl Attribution {
    /// How the difference in a figure from one scenario to another comes about, in the draws of the first one.
    pub fn new(from: &Scenario, to: &Scenario, figure: Figure) -> Self {
        let inputs = differing(&[from.clone(), to.clone()]);
        let factors: Vec<Vec<Input>> = if inputs.len() > MOST_FACTORS {
            let about = |topic| inputs.iter().copied().filter(|input| input.topic() == topic).collect::<Vec<_>>();
            Topic::ALL.map(about).into_iter().filter(|inputs| !inputs.is_empty()).collect()
        } else {
            inputs.into_iter().map(|input| vec![input]).collect()
        };
        let worths = vec![0.0; 1 << factors.len()];
        let to = in_the_draws_of(to.clone(), from);
        Self { from: from.clone(), to, figure, factors, difference: 0.0, worths, n_known: 1 }
    }

    /// The scenarios, the second one in the draws of the first.
    pub fn ends(&self) -> (Scenario, Scenario) {
        (self.from.clone(), self.to.clone())
    }

    /// Whether it is about these two.
    pub fn is_of(&self, from: &Scenario, to: &Scenario) -> bool {
        self.from == *from && self.to == *to
    }

    /// Sets of factors one after the other so that each differs from the one before by one factor (Gray's code): most draws
    /// of the beliefs then serve the next run, too. None of them and all of them are the scenarios themselves.
    fn set(&self, n: usize) -> Option<usize> {
        let all = self.worths.len() - 1;
        let sets = (1..=all).map(|n| n ^ n >> 1).filter(|set| *set != all);
        sets.take(all).nth(n)
    }

    /// What to ask next; none when everything is known.
    pub fn question(&self) -> Option<Question> {
        if self.is_done() {
            return None;
        }
        let first = self.n_known - 1;
        let mixed = (first..first + AT_ONCE).map_while(|n| self.set(n)).map(|set| self.mixed(set));
        Some(Question {
            scenarios: [self.from.clone(), self.to.clone()].into_iter().chain(mixed).collect(),
            figures: vec![self.figure],
            n_references: 2,
            quantiles: vec![0.5],
        })
    }

    /// The first scenario with a set of factors taken from the second.
    fn mixed(&self, set: usize) -> Scenario {
        let taken = self.factors.iter().enumerate().filter(|(n, _)| set >> n & 1 == 1).flat_map(|(_, inputs)| inputs);
        taken.fold(self.from.clone(), |scenario, input| input.taken(scenario, &self.to))
    }

    /// Takes the answer to [`Self::question`]. Where the figure is not a number in the middle of the draws nothing adds up,
    /// and nothing is known.
    pub fn take(&mut self, answer: &Paired) {
        let ahead = |scenario, of| answer.difference(scenario, of, 0).first().copied().flatten().unwrap_or(f64::NAN);
        self.difference = ahead(1, 0);
        for place in 0..AT_ONCE {
            let Some(set) = self.set(self.n_known - 1) else { break };
            self.worths[set] = f64::midpoint(ahead(2 + place, 0) + ahead(2 + place, 1), self.difference);
            self.n_known += 1;
        }
        if self.set(self.n_known - 1).is_none() {
            self.n_known = self.worths.len() + 1;
            if let Some(all) = self.worths.last_mut().filter(|_| !self.factors.is_empty()) {
                *all = self.difference;
            }
        }
    }

    fn is_done(&self) -> bool {
        self.n_known > self.worths.len()
    }

    /// Share of the work that is done, 0..1.
    pub fn share_done(&self) -> f64 {
        crate::numbers::count(self.n_known - 1) / crate::numbers::count(self.worths.len())
    }

    /// The difference that the contributions add up to: the middle of the differences within a draw.
    pub fn difference(&self) -> f64 {
        self.difference
    }

    /// The parts, the largest first; none until everything is known, or where the figure is not a number.
    pub fn contributions(mut self) -> Option<Vec<Contribution>> {
        if !self.is_done() || self.worths.iter().any(|worth| worth.is_nan()) {
            return None;
        }
        let inputs = mem::take(&mut self.factors);
        let parts = shapley(&self.worths);
        let mut all: Vec<Contribution> = Vec::new();
        for (inputs, amount) in inputs.into_iter().zip(parts) {
            // They are few: put each in its place.
            let place = all.partition_point(|other| other.amount.abs() >= f64::abs(amount));
            all.insert(place, Contribution { inputs, amount });
        }
        Some(all)
    }
}
