//! Cumulative cash, with the day on which it is back at zero.

use los_engine::forecast::{Figure as Amount, Weekly};

use super::super::payback::{Payback, payback};
use super::super::{Answer, Band, MIDDLE};
use super::{Columns, Figure, FigureId, Table, curve, over, place, running, subtitle};
use crate::charts::{Axis, EndLabel, Line, Mark, Role, Stroke};
use crate::words::{Numbers, en};

/// See [`FigureId::behind`].
pub(super) const BEHIND: [Weekly; 3] = [Weekly::MarginIncrement, Weekly::Cost, Weekly::Cash];

pub(super) fn figure(answer: &Answer, (low, high): (f64, f64), numbers: &dyn Numbers) -> Figure {
    let n_weeks = answer.n_weeks();
    let mut chart = over(answer, Axis::covering(low, high, 5, |amount| numbers.money(amount, 3)));
    let (points, band) = curve(Role::Plan, |quantile| {
        // Most is out at the low end, so its first day is the dearest one.
        let first_day = answer.plan.weekly(Weekly::CumulativeCost, 2 * MIDDLE - quantile).first().copied().unwrap_or(0.0);
        running(-first_day, answer.plan.weekly(Weekly::CumulativeCash, quantile))
    });
    let end = Band::in_week(&answer.plan, Weekly::CumulativeCash, n_weeks.saturating_sub(1));
    let label = end
        .map(|end| end.signed_money(numbers))
        .map(|said| EndLabel { second: Some(said.span().unwrap_or_else(|| en::horizon(n_weeks))), text: said.middle });
    chart.marks.extend(mark(answer, numbers));
    chart.bands.extend(band);
    chart.lines.push(Line { points, role: Role::Plan, stroke: Stroke::Main, label });
    let subtitle = subtitle(en::CASH_SUBTITLE, &chart);
    Figure { id: FigureId::Cash, title: title(answer, numbers), subtitle, chart }
}

/// Where the money is back; where it is not, the lowest point.
fn mark(answer: &Answer, numbers: &dyn Numbers) -> Option<Mark> {
    let cash = answer.plan.weekly(Weekly::CumulativeCash, MIDDLE);
    if let Payback::Back { low, middle, high } = payback(answer) {
        let at = (place(middle), *cash.get(middle - 1)?);
        let high = high.map(en::month_number);
        let label = en::paid_back_mark(en::month_number(middle), en::month_number(low), high, en::month_number(answer.n_weeks()));
        return Some(Mark { at, role: Role::Plan, label });
    }
    let (week, lowest) = cash.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)).filter(|(_, cash)| **cash < 0.0)?;
    let label = en::lowest_mark(&answer.amounts(Amount::LowestCumulativeCash).money(numbers).middle);
    Some(Mark { at: (place(week + 1), *lowest), role: Role::Loss, label })
}

fn title(answer: &Answer, numbers: &dyn Numbers) -> String {
    let lowest = answer.amounts(Amount::LowestCumulativeCash).money(numbers).middle;
    let lowest = lowest.trim_start_matches('−');
    let nothing = answer.plan.weekly(Weekly::CumulativeCash, MIDDLE).iter().all(|cash| *cash == 0.0);
    match payback(answer) {
        Payback::NeverOut if nothing => en::CASH_NOTHING.to_owned(),
        Payback::NeverOut => en::CASH_NEVER_OUT.to_owned(),
        Payback::MostlyNeverOut => en::CASH_MOSTLY_NEVER_OUT.to_owned(),
        Payback::Back { middle, .. } => en::cash_back(&en::month_of(middle), lowest),
        Payback::NotBack => en::cash_not_back(&en::horizon(answer.n_weeks()), lowest),
    }
}

pub(super) fn table(answer: &Answer, numbers: &dyn Numbers) -> Table {
    let plan = &answer.plan;
    Columns::default()
        .middle(en::MARGIN, plan, Weekly::MarginIncrement)
        .middle(en::COST, plan, Weekly::Cost)
        .middle(en::CASH, plan, Weekly::Cash)
        .band(en::CUMULATIVE_CASH, plan, Weekly::CumulativeCash)
        .table(answer.n_weeks(), |amount| numbers.exact_money(amount))
}
