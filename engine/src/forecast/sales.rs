//! Behaviour to revenue, against the same world without the programme.
//!
//! `logit p = logit p0 + beta_p y`, `ln v = ln v0 + beta_v y`, `ln c = ln c0 - beta_c y`; opportunities are lowered by hours
//! out of the field. A deal that closes on day t was opened at t - c and is won with the mean y over its cycle. Within a
//! week y is taken at its mean. Source: MODEL, section 3.

use serde::Serialize;

use crate::calendar::{DAYS_PER_WEEK, MONTHS_PER_WEEK};
use crate::maths::exp;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, Values};

/// Sales by week, of the deals that close in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sales {
    /// The team's index over the cycles of the deals that close in the week.
    pub index_over_cycle: Vec<f64>,
    /// Share of new opportunities missed in the week because reps were out of the field.
    pub opportunities_missed: Vec<f64>,
    /// Win rate of the deals that close in the week.
    pub win_rate: Vec<f64>,
    /// Revenue of a won deal.
    pub deal_value: Vec<f64>,
    /// Sales cycle, in days.
    pub cycle_days: Vec<f64>,
    /// Opportunities decided in the week, whole team.
    pub decided: Vec<f64>,
    /// Revenue over the baseline, whole team.
    pub revenue_increment: Vec<f64>,
    /// The part of it that time out of the field takes away; zero or negative, contained in the increment.
    pub out_of_field: Vec<f64>,
    /// Revenue of the baseline in every week, whole team.
    pub baseline_revenue: f64,
}

/// Sales of a team whose index is `index_mean` week by week and which is out of the field for the shares
/// `out_of_field` of its selling hours.
pub fn sell(scenario: &Scenario, values: &Values, index_mean: &[f64], out_of_field: &[f64]) -> Sales {
    let n = index_mean.len();
    let cycle = values.get(P::CycleDays);
    let index = over_cycle(index_mean, cycle);
    let kept = 1.0 - values.get(P::RecoverableShare);
    let missed: Vec<f64> = out_of_field.iter().map(|share| share * kept).collect();
    let missed_at_close = delayed(&missed, cycle);

    let p0 = values.get(P::WinRate);
    // The logit form written so that y = 0 gives p0 to the last digit.
    let win_rate = |y: f64| {
        let odds_factor = exp(values.get(P::WinEffect) * y);
        p0 * odds_factor / (1.0 - p0 + p0 * odds_factor)
    };
    let deal_value = |y: f64| values.get(P::DealValue) * exp(values.get(P::ValueEffect) * y);
    let cycle_days = |y: f64| cycle * exp(-values.get(P::CycleEffect) * y);
    let opportunities = values.get(P::Reps) * values.get(P::OpportunitiesPerRepMonth) * MONTHS_PER_WEEK;
    let (p_baseline, v_baseline) = (win_rate(0.0), deal_value(0.0));

    let mut sales = Sales {
        win_rate: index.iter().map(|y| win_rate(*y)).collect(),
        deal_value: index.iter().map(|y| deal_value(*y)).collect(),
        cycle_days: index.iter().map(|y| cycle_days(*y)).collect(),
        decided: vec![0.0; n],
        revenue_increment: vec![0.0; n],
        out_of_field: vec![0.0; n],
        baseline_revenue: opportunities * (p_baseline * v_baseline),
        index_over_cycle: index,
        opportunities_missed: missed,
    };
    let (mut cycle_before, mut due) = (cycle, 0.0);
    for (week, missed) in missed_at_close.into_iter().enumerate() {
        let flow = if scenario.capacity_limited() {
            // Work in progress is what limits reps, so a shorter cycle lets them take on more (Little's law). Counting
            // the deals brought forward as well would count the same days twice.
            exp(values.get(P::CycleEffect) * sales.index_over_cycle[week])
        } else {
            // Deals close earlier, none are added: over the years the shifts add up to nothing. Where the cycle grows by
            // more than a day a day none closes, and what is held up waits for the weeks after.
            due += 1.0 + (cycle_before - sales.cycle_days[week]) / DAYS_PER_WEEK;
            let closes = f64::max(due, 0.0);
            due -= closes;
            closes
        };
        cycle_before = sales.cycle_days[week];
        let per_opportunity = sales.win_rate[week] * sales.deal_value[week];
        let present = 1.0 - missed;
        sales.decided[week] = opportunities * present * flow;
        // 0.0 + and 0.0 -: no result is a negative zero.
        sales.revenue_increment[week] = 0.0 + opportunities * (present * flow * per_opportunity - p_baseline * v_baseline);
        sales.out_of_field[week] = 0.0 - opportunities * missed * flow * per_opportunity;
    }
    sales
}

/// Mean of a weekly series over the cycle of the deals that close in each week; nothing happened before week 0.
///
/// With the series constant within each week this is exact: week w gets the sum of `k_j y_(w-j)`, where `k_j` is the mean
/// share of the window `[t - L, t]` that lies j weeks back, over the closing days t of the week.
pub fn over_cycle(series: &[f64], cycle_days: f64) -> Vec<f64> {
    let length = cycle_days / DAYS_PER_WEEK;
    let kernel = cycle_kernel(length, series.len());
    (0..series.len()).map(|week| kernel.iter().zip(series[..=week].iter().rev()).map(|(k, y)| k * y).sum()).collect()
}

/// Weights `k_j` of the weeks j = 0, 1, .. back, for a cycle of `length` weeks.
fn cycle_kernel(length: f64, n_weeks: usize) -> Vec<f64> {
    if length < 1.0 {
        // The general form below, without its cancellation.
        return vec![1.0 - length / 2.0, length / 2.0];
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
    let back = (0..=u16::MAX).map(f64::from).take_while(|j| *j < length + 1.0).take(n_weeks);
    back.map(|j| (overlap(j) - overlap(j - length)) / length).collect()
}

/// A weekly series as it is seen `delay_days` later; what falls between two weeks is shared between them.
fn delayed(series: &[f64], delay_days: f64) -> Vec<f64> {
    let weeks = delay_days / DAYS_PER_WEEK;
    let part = weeks.fract();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cycle is 0 to 720 days")]
    let whole = weeks as usize;
    let at = |week: usize, back: usize| week.checked_sub(back).map_or(0.0, |w| series[w]);
    (0..series.len()).map(|week| (1.0 - part) * at(week, whole) + part * at(week, whole + 1)).collect()
}
