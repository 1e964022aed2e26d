//! What may stand after a command, checked against the same rows as a scenario's fields.

use std::ffi::OsStr;

use los_engine::belief::Belief;
use los_engine::ensemble::Target;
use los_engine::forecast::Figure;
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
    /// Draws of one team's luck, whatever the scenario says.
    pub team_noise: bool,
    /// Levels of figures whose chance is wanted.
    pub targets: Vec<Target>,
}

/// The quantiles of a band unless others are asked for.
pub const QUANTILES: [f64; 3] = [0.1, 0.5, 0.9];

impl Options {
    /// Refuses options that the command does not know.
    pub fn check(&self, command: Option<&str>) -> Result<(), Problem> {
        let simulates = command == Some("simulate");
        let draws = simulates || matches!(command, Some("draws" | "compare"));
        let given = [
            ("--ndjson", self.ndjson && !simulates, "with simulate"),
            ("--quantiles", self.quantiles.is_some() && !simulates, "with simulate"),
            ("--target", !self.targets.is_empty() && !simulates, "with simulate"),
            ("--draws", self.n_draws.is_some() && !draws, "with simulate, draws or compare"),
            ("--seed", self.seed.is_some() && !draws, "with simulate, draws or compare"),
            ("--team-noise", self.team_noise && !draws, "with simulate, draws or compare"),
        ];
        match given.iter().find(|(_, wrong, _)| *wrong) {
            Some((option, _, allowed)) => Err(Problem::new(*option, "with another command", *allowed)),
            None => Ok(()),
        }
    }

    /// Whether bands are wanted, and not only the mean run.
    pub fn wants_bands(&self) -> bool {
        let drawn = self.n_draws.is_some() || self.seed.is_some() || self.team_noise;
        drawn || self.quantiles.is_some() || !self.targets.is_empty()
    }

    /// The scenario with the seed, the number of draws and the team noise given here.
    pub fn on(&self, scenario: Scenario) -> Result<Scenario, Problem> {
        let team_noise = self.team_noise || scenario.team_noise();
        let scenario = scenario.with_team_noise(team_noise);
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
    let value = text.parse().map_err(|_| Problem::new(option, &*text, parameter.row().allowed()))?;
    parameter.row().check(option, value)
}

/// Shares between 0 and 1, rising, parted by commas.
pub fn quantiles(given: &OsStr) -> Result<Vec<f64>, Problem> {
    let text = given.to_string_lossy();
    let all: Option<Vec<f64>> =
        text.split(',').map(|part| part.trim().parse().ok().filter(|q| (0.0..=1.0).contains(q))).collect();
    all.filter(|all| all.len() <= 99 && all.is_sorted())
        .ok_or_else(|| Problem::new("--quantiles", &*text, "up to 99 shares between 0 and 1, rising, such as 0.1,0.5,0.9"))
}

/// A figure's name and a number: `totals.net_value=100000`.
pub fn target(given: &OsStr) -> Result<Target, Problem> {
    let text = given.to_string_lossy();
    let Some((name, level)) = text.split_once('=') else {
        return Err(Problem::new("--target", &*text, "a figure and its level, such as totals.net_value=100000"));
    };
    let names = || Figure::ALL.iter().map(|figure| figure.name()).collect::<Vec<_>>().join(", ");
    let figure = Figure::ALL.iter().find(|figure| figure.name() == name.trim());
    let figure = *figure.ok_or_else(|| Problem::new("--target", name, names()))?;
    let level: Option<f64> = level.trim().parse().ok().filter(|level: &f64| level.is_finite());
    let at_least = level.ok_or_else(|| Problem::new("--target", &*text, format!("a number after {}=", figure.name())))?;
    Ok(Target { figure, at_least })
}
