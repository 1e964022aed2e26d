//! Weeks, months and years. A year is 52 weeks and twelve months are a year, in money and in turnover alike.

use crate::parameters::Parameter;
use crate::scenario::Values;

/// Days in a week.
pub const DAYS_PER_WEEK: f64 = 7.0;
/// Weeks in a year.
pub const WEEKS_PER_YEAR: f64 = 52.0;
/// Days in a year of 52 weeks.
pub const DAYS_PER_YEAR: f64 = DAYS_PER_WEEK * WEEKS_PER_YEAR;
/// Months in a week.
pub const MONTHS_PER_WEEK: f64 = 12.0 / WEEKS_PER_YEAR;

/// Weeks of the horizon.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the row allows whole numbers from 4 to 260")]
pub fn n_weeks(values: &Values) -> usize {
    values.get(Parameter::HorizonWeeks) as usize
}

/// The week, counted from 0, in which a day (0 or later) falls.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "days are never negative and below 10,000")]
pub fn week_of(day: f64) -> usize {
    (day / DAYS_PER_WEEK).floor() as usize
}

/// First day of a week counted from 0.
#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
pub fn week_start(week: usize) -> f64 {
    DAYS_PER_WEEK * week as f64
}

/// `interval`, twice `interval`, ... as far as `last`; nothing for an interval of 0.
pub fn multiples(interval: f64, last: f64) -> Vec<f64> {
    if interval <= 0.0 {
        return Vec::new();
    }
    (1..=u16::MAX).map(|n| f64::from(n) * interval).take_while(|multiple| *multiple <= last).collect()
}
