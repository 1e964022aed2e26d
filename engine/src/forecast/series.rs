//! Every number of a forecast by name, for bands, targets and audit files.

use serde::{Serialize, Serializer};

use super::{Forecast, LinkId};

/// A weekly series of a forecast. Its name is where it stands in a forecast's JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Series {
    /// Live skill of one skill at the end of each week.
    LiveSkill(usize),
    /// Adoption of one skill at the end of each week.
    Adoption(usize),
    /// One of the others.
    Of(Weekly),
}

/// Cases of an enum with their names and where a forecast keeps them.
macro_rules! named {
    ($(#[$about:meta])* $name:ident: $forecast:ident => $type:ty { $($(#[$doc:meta])* $id:ident $path:literal = $value:expr;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $id),+ }

        impl $name {
            /// Every one, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$id),+];

            /// Where it stands in a forecast's JSON.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$id => $path),+ }
            }

            fn of($forecast: &Forecast, which: Self) -> $type {
                match which { $(Self::$id => $value),+ }
            }
        }
    };
}

named! {
    /// A weekly series that is not about one skill.
    Weekly: forecast => &[f64] {
        /// The team's index at the start of each week, after what happens on that day.
        IndexStart "skill.index_start" = &forecast.skill.index_start;
        /// The team's index at the end of each week.
        Index "skill.index" = &forecast.skill.index;
        /// Mean of the team's index over each week.
        IndexMean "skill.index_mean" = &forecast.skill.index_mean;
        /// Sessions planned with each rep.
        PlannedSessions "coaching.planned_sessions" = &forecast.coaching.planned_sessions;
        /// Sessions really held with each rep.
        DeliveredSessions "coaching.delivered_sessions" = &forecast.coaching.delivered_sessions;
        /// Hours each manager would need.
        PlannedHoursPerManager "coaching.planned_hours_per_manager" = &forecast.coaching.planned_hours_per_manager;
        /// Hours each manager really spends.
        DeliveredHoursPerManager "coaching.delivered_hours_per_manager" = &forecast.coaching.delivered_hours_per_manager;
        /// The index over the cycles of the deals that close in the week.
        IndexOverCycle "sales.index_over_cycle" = &forecast.sales.index_over_cycle;
        /// Share of new opportunities missed.
        OpportunitiesMissed "sales.opportunities_missed" = &forecast.sales.opportunities_missed;
        /// Win rate of the deals that close in the week.
        WinRate "sales.win_rate" = &forecast.sales.win_rate;
        /// Revenue of a won deal.
        DealValue "sales.deal_value" = &forecast.sales.deal_value;
        /// Sales cycle, in days.
        CycleDays "sales.cycle_days" = &forecast.sales.cycle_days;
        /// Opportunities decided.
        Decided "sales.decided" = &forecast.sales.decided;
        /// Revenue over the baseline.
        RevenueIncrement "sales.revenue_increment" = &forecast.sales.revenue_increment;
        /// The part of it that time out of the field takes away.
        OutOfField "sales.out_of_field" = &forecast.sales.out_of_field;
        /// Cost of designing or buying the training.
        DesignCost "money.costs.design" = &forecast.money.costs.design;
        /// Cost of delivering it.
        DeliveryCost "money.costs.delivery" = &forecast.money.costs.delivery;
        /// Cost of travelling to it.
        TravelCost "money.costs.travel" = &forecast.money.costs.travel;
        /// Cost of tools.
        ToolsCost "money.costs.tools" = &forecast.money.costs.tools;
        /// Cost of managers' time.
        CoachingCost "money.costs.coaching" = &forecast.money.costs.coaching;
        /// Cost of leaders' reviews.
        InspectionCost "money.costs.inspections" = &forecast.money.costs.inspections;
        /// All costs.
        Cost "money.cost" = &forecast.money.cost;
        /// Margin on the revenue over the baseline.
        MarginIncrement "money.margin_increment" = &forecast.money.margin_increment;
        /// Margin less costs.
        Cash "money.cash" = &forecast.money.cash;
        /// Cash added up.
        CumulativeCash "money.cumulative_cash" = &forecast.money.cumulative_cash;
        /// Costs added up.
        CumulativeCost "money.cumulative_cost" = &forecast.money.cumulative_cost;
    }
}

named! {
    /// A figure of a forecast; some forecasts lack some, such as a payback that never comes.
    Figure: forecast => Option<f64> {
        /// Share of the gap that the training closes.
        Learned "chain.learned" = forecast.link(LinkId::Learned);
        /// Share of the gap still closed at day 30.
        HeldDay30 "chain.held_day_30" = forecast.link(LinkId::HeldDay30);
        /// Share of the gap still closed at day 90.
        HeldDay90 "chain.held_day_90" = forecast.link(LinkId::HeldDay90);
        /// Share of the new behaviour in use on calls at day 90.
        Used "chain.used" = forecast.link(LinkId::Used);
        /// Revenue per opportunity over the baseline, as a share.
        WinRateAndValue "chain.win_rate_and_value" = forecast.link(LinkId::WinRateAndValue);
        /// Mean win rate.
        WinRate "chain.win_rate" = Some(forecast.chain.win_rate);
        /// Change of the win rate, as a share.
        WinRateChange "chain.win_rate_change" = Some(forecast.chain.win_rate_change);
        /// Change of the deal size, as a share.
        DealValueChange "chain.deal_value_change" = Some(forecast.chain.deal_value_change);
        /// Change of the sales cycle, in days.
        CycleChangeDays "chain.cycle_change_days" = Some(forecast.chain.cycle_change_days);
        /// Revenue of the baseline over the horizon.
        BaselineRevenue "totals.baseline_revenue" = Some(forecast.totals.baseline_revenue);
        /// Revenue over the baseline.
        RevenueIncrement "totals.revenue_increment" = Some(forecast.totals.revenue_increment);
        /// The part of it lost to time out of the field.
        RevenueOutOfField "totals.revenue_out_of_field" = Some(forecast.totals.revenue_out_of_field);
        /// Margin on the revenue over the baseline.
        MarginIncrement "totals.margin_increment" = Some(forecast.totals.margin_increment);
        /// All costs.
        Cost "totals.cost" = Some(forecast.totals.cost);
        /// Net present value.
        NetValue "totals.net_value" = Some(forecast.totals.net_value);
        /// Return on investment in percent.
        RoiPercent "totals.roi_percent" = forecast.totals.roi_percent;
        /// Benefit-cost ratio.
        Bcr "totals.bcr" = forecast.totals.bcr;
        /// Weeks until the money is back.
        PaybackWeek "totals.payback_week" = forecast.totals.payback_week.map(week);
        /// Lowest point of cumulative cash.
        LowestCumulativeCash "totals.lowest_cumulative_cash" = Some(forecast.totals.lowest_cumulative_cash);
        /// Week of the lowest point.
        LowestWeek "totals.lowest_week" = Some(week(forecast.totals.lowest_week));
        /// Budget less all costs.
        BudgetLeft "totals.budget_left" = Some(forecast.totals.budget_left);
        /// Hours that managers would spend on the planned sessions.
        ManagerHoursPlanned "totals.manager_hours_planned" = Some(forecast.totals.manager_hours_planned);
        /// Hours that managers really spend.
        ManagerHoursDelivered "totals.manager_hours_delivered" = Some(forecast.totals.manager_hours_delivered);
        /// Hours that they have in the weeks in which coaching is planned.
        ManagerHoursAvailable "totals.manager_hours_available" = Some(forecast.totals.manager_hours_available);
        /// Sessions planned, whole team.
        SessionsPlanned "totals.sessions_planned" = Some(forecast.totals.sessions_planned);
        /// Sessions really held, whole team.
        SessionsDelivered "totals.sessions_delivered" = Some(forecast.totals.sessions_delivered);
        /// Mean of a manager's planned hours over the weeks in which coaching is planned.
        MeanPlannedHours "coaching.mean_planned_hours_per_manager" = Some(forecast.coaching.mean_planned_hours_per_manager);
        /// Mean of a manager's delivered hours over the same weeks.
        MeanDeliveredHours "coaching.mean_delivered_hours_per_manager" = Some(forecast.coaching.mean_delivered_hours_per_manager);
    }
}

/// By its name.
impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Series {
    /// Every series of a scenario with so many skills.
    pub fn all(n_skills: usize) -> Vec<Self> {
        let of_skills = (0..n_skills).flat_map(|skill| [Self::LiveSkill(skill), Self::Adoption(skill)]);
        of_skills.chain(Weekly::ALL.iter().copied().map(Self::Of)).collect()
    }

    /// Where it stands in a forecast's JSON, such as `skill.skills[0].adoption` or `money.cumulative_cash`.
    pub fn name(self) -> String {
        match self {
            Self::LiveSkill(skill) => format!("skill.skills[{skill}].live_skill"),
            Self::Adoption(skill) => format!("skill.skills[{skill}].adoption"),
            Self::Of(weekly) => weekly.name().to_owned(),
        }
    }
}

impl Forecast {
    /// A weekly series; empty for a skill that the scenario does not have.
    pub fn series(&self, series: Series) -> &[f64] {
        let skill = |skill: usize| self.skill.skills.get(skill);
        match series {
            Series::LiveSkill(n) => skill(n).map_or(&[], |skill| &skill.live_skill),
            Series::Adoption(n) => skill(n).map_or(&[], |skill| &skill.adoption),
            Series::Of(weekly) => Weekly::of(self, weekly),
        }
    }

    /// A figure; none where there is no such number.
    pub fn figure(&self, figure: Figure) -> Option<f64> {
        Figure::of(self, figure)
    }

    fn link(&self, id: LinkId) -> Option<f64> {
        self.chain.link(id)?.value
    }
}

#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn week(week: usize) -> f64 {
    week as f64
}
