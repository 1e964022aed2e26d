//! The skill curve: this plan, the same plan without coaching, and no programme.

use los_engine::calendar::week_start;
use los_engine::ensemble::Ensemble;
use los_engine::forecast::timeline::READING_DAYS;
use los_engine::forecast::{Figure as Amount, Weekly};

use super::super::sentence::in_use;
use super::super::{Answer, Band, MIDDLE};
use super::{Columns, Figure, FigureId, Table, curve, over, place, subtitle};
use crate::charts::{Axis, EndLabel, Event, Line, Note, Point, Role, Stroke};
use crate::words::Numbers;

/// The largest ratio that is worth saying.
const MOST_TIMES: f64 = 20.0;
/// From here on a ratio is said in whole numbers: its band supports no more.
const WHOLE_TIMES: f64 = 2.95;

pub(super) fn figure(answer: &Answer, top: f64, numbers: &dyn Numbers) -> Figure {
    let words = numbers.words();
    let Answer { plan, no_coaching, .. } = answer;
    let n_weeks = answer.n_weeks();
    let mut chart = over(answer, Axis::covering(0.0, top, 4, |share| numbers.percent(share)), words);
    let coached_weeks: Vec<usize> = coached_weeks(answer).collect();
    let mut draw = |ensemble: &Ensemble, role, stroke, text: &str| {
        let (points, band) = curve(role, |quantile| sawtooth(ensemble, quantile));
        let end = Band::in_week(ensemble, Weekly::Index, n_weeks.saturating_sub(1));
        let label = EndLabel { text: text.to_owned(), second: end.map(|end| end.percent(numbers).whole()) };
        chart.bands.extend(band);
        chart.lines.push(Line { points, role, stroke, label: Some(label) });
    };
    draw(plan, Role::Plan, Stroke::Main, words.this_plan());
    if !coached_weeks.is_empty() {
        draw(no_coaching, Role::Comparison, Stroke::Dashed, words.no_coaching());
    }
    let flat = vec![(0.0, 0.0), (place(n_weeks), 0.0)];
    let nothing = Some(EndLabel { text: words.no_programme().to_owned(), second: None });
    chart.lines.push(Line { points: flat, role: Role::Faint, stroke: Stroke::Dotted, label: nothing });
    chart.events.extend(coached_weeks.iter().map(|week| Event { week: place(*week), role: Role::Plan, label: None }));
    if let Some(end) = coached_weeks.last().filter(|end| **end + 4 < n_weeks) {
        let at = (place(*end), plan.weekly(Weekly::IndexStart, MIDDLE)[*end]);
        chart.notes.push(Note { at, text: words.coaching_ends().to_owned(), role: Role::Plan });
    }
    let title = title(answer, numbers);
    let subtitle = subtitle(words.skill_subtitle(), &chart, words);
    Figure { id: FigureId::Skill, title, subtitle, chart }
}

/// The weeks with sessions, in order.
fn coached_weeks(answer: &Answer) -> impl Iterator<Item = usize> {
    let sessions = answer.plan.weekly(Weekly::PlannedSessions, MIDDLE);
    sessions.iter().enumerate().filter(|(_, n)| **n > 0.0).map(|(week, _)| week)
}

fn title(answer: &Answer, numbers: &dyn Numbers) -> String {
    let words = numbers.words();
    let (with, when) = in_use(answer, words);
    let share = with.percent(numbers).middle;
    let Some(first) = coached_weeks(answer).next() else { return words.skill_without_coaching(&share, &when) };
    let day_90 = answer.no_coaching.figure(Amount::Used, MIDDLE);
    // A reading before any coaching says nothing about it.
    if day_90.is_some() && week_start(first) > READING_DAYS[1] {
        return words.coaching_later().to_owned();
    }
    let last = || answer.no_coaching.weekly(Weekly::Index, MIDDLE).last().copied();
    let without = day_90.or_else(last).unwrap_or(0.0);
    // A ratio to next to nothing says nothing.
    if without > 0.0 && with.middle > MOST_TIMES * without {
        words.skill_far_more(&share, &numbers.percent(without), &when)
    } else if without > 0.0 {
        let times = with.middle / without;
        match numbers.plain(times, u8::from(times < WHOLE_TIMES)).as_str() {
            "1" => words.skill_same(&when),
            times => words.skill_times(times, &when),
        }
    } else {
        words.skill_from_nothing(&share, &when)
    }
}

/// The index with its steps: it falls within a week and may jump where a week begins.
fn sawtooth(ensemble: &Ensemble, quantile: usize) -> Vec<Point> {
    let (starts, ends) = (ensemble.weekly(Weekly::IndexStart, quantile), ensemble.weekly(Weekly::Index, quantile));
    let week = |(week, (start, end)): (usize, (&f64, &f64))| [(place(week), *start), (place(week + 1), *end)];
    starts.iter().zip(ends).enumerate().flat_map(week).collect()
}

pub(super) fn table(answer: &Answer, numbers: &dyn Numbers) -> Table {
    let words = numbers.words();
    Columns::default()
        .band(words.this_plan(), &answer.plan, Weekly::Index, words)
        .band(words.no_coaching(), &answer.no_coaching, Weekly::Index, words)
        .table(answer.n_weeks(), words, |share| numbers.percent(share))
}
