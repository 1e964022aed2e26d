//! Fair parts of a whole that several make together: Shapley's value.

/// The part of each player in what all of them are worth together. `worths[mask]` is what the players whose bits are set in
/// `mask` are worth; with none of them 0.
///
/// A player's part is what it adds, on average over every order in which they can come. The parts add up to the worth of
/// all; who never adds anything gets 0; who adds the same gets the same. Exact, with every one of the 2^n worths.
///
/// ```
/// // Two that are worth 1 and 2 alone and 5 together share what they make together.
/// assert_eq!(los_engine::comparison::shapley(&[0.0, 1.0, 2.0, 5.0]), [2.0, 3.0]);
/// ```
pub fn shapley(worths: &[f64]) -> Vec<f64> {
    let n = worths.len().max(1).ilog2();
    // The share of the orders in which a certain set of so many comes just before a certain player.
    let mut share = 1.0 / f64::from(n.max(1));
    let mut shares = Vec::new();
    for size in 0..n {
        shares.push(share);
        share *= f64::from(size + 1) / f64::from((n - 1 - size).max(1));
    }
    let part = |player: u32| {
        let without = (0..worths.len()).filter(|mask| mask >> player & 1 == 0);
        without.map(|mask| shares[mask.count_ones() as usize] * (worths[mask | 1 << player] - worths[mask])).sum()
    };
    (0..n).map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::shapley;

    #[test]
    fn nobody_and_one_alone() {
        assert_eq!(shapley(&[]), [0.0; 0]);
        assert_eq!(shapley(&[0.0]), [0.0; 0]);
        assert_eq!(shapley(&[0.0, 7.0]), [7.0]);
    }

    /// The glove game: two left gloves and a right one, of which a pair is worth 1; the parts are 1/6, 1/6 and 2/3.
    #[test]
    fn the_glove_game_has_its_published_parts() {
        let worth = |mask: usize| f64::from(u8::from(mask & 0b100 != 0 && mask & 0b011 != 0));
        let worths: Vec<f64> = (0..8).map(worth).collect();
        for (part, expected) in shapley(&worths).into_iter().zip([1.0 / 6.0, 1.0 / 6.0, 2.0 / 3.0]) {
            assert!((part - expected).abs() < 1e-15, "{part} is not {expected}");
        }
    }
}
