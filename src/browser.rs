//! One file for each ability of the browser. Each may be missing or refused, and none of that may blank the page.

pub mod choices;
pub mod download;
pub mod inks;
pub mod intl;
pub mod number;
pub mod screen;
pub mod simulator;
