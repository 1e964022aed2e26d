//! A script of `bench/` that takes times and writes them as JSON.

use super::Bench;
use crate::outcome::{Concerning, Outcome};
use crate::process;
use crate::project;
use crate::tools::npm;
use serde_json::Value;

/// Runs `bench/<name>.mjs` with the file that it writes and these words; `url` is the address of the page that it opens.
pub fn run(bench: &Bench, name: &str, words: &[String], url: &str) -> Outcome<Value> {
    let file = project::root().join("target").join("bench").join(format!("{name}.json"));
    // Numbers of an earlier run would be taken for this one's.
    let _ = std::fs::remove_file(&file);
    let mut node = npm::node();
    node.arg(format!("bench/{name}.mjs"))
        .arg(&file)
        .args(words)
        .env("LOS_URL", url)
        .env("CHROME_PATH", &bench.browser)
        // Both are set on many machines, and Node.js then warns about the pair.
        .env_remove("NO_COLOR")
        .env_remove("FORCE_COLOR");
    process::shown(node, &format!("bench/{name}.mjs did not come to its end, see above."))?;
    let written = std::fs::read_to_string(&file).concerning(file.display())?;
    serde_json::from_str(&written).concerning(file.display())
}
