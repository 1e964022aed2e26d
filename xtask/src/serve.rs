//! `cargo xtask serve`: from a fresh clone to the running app.

use crate::outcome::Outcome;
use crate::server::Server;
use crate::tools::Tools;
use crate::{bundle, dist, process, project};
use std::process::{Command, Stdio};

/// The first choice of a port, so that the page finds what it stored last time: storage belongs to an address.
const USUAL_PORT: u16 = 8017;

/// What was asked for.
#[derive(Debug, Default, PartialEq)]
struct Wishes {
    dev: bool,
    port: Option<u16>,
    no_open: bool,
}

/// Builds, serves and opens the app, until Ctrl-C.
pub fn run(words: &[String]) -> Outcome<()> {
    let wishes = wishes(words)?;
    let tools = Tools::ready()?;
    if wishes.dev {
        let port = wishes.port.unwrap_or(USUAL_PORT);
        let watch = bundle::watch(&tools, port, !wishes.no_open && has_desktop())?;
        return process::shown(watch, "the watching build ended, see above.");
    }
    dist::build(&tools)?;
    let server = match wishes.port {
        Some(port) => Server::new(&project::dist(), "/", Some(port))?,
        None => Server::new(&project::dist(), "/", Some(USUAL_PORT)).or_else(|_| Server::new(&project::dist(), "/", None))?,
    };
    let url = server.url().to_owned();
    println!("\n  Line of Sight:  {url}\n\n  Ctrl-C ends it.\n");
    if !wishes.no_open && has_desktop() {
        open(&url);
    }
    server.run();
    Ok(())
}

fn wishes(words: &[String]) -> Outcome<Wishes> {
    let mut wishes = Wishes::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dev" => wishes.dev = true,
            "--no-open" => wishes.no_open = true,
            "--port" => {
                let port = words.next().and_then(|port| port.parse().ok());
                wishes.port = Some(port.ok_or("--port takes a number from 0 to 65535.")?);
            }
            unknown => return Err(format!("`serve` takes no `{unknown}`.")),
        }
    }
    Ok(wishes)
}

/// Whether someone could see a browser window here.
fn has_desktop() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !is_set("CI") && (cfg!(any(target_os = "macos", windows)) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY"))
}

/// Opens the address in the person's browser. A machine without one is no reason to stop: the address is on screen.
fn open(url: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    let _ = command.arg(url).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}

#[cfg(test)]
mod tests {
    use super::{Wishes, wishes};

    fn check(words: &[&str], expected: Option<&Wishes>) {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        assert_eq!(wishes(&words).ok().as_ref(), expected, "{words:?}");
    }

    #[test]
    fn the_words_after_serve_are_understood() {
        check(&[], Some(&Wishes::default()));
        check(&["--dev", "--port", "4000", "--no-open"], Some(&Wishes { dev: true, port: Some(4000), no_open: true }));
    }

    #[test]
    fn a_word_that_means_nothing_is_refused() {
        check(&["--port"], None);
        check(&["--port", "seventy"], None);
        check(&["--prod"], None);
    }
}
