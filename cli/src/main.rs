//! `los`: the engine without a browser.
fn main() {}
