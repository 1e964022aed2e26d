//! The page as Trunk builds it.

use crate::outcome::Outcome;
use crate::process;
use crate::project;
use crate::tools::Tools;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The command that writes the release site to `dist/`.
pub fn release(tools: &Tools) -> Outcome<Command> {
    fetch()?;
    let mut trunk = tools.trunk();
    trunk.args(["build", "--release"]).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remapped_paths());
    Ok(trunk)
}

/// The command that builds for debugging on every change, and serves that on `port`.
pub fn watch(tools: &Tools, port: u16, open: bool) -> Outcome<Command> {
    fetch()?;
    let mut trunk = tools.trunk();
    trunk.args(["serve", "--release=false", "--dist", "target/dev-site"]).args([
        "--address",
        "127.0.0.1",
        "--port",
        &port.to_string(),
    ]);
    if open {
        trunk.arg("--open");
    }
    Ok(trunk)
}

/// Trunk works offline, so the crates must be there before it starts.
fn fetch() -> Outcome<()> {
    let mut cargo = process::cargo();
    cargo.args(["fetch", "--quiet", "--locked"]);
    process::shown(cargo, "the crates of Cargo.lock could not be fetched, see above.")
}

/// Compiler flags that replace this machine's folders in panic messages: shorter, private, and the same bytes
/// wherever the page is built. They join those of `.cargo/config.toml`.
fn remapped_paths() -> String {
    let cargo_home =
        std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let registries = cargo_home
        .and_then(|home| std::fs::read_dir(home.join("registry").join("src")).ok())
        .into_iter()
        .flatten()
        .flatten()
        .map(|registry| (registry.path(), "crates"));
    registries
        .chain([(project::root(), "app")])
        .filter_map(|(folder, name)| remapped(&folder, name))
        .collect::<Vec<_>>()
        .join(" ")
}

/// One flag; none for a folder with a space in its name, which this variable cannot carry.
fn remapped(folder: &Path, name: &str) -> Option<String> {
    let folder = folder.to_str().filter(|text| !text.contains(char::is_whitespace))?;
    Some(format!("--remap-path-prefix={folder}={name}"))
}
