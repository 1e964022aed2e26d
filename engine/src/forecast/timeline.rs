//! What happens when: trainings, hires' trainings, coaching sessions and days that somebody will ask about.

use super::team::SkillPath;
use crate::calendar::{DAYS_PER_WEEK, MONTHS_PER_WEEK, multiples, n_weeks, week_of, week_start};
use crate::coaching::{Momentum, Session, capacity_share, planned_sessions};
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, Values};

/// Days after training on which retention is read.
pub const READING_DAYS: [f64; 2] = [30.0, 90.0];

/// One planned session with what becomes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldSession {
    /// The session as it is planned.
    pub session: Session,
    /// Share of the reps who really get it, 0..1: momentum times managers' time.
    pub delivered: f64,
    /// The part of momentum in that, 0..1.
    pub adherence: f64,
    /// The part of managers' time in that, 0..1.
    pub capacity_share: f64,
}

/// What happens at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    /// A training block of so many hours for everybody.
    Train {
        /// Hours of the block.
        hours: f64,
    },
    /// The whole training for those hired since the last one.
    TrainHires {
        /// Hours of the training.
        hours: f64,
    },
    /// A coaching session.
    Coach {
        /// Share of the reps who get it, 0..1.
        delivered: f64,
    },
    /// A day that is read; the index is into [`READING_DAYS`].
    Read(usize),
}

/// Everything that happens within the horizon, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    events: Vec<(f64, Event)>,
    sessions: Vec<HeldSession>,
    inspection_days: Vec<f64>,
    n_weeks: usize,
}

impl Timeline {
    /// The timeline of a scenario at `values`. On one day training comes before coaching, and both before a reading.
    pub fn new(scenario: &Scenario, values: &Values) -> Self {
        let n_weeks = n_weeks(values);
        let end = week_start(n_weeks);
        let momentum = Momentum::new(scenario, values);
        let held = |session: Session| {
            let capacity_share = capacity_share(values, session.sessions_per_week);
            let adherence = momentum.adherence(session.day);
            HeldSession { session, delivered: adherence * capacity_share, adherence, capacity_share }
        };
        let sessions: Vec<HeldSession> =
            planned_sessions(scenario).into_iter().filter(|session| session.day < end).map(held).collect();
        let mut events: Vec<(f64, Event)> =
            blocks(values).into_iter().map(|(day, hours)| (day, Event::Train { hours })).collect();
        events.extend(
            hire_training_days(values, end)
                .into_iter()
                .map(|day| (day, Event::TrainHires { hours: values.get(P::TrainingHours) })),
        );
        events.extend(sessions.iter().map(|held| (held.session.day, Event::Coach { delivered: held.delivered })));
        events.extend(READING_DAYS.iter().enumerate().map(|(n, day)| (*day, Event::Read(n))));
        events.retain(|(day, _)| *day < end);
        // A stable sort keeps the order within a day.
        events.sort_by(|a, b| a.0.total_cmp(&b.0));
        let coached = !sessions.is_empty();
        let inspection_days = momentum.inspection_days().iter().copied().filter(|day| coached && *day < end).collect();
        Self { events, sessions, inspection_days, n_weeks }
    }

    /// Every event with its day, in order.
    pub fn events(&self) -> &[(f64, Event)] {
        &self.events
    }

    /// The coaching sessions within the horizon.
    pub fn sessions(&self) -> impl Iterator<Item = &HeldSession> {
        self.sessions.iter()
    }

    /// The same timeline where these shares of the reps got each session, for what is counted by session: costs and hours.
    pub(crate) fn with_delivered(mut self, shares: &[f64]) -> Self {
        for (held, share) in self.sessions.iter_mut().zip(shares) {
            held.delivered = *share;
        }
        self
    }

    /// Days of the leader's reviews within the horizon.
    pub fn inspection_days(&self) -> &[f64] {
        &self.inspection_days
    }

    /// Whether anything is trained or coached at all.
    pub fn has_programme(&self) -> bool {
        self.events.iter().any(|(_, event)| !matches!(event, Event::Read(_)))
    }

    /// An amount per session, added up by week.
    pub fn sessions_by_week(&self, amount: impl Fn(&HeldSession) -> f64) -> Vec<f64> {
        self.by_week(self.sessions.iter().map(|held| (held.session.day, amount(held))))
    }

    /// Amounts on days, added up by week.
    pub fn by_week(&self, amounts: impl IntoIterator<Item = (f64, f64)>) -> Vec<f64> {
        let mut weeks = vec![0.0; self.n_weeks];
        for (day, amount) in amounts {
            if let Some(week) = weeks.get_mut(week_of(day)) {
                *week += amount;
            }
        }
        weeks
    }

    /// Share of a rep's selling hours in each week that is spent on training and being coached, 0..1. What does not fit
    /// into a week goes on in the next one.
    pub fn share_out_of_field(&self, values: &Values, path: &SkillPath) -> Vec<f64> {
        let session_hours = values.get(P::SessionMinutes) / 60.0;
        let mut hires = path.hires_trained.iter();
        let hours = self.events.iter().map(|(day, event)| {
            let hours = match event {
                Event::Train { hours } => *hours,
                Event::TrainHires { hours } => hours * hires.next().copied().unwrap_or(0.0),
                Event::Coach { delivered } => delivered * session_hours,
                Event::Read(_) => 0.0,
            };
            (*day, hours)
        });
        let selling_hours = values.get(P::SellingHoursPerMonth) * MONTHS_PER_WEEK;
        let mut carried = 0.0;
        self.by_week(hours)
            .into_iter()
            .map(|hours| {
                let out = f64::min(hours + carried, selling_hours);
                carried = hours + carried - out;
                out / selling_hours
            })
            .collect()
    }
}

/// Training blocks as (day, hours): the hours in equal parts, the first on day 0. None without hours.
pub fn blocks(values: &Values) -> Vec<(f64, f64)> {
    let (hours, n, gap) = (values.get(P::TrainingHours), values.get(P::TrainingBlocks), values.get(P::TrainingGapDays));
    if hours <= 0.0 {
        return Vec::new();
    }
    (0_u8..24).map(f64::from).take_while(|k| *k < n).map(|k| (k * gap, hours / n)).collect()
}

/// Days that the whole training takes a rep.
pub fn training_days(values: &Values) -> f64 {
    values.get(P::TrainingHours) / values.get(P::HoursPerTrainingDay)
}

/// Days before `end` on which hires are trained; none when hires are never trained or nobody is.
fn hire_training_days(values: &Values, end: f64) -> Vec<f64> {
    let interval = if values.get(P::TrainingHours) > 0.0 { DAYS_PER_WEEK * values.get(P::HireTrainingEveryWeeks) } else { 0.0 };
    multiples(interval, end)
}
