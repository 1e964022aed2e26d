//! The browser that the tests and screenshots run in: the system's own Chromium or Chrome.

use crate::outcome::Outcome;
use crate::process;
use std::path::{Path, PathBuf};

/// Names that Chromium has on `PATH`, the likeliest first.
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where it stands when it is not on `PATH`.
const PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

const ADVICE: &str =
    "Chromium or Chrome was not found: please install one, or name its program in the environment variable CHROME_PATH.";

/// The browser's program; installs Debian's package where that is possible without asking anyone.
pub fn ready() -> Outcome<PathBuf> {
    if let Some(given) = std::env::var_os("CHROME_PATH") {
        let given = PathBuf::from(given);
        return if given.is_file() { Ok(given) } else { Err(format!("CHROME_PATH names no file: {}", given.display())) };
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if is_debian() && is_root() {
        install()?;
    }
    find().ok_or_else(|| ADVICE.to_owned())
}

fn find() -> Option<PathBuf> {
    NAMES
        .iter()
        .find_map(|name| process::on_path(name))
        .or_else(|| PLACES.iter().map(PathBuf::from).find(|place| place.is_file()))
}

fn install() -> Outcome<()> {
    println!("Installing Debian's package chromium for the browser tests ...");
    for arguments in [
        ["update"].as_slice(),
        // A bare machine has no font at all, and text would have no width.
        ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"].as_slice(),
    ] {
        let mut apt = process::command("apt-get");
        apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        process::shown(apt, "apt-get could not install chromium, see above.")?;
    }
    Ok(())
}

fn is_debian() -> bool {
    Path::new("/etc/debian_version").is_file() && process::on_path("apt-get").is_some()
}

/// Whether apt-get may be run.
fn is_root() -> bool {
    let mut ask = process::command("id");
    ask.arg("-u");
    process::quiet(ask).is_ok_and(|said| said.text.trim() == "0")
}
