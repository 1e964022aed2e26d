//! Team noise: what one team will see in a draw of the beliefs, and not the expectation.
//!
//! Every seat has skills of its own. A session is held with it or not; its holder leaves by chance and is replaced at once
//! by an untrained hire; opportunities come in by chance, are won or lost, and are larger or smaller. The mean over this
//! luck is the forecast ([`Plan::run`]) at the same beliefs. A draw leaves the numbers that any run leaves.
//!
//! | module | what it is |
//! |---|---|
//! | `luck` | random numbers that are a function of what they are for |
//! | `poisson`, `deal_size` | the two distributions that need a page |
//! | `seats` | seats through the timeline, several side by side: sessions, leavers, hires, skill |
//! | `deals` | opportunities, won deals and their size |
//!
//! # Why the mean is the forecast, and where it stops
//!
//! The Ladder is affine in what a session does, and leavers are a rate of loss, so skill agrees exactly, and with it
//! sessions, hires trained and every cost. The challengers are not affine: there the forecast itself runs the mean
//! session, and teams differ from it a little.
//!
//! Sales are curved in the index, and the forecast puts the team's expected index into them. Reps who differ would give
//! another mean (Jensen's inequality), which is not luck but another model. So the win rate of a rep lies on the straight
//! line from the baseline at index 0 to the expected win rate at the expected index: exact for an untrained hire, exact for
//! a rep as expected, and on average. Opportunities come in at the expected rate, time out of the field included, for all
//! reps alike, and a won deal has the expected size on average: what a rep's own hours and own index change in these would
//! multiply with the win rate, and products of what goes together have another mean too. Beside the luck of the deals
//! themselves both are nothing: with the worked example, a session that was held or not changes the variance of a rep's
//! weekly opportunities by two parts in a hundred thousand.
//!
//! A session is held or not with each rep alone, at the share that momentum and managers' time leave. So a manager who is
//! short of time can be a few minutes over in one week and under in the next; on average the time is what there is.

mod deal_size;
mod deals;
mod luck;
mod poisson;
mod seats;

pub use deal_size::DealSize;
pub use luck::{Luck, Moment, Numbers, Purpose};
pub use poisson::Poisson;

use self::deals::Deals;
use self::seats::{Sums, Team, follow};
use crate::calendar::MONTHS_PER_WEEK;
use crate::forecast::money::Prices;
use crate::forecast::plan::anchor;
use crate::forecast::{Plan, Run};
use crate::lanes::{Four, Real};
use crate::parameters::Parameter as P;
use crate::scenario::Values;
use crate::skill::challenger::Challenger;
use crate::skill::ladder::Ladder;

/// What the team of a plan sees in draw number `draw`, at the beliefs `values`, under the scenario's seed. A team without
/// reps sees the forecast.
pub fn run(plan: &Plan, values: &Values, draw: usize, room: &mut Room, run: &mut Run) {
    room.under_way = None;
    let mut unlimited = f64::INFINITY;
    room.go_on(plan, values, draw, &mut unlimited, run);
}

/// The effort that keeps a thread busy for somewhat less than a millisecond, see [`Room::go_on`].
pub const A_STEP: f64 = 16_000.0;
/// The effort for seats that are followed without asking whether there is any left.
const A_BATCH: f64 = 2000.0;

/// Room for the draws of one plan, used again from draw to draw.
#[derive(Clone, Debug)]
pub struct Room {
    team: Team,
    deals: Deals,
    sums: Sums,
    under_way: Option<UnderWay>,
    /// Room for the expectation.
    expected: Option<Run<Four>>,
}

/// A draw of which some seats are done.
#[derive(Clone, Copy, Debug)]
struct UnderWay {
    draw: usize,
    law: AnyLaw,
    n_done: usize,
}

/// A law of forgetting at the beliefs of a draw. The Ladder is followed for several seats at a time.
#[derive(Clone, Copy, Debug)]
enum AnyLaw {
    Ladder(Ladder<Four>),
    Challenger(Challenger),
}

impl AnyLaw {
    /// How many seats are followed side by side.
    fn lanes(self) -> usize {
        match self {
            Self::Ladder(_) => Four::LANES,
            Self::Challenger(_) => 1,
        }
    }

    /// The effort for a week of one seat without its deals: measured, in units of 45 ns.
    fn effort(self) -> f64 {
        match self {
            Self::Ladder(_) => 0.5,
            Self::Challenger(Challenger::Exponential(_)) => 2.0,
            Self::Challenger(Challenger::Ppe(_)) => 300.0,
        }
    }
}

impl Room {
    /// Room for draws of this plan.
    pub fn new(plan: &Plan) -> Self {
        Self { team: Team::of(plan), deals: Deals::of(plan), sums: Sums::new(plan), under_way: None, expected: None }
    }

    /// Makes draw number `draw`, or goes on with it, until `effort` is used up: a week of one rep with a deal or two is an
    /// effort of 1. Gives whether the draw is done, and is in `run`. How often it is interrupted changes nothing.
    pub fn go_on(&mut self, plan: &Plan, values: &Values, draw: usize, effort: &mut f64, run: &mut Run) -> bool {
        if *effort <= 0.0 {
            return false;
        }
        #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
        let n_weeks = plan.timeline.n_weeks as f64;
        let mut at = self.under_way.take().filter(|at| at.draw == draw).unwrap_or_else(|| {
            let law = self.begin(plan, values, draw, run);
            // The expectation, and what is prepared for each week.
            *effort -= n_weeks * (2.0 * law.effort() + 5.0);
            UnderWay { draw, law, n_done: 0 }
        });
        let opportunities = values.get(P::OpportunitiesPerRepMonth) * MONTHS_PER_WEEK;
        let each = n_weeks * (at.law.effort() + opportunities / 2.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of seats")]
        let n_batch = ((A_BATCH / each) as usize).next_multiple_of(at.law.lanes()).max(at.law.lanes());
        while at.n_done < self.team.n_reps {
            if *effort <= 0.0 {
                self.under_way = Some(at);
                return false;
            }
            let seats = at.n_done..(at.n_done + n_batch).min(self.team.n_reps);
            let Self { team, deals, sums, .. } = self;
            match &at.law {
                AnyLaw::Ladder(law) => follow(law, plan, team, seats.clone(), sums, deals),
                AnyLaw::Challenger(law) => follow(law, plan, team, seats.clone(), sums, deals),
            }
            #[expect(clippy::cast_precision_loss, reason = "seats are few")]
            let n_seats = seats.len() as f64;
            *effort -= n_seats * each;
            at.n_done = seats.end;
        }
        if self.team.n_reps > 0 {
            self.end(plan, values, run);
        }
        true
    }

    /// Gets ready for the first seat; leaves the expectation in `run`.
    #[inline(never)]
    fn begin(&mut self, plan: &Plan, values: &Values, draw: usize, run: &mut Run) -> AnyLaw {
        let law = if let Some(challenger) = plan.challenger(values) {
            plan.run_challenger(&challenger, values, run);
            AnyLaw::Challenger(challenger)
        } else {
            // All lanes the same: one more copy of the whole forecast would cost more than it saves.
            let (b, kappa) = (values.get(P::RungRatio), values.get(P::RipeningRatio));
            let h0_days = Four::of(anchor(values).ladder_h0_days(b));
            let expected = self.expected.get_or_insert_with(|| plan.room(run.wanted));
            plan.run_ladder(&values.in_every_lane(), h0_days, expected);
            run.take_first(expected);
            plan.settle(values, run);
            AnyLaw::Ladder(Ladder { h0_days, b: Four::of(b), kappa: Four::of(kappa) })
        };
        self.team.begin(plan, values, draw, &run.coaching.share);
        self.deals.begin(values, &run.sales);
        self.sums.clear();
        (self.sums.path.live_wanted, self.sums.path.readings_wanted) = (run.wanted.skills, run.wanted.readings);
        law
    }

    /// Turns the expectation in `run` into what was seen.
    #[inline(never)]
    fn end(&mut self, plan: &Plan, values: &Values, run: &mut Run) {
        let n = values.get(P::Reps);
        let share = |seen: &mut [f64], sums: &[f64]| seen.iter_mut().zip(sums).for_each(|(seen, sum)| *seen = sum / n);
        let Sums { path, sessions, trained } = &self.sums;
        run.path.live.iter_mut().zip(&path.live).for_each(|(seen, sums)| share(seen, sums));
        share(&mut run.path.held_start, &path.held_start);
        share(&mut run.path.held_end, &path.held_end);
        share(&mut run.path.index_mean, &path.index_mean);
        share(&mut run.path.readings, &path.readings);
        share(&mut run.coaching.share, sessions);
        plan.hold(values, run.wanted, &mut run.coaching);
        self.deals.end(values, &run.path.index_mean, &mut run.sales);
        if plan.timeline.trains_hires {
            let hires: Vec<(f64, f64)> = plan.timeline.hires.iter().zip(trained).map(|((day, _), sum)| (*day, sum / n)).collect();
            run.paid = Some(Prices::of(&plan.scenario, &plan.timeline, &hires));
        }
        plan.settle(values, run);
    }
}
