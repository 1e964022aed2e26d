//! The seats of a team through a draw: who sits on them, and what they know. Several seats are followed side by side.

use core::ops::Range;
use core::slice::from_mut;

use rand::RngExt as _;

use super::deals::Deals;
use super::luck::{Luck, Moment, Numbers, Purpose};
use crate::calendar::{DAYS_PER_WEEK, week_start};
use crate::forecast::Plan;
use crate::forecast::team::SkillPath;
use crate::forecast::timeline::{Practice, READING_DAYS, Reading};
use crate::lanes::Real;
use crate::maths::ln_1p;
use crate::parameters::Parameter as P;
use crate::scenario::{SkillShares, Values};
use crate::skill::ladder::{coach_share, train_share};
use crate::skill::{Coaching, Course, Held, Law, Leg};

/// What all seats of a draw share.
#[derive(Clone, Debug)]
pub(super) struct Team {
    pub(super) n_reps: usize,
    seed: u64,
    draw: u64,
    /// Where the tiers end, in seats.
    tier_ends: Vec<f64>,
    /// Where the first seat stands among the tiers.
    first: f64,
    /// Where the luck of each session is found: by its day, so that a session of another plan changes nothing here.
    moments: Vec<Moment>,
    /// The chance that a rep gets each session.
    chances: Vec<f64>,
    leaving: Moment,
    doses: Doses,
    rho: f64,
    climate: f64,
}

impl Team {
    /// The team of a plan, before its first draw.
    pub(super) fn of(plan: &Plan) -> Self {
        let (scenario, sessions) = (&plan.scenario, &plan.timeline.sessions);
        let moment = |n: usize| {
            let day = sessions[n].session.day;
            let same_day = sessions[..n].iter().rev().take_while(|before| before.session.day.to_bits() == day.to_bits());
            Moment::new(Purpose::Session, day.to_bits()).nth(same_day.count() as u64)
        };
        let tier_ends = plan.tiers.iter().scan(0.0, |end, tier| {
            *end += tier.share * scenario.get(P::Reps);
            Some(*end)
        });
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the rows allow whole numbers below 2^32")]
        let (n_reps, seed) = (scenario.get(P::Reps) as usize, scenario.get(P::Seed) as u64);
        Self {
            n_reps,
            seed,
            draw: 0,
            tier_ends: tier_ends.collect(),
            first: 0.0,
            moments: (0..sessions.len()).map(moment).collect(),
            chances: Vec::new(),
            leaving: Moment::new(Purpose::Leaving, 0),
            doses: Doses::default(),
            rho: 0.0,
            climate: 0.0,
        }
    }

    /// Gets ready for a draw, `chances` being the chance that a rep gets each session.
    pub(super) fn begin(&mut self, plan: &Plan, values: &Values, draw: usize, chances: &[f64]) {
        self.draw = draw as u64;
        // The team's own luck: no seat has this number.
        self.first = self.luck(u64::MAX).at(Moment::new(Purpose::Tiers, 0)).random();
        self.chances.clear();
        self.chances.extend_from_slice(chances);
        self.doses.turn_to(plan, values);
        (self.rho, self.climate) = (values.get(P::Reteach), values.get(P::TransferClimate));
    }

    fn luck(&self, seat: u64) -> Luck {
        Luck::of(self.seed, self.draw, seat)
    }

    /// The response of a seat's tier to coaching. A share that is no whole number of seats is rounded up or down so that it
    /// is right on average: the seats stand in a row, one apart, the first at a random place (systematic sampling).
    fn response(&self, plan: &Plan, seat: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "at most 5,000 reps")]
        let place = seat as f64 + self.first;
        let tier = self.tier_ends.iter().position(|end| place < *end).unwrap_or(self.tier_ends.len() - 1);
        plan.tiers[tier].response
    }
}

/// What each skill gets, and what it counts for; the same as in a forecast ([`crate::forecast::team::follow`]).
#[derive(Clone, Debug, Default)]
struct Doses {
    /// Of a training block.
    blocks: Vec<f64>,
    /// Of the whole training.
    trainings: Vec<f64>,
    /// Of a session, where the response is full.
    sessions: Vec<f64>,
    /// At which weight each skill is counted.
    weights: Vec<f64>,
}

impl Doses {
    fn turn_to(&mut self, plan: &Plan, values: &Values) {
        let (h_tau, hours) = (values.get(P::HoursTau), values.get(P::TrainingHours));
        let block_hours = plan.timeline.blocks.first().map_or(0.0, |(_, hours)| *hours);
        let (m_tau, minutes, quality) = (values.get(P::MinutesTau), values.get(P::SessionMinutes), values.get(P::Quality));
        let fill = |list: &mut Vec<f64>, of: &dyn Fn(&SkillShares) -> f64| {
            list.clear();
            list.extend(plan.skills.shares().map(of));
        };
        fill(&mut self.blocks, &|share| train_share(block_hours * share.emphasis, h_tau));
        fill(&mut self.trainings, &|share| train_share(hours * share.emphasis, h_tau));
        fill(&mut self.sessions, &|share| coach_share(minutes * share.focus, m_tau, quality));
        self.weights.clear();
        self.weights.extend(plan.skills.weights());
    }
}

/// What is seen of a team: sums over its seats.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    pub(super) path: SkillPath,
    /// How many got each session.
    pub(super) sessions: Vec<f64>,
    /// How many hires came to each training of hires.
    pub(super) trained: Vec<f64>,
}

impl Sums {
    /// Room for what is seen of a plan's team.
    pub(super) fn new(plan: &Plan) -> Self {
        Self {
            path: SkillPath::new(plan.skills.all.len(), plan.timeline.n_weeks),
            sessions: vec![0.0; plan.timeline.sessions.len()],
            trained: vec![0.0; plan.timeline.hires.len()],
        }
    }

    /// Forgets all seats.
    pub(super) fn clear(&mut self) {
        let SkillPath { live, held_start, held_end, index_mean, readings, .. } = &mut self.path;
        let weeks = [held_start, held_end, index_mean, &mut self.sessions, &mut self.trained];
        live.iter_mut().chain(weeks).for_each(|list| list.fill(0.0));
        *readings = [0.0; 2];
    }
}

/// The sum over the seats side by side.
fn total<R: Real>(seats: R) -> f64 {
    (0..R::LANES).fold(0.0, |sum, lane| sum + seats.lane(lane))
}

/// Lets some seats go through the draw and adds what is seen of them.
#[inline(never)]
pub(super) fn follow<R: Real, L: Law<R>>(
    law: &L,
    plan: &Plan,
    team: &Team,
    seats: Range<usize>,
    sums: &mut Sums,
    deals: &mut Deals,
) {
    let timeline = &plan.timeline;
    let mut spans = Vec::new();
    // Leavers are drawn one by one, and so are no rate of loss.
    law.spans(&timeline.stretches, 0.0, &mut spans);
    let session_doses: Vec<R> = team.doses.sessions.iter().map(|dose| R::of(*dose)).collect();
    let mut group = Group {
        law,
        plan,
        team,
        spans,
        session_doses: &session_doses,
        memories: vec![law.blank(); plan.skills.all.len()],
        scratch: L::Room::default(),
        holders: core::array::from_fn(|_| Holder::nobody()),
        next_leaver: f64::INFINITY,
        index_mean: vec![R::default(); timeline.n_weeks],
    };
    for first in seats.clone().step_by(R::LANES) {
        let here = first..(first + R::LANES).min(seats.end);
        group.follow(here.clone(), sums);
        for (lane, seat) in here.enumerate() {
            deals.sell(team.luck(seat as u64), &|week| group.index_mean[week].lane(lane));
        }
    }
}

/// Most seats side by side.
const MOST_LANES: usize = 4;

/// Seats side by side, one in each lane.
struct Group<'a, R: Real, L: Law<R>> {
    law: &'a L,
    plan: &'a Plan,
    team: &'a Team,
    spans: Vec<L::Span>,
    /// Share of each skill that a session touches where the response is full.
    session_doses: &'a [R],
    /// Of each skill.
    memories: Vec<L::Memory>,
    scratch: L::Room,
    holders: [Holder; MOST_LANES],
    /// Day on which the first of the holders leaves.
    next_leaver: f64,
    /// Mean of each rep's index over each week.
    index_mean: Vec<R>,
}

/// The holders of a seat, one after the other.
struct Holder {
    numbers: Numbers,
    leavers_per_day: f64,
    /// Day on which the present one leaves.
    leaves: f64,
    /// Whether the present one has not had a training yet.
    untrained_hire: bool,
}

impl Holder {
    fn new(numbers: Numbers, leavers_per_day: f64) -> Self {
        let mut holder = Self { numbers, leavers_per_day, leaves: 0.0, untrained_hire: false };
        holder.next();
        holder
    }

    /// A lane without a seat.
    fn nobody() -> Self {
        Self::new(Luck::of(0, 0, 0).at(Moment::new(Purpose::Leaving, 0)), 0.0)
    }

    /// Each stays for an exponential time: the chance to leave within `t` days is `1 - e^(-delta t)`, whoever asks when.
    fn next(&mut self) {
        let share: f64 = self.numbers.random();
        self.leaves += if self.leavers_per_day > 0.0 { -ln_1p(-share) / self.leavers_per_day } else { f64::INFINITY };
    }
}

/// 1 in the lanes where something holds, and 0 elsewhere; none where it holds nowhere.
fn lanes_where<R: Real>(mut holds: impl FnMut(usize) -> bool) -> Option<R> {
    let mut any = false;
    let lanes = R::by_lane(|lane| {
        let holds = holds(lane);
        any |= holds;
        f64::from(u8::from(holds))
    });
    any.then_some(lanes)
}

/// Weighted live skill through a stretch of time: at its start, its integral in days, and at its end.
#[derive(Clone, Copy, Debug, Default)]
struct Passed<R> {
    start: R,
    area: R,
    end: R,
}

impl<R> Passed<R> {
    fn held(&mut self) -> Held<'_, R> {
        let Self { start, area, end } = self;
        Held { start: from_mut(start), area: from_mut(area), end: from_mut(end) }
    }
}

impl<R: Real, L: Law<R>> Group<'_, R, L> {
    /// Lets seats go through the draw, at most one for each lane; leaves the mean of their index over each week.
    fn follow(&mut self, seats: Range<usize>, seen: &mut Sums) {
        let (plan, team) = (self.plan, self.team);
        let timeline = &plan.timeline;
        let n = seats.len();
        let lucks: [Luck; MOST_LANES] = core::array::from_fn(|lane| team.luck((seats.start + lane) as u64));
        let present = R::by_lane(|lane| if lane < n { 1.0 } else { 0.0 });
        let response = R::by_lane(|lane| if lane < n { team.response(plan, seats.start + lane) } else { 0.0 });
        for (lane, holder) in self.holders.iter_mut().enumerate() {
            *holder =
                if lane < n { Holder::new(lucks[lane].at(team.leaving), timeline.leavers_per_day) } else { Holder::nobody() };
        }
        self.memories.fill(self.law.blank());
        self.look_for_leaver();
        let (mut today, mut area, mut training) = (0.0, R::default(), 0);
        for step in &timeline.steps {
            let mut coaching = None;
            match step.practice {
                Practice::None => {}
                Practice::Coach(session, _) => {
                    let (moment, chance) = (team.moments[session], team.chances[session]);
                    let lucky = |lane: usize| lane < n && lucks[lane].at(moment).random::<f64>() < chance;
                    if let Some(held) = lanes_where::<R>(lucky) {
                        seen.sessions[session] += total(held);
                        let (delivered, rho) = (held * response, R::of(team.rho));
                        coaching = Some(Coaching { delivered, doses: self.session_doses, rho, seats: 1.0 });
                    }
                }
                Practice::Train(_) => {
                    self.train(present, &team.doses.blocks);
                    self.holders.iter_mut().for_each(|holder| holder.untrained_hire = false);
                }
                Practice::TrainHires(_) => {
                    if let Some(hires) = lanes_where::<R>(|lane| self.holders[lane].untrained_hire) {
                        seen.trained[training] += total(hires);
                        self.train(hires, &team.doses.trainings);
                        self.holders.iter_mut().for_each(|holder| holder.untrained_hire = false);
                    }
                    training += 1;
                }
            }
            if let Some(reading) = step.reading.filter(|_| seen.path.readings_wanted) {
                seen.path.readings[reading.index] += total(self.read(coaching, reading));
            }
            let Some(stretch) = step.stretch else {
                self.coach(coaching);
                continue;
            };
            let until = if step.ends_week { week_start(step.week + 1) } else { today + timeline.stretches[stretch] };
            let held = if self.next_leaver < until {
                self.pass_with_leavers(coaching, today, stretch, until)
            } else {
                self.pass(coaching, stretch)
            };
            today = until;
            area += held.area;
            if step.begins_week {
                seen.path.held_start[step.week] += total(held.start);
            }
            if step.ends_week {
                seen.path.held_end[step.week] += total(held.end);
                let mean = core::mem::take(&mut area) * (team.climate / DAYS_PER_WEEK);
                seen.path.index_mean[step.week] += total(mean);
                self.index_mean[step.week] = mean;
                if seen.path.live_wanted {
                    for ((memory, weight), (skill, _)) in self.memories.iter().zip(&team.doses.weights).zip(&plan.skills.all) {
                        seen.path.live[*skill][step.week] += total(self.law.live(memory)) / weight;
                    }
                }
            }
        }
    }

    /// Trains every skill of those who are there.
    fn train(&mut self, there: R, doses: &[f64]) {
        for ((memory, weight), dose) in self.memories.iter_mut().zip(&self.team.doses.weights).zip(doses) {
            self.law.train(memory, *weight, there * *dose);
        }
    }

    /// Coaches every skill where there is something to coach.
    fn coach(&mut self, coaching: Option<Coaching<'_, R>>) {
        if let Some(coaching) = coaching {
            self.law.coach_all(&mut self.memories, &self.team.doses.weights, coaching);
        }
    }

    /// Coaches, then lets a stretch of time pass in which nobody leaves.
    fn pass(&mut self, coaching: Option<Coaching<'_, R>>, stretch: usize) -> Passed<R> {
        let (n_counted, weights) = (self.plan.skills.n_counted, &self.team.doses.weights);
        let (counted, others) = self.memories.split_at_mut(n_counted);
        let session = if coaching.is_some() { 0 } else { usize::MAX };
        let course = Course {
            legs: &[Leg { session, stretch, seats: [1.0, 0.0], week: 0, begins_week: true, ends_week: true }],
            spans: &self.spans,
            delivered: coaching.as_ref().map_or(&[], |coaching| core::slice::from_ref(&coaching.delivered)),
            doses: self.session_doses,
            rho: R::of(self.team.rho),
            group: 0,
        };
        let [mut counts, mut does_not] = [Passed::default(); 2];
        self.law.go_through(counted, weights, &course, &mut self.scratch, counts.held());
        if !others.is_empty() {
            let course = Course { doses: &self.session_doses[n_counted..], ..course };
            self.law.go_through(others, &weights[n_counted..], &course, &mut self.scratch, does_not.held());
        }
        counts
    }

    /// The same from `today` to `until` where somebody leaves. A leaver takes all skill along, and the hire has none until
    /// something happens.
    fn pass_with_leavers(&mut self, coaching: Option<Coaching<'_, R>>, today: f64, stretch: usize, until: f64) -> Passed<R> {
        self.coach(coaching);
        let n_counted = self.plan.skills.n_counted;
        let start = weighted(self.law, &self.memories[..n_counted]);
        let mut area = R::default();
        for (lane, holder) in self.holders.iter_mut().enumerate().filter(|(_, holder)| holder.leaves < until) {
            let span = self.law.span(holder.leaves - today, 0.0);
            // What the leaver does until then counts in that lane alone.
            let [this, others] = [1.0, 0.0].map(|this| R::by_lane(|other| if other == lane { this } else { 1.0 - this }));
            for memory in &self.memories[..n_counted] {
                area += self.law.forget(&mut memory.clone(), &span) * this;
            }
            for memory in &mut self.memories {
                self.law.leave(memory, others);
            }
            holder.untrained_hire = true;
            while holder.leaves < until {
                holder.next();
            }
        }
        self.look_for_leaver();
        let stayed = self.pass(None, stretch);
        Passed { start, area: area + stayed.area, end: stayed.end }
    }

    /// Weighted live skill on a day within a step.
    fn read(&self, coaching: Option<Coaching<'_, R>>, reading: Reading) -> R {
        let mut memories = self.memories[..self.plan.skills.n_counted].to_vec();
        if let Some(coaching) = coaching {
            self.law.coach_all(&mut memories, &self.team.doses.weights, coaching);
        }
        if let Some(stretch) = reading.after {
            let day = READING_DAYS[reading.index];
            let stayed = lanes_where::<R>(|lane| self.holders[lane].leaves >= day).unwrap_or_default();
            for memory in &mut memories {
                self.law.leave(memory, stayed);
                self.law.forget(memory, &self.spans[stretch]);
            }
        }
        weighted(self.law, &memories)
    }

    fn look_for_leaver(&mut self) {
        self.next_leaver = self.holders.iter().fold(f64::INFINITY, |first, holder| first.min(holder.leaves));
    }
}

/// Weighted live skill: seats are counted at the weight of each skill.
fn weighted<R: Real, L: Law<R>>(law: &L, memories: &[L::Memory]) -> R {
    memories.iter().fold(R::default(), |sum, memory| sum + law.live(memory))
}
