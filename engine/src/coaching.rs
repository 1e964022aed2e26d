//! Coaching that is really delivered: what is planned, less what momentum and managers' time take away.
//!
//! `s(t) = adherence(t) * min(1, capacity / need)`, `need = reps per manager * (minutes + preparation) * sessions per week`.
//! Source: MODEL, section 2.

mod momentum;
mod sessions;

pub use momentum::Momentum;
pub use sessions::{Session, planned_sessions};

use crate::parameters::Parameter as P;
use crate::scenario::Values;

/// Minutes that one session takes of a manager: the session and its preparation.
pub fn manager_minutes_per_session(values: &Values) -> f64 {
    values.get(P::SessionMinutes) + values.get(P::PreparationMinutes)
}

/// Minutes a week that each manager would need for `sessions_per_week` sessions with each of their reps.
/// Infinite when there is work and nobody to do it.
pub fn need_minutes(values: &Values, sessions_per_week: f64) -> f64 {
    let work = values.get(P::Reps) * manager_minutes_per_session(values) * sessions_per_week;
    if work > 0.0 { work / values.get(P::Managers) } else { 0.0 }
}

/// Minutes a week that each manager has for coaching.
pub fn capacity_minutes(values: &Values) -> f64 {
    60.0 * values.get(P::ManagerHoursPerWeek)
}

/// Share of the needed time that managers have, `min(1, capacity / need)`; without managers nobody coaches.
pub fn capacity_share(values: &Values, sessions_per_week: f64) -> f64 {
    if values.get(P::Managers) < 1.0 {
        return 0.0;
    }
    let need = need_minutes(values, sessions_per_week);
    let capacity = capacity_minutes(values);
    // An interval that is not a whole number of days is rounded; that is no lack of time.
    if need <= capacity * (1.0 + 1e-12) { 1.0 } else { capacity / need }
}
