//! The engine's module for the benchmark, and the small site on which a browser finds it.

use crate::outcome::{Concerning, Outcome};
use crate::process::{self, Said};
use crate::project;
use crate::tools::Tools;
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// Scripts that run in a page.
const SCRIPTS: [&str; 2] = ["contest.mjs", "ladder.mjs"];

/// Builds the module as the page's is built, but for speed; returns the folder of the site.
pub fn build(tools: &Tools) -> Outcome<PathBuf> {
    println!("Building the engine for the benchmark ...");
    let mut cargo = process::cargo();
    cargo.args(["build", "--quiet", "--release", "--locked", "--package", "los-bench", "--target", project::WASM]);
    process::shown(cargo, "the engine could not be built, see above.")?;

    let built = target_folder()?.join(project::WASM).join("release").join("los_bench.wasm");
    let site = project::root().join("target").join("bench").join("site");
    std::fs::create_dir_all(&site).concerning(site.display())?;
    let mut glue = tools.command("wasm-bindgen");
    glue.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&site).arg(built);
    unseen(glue)?;
    let module = site.join("los_bench_bg.wasm");
    let mut optimiser = tools.command("wasm-opt");
    // It finds the features in the module.
    optimiser.args(["-O3", "--one-caller-inline-max-function-size=100"]).arg(&module).arg("-o").arg(&module);
    unseen(optimiser)?;

    for script in SCRIPTS {
        std::fs::copy(project::root().join("bench").join(script), site.join(script)).concerning(script)?;
    }
    let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\" /><title>Benchmark</title></html>\n";
    std::fs::write(site.join("index.html"), page).concerning("index.html")?;
    Ok(site)
}

/// Where Cargo puts what it builds.
fn target_folder() -> Outcome<PathBuf> {
    let mut cargo = process::cargo();
    cargo.args(["metadata", "--quiet", "--no-deps", "--format-version", "1", "--locked"]);
    let said = process::quiet(cargo)?;
    let metadata: Value =
        serde_json::from_str(&said.text).map_err(|_| format!("Cargo did not describe this workspace: {}", said.text.trim()))?;
    metadata["target_directory"].as_str().map(PathBuf::from).ok_or_else(|| "Cargo names no target folder.".to_owned())
}

/// Shows what a command said only where it failed.
fn unseen(command: Command) -> Outcome<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let Said { ok, text } = process::quiet(command)?;
    if ok { Ok(()) } else { Err(format!("{name} failed: {}", text.trim())) }
}
