//! What the Compare place shows, as plain values: what differs in the inputs, outcomes side by side with their differences,
//! how likely each scenario is the best, and what makes the difference.
//!
//! Every number comes from an [`Answer`], from the [`Paired`] differences in the same draws, or from an
//! [`Attribution`](los_engine::comparison::Attribution); here they are only put into words and rows.

mod figures;
mod inputs;
mod parts;
mod verdict;

pub use figures::figure;
pub use inputs::{InputRow, inputs};
pub use parts::{Part, parts};
pub use verdict::{chances, verdict};

use los_engine::comparison::HEADLINES;
use los_engine::ensemble::paired::Paired;
use los_engine::forecast::Figure;

use crate::explore::{Answer, Band, MIDDLE, Said};
use crate::words::Numbers;

/// Scenarios with all that is known of them. The answers are in the order of the scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Each scenario alone, in the draws of the reference.
    pub answers: Vec<Answer>,
    /// All of them beside each other.
    pub paired: Paired,
    /// The place of the one that others are held against.
    pub reference: usize,
}

impl Compared {
    /// What a scenario is called.
    pub fn name(&self, place: usize) -> &str {
        self.answers[place].scenario.name()
    }

    /// How far a scenario is ahead of the reference in a headline; none where one of them often has no such number.
    fn ahead(&self, scenario: usize, headline: usize) -> Option<Band> {
        match self.paired.difference(scenario, self.reference, headline)[..] {
            [low, middle, high] => Some(Band { low: low?, middle: middle?, high: high? }),
            _ => None,
        }
    }
}

/// An outcome of a scenario, and how far it is from that of the reference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutcomeCell {
    /// The middle of the outcomes.
    pub value: String,
    /// Between what 8 of 10 outcomes lie.
    pub span: Option<String>,
    /// The middle of the differences to the reference; none at the reference itself.
    pub difference: Option<String>,
    /// Between what 8 of 10 differences lie.
    pub difference_span: Option<String>,
}

/// One outcome of all scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeRow {
    /// What it is.
    pub name: &'static str,
    /// One for each scenario.
    pub cells: Vec<OutcomeCell>,
}

/// The headlines of all scenarios, row by row.
pub fn outcomes(compared: &Compared, numbers: &dyn Numbers) -> Vec<OutcomeRow> {
    let words = numbers.words();
    let of_all = |cell: &dyn Fn(usize) -> OutcomeCell| (0..compared.answers.len()).map(cell).collect();
    let headline = |(n, figure): (usize, &Figure)| {
        let cell = |place: usize| {
            let answer = &compared.answers[place];
            let own = said(*figure, Band::of(&answer.plan, *figure), false, numbers);
            let own = own.unwrap_or_else(|| {
                // A middle whose band has an end beyond the horizon.
                let middle = answer.plan.figure(*figure, MIDDLE).map(|middle| Band { low: middle, middle, high: middle });
                let middle = said(*figure, middle, false, numbers).map(|said| said.middle);
                Said { middle: middle.unwrap_or_else(|| words.never_within_horizon().to_owned()), ends: None, words }
            });
            let mut cell = OutcomeCell { span: own.span(), value: own.middle, ..OutcomeCell::default() };
            if place != compared.reference {
                let apart = compared.ahead(place, n);
                let none = apart.is_some_and(|apart| apart == Band::default());
                let apart = said(*figure, apart, true, numbers).filter(|_| !none);
                cell.difference_span = apart.as_ref().and_then(Said::span);
                let without = if none { words.no_difference() } else { words.one_of_them_never() };
                cell.difference = Some(apart.map_or_else(|| without.to_owned(), |apart| apart.middle));
            }
            cell
        };
        OutcomeRow { name: words.outcome(*figure), cells: of_all(&cell) }
    };
    let loss = |place: usize| OutcomeCell {
        value: words.outcomes_of_ten(compared.answers[place].plan.chance_of_loss),
        ..OutcomeCell::default()
    };
    let losses = OutcomeRow { name: words.loses_money(), cells: of_all(&loss) };
    HEADLINES.iter().enumerate().map(headline).chain([losses]).collect()
}

/// A headline or a change of it as it is written; none where there is no such number.
fn said(figure: Figure, band: Option<Band>, change: bool, numbers: &dyn Numbers) -> Option<Said> {
    let words = numbers.words();
    let band = band?;
    Some(match figure {
        Figure::Used if change => {
            let points = band.in_points().plain(numbers, 1).signed(band.middle);
            Said { middle: words.points(&points.middle), ..points }
        }
        Figure::Used => band.percent(numbers),
        Figure::PaybackWeek => {
            let weeks = band.plain(numbers, 0);
            let weeks = if change { weeks.signed(band.middle) } else { weeks };
            Said { middle: words.number_of_weeks(&weeks.middle), ..weeks }
        }
        Figure::Cost if !change => band.short_money(numbers),
        _ => band.signed_money(numbers),
    })
}
