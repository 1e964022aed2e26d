//! `los simulate` and `los break-even`: a scenario in, its forecast out.

use std::io::{self, BufRead, Read, Write};

use los_engine::MODEL_VERSION;
use los_engine::ensemble::{Ensemble, Question, ensemble};
use los_engine::forecast::break_even::{BreakEven, break_even};
use los_engine::forecast::{Forecast, mean_run};
use los_engine::parameters::Parameter;
use los_engine::problem::Problem;
use los_engine::scenario::Scenario;
use serde::Serialize;

use crate::Failure;
use crate::options::{Options, QUANTILES};

/// A forecast with what is needed to reproduce it.
#[derive(Serialize)]
pub struct Answer {
    model_version: &'static str,
    scenario: Scenario,
    #[serde(flatten)]
    forecast: Forecast,
    #[serde(skip_serializing_if = "Option::is_none")]
    bands: Option<Ensemble>,
}

/// Reads a scenario; an empty document is the worked example.
pub fn read(text: &str) -> Result<Scenario, Problem> {
    Scenario::from_json(if text.trim().is_empty() { "{}" } else { text })
}

/// How many draws a scenario asks for.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the row allows whole numbers from 100 to 100,000")]
pub fn n_draws(scenario: &Scenario) -> usize {
    scenario.get(Parameter::Draws) as usize
}

/// The forecast of one scenario, with its bands when an option asks for them.
pub fn one(text: &str, options: &Options) -> Result<Answer, Problem> {
    let scenario = options.on(read(text)?)?;
    let bands = options.wants_bands().then(|| {
        let quantiles = options.quantiles.as_deref().unwrap_or(&QUANTILES);
        let question = Question { targets: options.targets.clone(), ..Question::everything(&scenario, quantiles) };
        ensemble(&scenario, question)
    });
    Ok(Answer { model_version: MODEL_VERSION, forecast: mean_run(&scenario), scenario, bands })
}

/// One line of a batch that could not be read.
#[derive(Serialize)]
struct Refused {
    line: usize,
    error: String,
}

/// Longest line of a batch, in bytes; a whole scenario has about 5 kB.
const LONGEST_LINE: u64 = 1 << 20;

/// One scenario a line in, one result a line out, each before the next is read, so that a batch may be endless. A bad
/// line gives a line with its error, and the batch goes on; it then ends like any bad input.
pub fn each_line(mut input: Box<dyn BufRead>, options: &Options) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let (mut first_refused, mut n_refused) = (None, 0_usize);
    for n in 1.. {
        let mut line = Vec::new();
        if input.as_mut().take(LONGEST_LINE + 1).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        let answer = match str::from_utf8(&line) {
            _ if line.len() as u64 > LONGEST_LINE && !line.ends_with(b"\n") => {
                skip_line(&mut input)?;
                Err(Problem::new("document", format!("more than {LONGEST_LINE} bytes in a line"), "fewer"))
            }
            Ok(text) => one(text, options),
            Err(_) => Err(Problem::new("document", "bytes that are not UTF-8", "a JSON document")),
        };
        match answer {
            Ok(answer) => serde_json::to_writer(&mut out, &answer).map_err(io::Error::from)?,
            Err(problem) => {
                serde_json::to_writer(&mut out, &Refused { line: n, error: problem.to_string() }).map_err(io::Error::from)?;
                first_refused.get_or_insert_with(|| format!("line {n}: {problem}"));
                n_refused += 1;
            }
        }
        out.write_all(b"\n")?;
        out.flush()?;
    }
    match (first_refused, n_refused) {
        (None, _) => Ok(()),
        (Some(first), 1) => Err(Failure::Input(first)),
        (Some(first), 2) => Err(Failure::Input(format!("{first} (and 1 more line)"))),
        (Some(first), n) => Err(Failure::Input(format!("{first} (and {} more lines)", n - 1))),
    }
}

/// Passes over the rest of a line.
fn skip_line(input: &mut Box<dyn BufRead>) -> io::Result<()> {
    loop {
        let mut rest = Vec::new();
        let n_read = input.as_mut().take(LONGEST_LINE).read_until(b'\n', &mut rest)?;
        if n_read == 0 || rest.ends_with(b"\n") {
            return Ok(());
        }
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
    let scenario = read(text)?;
    Parameter::ALL
        .iter()
        .filter(|parameter| parameter.row().uncertain())
        .map(|parameter| {
            let found = break_even(&scenario, *parameter)?;
            Ok(BeliefBreakEven { name: parameter.row().path(), now: scenario.get(*parameter), break_even: found })
        })
        .collect()
}
