//! The forecast of one scenario at one point of its beliefs: skill, coaching, revenue and money by week.
//!
//! [`timeline`] lists what happens when; [`team`] lets skill fade and grow through it; [`sales`] turns behaviour into
//! revenue; [`money`] counts what it costs and returns; [`chain`] tells the line of sight from hours to money; [`plan`] puts
//! them together and runs them, at one point or at several side by side; `series` gives every number its name.

pub mod break_even;
pub mod chain;
pub mod money;
pub mod plan;
pub mod sales;
mod series;
pub mod team;
pub mod timeline;

use serde::Serialize;

use crate::coaching::capacity_minutes;
use crate::scenario::{Scenario, Values};

pub use chain::{Chain, Link, LinkId, Owner};
pub use money::{Costs, Money, Totals};
pub use plan::{Plan, Run, Wanted};
pub use sales::Sales;
pub use series::{Figure, Series, Weekly};
pub use timeline::Timeline;

/// One skill by week.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OneSkill {
    /// Its name.
    pub name: String,
    /// Live skill at the end of each week: share of the trainable gain, 0..1.
    pub live_skill: Vec<f64>,
    /// Adoption at the end of each week: share of the right moments on calls in which it is used, 0..1.
    pub adoption: Vec<f64>,
    /// Adoption without the programme.
    pub baseline_adoption: f64,
    /// World-class adoption.
    pub reference_adoption: f64,
    /// Share of the team's index.
    pub omega: f64,
}

/// Skill by week, as it is read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TeamSkill {
    /// Each skill.
    pub skills: Vec<OneSkill>,
    /// The team's index at the start of each week, after what happens on that day: share of the new behaviour in use.
    pub index_start: Vec<f64>,
    /// The team's index at the end of each week, before what happens on the next day.
    pub index: Vec<f64>,
    /// Mean of the team's index over each week; revenue follows this.
    pub index_mean: Vec<f64>,
}

/// Planned and delivered coaching, by week.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CoachingHours {
    /// Sessions planned with each rep in the week.
    pub planned_sessions: Vec<f64>,
    /// Sessions really held with each rep in the week, expected.
    pub delivered_sessions: Vec<f64>,
    /// Hours each manager would need for the plan in the week, preparation included, where sessions are spread evenly
    /// over the interval between them.
    pub planned_hours_per_manager: Vec<f64>,
    /// Hours each manager really spends, spread in the same way.
    pub delivered_hours_per_manager: Vec<f64>,
    /// Hours a week that each manager has.
    pub capacity_hours_per_manager: f64,
    /// Mean of the planned hours over the weeks in which coaching is planned.
    pub mean_planned_hours_per_manager: f64,
    /// Mean of the delivered hours over the same weeks.
    pub mean_delivered_hours_per_manager: f64,
    /// Whether managers' time limits what is delivered in any week.
    pub capacity_binds: bool,
    /// Whether sessions are held less often later than at first: momentum fades.
    pub momentum_fades: bool,
}

/// Everything that follows from one scenario at one point of its beliefs. Weekly series have one value a week; week 1 is
/// days 0 to 6.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Forecast {
    /// Number of weeks, the length of every weekly series.
    pub n_weeks: usize,
    /// Days that the whole training takes each rep.
    pub training_days: f64,
    /// Skill by week, each skill and the team's index.
    pub skill: TeamSkill,
    /// Coaching by week.
    pub coaching: CoachingHours,
    /// Opportunities, win rate and revenue by week.
    pub sales: Sales,
    /// Costs and cash by week.
    pub money: Money,
    /// The line of sight.
    pub chain: Chain,
    /// The whole horizon in a few figures.
    pub totals: Totals,
}

/// The forecast at the most likely value of every belief.
pub fn mean_run(scenario: &Scenario) -> Forecast {
    run(scenario, &scenario.most_likely())
}

/// The forecast at `values`, which replace the scenario's beliefs one by one. What is decided stays the scenario's.
pub fn run(scenario: &Scenario, values: &Values) -> Forecast {
    let plan = Plan::of(scenario);
    let mut run = plan.room(Wanted::default());
    plan.run(values, &mut run);
    plan.forecast(values, run)
}

impl Plan {
    /// What a run at `values` says.
    pub fn forecast(&self, values: &Values, run: Run) -> Forecast {
        let figure = |figure| Some(self.figure(&run, figure)).filter(|value| value.is_finite());
        let chain = Chain::of(values, figure);
        let totals = money::totals(&self.scenario, &self.prices, self.figure(&run, Figure::BaselineRevenue), &run.cash.sums);
        let weekly = |weekly: Weekly| {
            let mut series = Vec::with_capacity(self.timeline.n_weeks);
            self.each_week(&run, Series::Of(weekly), 0..self.timeline.n_weeks, |value| series.push(value));
            series
        };
        let adherence = &run.coaching.adherence;
        let coaching = CoachingHours {
            planned_sessions: weekly(Weekly::PlannedSessions),
            capacity_hours_per_manager: capacity_minutes(values) / 60.0,
            mean_planned_hours_per_manager: self.figure(&run, Figure::MeanPlannedHours),
            mean_delivered_hours_per_manager: run.coaching.mean_delivered_hours,
            capacity_binds: run.coaching.capacity.iter().any(|share| *share < 1.0),
            momentum_fades: adherence.windows(2).any(|pair| pair[1] < pair[0]),
            planned_hours_per_manager: weekly(Weekly::PlannedHoursPerManager),
            delivered_hours_per_manager: weekly(Weekly::DeliveredHoursPerManager),
            delivered_sessions: weekly(Weekly::DeliveredSessions),
        };
        let skills = self.scenario.skills().iter().zip(self.scenario.skill_shares()).enumerate().map(|(n, (skill, share))| {
            let mut adoption = Vec::with_capacity(self.timeline.n_weeks);
            self.each_week(&run, Series::Adoption(n), 0..self.timeline.n_weeks, |value| adoption.push(value));
            OneSkill {
                name: skill.name.clone(),
                live_skill: run.path.live[n].clone(),
                adoption,
                baseline_adoption: skill.current_use,
                reference_adoption: skill.reference,
                omega: share.omega,
            }
        });
        let skill = TeamSkill {
            skills: skills.collect(),
            index_start: weekly(Weekly::IndexStart),
            index: weekly(Weekly::Index),
            index_mean: weekly(Weekly::IndexMean),
        };
        let money = Money {
            costs: Costs { coaching: weekly(Weekly::CoachingCost), ..self.paid(&run).costs.clone() },
            cost: weekly(Weekly::Cost),
            margin_increment: weekly(Weekly::MarginIncrement),
            cash: weekly(Weekly::Cash),
            cumulative_cash: weekly(Weekly::CumulativeCash),
            cumulative_cost: weekly(Weekly::CumulativeCost),
        };
        Forecast {
            n_weeks: self.timeline.n_weeks,
            training_days: timeline::training_days(&self.values),
            skill,
            coaching,
            sales: run.sales,
            money,
            chain,
            totals,
        }
    }
}
