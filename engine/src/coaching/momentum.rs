//! Momentum: how the share of planned sessions that is really held fades over weeks.

use std::borrow::Cow;

use crate::calendar::{DAYS_PER_WEEK, multiples};
use crate::lanes::Real;
use crate::maths::{LN_2, exp};
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

    /// Writes the share of the sessions planned on each of `days` (rising) that is held, 0..1, before managers' time is
    /// looked at.
    ///
    /// It follows the age of the habit: days since coaching began, of which each inspection before the day has taken the
    /// share `strength` away.
    pub fn adherences(&self, days: impl Iterator<Item = f64>, held: &mut [R]) {
        let mut inspections = &self.inspection_days[..];
        let (mut age, mut since) = (R::of(0.0), self.coaching_start_day);
        let rate = R::of(-LN_2) / self.half_life_days;
        let (fades, floor) = (self.start - self.floor, self.floor);
        // Equal gaps fade by equal factors: a regular cadence needs two exponentials, not one a session.
        let (mut left, mut last, mut gap, mut factor) = (R::of(1.0), self.coaching_start_day, 0.0_f64, R::of(1.0));
        for (day, held) in days.zip(held) {
            let day = day.max(since);
            let before = inspections;
            while let Some((inspection, later)) = inspections.split_first().filter(|(inspection, _)| **inspection < day) {
                age = (age + (inspection - since)) * (R::of(1.0) - self.inspection_strength);
                since = *inspection;
                inspections = later;
            }
            if self.shape == AdherenceShape::Exponential {
                if inspections.len() < before.len() {
                    left = exp((age + (day - since)) * rate);
                } else {
                    if (day - last).to_bits() != gap.to_bits() {
                        gap = day - last;
                        factor = exp(rate * gap);
                    }
                    left *= factor;
                }
                last = day;
                *held = floor + fades * left;
                continue;
            }
            let age = age + (day - since);
            *held = match self.shape {
                AdherenceShape::Stop => self.stop_day.if_less(age, R::of(0.0), self.start),
                _ => self.start / (age / self.half_life_days + 1.0),
            };
        }
    }

    /// Share of the sessions planned on `day` that is held.
    pub fn adherence(&self, day: f64) -> R {
        let mut held = R::default();
        self.adherences(core::iter::once(day), core::slice::from_mut(&mut held));
        held
    }
}

/// Days of the leader's reviews: every so many weeks while coaching lasts; none when the interval is 0.
pub fn inspection_days(scenario: &Scenario) -> Vec<f64> {
    let interval = DAYS_PER_WEEK * scenario.get(P::InspectionEveryWeeks);
    let start = scenario.get(P::CoachingStartDay);
    multiples(interval, DAYS_PER_WEEK * scenario.get(P::CoachingWeeks)).into_iter().map(|day| start + day).collect()
}
