//! `cargo xtask bench`: how fast it is and what it weighs, beside its peers and its targets, as one table.
//!
//! A report and no test: a target that is not met is shown. Only answers that differ between the engine and its peers are a
//! failure, since then the times compare different things. The scripts that take the times stand in `bench/`.

mod ensemble;
mod levers;
mod load;
mod module;
mod numbers;
mod part;
mod readme;
mod row;
mod scaling;
mod script;

use crate::outcome::{Concerning, Outcome};
use crate::project;
use crate::server::Server;
use crate::tools::{Tools, chromium};
use crate::{dist, sizes};
use part::{Found, Part};
use row::Row;
use serde_json::{Map, Value, json};
use std::path::PathBuf;

/// Where every number is written.
const REPORT: &str = "target/bench.json";

/// What was asked for.
#[derive(Debug, PartialEq)]
struct Wishes {
    parts: Vec<Part>,
    readme: bool,
    n_rounds: u32,
}

/// What the parts measure with.
pub struct Bench {
    /// Rounds of each contest.
    pub n_rounds: u32,
    /// The folder of the engine's module and of the scripts that a page needs.
    pub module: PathBuf,
    /// The browser's program.
    pub browser: PathBuf,
    /// Where the release page is served.
    pub page: String,
}

/// Measures the parts named, or all of them.
pub fn run(words: &[String]) -> Outcome<()> {
    let wishes = wishes(words)?;
    let tools = Tools::ready()?;
    let browser = chromium::ready()?;
    let module = module::build(&tools)?;
    let mut page = String::new();
    if wishes.parts.iter().any(|part| part.needs_page()) {
        dist::build(&tools)?;
        page = Server::new(&project::dist(), "/", None)?.run_in_background();
    }
    let bench = Bench { n_rounds: wishes.n_rounds, module, browser, page };

    let mut report = Map::new();
    let mut rows: Vec<Row> = Vec::new();
    for part in &wishes.parts {
        println!("Measuring {} ...", part.title());
        let Found { rows: found, numbers } = part.run(&bench)?;
        report.insert(part.name().to_owned(), numbers);
        rows.extend(found);
    }
    print!("\n{}", row::table(&rows));
    if wishes.parts.contains(&Part::Load) {
        print!("\ndist/ (bytes)\n{}", sizes::table(&sizes::of_dist()?));
    }
    let where_measured = place(&report);
    println!("\nMeasured on {where_measured}.");

    let written = json!({ "measured_on": where_measured, "rows": row::as_json(&rows), "numbers": report });
    std::fs::write(project::root().join(REPORT), format!("{written:#}\n")).concerning(REPORT)?;
    println!("Every number: {REPORT}");
    if wishes.readme { readme::refresh(&rows, &where_measured) } else { Ok(()) }
}

/// The machine and the programs, as the scripts found them.
fn place(report: &Map<String, Value>) -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut words: Vec<String> = Vec::new();
    for found in report.values() {
        // A part is one script's numbers, or several.
        for one in std::iter::once(found).chain(found.as_object().into_iter().flat_map(Map::values)) {
            for key in ["processor", "where", "numpy_version"] {
                if let Some(word) = one[key].as_str().map(str::to_owned).filter(|word| !words.contains(word)) {
                    words.push(word);
                }
            }
        }
    }
    words.push(format!("{cores} cores"));
    words.join(", ")
}

fn wishes(words: &[String]) -> Outcome<Wishes> {
    let mut wishes = Wishes { parts: Vec::new(), readme: false, n_rounds: 15 };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--readme" => wishes.readme = true,
            "--rounds" => {
                let n_rounds = words.next().and_then(|n| n.parse().ok()).filter(|n| *n >= 9);
                wishes.n_rounds = n_rounds.ok_or("--rounds takes a number from 9: fewer say little on a shared machine.")?;
            }
            flag if flag.starts_with('-') => return Err(format!("`bench` takes no `{flag}`.")),
            name => wishes.parts.push(Part::named(name)?),
        }
    }
    if wishes.readme && !wishes.parts.is_empty() {
        return Err("--readme shows every part, so no part may be named beside it.".to_owned());
    }
    if wishes.parts.is_empty() {
        wishes.parts = Part::ALL.to_vec();
    }
    Ok(wishes)
}

#[cfg(test)]
mod tests {
    use super::{Part, Wishes, place, wishes};
    use serde_json::{Map, json};

    fn check(words: &[&str], expected: Option<&Wishes>) {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        assert_eq!(wishes(&words).ok().as_ref(), expected, "{words:?}");
    }

    #[test]
    fn no_name_means_every_part() {
        check(&["--readme"], Some(&Wishes { parts: Part::ALL.to_vec(), readme: true, n_rounds: 15 }));
    }

    #[test]
    fn parts_and_rounds_are_chosen() {
        let parts = vec![Part::Scaling, Part::Load];
        check(&["scaling", "--rounds", "31", "load"], Some(&Wishes { parts, readme: false, n_rounds: 31 }));
    }

    #[test]
    fn a_word_that_means_nothing_is_refused() {
        check(&["everything"], None);
        check(&["--fast"], None);
        check(&["--rounds", "3"], None);
        check(&["load", "--readme"], None);
    }

    #[test]
    fn each_program_is_named_once() {
        let both = json!({"node": {"where": "Node.js 20", "processor": "CPU"}, "chromium": {"where": "Chromium 1"}});
        let report = Map::from_iter([("ensemble".to_owned(), both), ("scaling".to_owned(), json!({"where": "Node.js 20"}))]);
        let place = place(&report);
        assert!(place.starts_with("CPU, Node.js 20, Chromium 1, "), "{place}");
    }
}
