//! Which scenario is best, and how sure that is.

use super::Compared;
use crate::explore::Piece;
use crate::words::{Numbers, en};

/// From this share of the outcomes on one is clearly the best.
const CLEARLY: f64 = 0.55;

/// How likely each scenario is the best: its name, its chance and that in words.
pub fn chances(compared: &Compared) -> Vec<(String, f64, String)> {
    let one =
        |(place, chance): (usize, &f64)| (compared.name(place).to_owned(), *chance, en::best_in(&en::outcomes_of_ten(*chance)));
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
    let chances = &compared.paired.chance_of_best;
    let ranking = compared.ranking();
    let [best, second, ..] = ranking[..] else { return vec![Piece::Plain(en::ONE_ALONE.to_owned())] };
    let ahead = |place| compared.ahead(place, 0).filter(|ahead| ahead.has_width() || ahead.middle != 0.0);
    if (0..chances.len()).all(|place| ahead(place).is_none()) {
        return vec![Piece::Plain(en::ALL_THE_SAME.to_owned())];
    }
    let outcomes = |place: usize| en::outcomes_of_ten(chances[place]);
    let first = en::best(compared.name(best), &outcomes(best), chances[best] >= CLEARLY);
    let against = |ahead: crate::explore::Band| {
        let said = ahead.signed_money(numbers);
        let ends = ahead.money(numbers).ends.map(|(low, high)| en::between(&low, &high));
        en::ahead(&said.middle, compared.name(compared.reference), ends.as_deref())
    };
    let aside = if best == compared.reference {
        en::runner_up(compared.name(second), &outcomes(second))
    } else {
        ahead(best).map_or_else(String::new, against)
    };
    vec![Piece::Result(first.trim_end().to_owned()), Piece::Plain(" ".to_owned()), Piece::Mute(aside)]
}
