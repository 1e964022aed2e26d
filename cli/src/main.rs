//! `los`: the engine without a browser. JSON in, JSON out; any number of the page can be reproduced here.
//!
//! | file | command |
//! |---|---|
//! | [`skill`] | `los skill`: one skill through a list of events |
//! | [`compare`] | `los compare`: two to five scenarios held against the first |
//! | [`draws`] | `los draws`: every draw as a line of CSV |
//! | [`options`] | what may stand after a command |
//! | [`simulate`] | `los simulate`, `los break-even`: the forecast of a scenario |
//! | [`value`] | `los utility`, `los roi`: the published formulas |
//!
//! Bad input ends with exit code 2 and one line that names the field, what was given and what is allowed.

mod compare;
mod draws;
mod options;
mod simulate;
mod skill;
mod value;

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::ExitCode;

use lexopt::prelude::*;
use los_engine::parameters::Parameter as P;
use los_engine::problem::Problem;
use los_engine::scenario::{Scenario, parameter_table};
use options::Options;
use serde::Serialize;

const HELP: &str = "\
los: Line of Sight's engine without a browser. JSON in, JSON out.

  los simulate [FILE] [--ndjson]   forecast of a scenario; with --ndjson one scenario a line, one result a line
               with any of these also the bands over the draws:
               [--draws N] [--seed S] [--quantiles 0.1,0.5,0.9]
               [--team-noise]      each draw is what one team will see, with its luck, and not the expectation
               [--target totals.net_value=100000]   the chance that a figure gets there or above; may be repeated
  los draws [FILE] [--draws N] [--seed S] [--team-noise]   every draw's beliefs and headline results, as CSV
  los compare FILE FILE..          two to five scenarios in the draws of the first: what differs in the inputs, outcomes,
               differences to the first with their bands, the chance that each is best, and each input's part
               [--draws N] [--seed S] [--team-noise]
  los break-even [FILE]            the value of each belief at which the programme pays for itself
  los skill [FILE]                 one skill through a list of events, on chosen days
  los utility [FILE]               utility analysis under a convention: schmidt_hunter_pearlman, or
                                   boudreau_cost_year_0_untaxed, .._0_taxed, .._1_untaxed, .._1_taxed
  los roi [FILE]                   return on investment and benefit-cost ratio
  los defaults                     the worked example, every field
  los parameters                   every adjustable number: unit, bounds, default, source
  los --help, los --version

FILE may be left out or \"-\": standard input. Every field of a scenario is optional.
Exit codes: 0 done, 1 reading or writing failed, 2 bad input.
";

/// Largest input that is read, in bytes; a batch of a thousand whole scenarios has 4 MB.
const LARGEST_INPUT: u64 = 256 << 20;

/// Why the command ended without its answer.
enum Failure {
    /// Bad input; the sentence says which field, what was given and what is allowed.
    Input(String),
    /// A file or a pipe failed.
    Io(io::Error),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Input(problem.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        let given = match error {
            lexopt::Error::UnexpectedOption(option) => option,
            lexopt::Error::UnexpectedValue { option, value } => format!("{option}={}", value.to_string_lossy()),
            other => other.to_string(),
        };
        Self::Input(format!(
            "option: given {given}, allowed --draws, --seed, --quantiles, --team-noise, --target, --ndjson, --help, --version"
        ))
    }
}

fn main() -> ExitCode {
    match command() {
        Ok(()) => ExitCode::SUCCESS,
        // The reader of our output has seen enough, for instance `los simulate | head`.
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Io(error)) => {
            complain(&error.to_string());
            ExitCode::from(1)
        }
        Err(Failure::Input(sentence)) => {
            complain(&sentence);
            ExitCode::from(2)
        }
    }
}

/// One line of plain text on standard error, whatever stood in the input. A closed one is no reason to fail otherwise.
fn complain(sentence: &str) {
    let line = sentence.replace(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'), " ");
    let _ = writeln!(io::stderr(), "los: {line}");
}

fn command() -> Result<(), Failure> {
    let mut arguments = lexopt::Parser::from_env();
    let (mut words, mut options) = (Vec::new(), Options::default());
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => return print_text(HELP),
            Long("version") | Short('V') => {
                return print_text(&format!("los {} (model {})\n", env!("CARGO_PKG_VERSION"), los_engine::MODEL_VERSION));
            }
            Long("ndjson") => options.ndjson = true,
            Long("draws") => options.n_draws = Some(options::number("--draws", &arguments.value()?, P::Draws)?),
            Long("seed") => options.seed = Some(options::number("--seed", &arguments.value()?, P::Seed)?),
            Long("quantiles") => options.quantiles = Some(options::quantiles(&arguments.value()?)?),
            Long("team-noise") => options.team_noise = true,
            Long("target") => options.targets.push(options::target(&arguments.value()?)?),
            Value(word) => words.push(word.to_string_lossy().into_owned()),
            _ => return Err(argument.unexpected().into()),
        }
    }
    let mut words = words.iter().map(String::as_str);
    let name = words.next();
    if name == Some("compare") {
        options.check(name)?;
        let texts = words.map(|file| read(Some(file))).collect::<Result<Vec<_>, _>>()?;
        return print(&compare::answer(&texts, &options)?);
    }
    let file = words.next();
    if let Some(extra) = words.next() {
        return Err(Failure::Input(format!("argument: given {extra}, allowed one file")));
    }
    if let (Some("defaults" | "parameters"), Some(extra)) = (name, file) {
        return Err(Failure::Input(format!("argument: given {extra}, allowed nothing after this command")));
    }
    options.check(name)?;
    match name {
        Some("simulate") if options.ndjson => simulate::each_line(open(file)?, &options),
        Some("simulate") => print(&simulate::one(&read(file)?, &options)?),
        Some("draws") => draws::each(&read(file)?, &options),
        Some("break-even") => print(&simulate::break_evens(&read(file)?)?),
        Some("skill") => print(&skill::answer(&read(file)?)?),
        Some("utility") => print(&value::utility(&read(file)?)?),
        Some("roi") => print(&value::roi(&read(file)?)?),
        Some("defaults") => print(&Scenario::worked_example()),
        Some("parameters") => print(&parameter_table()),
        Some(other) => Err(Failure::Input(format!(
            "command: given {other}, allowed simulate, draws, compare, break-even, skill, utility, roi, defaults, parameters"
        ))),
        None => Err(Failure::Input("command: given nothing, allowed simulate, draws, compare, break-even, skill, utility, roi, defaults, parameters; los --help explains".to_owned())),
    }
}

/// Reads a text.
fn read(file: Option<&str>) -> Result<String, Failure> {
    String::from_utf8(read_bytes(file)?)
        .map_err(|_| Failure::Input("document: given bytes that are not UTF-8, allowed a JSON document".to_owned()))
}

/// A file, or standard input when none or "-" is named.
fn open(file: Option<&str>) -> Result<Box<dyn BufRead>, Failure> {
    Ok(match file {
        None | Some("-") => Box::new(io::stdin().lock()),
        Some(path) => Box::new(BufReader::new(File::open(path).map_err(|error| unreadable(path, &error))?)),
    })
}

fn unreadable(path: &str, error: &io::Error) -> Failure {
    Failure::Input(format!("file: given \"{path}\" ({error}), allowed a file that can be read"))
}

/// Reads a file, or standard input when none or "-" is named.
fn read_bytes(file: Option<&str>) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    match file {
        None | Some("-") => io::stdin().lock().take(LARGEST_INPUT + 1).read_to_end(&mut bytes)?,
        // A directory can be opened, and refuses to be read.
        Some(path) => File::open(path)
            .and_then(|file| file.take(LARGEST_INPUT + 1).read_to_end(&mut bytes))
            .map_err(|error| unreadable(path, &error))?,
    };
    if bytes.len() as u64 > LARGEST_INPUT {
        return Err(Failure::Input(format!("document: given more than {LARGEST_INPUT} bytes, allowed fewer")));
    }
    Ok(bytes)
}

fn print(answer: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(answer).map_err(io::Error::from)?;
    print_text(&(text + "\n"))
}

fn print_text(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}
