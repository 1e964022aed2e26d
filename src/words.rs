//! Every sentence on screen, and how a number reads in it.
//!
//! [`en`] holds the English words; another language is another folder with the same functions. [`Numbers`] is how numbers
//! are written: the browser's `Intl` on the page, [`PlainNumbers`] where there is no browser.

pub mod en;
mod numbers;

pub use numbers::{Numbers, PlainNumbers, percent_decimals};
