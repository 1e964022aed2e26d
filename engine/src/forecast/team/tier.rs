//! People who respond to coaching in the same way, and their skill through what happens.

use crate::maths::exp;
use crate::scenario::SkillShares;
use crate::skill::Law;
use crate::skill::ladder::{coach_share, train_share};

/// What each skill gets of each hour and each session.
pub(super) struct Dose {
    pub(super) shares: Vec<SkillShares>,
    pub(super) h_tau_hours: f64,
    pub(super) minutes: f64,
    pub(super) m_tau_minutes: f64,
    pub(super) quality: f64,
    pub(super) rho: f64,
}

/// People with the same history; memories count their seats.
struct Seats<L: Law> {
    seats: f64,
    skills: Vec<L::Memory>,
}

/// One tier: those trained, and the hires who came since the last training. When hires are never trained all seats are
/// one group, of which leavers take their skill away: the same, exactly, since every event is the same for both.
pub(super) struct Tier<'a, L: Law> {
    law: &'a L,
    dose: &'a Dose,
    response: f64,
    leavers_per_day: f64,
    settled: Seats<L>,
    hires: Option<Seats<L>>,
    /// Spans already prepared, by their days: a plan has few different gaps.
    spans: Vec<(f64, L::Span)>,
}

impl<'a, L: Law> Tier<'a, L> {
    pub(super) fn new(law: &'a L, dose: &'a Dose, response: f64, leavers_per_day: f64, trains_hires: bool) -> Self {
        let blank = |seats| Seats { seats, skills: dose.shares.iter().map(|_| law.blank()).collect() };
        Self {
            law,
            dose,
            response,
            leavers_per_day,
            settled: blank(1.0),
            hires: trains_hires.then(|| blank(0.0)),
            spans: Vec::new(),
        }
    }

    fn groups(&mut self) -> impl Iterator<Item = &mut Seats<L>> {
        core::iter::once(&mut self.settled).chain(self.hires.as_mut())
    }

    /// Lets `days` pass; adds the weighted seat-days of live skill to `area`.
    pub(super) fn forget(&mut self, days: f64) -> f64 {
        let known = self.spans.iter().position(|(known, _)| known.to_bits() == days.to_bits());
        let at = known.unwrap_or_else(|| {
            self.spans.push((days, self.law.span(days, self.leavers_per_day)));
            self.spans.len() - 1
        });
        let span = &self.spans[at].1;
        let mut area = 0.0;
        for group in core::iter::once(&mut self.settled).chain(self.hires.as_mut()) {
            for (memory, share) in group.skills.iter_mut().zip(&self.dose.shares) {
                area += share.omega * self.law.forget(memory, span);
            }
        }
        if let Some(hires) = &mut self.hires {
            self.settled.seats *= exp(-self.leavers_per_day * days);
            hires.seats = 1.0 - self.settled.seats;
        }
        area
    }

    pub(super) fn train(&mut self, hours: f64) {
        let (law, dose) = (self.law, self.dose);
        for group in self.groups() {
            train_group(law, dose, group, hours);
        }
        self.settle_hires();
    }

    /// Trains the hires; gives the share of the seats that they hold.
    pub(super) fn train_hires(&mut self, hours: f64) -> f64 {
        let seats = self.hires.as_ref().map_or(0.0, |hires| hires.seats);
        if let Some(hires) = &mut self.hires {
            train_group(self.law, self.dose, hires, hours);
        }
        self.settle_hires();
        seats
    }

    /// Trained hires are treated like everybody else from now on.
    fn settle_hires(&mut self) {
        if let Some(hires) = &mut self.hires {
            for (memory, other) in self.settled.skills.iter_mut().zip(&mut hires.skills) {
                self.law.absorb(memory, other);
                *other = self.law.blank();
            }
            self.settled.seats = 1.0;
            hires.seats = 0.0;
        }
    }

    pub(super) fn coach(&mut self, delivered: f64) {
        let (law, dose, response) = (self.law, self.dose, self.response);
        for group in self.groups() {
            for (memory, share) in group.skills.iter_mut().zip(&dose.shares) {
                let d = delivered * response * coach_share(dose.minutes * share.focus, dose.m_tau_minutes, dose.quality);
                law.coach(memory, group.seats, d, dose.rho * d);
            }
        }
    }

    pub(super) fn live(&self, skill: usize) -> f64 {
        self.law.live(&self.settled.skills[skill]) + self.hires.as_ref().map_or(0.0, |hires| self.law.live(&hires.skills[skill]))
    }

    pub(super) fn held(&self) -> f64 {
        self.dose.shares.iter().enumerate().map(|(k, share)| share.omega * self.live(k)).sum()
    }
}

fn train_group<L: Law>(law: &L, dose: &Dose, group: &mut Seats<L>, hours: f64) {
    for (memory, share) in group.skills.iter_mut().zip(&dose.shares) {
        law.train(memory, group.seats, train_share(hours * share.emphasis, dose.h_tau_hours));
    }
}
