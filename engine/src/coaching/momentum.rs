//! Momentum: how the share of planned sessions that is really held fades over weeks.

use crate::calendar::{DAYS_PER_WEEK, multiples};
use crate::maths::exp2;
use crate::parameters::Parameter as P;
use crate::scenario::{AdherenceShape, Scenario, Values};

/// Adherence with its inspections, for one point of the beliefs.
#[derive(Clone, Debug, PartialEq)]
pub struct Momentum {
    shape: AdherenceShape,
    start: f64,
    floor: f64,
    half_life_days: f64,
    stop_day: f64,
    coaching_start_day: f64,
    inspection_days: Vec<f64>,
    inspection_strength: f64,
}

impl Momentum {
    /// The momentum of a scenario at `values`.
    pub fn new(scenario: &Scenario, values: &Values) -> Self {
        Self {
            shape: scenario.adherence_shape(),
            start: values.get(P::AdherenceStart),
            floor: values.get(P::AdherenceFloor),
            half_life_days: values.get(P::AdherenceHalfLife),
            stop_day: DAYS_PER_WEEK * values.get(P::AdherenceStopWeek),
            coaching_start_day: values.get(P::CoachingStartDay),
            inspection_days: inspection_days(values),
            inspection_strength: values.get(P::InspectionStrength),
        }
    }

    /// Days of the leader's reviews, counted from the first training day.
    pub fn inspection_days(&self) -> &[f64] {
        &self.inspection_days
    }

    /// Age of the habit on `day`: days since coaching began, less what inspections before that day have renewed.
    /// Each inspection takes the share `strength` of the age away.
    fn habit_age_days(&self, day: f64) -> f64 {
        let (mut age, mut since) = (0.0, self.coaching_start_day);
        for inspection in self.inspection_days.iter().take_while(|inspection| **inspection < day) {
            age = (age + inspection - since) * (1.0 - self.inspection_strength);
            since = *inspection;
        }
        age + (day - since).max(0.0)
    }

    /// Share of the sessions planned on `day` that is held, 0..1, before managers' time is looked at.
    pub fn adherence(&self, day: f64) -> f64 {
        let age = self.habit_age_days(day);
        match self.shape {
            AdherenceShape::Exponential => self.floor + (self.start - self.floor) * exp2(-age / self.half_life_days),
            AdherenceShape::Hyperbolic => self.start / (1.0 + age / self.half_life_days),
            AdherenceShape::Stop if age <= self.stop_day => self.start,
            AdherenceShape::Stop => 0.0,
        }
    }
}

/// Reviews every so many weeks while coaching lasts; none when the interval is 0.
fn inspection_days(values: &Values) -> Vec<f64> {
    let interval = DAYS_PER_WEEK * values.get(P::InspectionEveryWeeks);
    let start = values.get(P::CoachingStartDay);
    multiples(interval, DAYS_PER_WEEK * values.get(P::CoachingWeeks)).into_iter().map(|day| start + day).collect()
}
