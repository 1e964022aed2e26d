//! The engine as a small wasm module of its own, so that it can be timed without the page: `cargo xtask bench`.
//!
//! It holds no model of its own. The workload is a scenario that the page could open as well, and
//! what is timed is the ensemble that the page runs. The scripts beside this folder drive it.

mod scenario;

use los_engine::draws::Draws;
use los_engine::ensemble::{Ensemble, Job, Question};
use los_engine::forecast::{Series, Weekly};
use los_engine::parameters::{Group, Parameter};
use los_engine::scenario::Scenario;
use wasm_bindgen::prelude::wasm_bindgen;

/// The series of which bands are made: those that the peers make bands of. Like them, no figures.
const SERIES: [Weekly; 2] = [Weekly::Index, Weekly::CumulativeCash];

/// A workload with its draws at hand, so that a run can be timed without making them.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Bench {
    scenario: Scenario,
    question: Question,
    draws: Draws,
}

#[wasm_bindgen]
impl Bench {
    /// The workload with so many draws, skills and weeks, and with the luck of a team where the number of its reps is given.
    /// Fails with a sentence for numbers that a scenario cannot have.
    #[wasm_bindgen(constructor)]
    pub fn new(n_draws: u32, n_skills: u32, n_weeks: u32, n_reps: Option<u32>) -> Result<Self, String> {
        let scenario = scenario::workload(n_draws, n_skills, n_weeks)
            .and_then(|scenario| n_reps.map_or(Ok(scenario.clone()), |n_reps| scenario::with_luck(scenario, n_reps)))
            .map_err(|problem| problem.to_string())?;
        let draws = Draws::of(&scenario, n_draws as usize);
        Ok(Self { scenario, question: Question::band(SERIES.map(Series::Of).to_vec(), Vec::new()), draws })
    }

    /// One belief by draw, by the name of its field; empty for one that does not differ between draws.
    pub fn column(&self, field: &str) -> Vec<f64> {
        let parameter = Parameter::find(Group::Beliefs, field);
        let found = self.draws.columns().find(|(of, _)| Some(*of) == parameter);
        found.map_or(Vec::new(), |(_, values)| values.to_vec())
    }

    /// One run of the ensemble. Gives its bands, `[series][quantile][week]`: the team's index and cumulative cash, each at
    /// P10, P50 and P90.
    pub fn run(&mut self) -> Vec<f64> {
        let mut job = Job::new(&self.scenario, self.question.clone(), std::mem::take(&mut self.draws));
        while job.step() {}
        let (answer, draws) = job.finish();
        self.draws = draws;
        bands(&answer)
    }
}

fn bands(answer: &Ensemble) -> Vec<f64> {
    answer.weekly.iter().flat_map(|(_, bands)| bands.iter().flatten().copied()).collect()
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may stop")]
mod tests {
    use super::Bench;

    #[test]
    fn a_run_gives_two_series_at_three_quantiles() {
        let mut bench = Bench::new(100, 4, 52, None).expect("a workload");
        assert_eq!(bench.run().len(), 2 * 3 * 52);
    }

    #[test]
    fn a_second_run_gives_the_same_digits() {
        let mut bench = Bench::new(100, 8, 104, None).expect("a workload");
        assert_eq!(bench.run(), bench.run());
    }

    #[test]
    fn the_eight_beliefs_of_the_peers_differ_between_draws() {
        let bench = Bench::new(100, 4, 52, None).expect("a workload");
        let differing = bench.draws.columns().count();
        assert_eq!(differing, 8);
        assert_eq!(bench.column("retention").len(), 100);
        assert!(bench.column("kappa").is_empty());
    }

    #[test]
    fn what_a_scenario_cannot_have_is_refused() {
        assert!(Bench::new(10, 4, 52, None).is_err());
        assert!(Bench::new(100, 9, 52, None).is_err());
        assert!(Bench::new(100, 4, 52, Some(5_001)).is_err());
    }
}
