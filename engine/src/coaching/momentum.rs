//! Momentum: how the share of planned sessions that is really held fades over weeks.

use std::borrow::Cow;

use crate::calendar::{DAYS_PER_WEEK, multiples};
use crate::lanes::Real;
use crate::maths::exp2;
use crate::parameters::Parameter as P;
use crate::scenario::{AdherenceShape, Scenario, Values};

/// Adherence with its inspections, for one point of the beliefs or several.
#[derive(Clone, Debug, PartialEq)]
pub struct Momentum<'a, R = f64> {
    shape: AdherenceShape,
    start: R,
    floor: R,
    half_life_days: R,
    stop_day: R,
    coaching_start_day: f64,
    inspection_days: Cow<'a, [f64]>,
    inspection_strength: R,
}

impl<'a, R: Real> Momentum<'a, R> {
    /// The momentum of a scenario at `values`.
    pub fn new(scenario: &Scenario, values: &Values<R>) -> Self {
        Self::with_inspections(scenario, values, inspection_days(scenario).into())
    }

    /// The same where the days of the leader's reviews ([`inspection_days`]) are known already.
    pub fn with_inspections(scenario: &Scenario, values: &Values<R>, inspection_days: Cow<'a, [f64]>) -> Self {
        Self {
            shape: scenario.adherence_shape(),
            start: values.get(P::AdherenceStart),
            floor: values.get(P::AdherenceFloor),
            half_life_days: values.get(P::AdherenceHalfLife),
            stop_day: values.get(P::AdherenceStopWeek) * DAYS_PER_WEEK,
            coaching_start_day: scenario.get(P::CoachingStartDay),
            inspection_days,
            inspection_strength: values.get(P::InspectionStrength),
        }
    }

    /// Share of the sessions planned on each of `days` (rising) that is held, 0..1, before managers' time is looked at.
    ///
    /// It follows the age of the habit: days since coaching began, of which each inspection before the day has taken the
    /// share `strength` away.
    pub fn adherences(&self, days: impl Iterator<Item = f64>) -> impl Iterator<Item = R> {
        let mut inspections = self.inspection_days.iter().peekable();
        let (mut age, mut since) = (R::of(0.0), self.coaching_start_day);
        days.map(move |day| {
            while let Some(inspection) = inspections.next_if(|inspection| **inspection < day) {
                age = (age + (inspection - since)) * (R::of(1.0) - self.inspection_strength);
                since = *inspection;
            }
            self.at_age(age + (day - since).max(0.0))
        })
    }

    /// Share of the sessions planned on `day` that is held.
    pub fn adherence(&self, day: f64) -> R {
        self.adherences(core::iter::once(day)).next().unwrap_or_default()
    }

    fn at_age(&self, age: R) -> R {
        match self.shape {
            AdherenceShape::Exponential => self.floor + (self.start - self.floor) * exp2(-age / self.half_life_days),
            AdherenceShape::Hyperbolic => self.start / (age / self.half_life_days + 1.0),
            AdherenceShape::Stop => self.stop_day.if_less(age, R::of(0.0), self.start),
        }
    }
}

/// Days of the leader's reviews: every so many weeks while coaching lasts; none when the interval is 0.
pub fn inspection_days(scenario: &Scenario) -> Vec<f64> {
    let interval = DAYS_PER_WEEK * scenario.get(P::InspectionEveryWeeks);
    let start = scenario.get(P::CoachingStartDay);
    multiples(interval, DAYS_PER_WEEK * scenario.get(P::CoachingWeeks)).into_iter().map(|day| start + day).collect()
}
