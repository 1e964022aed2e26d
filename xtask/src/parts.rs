//! The page, cut into what a first visit loads and parts that are fetched when they are first wanted.
//!
//! `los-split` cuts what Cargo compiled, so this takes the place of Trunk's own glue and wasm. `public/later.js` fetches the
//! parts; it goes into the glue, which saves a first visit a file.

use crate::outcome::{Concerning, Outcome};
use crate::process;
use crate::project;
use crate::staging::{Staging, hash};
use crate::wasm;
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

/// How Cargo compiles the page, whether it is to be sent to people or not: see Trunk.toml.
const PROFILE: &str = "page";
/// The module that the page imports its loaders from, as `los-split` names it.
const LOADERS: &str = "\"./__wasm_split.js\"";
/// Where the loader keeps its list of files.
const FILES: &str = "const FILES = {};";
/// For size. The first kilobyte of memory is the end of the stack, and no address; functions that are alike compress better
/// side by side.
const SMALL: [&str; 4] =
    ["-Oz", "--low-memory-unused", "--one-caller-inline-max-function-size=30", "--reorder-functions-by-name"];

/// A part of the page: its name, and the stems of its files in the order in which they are started.
type Part = (String, Vec<String>);

/// Cuts the page that Trunk has just compiled, and puts it in the place of Trunk's.
pub fn build(staging: &mut Staging) -> Outcome<()> {
    let folder = project::target().join("parts");
    fs::create_dir_all(&folder).concerning(folder.display())?;
    let parts = split(&project::compiled(PROFILE, &format!("{}.wasm", project::APP)), &folder)?;
    wasm::bind(&folder.join("main.wasm"), &folder, project::APP, &["--target", "web", "--keep-lld-exports"])?;
    let main = format!("{}_bg", project::APP);
    let mut stems: Vec<&str> = parts.iter().flat_map(|(_, stems)| stems).map(String::as_str).chain([&*main]).collect();
    stems.sort_unstable();
    stems.dedup();
    let mut modules = Vec::new();
    for stem in stems {
        let file = folder.join(format!("{stem}.wasm"));
        if staging.release {
            wasm::optimise(&file, &SMALL)?;
        }
        modules.push((stem, fs::read(&file).concerning(file.display())?));
    }

    let glue = fs::read_to_string(folder.join(format!("{}.js", project::APP))).concerning("the page's glue")?;
    let loader = fs::read_to_string(project::root().join("public/later.js")).concerning("public/later.js")?;
    let all = hash(modules.iter().map(|(_, bytes)| bytes.as_slice()));
    let file_of = |stem: &str| match stem {
        stem if stem == main => format!("{}-{all}_bg.wasm", project::APP),
        stem => format!("{}-{all}-{}.wasm", project::APP, stem.trim_start_matches("split_")),
    };
    let script = wasm::without_comments(&format!("{}\n{}", filled(&loader, &parts, file_of)?, without_import(&glue)));

    let trunks = staging.find(project::APP, "_bg.wasm")?;
    staging.put_for(
        &trunks.replace("_bg.wasm", ".js"),
        &format!("{}-{}.js", project::APP, hash([script.as_bytes()])),
        script.as_bytes(),
    )?;
    for (stem, bytes) in &modules {
        if *stem == main {
            staging.put_for(&trunks, &file_of(stem), bytes)?;
        } else {
            staging.put(&file_of(stem), bytes)?;
        }
    }
    Ok(())
}

/// Cuts, and gives what it was cut into.
fn split(compiled: &Path, folder: &Path) -> Outcome<Vec<Part>> {
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "los-split", "--"]).arg(compiled).arg(folder);
    let said = process::quiet(cargo)?;
    if !said.ok {
        return Err(format!("the page could not be cut into parts: {}", said.text.trim()));
    }
    Ok(said.text.lines().filter_map(part).collect())
}

fn part(line: &str) -> Option<Part> {
    let mut words = line.split(' ').map(str::to_owned);
    Some((words.next()?, words.collect()))
}

/// The loader with the files of every part.
fn filled(loader: &str, parts: &[Part], file_of: impl Fn(&str) -> String) -> Outcome<String> {
    let addresses = |stems: &[String]| stems.iter().map(|stem| format!("./{}", file_of(stem))).collect();
    let all: Map<_, _> = parts.iter().map(|(name, stems)| (name.clone(), addresses(stems))).collect();
    if !loader.contains(FILES) {
        return Err(format!("public/later.js has no `{FILES}`."));
    }
    Ok(loader.replace(FILES, &format!("const FILES = {};", Value::Object(all))))
}

/// The glue with the loaders that stand before it, where it imported them.
fn without_import(glue: &str) -> String {
    let imports = |line: &&str| line.starts_with("import ") && line.contains(LOADERS);
    let here =
        |line| if str::trim_start(line).starts_with(LOADERS) { format!("{LOADERS}: later,\n") } else { format!("{line}\n") };
    glue.lines().filter(|line| !imports(line)).map(here).collect()
}

#[cfg(test)]
mod tests {
    use super::{filled, part, without_import};

    #[test]
    fn the_loader_knows_the_files_of_every_part() {
        let parts: Vec<_> = ["files chunk_1 split_files", "inputs split_inputs"].into_iter().filter_map(part).collect();
        let loader = filled("const FILES = {};", &parts, |stem| format!("{stem}-1.wasm"));
        let expected =
            r#"const FILES = {"files":["./chunk_1-1.wasm","./split_files-1.wasm"],"inputs":["./split_inputs-1.wasm"]};"#;
        assert_eq!(loader.as_deref(), Ok(expected));
        assert!(filled("", &parts, str::to_owned).is_err());
    }

    #[test]
    fn the_glue_takes_the_loaders_that_stand_before_it() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nlet wasm;\n    \"./__wasm_split.js\": import1,\n}\n";
        assert_eq!(without_import(glue), "let wasm;\n\"./__wasm_split.js\": later,\n}\n");
    }
}
