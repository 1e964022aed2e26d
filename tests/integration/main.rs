//! What the app's parts promise, one file per part.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod charts;
