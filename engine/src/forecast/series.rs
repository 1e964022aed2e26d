//! Every number of a forecast under the name that it has in its JSON, for bands and audit files.

use super::Forecast;

impl Forecast {
    /// Every weekly series with its name, such as `skill.index` or `money.cumulative_cash`.
    pub fn weekly_series(&self) -> Vec<(String, &[f64])> {
        let mut all: Vec<(String, &[f64])> = Vec::new();
        for (n, skill) in self.skill.skills.iter().enumerate() {
            all.push((format!("skill.skills[{n}].live_skill"), &skill.live_skill));
            all.push((format!("skill.skills[{n}].adoption"), &skill.adoption));
        }
        let fixed: [(&str, &[f64]); 20] = [
            ("skill.index_start", &self.skill.index_start),
            ("skill.index", &self.skill.index),
            ("skill.index_mean", &self.skill.index_mean),
            ("coaching.delivered_sessions", &self.coaching.delivered_sessions),
            ("coaching.planned_hours_per_manager", &self.coaching.planned_hours_per_manager),
            ("coaching.delivered_hours_per_manager", &self.coaching.delivered_hours_per_manager),
            ("sales.index_over_cycle", &self.sales.index_over_cycle),
            ("sales.opportunities_missed", &self.sales.opportunities_missed),
            ("sales.win_rate", &self.sales.win_rate),
            ("sales.deal_value", &self.sales.deal_value),
            ("sales.cycle_days", &self.sales.cycle_days),
            ("sales.decided", &self.sales.decided),
            ("sales.revenue_increment", &self.sales.revenue_increment),
            ("sales.out_of_field", &self.sales.out_of_field),
            ("money.costs.coaching", &self.money.costs.coaching),
            ("money.cost", &self.money.cost),
            ("money.margin_increment", &self.money.margin_increment),
            ("money.cash", &self.money.cash),
            ("money.cumulative_cash", &self.money.cumulative_cash),
            ("money.cumulative_cost", &self.money.cumulative_cost),
        ];
        all.extend(fixed.map(|(name, series)| (name.to_owned(), series)));
        all
    }

    /// Every total and link of the chain with its name, such as `totals.net_value` or `chain.used`; none where there is
    /// no such number.
    pub fn figures(&self) -> Vec<(&'static str, Option<f64>)> {
        let totals = &self.totals;
        let mut all: Vec<(&'static str, Option<f64>)> =
            self.chain.links.iter().filter(|link| link.id.is_behaviour()).map(|link| (link.id.path(), link.value)).collect();
        #[expect(clippy::cast_precision_loss, reason = "weeks are few")]
        let week = |week: usize| week as f64;
        all.extend([
            ("chain.win_rate", Some(self.chain.win_rate)),
            ("chain.win_rate_change", Some(self.chain.win_rate_change)),
            ("chain.deal_value_change", Some(self.chain.deal_value_change)),
            ("chain.cycle_change_days", Some(self.chain.cycle_change_days)),
            ("totals.revenue_increment", Some(totals.revenue_increment)),
            ("totals.revenue_out_of_field", Some(totals.revenue_out_of_field)),
            ("totals.margin_increment", Some(totals.margin_increment)),
            ("totals.cost", Some(totals.cost)),
            ("totals.net_value", Some(totals.net_value)),
            ("totals.roi_percent", totals.roi_percent),
            ("totals.bcr", totals.bcr),
            ("totals.payback_week", totals.payback_week.map(week)),
            ("totals.lowest_cumulative_cash", Some(totals.lowest_cumulative_cash)),
            ("totals.manager_hours_delivered", Some(totals.manager_hours_delivered)),
            ("totals.sessions_delivered", Some(totals.sessions_delivered)),
        ]);
        all
    }
}
