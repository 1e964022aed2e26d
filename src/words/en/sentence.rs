//! The answer in one sentence.

use los_engine::parameters::Parameter as P;
use los_engine::scenario::{Cadence, Scenario};

use super::counted;
use crate::words::Numbers;

/// An empty team.
pub const NOBODY: &str = "There are no reps to train: set the number of reps under All inputs to see what a programme would do.";
/// An empty plan.
pub const NOTHING_PLANNED: &str = "Nothing is trained and nothing is coached, so nothing changes and nothing is spent.";
/// Between what we do and what it leaves.
pub const LEAVES: &str = "leaves";
/// Day 90.
pub const AT_DAY_90: &str = "at day 90";
/// Before a gain.
pub const AND_RETURNS: &str = "and returns about";
/// Before a loss.
pub const AND_LOSES: &str = "and loses about";
/// Before what is neither.
pub const AND: &str = "and";
/// Neither a gain nor a loss, to the digit that is written.
pub const BREAKS_EVEN: &str = "about breaks even";
/// No money ever goes out first.
pub const NEVER_OUT_OF_POCKET: &str = "It never costs more than it has brought in.";

/// The week at which the horizon ends.
pub fn at_week(n_weeks: usize) -> String {
    format!("at week {n_weeks}")
}

/// What we do: training, coaching, or both.
pub fn what_we_do(hours: Option<&str>, coaching: Option<&str>) -> String {
    let training = hours.map(|hours| format!("{} of training", counted(hours, "hour", "hours")));
    match (training, coaching) {
        (Some(training), Some(coaching)) => format!("{training} with coaching {coaching}"),
        (Some(training), None) => format!("{training} without coaching"),
        (None, coaching) => format!("Coaching {} without training", coaching.unwrap_or_default()),
    }
}

/// How often a rep is coached.
pub fn coaching(scenario: &Scenario, numbers: &dyn Numbers) -> String {
    if scenario.cadence() != Cadence::EveryWeeks {
        return scenario.cadence().words().to_owned();
    }
    match numbers.plain(scenario.get(P::CoachingEveryWeeks), 1).as_str() {
        "1" => "every week".to_owned(),
        "2" => "every two weeks".to_owned(),
        "3" => "every three weeks".to_owned(),
        "4" => "every four weeks".to_owned(),
        weeks => format!("every {weeks} weeks"),
    }
}

/// The first result.
pub fn in_use(share: &str) -> String {
    format!("{share} of the new behaviour in use")
}

/// The horizon as a span in which money comes back.
pub fn horizon(n_weeks: usize) -> String {
    match (n_weeks % 52, n_weeks / 52) {
        (0, 1) => "in a year".to_owned(),
        (0, years) => format!("in {years} years"),
        _ => format!("in {n_weeks} weeks"),
    }
}

/// The month in which a week lies, both from 1.
pub fn month_number(week: usize) -> usize {
    (week * 12).div_ceil(52).max(1)
}

/// A week as the month in which it lies.
pub fn month_of(week: usize) -> String {
    format!("month {}", month_number(week))
}

/// When the money is back, and how much is out before. Cash is not discounted; the result may be.
pub fn paid_back(month: &str, lowest: &str, discounted: bool) -> String {
    let cash = if discounted { " (not discounted)" } else { "" };
    format!("The money is back in {month}{cash}; up to {lowest} out of pocket.")
}

/// The money is not back.
pub fn not_paid_back(lowest: &str) -> String {
    format!("The money is not back by then; up to {lowest} out of pocket.")
}
