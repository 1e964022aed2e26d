//! How a trained skill fades and what practice does to it.
//!
//! [`ladder`] is the model; [`exponential`] and [`ppe`] are challengers ([`challenger`] is either) that show how much of a
//! result is the choice of law. All three sit behind [`Law`], so that the forecast is written once. [`anchor`] turns one measured retention into
//! a half-life, [`presets`] are the published measurements to choose from.

pub mod anchor;
pub mod challenger;
pub mod exponential;
pub mod fsrs;
pub mod ladder;
pub mod ppe;
pub mod presets;
pub mod replay;

use crate::lanes::Real;

/// A law of forgetting with its parameters set, at one point of the beliefs or at several side by side.
///
/// A memory belongs to one skill of one group of people. It is *extensive*: it counts seats, `seats` being those of the
/// group, so that leavers are a rate of loss and untrained hires come in with nothing. Seats may be counted at the weight
/// of the skill: then the sum over the skills is the group's weighted skill.
pub trait Law<R: Real> {
    /// What is kept of one skill.
    type Memory: Clone;
    /// A stretch of time, prepared once and used for every skill.
    type Span;
    /// Room for [`Self::go_through`].
    type Room: Clone + Default;

    /// Nothing learned yet.
    fn blank(&self) -> Self::Memory;

    /// Prepares a stretch of `days` in which seats are lost at the hazard `leavers_per_day`.
    fn span(&self, days: f64, leavers_per_day: f64) -> Self::Span;

    /// Lets the stretch pass; gives the integral of live skill over it, in seat-days.
    fn forget(&self, memory: &mut Self::Memory, span: &Self::Span) -> R;

    /// Training that closes the share `a` of what is missing.
    fn train(&self, memory: &mut Self::Memory, seats: f64, a: R);

    /// Coaching that touches the share `d` of the live behaviours and closes the share `a` of what is missing.
    fn coach(&self, memory: &mut Self::Memory, seats: f64, d: R, a: R);

    /// Live skill: share of the trainable gain that is there now, in seats.
    fn live(&self, memory: &Self::Memory) -> R;

    /// Lets all go in the lanes in which `stays` is 0, and nobody where it is 1: those who come have learned nothing yet.
    fn leave(&self, memory: &mut Self::Memory, stays: R);

    /// Takes the memory of another group into this one. The Ladder is affine, so for it this is exact.
    fn absorb(&self, memory: &mut Self::Memory, other: &Self::Memory);

    /// Prepares several stretches.
    fn spans(&self, days: &[f64], leavers_per_day: f64, spans: &mut Vec<Self::Span>) {
        spans.clear();
        spans.extend(days.iter().map(|days| self.span(*days, leavers_per_day)));
    }

    /// Lets every skill of a group go through the legs of a course, and adds what they hold in each week to `held`. `sizes` are
    /// the seats that each memory would count in a group that is the whole team.
    fn go_through(
        &self,
        group: &mut [Self::Memory],
        sizes: &[f64],
        course: &Course<'_, R, Self::Span>,
        _: &mut Self::Room,
        held: Held<'_, R>,
    ) {
        for leg in course.legs {
            if let Some(coaching) = course.coaching(leg) {
                self.coach_all(group, sizes, coaching);
            }
            let (span, week) = (&course.spans[leg.stretch], leg.week);
            for memory in &mut *group {
                if leg.begins_week {
                    held.start[week] += self.live(memory);
                }
                held.area[week] += self.forget(memory, span);
                if leg.ends_week {
                    held.end[week] += self.live(memory);
                }
            }
        }
    }

    /// Coaches every skill of a group.
    fn coach_all(&self, group: &mut [Self::Memory], sizes: &[f64], coaching: Coaching<'_, R>) {
        for ((memory, size), dose) in group.iter_mut().zip(sizes).zip(coaching.doses) {
            let d = coaching.delivered * *dose;
            self.coach(memory, coaching.seats * size, d, coaching.rho * d);
        }
    }
}

/// Time in which a group is coached or not, and then goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg {
    /// The session with which it begins; a number that no session has where there is none.
    pub session: usize,
    /// The stretch of time that passes then.
    pub stretch: usize,
    /// Shares of the team's seats in each group.
    pub seats: [f64; 2],
    /// The week in which it lies.
    pub week: usize,
    /// Whether what happens on the first day of the week is over then.
    pub begins_week: bool,
    /// Whether the week is over then.
    pub ends_week: bool,
}

/// Legs one after the other, and what a group brings along.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a, R, S> {
    /// The legs.
    pub legs: &'a [Leg],
    /// Every stretch of time.
    pub spans: &'a [S],
    /// Share of the people who get each session, as far as they respond.
    pub delivered: &'a [R],
    /// Share of the live behaviours of each skill that a session touches.
    pub doses: &'a [R],
    /// Share of what is missing that a session teaches again where it touches all.
    pub rho: R,
    /// Number of the group.
    pub group: usize,
}

impl<'a, R: Real, S> Course<'a, R, S> {
    /// The session with which a leg begins.
    #[inline]
    pub fn coaching(&self, leg: &Leg) -> Option<Coaching<'a, R>> {
        let of =
            |delivered: &R| Coaching { delivered: *delivered, doses: self.doses, rho: self.rho, seats: leg.seats[self.group] };
        self.delivered.get(leg.session).map(of)
    }
}

/// Weighted live skill by week.
#[derive(Debug)]
pub struct Held<'a, R> {
    /// At its start, after what happens on that day.
    pub start: &'a mut [R],
    /// Its integral over the week, in days.
    pub area: &'a mut [R],
    /// At its end.
    pub end: &'a mut [R],
}

/// A session of a group of people.
#[derive(Clone, Copy, Debug)]
pub struct Coaching<'a, R> {
    /// Share of the people who get it, as far as they respond.
    pub delivered: R,
    /// Share of the live behaviours of each skill that it touches.
    pub doses: &'a [R],
    /// Share of what is missing that it teaches again where it touches all.
    pub rho: R,
    /// Share of the team's seats in the group.
    pub seats: f64,
}
