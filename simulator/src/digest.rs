//! Every number of a scenario as one number: two builds with the same digest compute the same, to the last bit.

use los_engine::belief::Belief;
use los_engine::draws::Draws;
use los_engine::ensemble::{Question, ensemble};
use los_engine::forecast::{Figure, Forecast, Series, mean_run, run};
use los_engine::parameters::Parameter;
use los_engine::problem::Problem;
use los_engine::scenario::Scenario;

/// FNV-1a over the bits of numbers (Fowler, Noll & Vo; the offset and the prime of 64 bits).
struct Digest(u64);

impl Digest {
    fn add(&mut self, number: f64) {
        for byte in number.to_bits().to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn add_forecast(&mut self, forecast: &Forecast, series: &[Series]) {
        // What a forecast lacks is not a number, and has many bit patterns: one of them.
        for figure in Figure::ALL {
            self.add(forecast.figure(*figure).unwrap_or(f64::INFINITY));
        }
        for value in series.iter().flat_map(|series| forecast.series(*series)) {
            self.add(*value);
        }
    }
}

/// The digest of the mean run, of the run at each of the first `n_draws` draws, and of the ensemble of these draws with as
/// many quantiles, which holds each draw's numbers: every figure and every week of every series, in 16 hexadecimal digits.
pub fn digest(scenario: &Scenario, n_draws: usize) -> Result<String, Problem> {
    #[expect(clippy::cast_precision_loss, reason = "at most 100,000 draws")]
    let count = |n: usize| n as f64;
    let scenario = scenario.clone().with(Parameter::Draws, Belief::Fixed(count(n_draws)))?;
    let series = Series::all(scenario.skills().len());
    let mut digest = Digest(0xcbf2_9ce4_8422_2325);
    digest.add_forecast(&mean_run(&scenario), &series);
    let draws = Draws::of(&scenario, n_draws);
    (0..n_draws).for_each(|draw| digest.add_forecast(&run(&scenario, &draws.values(draw)), &series));
    let quantiles = (0..n_draws).map(|n| count(n) / count(n_draws.max(2) - 1)).collect();
    let bands = ensemble(&scenario, Question { series, figures: Figure::ALL.to_vec(), quantiles, targets: Vec::new() });
    for number in bands.to_numbers() {
        digest.add(if number.is_nan() { f64::INFINITY } else { number });
    }
    Ok(format!("{:016x}", digest.0))
}

#[cfg(test)]
mod tests {
    use super::digest;
    use los_engine::scenario::Scenario;

    #[test]
    fn a_digest_stays_and_tells_scenarios_and_draws_apart() {
        let scenario = Scenario::worked_example();
        let one = digest(&scenario, 100);
        assert_eq!(one, digest(&scenario, 100));
        assert_ne!(one, digest(&scenario, 101));
        assert_ne!(one, digest(&scenario.without_coaching(), 100));
        assert!(digest(&Scenario::worked_example(), 7).is_err(), "an ensemble has at least 100 draws");
    }
}
