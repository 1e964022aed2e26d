//! What may stand after a command, checked against the same rows as a scenario's fields.

use std::ffi::OsStr;

use los_engine::belief::Belief;
use los_engine::parameters::Parameter as P;
use los_engine::problem::Problem;
use los_engine::scenario::Scenario;

/// The options given.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// One scenario a line.
    pub ndjson: bool,
    /// How many draws, instead of the scenario's own number.
    pub n_draws: Option<f64>,
    /// The seed, instead of the scenario's own.
    pub seed: Option<f64>,
    /// Which quantiles of the draws, rising.
    pub quantiles: Option<Vec<f64>>,
}

/// The quantiles of a band unless others are asked for.
pub const QUANTILES: [f64; 3] = [0.1, 0.5, 0.9];

impl Options {
    /// Refuses options that the command does not know.
    pub fn check(&self, command: Option<&str>) -> Result<(), Problem> {
        let simulates = command == Some("simulate");
        let draws = simulates || command == Some("draws");
        let given = [
            ("--ndjson", self.ndjson && !simulates, "with simulate"),
            ("--quantiles", self.quantiles.is_some() && !simulates, "with simulate"),
            ("--draws", self.n_draws.is_some() && !draws, "with simulate or draws"),
            ("--seed", self.seed.is_some() && !draws, "with simulate or draws"),
        ];
        match given.iter().find(|(_, wrong, _)| *wrong) {
            Some((option, _, allowed)) => Err(Problem::new(*option, "with another command", *allowed)),
            None => Ok(()),
        }
    }

    /// Whether bands are wanted, and not only the mean run.
    pub fn wants_bands(&self) -> bool {
        self.n_draws.is_some() || self.seed.is_some() || self.quantiles.is_some()
    }

    /// The scenario with the seed and the number of draws given here.
    pub fn on(&self, scenario: Scenario) -> Result<Scenario, Problem> {
        let given = [(P::Draws, self.n_draws), (P::Seed, self.seed)];
        given
            .into_iter()
            .filter_map(|(parameter, value)| Some((parameter, value?)))
            .try_fold(scenario, |scenario, (parameter, value)| scenario.with(parameter, Belief::Fixed(value)))
    }
}

/// A number within a parameter's bounds.
pub fn number(option: &str, given: &OsStr, parameter: P) -> Result<f64, Problem> {
    let text = given.to_string_lossy();
    let value = text.parse().map_err(|_| Problem::new(option, &text, parameter.row().allowed()))?;
    parameter.row().check(option, value)
}

/// Shares between 0 and 1, rising, parted by commas.
pub fn quantiles(given: &OsStr) -> Result<Vec<f64>, Problem> {
    let text = given.to_string_lossy();
    let all: Option<Vec<f64>> =
        text.split(',').map(|part| part.trim().parse().ok().filter(|q| (0.0..=1.0).contains(q))).collect();
    all.filter(|all| all.len() <= 99 && all.is_sorted())
        .ok_or_else(|| Problem::new("--quantiles", &text, "up to 99 shares between 0 and 1, rising, such as 0.1,0.5,0.9"))
}
