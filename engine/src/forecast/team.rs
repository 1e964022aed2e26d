//! The team's skill: every skill of every group of people, through the timeline.

use super::timeline::{Practice, Timeline};
use crate::calendar::DAYS_PER_WEEK;
use crate::lanes::Real;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, SkillShares, Values};
use crate::skill::Law;
use crate::skill::ladder::{coach_share, train_share};

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
            ..Self::default()
        }
    }

    fn clear(&mut self) {
        let weeks = [&mut self.held_start, &mut self.held_end, &mut self.index_mean];
        self.live.iter_mut().chain(weeks).for_each(|week| week.fill(R::default()));
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

/// What one skill gets of each event.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Dose<R = f64> {
    /// Of a training block.
    pub block: R,
    /// Of the whole training.
    pub training: R,
    /// Of a coaching session that is held.
    pub session: R,
}

/// What each skill gets, before the tiers respond.
pub(crate) fn doses<R: Real>(timeline: &Timeline, shares: &[SkillShares], values: &Values<R>) -> impl Iterator<Item = Dose<R>> {
    let (h_tau, m_tau) = (values.get(P::HoursTau), values.get(P::MinutesTau));
    let hours = values.get(P::TrainingHours).lane(0);
    let block_hours = timeline.blocks.first().map_or(0.0, |(_, hours)| *hours);
    let minutes = values.get(P::SessionMinutes).lane(0);
    let quality = values.get(P::Quality);
    shares.iter().map(move |share| {
        let training = train_share(hours * share.emphasis, h_tau);
        Dose {
            block: if timeline.blocks.len() == 1 { training } else { train_share(block_hours * share.emphasis, h_tau) },
            training,
            session: coach_share(minutes * share.focus, m_tau, quality),
        }
    })
}

/// Room for following a team, so that a run needs no memory of its own.
#[derive(Clone, Debug)]
pub struct Room<R, S> {
    doses: Vec<Dose<R>>,
    spans: Vec<S>,
}

impl<R, S> Default for Room<R, S> {
    fn default() -> Self {
        Self { doses: Vec::new(), spans: Vec::new() }
    }
}

/// Lets a team go through its timeline under a law of forgetting. `delivered` is the share of the reps who get each
/// session.
pub fn follow<R: Real, L: Law<R>>(
    law: &L,
    (timeline, tiers, shares): (&Timeline, &[Tier], &[SkillShares]),
    values: &Values<R>,
    delivered: &[R],
    room: &mut Room<R, L::Span>,
    path: &mut SkillPath<R>,
) {
    room.doses.clear();
    room.doses.extend(doses(timeline, shares, values));
    room.spans.clear();
    room.spans.extend(timeline.stretches.iter().map(|days| law.span(*days, timeline.leavers_per_day)));
    path.clear();
    path.learned = room.doses.iter().zip(shares).fold(R::of(0.0), |sum, (dose, share)| sum + dose.training * share.omega);
    let rho = values.get(P::Reteach);
    for tier in tiers {
        for (skill, (dose, share)) in room.doses.iter().zip(shares).enumerate() {
            let dose = Dose { session: dose.session * tier.response, ..*dose };
            let one = One { skill, dose, rho, omega: share.omega * tier.share, share: tier.share };
            if timeline.trains_hires {
                follow_one::<R, L, true>(law, timeline, one, delivered, &room.spans, path);
            } else {
                follow_one::<R, L, false>(law, timeline, one, delivered, &room.spans, path);
            }
        }
    }
    let climate = values.get(P::TransferClimate) / DAYS_PER_WEEK;
    for mean in &mut path.index_mean {
        *mean *= climate;
    }
}

/// One skill of one tier.
#[derive(Clone, Copy)]
struct One<R> {
    skill: usize,
    dose: Dose<R>,
    rho: R,
    /// Share of the team's index.
    omega: f64,
    /// Share of the seats.
    share: f64,
}

/// Lets one skill of one tier go through the timeline. Where hires are trained they are a group of their own until
/// then. Where they never are all seats are one group, of which leavers take their skill away: the same, exactly, since
/// every event is the same for both.
#[inline]
fn follow_one<R: Real, L: Law<R>, const HIRES: bool>(
    law: &L,
    timeline: &Timeline,
    one: One<R>,
    delivered: &[R],
    spans: &[L::Span],
    path: &mut SkillPath<R>,
) {
    let One { dose, rho, omega, share, .. } = one;
    let SkillPath { live, held_start, held_end, index_mean, readings, .. } = path;
    let n = timeline.n_weeks;
    // One length for all, so that a week is looked up once.
    let (live, held_start) = (&mut live[one.skill][..n], &mut held_start[..n]);
    let (held_end, index_mean) = (&mut held_end[..n], &mut index_mean[..n]);
    let (mut settled, mut hires) = (law.blank(), law.blank());
    let mut area = R::of(0.0);
    for step in &timeline.steps {
        match step.practice {
            Practice::None => {}
            Practice::Coach(session, seats) => {
                let d = delivered[session] * dose.session;
                let a = rho * d;
                law.coach(&mut settled, seats[0], d, a);
                if HIRES {
                    law.coach(&mut hires, seats[1], d, a);
                }
            }
            Practice::Train(seats) => {
                law.train(&mut settled, seats[0], dose.block);
                if HIRES {
                    law.train(&mut hires, seats[1], dose.block);
                    law.absorb(&mut settled, &hires);
                    hires = law.blank();
                }
            }
            Practice::TrainHires(seats) => {
                law.train(&mut hires, seats, dose.training);
                // Trained hires are treated like everybody else from now on.
                law.absorb(&mut settled, &hires);
                hires = law.blank();
            }
        }
        let held = |settled: &L::Memory, hires: &L::Memory| {
            if HIRES { law.live(settled) + law.live(hires) } else { law.live(settled) }
        };
        if let Some(reading) = step.reading {
            readings[reading] += held(&settled, &hires) * omega;
        }
        if step.begins_week {
            held_start[step.week] += held(&settled, &hires) * omega;
        }
        if let Some(stretch) = step.stretch {
            area += law.forget(&mut settled, &spans[stretch]);
            if HIRES {
                area += law.forget(&mut hires, &spans[stretch]);
            }
        }
        if step.ends_week {
            let held = held(&settled, &hires);
            live[step.week] += held * share;
            held_end[step.week] += held * omega;
            index_mean[step.week] += area * omega;
            area = R::of(0.0);
        }
    }
}
