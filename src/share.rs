//! How a scenario travels. For now as a file; the JSON is the same that `los` reads and writes.

mod file;

pub use file::{LARGEST_FILE, file_name, read, write};
