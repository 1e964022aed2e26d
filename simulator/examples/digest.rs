//! The digest of scenarios, as the browser's `simulatorDigest` gives it: one scenario a line in, one digest a line out.
//!
//! ```sh
//! echo '{}' | cargo run --package los-simulator --example digest -- 200
//! ```

use std::io::BufRead;

use los_engine::scenario::Scenario;
use los_simulator::digest::digest;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let n_draws = std::env::args().nth(1).map_or(Ok(100), |word| word.parse())?;
    for line in std::io::stdin().lock().lines() {
        let digest = Scenario::from_json(&line?).and_then(|scenario| digest(&scenario, n_draws));
        println!("{}", digest.map_err(|problem| problem.to_string())?);
    }
    Ok(())
}
