//! The app's integration tests, one program: what its parts promise, and the rules of the house.
#![expect(clippy::unwrap_used, clippy::float_cmp, reason = "a test may stop, and asks for the very number")]

mod charts;
mod compare;
mod explore;
mod house_rules;
mod readme;
mod share;
mod workbench;
