//! The simulator's two files, beside the page.
//!
//! Trunk's own workers have no hash in their names, are started by a script that blocks where modules are blocked, and go
//! through the page's `wasm-opt -Oz`; this one is built for speed, and an old one must never meet a new page.

use crate::outcome::{Concerning, Outcome};
use crate::process;
use crate::project;
use crate::staging::{Staging, hash};
use crate::wasm;
use std::fs;
use std::path::PathBuf;

/// The package that becomes the wasm module.
const PACKAGE: &str = "los-simulator-wasm";
/// Its file, as Cargo names it.
const ARTIFACT: &str = "los_simulator_wasm.wasm";

/// Builds the simulator, and names its files in the page.
pub fn build(staging: &mut Staging) -> Outcome<()> {
    let folder = compile(staging.release)?;
    let glue = fs::read_to_string(folder.join("simulator.js")).concerning("simulator.js")?;
    let start = fs::read_to_string(project::root().join("simulator/wasm/start.js")).concerning("simulator/wasm/start.js")?;
    let module = fs::read(folder.join("simulator_bg.wasm")).concerning("simulator_bg.wasm")?;
    // In a function of its own: a script tag would make its names the page's.
    let script = format!("(() => {{\n{}}})();\n", wasm::without_comments(&format!("{glue}\n{start}")));
    let hash = hash([script.as_bytes(), &module]);
    staging.put_for("simulator.js", &format!("simulator-{hash}.js"), script.as_bytes())?;
    staging.put_for("simulator.wasm", &format!("simulator-{hash}.wasm"), &module)
}

/// Compiles, makes the glue, and optimises for speed; gives the folder with both files.
fn compile(release: bool) -> Outcome<PathBuf> {
    let folder = project::target().join("simulator");
    let mut cargo = process::cargo();
    cargo.args(["build", "--quiet", "--locked", "--package", PACKAGE, "--target", project::WASM]);
    if release {
        cargo.arg("--release");
    }
    process::shown(cargo, "the simulator could not be compiled, see above.")?;
    let profile = if release { "release" } else { "debug" };
    wasm::bind(&project::compiled(profile, ARTIFACT), &folder, "simulator", &["--target", "no-modules"])?;
    if release {
        // Functions that are called once stay functions: V8 shares registers out badly in one that is huge.
        wasm::optimise(&folder.join("simulator_bg.wasm"), &["-O3", "--one-caller-inline-max-function-size=100"])?;
    }
    Ok(folder)
}
