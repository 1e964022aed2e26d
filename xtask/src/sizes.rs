//! How many bytes the site is, file by file.

use crate::outcome::{Concerning, Outcome};
use crate::process;
use crate::project;
use crate::tools::npm;
use serde_json::Value;
use std::fmt::Write;

/// One file of the site.
pub struct Sized {
    /// Its path below `dist/`, with `/`.
    pub name: String,
    /// Bytes as it stands.
    pub raw: u64,
    /// Bytes with gzip 9.
    pub gzip: u64,
    /// Bytes with brotli 11.
    pub brotli: u64,
}

/// Measures every file of `dist/`. Node.js compresses: it is there anyway, and a crate would be compiled first.
pub fn of_dist() -> Outcome<Vec<Sized>> {
    let mut node = npm::node();
    node.arg("xtask/src/sizes.mjs").arg(project::dist());
    let said = process::quiet(node)?;
    let files: Vec<Value> = serde_json::from_str(&said.text)
        .map_err(|_| format!("the files of dist/ could not be measured: {}", said.text.trim()))?;
    Ok(files.iter().map(sized).collect())
}

/// The files that a first visit loads: the page, every file that it names, and what the glue imports.
pub fn first_load(files: Vec<Sized>) -> Outcome<Vec<Sized>> {
    let page = std::fs::read_to_string(project::dist().join("index.html")).concerning("dist/index.html")?;
    Ok(files
        .into_iter()
        .filter(|file| file.name == "index.html" || file.name.starts_with("snippets/") || page.contains(&file.name))
        .collect())
}

/// What a first visit loads, in bytes with brotli.
#[derive(Clone, Copy)]
pub struct FirstLoad {
    /// The page: its wasm, glue, styles, loader and HTML.
    pub page: u64,
    /// The simulator's two files, which load beside it.
    pub simulator: u64,
}

impl FirstLoad {
    /// The most that a first visit may load: a page of 250 kB, and 80 kB of simulator.
    pub const MOST: Self = Self { page: 250_000, simulator: 80_000 };

    /// Weighs the files of a first load.
    pub fn of(files: &[Sized]) -> Self {
        let (simulator, page): (Vec<&Sized>, Vec<&Sized>) = files.iter().partition(|file| file.name.starts_with("simulator-"));
        let brotli = |files: &[&Sized]| files.iter().map(|file| file.brotli).sum();
        Self { page: brotli(&page), simulator: brotli(&simulator) }
    }

    /// Both weights beside what is allowed, in words.
    pub fn words(self) -> String {
        let Self { page, simulator } = self;
        let most = Self::MOST;
        format!("page {page} of {} bytes (brotli), simulator {simulator} of {}", most.page, most.simulator)
    }
}

/// The files as a table, with their sum.
pub fn table(files: &[Sized]) -> String {
    let mut text = format!("{:>10} {:>10} {:>10}  file\n", "raw", "gzip", "brotli");
    let sum = Sized {
        name: "all of these".to_owned(),
        raw: files.iter().map(|file| file.raw).sum(),
        gzip: files.iter().map(|file| file.gzip).sum(),
        brotli: files.iter().map(|file| file.brotli).sum(),
    };
    for file in files.iter().chain([&sum]) {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{:>10} {:>10} {:>10}  {}", file.raw, file.gzip, file.brotli, file.name);
    }
    text
}

fn sized(file: &Value) -> Sized {
    let bytes = |key: &str| file[key].as_u64().unwrap_or_default();
    Sized {
        name: file["name"].as_str().unwrap_or_default().to_owned(),
        raw: bytes("raw"),
        gzip: bytes("gzip"),
        brotli: bytes("brotli"),
    }
}
