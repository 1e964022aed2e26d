//! Money spent against the plan's budget, and where it goes.

use super::super::Forecasts;
use super::{Figure, FigureId, Table, over, running, weekly};
use crate::charts::{Axis, EndLabel, Limit, Line, Role, Stroke};
use crate::words::{Numbers, en};

pub(super) fn figure(forecasts: &Forecasts, top: f64, numbers: &dyn Numbers) -> Figure {
    let plan = &forecasts.plan;
    let (money, totals) = (&plan.money, &plan.totals);
    let over_budget = totals.budget_left < 0.0;
    let mut chart = over(plan, Axis::covering(0.0, top, 4, |amount| numbers.money(amount, 3)));
    let first_day = money.cost.first().copied().unwrap_or(0.0);
    let role = if over_budget { Role::Loss } else { Role::Plan };
    let label = Some(EndLabel { text: numbers.money(totals.cost, 3), second: Some(en::SPENT.to_owned()) });
    chart.lines.push(Line { points: running(first_day, &money.cumulative_cost), role, stroke: Stroke::Main, label });
    chart.limit =
        Some(Limit { value: totals.budget, role: Role::Faint, label: en::budget_line(&numbers.money(totals.budget, 3)) });
    let (spent, budget) = (numbers.money(totals.cost, 3), numbers.money(totals.budget, 3));
    let title = if over_budget {
        en::over_budget(&numbers.money(-totals.budget_left, 3), &budget)
    } else {
        en::within_budget(&spent, &budget)
    };
    let hours =
        en::manager_hours(&numbers.plain(totals.manager_hours_delivered, 0), &numbers.plain(totals.manager_hours_available, 0));
    Figure { id: FigureId::Budget, title, subtitle: format!("{} {hours}", en::BUDGET_SUBTITLE), chart }
}

pub(super) fn table(forecasts: &Forecasts, numbers: &dyn Numbers) -> Table {
    let plan = &forecasts.plan;
    let money = &plan.money;
    let mut columns = vec![en::WEEK];
    columns.extend(money.costs.lines().map(|(name, _)| en::cost_line(name)));
    columns.push(en::SPENT_SO_FAR);
    weekly(plan.n_weeks, &columns, |week, column| {
        let lines = money.costs.lines();
        numbers.exact_money(lines.get(column - 1).map_or(money.cumulative_cost[week], |(_, line)| line[week]))
    })
}
