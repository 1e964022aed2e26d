//! The forecast of one scenario at one point of its beliefs: skill, coaching, revenue and money by week.
//!
//! [`timeline`] lists what happens when; [`team`] lets skill fade and grow through it; [`sales`] turns behaviour into
//! revenue; [`money`] counts what it costs and returns; [`chain`] tells the line of sight from hours to money; `series`
//! gives every number its name.

pub mod break_even;
pub mod chain;
pub mod money;
pub mod sales;
mod series;
pub mod team;
pub mod timeline;

use serde::Serialize;

use crate::calendar::n_weeks;
use crate::coaching::{capacity_minutes, manager_minutes_per_session};
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, Values};

pub use chain::{Chain, Link, LinkId, Owner};
pub use money::{Costs, Money, Totals};
pub use sales::Sales;
pub use series::{Figure, Series, Weekly};
pub use team::{SkillPath, TeamSkill};
pub use timeline::Timeline;

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

/// The forecast at `values`, which replace the scenario's beliefs one by one.
pub fn run(scenario: &Scenario, values: &Values) -> Forecast {
    let timeline = Timeline::new(scenario, values);
    let path = team::run(scenario, values, &timeline);
    let out_of_field = timeline.share_out_of_field(values, &path);
    let sales = sales::sell(scenario, values, &path.index_mean, &out_of_field);
    settle(scenario, values, &timeline, path, sales)
}

/// Counts what a team's skill and sales cost and return, and tells the line of sight.
pub(crate) fn settle(scenario: &Scenario, values: &Values, timeline: &Timeline, path: SkillPath, sales: Sales) -> Forecast {
    let costs = money::costs(values, timeline, &path);
    let (money, totals) = money::settle(values, &sales, costs, timeline);
    let coaching = coaching_hours(values, timeline);
    let chain = chain::tell(scenario, values, &path, &sales, &totals);
    Forecast {
        n_weeks: n_weeks(values),
        training_days: timeline::training_days(values),
        skill: team::describe(scenario, values, path),
        coaching,
        sales,
        money,
        chain,
        totals,
    }
}

/// Spreads each session's hours over the stretch that its load was computed from.
fn coaching_hours(values: &Values, timeline: &Timeline) -> CoachingHours {
    let n = n_weeks(values);
    let mut hours = CoachingHours {
        planned_sessions: timeline.sessions_by_week(|_| 1.0),
        delivered_sessions: timeline.sessions_by_week(|session| session.delivered),
        planned_hours_per_manager: vec![0.0; n],
        delivered_hours_per_manager: vec![0.0; n],
        capacity_hours_per_manager: capacity_minutes(values) / 60.0,
        mean_planned_hours_per_manager: 0.0,
        mean_delivered_hours_per_manager: 0.0,
        capacity_binds: timeline.sessions().any(|session| session.capacity_share < 1.0),
        momentum_fades: timeline
            .sessions()
            .zip(timeline.sessions().skip(1))
            .any(|(earlier, later)| later.adherence < earlier.adherence),
    };
    let managers = values.get(P::Managers).max(1.0);
    let session_hours = values.get(P::Reps) / managers * manager_minutes_per_session(values) / 60.0;
    for held in timeline.sessions() {
        for (week, share) in held.session.weeks(n) {
            hours.planned_hours_per_manager[week] += session_hours * share;
            hours.delivered_hours_per_manager[week] += session_hours * share * held.delivered;
        }
    }
    let coached: Vec<usize> = (0..n).filter(|week| hours.planned_hours_per_manager[*week] > 0.0).collect();
    #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
    let mean = |series: &[f64]| if coached.is_empty() { 0.0 } else { series.iter().sum::<f64>() / coached.len() as f64 };
    hours.mean_planned_hours_per_manager = mean(&hours.planned_hours_per_manager);
    hours.mean_delivered_hours_per_manager = mean(&hours.delivered_hours_per_manager);
    hours
}
