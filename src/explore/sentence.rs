//! The answer, as one sentence that a person could say aloud.

use los_engine::forecast::{Figure, Weekly};
use los_engine::parameters::Parameter as P;

use super::band::{Said, is_something};
use super::payback::{Payback, payback};
use super::{Answer, Band};
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

/// What we do, what it leaves, what it returns; then what it may as well return, how likely a loss is, and when the money
/// is back.
pub fn sentence(answer: &Answer, numbers: &dyn Numbers) -> Vec<Piece> {
    let scenario = &answer.scenario;
    let hours = scenario.get(P::TrainingHours);
    let coached = answer.amount(Figure::SessionsPlanned) > 0.0;
    if scenario.get(P::Reps) <= 0.0 {
        return vec![Piece::Plain(en::NOBODY.to_owned())];
    }
    if hours <= 0.0 && !coached {
        return vec![Piece::Plain(en::NOTHING_PLANNED.to_owned())];
    }
    let (used, when) = in_use(answer);
    let coaching = coached.then(|| en::coaching(scenario, numbers));
    let what = en::what_we_do((hours > 0.0).then(|| numbers.plain(hours, 1)).as_deref(), coaching.as_deref());
    let mut pieces =
        vec![Piece::Plain(format!("{what} {} ", en::LEAVES)), Piece::Result(en::in_use(&used.percent(numbers).middle))];
    let net = answer.amounts(Figure::NetValue).money(numbers);
    if is_something(&net.middle) {
        // What is written decides: an amount that rounds to nothing has no sign.
        let amount = net.middle.trim_start_matches('−');
        let returns = if amount.len() < net.middle.len() { en::AND_LOSES } else { en::AND_RETURNS };
        pieces.push(Piece::Plain(format!(" {when} {returns} ")));
        pieces.push(Piece::Result(amount.to_owned()));
    } else {
        pieces.push(Piece::Plain(format!(" {when} {} ", en::AND)));
        pieces.push(Piece::Result(en::BREAKS_EVEN.to_owned()));
    }
    pieces.push(Piece::Plain(format!(" {}. ", en::horizon(answer.n_weeks()))));
    pieces.push(Piece::Mute(aside(answer, &net, numbers)));
    pieces
}

/// The share in use at day 90 and that day; where it lies beyond the horizon, the last week.
pub(super) fn in_use(answer: &Answer) -> (Band, String) {
    let last = || Band::in_week(&answer.plan, Weekly::Index, answer.n_weeks().saturating_sub(1)).unwrap_or_default();
    match answer.band(Figure::Used) {
        Some(used) => (used, en::AT_DAY_90.to_owned()),
        None => (last(), en::at_week(answer.n_weeks())),
    }
}

fn aside(answer: &Answer, net: &Said, numbers: &dyn Numbers) -> String {
    let likely = net.ends.as_ref().map(|(low, high)| {
        let chance = en::chance_of_loss(answer.plan.chance_of_loss, answer.plan.n_draws);
        format!("{} ", en::likely_between(low, high, &chance))
    });
    let lowest = answer.amounts(Figure::LowestCumulativeCash).money(numbers).middle;
    let lowest = lowest.trim_start_matches('−');
    let discounted = answer.scenario.get(P::DiscountRate) > 0.0;
    let payback = match payback(answer) {
        Payback::NeverOut | Payback::MostlyNeverOut => en::NEVER_OUT_OF_POCKET.to_owned(),
        Payback::Back { middle, .. } => en::paid_back(&en::month_of(middle), lowest, discounted),
        Payback::NotBack => en::not_paid_back(lowest),
    };
    likely.unwrap_or_default() + &payback
}
