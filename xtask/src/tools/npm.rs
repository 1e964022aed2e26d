//! The npm packages of `package-lock.json`: wasm-opt, and what drives the browser tests.

use crate::outcome::{Concerning, Outcome};
use crate::process;
use crate::project;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest major version of Node.js that the browser tests run on.
const NODE_MAJOR: u32 = 20;

/// A copy of the lock file that `node_modules` was made from.
const STAMP: &str = "node_modules/.made-from-lock.json";

/// Installs the packages where they are missing or out of date; returns the folder of their programs.
pub fn ready() -> Outcome<PathBuf> {
    node_ready()?;
    let root = project::root();
    let wanted = std::fs::read_to_string(root.join("package-lock.json")).concerning("package-lock.json")?;
    let stamp = root.join(STAMP);
    if std::fs::read_to_string(&stamp).ok().as_deref() != Some(wanted.as_str()) {
        install()?;
        std::fs::write(&stamp, wanted).concerning(STAMP)?;
    }
    Ok(root.join("node_modules").join(".bin"))
}

/// A call of Node.js.
pub fn node() -> Command {
    process::command("node")
}

/// A call of Playwright's command line, through Node.js so that it works without a shell.
pub fn playwright() -> Command {
    let mut playwright = node();
    playwright.arg(Path::new("node_modules").join("@playwright").join("test").join("cli.js"));
    playwright
}

fn install() -> Outcome<()> {
    println!("Installing the npm packages of package-lock.json ...");
    let mut npm = process::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    // No package of ours needs its install script, and none of a stranger's should run.
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    process::shown(
        npm,
        "`npm ci` did not succeed: please check that npm is installed beside Node.js and that its registry is reachable.",
    )
}

fn node_ready() -> Outcome<()> {
    let advice = format!("please install Node.js {NODE_MAJOR} or later, with npm.");
    let mut ask = node();
    ask.arg("--version");
    let said = process::quiet(ask).map_err(|_| format!("Node.js was not found: {advice}"))?;
    match major(&said.text) {
        Some(found) if found >= NODE_MAJOR => Ok(()),
        _ => Err(format!("Node.js says it is {}: {advice}", said.text.trim())),
    }
}

/// The 20 of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_read_from_what_node_prints() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("node: not found"), None);
    }
}
