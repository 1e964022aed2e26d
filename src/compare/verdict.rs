//! Which scenario is best, and how sure that is.

use super::Compared;
use crate::explore::Piece;
use crate::words::{Numbers, Words};

/// From this share of the outcomes on one is clearly the best.
const CLEARLY: f64 = 0.55;

/// How likely each scenario is the best: its name, its chance and that in words.
pub fn chances(compared: &Compared, words: Words) -> Vec<(String, f64, String)> {
    let one = |(place, chance): (usize, &f64)| {
        (compared.name(place).to_owned(), *chance, words.best_in(&words.outcomes_of_ten(*chance)))
    };
    compared.paired.chance_of_best.iter().enumerate().map(one).collect()
}

impl Compared {
    /// The places of the scenarios, the likeliest to be best first; equals in their order.
    pub fn ranking(&self) -> Vec<usize> {
        let chances = &self.paired.chance_of_best;
        let mut ranking: Vec<usize> = Vec::new();
        for (place, chance) in chances.iter().enumerate() {
            ranking.insert(ranking.partition_point(|other| chances[*other] >= *chance), place);
        }
        ranking
    }
}

/// The answer in a sentence.
pub fn verdict(compared: &Compared, numbers: &dyn Numbers) -> Vec<Piece> {
    let words = numbers.words();
    let chances = &compared.paired.chance_of_best;
    let ranking = compared.ranking();
    let [best, second, ..] = ranking[..] else { return vec![Piece::Plain(words.one_alone().to_owned())] };
    let ahead = |place| compared.ahead(place, 0).filter(|ahead| ahead.has_width() || ahead.middle != 0.0);
    if (0..chances.len()).all(|place| ahead(place).is_none()) {
        return vec![Piece::Plain(words.all_the_same().to_owned())];
    }
    let outcomes = |place: usize| words.outcomes_of_ten(chances[place]);
    let name = compared.name(best);
    let first = if chances[best] >= CLEARLY {
        words.best_clearly(name, &outcomes(best))
    } else {
        words.best_hardly(name, &outcomes(best))
    };
    let against = |ahead: crate::explore::Band| {
        let said = ahead.signed_money(numbers);
        let reference = compared.name(compared.reference);
        match ahead.money(numbers).ends {
            Some((low, high)) => words.ahead_between(reference, &said.middle, &low, &high),
            None => words.ahead_always(reference, &said.middle),
        }
    };
    let aside = if best == compared.reference {
        words.runner_up(compared.name(second), &outcomes(second))
    } else {
        ahead(best).map_or_else(String::new, against)
    };
    vec![Piece::Result(first), Piece::Plain(" ".to_owned()), Piece::Mute(aside)]
}
