//! `cargo xtask screenshots`: what the page looks like, for eyes and for the README.

use crate::outcome::Outcome;
use crate::server::Server;
use crate::tools::{Tools, chromium, npm};
use crate::{dist, process, project};

/// Builds the page, serves it and takes pictures of it.
pub fn run(words: &[String]) -> Outcome<()> {
    let mut folder = "target/screenshots";
    let mut readme = false;
    for word in words {
        match word.as_str() {
            "--readme" => readme = true,
            flag if flag.starts_with('-') => {
                return Err(format!("`screenshots` takes no `{flag}`."));
            }
            path => folder = path,
        }
    }
    let browser = chromium::ready()?;
    let tools = Tools::ready()?;
    dist::build(&tools)?;
    let url = Server::new(&project::dist(), "/", None)?.run_in_background();

    let mut node = npm::node();
    node.arg("tests/e2e/screenshots.mjs")
        .arg(folder)
        .args(readme.then_some("--readme"))
        .env("LOS_URL", url)
        .env("CHROME_PATH", browser);
    process::shown(node, "the pictures could not be taken, see above.")
}
