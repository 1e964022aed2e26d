//! One row for every adjustable number of a scenario.
//!
//! Levers, checks, error messages, files, evidence cards, test generators and the README's table all read these rows.
//! Adding a knob is one row in `parameters/table.rs` and its use.

mod row;
mod table;
mod unit;

pub(crate) use row::between;
pub use row::{Grade, Group, Ink, Row};
pub(crate) use table::text;
pub use table::{COUNT, Parameter, SkillNumber};
pub use unit::Unit;
