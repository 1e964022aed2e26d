//! `cargo xtask dist`: the static site, for any folder of any host.

use crate::outcome::Outcome;
use crate::sizes::FirstLoad;
use crate::tools::Tools;
use crate::{bundle, process, sizes};

/// Builds `dist/` and prints what each file weighs.
pub fn run(words: &[String]) -> Outcome<()> {
    if let Some(word) = words.first() {
        return Err(format!("`dist` takes no `{word}`."));
    }
    let tools = Tools::ready()?;
    build(&tools)?;
    let files = sizes::of_dist()?;
    print!("\ndist/ (bytes)\n{}", sizes::table(&files));
    println!("First load: {}.", FirstLoad::of(&sizes::first_load(files)?).words());
    Ok(())
}

/// Builds `dist/` with Trunk's progress on screen.
pub fn build(tools: &Tools) -> Outcome<()> {
    println!("Building the release app ...");
    process::shown(bundle::release(tools)?, "the app could not be built, see above.")
}
