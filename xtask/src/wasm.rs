//! From what Cargo compiled to what a browser gets: a module's glue, and smaller or faster wasm.

use crate::outcome::Outcome;
use crate::process;
use std::path::Path;

/// What wasm-opt may use: every browser since Safari 16.4 has it.
const FEATURES: [&str; 7] = [
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Makes `<name>.js` and `<name>_bg.wasm` in `folder`.
pub fn bind(compiled: &Path, folder: &Path, name: &str, options: &[&str]) -> Outcome<()> {
    let mut bindgen = process::command("wasm-bindgen");
    bindgen.args(options).args(["--no-typescript", "--out-name", name, "--out-dir"]).arg(folder).arg(compiled);
    process::shown(bindgen, "the glue of a wasm module could not be made, see above.")
}

/// Optimises a module in its place.
pub fn optimise(wasm: &Path, options: &[&str]) -> Outcome<()> {
    let mut optimiser = process::command(if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" });
    optimiser.args(options).args(FEATURES).arg(wasm).arg("-o").arg(wasm);
    process::shown(optimiser, "a wasm module could not be optimised, see above.")
}

/// A script without the lines that are comments and without indentation, a third of what would be sent.
pub fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty());
    let code = lines.filter(|line| *line != "*" && !["//", "/**", "* ", "*/"].iter().any(|mark| line.starts_with(mark)));
    code.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn a_script_loses_its_comments_and_nothing_else() {
        let script = "/**\n * A sum.\n */\nfunction f() {\n    // Why.\n    return 2 * 3; // Kept.\n}\n";
        assert_eq!(without_comments(script), "function f() {\nreturn 2 * 3; // Kept.\n}\n");
    }
}
