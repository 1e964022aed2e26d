//! Cumulative cash, with the day on which it is back at zero.

use los_engine::forecast::{Figure as Amount, Weekly};

use super::super::payback::{Payback, payback};
use super::super::{Answer, Band, MIDDLE};
use super::{Columns, Figure, FigureId, Table, curve, over, place, running, subtitle};
use crate::charts::{Axis, EndLabel, Line, Mark, Role, Stroke};
use crate::words::{Numbers, month_number};

/// See [`FigureId::behind`].
pub(super) const BEHIND: [Weekly; 3] = [Weekly::MarginIncrement, Weekly::Cost, Weekly::Cash];

pub(super) fn figure(answer: &Answer, (low, high): (f64, f64), numbers: &dyn Numbers) -> Figure {
    let n_weeks = answer.n_weeks();
    let words = numbers.words();
    let mut chart = over(answer, Axis::covering(low, high, 5, |amount| numbers.money(amount, 3)), words);
    let (points, band) = curve(Role::Plan, |quantile| {
        // Most is out at the low end, so its first day is the dearest one.
        let first_day = answer.plan.weekly(Weekly::CumulativeCost, 2 * MIDDLE - quantile).first().copied().unwrap_or(0.0);
        running(-first_day, answer.plan.weekly(Weekly::CumulativeCash, quantile))
    });
    let end = Band::in_week(&answer.plan, Weekly::CumulativeCash, n_weeks.saturating_sub(1));
    let label = end
        .map(|end| end.signed_money(numbers))
        .map(|said| EndLabel { second: Some(said.span().unwrap_or_else(|| words.horizon(n_weeks))), text: said.middle });
    chart.marks.extend(mark(answer, numbers));
    chart.bands.extend(band);
    chart.lines.push(Line { points, role: Role::Plan, stroke: Stroke::Main, label });
    let subtitle = subtitle(words.cash_subtitle(), &chart, words);
    Figure { id: FigureId::Cash, title: title(answer, numbers), subtitle, chart }
}

/// Where the money is back; where it is not, the lowest point.
fn mark(answer: &Answer, numbers: &dyn Numbers) -> Option<Mark> {
    let words = numbers.words();
    let cash = answer.plan.weekly(Weekly::CumulativeCash, MIDDLE);
    if let Payback::Back { low, middle, high } = payback(answer) {
        let at = (place(middle), *cash.get(middle - 1)?);
        let (month, low) = (month_number(middle), month_number(low));
        let label = match high.map(month_number) {
            Some(high) if high == low => words.back_mark(&month),
            Some(high) => words.back_mark_between(&month, &low, &high),
            None => words.back_mark_or_later(&month, &low, &month_number(answer.n_weeks())),
        };
        return Some(Mark { at, role: Role::Plan, label });
    }
    let (week, lowest) = cash.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)).filter(|(_, cash)| **cash < 0.0)?;
    let label = words.lowest_mark(&answer.amounts(Amount::LowestCumulativeCash).money(numbers).middle);
    Some(Mark { at: (place(week + 1), *lowest), role: Role::Loss, label })
}

fn title(answer: &Answer, numbers: &dyn Numbers) -> String {
    let words = numbers.words();
    let lowest = answer.amounts(Amount::LowestCumulativeCash).money(numbers).middle;
    let lowest = lowest.trim_start_matches('−');
    let nothing = answer.plan.weekly(Weekly::CumulativeCash, MIDDLE).iter().all(|cash| *cash == 0.0);
    match payback(answer) {
        Payback::NeverOut if nothing => words.cash_nothing().to_owned(),
        Payback::NeverOut => words.cash_never_out().to_owned(),
        Payback::MostlyNeverOut => words.cash_mostly_never_out().to_owned(),
        Payback::Back { middle, .. } => words.cash_back(&month_number(middle), lowest),
        Payback::NotBack => words.cash_not_back(&words.horizon(answer.n_weeks()), lowest),
    }
}

pub(super) fn table(answer: &Answer, numbers: &dyn Numbers) -> Table {
    let (plan, words) = (&answer.plan, numbers.words());
    Columns::default()
        .middle(words.margin_column(), plan, Weekly::MarginIncrement)
        .middle(words.cost_column(), plan, Weekly::Cost)
        .middle(words.cash_column(), plan, Weekly::Cash)
        .band(words.cumulative_cash_column(), plan, Weekly::CumulativeCash, words)
        .table(answer.n_weeks(), words, |amount| numbers.exact_money(amount))
}
