//! A scenario made ready to be run at any point of its beliefs, and the numbers that a run leaves.
//!
//! All that no belief decides is worked out once: what happens when, who responds how, what is paid whatever happens. A
//! run at one point or at several side by side then only follows it, in memory that is used again.

use std::ops::Range;

use super::chain::Changes;
use super::money::{Cash, Prices};
use super::sales::{Delay, Market, Sales};
use super::series::{Figure, Series, Weekly};
use super::team::{Room, SkillPath, Skills, Tier, follow, tiers};
use super::timeline::{READING_DAYS, Timeline};
use crate::calendar::{MONTHS_PER_WEEK, week_start};
use crate::coaching::{Momentum, capacity_share, manager_minutes_per_session};
use crate::lanes::Real;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, SkillModel, Values};
use crate::skill::Law;
use crate::skill::anchor::Anchor;
use crate::skill::challenger::Challenger;
use crate::skill::exponential::Exponential;
use crate::skill::ladder::{Ladder, N_RUNGS, Rungs, Span};
use crate::skill::ppe::Ppe;

/// A scenario made ready.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The scenario.
    pub scenario: Scenario,
    /// Its most likely values.
    pub values: Values,
    /// What happens when.
    pub timeline: Timeline,
    /// What is paid whatever happens.
    pub prices: Prices,
    pub(crate) skills: Skills,
    pub(crate) tiers: Vec<Tier>,
    market: Market,
    /// Hours of training for each rep by week, those of hires counted by their seats.
    training_hours: Vec<f64>,
    /// Share of a session's hours that is planned in each week, and its mean over the weeks in which any is.
    planned: Vec<f64>,
    mean_planned: f64,
    n_coached_weeks: f64,
}

/// Coaching by week at one point of the beliefs, or several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Delivered<R = f64> {
    /// The part of momentum in each session, 0..1.
    pub adherence: Vec<R>,
    /// The part of managers' time at each load, 0..1.
    pub capacity: Vec<R>,
    /// Share of the reps who really get each session, 0..1: momentum times managers' time.
    pub share: Vec<R>,
    /// Sessions really held with each rep in each week.
    pub sessions: Vec<R>,
    /// Hours of a session and its preparation for all reps of a manager.
    pub session_hours: R,
    /// Hours each manager really spends in each week.
    pub delivered_hours: Vec<R>,
    /// Mean of the delivered hours over the weeks in which coaching is planned.
    pub mean_delivered_hours: R,
    /// Share of each rep's selling hours in each week that goes into training and being coached.
    pub out_of_field: Vec<R>,
}

/// What is asked of a run beside its money: the rest is not worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for its own")]
pub struct Wanted {
    /// Live skill of each skill.
    pub skills: bool,
    /// Skill on the reading days.
    pub readings: bool,
    /// Managers' hours.
    pub hours: bool,
    /// What behaviour changes in the deals.
    pub changes: bool,
    /// The lowest point of cash and the week in which it is back.
    pub course: bool,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { skills: true, readings: true, hours: true, changes: true, course: true }
    }
}

impl Wanted {
    /// What these series and figures need.
    pub fn of(series: &[Series], figures: impl IntoIterator<Item = Figure>) -> Self {
        let about_skills = |series: &Series| matches!(series, Series::LiveSkill(_) | Series::Adoption(_));
        let about_hours = |series: &Series| *series == Series::Of(Weekly::DeliveredHoursPerManager);
        let mut wanted = Self {
            skills: series.iter().any(about_skills),
            readings: false,
            hours: series.iter().any(about_hours),
            changes: false,
            course: false,
        };
        for figure in figures {
            wanted.readings |= matches!(figure, Figure::HeldDay30 | Figure::HeldDay90 | Figure::Used);
            wanted.hours |= figure == Figure::MeanDeliveredHours;
            wanted.course |= matches!(figure, Figure::PaybackWeek | Figure::LowestCumulativeCash | Figure::LowestWeek);
            wanted.changes |= matches!(
                figure,
                Figure::WinRateAndValue
                    | Figure::WinRate
                    | Figure::WinRateChange
                    | Figure::DealValueChange
                    | Figure::CycleChangeDays
            );
        }
        wanted
    }
}

/// The numbers that a run leaves, and the memory that it works in.
#[derive(Clone, Debug, Default)]
pub struct Run<R: Real = f64> {
    /// What is asked of it.
    pub wanted: Wanted,
    /// Skill by week.
    pub path: SkillPath<R>,
    /// Coaching by week.
    pub coaching: Delivered<R>,
    /// Sales by week.
    pub sales: Sales<R>,
    /// Money by week.
    pub cash: Cash<R>,
    /// What behaviour changes in the deals, over the horizon.
    pub changes: Changes<R>,
    /// What was paid, where luck decided how many hires were trained; none where it is what the plan says.
    pub paid: Option<Prices>,
    climate: R,
    delay: Delay<R>,
    ladder: Room<R, Rungs<R>, Span<R>, Vec<[R; N_RUNGS]>>,
}

impl Plan {
    /// Makes a scenario ready.
    #[cold]
    pub fn of(scenario: &Scenario) -> Self {
        let timeline = Timeline::new(scenario);
        let values = scenario.most_likely();
        let blocks = timeline.blocks.iter().map(|(day, hours)| (*day, *hours));
        let hires = timeline.hires.iter().map(|(day, seats)| (*day, seats * values.get(P::TrainingHours)));
        let mut planned = vec![0.0; timeline.n_weeks];
        for (week, share) in timeline.sessions.iter().flat_map(|session| &session.spread) {
            planned[*week] += share;
        }
        let n_coached_weeks: f64 = planned.iter().filter(|share| **share > 0.0).map(|_| 1.0).sum();
        Self {
            prices: Prices::of(scenario, &timeline, &timeline.hires),
            skills: Skills::of(scenario),
            tiers: tiers(scenario),
            market: Market::of(scenario),
            training_hours: timeline.by_week(blocks.chain(hires)),
            n_coached_weeks,
            mean_planned: planned.iter().sum::<f64>() / n_coached_weeks.max(1.0),
            planned,
            values,
            timeline,
            scenario: scenario.clone(),
        }
    }

    /// Room for a run of which this is asked.
    pub fn room<R: Real>(&self, wanted: Wanted) -> Run<R> {
        let n = self.timeline.n_weeks;
        let weeks = || vec![R::default(); n];
        Run {
            wanted,
            path: SkillPath::new(self.skills.all.len(), n),
            coaching: Delivered { sessions: weeks(), delivered_hours: weeks(), out_of_field: weeks(), ..Delivered::default() },
            sales: Sales::new(n),
            cash: Cash::new(n),
            ..Run::default()
        }
    }

    /// Runs the scenario at one point of its beliefs, under its own law of forgetting.
    pub fn run(&self, values: &Values, run: &mut Run) {
        match self.challenger(values) {
            Some(challenger) => self.run_challenger(&challenger, values, run),
            None => self.run_ladder(values, anchor(values).ladder_h0_days(values.get(P::RungRatio)), run),
        }
    }

    /// The challenger that the scenario runs, at one point of its beliefs; none where it is the Ladder.
    pub fn challenger(&self, values: &Values) -> Option<Challenger> {
        match self.scenario.skill_model() {
            SkillModel::Ladder => None,
            SkillModel::Exponential => {
                let half_life_days = anchor(values).exponential_half_life_days();
                Some(Challenger::Exponential(Exponential { half_life_days, growth: values.get(P::TouchGrowth) }))
            }
            SkillModel::Ppe => Some(Challenger::Ppe(Ppe::anchored(anchor(values)))),
        }
    }

    /// Runs a challenger.
    pub fn run_challenger(&self, challenger: &Challenger, values: &Values, run: &mut Run) {
        self.run_in(challenger, values, &mut Room::default(), run);
    }

    /// Runs the Ladder, whose half-lives follow from the beliefs, at one point or several.
    pub fn run_ladder<R: Real>(&self, values: &Values<R>, h0_days: R, run: &mut Run<R>) {
        let law = Ladder { h0_days, b: values.get(P::RungRatio), kappa: values.get(P::RipeningRatio) };
        let mut room = core::mem::take(&mut run.ladder);
        self.run_in(&law, values, &mut room, run);
        run.ladder = room;
    }

    fn run_in<R: Real, L: Law<R>>(
        &self,
        law: &L,
        values: &Values<R>,
        room: &mut Room<R, L::Memory, L::Span, L::Room>,
        run: &mut Run<R>,
    ) {
        run.climate = values.get(P::TransferClimate);
        (run.path.live_wanted, run.path.readings_wanted) = (run.wanted.skills, run.wanted.readings);
        self.coach(values, run.wanted, &mut run.coaching);
        let course = (&self.timeline, &self.tiers[..], &self.skills);
        follow(law, course, values, &run.coaching.share, room, &mut run.path);
        run.sales.sell(self.market, values, &run.path.index_mean, &run.coaching.out_of_field, &mut run.delay);
        run.paid = None;
        self.settle(values, run);
    }

    /// Counts what a run's sales and sessions cost and return.
    pub(crate) fn settle<R: Real>(&self, values: &Values<R>, run: &mut Run<R>) {
        let prices = run.paid.as_ref().unwrap_or(&self.prices);
        run.cash.settle(prices, values, &run.sales, &run.coaching.sessions, run.wanted.course);
        if run.wanted.changes {
            run.changes = Changes::of(values, &run.sales);
        }
    }

    /// What is paid in a run.
    pub(super) fn paid<'a, R: Real>(&'a self, run: &'a Run<R>) -> &'a Prices {
        run.paid.as_ref().unwrap_or(&self.prices)
    }

    // A function of its own: V8 shares registers out badly in one that is huge.
    #[inline(never)]
    fn coach<R: Real>(&self, values: &Values<R>, wanted: Wanted, coaching: &mut Delivered<R>) {
        let timeline = &self.timeline;
        let momentum = Momentum::with_inspections(&self.scenario, values, timeline.reviews[..].into());
        let n = timeline.sessions.len();
        coaching.adherence.resize(n, R::default());
        momentum.adherences(timeline.sessions.iter().map(|planned| planned.session.day), &mut coaching.adherence);
        coaching.capacity.clear();
        coaching.capacity.extend(timeline.loads.iter().map(|load| capacity_share(values, *load)));
        coaching.share.resize(n, R::default());
        let capacity = &coaching.capacity[..];
        for ((share, adherence), planned) in coaching.share.iter_mut().zip(&coaching.adherence).zip(&timeline.sessions) {
            *share = *adherence * capacity[planned.load];
        }
        self.hold(values, wanted, coaching);

        if !self.market.time_counts {
            return;
        }
        // What does not fit into a week goes on in the next one.
        let selling = values.get(P::SellingHoursPerMonth) * MONTHS_PER_WEEK;
        let share = R::of(1.0) / selling;
        let rep_hours = values.get(P::SessionMinutes) / 60.0;
        let mut carried = R::of(0.0);
        let weeks = coaching.out_of_field.iter_mut().zip(&coaching.sessions).zip(&self.training_hours);
        for ((out_of_field, sessions), training) in weeks {
            let hours = *sessions * rep_hours + *training + carried;
            let out = hours.min(selling);
            carried = hours - out;
            *out_of_field = out * share;
        }
    }

    /// Counts the sessions and the hours by week that follow from the share of the reps who get each session.
    pub(crate) fn hold<R: Real>(&self, values: &Values<R>, wanted: Wanted, coaching: &mut Delivered<R>) {
        let timeline = &self.timeline;
        let managers = values.get(P::Managers).max(R::of(1.0));
        coaching.session_hours = values.get(P::Reps) / managers * manager_minutes_per_session(values) / 60.0;
        coaching.sessions.fill(R::default());
        for (planned, share) in timeline.sessions.iter().zip(&coaching.share) {
            coaching.sessions[planned.week] += *share;
        }
        if wanted.hours {
            coaching.delivered_hours.fill(R::default());
            for (planned, share) in timeline.sessions.iter().zip(&coaching.share) {
                for (week, part) in &planned.spread {
                    coaching.delivered_hours[*week] += coaching.session_hours * *share * *part;
                }
            }
            let sum = coaching.delivered_hours.iter().fold(R::of(0.0), |sum, hours| sum + *hours);
            coaching.mean_delivered_hours = sum / self.n_coached_weeks.max(1.0);
        }
    }

    /// Whether a reading day lies within the horizon.
    pub(super) fn reads(&self, reading: usize) -> bool {
        READING_DAYS[reading] < week_start(self.timeline.n_weeks)
    }

    /// Gives some weeks of a series of a run to `put`; nothing for a skill that the scenario does not have.
    pub fn each_week<R: Real>(&self, run: &Run<R>, series: Series, weeks: Range<usize>, mut put: impl FnMut(R)) {
        let Run { path, coaching, sales, cash, climate, .. } = run;
        let mut all = |values: &[R]| values[weeks.clone()].iter().for_each(|value| put(*value));
        let weekly = match series {
            Series::LiveSkill(skill) => {
                if let Some(live) = path.live.get(skill) {
                    all(live);
                }
                return;
            }
            Series::Adoption(skill) => {
                if let Some((skill, live)) = self.scenario.skills().get(skill).zip(path.live.get(skill)) {
                    live[weeks].iter().for_each(|y| put(skill.adoption(*climate, *y)));
                }
                return;
            }
            Series::Of(weekly) => weekly,
        };
        match weekly {
            Weekly::IndexStart => path.held_start[weeks].iter().for_each(|held| put(*climate * *held)),
            Weekly::Index => path.held_end[weeks].iter().for_each(|held| put(*climate * *held)),
            Weekly::IndexMean => all(&path.index_mean),
            Weekly::DeliveredSessions => all(&coaching.sessions),
            Weekly::PlannedHoursPerManager => {
                self.planned[weeks].iter().map(|part| coaching.session_hours * *part).for_each(put);
            }
            Weekly::DeliveredHoursPerManager => all(&coaching.delivered_hours),
            Weekly::IndexOverCycle => all(&sales.index_over_cycle),
            Weekly::OpportunitiesMissed => all(&sales.opportunities_missed),
            Weekly::WinRate => all(&sales.win_rate),
            Weekly::DealValue => all(&sales.deal_value),
            Weekly::CycleDays => all(&sales.cycle_days),
            Weekly::Decided => all(&sales.decided),
            Weekly::RevenueIncrement => all(&sales.revenue_increment),
            Weekly::OutOfField => all(&sales.out_of_field),
            Weekly::CoachingCost | Weekly::Cost | Weekly::MarginIncrement | Weekly::Cash => {
                let prices = self.paid(run);
                for week in weeks.clone() {
                    let coaching = cash.coaching(coaching.sessions[week]);
                    let (cost, margin) = (coaching + prices.fixed[week], cash.margin(sales.revenue_increment[week]));
                    put(match weekly {
                        Weekly::CoachingCost => coaching,
                        Weekly::Cost => cost,
                        Weekly::MarginIncrement => margin,
                        _ => margin - cost,
                    });
                }
            }
            Weekly::CumulativeCash => all(&cash.cumulative_cash),
            Weekly::CumulativeCost => all(&cash.cumulative_cost),
            decided => {
                let decided = self.decided(decided, self.paid(run)).unwrap_or_default();
                decided[weeks].iter().copied().map(R::of).for_each(put);
            }
        }
    }

    /// A series that neither a belief nor luck decides; none if they do.
    pub fn decided_series(&self, series: Series) -> Option<Vec<f64>> {
        match series {
            // How many hires are trained is luck.
            Series::Of(Weekly::DeliveryCost | Weekly::TravelCost) if self.scenario.team_noise() => None,
            Series::Of(weekly) => self.decided(weekly, &self.prices),
            _ => None,
        }
    }

    fn decided(&self, weekly: Weekly, prices: &Prices) -> Option<Vec<f64>> {
        let costs = &prices.costs;
        Some(match weekly {
            Weekly::PlannedSessions => {
                self.timeline.by_week(self.timeline.sessions.iter().map(|planned| (planned.session.day, 1.0)))
            }
            Weekly::DesignCost => costs.design.clone(),
            Weekly::DeliveryCost => costs.delivery.clone(),
            Weekly::TravelCost => costs.travel.clone(),
            Weekly::ToolsCost => costs.tools.clone(),
            Weekly::InspectionCost => costs.inspections.clone(),
            _ => return None,
        })
    }

    /// A figure of a run; infinite where there is no such number.
    pub fn figure<R: Real>(&self, run: &Run<R>, figure: Figure) -> R {
        let Run { path, coaching, sales, cash, changes, climate, .. } = run;
        let sums = &cash.sums;
        let reading = |n: usize, value: R| if self.reads(n) { value } else { R::of(f64::INFINITY) };
        match figure {
            Figure::Learned => path.learned,
            Figure::HeldDay30 => reading(0, path.readings[0]),
            Figure::HeldDay90 => reading(1, path.readings[1]),
            Figure::Used => reading(1, path.readings[1] * *climate),
            Figure::WinRateAndValue => changes.uplift,
            Figure::WinRate => changes.win_rate,
            Figure::WinRateChange => changes.win_rate_change,
            Figure::DealValueChange => changes.deal_value_change,
            Figure::CycleChangeDays => changes.cycle_change_days,
            Figure::BaselineRevenue => sales.baseline_revenue * week_count(self.timeline.n_weeks),
            Figure::RevenueIncrement => sums.revenue_increment,
            Figure::RevenueOutOfField => sums.revenue_out_of_field,
            Figure::MarginIncrement => sums.margin_increment,
            Figure::Cost => sums.cost,
            Figure::NetValue => sums.net_value,
            Figure::RoiPercent => sums.roi_percent,
            Figure::Bcr => sums.bcr,
            Figure::PaybackWeek => sums.payback_week,
            Figure::LowestCumulativeCash => sums.lowest_cumulative_cash,
            Figure::LowestWeek => sums.lowest_week,
            Figure::BudgetLeft => R::of(self.values.get(P::Budget)) - sums.cost,
            Figure::ManagerHoursPlanned => sums.manager_hours_planned,
            Figure::ManagerHoursDelivered => sums.manager_hours_delivered,
            Figure::ManagerHoursAvailable => R::of(self.prices.manager_hours_available(&self.scenario)),
            Figure::SessionsPlanned => R::of(self.prices.sessions_planned(&self.scenario)),
            Figure::SessionsDelivered => sums.sessions_delivered,
            Figure::MeanPlannedHours => coaching.session_hours * self.mean_planned,
            Figure::MeanDeliveredHours => coaching.mean_delivered_hours,
        }
    }
}

/// What the beliefs say of forgetting.
pub(crate) fn anchor(values: &Values) -> Anchor {
    Anchor { day: values.get(P::RetentionDay), retention: values.get(P::Retention) }
}

impl Run {
    /// Takes over the first of several runs side by side, but for the money.
    pub(crate) fn take_first<R: Real>(&mut self, of: &Run<R>) {
        let weeks = |into: &mut Vec<f64>, of: &[R]| {
            into.clear();
            into.extend(of.iter().map(|value| value.lane(0)));
        };
        let (path, coaching, sales) = (&of.path, &of.coaching, &of.sales);
        self.path.live.iter_mut().zip(&path.live).for_each(|(into, live)| weeks(into, live));
        self.path.readings = path.readings.map(|reading| reading.lane(0));
        self.path.learned = path.learned.lane(0);
        self.coaching.session_hours = coaching.session_hours.lane(0);
        self.coaching.mean_delivered_hours = coaching.mean_delivered_hours.lane(0);
        self.sales.baseline_revenue = sales.baseline_revenue.lane(0);
        self.climate = of.climate.lane(0);
        for (into, of) in [
            (&mut self.path.held_start, &path.held_start),
            (&mut self.path.held_end, &path.held_end),
            (&mut self.path.index_mean, &path.index_mean),
            (&mut self.coaching.adherence, &coaching.adherence),
            (&mut self.coaching.capacity, &coaching.capacity),
            (&mut self.coaching.share, &coaching.share),
            (&mut self.coaching.sessions, &coaching.sessions),
            (&mut self.coaching.delivered_hours, &coaching.delivered_hours),
            (&mut self.coaching.out_of_field, &coaching.out_of_field),
            (&mut self.sales.index_over_cycle, &sales.index_over_cycle),
            (&mut self.sales.opportunities_missed, &sales.opportunities_missed),
            (&mut self.sales.win_rate, &sales.win_rate),
            (&mut self.sales.deal_value, &sales.deal_value),
            (&mut self.sales.cycle_days, &sales.cycle_days),
            (&mut self.sales.decided, &sales.decided),
            (&mut self.sales.revenue_increment, &sales.revenue_increment),
            (&mut self.sales.out_of_field, &sales.out_of_field),
        ] {
            weeks(into, of);
        }
        self.paid = None;
    }
}

/// A number of weeks as an amount.
#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
pub fn week_count(weeks: usize) -> f64 {
    weeks as f64
}
