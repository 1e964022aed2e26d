//! Every sentence on screen, and how a number reads in it.
//!
//! | file | what it is |
//! |---|---|
//! | `english` | every message in English, and with it the list of what a language must have |
//! | `language` | [`Words`]: the messages of one language; reading a language's file |
//! | `answer`, `bands`, `chain`, `change`, `charts`, `inputs`, `simulation` | which message is said when |
//! | `numbers` | [`Numbers`]: the browser's `Intl` on the page, [`PlainNumbers`] where there is no browser |
//!
//! Another language is one file, `public/words/<language>.txt`, and its name in the line of languages in `index.html`. A
//! test refuses a file that lacks a line. English is in the page, the others are loaded when somebody wants them.

mod answer;
mod bands;
mod chain;
mod change;
mod charts;
mod compare;
mod english;
mod inputs;
mod language;
mod numbers;
mod simulation;

pub use answer::month_number;
pub use charts::{HabitShort, Shortfall, TimeShort};
pub use compare::MOVES;
pub use language::{ENGLISH, Words};
pub use numbers::{Numbers, PlainNumbers, percent_decimals};
pub use simulation::Trouble;
