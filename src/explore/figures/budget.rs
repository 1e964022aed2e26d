//! Money spent against the plan's budget, and where it goes.

use los_engine::forecast::{Figure as Amount, Weekly};
use los_engine::parameters::Parameter as P;

use super::super::Answer;
use super::{Columns, Figure, FigureId, Table, curve, over, running, subtitle};
use crate::charts::{Axis, EndLabel, Limit, Line, Role, Stroke};
use crate::words::Numbers;

/// See [`FigureId::behind`].
pub(super) const BEHIND: [Weekly; 6] = [
    Weekly::DesignCost,
    Weekly::DeliveryCost,
    Weekly::TravelCost,
    Weekly::ToolsCost,
    Weekly::CoachingCost,
    Weekly::InspectionCost,
];

pub(super) fn figure(answer: &Answer, top: f64, numbers: &dyn Numbers) -> Figure {
    let (cost, left) = (answer.amounts(Amount::Cost), answer.amounts(Amount::BudgetLeft));
    let words = numbers.words();
    let mut chart = over(answer, Axis::covering(0.0, top, 4, |amount| numbers.money(amount, 3)), words);
    let role = if left.middle < 0.0 { Role::Loss } else { Role::Plan };
    let (points, band) = curve(role, |quantile| {
        let first_day = answer.plan.weekly(Weekly::CumulativeCost, quantile).first().copied().unwrap_or(0.0);
        running(first_day, answer.plan.weekly(Weekly::CumulativeCost, quantile))
    });
    let spent = cost.short_money(numbers);
    let label = Some(EndLabel {
        second: Some(match spent.span() {
            Some(span) => words.with_span(words.spent(), &span),
            None => words.spent().to_owned(),
        }),
        text: spent.middle.clone(),
    });
    chart.bands.extend(band);
    chart.lines.push(Line { points, role, stroke: Stroke::Main, label });
    let budget = numbers.money(answer.scenario.get(P::Budget), 3);
    let limit = Limit { value: answer.scenario.get(P::Budget), role: Role::Faint, label: words.budget_line(&budget) };
    chart.limit = Some(limit);
    let title = if left.middle < 0.0 {
        words.over_budget(left.money(numbers).middle.trim_start_matches('−'), &budget)
    } else if left.low < 0.0 {
        words.about_at_budget(&spent.middle, &budget)
    } else {
        words.within_budget(&spent.middle, &budget)
    };
    let hours = |figure| answer.amounts(figure).plain(numbers, 0).middle;
    let (delivered, available) = (hours(Amount::ManagerHoursDelivered), hours(Amount::ManagerHoursAvailable));
    let subtitle = words.budget_subtitle_hours(&subtitle(words.budget_subtitle(), &chart, words), &delivered, &available);
    Figure { id: FigureId::Budget, title, subtitle, chart }
}

pub(super) fn table(answer: &Answer, numbers: &dyn Numbers) -> Table {
    let words = numbers.words();
    let heads = [words.design(), words.delivery(), words.travel(), words.tools(), words.managers_time(), words.reviews()];
    let costs = heads.into_iter().zip(BEHIND);
    let columns = costs.fold(Columns::default(), |columns, (head, weekly)| columns.middle(head, &answer.plan, weekly));
    let columns = columns.band(words.spent_so_far(), &answer.plan, Weekly::CumulativeCost, words);
    columns.table(answer.n_weeks(), words, |amount| numbers.exact_money(amount))
}
