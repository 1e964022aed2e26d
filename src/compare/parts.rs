//! What each changed input makes of a difference, as a waterfall.

use los_engine::comparison::{Attribution, Contribution};
use los_engine::parameters::Ink;
use los_engine::scenario::Scenario;

use super::inputs::{name, value};
use crate::words::Numbers;

/// A bar of the waterfall.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Plan, belief or fact; none for the sum.
    pub ink: Option<Ink>,
    /// The input.
    pub name: String,
    /// From what to what; for several of one topic their names.
    pub what: String,
    /// Its part of the difference.
    pub amount: String,
    /// Where the bar begins and how long it is, as shares of the whole width.
    pub bar: (f64, f64),
    /// Whether it takes away.
    pub loses: bool,
}

/// The parts, the largest first, and what they come to together; none until they are known.
pub fn parts(work: &Attribution, (from, to): (&Scenario, &Scenario), numbers: &dyn Numbers) -> Option<Vec<Part>> {
    let words = numbers.words();
    let difference = work.difference();
    let contributions = work.clone().contributions()?;
    // The bars follow one another, so they need room for every place on the way.
    let mut places = vec![0.0];
    for contribution in &contributions {
        places.push(places[places.len() - 1] + contribution.amount);
    }
    let (low, high) = places.iter().fold((0.0_f64, 0.0_f64), |(low, high), place| (low.min(*place), high.max(*place)));
    let width = if high > low { high - low } else { 1.0 };
    let part = |ink, name, what, begin: f64, amount: f64| Part {
        ink,
        name,
        what,
        amount: numbers.signed_money(amount, 3),
        bar: ((begin.min(begin + amount) - low) / width, amount.abs() / width),
        loses: amount < 0.0,
    };
    let one = |(contribution, begin): (&Contribution, &f64)| match contribution.inputs[..] {
        [input] => {
            let what = words.change_of_input(&value(input, from, numbers), &value(input, to, numbers));
            part(Some(input.ink()), name(input, from, numbers), what, *begin, contribution.amount)
        }
        ref several => {
            let names = several.iter().map(|input| name(*input, from, numbers)).collect::<Vec<_>>().join(", ");
            let topic = several.first().map_or("", |input| words.topic(input.topic()));
            part(several.first().map(|input| input.ink()), topic.to_owned(), names, *begin, contribution.amount)
        }
    };
    let sum = part(None, words.together().to_owned(), String::new(), 0.0, difference);
    Some(contributions.iter().zip(&places).map(one).chain([sum]).collect())
}
