//! The release page as Lighthouse sees it: accessibility, best practices, performance.

use super::browser::SUB_FOLDER;
use super::stage::Report;
use super::tally::Tally;
use crate::outcome::Outcome;
use crate::process;
use crate::project;
use crate::server::Server;
use crate::tools::npm;
use std::path::Path;

/// Runs it; the scores stand beside the verdict.
pub fn run(program: &Path) -> Outcome<Report> {
    let url = Server::new(&project::dist(), SUB_FOLDER, None)?.run_in_background();
    let mut node = npm::node();
    node.arg("tests/e2e/lighthouse.mjs").env("LOS_URL", url).env("CHROME_PATH", program);
    let said = process::quiet(node)?;
    let note = said.text.lines().find(|line| line.starts_with("performance")).map(|line| format!(", {line}"));
    Ok(Report { tally: Tally::one(said.ok), note: note.unwrap_or_default(), text: said.text })
}
