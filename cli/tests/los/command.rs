//! Running the command.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

/// What came of one run.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs `los` with arguments and standard input.
pub fn los(arguments: &[&str], input: impl AsRef<[u8]>) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_los"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments does not read its input.
    _ = child.stdin.take().unwrap().write_all(input.as_ref());
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// The answer to an input that is fine.
#[track_caller]
pub fn answer(arguments: &[&str], input: &str) -> Value {
    let run = los(arguments, input);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{input}");
    serde_json::from_str(&run.out).unwrap()
}

/// Panics unless `actual` is within the relative distance `tolerance` of `expected`.
#[track_caller]
pub fn close(actual: &Value, expected: f64, tolerance: f64) {
    let actual = actual.as_f64().unwrap();
    assert!((actual - expected).abs() <= tolerance * expected.abs(), "{actual} is not {expected}");
}
