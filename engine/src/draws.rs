//! Draws of the beliefs: many points of one scenario's uncertainty, the same on every machine.
//!
//! A draw's random numbers are a function of the seed, the draw and the belief, so that two scenarios differ only by what
//! differs in them, a longer run begins with the draws of a shorter one, and no order or splitting changes a bit.
//! Source: MODEL, section 6.

mod beta;
mod normal;
mod quantile;
mod sobol;

pub use quantile::Quantile;
pub use sobol::{N_DIMENSIONS, sobol};

use crate::belief::Belief;
use crate::lanes::Real;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, SkillModel, Values};
use crate::skill::anchor::Anchor;

/// The draws of a scenario: one column of values for each uncertain belief. They are made as they are asked for, and
/// those of one scenario serve another as far as its beliefs are the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draws {
    most_likely: Values,
    columns: Vec<Column>,
    half_lives: HalfLives,
    length: usize,
}

/// What a column is drawn from; the same source gives the same values.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Source {
    parameter: P,
    dimension: usize,
    belief: Belief,
    seed: u32,
    correlation: f64,
}

#[derive(Clone, Debug, PartialEq)]
struct Column {
    source: Source,
    quantile: Quantile,
    values: Vec<f64>,
}

/// Half-lives of the Ladder's lowest rung: each is solved for, which takes longer than most of a run, so they are kept
/// like the draws that they follow from.
#[derive(Clone, Debug, Default, PartialEq)]
struct HalfLives {
    of: Vec<Source>,
    most_likely: [u64; 3],
    days: Vec<f64>,
}

/// What the Ladder's half-life follows from.
const ANCHOR: [P; 3] = [P::RetentionDay, P::Retention, P::RungRatio];

impl Draws {
    /// The first `n_draws` draws of a scenario, under its seed.
    pub fn of(scenario: &Scenario, n_draws: usize) -> Self {
        let mut draws = Self::default().turned_to(scenario);
        draws.extend_to(n_draws);
        draws
    }

    /// The draws of another scenario: columns of beliefs that are the same are kept, the others begin anew.
    #[must_use]
    pub fn turned_to(mut self, scenario: &Scenario) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the row allows whole numbers below 2^32")]
        let seed = scenario.get(P::Seed) as u32;
        let mut kept = core::mem::take(&mut self.columns);
        self.most_likely = scenario.most_likely();
        self.length = 0;
        let column = |(dimension, parameter): (usize, P)| {
            let correlation = if parameter == P::AdherenceHalfLife { scenario.get(P::QualityAdherence) } else { 0.0 };
            let source = Source { parameter, dimension, belief: scenario.belief(parameter), seed, correlation };
            if let Some(at) = kept.iter().position(|column| column.source == source) {
                return Some(kept.swap_remove(at));
            }
            Some(Column { source, quantile: Quantile::of(source.belief)?, values: Vec::new() })
        };
        self.columns = uncertain().enumerate().filter_map(column).collect();

        let of = self.columns.iter().map(|column| column.source).filter(|source| ANCHOR.contains(&source.parameter)).collect();
        let most_likely = ANCHOR.map(|parameter| self.most_likely.get(parameter).to_bits());
        let solves = scenario.skill_model() == SkillModel::Ladder;
        if !solves || self.half_lives.of != of || self.half_lives.most_likely != most_likely {
            self.half_lives = HalfLives { of, most_likely, days: Vec::new() };
        }
        self
    }

    /// Makes the draws up to the first `n_draws`.
    pub fn extend_to(&mut self, n_draws: usize) {
        for column in &mut self.columns {
            for draw in column.values.len()..n_draws {
                column.values.push(column.source.value(&column.quantile, draw));
            }
        }
        self.length = self.length.max(n_draws);
        let n_half_lives = if self.half_lives.of.is_empty() { n_draws.min(1) } else { n_draws };
        for draw in self.half_lives.days.len()..n_half_lives {
            let [day, retention, b] = ANCHOR.map(|parameter| self.value(parameter, draw));
            self.half_lives.days.push(Anchor { day, retention }.ladder_h0_days(b));
        }
    }

    /// How many there are.
    pub fn n_draws(&self) -> usize {
        self.length
    }

    /// The beliefs that differ between draws, with their values by draw.
    pub fn columns(&self) -> impl Iterator<Item = (P, &[f64])> {
        self.columns.iter().map(|column| (column.source.parameter, &column.values[..self.length]))
    }

    /// The point at which draw `draw` (from 0) is made.
    pub fn values(&self, draw: usize) -> Values {
        let mut values = self.most_likely.clone();
        for column in &self.columns {
            values.set(column.source.parameter, column.values[draw]);
        }
        values
    }

    /// The points of the draws from `first` on side by side, one in each lane, put over `values` of the same scenario;
    /// where there are no more draws the last one again. Gives the Ladder's half-lives.
    pub fn put<R: Real>(&self, first: usize, values: &mut Values<R>) -> R {
        let place = |lane: usize| (first + lane).min(self.length - 1);
        for column in &self.columns {
            values.set(column.source.parameter, R::by_lane(|lane| column.values[place(lane)]));
        }
        let days = &self.half_lives.days;
        R::by_lane(|lane| days[place(lane).min(days.len() - 1)])
    }

    fn value(&self, parameter: P, draw: usize) -> f64 {
        let column = self.columns.iter().find(|column| column.source.parameter == parameter);
        column.map_or(self.most_likely.get(parameter), |column| column.values[draw])
    }
}

/// Every parameter that may be uncertain, each at its own dimension whatever the others are.
fn uncertain() -> impl Iterator<Item = P> {
    P::ALL.iter().copied().filter(|parameter| parameter.row().uncertain())
}

impl Source {
    fn value(&self, quantile: &Quantile, draw: usize) -> f64 {
        // A lognormal has no ends; what a row does not allow is put on its bound.
        self.parameter.row().clamp(quantile.at(self.share(draw)))
    }

    /// Where in its distribution a belief lies in a draw, between 0 and 1. Coaching quality and the half-life of
    /// adherence can go together, by a Gaussian copula.
    fn share(&self, draw: usize) -> f64 {
        let own = sobol(draw, self.dimension, self.seed);
        let rho = self.correlation;
        if rho == 0.0 {
            return own;
        }
        let partner = uncertain().position(|other| other == P::Quality).map_or(own, |quality| sobol(draw, quality, self.seed));
        normal::cdf(rho * normal::quantile(partner) + (1.0 - rho * rho).sqrt() * normal::quantile(own))
    }
}
