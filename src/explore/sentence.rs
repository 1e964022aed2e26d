//! The answer, as one sentence that a person could say aloud.

use los_engine::parameters::Parameter as P;

use super::Forecasts;
use crate::words::{Numbers, en};

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Plain(String),
    /// One of the results; the only emphasis.
    Result(String),
    /// What stands beside the answer.
    Mute(String),
}

impl Piece {
    /// The words.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Result(text) | Self::Mute(text) => text,
        }
    }
}

/// What we do, what it leaves, what it returns; then when it pays back and what could go wrong.
pub fn sentence(forecasts: &Forecasts, numbers: &dyn Numbers) -> Vec<Piece> {
    let scenario = &forecasts.scenario;
    let plan = &forecasts.plan;
    let totals = &plan.totals;
    let hours = scenario.get(P::TrainingHours);
    if scenario.get(P::Reps) <= 0.0 {
        return vec![Piece::Plain(en::NOBODY.to_owned())];
    }
    if hours <= 0.0 && totals.sessions_planned <= 0.0 {
        return vec![Piece::Plain(en::NOTHING_PLANNED.to_owned())];
    }
    let (used, when) = match plan.chain.used_day_90() {
        Some(used) => (used, en::AT_DAY_90.to_owned()),
        None => (plan.skill.index.last().copied().unwrap_or(0.0), en::at_week(plan.n_weeks)),
    };
    let coached = (totals.sessions_planned > 0.0).then(|| en::coaching(scenario, numbers));
    let what = en::what_we_do((hours > 0.0).then(|| numbers.plain(hours, 1)).as_deref(), coached.as_deref());
    let returns = if totals.net_value < 0.0 { en::AND_LOSES } else { en::AND_RETURNS };
    let lowest = numbers.money(totals.lowest_cumulative_cash.abs(), 2);
    let discounted = scenario.get(P::DiscountRate) > 0.0;
    let aside = match totals.payback_week {
        Some(0) => en::NEVER_OUT_OF_POCKET.to_owned(),
        Some(week) => en::paid_back(&en::month_of(week), &lowest, discounted),
        None => en::not_paid_back(&lowest),
    };
    vec![
        Piece::Plain(format!("{what} {} ", en::LEAVES)),
        Piece::Result(en::in_use(&numbers.percent(used))),
        Piece::Plain(format!(" {when} {returns} ")),
        Piece::Result(numbers.money(totals.net_value.abs(), 2)),
        Piece::Plain(format!(" {}. ", en::horizon(plan.n_weeks))),
        Piece::Mute(aside),
    ]
}
