//! The parts of the benchmark, in the order in which they run.

use super::row::Row;
use super::{Bench, ensemble, levers, load, scaling};
use crate::outcome::Outcome;
use serde_json::Value;

/// One kind of measurement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// The engine against its peers.
    Ensemble,
    /// How time and memory grow with the work.
    Scaling,
    /// From a lever's move to what is painted.
    Levers,
    /// What a first visit weighs, and how long it takes.
    Load,
}

/// What a part found.
pub struct Found {
    /// Its rows of the table.
    pub rows: Vec<Row>,
    /// Every number behind them.
    pub numbers: Value,
}

impl Part {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Ensemble, Self::Scaling, Self::Levers, Self::Load];

    /// The part that this word chooses.
    pub fn named(name: &str) -> Outcome<Self> {
        let known = || Self::ALL.map(Self::name).join(", ");
        Self::ALL
            .into_iter()
            .find(|part| part.name() == name)
            .ok_or_else(|| format!("there is no part `{name}`, only {}.", known()))
    }

    /// The word that chooses it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ensemble => "ensemble",
            Self::Scaling => "scaling",
            Self::Levers => "levers",
            Self::Load => "load",
        }
    }

    /// What it measures, in words.
    pub fn title(self) -> &'static str {
        match self {
            Self::Ensemble => "the engine against its peers",
            Self::Scaling => "how time and memory grow with the work",
            Self::Levers => "from a lever's move to what is painted (some minutes)",
            Self::Load => "a first visit",
        }
    }

    /// Whether it opens the release page.
    pub fn needs_page(self) -> bool {
        matches!(self, Self::Levers | Self::Load)
    }

    /// Measures it.
    pub fn run(self, bench: &Bench) -> Outcome<Found> {
        match self {
            Self::Ensemble => ensemble::run(bench),
            Self::Scaling => scaling::run(bench),
            Self::Levers => levers::run(bench),
            Self::Load => load::run(bench),
        }
    }
}
