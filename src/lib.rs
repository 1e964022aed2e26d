//! The app.

pub mod charts;
