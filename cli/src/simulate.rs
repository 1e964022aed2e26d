//! `los simulate` and `los break-even`: a scenario in, its forecast out.

use std::io::{self, Write};

use los_engine::MODEL_VERSION;
use los_engine::forecast::break_even::{BreakEven, break_even};
use los_engine::forecast::{Forecast, mean_run};
use los_engine::parameters::Parameter;
use los_engine::problem::Problem;
use los_engine::scenario::Scenario;
use serde::Serialize;

use crate::Failure;

/// A forecast with what is needed to reproduce it.
#[derive(Serialize)]
pub struct Answer {
    model_version: &'static str,
    scenario: Scenario,
    #[serde(flatten)]
    forecast: Forecast,
}

/// The forecast of one scenario.
pub fn one(text: &str) -> Result<Answer, Problem> {
    let scenario = Scenario::from_json(if text.trim().is_empty() { "{}" } else { text })?;
    Ok(Answer { model_version: MODEL_VERSION, forecast: mean_run(&scenario), scenario })
}

/// One line of a batch that could not be read.
#[derive(Serialize)]
struct Refused {
    line: usize,
    error: String,
}

/// One scenario a line in, one result a line out. A bad line gives a line with its error, and the batch goes on; it then
/// ends like any bad input.
pub fn each_line(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut refused = Vec::new();
    let lines = bytes.split(|byte| *byte == b'\n').enumerate();
    for (n, line) in lines.filter(|(_, line)| !line.trim_ascii().is_empty()) {
        let answer = match str::from_utf8(line) {
            Ok(text) => one(text),
            Err(_) => Err(Problem::new("document", "bytes that are not UTF-8", "a JSON document")),
        };
        match answer {
            Ok(answer) => serde_json::to_writer(&mut out, &answer).map_err(io::Error::from)?,
            Err(problem) => {
                let error = Refused { line: n + 1, error: problem.to_string() };
                serde_json::to_writer(&mut out, &error).map_err(io::Error::from)?;
                refused.push(format!("line {}: {problem}", n + 1));
            }
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    match refused.len() {
        0 => Ok(()),
        1 => Err(Failure::Input(refused.remove(0))),
        n => Err(Failure::Input(format!("{} (and {} more lines)", refused[0], n - 1))),
    }
}

/// The break-even of one belief.
#[derive(Serialize)]
pub struct BeliefBreakEven {
    name: String,
    now: f64,
    break_even: BreakEven,
}

/// The break-even of every belief, the others being what they are.
pub fn break_evens(text: &str) -> Result<Vec<BeliefBreakEven>, Problem> {
    let scenario = Scenario::from_json(if text.trim().is_empty() { "{}" } else { text })?;
    Parameter::ALL
        .iter()
        .filter(|parameter| parameter.row().uncertain())
        .map(|parameter| {
            let found = break_even(&scenario, *parameter)?;
            Ok(BeliefBreakEven { name: parameter.row().path(), now: scenario.get(*parameter), break_even: found })
        })
        .collect()
}
