//! Why less is coached than planned, and the axis of weeks.

use super::Words;
use crate::charts::Span;

/// Why fewer sessions are held than planned; neither cause when all are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// What managers' time takes away.
    pub time: Option<TimeShort>,
    /// What the habit takes away.
    pub habit: Option<HabitShort>,
}

/// How managers' time falls short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeShort {
    /// There are no managers.
    NoManagers,
    /// Managers have no time at all.
    NoTime,
    /// More is planned than they have.
    Always,
    /// More is planned than they have in some weeks.
    InSomeWeeks,
}

/// How the habit falls short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HabitShort {
    /// Momentum fades.
    Fades,
    /// Coaching stops after this week.
    Stops(String),
    /// The same part is held all along.
    OnlyPart,
}

impl Words {
    /// Why fewer sessions are held than planned.
    pub fn why(self, shortfall: &Shortfall) -> String {
        let time = shortfall.time.map(|time| match time {
            TimeShort::NoManagers => self.why_no_managers(),
            TimeShort::NoTime => self.why_no_time(),
            TimeShort::Always => self.why_always_more(),
            TimeShort::InSomeWeeks => self.why_sometimes_more(),
        });
        // Where nobody coaches there is no habit to speak of.
        let nobody = matches!(shortfall.time, Some(TimeShort::NoManagers | TimeShort::NoTime));
        let habit = shortfall.habit.as_ref().filter(|_| !nobody).map(|habit| match habit {
            HabitShort::Fades => self.why_fades().to_owned(),
            HabitShort::Stops(week) => self.why_stops(week),
            HabitShort::OnlyPart => self.why_only_part().to_owned(),
        });
        match (time, habit) {
            (Some(time), Some(habit)) => self.why_both(time, &habit),
            (Some(time), None) => time.to_owned(),
            (None, Some(habit)) => habit,
            (None, None) => self.why_all().to_owned(),
        }
    }

    /// A place of the axis of weeks.
    pub fn time_span(self, span: Span) -> String {
        match span {
            Span::Start => self.start().to_owned(),
            Span::Weeks(n) => self.weeks_short(&n.to_string()),
            Span::Months(n) => self.months_short(&n.to_string()),
            Span::Years(n) => self.years_short(&n.to_string()),
        }
    }
}
