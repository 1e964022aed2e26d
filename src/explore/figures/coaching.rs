//! Planned against delivered coaching, in hours per manager and week, under what managers have.

use super::super::{Forecasts, shortfall};
use super::{Figure, FigureId, Table, over, place, weekly};
use crate::charts::{Axis, BarLook, Bars, EndLabel, Limit, Role};
use crate::words::{Numbers, en};

pub(super) fn figure(forecasts: &Forecasts, top: f64, numbers: &dyn Numbers) -> Figure {
    let plan = &forecasts.plan;
    let (coaching, totals) = (&plan.coaching, &plan.totals);
    let mut chart = over(plan, Axis::covering(0.0, top, 4, |hours| numbers.plain(hours, 1)));
    let bars = |series: &[f64], look, role, text: &str| Bars {
        amounts: series
            .iter()
            .enumerate()
            .filter(|(_, hours)| **hours > 0.0)
            .map(|(week, hours)| (place(week), *hours))
            .collect(),
        role,
        look,
        label: Some(EndLabel { text: text.to_owned(), second: None }),
    };
    chart.bars.push(bars(&coaching.planned_hours_per_manager, BarLook::Outline, Role::Comparison, en::PLANNED));
    chart.bars.push(bars(&coaching.delivered_hours_per_manager, BarLook::Filled, Role::Plan, en::DELIVERED));
    if coaching.planned_sessions.iter().any(|n| *n > 0.0) {
        let label = en::capacity_line(&numbers.plain(coaching.capacity_hours_per_manager, 1));
        chart.limit = Some(Limit {
            value: coaching.capacity_hours_per_manager,
            role: if coaching.capacity_binds { Role::Loss } else { Role::Faint },
            label,
        });
    }
    let title = if totals.sessions_planned > 0.0 {
        en::coaching_held(
            &numbers.plain(totals.sessions_delivered, 0),
            &numbers.plain(totals.sessions_planned, 0),
            &shortfall(forecasts, numbers),
        )
    } else {
        en::NO_COACHING_PLANNED.to_owned()
    };
    Figure { id: FigureId::Coaching, title, subtitle: en::COACHING_SUBTITLE.to_owned(), chart }
}

pub(super) fn table(forecasts: &Forecasts, numbers: &dyn Numbers) -> Table {
    let plan = &forecasts.plan;
    let coaching = &plan.coaching;
    let columns = [en::WEEK, en::PLANNED_HOURS, en::DELIVERED_HOURS, en::PLANNED_SESSIONS, en::DELIVERED_SESSIONS];
    weekly(plan.n_weeks, &columns, |week, column| {
        let series = [
            &coaching.planned_hours_per_manager,
            &coaching.delivered_hours_per_manager,
            &coaching.planned_sessions,
            &coaching.delivered_sessions,
        ];
        numbers.plain(series[column - 1][week], 2)
    })
}
