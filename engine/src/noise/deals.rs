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
use crate::forecast::Sales;
use crate::forecast::sales::over_cycle;
use crate::parameters::Parameter as P;
use crate::scenario::Values;

/// What every rep can expect in one week.
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
}

/// The deals of a team, rep after rep.
pub(super) struct Deals {
    weeks: Vec<Week>,
    /// Weight of the weeks back in the index over a cycle.
    kernel: Vec<f64>,
    size: DealSize,
    /// Opportunities decided so far, by week.
    decided: Vec<f64>,
    won: Vec<f64>,
    revenue: Vec<f64>,
}

/// Below this expected index nobody sells differently, to one part in a thousand million.
const NOTHING: f64 = 1e-9;

/// What an index of `x` changes, per index; `from` is the value without any.
fn slope(from: f64, to: f64, x: f64) -> f64 {
    if x > NOTHING { (to - from) / x } else { 0.0 }
}

impl Week {
    /// Win rate of a rep with this index over the cycle. A line beyond a concave curve can leave 0..1, at effects far from
    /// any that was measured.
    fn win_rate(&self, index: f64) -> f64 {
        (self.baseline_win_rate + self.gain * index).clamp(0.0, 1.0)
    }
}

impl Deals {
    /// No deals yet, of reps who sell as `expected` on average.
    pub(super) fn new(values: &Values, expected: &Sales) -> Self {
        let n = expected.decided.len();
        let p0 = values.get(P::WinRate);
        let reps = values.get(P::Reps);
        let week = |week: usize| {
            let moment = |purpose| Moment::new(purpose, week as u64);
            let mut week = Week {
                opportunities: Poisson::new(expected.decided[week] / reps),
                arriving: moment(Purpose::Opportunities),
                winning: moment(Purpose::Winning),
                size: moment(Purpose::Size),
                baseline_win_rate: p0,
                gain: slope(p0, expected.win_rate[week], expected.index_over_cycle[week]),
                surely: 0.0,
                possibly: 0.0,
                deal_value: expected.deal_value[week],
            };
            let ends = [week.win_rate(0.0), week.win_rate(1.0)];
            (week.surely, week.possibly) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            week
        };
        let once: Vec<f64> = (0..n).map(|week| if week == 0 { 1.0 } else { 0.0 }).collect();
        let mut kernel = over_cycle(&once, values.get(P::CycleDays));
        while kernel.last() == Some(&0.0) {
            kernel.pop();
        }
        Self {
            weeks: (0..n).map(week).collect(),
            kernel,
            size: DealSize::new(values.get(P::DealValueSpread)),
            decided: vec![0.0; n],
            won: vec![0.0; n],
            revenue: vec![0.0; n],
        }
    }

    /// Adds the deals of one rep, whose index is `index_mean` week by week.
    pub(super) fn sell(&mut self, luck: Luck, index_mean: &[f64]) {
        for (n, week) in self.weeks.iter().enumerate() {
            let decided = week.opportunities.sample(&mut luck.at(week.arriving));
            if decided == 0 {
                continue;
            }
            let win_rate = || {
                let index: f64 = self.kernel.iter().zip(index_mean[..=n].iter().rev()).map(|(k, y)| k * y).sum();
                // The ends as well: rounding must not put an index beyond them.
                week.win_rate(index).clamp(week.surely, week.possibly)
            };
            let mut known = None;
            let mut chances = luck.at(week.winning);
            #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
            let count = decided as f64;
            self.decided[n] += count;
            for deal in 0..decided {
                // Most deals are won or lost whatever the rep's index is.
                let chance: f64 = chances.random();
                if chance < week.surely || chance < week.possibly && chance < *known.get_or_insert_with(win_rate) {
                    let size = self.size.sample(&mut luck.at(week.size.nth(deal as u64)));
                    self.won[n] += 1.0;
                    self.revenue[n] += week.deal_value * size;
                }
            }
        }
    }

    /// Sales of the team whose index was `index_mean`: what it booked where there is something to count, and what it
    /// could expect where there is not.
    pub(super) fn of_team(self, values: &Values, expected: Sales, index_mean: &[f64]) -> Sales {
        let index = over_cycle(index_mean, values.get(P::CycleDays));
        let cycle = values.get(P::CycleDays);
        let mut sales = expected;
        for (week, index) in index.into_iter().enumerate() {
            let (decided, won, revenue) = (self.decided[week], self.won[week], self.revenue[week]);
            sales.cycle_days[week] = cycle + slope(cycle, sales.cycle_days[week], sales.index_over_cycle[week]) * index;
            sales.win_rate[week] = if decided > 0.0 { won / decided } else { self.weeks[week].win_rate(index) };
            sales.deal_value[week] = if won > 0.0 { revenue / won } else { sales.deal_value[week] };
            sales.decided[week] = decided;
            sales.revenue_increment[week] = revenue - sales.baseline_revenue;
            sales.index_over_cycle[week] = index;
        }
        sales
    }
}
