//! Serve, test, dist.
fn main() {}
