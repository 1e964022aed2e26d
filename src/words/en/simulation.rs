//! How the simulation goes on.

/// Until the first answer.
pub const LOADING: &str = "Loading the model…";
/// Neither a worker nor the page can compute.
pub const NO_SIMULATOR: &str =
    "The simulation could not be started, so there are no numbers: please check the connection and reload the page.";
/// A part of the page that comes when it is wanted did not come.
pub const PART_NOT_LOADED: &str = "This part of the page could not be loaded: please check the connection and try again.";
/// What came back is no answer to what was asked.
pub const NUMBERS_DO_NOT_FIT: &str = "the numbers do not fit the question";
/// What was asked was not understood.
pub const NOT_UNDERSTOOD: &str = "the question was not understood";
/// What the progress is of.
pub const LONG_RUN: &str = "Simulating";
/// Leaves a long run.
pub const CANCEL: &str = "Cancel";

/// A scenario without an answer.
pub fn not_simulated(reason: &str) -> String {
    format!("This scenario could not be simulated, and the numbers shown are older ones ({reason}). Please undo the last change.")
}

/// How far a long run is: a share in percent, the draws of the whole, and the time left where it is known.
pub fn progress(share: &str, n_draws: &str, left: Option<&str>) -> String {
    let left = left.map(|left| format!(" · {left}")).unwrap_or_default();
    format!("{share} of {n_draws} draws{left}")
}

/// A time that is left, in seconds, as exactly as it is known.
pub fn time_left(seconds: f64) -> String {
    if seconds < 1.5 {
        "about a second left".to_owned()
    } else if seconds < 90.0 {
        // A count that changes with every glance is no calm one.
        let step = if seconds < 10.0 { 1.0 } else { 5.0 };
        format!("about {} s left", (seconds / step).round() * step)
    } else {
        format!("about {} min left", (seconds / 60.0).round())
    }
}

/// An answer from fewer draws than were asked for.
pub fn fewer_draws(n_draws: &str, asked: &str) -> String {
    format!("From the first {n_draws} of {asked} draws")
}
