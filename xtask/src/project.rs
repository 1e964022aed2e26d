//! Where this repository stands.

use std::path::PathBuf;

/// The name of the app's package.
pub const APP: &str = "line-of-sight";

/// The target that the page is built for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The repository's root folder.
///
/// Cargo names xtask's own folder when it runs it; the folder seen at compile time would be wrong after a move.
pub fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(
        || PathBuf::from("."),
        |xtask| {
            let mut root = PathBuf::from(xtask);
            root.pop();
            root
        },
    )
}

/// The folder of the built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// A wasm file that Cargo has compiled.
pub fn compiled(profile: &str, file: &str) -> PathBuf {
    target().join(WASM).join(profile).join(file)
}

/// The folder that Cargo builds in.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}
