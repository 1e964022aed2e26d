//! One seat of the team through a draw: who sits on it, and what they know.

use rand::RngExt as _;

use super::luck::{Luck, Moment, Numbers, Purpose};
use super::script::{Script, Step};
use super::seen::Seen;
use crate::calendar::{DAYS_PER_WEEK, DAYS_PER_YEAR};
use crate::maths::ln_1p;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, Values};
use crate::skill::Law;

/// The seats of a team, one after the other on the same memory.
pub(super) struct Seats<'a, L: Law> {
    law: &'a L,
    script: &'a Script<L::Span>,
    /// Share of each skill in the team's index.
    omega: Vec<f64>,
    rho: f64,
    climate: f64,
    leavers_per_day: f64,
    leaving: Moment,
    skills: Vec<L::Memory>,
    /// Mean of the rep's index over each week.
    index_mean: Vec<f64>,
}

/// The holders of a seat, one after the other.
struct Holders {
    numbers: Numbers,
    leavers_per_day: f64,
    /// Day on which the present one leaves.
    leaves: f64,
    /// Whether the present one has not had a training yet.
    untrained_hire: bool,
}

impl Holders {
    fn new(numbers: Numbers, leavers_per_day: f64) -> Self {
        let mut holders = Self { numbers, leavers_per_day, leaves: 0.0, untrained_hire: false };
        holders.next();
        holders
    }

    /// Each stays for an exponential time: the chance to leave within `t` days is `1 - e^(-delta t)`, whoever asks when.
    fn next(&mut self) {
        let share: f64 = self.numbers.random();
        self.leaves += if self.leavers_per_day > 0.0 { -ln_1p(-share) / self.leavers_per_day } else { f64::INFINITY };
    }
}

impl<'a, L: Law> Seats<'a, L> {
    pub(super) fn new(law: &'a L, script: &'a Script<L::Span>, scenario: &Scenario, values: &Values, n_weeks: usize) -> Self {
        let omega: Vec<f64> = scenario.skill_shares().iter().map(|share| share.omega).collect();
        Self {
            law,
            script,
            rho: values.get(P::Reteach),
            climate: values.get(P::TransferClimate),
            leavers_per_day: values.get(P::TurnoverPerYear) / DAYS_PER_YEAR,
            leaving: Moment::new(Purpose::Leaving, 0),
            skills: omega.iter().map(|_| law.blank()).collect(),
            index_mean: vec![0.0; n_weeks],
            omega,
        }
    }

    /// Lets one seat go through the draw, a session touching the shares `touch` of its skills. Adds what is seen of it;
    /// gives the mean of its index over each week.
    pub(super) fn follow(&mut self, luck: Luck, touch: &[f64], seen: &mut Seen) -> &[f64] {
        self.clear();
        let mut holders = Holders::new(luck.at(self.leaving), self.leavers_per_day);
        let (mut today, mut area) = (0.0, 0.0);
        let script = self.script;
        for step in &script.steps {
            match *step {
                Step::Pass { span, until } => {
                    area += self.pass(&mut holders, today, &script.spans[span], until);
                    today = until;
                }
                Step::EndWeek { span, until, week } => {
                    area += self.pass(&mut holders, today, &script.spans[span], until);
                    today = until;
                    let mut held = 0.0;
                    let n_skills = self.skills.len();
                    let live = &mut seen.live[week * n_skills..][..n_skills];
                    for ((memory, omega), live) in self.skills.iter().zip(&self.omega).zip(live) {
                        let y = self.law.live(memory);
                        *live += y;
                        held += omega * y;
                    }
                    seen.held_end[week] += held;
                    let mean = self.climate * area / DAYS_PER_WEEK;
                    seen.index_mean[week] += mean;
                    self.index_mean[week] = mean;
                    area = 0.0;
                }
                Step::StartWeek { week } => seen.held_start[week] += self.held(),
                Step::Read { reading } => seen.readings[reading] += self.held(),
                Step::Train { lesson } => {
                    self.train(&script.lessons[lesson]);
                    holders.untrained_hire = false;
                }
                Step::TrainHires { lesson, training } if holders.untrained_hire => {
                    self.train(&script.lessons[lesson]);
                    holders.untrained_hire = false;
                    seen.hires_trained[training] += 1.0;
                }
                Step::TrainHires { .. } => {}
                Step::Coach { session } => {
                    let chance = &script.sessions[session];
                    if luck.at(chance.moment).random::<f64>() < chance.held {
                        seen.sessions_held[session] += 1.0;
                        for (memory, d) in self.skills.iter_mut().zip(touch) {
                            self.law.coach(memory, 1.0, *d, self.rho * d);
                        }
                    }
                }
            }
        }
        &self.index_mean
    }

    /// Lets time pass from `today` to `until`; gives the days of weighted live skill. A leaver takes all skill along, and
    /// the hire has none until something happens.
    fn pass(&mut self, holders: &mut Holders, today: f64, span: &L::Span, until: f64) -> f64 {
        if holders.leaves >= until {
            return self.forget(span);
        }
        let area = self.forget(&self.law.span(holders.leaves - today, 0.0));
        self.clear();
        holders.untrained_hire = true;
        while holders.leaves < until {
            holders.next();
        }
        area
    }

    fn forget(&mut self, span: &L::Span) -> f64 {
        let skills = self.skills.iter_mut().zip(&self.omega);
        skills.map(|(memory, omega)| omega * self.law.forget(memory, span)).sum()
    }

    fn clear(&mut self) {
        for memory in &mut self.skills {
            *memory = self.law.blank();
        }
    }

    fn train(&mut self, lesson: &[f64]) {
        for (memory, a) in self.skills.iter_mut().zip(lesson) {
            self.law.train(memory, 1.0, *a);
        }
    }

    fn held(&self) -> f64 {
        self.skills.iter().zip(&self.omega).map(|(memory, omega)| omega * self.law.live(memory)).sum()
    }
}
