//! The head of the page, buttons, files.

/// The product's name.
pub const PRODUCT: &str = "Line of Sight";
/// The first place.
pub const EXPLORE: &str = "Explore";
/// The button that brings the levers up on a small screen.
pub const SHOW_LEVERS: &str = "Levers";
/// The button that puts them away.
pub const HIDE_LEVERS: &str = "Close levers";
/// Head of the plan's levers.
pub const THE_PLAN: &str = "The plan: what we decide";
/// Head of the beliefs' levers.
pub const WHAT_WE_BELIEVE: &str = "What we believe";
/// Everything else that can be set.
pub const ALL_INPUTS: &str = "All inputs";
/// Take the last gesture back.
pub const UNDO: &str = "Undo";
/// Do it again.
pub const REDO: &str = "Redo";
/// Back to the scenario as it was opened.
pub const RESET: &str = "Reset";
/// What the reset did.
pub const RESET_DONE: &str = "Everything is back as it was opened";
/// Open a scenario file.
pub const OPEN: &str = "Open";
/// Save a scenario file.
pub const SAVE: &str = "Save";
/// Where a dragged file goes.
pub const DROP_HERE: &str = "Drop the scenario file to open it";
/// The browser does not let the page save.
pub const SAVE_REFUSED: &str = "This browser does not let the page save a file.";
/// The column of levers.
pub const LEVERS: &str = "Levers";
/// Closes a message.
pub const DISMISS: &str = "Dismiss";
/// Opens the table of a chart.
pub const SHOW_NUMBERS: &str = "Show the numbers";
/// Where the same numbers come from.
pub const SAME_NUMBERS: &str = "Same numbers on every machine · model";
/// What to do first.
pub const NO_CHANGE_YET: &str = "Move a lever: this line says what it changed.";
