//! The skill curve: this plan, the same plan without coaching, and no programme.

use los_engine::calendar::week_start;
use los_engine::forecast::Forecast;
use los_engine::forecast::timeline::READING_DAYS;

use super::super::Forecasts;
use super::{Figure, FigureId, Table, over, place, weekly};
use crate::charts::{Axis, EndLabel, Event, Line, Note, Role, Stroke};
use crate::words::{Numbers, en};

/// The largest ratio that is worth saying.
const MOST_TIMES: f64 = 20.0;

pub(super) fn figure(forecasts: &Forecasts, top: f64, numbers: &dyn Numbers) -> Figure {
    let Forecasts { plan, no_coaching, .. } = forecasts;
    let mut chart = over(plan, Axis::covering(0.0, top, 4, |share| numbers.percent(share)));
    let coached = plan.coaching.planned_sessions.iter().any(|n| *n > 0.0);
    let last = |forecast: &Forecast| forecast.skill.index.last().copied().unwrap_or(0.0);
    let label =
        |text: &str, forecast: &Forecast| Some(EndLabel { text: text.to_owned(), second: Some(numbers.percent(last(forecast))) });
    chart.lines.push(Line { points: sawtooth(plan), role: Role::Plan, stroke: Stroke::Main, label: label(en::THIS_PLAN, plan) });
    if coached {
        chart.lines.push(Line {
            points: sawtooth(no_coaching),
            role: Role::Comparison,
            stroke: Stroke::Dashed,
            label: label(en::NO_COACHING, no_coaching),
        });
    }
    let flat = vec![(0.0, 0.0), (place(plan.n_weeks), 0.0)];
    let nothing = Some(EndLabel { text: en::NO_PROGRAMME.to_owned(), second: None });
    chart.lines.push(Line { points: flat, role: Role::Faint, stroke: Stroke::Dotted, label: nothing });
    let weeks = || plan.coaching.planned_sessions.iter().enumerate().filter(|(_, n)| **n > 0.0).map(|(week, _)| week);
    chart.events.extend(weeks().map(|week| Event { week: place(week), role: Role::Plan, label: None }));
    if let Some(end) = weeks().next_back().filter(|end| end + 4 < plan.n_weeks) {
        chart.notes.push(Note {
            at: (place(end), plan.skill.index_start[end]),
            text: en::COACHING_ENDS.to_owned(),
            role: Role::Plan,
        });
    }
    Figure { id: FigureId::Skill, title: title(forecasts, coached, numbers), subtitle: en::SKILL_SUBTITLE.to_owned(), chart }
}

fn title(forecasts: &Forecasts, coached: bool, numbers: &dyn Numbers) -> String {
    let end = |forecast: &Forecast| forecast.chain.used_day_90().or(forecast.skill.index.last().copied()).unwrap_or(0.0);
    let (with, without) = (end(&forecasts.plan), end(&forecasts.no_coaching));
    let when =
        forecasts.plan.chain.used_day_90().map_or_else(|| en::at_week(forecasts.plan.n_weeks), |_| en::AT_DAY_90.to_owned());
    if !coached {
        return en::skill_without_coaching(&numbers.percent(with), &when);
    }
    if plan_starts_late(forecasts) {
        return en::COACHING_LATER.to_owned();
    }
    // A ratio to next to nothing says nothing.
    if without > 0.0 && with > MOST_TIMES * without {
        en::skill_far_more(&numbers.percent(with), &numbers.percent(without), &when)
    } else if without > 0.0 {
        en::skill_times(&numbers.plain(with / without, 1), &when)
    } else {
        en::skill_from_nothing(&numbers.percent(with), &when)
    }
}

/// The index with its steps: it falls within a week and may jump where a week begins.
fn sawtooth(forecast: &Forecast) -> Vec<(f64, f64)> {
    let skill = &forecast.skill;
    let week = |week: usize| [(place(week), skill.index_start[week]), (place(week + 1), skill.index[week])];
    (0..forecast.n_weeks).flat_map(week).collect()
}

pub(super) fn table(forecasts: &Forecasts, numbers: &dyn Numbers) -> Table {
    let Forecasts { plan, no_coaching, .. } = forecasts;
    let columns = [en::WEEK, en::THIS_PLAN, en::NO_COACHING, en::NO_PROGRAMME];
    weekly(plan.n_weeks, &columns, |week, column| match column {
        1 => numbers.percent(plan.skill.index[week]),
        2 => numbers.percent(no_coaching.skill.index[week]),
        _ => numbers.percent(0.0),
    })
}

/// Whether the reading on day 90 comes before any coaching.
fn plan_starts_late(forecasts: &Forecasts) -> bool {
    let plan = &forecasts.plan;
    let first = plan.coaching.planned_sessions.iter().position(|n| *n > 0.0);
    plan.chain.used_day_90().is_some() && first.is_some_and(|week| week_start(week) > READING_DAYS[1])
}
