//! The team's skill: every skill of every group of people, through the timeline.

use super::timeline::{Practice, Timeline};
use crate::calendar::DAYS_PER_WEEK;
use crate::lanes::Real;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, SkillShares, Values};
use crate::skill::ladder::{coach_share, train_share};
use crate::skill::{Coaching, Law};

/// Skill by week, before it is put into words: shares of the trainable gain, 0..1, mean over all seats.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SkillPath<R = f64> {
    /// Live skill of each skill at the end of each week, `[skill][week]`, before what happens on the next day.
    pub live: Vec<Vec<R>>,
    /// Weighted live skill at the start of each week, after what happens on that day.
    pub held_start: Vec<R>,
    /// Weighted live skill at the end of each week.
    pub held_end: Vec<R>,
    /// Mean of the team's index over each week: weighted live skill times the transfer climate.
    pub index_mean: Vec<R>,
    /// Weighted live skill on the reading days, where they lie within the horizon.
    pub readings: [R; 2],
    /// Weighted share of the gap that the training closes, before anything is forgotten.
    pub learned: R,
    /// Whether `live` is asked for; revenue does not need it.
    pub live_wanted: bool,
}

impl<R: Real> SkillPath<R> {
    /// Room for so many skills and weeks.
    pub fn new(n_skills: usize, n_weeks: usize) -> Self {
        let weeks = || vec![R::default(); n_weeks];
        Self {
            live: (0..n_skills).map(|_| weeks()).collect(),
            held_start: weeks(),
            held_end: weeks(),
            index_mean: weeks(),
            live_wanted: true,
            ..Self::default()
        }
    }

    fn clear(&mut self) {
        let weeks = [&mut self.held_start, &mut self.held_end, &mut self.index_mean];
        for weeks in weeks {
            weeks.fill(R::default());
        }
        if self.live_wanted {
            for weeks in &mut self.live {
                weeks.fill(R::default());
            }
        }
        self.readings = [R::default(); 2];
    }
}

/// Reps who respond to coaching in the same way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tier {
    /// Their share of the team.
    pub share: f64,
    /// Their response to coaching.
    pub response: f64,
}

/// The tiers of a scenario; one without them.
pub fn tiers(scenario: &Scenario) -> Vec<Tier> {
    let tier = |share, response| Tier { share, response };
    if !scenario.tiers() {
        return vec![tier(1.0, 1.0)];
    }
    let (bottom, top) = (scenario.get(P::TierBottomShare), scenario.get(P::TierTopShare));
    vec![
        tier(bottom, scenario.get(P::TierBottomResponse)),
        tier(1.0 - bottom - top, scenario.get(P::TierCoreResponse)),
        tier(top, scenario.get(P::TierTopResponse)),
    ]
}

/// Room for following a team, so that a run needs no memory of its own.
#[derive(Clone, Debug)]
pub struct Room<R, M, S> {
    /// What each skill gets of a training block, of the whole training and of a session.
    blocks: Vec<R>,
    trainings: Vec<R>,
    sessions: Vec<R>,
    weights: Vec<f64>,
    spans: Vec<S>,
    settled: Vec<M>,
    /// Those hired since the last training; nobody unless hires are trained at all. Without that all seats are one
    /// group, of which leavers take their skill away: the same, exactly, since every event is the same for both.
    hires: Vec<M>,
    /// The groups as they stand on a day that is read.
    read: Vec<M>,
}

impl<R, M, S> Default for Room<R, M, S> {
    fn default() -> Self {
        Self {
            blocks: Vec::new(),
            trainings: Vec::new(),
            sessions: Vec::new(),
            weights: Vec::new(),
            spans: Vec::new(),
            settled: Vec::new(),
            hires: Vec::new(),
            read: Vec::new(),
        }
    }
}

/// Fills a list anew.
fn fill<T>(list: &mut Vec<T>, of: impl Iterator<Item = T>) {
    list.clear();
    list.extend(of);
}

/// Lets a team go through its timeline under a law of forgetting. `delivered` is the share of the reps who get each
/// session.
pub fn follow<R: Real, L: Law<R>>(
    law: &L,
    (timeline, tiers, shares): (&Timeline, &[Tier], &[SkillShares]),
    values: &Values<R>,
    delivered: &[R],
    room: &mut Room<R, L::Memory, L::Span>,
    path: &mut SkillPath<R>,
) {
    let (h_tau, m_tau) = (values.get(P::HoursTau), values.get(P::MinutesTau));
    let hours = values.get(P::TrainingHours).lane(0);
    let block_hours = timeline.blocks.first().map_or(0.0, |(_, hours)| *hours);
    let minutes = values.get(P::SessionMinutes).lane(0);
    let quality = values.get(P::Quality);
    fill(&mut room.trainings, shares.iter().map(|share| train_share(hours * share.emphasis, h_tau)));
    if timeline.blocks.len() == 1 {
        room.blocks.clone_from(&room.trainings);
    } else {
        fill(&mut room.blocks, shares.iter().map(|share| train_share(block_hours * share.emphasis, h_tau)));
    }
    law.spans(&timeline.stretches, timeline.leavers_per_day, &mut room.spans);
    path.clear();
    path.learned = room.trainings.iter().zip(shares).fold(R::of(0.0), |sum, (dose, share)| sum + *dose * share.omega);
    let rho = values.get(P::Reteach);
    let climate = values.get(P::TransferClimate) / DAYS_PER_WEEK;
    for tier in tiers {
        fill(&mut room.sessions, shares.iter().map(|share| coach_share(minutes * share.focus, m_tau, quality) * tier.response));
        fill(&mut room.weights, shares.iter().map(|share| share.omega * tier.share));
        follow_tier(law, timeline, tier.share, delivered, (rho, climate), room, path);
    }
}

/// Lets the people of one tier, who are `share` of the team, go through the timeline.
// A function of its own: V8 shares registers out badly in one that is huge.
#[inline(never)]
fn follow_tier<R: Real, L: Law<R>>(
    law: &L,
    timeline: &Timeline,
    share: f64,
    delivered: &[R],
    (rho, climate): (R, R),
    room: &mut Room<R, L::Memory, L::Span>,
    path: &mut SkillPath<R>,
) {
    let Room { blocks, trainings, sessions, weights, spans, settled, hires, read } = room;
    let (sessions, weights, spans) = (&sessions[..], &weights[..], &spans[..]);
    let n = timeline.n_weeks;
    let SkillPath { live, held_start, held_end, index_mean, readings, live_wanted, .. } = path;
    // One length for all, so that a week is looked up once.
    let (held_start, held_end, index_mean) = (&mut held_start[..n], &mut held_end[..n], &mut index_mean[..n]);
    let blank = |group: &mut Vec<L::Memory>| {
        group.clear();
        group.extend(weights.iter().map(|_| law.blank()));
    };
    blank(settled);
    hires.clear();
    if timeline.trains_hires {
        blank(hires);
    }
    let (settled, hires) = (&mut settled[..], &mut hires[..]);
    let weighted = |group: &[L::Memory]| {
        group.iter().zip(weights).fold(R::of(0.0), |sum, (memory, weight)| sum + law.live(memory) * *weight)
    };
    let mut area = R::of(0.0);
    for step in &timeline.steps {
        let mut coaching = None;
        match step.practice {
            Practice::None => {}
            Practice::Coach(session, seats) => coaching = Some((delivered[session], seats)),
            Practice::Train(seats) => {
                for (group, seats) in [&mut *settled, &mut *hires].into_iter().zip(seats) {
                    group.iter_mut().zip(&*blocks).for_each(|(memory, dose)| law.train(memory, seats, *dose));
                }
                settle(law, settled, hires);
            }
            Practice::TrainHires(seats) => {
                hires.iter_mut().zip(&*trainings).for_each(|(memory, dose)| law.train(memory, seats, *dose));
                settle(law, settled, hires);
            }
        }
        let session =
            |group: usize| coaching.map(|(delivered, seats)| Coaching { delivered, doses: sessions, rho, seats: seats[group] });
        if let Some(reading) = step.reading {
            for (group, memories) in [&*settled, &*hires].into_iter().enumerate() {
                read.clear();
                read.extend_from_slice(memories);
                if let Some(coaching) = session(group) {
                    coach_all(law, read, coaching);
                }
                if let Some(stretch) = reading.after {
                    for memory in &mut *read {
                        law.forget(memory, &spans[stretch]);
                    }
                }
                readings[reading.index] += weighted(read);
            }
        }
        let Some(stretch) = step.stretch else {
            for (group, memories) in [&mut *settled, &mut *hires].into_iter().enumerate() {
                if let Some(coaching) = session(group) {
                    coach_all(law, memories, coaching);
                }
            }
            continue;
        };
        let span = &spans[stretch];
        let mut held = law.go_on(settled, weights, session(0), span);
        if !hires.is_empty() {
            held += law.go_on(hires, weights, session(1), span);
        }
        if step.begins_week {
            held_start[step.week] += held.start;
        }
        area += held.area;
        if step.ends_week {
            if *live_wanted {
                for (skill, live) in live.iter_mut().enumerate() {
                    let of = |group: &[L::Memory]| group.get(skill).map_or(R::of(0.0), |memory| law.live(memory));
                    live[step.week] += (of(settled) + of(hires)) * share;
                }
            }
            held_end[step.week] += held.end;
            index_mean[step.week] += area * climate;
            area = R::of(0.0);
        }
    }
}

/// Trained hires are treated like everybody else from then on.
fn settle<R: Real, L: Law<R>>(law: &L, settled: &mut [L::Memory], hires: &mut [L::Memory]) {
    for (memory, other) in settled.iter_mut().zip(hires) {
        law.absorb(memory, other);
        *other = law.blank();
    }
}

fn coach_all<R: Real, L: Law<R>>(law: &L, group: &mut [L::Memory], coaching: Coaching<'_, R>) {
    for (memory, dose) in group.iter_mut().zip(coaching.doses) {
        let d = coaching.delivered * *dose;
        law.coach(memory, coaching.seats, d, coaching.rho * d);
    }
}
