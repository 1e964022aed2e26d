//! Coaching that is really delivered: what is planned, less what momentum and managers' time take away.
//!
//! `s(t) = adherence(t) * min(1, capacity / need)`, `need = reps per manager * (minutes + preparation) * sessions per week`.
//! Source: MODEL, section 2.

mod momentum;
mod sessions;

pub use momentum::{Momentum, inspection_days};
pub use sessions::{Session, planned_sessions};

use crate::lanes::Real;
use crate::parameters::Parameter as P;
use crate::scenario::Values;

/// Minutes that one session takes of a manager: the session and its preparation.
pub fn manager_minutes_per_session<R: Real>(values: &Values<R>) -> R {
    values.get(P::SessionMinutes) + values.get(P::PreparationMinutes)
}

/// Minutes a week that each manager has for coaching.
pub fn capacity_minutes<R: Real>(values: &Values<R>) -> R {
    values.get(P::ManagerHoursPerWeek) * 60.0
}

/// Share of the needed time that managers have for `sessions_per_week` sessions with each of their reps,
/// `min(1, capacity / need)`; without managers nobody coaches.
pub fn capacity_share<R: Real>(values: &Values<R>, sessions_per_week: f64) -> R {
    let managers = values.get(P::Managers);
    let work = values.get(P::Reps) * manager_minutes_per_session(values) * sessions_per_week;
    let need = work / managers;
    let capacity = capacity_minutes(values);
    // An interval that is not a whole number of days is rounded; that is no lack of time.
    let share = (capacity * (1.0 + 1e-12)).if_less(need, capacity / need, R::of(1.0));
    managers.if_less(R::of(1.0), R::of(0.0), share)
}
