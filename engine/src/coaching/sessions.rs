//! The planned sessions of a cadence.

use crate::calendar::{DAYS_PER_WEEK, multiples, week_of, week_start};
use crate::parameters::Parameter as P;
use crate::scenario::{Cadence, Scenario};

/// One planned session of every rep.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Session {
    /// Day from the first training day.
    pub day: f64,
    /// Day from which the work of this session is spread: managers see their reps one after the other.
    pub from_day: f64,
    /// How many sessions a week each rep needs around this one; decides how much managers' time it asks for.
    pub sessions_per_week: f64,
}

/// Every session of the plan, by day. Regular cadences start one interval after the coaching start.
pub fn planned_sessions(scenario: &Scenario) -> Vec<Session> {
    let start = scenario.get(P::CoachingStartDay);
    let length = DAYS_PER_WEEK * scenario.get(P::CoachingWeeks);
    let days: Vec<f64> = match scenario.cadence() {
        Cadence::None => Vec::new(),
        Cadence::OwnDates => scenario.own_dates().to_vec(),
        Cadence::Expanding => {
            Cadence::expanding_days().iter().copied().take_while(|day| *day <= length).map(|day| start + day).collect()
        }
        regular => {
            let interval = regular.interval_days(scenario.get(P::CoachingEveryWeeks)).unwrap_or(f64::INFINITY);
            multiples(interval, length).into_iter().map(|day| start + day).collect()
        }
    };
    with_loads(start, &days)
}

impl Session {
    /// The weeks (from 0, below `n_weeks`) over which this session's work is spread, with the share that falls in each.
    pub fn weeks(&self, n_weeks: usize) -> Vec<(usize, f64)> {
        let (from, to) = (self.from_day.max(0.0), self.day);
        if to <= from {
            return vec![(week_of(to), 1.0)].into_iter().filter(|(week, _)| *week < n_weeks).collect();
        }
        (week_of(from)..=week_of(to))
            .filter(|week| *week < n_weeks)
            .map(|week| (week, (to.min(week_start(week + 1)) - from.max(week_start(week))) / (to - from)))
            .filter(|(_, share)| *share > 0.0)
            .collect()
    }
}

/// The sessions on `days` (rising). The work of a session is spread over the days since the one before, but over a week
/// at least; where such stretches overlap their work adds up, and a session sees the peak. So a regular cadence gives
/// 7 / interval, and no week ever asks managers for more time than they have.
fn with_loads(start: f64, days: &[f64]) -> Vec<Session> {
    let mut before = start;
    let stretches: Vec<(f64, f64)> = days
        .iter()
        .map(|day| {
            // Not `day - gap`: rounding would make neighbours overlap by a hair and count twice.
            let from = if day - before >= DAYS_PER_WEEK { before } else { day - DAYS_PER_WEEK };
            before = *day;
            (from, *day)
        })
        .collect();
    let load_at = |t: f64| {
        stretches.iter().filter(|(from, to)| *from <= t && t < *to).map(|(from, to)| DAYS_PER_WEEK / (to - from)).sum::<f64>()
    };
    // The sum only rises where a stretch begins, so its peaks are at these points.
    let starts: Vec<(f64, f64)> = stretches.iter().map(|(from, _)| (*from, load_at(*from))).collect();
    let peak =
        |from: f64, to: f64| starts.iter().filter(|(t, _)| *t >= from && *t < to).map(|(_, load)| *load).fold(0.0, f64::max);
    stretches.iter().map(|&(from, to)| Session { day: to, from_day: from, sessions_per_week: peak(from, to) }).collect()
}
