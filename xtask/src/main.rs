//! The tasks of this repository, run as `cargo xtask <command>`.
//!
//! Each command is one file; what they share is [`tools`] (what must be installed), [`bundle`] (the page),
//! [`server`] (the page over HTTP) and [`process`] (running other programs). Trunk calls back for what it does not know,
//! see [`modules`]. A failure is a sentence for the
//! person at the terminal, see [`outcome`].

mod outcome;
mod process;
mod project;

mod bundle;
mod server;
mod sizes;
mod tools;

mod bench;
mod dist;
mod screenshots;
mod serve;
mod test;

mod modules;
mod parts;
mod simulator;
mod staging;
mod wasm;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask <command>

  serve [--dev] [--port N] [--no-open]   build the app and open it; --dev rebuilds on every change
  dist                                   write the static site to dist/ and print its sizes
  test [stage...]                        run every check, or only the stages named: formatting clippy
                                         clippy-wasm tests doc-tests docs build budget browser
  screenshots [folder] [--readme]        write pictures of the page (default folder: target/screenshots)
  bench [part...] [--rounds N]           time the engine beside its peers, the page under its levers and a first
        [--readme]                       visit: all of it, or the parts named: ensemble scaling levers load

What is missing on this machine is installed first, at pinned versions.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match words.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    let asks_for_help = rest.iter().any(|word| word == "--help" || word == "-h");
    let command = if asks_for_help { "help" } else { command };
    let done = match command {
        "serve" => serve::run(rest),
        "bench" => bench::run(rest),
        "dist" => dist::run(rest),
        "test" => test::run(rest),
        "screenshots" => screenshots::run(rest),
        // A step of every build, for Trunk and not for people.
        "modules" => modules::run(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        unknown => Err(format!("there is no command `{unknown}`.\n\n{USAGE}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}
