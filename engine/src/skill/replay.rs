//! The Ladder through a list of events, read on chosen days: the audit trail of a single skill.

use serde::Serialize;

use super::Law;
use super::ladder::{Ladder, N_CLIMBING, N_RUNGS, Rungs, coach_share, train_share};

/// One event of a single skill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// Day, 0 or later.
    pub day: f64,
    /// What happens.
    pub kind: EventKind,
}

/// What happens to a single skill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum EventKind {
    /// Training.
    Train {
        /// Hours.
        hours: f64,
    },
    /// Coaching.
    Coach {
        /// Minutes.
        minutes: f64,
        /// Quality, 0..1.
        quality: f64,
        /// Share of the session that is delivered, 0..1.
        delivered: f64,
    },
}

/// The scales of training and coaching.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scales {
    /// Hours that close 63 % of the gap.
    pub h_tau_hours: f64,
    /// Minutes in which 63 % of the live behaviours are touched.
    pub m_tau_minutes: f64,
    /// Share of what is missing that a full session teaches again.
    pub rho: f64,
}

/// The skill on one day; on a day with an event, after it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct State {
    /// The day.
    pub day: f64,
    /// Share of the trainable gain that is there, 0..1.
    pub live_skill: f64,
    /// Its mean from day 0 to this day; on day 0 the live skill itself.
    pub mean_live_skill: f64,
    /// Live behaviours on each rung.
    pub z: [f64; N_RUNGS],
    /// The unripe part of each rung.
    pub f: [f64; N_RUNGS],
}

/// One skill with the unripe part of its top rung, which a forecast has no use for.
#[derive(Default)]
struct Whole {
    rungs: Rungs,
    top_unripe: f64,
}

impl Whole {
    fn forget(&mut self, ladder: &Ladder, days: f64) -> f64 {
        self.top_unripe *= ladder.unripe_left(N_CLIMBING, days, 0.0);
        ladder.forget(&mut self.rungs, &ladder.span(days, 0.0))
    }

    fn practise(&mut self, d: f64, a: f64) {
        let ripe = self.rungs.z()[N_CLIMBING] - self.top_unripe;
        let [.., climbed] = self.rungs.practise(1.0, d, a);
        self.top_unripe += d * ripe + climbed;
    }

    fn f(&self) -> [f64; N_RUNGS] {
        let [fresh, forming, habit] = self.rungs.f();
        [fresh, forming, habit, self.top_unripe]
    }
}

/// The states on `days`, in their order. Events may come in any order; those of one day happen in the order given.
pub fn replay(ladder: &Ladder, scales: &Scales, events: &[Event], days: &[f64]) -> Vec<State> {
    let mut events = events.to_vec();
    events.sort_by(|a, b| a.day.total_cmp(&b.day));
    let mut order: Vec<usize> = (0..days.len()).collect();
    order.sort_by(|a, b| days[*a].total_cmp(&days[*b]));

    let mut states: Vec<Option<State>> = vec![None; days.len()];
    let (mut memory, mut today, mut area) = (Whole::default(), 0.0, 0.0);
    let mut upcoming = events.iter().peekable();
    for at in order {
        let day = days[at];
        while let Some(event) = upcoming.next_if(|event| event.day <= day) {
            area += memory.forget(ladder, event.day - today);
            today = event.day;
            match event.kind {
                EventKind::Train { hours } => {
                    let a = train_share(hours, scales.h_tau_hours);
                    memory.practise(a, a);
                }
                EventKind::Coach { minutes, quality, delivered } => {
                    let d = delivered * coach_share(minutes, scales.m_tau_minutes, quality);
                    memory.practise(d, scales.rho * d);
                }
            }
        }
        area += memory.forget(ladder, day - today);
        today = day;
        let live_skill = memory.rungs.live();
        let mean_live_skill = if day > 0.0 { area / day } else { live_skill };
        states[at] = Some(State { day, live_skill, mean_live_skill, z: memory.rungs.z(), f: memory.f() });
    }
    states.into_iter().flatten().collect()
}
