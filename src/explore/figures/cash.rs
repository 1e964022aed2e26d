//! Cumulative cash, with the day on which it is back at zero.

use super::super::Forecasts;
use super::{Figure, FigureId, Table, over, place, running, weekly};
use crate::charts::{Axis, EndLabel, Line, Mark, Role, Stroke};
use crate::words::{Numbers, en};

pub(super) fn figure(forecasts: &Forecasts, (low, high): (f64, f64), numbers: &dyn Numbers) -> Figure {
    let plan = &forecasts.plan;
    let (money, totals) = (&plan.money, &plan.totals);
    let mut chart = over(plan, Axis::covering(low, high, 5, |amount| numbers.money(amount, 3)));
    let first_day = money.cost.first().copied().unwrap_or(0.0);
    let end = money.cumulative_cash.last().copied().unwrap_or(0.0);
    let label = Some(EndLabel { text: numbers.signed_money(end, 3), second: Some(en::horizon(plan.n_weeks)) });
    chart.lines.push(Line { points: running(-first_day, &money.cumulative_cash), role: Role::Plan, stroke: Stroke::Main, label });
    if let Some(week) = totals.payback_week.filter(|week| *week > 0) {
        let at = (place(week), money.cumulative_cash[week - 1]);
        chart.marks.push(Mark { at, role: Role::Plan, label: en::paid_back_mark(&en::month_of(week)) });
    } else if totals.lowest_week > 0 {
        let at = (place(totals.lowest_week), totals.lowest_cumulative_cash);
        chart.marks.push(Mark { at, role: Role::Loss, label: en::lowest_mark(&numbers.money(totals.lowest_cumulative_cash, 3)) });
    }
    let title = match totals.payback_week {
        Some(0) if money.cash.iter().all(|cash| *cash == 0.0) => en::CASH_NOTHING.to_owned(),
        Some(0) => en::CASH_NEVER_OUT.to_owned(),
        Some(week) => en::cash_back(&en::month_of(week)),
        None => en::cash_not_back(&en::horizon(plan.n_weeks)),
    };
    Figure { id: FigureId::Cash, title, subtitle: en::CASH_SUBTITLE.to_owned(), chart }
}

pub(super) fn table(forecasts: &Forecasts, numbers: &dyn Numbers) -> Table {
    let plan = &forecasts.plan;
    let money = &plan.money;
    let columns = [en::WEEK, en::MARGIN, en::COST, en::CASH, en::CUMULATIVE_CASH];
    weekly(plan.n_weeks, &columns, |week, column| {
        let series = [&money.margin_increment, &money.cost, &money.cash, &money.cumulative_cash];
        numbers.exact_money(series[column - 1][week])
    })
}
