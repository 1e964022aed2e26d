//! Planned against delivered coaching, in hours per manager and week, under what managers have.

use los_engine::forecast::{Figure as Amount, Weekly};
use los_engine::parameters::Parameter as P;

use super::super::{Answer, MIDDLE, shortfall};
use super::{Columns, Figure, FigureId, Table, curve, over, place, subtitle};
use crate::charts::{Axis, BarLook, Bars, EndLabel, Limit, Line, Point, Role, Stroke};
use crate::words::Numbers;

/// See [`FigureId::behind`].
pub(super) const BEHIND: [Weekly; 1] = [Weekly::DeliveredSessions];

pub(super) fn figure(answer: &Answer, top: f64, numbers: &dyn Numbers) -> Figure {
    let words = numbers.words();
    let mut chart = over(answer, Axis::covering(0.0, top, 4, |hours| numbers.plain(hours, 1)), words);
    let planned = answer.plan.weekly(Weekly::PlannedHoursPerManager, MIDDLE);
    let coached = planned.iter().any(|hours| *hours > 0.0);
    let shortfall = shortfall(answer, numbers);
    if coached {
        let amounts = planned.iter().enumerate().filter(|(_, hours)| **hours > 0.0);
        chart.bars.push(Bars {
            amounts: amounts.map(|(week, hours)| (place(week), *hours)).collect(),
            role: Role::Comparison,
            look: BarLook::Outline,
            label: Some(EndLabel { text: words.planned().to_owned(), second: None }),
        });
        let (points, band) =
            curve(Role::Plan, |quantile| steps(planned, answer.plan.weekly(Weekly::DeliveredHoursPerManager, quantile)));
        chart.bands.extend(band);
        let label = Some(EndLabel { text: words.delivered().to_owned(), second: None });
        chart.lines.push(Line { points, role: Role::Plan, stroke: Stroke::Main, label });
        let capacity = answer.scenario.get(P::ManagerHoursPerWeek);
        chart.limit = Some(Limit {
            value: capacity,
            role: if shortfall.time.is_some() { Role::Loss } else { Role::Faint },
            label: words.capacity_line(&numbers.plain(capacity, 1)),
        });
    }
    let sessions = |figure| answer.amounts(figure).plain(numbers, 0).middle;
    let title = if answer.amount(Amount::SessionsPlanned) > 0.0 {
        words.coaching_held(&sessions(Amount::SessionsDelivered), &sessions(Amount::SessionsPlanned), &words.why(&shortfall))
    } else {
        words.no_coaching_planned().to_owned()
    };
    let subtitle = subtitle(words.coaching_subtitle(), &chart, words);
    Figure { id: FigureId::Coaching, title, subtitle, chart }
}

/// Weekly amounts as a line with a step at each week, from the first planned week to the last.
fn steps(planned: &[f64], hours: &[f64]) -> Vec<Point> {
    let coached = |hours: &f64| *hours > 0.0;
    let (Some(first), Some(last)) = (planned.iter().position(coached), planned.iter().rposition(coached)) else {
        return Vec::new();
    };
    let week = |week: usize| [(place(week), hours[week]), (place(week + 1), hours[week])];
    (first..=last.min(hours.len().saturating_sub(1))).flat_map(week).collect()
}

pub(super) fn table(answer: &Answer, numbers: &dyn Numbers) -> Table {
    let (plan, words) = (&answer.plan, numbers.words());
    Columns::default()
        .middle(words.planned_hours(), plan, Weekly::PlannedHoursPerManager)
        .band(words.delivered_hours(), plan, Weekly::DeliveredHoursPerManager, words)
        .middle(words.planned_sessions(), plan, Weekly::PlannedSessions)
        .band(words.delivered_sessions(), plan, Weekly::DeliveredSessions, words)
        .table(answer.n_weeks(), words, |amount| numbers.plain(amount, 2))
}
