//! What a task returns: done, or one sentence that says what is wrong and what to do.

use std::fmt::Display;

/// The error is shown to a person and never matched on, so it is its sentence.
pub type Outcome<T> = Result<T, String>;

/// Puts the name of the thing that failed before the reason.
pub trait Concerning<T> {
    /// Turns any error into "`what`: reason".
    fn concerning(self, what: impl Display) -> Outcome<T>;
}

impl<T, E: Display> Concerning<T> for Result<T, E> {
    fn concerning(self, what: impl Display) -> Outcome<T> {
        self.map_err(|reason| format!("{what}: {reason}"))
    }
}
