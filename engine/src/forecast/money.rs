//! What the programme costs and what it returns, week by week.
//!
//! Benefit is margin on the revenue over the baseline. Time out of the field is in that revenue, and nowhere else.
//! Source: MODEL, section 4.

use serde::Serialize;

use super::sales::Sales;
use super::team::SkillPath;
use super::timeline::{Event, Timeline, blocks, training_days};
use crate::calendar::{DAYS_PER_WEEK, DAYS_PER_YEAR, MONTHS_PER_WEEK, n_weeks, week_start};
use crate::coaching::manager_minutes_per_session;
use crate::maths::pow;
use crate::parameters::Parameter as P;
use crate::scenario::Values;

/// Costs by week and by line, in the scenario's currency.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Costs {
    /// Designing or buying the training.
    pub design: Vec<f64>,
    /// Delivering it.
    pub delivery: Vec<f64>,
    /// Travelling to it.
    pub travel: Vec<f64>,
    /// Tools.
    pub tools: Vec<f64>,
    /// Managers' time for coaching that is really held, preparation included.
    pub coaching: Vec<f64>,
    /// Leaders' reviews.
    pub inspections: Vec<f64>,
}

impl Costs {
    /// The lines with their names.
    pub fn lines(&self) -> [(&'static str, &[f64]); 6] {
        [
            ("design", &self.design),
            ("delivery", &self.delivery),
            ("travel", &self.travel),
            ("tools", &self.tools),
            ("coaching", &self.coaching),
            ("inspections", &self.inspections),
        ]
    }

    fn total(&self) -> Vec<f64> {
        (0..self.design.len()).map(|week| self.lines().iter().map(|(_, line)| line[week]).sum()).collect()
    }
}

/// Money by week, in the scenario's currency.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Money {
    /// Costs by line.
    pub costs: Costs,
    /// All costs.
    pub cost: Vec<f64>,
    /// Margin on the revenue over the baseline, as far as it is credited to the programme.
    pub margin_increment: Vec<f64>,
    /// Margin less costs.
    pub cash: Vec<f64>,
    /// Cash added up, not discounted.
    pub cumulative_cash: Vec<f64>,
    /// Costs added up.
    pub cumulative_cost: Vec<f64>,
}

/// The whole horizon in a few figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Totals {
    /// Revenue of the baseline.
    pub baseline_revenue: f64,
    /// Revenue over the baseline.
    pub revenue_increment: f64,
    /// The part of it lost to time out of the field; zero or negative, contained in it.
    pub revenue_out_of_field: f64,
    /// Margin on it, credited to the programme.
    pub margin_increment: f64,
    /// All costs.
    pub cost: f64,
    /// Net present value: discounted margin less discounted cost, week w (from 0) by `(1 + i)^(-w/52)`.
    pub net_value: f64,
    /// Return on investment in percent, `(B - C) / C` on discounted amounts; none without costs.
    pub roi_percent: Option<f64>,
    /// Benefit-cost ratio, `B / C` on discounted amounts; none without costs.
    pub bcr: Option<f64>,
    /// Weeks until cumulative cash is back at zero for good; 0 if it never is below; none if not within the horizon.
    pub payback_week: Option<usize>,
    /// Lowest point of cumulative cash, zero or negative.
    pub lowest_cumulative_cash: f64,
    /// Week (from 1) of the lowest point; 0 if cumulative cash never is below zero.
    pub lowest_week: usize,
    /// Money set aside.
    pub budget: f64,
    /// Budget less all costs.
    pub budget_left: f64,
    /// Hours that managers would spend on the planned sessions, preparation included, whole team.
    pub manager_hours_planned: f64,
    /// Hours that they really spend.
    pub manager_hours_delivered: f64,
    /// Hours that they have in the weeks in which coaching is planned.
    pub manager_hours_available: f64,
    /// Sessions planned, whole team.
    pub sessions_planned: f64,
    /// Sessions really held, whole team.
    pub sessions_delivered: f64,
}

/// Costs by week. Sessions are paid when they are held, design where there is training, reviews where there is coaching,
/// tools where there is either.
pub fn costs(values: &Values, timeline: &Timeline, path: &SkillPath) -> Costs {
    let n = n_weeks(values);
    let reps = values.get(P::Reps);
    let blocks = blocks(values);
    let per_rep_training = values.get(P::DeliveryCostPerRepDay) * training_days(values);
    let travel = values.get(P::TravelCostPerRep);
    #[expect(clippy::cast_precision_loss, reason = "there are at most 24 blocks")]
    let n_blocks = blocks.len() as f64;

    let hire_days = timeline.events().iter().filter(|(_, event)| matches!(event, Event::TrainHires { .. })).map(|(day, _)| *day);
    let hires: Vec<(f64, f64)> = hire_days.zip(path.hires_trained.iter().map(|seats| seats * reps)).collect();
    // Hires get the whole training at once; everybody else a part of it in each block.
    let everybody = blocks.iter().map(|(day, _)| (*day, reps, reps / n_blocks));
    let trained: Vec<(f64, f64, f64)> = everybody.chain(hires.iter().map(|(day, people)| (*day, *people, *people))).collect();

    let minutes = manager_minutes_per_session(values);
    let session_cost = reps * minutes / 60.0 * values.get(P::ManagerHourCost);
    let tools = if timeline.has_programme() { reps * values.get(P::ToolsCostPerRepMonth) * MONTHS_PER_WEEK } else { 0.0 };
    Costs {
        design: timeline.by_week(blocks.first().map(|(day, _)| (*day, values.get(P::DesignCost)))),
        delivery: timeline.by_week(trained.iter().map(|(day, _, trainings)| (*day, trainings * per_rep_training))),
        travel: timeline.by_week(trained.iter().map(|(day, people, _)| (*day, people * travel))),
        tools: vec![tools; n],
        coaching: timeline.sessions_by_week(|session| session.delivered * session_cost),
        inspections: timeline.by_week(timeline.inspection_days().iter().map(|day| (*day, values.get(P::InspectionCost)))),
    }
}

/// Puts sales and costs together.
pub fn settle(values: &Values, sales: &Sales, costs: Costs, timeline: &Timeline) -> (Money, Totals) {
    let credited = values.get(P::Margin) * values.get(P::Attribution);
    let cost = costs.total();
    let margin_increment: Vec<f64> = sales.revenue_increment.iter().map(|revenue| 0.0 + credited * revenue).collect();
    let cash: Vec<f64> = margin_increment.iter().zip(&cost).map(|(margin, cost)| margin - cost).collect();
    let money =
        Money { cumulative_cash: running_sum(&cash), cumulative_cost: running_sum(&cost), costs, cost, margin_increment, cash };

    let factor = |week: usize| pow(1.0 + values.get(P::DiscountRate), -week_start(week) / DAYS_PER_YEAR);
    let present = |series: &[f64]| series.iter().enumerate().map(|(week, amount)| amount * factor(week)).sum::<f64>();
    let (benefit, outlay) = (present(&money.margin_increment), present(&money.cost));
    let (lowest_week, lowest) = lowest(&money.cumulative_cash);
    let session_hours = values.get(P::Reps) * manager_minutes_per_session(values) / 60.0;
    // A sum of nothing is -0.0.
    let planned: f64 = 0.0 + timeline.sessions().map(|_| 1.0).sum::<f64>();
    let delivered: f64 = 0.0 + timeline.sessions().map(|session| session.delivered).sum::<f64>();
    let total_cost: f64 = money.cost.iter().sum();
    let totals = Totals {
        baseline_revenue: sales.baseline_revenue * sales.decided.iter().map(|_| 1.0).sum::<f64>(),
        revenue_increment: sales.revenue_increment.iter().sum(),
        revenue_out_of_field: sales.out_of_field.iter().sum(),
        margin_increment: money.margin_increment.iter().sum(),
        cost: total_cost,
        net_value: benefit - outlay,
        roi_percent: (outlay > 0.0).then(|| roi_percent(benefit, outlay)).filter(|roi| roi.is_finite()),
        bcr: (outlay > 0.0).then(|| benefit / outlay).filter(|bcr| bcr.is_finite()),
        payback_week: payback_week(&money.cumulative_cash),
        lowest_cumulative_cash: lowest,
        lowest_week,
        budget: values.get(P::Budget),
        budget_left: values.get(P::Budget) - total_cost,
        manager_hours_planned: planned * session_hours,
        manager_hours_delivered: delivered * session_hours,
        manager_hours_available: values.get(P::Managers) * values.get(P::ManagerHoursPerWeek) * coached_weeks(timeline),
        sessions_planned: planned * values.get(P::Reps),
        sessions_delivered: delivered * values.get(P::Reps),
    };
    (money, totals)
}

/// Return on investment in percent, `100 (B - C) / C`. Several printed cases confuse it with `B / C`.
pub fn roi_percent(benefits: f64, costs: f64) -> f64 {
    100.0 * (benefits - costs) / costs
}

/// Weeks in which managers coach: from the begin of their work on the first session to its end on the last one.
fn coached_weeks(timeline: &Timeline) -> f64 {
    let (first, last) = (timeline.sessions().next(), timeline.sessions().last());
    first.zip(last).map_or(0.0, |(first, last)| last.session.to_day - first.session.from_day) / DAYS_PER_WEEK
}

fn running_sum(series: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    series
        .iter()
        .map(|amount| {
            sum += amount;
            sum
        })
        .collect()
}

/// First week (from 1) at whose end cumulative cash is not below zero and stays so; 0 if it never is below zero.
fn payback_week(cumulative: &[f64]) -> Option<usize> {
    let last_below = cumulative.iter().rposition(|cash| *cash < 0.0);
    let week = last_below.map_or(0, |week| week + 2);
    (week <= cumulative.len()).then_some(week)
}

fn lowest(cumulative: &[f64]) -> (usize, f64) {
    cumulative.iter().enumerate().fold((0, 0.0), |(week, low), (n, cash)| if *cash < low { (n + 1, *cash) } else { (week, low) })
}
