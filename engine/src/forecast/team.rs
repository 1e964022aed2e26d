//! The team's skill: every skill of every group of people, through the timeline.

use super::timeline::{Practice, Timeline};
use crate::calendar::DAYS_PER_WEEK;
use crate::lanes::Real;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, SkillShares, Values};
use crate::skill::ladder::{coach_share, train_share};
use crate::skill::{Course, Held, Law};

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
    /// Whether `readings` are.
    pub readings_wanted: bool,
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
            readings_wanted: true,
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

/// The skills in the order in which they are followed: those that count in the team's index come first.
#[derive(Clone, Debug, PartialEq)]
pub struct Skills {
    /// The number of each in the scenario, and its shares.
    pub all: Vec<(usize, SkillShares)>,
    /// How many count in the index.
    pub n_counted: usize,
}

impl Skills {
    /// The skills of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let numbered = || scenario.skill_shares().into_iter().enumerate();
        let counts = |(_, share): &(usize, SkillShares)| share.omega > 0.0;
        let mut all: Vec<_> = numbered().filter(counts).collect();
        let n_counted = all.len();
        all.extend(numbered().filter(|skill| !counts(skill)));
        Self { all, n_counted }
    }

    /// The shares of each.
    pub fn shares(&self) -> impl Iterator<Item = &SkillShares> {
        self.all.iter().map(|(_, share)| share)
    }

    /// At which weight the seats of each are counted in its memory: its share of the index, so that memories only have to
    /// be added up; those that have none are counted by themselves.
    pub fn weights(&self) -> impl Iterator<Item = f64> {
        self.shares().map(|share| if share.omega > 0.0 { share.omega } else { 1.0 })
    }
}

/// Room for following a team, so that a run needs no memory of its own.
#[derive(Clone, Debug)]
pub struct Room<R, M, S, L> {
    /// What each skill gets of a training block, of the whole training and of a session.
    blocks: Vec<R>,
    trainings: Vec<R>,
    sessions: Vec<R>,
    /// Seats of the tier at the weight of each skill.
    sizes: Vec<f64>,
    spans: Vec<S>,
    settled: Vec<M>,
    /// Those hired since the last training; nobody unless hires are trained at all. Without that all seats are one
    /// group, of which leavers take their skill away: the same, exactly, since every event is the same for both.
    hires: Vec<M>,
    /// The groups as they stand on a day that is read.
    read: Vec<M>,
    /// What skills that do not count hold by week: nobody asks.
    uncounted: [Vec<R>; 3],
    scratch: L,
}

impl<R, M, S, L: Default> Default for Room<R, M, S, L> {
    fn default() -> Self {
        Self {
            blocks: Vec::new(),
            trainings: Vec::new(),
            sessions: Vec::new(),
            sizes: Vec::new(),
            spans: Vec::new(),
            settled: Vec::new(),
            hires: Vec::new(),
            read: Vec::new(),
            uncounted: Default::default(),
            scratch: L::default(),
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
    (timeline, tiers, skills): (&Timeline, &[Tier], &Skills),
    values: &Values<R>,
    delivered: &[R],
    room: &mut Room<R, L::Memory, L::Span, L::Room>,
    path: &mut SkillPath<R>,
) {
    let (h_tau, m_tau) = (values.get(P::HoursTau), values.get(P::MinutesTau));
    let hours = values.get(P::TrainingHours).lane(0);
    let block_hours = timeline.blocks.first().map_or(0.0, |(_, hours)| *hours);
    let minutes = values.get(P::SessionMinutes).lane(0);
    let quality = values.get(P::Quality);
    fill(&mut room.trainings, skills.shares().map(|share| train_share(hours * share.emphasis, h_tau)));
    if timeline.blocks.len() == 1 {
        room.blocks.clone_from(&room.trainings);
    } else {
        fill(&mut room.blocks, skills.shares().map(|share| train_share(block_hours * share.emphasis, h_tau)));
    }
    let n_stretches = if path.readings_wanted { timeline.stretches.len() } else { timeline.n_passing };
    law.spans(&timeline.stretches[..n_stretches], timeline.leavers_per_day, &mut room.spans);
    path.clear();
    path.learned = room.trainings.iter().zip(skills.shares()).fold(R::of(0.0), |sum, (dose, share)| sum + *dose * share.omega);
    let rho = values.get(P::Reteach);
    for tier in tiers {
        fill(&mut room.sessions, skills.shares().map(|share| coach_share(minutes * share.focus, m_tau, quality) * tier.response));
        fill(&mut room.sizes, skills.weights().map(|weight| weight * tier.share));
        follow_tier(law, (timeline, skills), delivered, rho, room, path);
    }
    let climate = values.get(P::TransferClimate) / DAYS_PER_WEEK;
    path.index_mean.iter_mut().for_each(|area| *area *= climate);
}

/// Lets the people of one tier go through the timeline.
// A function of its own: V8 shares registers out badly in one that is huge.
#[inline(never)]
fn follow_tier<R: Real, L: Law<R>>(
    law: &L,
    (timeline, skills): (&Timeline, &Skills),
    delivered: &[R],
    rho: R,
    room: &mut Room<R, L::Memory, L::Span, L::Room>,
    path: &mut SkillPath<R>,
) {
    let Room { blocks, trainings, sessions, sizes, spans, settled, hires, read, uncounted, scratch } = room;
    let (sessions, sizes, spans) = (&sessions[..], &sizes[..], &spans[..]);
    let n = timeline.n_weeks;
    let SkillPath { live, held_start, held_end, index_mean, readings, live_wanted, readings_wanted, .. } = path;
    // One length for all, so that a week is looked up once.
    let (held_start, held_end, index_mean) = (&mut held_start[..n], &mut held_end[..n], &mut index_mean[..n]);
    let n_counted = skills.n_counted;
    // Skills that do not count are followed to be shown.
    let n_followed = if *live_wanted { sizes.len() } else { n_counted };
    let blank = |group: &mut Vec<L::Memory>| {
        group.clear();
        group.extend(sizes[..n_followed].iter().map(|_| law.blank()));
    };
    blank(settled);
    hires.clear();
    if timeline.trains_hires {
        blank(hires);
    }
    let (settled, hires) = (&mut settled[..], &mut hires[..]);
    let course = |legs, group| Course { legs, spans, delivered, doses: sessions, rho, group };
    for passage in &timeline.passages {
        let (steps, legs) = (&timeline.steps[passage.clone()], &timeline.legs[passage.clone()]);
        let step = &steps[0];
        match step.practice {
            Practice::None | Practice::Coach(..) => {}
            Practice::Train(seats) => {
                for (group, seats) in [&mut *settled, &mut *hires].into_iter().zip(seats) {
                    train_all(law, group, seats, sizes, blocks);
                }
                settle(law, settled, hires);
            }
            Practice::TrainHires(seats) => {
                train_all(law, hires, seats, sizes, trainings);
                settle(law, settled, hires);
            }
        }
        if let Some(reading) = step.reading.filter(|_| *readings_wanted) {
            for (group, memories) in [&*settled, &*hires].into_iter().enumerate() {
                read.clear();
                read.extend_from_slice(&memories[..memories.len().min(n_counted)]);
                if let Some(coaching) = course(legs, group).coaching(&legs[0]) {
                    law.coach_all(read, sizes, coaching);
                }
                if let Some(stretch) = reading.after {
                    for memory in &mut *read {
                        law.forget(memory, &spans[stretch]);
                    }
                }
                readings[reading.index] += read.iter().fold(R::of(0.0), |sum, memory| sum + law.live(memory));
            }
        }
        if step.stretch.is_none() {
            for (group, memories) in [&mut *settled, &mut *hires].into_iter().enumerate() {
                if let Some(coaching) = course(legs, group).coaching(&legs[0]) {
                    law.coach_all(memories, sizes, coaching);
                }
            }
            continue;
        }
        // To see single skills at the end of a week is to go leg by leg; it is the same way.
        let at_once = if *live_wanted { 1 } else { steps.len() };
        for (steps, legs) in steps.chunks(at_once).zip(legs.chunks(at_once)) {
            for (group, memories) in [&mut *settled, &mut *hires].into_iter().enumerate().filter(|(_, group)| !group.is_empty()) {
                let (counted, others) = memories.split_at_mut(n_counted);
                let course = course(legs, group);
                law.go_through(counted, sizes, &course, scratch, Held { start: held_start, area: index_mean, end: held_end });
                if !others.is_empty() {
                    let course = Course { doses: &sessions[n_counted..], ..course };
                    let [start, area, end] = uncounted.each_mut().map(|weeks| {
                        weeks.resize(n, R::default());
                        &mut weeks[..]
                    });
                    law.go_through(others, &sizes[n_counted..], &course, scratch, Held { start, area, end });
                }
            }
            if let Some(step) = steps.last().filter(|step| *live_wanted && step.ends_week) {
                for (place, ((skill, _), weight)) in skills.all.iter().zip(skills.weights()).enumerate() {
                    let of = |group: &[L::Memory]| group.get(place).map_or(R::of(0.0), |memory| law.live(memory));
                    live[*skill][step.week] += (of(settled) + of(hires)) / weight;
                }
            }
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

/// Trains every skill of a group that holds the share `seats` of the `sizes`.
fn train_all<R: Real, L: Law<R>>(law: &L, group: &mut [L::Memory], seats: f64, sizes: &[f64], doses: &[R]) {
    for ((memory, size), dose) in group.iter_mut().zip(sizes).zip(doses) {
        law.train(memory, seats * size, *dose);
    }
}
