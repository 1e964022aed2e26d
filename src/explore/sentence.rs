//! The answer, as one sentence that a person could say aloud.

use los_engine::forecast::{Figure, Weekly};
use los_engine::parameters::Parameter as P;

use super::band::{Said, is_something};
use super::payback::{Payback, payback};
use super::{Answer, Band};
use crate::words::{Numbers, Words, month_number};

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

/// What we do, what it leaves, what it returns; then what it may as well return and how likely a loss is; where
/// nothing is uncertain, when the money is back.
pub fn sentence(answer: &Answer, numbers: &dyn Numbers) -> Vec<Piece> {
    let words = numbers.words();
    let scenario = &answer.scenario;
    let hours = scenario.get(P::TrainingHours);
    let coached = answer.amount(Figure::SessionsPlanned) > 0.0;
    if scenario.get(P::Reps) <= 0.0 {
        return vec![Piece::Plain(words.nobody().to_owned())];
    }
    if hours <= 0.0 && !coached {
        return vec![Piece::Plain(words.nothing_planned().to_owned())];
    }
    let (used, when) = in_use(answer, words);
    let share = used.percent(numbers).middle;
    let coaching = coached.then(|| words.coaching(scenario, numbers));
    let what = words.what_we_do((hours > 0.0).then(|| numbers.plain(hours, 1)).as_deref(), coaching.as_deref());
    let horizon = words.horizon(answer.n_weeks());
    let net = answer.amounts(Figure::NetValue).money(numbers);
    // What is written decides: an amount that rounds to nothing has no sign.
    let amount = net.middle.trim_start_matches('−');
    let said = if !is_something(amount) {
        words.answer_even(&what, &share, &when, &horizon)
    } else if amount.len() < net.middle.len() {
        words.answer_loss(&what, &share, &when, amount, &horizon)
    } else {
        words.answer_gain(&what, &share, &when, amount, &horizon)
    };
    let mut pieces = pieces(&said);
    pieces.push(Piece::Plain(" ".to_owned()));
    pieces.push(Piece::Mute(aside(answer, &net, numbers)));
    pieces
}

/// The pieces of a message in which results stand between asterisks.
fn pieces(said: &str) -> Vec<Piece> {
    let piece = |(n, text): (usize, &str)| {
        let text = text.to_owned();
        if n % 2 == 1 { Piece::Result(text) } else { Piece::Plain(text) }
    };
    said.split('*').enumerate().filter(|(_, text)| !text.is_empty()).map(piece).collect()
}

/// The share in use at day 90 and that day; where it lies beyond the horizon, the last week.
pub(super) fn in_use(answer: &Answer, words: Words) -> (Band, String) {
    let last = || Band::in_week(&answer.plan, Weekly::Index, answer.n_weeks().saturating_sub(1)).unwrap_or_default();
    match answer.band(Figure::Used) {
        Some(used) => (used, words.at_day_90().to_owned()),
        None => (last(), words.at_week(&answer.n_weeks().to_string())),
    }
}

fn aside(answer: &Answer, net: &Said, numbers: &dyn Numbers) -> String {
    let words = numbers.words();
    if let Some((low, high)) = &net.ends {
        // When the money is back stands above its chart: more than three lines nobody says aloud.
        #[expect(clippy::cast_precision_loss, reason = "at most 100,000 draws")]
        let n_outcomes = numbers.plain(answer.plan.n_draws as f64, 0);
        // No line ends between a minus and its amount.
        let whole = |amount: &str| amount.replace('−', "−\u{2060}");
        let chance = words.chance_of_loss(answer.plan.chance_of_loss, &n_outcomes);
        return words.likely_between(&whole(low), &whole(high), &chance);
    }
    let lowest = answer.amounts(Figure::LowestCumulativeCash).money(numbers).middle;
    let lowest = lowest.trim_start_matches('−');
    let discounted = answer.scenario.get(P::DiscountRate) > 0.0;
    match payback(answer) {
        Payback::NeverOut | Payback::MostlyNeverOut => words.never_out_of_pocket().to_owned(),
        Payback::Back { middle, .. } if discounted => words.paid_back_undiscounted(&month_number(middle), lowest),
        Payback::Back { middle, .. } => words.paid_back(&month_number(middle), lowest),
        Payback::NotBack => words.not_paid_back(lowest),
    }
}
