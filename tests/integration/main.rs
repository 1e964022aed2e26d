//! The app's integration tests, one program: what its parts promise, and the rules of the house.
#![expect(clippy::unwrap_used, reason = "a test may stop")]
#![expect(clippy::float_cmp, reason = "what is entered comes back to the last bit")]

mod charts;
mod explore;
mod house_rules;
mod readme;
mod share;
mod workbench;
