//! What must stand on this machine before the page can be built, and how it gets there.
//!
//! Rust, Node.js and a C compiler are given. The rest is installed at pinned versions: Cargo tools once per
//! user, in a cache that the next clone finds too; npm packages into `node_modules`.

mod cargo_tool;
pub mod chromium;
mod lockfile;
pub mod npm;
pub mod rustup;

use crate::outcome::{Concerning, Outcome};
use crate::process;
use crate::project;
use cargo_tool::CargoTool;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// 0.22 needs a later Rust than ours.
const TRUNK_VERSION: &str = "0.21.14";

/// Everything that builds the page.
pub struct Tools {
    trunk: PathBuf,
    /// `PATH` with wasm-bindgen and wasm-opt in front.
    path: OsString,
}

impl Tools {
    /// Finds the tools, and installs those that are missing.
    pub fn ready() -> Outcome<Self> {
        rustup::target_ready(project::WASM)?;
        let npm_binaries = npm::ready()?;
        let wasm_bindgen = CargoTool {
            package: "wasm-bindgen-cli",
            binary: "wasm-bindgen",
            // The glue must come from the very version that the app links.
            version: lockfile::version_of("wasm-bindgen")?,
            // Its own lock file names a crate version that the registry lacks.
            locked: false,
        }
        .ready()?;
        let trunk = CargoTool { package: "trunk", binary: "trunk", version: TRUNK_VERSION.to_owned(), locked: true }.ready()?;

        let mut folders = vec![npm_binaries];
        folders.extend(wasm_bindgen.parent().map(PathBuf::from));
        folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        let path = std::env::join_paths(folders).concerning("PATH")?;
        Ok(Self { trunk, path })
    }

    /// A call of a program that comes with the tools, such as wasm-bindgen or wasm-opt, at its pinned version.
    pub fn command(&self, program: &str) -> Command {
        let mut command = process::command(program);
        command.env("PATH", &self.path);
        command
    }

    /// A call of Trunk that finds its helpers at the pinned versions and downloads nothing.
    pub fn trunk(&self) -> Command {
        let mut trunk = process::command(&self.trunk);
        trunk
            .arg("--skip-version-check")
            .env("PATH", &self.path)
            // Its own backtrace says nothing about our code.
            .env("RUST_BACKTRACE", "0")
            // Its usual level, without two warnings a build that its minifier cannot read today's JavaScript:
            // such a file is then copied as it is.
            .env("RUST_LOG", "error,trunk=info,trunk::processing::minify=error")
            // Trunk 0.21 reads the customary NO_COLOR=1 as an invalid boolean and stops.
            .env_remove("NO_COLOR");
        trunk
    }
}
