//! Versions as `Cargo.lock` has them.

use crate::outcome::{Concerning, Outcome};
use crate::project;

/// The version of a package in this repository's `Cargo.lock`.
pub fn version_of(package: &str) -> Outcome<String> {
    let lock = std::fs::read_to_string(project::root().join("Cargo.lock")).concerning("Cargo.lock")?;
    find(&lock, package).ok_or_else(|| format!("Cargo.lock does not name {package}."))
}

/// Reads the line after `name = "package"`, which Cargo always writes as the version.
fn find(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::find;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn the_version_belongs_to_the_package_of_exactly_that_name() {
        assert_eq!(find(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(find(LOCK, "leptos"), None);
    }
}
