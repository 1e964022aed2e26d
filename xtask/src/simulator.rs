//! `cargo xtask simulator`: the simulator's two files, built by Trunk's hook at the end of every build of the page.
//!
//! Trunk's own workers have no hash in their names, are started by a script that blocks where modules are blocked, and go
//! through the page's `wasm-opt -Oz`; this one is built for speed, and an old one must never meet a new page.

use crate::outcome::{Concerning, Outcome};
use crate::process;
use crate::project;
use std::fs;
use std::path::{Path, PathBuf};

/// The package that becomes the wasm module.
const PACKAGE: &str = "los-simulator-wasm";
/// Its file, as Cargo names it.
const ARTIFACT: &str = "los_simulator_wasm.wasm";
/// What wasm-opt may use, the same as for the page: see index.html.
const FEATURES: [&str; 7] = [
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds the simulator into the folder in which Trunk prepares the site, and names its files in the page there.
pub fn run(words: &[String]) -> Outcome<()> {
    if let Some(word) = words.first() {
        return Err(format!("`simulator` takes no `{word}`."));
    }
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("`simulator` is a step of Trunk's build: use `cargo xtask dist` or `cargo xtask serve`.")?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let folder = build(release)?;
    let glue = fs::read_to_string(folder.join("simulator.js")).concerning("simulator.js")?;
    let start = fs::read_to_string(project::root().join("simulator/wasm/start.js")).concerning("simulator/wasm/start.js")?;
    let wasm = fs::read(folder.join("simulator_bg.wasm")).concerning("simulator_bg.wasm")?;
    // In a function of its own: a script tag would make its names the page's.
    let script = format!("(() => {{\n{}}})();\n", without_comments(&format!("{glue}\n{start}")));
    let hash = hash(&[script.as_bytes(), &wasm]);
    let files = [("simulator.js", script.as_bytes()), ("simulator.wasm", wasm.as_slice())];
    let page_file = staging.join("index.html");
    let mut page = fs::read_to_string(&page_file).concerning("index.html")?;
    for (name, bytes) in files {
        let hashed = name.replace('.', &format!("-{hash}."));
        fs::write(staging.join(&hashed), bytes).concerning(&hashed)?;
        page = named(&page, name, &hashed)?;
    }
    fs::write(&page_file, page).concerning("index.html")
}

/// Compiles, makes the glue, and optimises for speed; gives the folder with both files.
fn build(release: bool) -> Outcome<PathBuf> {
    let folder = project::target().join("simulator");
    let mut cargo = process::cargo();
    cargo.args(["build", "--quiet", "--locked", "--package", PACKAGE, "--target", project::WASM]);
    if release {
        cargo.arg("--release");
    }
    process::shown(cargo, "the simulator could not be compiled, see above.")?;
    let profile = if release { "release" } else { "debug" };
    let compiled = project::target().join(project::WASM).join(profile).join(ARTIFACT);

    let mut bindgen = process::command("wasm-bindgen");
    bindgen.args(["--target", "no-modules", "--no-typescript", "--out-name", "simulator", "--out-dir"]);
    bindgen.arg(&folder).arg(compiled);
    process::shown(bindgen, "the simulator's glue could not be made, see above.")?;
    if release {
        let wasm = folder.join("simulator_bg.wasm");
        optimise(&wasm)?;
    }
    Ok(folder)
}

fn optimise(wasm: &Path) -> Outcome<()> {
    let mut optimiser = process::command(if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" });
    // Functions that are called once stay functions: V8 shares registers out badly in one that is huge.
    optimiser.args(["-O3", "--one-caller-inline-max-function-size=100"]).args(FEATURES).arg(wasm).arg("-o").arg(wasm);
    process::shown(optimiser, "the simulator could not be optimised, see above.")
}

/// A script without the lines that are comments and without indentation, a third of what would be sent.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty());
    let code = lines.filter(|line| *line != "*" && !["//", "/**", "* ", "*/"].iter().any(|mark| line.starts_with(mark)));
    code.flat_map(|line| [line, "\n"]).collect()
}

/// The page with `hashed` where `name` stood.
fn named(page: &str, name: &str, hashed: &str) -> Outcome<String> {
    let (address, new) = (format!("./{name}"), format!("./{hashed}"));
    if page.contains(&address) { Ok(page.replace(&address, &new)) } else { Err(format!("index.html does not name {address}.")) }
}

/// FNV-1a (Fowler, Noll & Vo): the names only have to differ when the bytes do.
fn hash(parts: &[&[u8]]) -> String {
    let bytes = parts.iter().copied().flatten();
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::{hash, named, without_comments};

    #[test]
    fn the_page_names_the_hashed_files() {
        let page = r#"<link href="./simulator.js" />"#;
        assert_eq!(named(page, "simulator.js", "simulator-1.js").as_deref(), Ok(r#"<link href="./simulator-1.js" />"#));
        assert!(named(page, "simulator.wasm", "simulator-1.wasm").is_err());
    }

    #[test]
    fn a_script_loses_its_comments_and_nothing_else() {
        let script = "/**\n * A sum.\n */\nfunction f() {\n    // Why.\n    return 2 * 3; // Kept.\n}\n";
        assert_eq!(without_comments(script), "function f() {\nreturn 2 * 3; // Kept.\n}\n");
    }

    #[test]
    fn other_bytes_have_another_hash() {
        assert_eq!(hash(&[b"ab", b"c"]), hash(&[b"abc"]));
        assert_ne!(hash(&[b"abc"]), hash(&[b"abd"]));
        assert_eq!(hash(&[b"a"]), "af63dc4c8601ec8c", "the published value");
    }
}
