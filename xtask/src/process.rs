//! Running other programs, seen or unseen.

use crate::outcome::{Concerning, Outcome};
use crate::project;
use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a program printed, standard output and errors in the order in which they came.
pub struct Said {
    /// Whether it ended well.
    pub ok: bool,
    /// All of its text.
    pub text: String,
}

/// A command that starts in the repository's root.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root());
    command
}

/// The same Cargo that runs this task.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command whose output the person sees as it comes; fails with `else_say`.
pub fn shown(mut command: Command, else_say: &str) -> Outcome<()> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(else_say.to_owned()),
        Err(reason) => Err(format!("{else_say} ({}: {reason})", name_of(&command))),
    }
}

/// Runs a command without showing it, and returns what it said.
pub fn quiet(mut command: Command) -> Outcome<Said> {
    let name = name_of(&command);
    let (mut reader, writer) = std::io::pipe().concerning("pipe")?;
    let errors = writer.try_clone().concerning("pipe")?;
    let mut child = command.stdin(Stdio::null()).stdout(writer).stderr(errors).spawn().concerning(&name)?;
    // The command still holds our ends of the pipe, and reading would never end.
    drop(command);
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).concerning(&name)?;
    let status = child.wait().concerning(&name)?;
    Ok(Said { ok: status.success(), text: String::from_utf8_lossy(&bytes).into_owned() })
}

/// The first file of that name in the folders of `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Whether `program --version` prints `version` as one of its words.
pub fn has_version(program: &Path, version: &str) -> bool {
    let mut ask = command(program);
    ask.arg("--version");
    quiet(ask).is_ok_and(|said| said.ok && said.text.split_whitespace().any(|word| word == version))
}

fn name_of(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}
