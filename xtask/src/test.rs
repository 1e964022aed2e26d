//! `cargo xtask test`: every check, one line each, and a count at the end.

mod browser;
mod budget;
mod lighthouse;
mod pulse;
mod stage;
mod tally;

use crate::outcome::Outcome;
use pulse::Pulse;
use stage::{Report, Stage};
use std::time::Instant;
use tally::Tally;

/// Runs the stages named, or all of them; fails unless everything passed and something ran.
pub fn run(words: &[String]) -> Outcome<()> {
    let stages = stage::chosen(words)?;
    let mut total = Tally::default();
    let mut failed: Vec<Stage> = Vec::new();
    for stage in stages {
        let tally = match stage.needs().filter(|needed| failed.contains(needed)) {
            Some(needed) => {
                println!("{}: skipped, because {} failed", stage.title(), needed.title());
                Tally::one(false)
            }
            None => run_one(stage),
        };
        if tally.failed > 0 {
            failed.push(stage);
        }
        total += tally;
    }

    println!("\n{total}");
    if total.failed > 0 {
        let names: Vec<_> = failed.iter().map(|stage| stage.name()).collect();
        return Err(format!("failed: {}. Again: cargo xtask test {}", names.join(", "), names.join(" ")));
    }
    if total.passed == 0 {
        return Err("no test ran.".to_owned());
    }
    Ok(())
}

/// Prepares and runs a stage, and prints its line; its output only when it failed.
fn run_one(stage: Stage) -> Tally {
    let started = Instant::now();
    // Installations print their own progress, so they come before the stage's line is begun.
    let report = stage.prepare().and_then(|()| {
        let _pulse = Pulse::begin(stage.title());
        stage.run()
    });
    let seconds = started.elapsed().as_secs_f32();
    let Report { tally, text, note } = report.unwrap_or_else(Report::failed);
    let verdict = if tally.failed == 0 { "ok" } else { "FAILED" };
    println!("{}: {verdict}{note} ({seconds:.1} s)", stage.title());
    if tally.failed > 0 {
        println!("{}\n", without_progress(&text).trim_end());
    }
    tally
}

/// Leaves out the lines in which Cargo only says what it is compiling, and which tests passed.
fn without_progress(text: &str) -> String {
    const PROGRESS: [&str; 6] =
        ["   Compiling ", "    Checking ", "    Finished ", " Documenting ", "  Downloaded ", " Downloading "];
    text.lines()
        .filter(|line| !PROGRESS.iter().any(|word| line.starts_with(word)))
        .filter(|line| !(line.starts_with("test ") && line.ends_with(" ... ok")))
        .flat_map(|line| [line, "\n"])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::without_progress;

    #[test]
    fn a_failure_is_shown_without_what_was_compiled_on_the_way() {
        let text = "   Compiling syn v2.0.0\ntest good ... ok\nerror: no\n --> src/lib.rs:1\n";
        assert_eq!(without_progress(text), "error: no\n --> src/lib.rs:1\n");
    }
}
