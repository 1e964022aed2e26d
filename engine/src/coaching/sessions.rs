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
    /// Day until which it is spread; the session's own day, or earlier where sessions crowd. Work for a session in the
    /// first week has all of that week.
    pub to_day: f64,
    /// How many sessions a week each rep needs around this one; decides how much managers' time it asks for.
    pub sessions_per_week: f64,
}

/// Every session of the plan, by day. Regular cadences start one interval after the coaching start.
#[cold]
pub fn planned_sessions(scenario: &Scenario) -> Vec<Session> {
    let start = scenario.get(P::CoachingStartDay);
    let length = DAYS_PER_WEEK * scenario.get(P::CoachingWeeks);
    // A session of no minutes is none.
    let days: Vec<f64> = match scenario.cadence() {
        Cadence::None => Vec::new(),
        _ if scenario.get(P::SessionMinutes) <= 0.0 => Vec::new(),
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
        let (from, to) = (self.from_day, self.to_day);
        (week_of(from)..=week_of(to))
            .filter(|week| *week < n_weeks)
            .map(|week| (week, (to.min(week_start(week + 1)) - from.max(week_start(week))) / (to - from)))
            .filter(|(_, share)| *share > 0.0)
            .collect()
    }
}

/// Gaps that differ from a week by less are weeks, in days: fractional days are rounded.
const HAIR: f64 = 1e-9;

/// The sessions on `days` (rising). The work of a session may be done in the days since the one before, and in a week at
/// least; done one after the other, each at its own load, sessions never overlap and none is late. So no week asks
/// managers for more time than they have when each session is cut to what its load allows.
fn with_loads(start: f64, days: &[f64]) -> Vec<Session> {
    let mut before = start;
    let stretches: Vec<(f64, f64)> = days
        .iter()
        .map(|&day| {
            let begin = if day - before >= DAYS_PER_WEEK - HAIR { before } else { (day - DAYS_PER_WEEK).max(0.0) };
            before = day;
            (begin, day.max(DAYS_PER_WEEK))
        })
        .collect();
    let loads = stretches.chunk_by(|this, next| next.0 < this.1).flat_map(|crowd| loads(crowd, f64::NEG_INFINITY, f64::INFINITY));
    let mut free = 0.0;
    days.iter()
        .zip(&stretches)
        .zip(loads)
        .map(|((&day, &(begin, _)), sessions_per_week)| {
            let from_day = begin.max(free);
            free = from_day + DAYS_PER_WEEK / sessions_per_week;
            Session { day, from_day, to_day: free, sessions_per_week }
        })
        .collect()
}

/// Sessions per week in each stretch, between two days: the run of stretches that needs most per day has just that, and
/// what lies before and after it keeps to the days that are left. Of all loads that finish every stretch in time these
/// are the most even (Yao, Demers & Shenker 1995). A stretch of its own needs 7 / length.
fn loads(stretches: &[(f64, f64)], from: f64, until: f64) -> Vec<f64> {
    let n = stretches.len();
    let runs = (0..n).flat_map(|i| (i..n).map(move |k| (i, k)));
    let needs = runs.map(|(i, k)| {
        let (begin, end) = (stretches[i].0.max(from), stretches[k].1.min(until));
        #[expect(clippy::cast_precision_loss, reason = "sessions are few")]
        let need = (k + 1 - i) as f64 * DAYS_PER_WEEK / (end - begin);
        (need, i, k, begin, end)
    });
    let Some((need, i, k, begin, end)) = needs.max_by(|a, b| a.0.total_cmp(&b.0)) else { return Vec::new() };
    let mut all = loads(&stretches[..i], from, begin);
    all.extend((i..=k).map(|_| need));
    all.extend(loads(&stretches[k + 1..], end, until));
    all
}
