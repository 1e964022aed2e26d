//! The app's integration tests, one program.

mod house_rules;
