//! Parts of the Rust toolchain that a machine may lack although `rust-toolchain.toml` names them: with
//! `RUSTUP_AUTO_INSTALL=0`, rustup does not add them by itself.

use crate::outcome::Outcome;
use crate::process;
use std::path::Path;

/// Makes sure that the standard library for `target` is there.
pub fn target_ready(target: &str) -> Outcome<()> {
    let mut ask = process::command("rustc");
    ask.args(["--print", "target-libdir", "--target", target]);
    let there = process::quiet(ask).is_ok_and(|said| said.ok && Path::new(said.text.trim()).is_dir());
    if there { Ok(()) } else { add("target", target) }
}

/// Makes sure that `cargo <subcommand>` is there, which the toolchain's `component` brings.
pub fn component_ready(subcommand: &str, component: &str) -> Outcome<()> {
    let mut ask = process::cargo();
    ask.args([subcommand, "--version"]);
    if process::quiet(ask).is_ok_and(|said| said.ok) { Ok(()) } else { add("component", component) }
}

fn add(kind: &str, name: &str) -> Outcome<()> {
    println!("Adding the Rust {kind} {name} ...");
    let mut rustup = process::command("rustup");
    rustup.args([kind, "add", name]);
    process::shown(rustup, "rustup could not add it, see above.")
        .map_err(|reason| format!("the Rust {kind} {name} is missing: {reason}"))
}
