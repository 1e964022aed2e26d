//! The scenarios' curves on the same axes: the new behaviour in use, and the money.

use los_engine::ensemble::Ensemble;
use los_engine::forecast::Weekly;

use super::Compared;
use crate::charts::{self, Axis, EndLabel, Line, Point, Role, Stroke, TimeChart};
use crate::explore::{Band, Columns, Figure, FigureId, HIGH, LOW, MIDDLE, Table};
use crate::words::Numbers;

/// How the scenarios beside the reference are drawn, the likeliest to be best first.
const LOOKS: [(Role, Stroke); 4] =
    [(Role::Plan, Stroke::Main), (Role::Plan, Stroke::Thin), (Role::Gain, Stroke::Thin), (Role::Faint, Stroke::Dotted)];

/// A chart with the numbers behind it: the money for [`FigureId::Cash`], else the new behaviour in use.
pub fn figure(id: FigureId, compared: &Compared, numbers: &dyn Numbers) -> (Figure, Table) {
    let words = numbers.words();
    let (weekly, subtitle) = match id {
        FigureId::Cash => (Weekly::CumulativeCash, words.cash_subtitle()),
        _ => (Weekly::Index, words.skill_subtitle()),
    };
    let share = id != FigureId::Cash;
    let write = |value: f64| if share { numbers.percent(value) } else { numbers.money(value, 3) };
    let plan = |place: usize| &compared.answers[place].plan;
    let ranking = compared.ranking();
    let reference = compared.reference;
    let others: Vec<usize> = ranking.into_iter().filter(|place| *place != reference).collect();
    let n_weeks = compared.answers.iter().map(crate::explore::Answer::n_weeks).max().unwrap_or(0);
    // Only the bands that are drawn need room.
    let banded = [others.first().copied().unwrap_or(reference), reference];
    let values = |place: usize, quantile| plan(place).weekly(weekly, quantile).iter().copied();
    let ends = banded.iter().flat_map(|place| values(*place, LOW).chain(values(*place, HIGH)));
    let all = ends.chain((0..compared.answers.len()).flat_map(|place| values(place, MIDDLE)));
    let (low, high) = all.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    let mut chart =
        TimeChart::over(u32::try_from(n_weeks).unwrap_or(u32::MAX), Axis::covering(1.05 * low, 1.05 * high, 4, write), |span| {
            words.time_span(span)
        });
    let looks = others.iter().copied().zip(LOOKS).chain([(reference, (Role::Comparison, Stroke::Dashed))]);
    for (place, (role, stroke)) in looks {
        let ensemble = plan(place);
        let points = |quantile| curve(ensemble, weekly, quantile);
        if banded.contains(&place) {
            chart.bands.push(charts::Band { lower: points(LOW), upper: points(HIGH), role });
        }
        let end = end(ensemble, weekly);
        let said = end.map(|end| if share { end.percent(numbers) } else { end.signed_money(numbers) });
        let label = EndLabel { text: short(compared.name(place)), second: said.map(|said| said.middle) };
        chart.lines.push(Line { points: points(MIDDLE), role, stroke, label: Some(label) });
    }
    let middle = |place: &usize| end(plan(*place), weekly).map_or(0.0, |end| end.middle);
    let most = (0..compared.answers.len()).max_by(|one, other| middle(one).total_cmp(&middle(other))).unwrap_or(0);
    let title = if (0..compared.answers.len()).any(|place| middle(&place) < middle(&most)) {
        let name = compared.name(most);
        if share { words.most_in_use(name) } else { words.most_cash(name) }
    } else {
        words.no_one_ahead().to_owned()
    };
    let subtitle = words.bands_of(subtitle, compared.name(banded[0]), compared.name(banded[1]));
    let columns = compared
        .answers
        .iter()
        .fold(Columns::default(), |columns, answer| columns.band(answer.scenario.name(), &answer.plan, weekly, words));
    let exact = |value: f64| if share { numbers.percent(value) } else { numbers.exact_money(value) };
    (Figure { id, title, subtitle, chart }, columns.table(n_weeks, words, exact))
}

/// The last value of a series with its band.
fn end(ensemble: &Ensemble, weekly: Weekly) -> Option<Band> {
    Band::in_week(ensemble, weekly, ensemble.n_weeks().checked_sub(1)?)
}

/// Values at the end of their weeks.
#[expect(clippy::cast_precision_loss, reason = "weeks are few")]
fn curve(ensemble: &Ensemble, weekly: Weekly, quantile: usize) -> Vec<Point> {
    ensemble.weekly(weekly, quantile).iter().enumerate().map(|(week, value)| ((week + 1) as f64, *value)).collect()
}

/// A name that finds room at the end of a line.
fn short(name: &str) -> String {
    const MOST: usize = 18;
    if name.chars().count() <= MOST { name.to_owned() } else { name.chars().take(MOST - 1).chain(['…']).collect() }
}
