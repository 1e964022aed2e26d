//! Behaviour to revenue, against the same world without the programme.
//!
//! `logit p = logit p0 + beta_p y`, `ln v = ln v0 + beta_v y`, `ln c = ln c0 - beta_c y`; opportunities are lowered by hours
//! out of the field. A deal that closes on day t was opened at t - c and is won with the mean y over its cycle. Within a
//! week y is taken at its mean. Source: MODEL, section 3.

use serde::Serialize;

use crate::belief::Belief;
use crate::calendar::{DAYS_PER_WEEK, MONTHS_PER_WEEK};
use crate::lanes::Real;
use crate::maths::exp_all;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, Values};

/// Sales by week, of the deals that close in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Sales<R = f64> {
    /// The team's index over the cycles of the deals that close in the week.
    pub index_over_cycle: Vec<R>,
    /// Share of new opportunities missed in the week because reps were out of the field.
    pub opportunities_missed: Vec<R>,
    /// Win rate of the deals that close in the week.
    pub win_rate: Vec<R>,
    /// Revenue of a won deal.
    pub deal_value: Vec<R>,
    /// Sales cycle, in days.
    pub cycle_days: Vec<R>,
    /// Opportunities decided in the week, whole team.
    pub decided: Vec<R>,
    /// Revenue over the baseline, whole team.
    pub revenue_increment: Vec<R>,
    /// The part of it that time out of the field takes away; zero or negative, contained in the increment.
    pub out_of_field: Vec<R>,
    /// Revenue of the baseline in every week, whole team.
    pub baseline_revenue: R,
}

/// What of the market reacts at all: an effect that is pinned at nothing needs no work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for its own")]
pub struct Market {
    capacity_limited: bool,
    value_reacts: bool,
    cycle_reacts: bool,
    /// Whether time out of the field costs opportunities.
    pub time_counts: bool,
}

impl Market {
    /// The market of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let reacts = |effect| scenario.belief(effect) != Belief::Fixed(0.0);
        Self {
            capacity_limited: scenario.capacity_limited(),
            value_reacts: reacts(P::ValueEffect),
            cycle_reacts: reacts(P::CycleEffect),
            time_counts: scenario.belief(P::RecoverableShare) != Belief::Fixed(1.0),
        }
    }
}

impl<R: Real> Sales<R> {
    /// Room for so many weeks.
    pub fn new(n_weeks: usize) -> Self {
        let weeks = || vec![R::default(); n_weeks];
        Self {
            index_over_cycle: weeks(),
            opportunities_missed: weeks(),
            win_rate: weeks(),
            deal_value: weeks(),
            cycle_days: weeks(),
            decided: weeks(),
            revenue_increment: weeks(),
            out_of_field: weeks(),
            baseline_revenue: R::default(),
        }
    }

    /// Sells: fills in what a team books whose index is `index_mean` week by week and which is out of the field for the
    /// shares `out_of_field` of its selling hours. `delay` is room for working.
    // A function of its own: V8 shares registers out badly in one that is huge.
    #[inline(never)]
    pub fn sell(&mut self, market: Market, values: &Values<R>, index_mean: &[R], out_of_field: &[R], delay: &mut Delay<R>) {
        let n = index_mean.len();
        let cycle = values.get(P::CycleDays);
        delay.prepare(cycle, n);
        delay.over_cycle(index_mean, &mut self.index_over_cycle);
        if market.time_counts {
            let kept = R::of(1.0) - values.get(P::RecoverableShare);
            for (missed, share) in self.opportunities_missed.iter_mut().zip(out_of_field) {
                *missed = *share * kept;
            }
            delay.shift(&self.opportunities_missed);
        }

        let (p0, v0) = (values.get(P::WinRate), values.get(P::DealValue));
        let (beta_p, beta_v, beta_c) = (values.get(P::WinEffect), values.get(P::ValueEffect), values.get(P::CycleEffect));
        let lost = R::of(1.0) - p0;
        let opportunities = values.get(P::Reps) * values.get(P::OpportunitiesPerRepMonth) * MONTHS_PER_WEEK;
        let baseline = opportunities * (won(p0, lost, R::of(1.0)) * v0);
        self.baseline_revenue = baseline;
        let index = &self.index_over_cycle[..];
        // What each effect multiplies stands where its result will be.
        exp_all(beta_p, index, &mut self.win_rate);
        if market.value_reacts {
            exp_all(beta_v, index, &mut self.deal_value);
            self.deal_value.iter_mut().for_each(|value| *value = v0 * *value);
        } else {
            self.deal_value.fill(v0);
        }
        if market.cycle_reacts {
            exp_all(-beta_c, index, &mut self.cycle_days);
            let (mut cycle_before, mut due) = (cycle, R::of(0.0));
            for (days, decided) in self.cycle_days.iter_mut().zip(&mut self.decided) {
                let factor = *days;
                *days = cycle * factor;
                let flow = if market.capacity_limited {
                    // Work in progress is what limits reps, so a shorter cycle lets them take on more (Little's law).
                    // Counting the deals brought forward as well would count the same days twice.
                    R::of(1.0) / factor
                } else {
                    // Deals close earlier, none are added: over the years the shifts add up to nothing. Where the cycle
                    // grows by more than a day a day none closes, and what is held up waits for the weeks after.
                    due += (cycle_before - *days) / DAYS_PER_WEEK + 1.0;
                    let closes = due.max(R::of(0.0));
                    due -= closes;
                    closes
                };
                cycle_before = *days;
                *decided = opportunities * flow;
            }
        } else {
            self.cycle_days.fill(cycle);
            self.decided.fill(opportunities);
        }

        // One length for all, so that a week is looked up once.
        let (win_rates, deal_values, decided) = (&mut self.win_rate[..n], &self.deal_value[..n], &mut self.decided[..n]);
        let increments = &mut self.revenue_increment[..n];
        if market.time_counts {
            let (missed, out_of_field) = (&delay.shifted[..n], &mut self.out_of_field[..n]);
            for week in 0..n {
                let win_rate = won(p0, lost, win_rates[week]);
                let per_opportunity = win_rate * deal_values[week];
                let (closing, missed) = (decided[week], missed[week]);
                let present = R::of(1.0) - missed;
                win_rates[week] = win_rate;
                decided[week] = closing * present;
                increments[week] = closing * (present * per_opportunity) - baseline;
                // 0 less it: no result is a negative zero.
                out_of_field[week] = R::of(0.0) - closing * (missed * per_opportunity);
            }
        } else {
            for week in 0..n {
                let win_rate = won(p0, lost, win_rates[week]);
                win_rates[week] = win_rate;
                increments[week] = decided[week] * (win_rate * deal_values[week]) - baseline;
            }
        }
    }
}

/// The win rate whose odds are those of `p0` times a factor; `p0` itself, to the last digit, at 1.
fn won<R: Real>(p0: R, lost: R, odds_factor: R) -> R {
    let odds = p0 * odds_factor;
    odds / (lost + odds)
}

/// Sales of a team at one point of the beliefs.
pub fn sell(scenario: &Scenario, values: &Values, index_mean: &[f64], out_of_field: &[f64]) -> Sales {
    let mut sales = Sales::new(index_mean.len());
    sales.sell(Market::of(scenario), values, index_mean, out_of_field, &mut Delay::default());
    sales
}

/// How weekly series are seen after a sales cycle.
#[derive(Clone, Debug, Default)]
pub struct Delay<R = f64> {
    /// See [`Self::kernel`].
    kernel: Vec<R>,
    /// Whole weeks of the cycle in each lane, and what is left over.
    whole: Vec<usize>,
    part: R,
    /// Whether that is the same in every lane.
    same: bool,
    /// A series as it is seen a cycle later.
    shifted: Vec<R>,
}

impl<R: Real> Delay<R> {
    /// Gets ready for series of `n_weeks` and a cycle.
    pub fn prepare(&mut self, cycle_days: R, n_weeks: usize) {
        let length = cycle_days / DAYS_PER_WEEK;
        self.whole.clear();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cycle is 0 to 720 days")]
        self.whole.extend((0..R::LANES).map(|lane| length.lane(lane) as usize));
        self.part = length.map(f64::fract);
        self.same = self.whole.windows(2).all(|pair| pair[0] == pair[1]);
        let longest = self.whole.iter().copied().max().unwrap_or(0);
        self.kernel.clear();
        #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
        let back = (0..=longest + 1).take(n_weeks).map(|j| length.map(|length| weight(length, j as f64)));
        self.kernel.extend(back);
        while self.kernel.pop_if(|weight| *weight == R::of(0.0)).is_some() {}
    }

    /// Weights of the weeks 0, 1, .. back in the mean over the cycle.
    pub fn kernel(&self) -> &[R] {
        &self.kernel
    }

    /// Mean of a weekly series over the cycle of the deals that close in each week; nothing happened before week 0.
    ///
    /// With the series constant within each week this is exact: week w gets the sum of `k_j y_(w-j)`, where `k_j` is the
    /// mean share of the window `[t - L, t]` that lies j weeks back, over the closing days t of the week.
    pub fn over_cycle(&self, series: &[R], mean: &mut [R]) {
        if let [k] = self.kernel[..] {
            mean.iter_mut().zip(series).for_each(|(mean, y)| *mean = k * *y);
            return;
        }
        for (week, mean) in mean.iter_mut().enumerate() {
            let back = series[..=week].iter().rev();
            *mean = self.kernel.iter().zip(back).fold(R::of(0.0), |sum, (k, y)| sum + *k * *y);
        }
    }

    /// Shifts a weekly series to when it is seen, a cycle later; what falls between two weeks is shared between them.
    fn shift(&mut self, series: &[R]) {
        let n = series.len();
        self.shifted.clear();
        if self.same {
            let whole = self.whole[0].min(n);
            let (now, before) = (R::of(1.0) - self.part, self.part);
            self.shifted.resize(whole, R::of(0.0));
            let mut last = R::of(0.0);
            self.shifted.extend(series[..n - whole].iter().map(|value| {
                let seen = now * *value + before * last;
                last = *value;
                seen
            }));
            return;
        }
        for week in 0..n {
            let back = |more: usize| {
                R::by_lane(|lane| week.checked_sub(self.whole[lane] + more).map_or(0.0, |week| series[week].lane(lane)))
            };
            self.shifted.push((R::of(1.0) - self.part) * back(0) + self.part * back(1));
        }
    }
}

/// Weight of the week `back` weeks before in the mean over a cycle of `length` weeks; 0 beyond it.
fn weight(length: f64, back: f64) -> f64 {
    if length < 1.0 {
        // The general form below, without its cancellation.
        return match back {
            0.0 => 1.0 - length / 2.0,
            1.0 => length / 2.0,
            _ => 0.0,
        };
    }
    // Beyond the window the form below would leave what rounding leaves.
    if back >= length + 1.0 {
        return 0.0;
    }
    // Second integral of a unit step that stops growing after one week.
    let ramp = |x: f64| {
        if x <= 0.0 {
            0.0
        } else if x < 1.0 {
            x * x / 2.0
        } else {
            x - 0.5
        }
    };
    let overlap = |x: f64| ramp(x + 1.0) - ramp(x);
    (overlap(back) - overlap(back - length)) / length
}

/// Mean of a weekly series over the cycle, see [`Delay::over_cycle`].
pub fn over_cycle(series: &[f64], cycle_days: f64) -> Vec<f64> {
    let mut delay = Delay::default();
    delay.prepare(cycle_days, series.len());
    let mut mean = vec![0.0; series.len()];
    delay.over_cycle(series, &mut mean);
    mean
}
