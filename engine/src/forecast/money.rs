//! What the programme costs and what it returns, week by week.
//!
//! Benefit is margin on the revenue over the baseline. Time out of the field is in that revenue, and nowhere else.
//! Source: MODEL, section 4.

use serde::Serialize;

use super::sales::Sales;
use super::timeline::{Timeline, training_days};
use crate::calendar::{DAYS_PER_WEEK, DAYS_PER_YEAR, MONTHS_PER_WEEK, week_start};
use crate::coaching::manager_minutes_per_session;
use crate::lanes::Real;
use crate::maths::pow;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, Values};

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

/// What is paid whatever happens, and what a session costs: all of the money that no belief decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Prices {
    /// Costs by week, without coaching.
    pub costs: Costs,
    /// Their sum by week.
    pub fixed: Vec<f64>,
    /// What an amount of each week is worth today, `(1 + i)^(-w/52)`.
    pub present: Vec<f64>,
    /// Weeks in which managers coach: from the begin of their work on the first session to its end on the last one.
    coached_weeks: f64,
    sessions: f64,
}

impl Prices {
    /// The prices of a scenario whose hires are trained as in `hires`: (day, share of the seats), see [`Timeline::hires`].
    /// Design is paid where there is training, reviews where there is coaching, tools where there is either.
    #[cold]
    pub fn of(scenario: &Scenario, timeline: &Timeline, hires: &[(f64, f64)]) -> Self {
        let values = scenario.most_likely();
        let reps = values.get(P::Reps);
        let blocks = &timeline.blocks;
        let per_rep_training = values.get(P::DeliveryCostPerRepDay) * training_days(&values);
        let travel = values.get(P::TravelCostPerRep);
        #[expect(clippy::cast_precision_loss, reason = "there are at most 24 blocks")]
        let n_blocks = blocks.len() as f64;
        // Hires get the whole training at once; everybody else a part of it in each block.
        let everybody = blocks.iter().map(|(day, _)| (*day, reps, reps / n_blocks));
        let hires = hires.iter().map(|(day, seats)| (*day, seats * reps, seats * reps));
        let trained: Vec<(f64, f64, f64)> = everybody.chain(hires).collect();
        let tools = if timeline.has_programme() { reps * values.get(P::ToolsCostPerRepMonth) * MONTHS_PER_WEEK } else { 0.0 };
        let n = timeline.n_weeks;
        let costs = Costs {
            design: timeline.by_week(blocks.first().map(|(day, _)| (*day, values.get(P::DesignCost)))),
            delivery: timeline.by_week(trained.iter().map(|(day, _, trainings)| (*day, trainings * per_rep_training))),
            travel: timeline.by_week(trained.iter().map(|(day, people, _)| (*day, people * travel))),
            tools: vec![tools; n],
            coaching: vec![0.0; n],
            inspections: timeline.by_week(timeline.reviews_held().map(|day| (day, values.get(P::InspectionCost)))),
        };
        let rate = values.get(P::DiscountRate);
        let sessions = &timeline.sessions;
        let span = sessions.first().zip(sessions.last());
        #[expect(clippy::cast_precision_loss, reason = "sessions are few")]
        let n_sessions = sessions.len() as f64;
        Self {
            fixed: (0..n).map(|week| costs.lines().iter().map(|(_, line)| line[week]).sum()).collect(),
            costs,
            present: (0..n).map(|week| pow(1.0 + rate, -week_start(week) / DAYS_PER_YEAR)).collect(),
            coached_weeks: span.map_or(0.0, |(first, last)| last.session.to_day - first.session.from_day) / DAYS_PER_WEEK,
            sessions: n_sessions,
        }
    }
}

/// Cash by week at one point of the beliefs, or several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cash<R = f64> {
    /// Cost of managers' time for one session with every rep.
    pub session_cost: R,
    /// Share of the revenue over the baseline that is margin credited to the programme.
    pub credited: R,
    /// Cash added up, not discounted.
    pub cumulative_cash: Vec<R>,
    /// Costs added up.
    pub cumulative_cost: Vec<R>,
    /// The whole horizon.
    pub sums: Sums<R>,
}

/// The whole horizon, in numbers that every lane has; what does not exist is infinite.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums<R = f64> {
    /// Revenue over the baseline.
    pub revenue_increment: R,
    /// The part of it lost to time out of the field.
    pub revenue_out_of_field: R,
    /// Margin credited to the programme.
    pub margin_increment: R,
    /// All costs.
    pub cost: R,
    /// Net present value.
    pub net_value: R,
    /// Return on investment in percent; infinite without costs.
    pub roi_percent: R,
    /// Benefit-cost ratio; infinite without costs.
    pub bcr: R,
    /// Weeks until cumulative cash is back at zero for good; infinite if not within the horizon.
    pub payback_week: R,
    /// Lowest point of cumulative cash, zero or negative.
    pub lowest_cumulative_cash: R,
    /// Week (from 1) of the lowest point.
    pub lowest_week: R,
    /// Hours of the planned sessions, preparation included, whole team.
    pub manager_hours_planned: R,
    /// Hours of the sessions that are held.
    pub manager_hours_delivered: R,
    /// Sessions that are held, whole team.
    pub sessions_delivered: R,
}

impl<R: Real> Cash<R> {
    /// Room for so many weeks.
    pub fn new(n_weeks: usize) -> Self {
        let weeks = || vec![R::default(); n_weeks];
        Self { cumulative_cash: weeks(), cumulative_cost: weeks(), ..Self::default() }
    }

    /// Cost of managers' time in a week with so many sessions for each rep.
    #[inline]
    pub fn coaching(&self, sessions: R) -> R {
        sessions * self.session_cost
    }

    /// Margin in a week with so much revenue over the baseline.
    #[inline]
    pub fn margin(&self, revenue_increment: R) -> R {
        // 0 and it: no result is a negative zero.
        self.credited * revenue_increment + 0.0
    }

    /// Puts sales and costs together. Sessions are paid when they are held.
    /// `course_wanted` asks also for the lowest point and the week in which the money is back.
    // A function of its own: V8 shares registers out badly in one that is huge.
    #[inline(never)]
    pub fn settle(
        &mut self,
        prices: &Prices,
        values: &Values<R>,
        sales: &Sales<R>,
        delivered_sessions: &[R],
        course_wanted: bool,
    ) {
        let zero = R::of(0.0);
        self.credited = values.get(P::Margin) * values.get(P::Attribution);
        let session_hours = values.get(P::Reps) * manager_minutes_per_session(values) / 60.0;
        self.session_cost = session_hours * values.get(P::ManagerHourCost);
        let sum = |weeks: &[R]| weeks.iter().fold(zero, |sum, week| sum + *week);
        let (held, revenue) = (sum(delivered_sessions), sum(&sales.revenue_increment));
        let mut sums = Sums::default();
        let (mut cumulative, mut spent, mut benefit, mut outlay, mut margins) = (zero, zero, zero, zero, zero);
        // One length for all, so that a week is looked up once.
        let n = self.cumulative_cash.len();
        let (fixed, present) = (&prices.fixed[..n], &prices.present[..n]);
        let (held_sessions, increments) = (&delivered_sessions[..n], &sales.revenue_increment[..n]);
        for week in 0..n {
            let cost = self.coaching(held_sessions[week]) + fixed[week];
            let margin = self.margin(increments[week]);
            cumulative += margin - cost;
            spent += cost;
            margins += margin;
            benefit += margin * present[week];
            outlay += cost * present[week];
            self.cumulative_cash[week] = cumulative;
            self.cumulative_cost[week] = spent;
        }
        // The last week at whose end cash is below zero decides when the money is back.
        let mut back = zero;
        let mut week_number = 0.0;
        if course_wanted {
            for cumulative in &self.cumulative_cash {
                week_number += 1.0;
                back = cumulative.if_less(zero, R::of(week_number + 1.0), back);
                sums.lowest_week = cumulative.if_less(sums.lowest_cumulative_cash, R::of(week_number), sums.lowest_week);
                sums.lowest_cumulative_cash = cumulative.min(sums.lowest_cumulative_cash);
            }
        }
        let never = R::of(f64::INFINITY);
        sums.revenue_increment = revenue;
        sums.revenue_out_of_field = sum(&sales.out_of_field);
        sums.margin_increment = margins;
        sums.cost = spent;
        sums.net_value = benefit - outlay;
        // A part of next to nothing may be too large for a number: then there is none.
        let share = |part: R| zero.if_less(outlay, part / outlay, never);
        sums.roi_percent = share((benefit - outlay) * 100.0);
        sums.bcr = share(benefit);
        sums.payback_week = R::of(week_number).if_less(back, never, back);
        sums.manager_hours_planned = session_hours * prices.sessions;
        sums.manager_hours_delivered = held * session_hours;
        sums.sessions_delivered = held * values.get(P::Reps);
        self.sums = sums;
    }
}

/// The totals of a run at one point.
pub fn totals(scenario: &Scenario, prices: &Prices, baseline_revenue: f64, sums: &Sums) -> Totals {
    let existing = |value: f64| Some(value).filter(|value| value.is_finite());
    let budget = scenario.get(P::Budget);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a week")]
    let week = |week: f64| week as usize;
    Totals {
        baseline_revenue,
        revenue_increment: sums.revenue_increment,
        revenue_out_of_field: sums.revenue_out_of_field,
        margin_increment: sums.margin_increment,
        cost: sums.cost,
        net_value: sums.net_value,
        roi_percent: existing(sums.roi_percent),
        bcr: existing(sums.bcr),
        payback_week: existing(sums.payback_week).map(week),
        lowest_cumulative_cash: sums.lowest_cumulative_cash,
        lowest_week: week(sums.lowest_week),
        budget,
        budget_left: budget - sums.cost,
        manager_hours_planned: sums.manager_hours_planned,
        manager_hours_delivered: sums.manager_hours_delivered,
        manager_hours_available: prices.manager_hours_available(scenario),
        sessions_planned: prices.sessions_planned(scenario),
        sessions_delivered: sums.sessions_delivered,
    }
}

impl Prices {
    /// Hours that managers have in the weeks in which coaching is planned, whole team.
    pub fn manager_hours_available(&self, scenario: &Scenario) -> f64 {
        scenario.get(P::Managers) * scenario.get(P::ManagerHoursPerWeek) * self.coached_weeks
    }

    /// Sessions planned, whole team.
    pub fn sessions_planned(&self, scenario: &Scenario) -> f64 {
        self.sessions * scenario.get(P::Reps)
    }
}

/// Return on investment in percent, `100 (B - C) / C`. Several printed cases confuse it with `B / C`.
pub fn roi_percent(benefits: f64, costs: f64) -> f64 {
    100.0 * (benefits - costs) / costs
}
