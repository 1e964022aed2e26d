//! Every number of scenarios as one, to show that two builds compute the same, to the last bit.
//!
//! Reads one scenario a line. Writes a line for each: the digest, then the message with which a simulator is asked for the
//! same numbers. These are every week of every series and every figure, at as many quantiles as there are draws, so that
//! no draw's number is left out.
//!
//! ```sh
//! echo '{}' | cargo run --package los-simulator --example digest -- 200
//! ```

use std::io::BufRead;

use los_engine::belief::Belief;
use los_engine::ensemble::{Question, ensemble};
use los_engine::numbers::count;
use los_engine::parameters::Parameter;
use los_engine::scenario::Scenario;
use los_simulator::{Message, Request};

/// FNV-1a (Fowler, Noll & Vo; the offset and the prime of 32 bits) over the words of numbers, the lower one first.
fn digest(numbers: &[f64]) -> u32 {
    let words = numbers.iter().flat_map(|number| {
        // What an answer lacks is not a number, and has many bit patterns: one of them.
        let bits = if number.is_nan() { f64::INFINITY } else { *number }.to_bits();
        [bits & u64::from(u32::MAX), bits >> 32]
    });
    words.fold(0x811c_9dc5, |hash, word| (hash ^ u32::try_from(word).unwrap_or(0)).wrapping_mul(0x0100_0193))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let n_draws = std::env::args().nth(1).map_or(Ok(100), |word| word.parse::<usize>())?;
    let quantiles: Vec<f64> = (0..n_draws).map(|n| count(n) / count(n_draws.max(2) - 1)).collect();
    for line in std::io::stdin().lock().lines() {
        let scenario = Scenario::from_json(&line?)?.with(Parameter::Draws, Belief::Fixed(count(n_draws)))?;
        let question = Question::everything(&scenario, &quantiles);
        let digest = digest(&ensemble(&scenario, question.clone()).to_numbers());
        let message =
            Message::Run(Request { id: 1, progress: false, jobs: vec![(scenario, question)], n_references: 0 }).to_numbers();
        let message: Vec<String> = message.iter().map(f64::to_string).collect();
        println!("{digest:08x} {}", message.join(" "));
    }
    Ok(())
}
