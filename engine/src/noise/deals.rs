//! The deals of a team: how many are decided in each week, which of them are won, and how large they are.
//!
//! Opportunities come in at the rate that the expectation gives; a deal is won at the win rate of the rep's own index over
//! its cycle; its size is lognormal around the expected one. The win rate is taken along the straight line from nothing,
//! `p0` at index 0, to the expectation, `p` at the team's expected index: the mean of the logit over reps who differ is
//! not the logit of their mean, and the expectation uses the latter (see [`super`]).

use rand::RngExt as _;
use rand::distr::Distribution as _;

use super::deal_size::DealSize;
use super::luck::{Luck, Moment, Purpose};
use super::poisson::Poisson;
use crate::forecast::sales::Delay;
use crate::forecast::{Plan, Sales};
use crate::parameters::Parameter as P;
use crate::scenario::Values;

/// What every rep can expect in one week.
#[derive(Clone, Debug)]
struct Week {
    opportunities: Poisson,
    arriving: Moment,
    winning: Moment,
    size: Moment,
    baseline_win_rate: f64,
    /// Win rate gained per index.
    gain: f64,
    /// The lowest and the highest win rate of any index.
    surely: f64,
    possibly: f64,
    deal_value: f64,
    /// Days that the cycle grows by per index.
    cycle_gain: f64,
    /// What the whole team has seen so far.
    seen: Seen,
}

/// Deals of one week.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    decided: f64,
    won: f64,
    revenue: f64,
}

/// The deals of a team, rep after rep.
#[derive(Clone, Debug)]
pub(super) struct Deals {
    weeks: Vec<Week>,
    /// How an index is seen over a cycle.
    delay: Delay,
    size: DealSize,
}

/// Below this expected index nobody sells differently, to one part in a thousand million.
const NOTHING: f64 = 1e-9;

/// What an index of `x` changes, per index; `from` is the value without any.
fn slope(from: f64, to: f64, x: f64) -> f64 {
    if x > NOTHING { (to - from) / x } else { 0.0 }
}

impl Week {
    fn new(week: usize) -> Self {
        let moment = |purpose| Moment::new(purpose, week as u64);
        Self {
            opportunities: Poisson::new(0.0),
            arriving: moment(Purpose::Opportunities),
            winning: moment(Purpose::Winning),
            size: moment(Purpose::Size),
            baseline_win_rate: 0.0,
            gain: 0.0,
            surely: 0.0,
            possibly: 0.0,
            deal_value: 0.0,
            cycle_gain: 0.0,
            seen: Seen::default(),
        }
    }

    /// Win rate of a rep with this index over the cycle. A line beyond a concave curve can leave 0..1, at effects far from
    /// any that was measured.
    fn win_rate(&self, index: f64) -> f64 {
        (self.baseline_win_rate + self.gain * index).clamp(0.0, 1.0)
    }
}

impl Deals {
    /// Room for the deals of a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let weeks = (0..plan.timeline.n_weeks).map(Week::new).collect();
        Self { weeks, delay: Delay::default(), size: DealSize::new(0.0) }
    }

    /// Gets ready for a draw: no deals yet, of reps who sell as `expected` on average.
    pub(super) fn begin(&mut self, values: &Values, expected: &Sales) {
        self.delay.prepare(values.get(P::CycleDays), self.weeks.len());
        self.size = DealSize::new(values.get(P::DealValueSpread));
        let (p0, cycle, reps) = (values.get(P::WinRate), values.get(P::CycleDays), values.get(P::Reps).max(1.0));
        for (n, week) in self.weeks.iter_mut().enumerate() {
            week.opportunities.turn_to(expected.decided[n] / reps);
            week.baseline_win_rate = p0;
            let index = expected.index_over_cycle[n];
            week.gain = slope(p0, expected.win_rate[n], index);
            week.cycle_gain = slope(cycle, expected.cycle_days[n], index);
            let ends = [week.win_rate(0.0), week.win_rate(1.0)];
            (week.surely, week.possibly) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            week.deal_value = expected.deal_value[n];
            week.seen = Seen::default();
        }
    }

    /// Adds the deals of one rep, whose index is `index_mean` week by week. Compiled once, not for every law.
    #[inline(never)]
    pub(super) fn sell(&mut self, luck: Luck, index_mean: &dyn Fn(usize) -> f64) {
        let Self { weeks, delay, size } = self;
        for (n, week) in weeks.iter_mut().enumerate() {
            let decided = week.opportunities.sample(&mut luck.at(week.arriving));
            if decided == 0 {
                continue;
            }
            let win_rate = || {
                let back = delay.kernel().iter().zip((0..=n).rev());
                let index: f64 = back.map(|(k, week)| k * index_mean(week)).sum();
                // The ends as well: rounding must not put an index beyond them.
                week.win_rate(index).max(week.surely).min(week.possibly)
            };
            let mut known = None;
            let mut chances = luck.at(week.winning);
            let mut seen = week.seen;
            #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
            let count = decided as f64;
            seen.decided += count;
            for deal in 0..decided {
                // Most deals are won or lost whatever the rep's index is.
                let chance: f64 = chances.random();
                if chance < week.surely || chance < week.possibly && chance < *known.get_or_insert_with(win_rate) {
                    seen.won += 1.0;
                    seen.revenue += week.deal_value * size.sample(&mut luck.at(week.size.nth(deal as u64)));
                }
            }
            week.seen = seen;
        }
    }

    /// Turns the expectation in `sales` into what the team booked, whose index was `index_mean`: what it booked where
    /// there is something to count, and what it could expect where there is not.
    pub(super) fn end(&self, values: &Values, index_mean: &[f64], sales: &mut Sales) {
        let cycle = values.get(P::CycleDays);
        self.delay.over_cycle(index_mean, &mut sales.index_over_cycle);
        for (n, week) in self.weeks.iter().enumerate() {
            let index = sales.index_over_cycle[n];
            let Seen { decided, won, revenue } = week.seen;
            sales.cycle_days[n] = cycle + week.cycle_gain * index;
            sales.win_rate[n] = if decided > 0.0 { won / decided } else { week.win_rate(index) };
            sales.deal_value[n] = if won > 0.0 { revenue / won } else { week.deal_value };
            sales.decided[n] = decided;
            sales.revenue_increment[n] = revenue - sales.baseline_revenue;
        }
    }
}
