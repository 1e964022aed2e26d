//! The stages, in the order in which they run: the quickest to fail come first.

use super::tally::Tally;
use super::{browser, budget, lighthouse};
use crate::bundle;
use crate::outcome::Outcome;
use crate::process;
use crate::project;
use crate::tools::{Tools, chromium, npm, rustup};
use std::process::Command;

/// One kind of check.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stage {
    /// rustfmt finds nothing to change.
    Formatting,
    /// Lints of every package, tests included, as compiled for this machine.
    Clippy,
    /// Lints of the app as compiled for the browser.
    ClippyWasm,
    /// Unit and integration tests.
    Tests,
    /// The examples in the docs.
    DocTests,
    /// The docs build, and their links lead somewhere.
    Docs,
    /// The release page.
    Build,
    /// A first visit is light enough.
    Budget,
    /// The release page in a real browser.
    Browser,
    /// The release page as Lighthouse sees it.
    Lighthouse,
}

/// What a stage found.
pub struct Report {
    /// The count that it adds.
    pub tally: Tally,
    /// What it printed, shown when it failed.
    pub text: String,
    /// What its line says beside the verdict.
    pub note: String,
}

const ALL: [Stage; 10] = [
    Stage::Formatting,
    Stage::Clippy,
    Stage::ClippyWasm,
    Stage::Tests,
    Stage::DocTests,
    Stage::Docs,
    Stage::Build,
    Stage::Budget,
    Stage::Browser,
    Stage::Lighthouse,
];

/// The stages of these names with those that they need, in order; all of them for no names.
pub fn chosen(names: &[String]) -> Outcome<Vec<Stage>> {
    if names.is_empty() {
        return Ok(ALL.to_vec());
    }
    let mut wanted = Vec::new();
    for name in names {
        let Some(stage) = ALL.into_iter().find(|stage| stage.name() == name) else {
            let known: Vec<_> = ALL.iter().map(|stage| stage.name()).collect();
            return Err(format!("there is no stage `{name}`, only {}.", known.join(", ")));
        };
        wanted.push(stage);
        wanted.extend(stage.needs());
    }
    Ok(ALL.into_iter().filter(|stage| wanted.contains(stage)).collect())
}

impl Stage {
    /// The word that chooses it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Formatting => "formatting",
            Self::Clippy => "clippy",
            Self::ClippyWasm => "clippy-wasm",
            Self::Tests => "tests",
            Self::DocTests => "doc-tests",
            Self::Docs => "docs",
            Self::Build => "build",
            Self::Budget => "budget",
            Self::Browser => "browser",
            Self::Lighthouse => "lighthouse",
        }
    }

    /// What its line begins with.
    pub fn title(self) -> &'static str {
        match self {
            Self::Formatting => "formatting",
            Self::Clippy => "clippy",
            Self::ClippyWasm => "clippy for wasm",
            Self::Tests => "tests",
            Self::DocTests => "doc tests",
            Self::Docs => "docs",
            Self::Build => "release build",
            Self::Budget => "size budget",
            Self::Browser => "browser tests",
            Self::Lighthouse => "Lighthouse",
        }
    }

    /// The stage without which it means nothing.
    pub fn needs(self) -> Option<Self> {
        matches!(self, Self::Budget | Self::Browser | Self::Lighthouse).then_some(Self::Build)
    }

    /// Installs what it needs; prints only when there is something to install.
    pub fn prepare(self) -> Outcome<()> {
        match self {
            Self::Formatting => rustup::component_ready("fmt", "rustfmt"),
            Self::Clippy => rustup::component_ready("clippy", "clippy"),
            Self::ClippyWasm => rustup::target_ready(project::WASM),
            Self::Tests | Self::DocTests | Self::Docs | Self::Budget => Ok(()),
            Self::Build => Tools::ready().map(drop),
            Self::Browser | Self::Lighthouse => npm::ready().and(chromium::ready()).map(drop),
        }
    }

    /// Runs it.
    pub fn run(self) -> Outcome<Report> {
        match self {
            Self::Formatting => one(cargo("fmt --all --check")),
            Self::Clippy => one(cargo("clippy --workspace --all-targets --locked -- -D warnings")),
            Self::ClippyWasm => {
                one(cargo(&format!("clippy --package {} --target {} --locked -- -D warnings", project::APP, project::WASM)))
            }
            Self::Tests => tests(cargo("test --workspace --lib --bins --tests --locked --no-fail-fast"), 1),
            Self::DocTests => tests(cargo("test --workspace --doc --locked --no-fail-fast"), 0),
            Self::Docs => one(docs()),
            Self::Build => one(bundle::release(&Tools::ready()?)?),
            Self::Budget => budget::run(),
            Self::Browser => browser::run(&chromium::ready()?),
            Self::Lighthouse => lighthouse::run(&chromium::ready()?),
        }
    }
}

impl Report {
    /// A stage that could not even run counts as one failure.
    pub fn failed(sentence: String) -> Self {
        Self { tally: Tally::one(false), text: sentence, note: String::new() }
    }
}

fn cargo(words: &str) -> Command {
    let mut cargo = process::cargo();
    // Colour codes would stand between the words that are counted.
    cargo.args(words.split(' ')).env("CARGO_TERM_COLOR", "never");
    cargo
}

/// Private items too: the map of the house links to its inner rooms.
fn docs() -> Command {
    let mut doc = cargo("doc --workspace --no-deps --document-private-items --locked");
    doc.env("RUSTDOCFLAGS", "-D warnings");
    doc
}

/// A command that counts as one test.
fn one(command: Command) -> Outcome<Report> {
    let said = process::quiet(command)?;
    Ok(Report { tally: Tally::one(said.ok), text: said.text, note: String::new() })
}

/// A command that runs tests of its own, at least `n_least` of them.
fn tests(command: Command, n_least: u64) -> Outcome<Report> {
    let said = process::quiet(command)?;
    let mut tally = Tally::of_cargo(&said.text);
    let note = format!(", {tally}");
    // Code that does not compile runs no test, and is a failure all the same.
    if tally.failed == 0 && (!said.ok || tally.n_run() < n_least) {
        tally.failed = 1;
    }
    Ok(Report { tally, text: said.text, note })
}

#[cfg(test)]
mod tests {
    use super::{ALL, Stage, chosen};

    fn check(names: &[&str], expected: Option<&[Stage]>) {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        assert_eq!(chosen(&names).ok().as_deref(), expected, "{names:?}");
    }

    #[test]
    fn no_name_means_every_stage() {
        check(&[], Some(&ALL));
    }

    #[test]
    fn names_choose_stages_in_their_own_order() {
        check(&["clippy", "formatting"], Some(&[Stage::Formatting, Stage::Clippy]));
    }

    #[test]
    fn a_stage_brings_the_one_that_it_needs() {
        check(&["browser"], Some(&[Stage::Build, Stage::Browser]));
    }

    #[test]
    fn an_unknown_name_is_refused() {
        check(&["everything"], None);
    }
}
