//! A program from the crate registry, installed once per user.

use crate::outcome::Outcome;
use crate::process;
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

/// One program at one version.
pub struct CargoTool {
    /// The package on the registry.
    pub package: &'static str,
    /// The program that the package installs.
    pub binary: &'static str,
    /// The exact version wanted.
    pub version: String,
    /// Whether to build it with the versions in its own lock file.
    pub locked: bool,
}

impl CargoTool {
    /// The program's path; installs it where neither the cache nor `PATH` has that version.
    pub fn ready(&self) -> Outcome<PathBuf> {
        let file = format!("{}{EXE_SUFFIX}", self.binary);
        let folder = cache()?.join(format!("{}-{}", self.package, self.version));
        let cached = folder.join("bin").join(&file);
        if process::has_version(&cached, &self.version) {
            return Ok(cached);
        }
        if let Some(found) = process::on_path(&file)
            && process::has_version(&found, &self.version)
        {
            return Ok(found);
        }

        println!("Installing {} {} (once; it takes a few minutes) ...", self.package, self.version);
        if cfg!(unix) && process::on_path("cc").is_none() {
            return Err(format!("{} needs a C compiler: please install gcc or clang so that `cc` is on PATH.", self.package));
        }
        let mut install = process::cargo();
        install
            .arg("install")
            .arg(format!("{}@{}", self.package, self.version))
            .arg("--root")
            .arg(&folder)
            // The tools wait on files more than they compute: a light build is ready sooner.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        if self.locked {
            install.arg("--locked");
        }
        process::shown(install, &format!("{} {} could not be installed, see above.", self.package, self.version))?;
        Ok(cached)
    }
}

/// The user's folder for such programs, shared by all clones of this repository.
fn cache() -> Outcome<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
        .ok_or("no home folder to keep the build tools in: please set HOME or XDG_CACHE_HOME.")?;
    Ok(base.join("line-of-sight").join("tools"))
}
