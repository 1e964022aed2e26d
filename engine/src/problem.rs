//! What is wrong with an input: the quantity, what was given and what is allowed. It is put into words where it is shown,
//! in the language of the reader.

mod phrase;
mod template;

pub use phrase::{Part, Phrase, Saying};
pub use template::fill;

use std::fmt;

/// One refused value. Reads as one sentence: `plan.training_hours: given -3, allowed 0 to 200 hours`.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The field, as a path from the top of the document.
    pub field: String,
    /// What stood there, shortened and made printable.
    pub given: Saying,
    /// What may stand there.
    pub allowed: Saying,
}

/// Longest excerpt of a refused value in a message, in characters.
const LONGEST_EXCERPT: usize = 60;

impl Problem {
    /// A problem with `field`, which held `given`.
    // Rare, and so compiled for size wherever it is made.
    #[cold]
    pub fn new(field: impl Into<String>, given: impl Into<Saying>, allowed: impl Into<Saying>) -> Self {
        let mut given = given.into();
        for part in &mut given.parts {
            if let Part::Text(text) = part {
                *text = printable(text);
            }
        }
        Self { field: printable(&field.into()), given, allowed: allowed.into() }
    }

    /// The same problem, found inside `section`.
    #[must_use]
    pub fn within(mut self, section: &str) -> Self {
        self.field = format!("{section}.{}", self.field);
        self
    }
}

/// Shortens hostile or huge text to an excerpt without control characters and without characters that turn text around.
pub fn printable(text: &str) -> String {
    let mut clean: String = text.chars().filter(|c| !is_unprintable(*c)).take(LONGEST_EXCERPT + 1).collect();
    if clean.chars().count() > LONGEST_EXCERPT {
        clean.pop();
        clean.push('…');
    }
    clean
}

/// Control characters, and the bidirectional marks that can make a name read as something else.
pub(crate) fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{2028}' | '\u{2029}')
}

/// A number as a person would type it: no exponent below 1e15, no trailing zeros.
pub fn number(value: f64) -> String {
    if value.abs() < 1e15 { format!("{value}") } else { format!("{value:e}") }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: given {}, allowed {}", self.field, self.given, self.allowed)
    }
}

impl std::error::Error for Problem {}
