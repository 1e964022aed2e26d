//! Exact quantiles of many rows, one value a draw, without keeping all of them.
//!
//! The values of the first draws are kept. From them follows, for each quantile, a bracket in which it must nearly always
//! lie once all draws are in: of the others only what lies in a bracket is kept, and what lies below it is counted. Where
//! a bracket turns out to have missed, its row is gone over again with a wider one, and in the end with all of its values:
//! so the result is that of sorting them all.

use std::ops::Range;

use wide::f64x2;

use super::quantile::{Place, key, put_in_place, value};

/// Where the kept draws suggest that a quantile lies, and what was found there.
#[derive(Clone, Debug)]
struct Bracket {
    low: f64,
    high: f64,
    below: usize,
    inside: Vec<i64>,
}

/// Rows being collected.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    places: Vec<Place>,
    n_draws: usize,
    n_head: usize,
    /// The first draws, `[row][draw]`.
    head: Vec<f64>,
    brackets: Vec<Bracket>,
}

impl Rows {
    /// Room for `n_rows` rows, of which the first `n_head` of `n_draws` draws are kept.
    pub fn new(n_rows: usize, (n_head, n_draws): (usize, usize), quantiles: &[f64]) -> Self {
        Self {
            places: quantiles.iter().map(|q| Place::of(*q, n_draws)).collect(),
            n_draws,
            n_head,
            head: vec![0.0; n_rows * n_head],
            brackets: Vec::new(),
        }
    }

    /// The kept values of a row.
    pub fn head_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.head[row * self.n_head..][..self.n_head]
    }

    /// The kept values of a row.
    pub fn head(&self, row: usize) -> &[f64] {
        &self.head[row * self.n_head..][..self.n_head]
    }

    /// The head is there: finds the brackets of some rows, one lot of rows after the other. They reach `reach` around
    /// their quantile, in shares of the draws; 1 or more keeps all.
    pub fn bracket(&mut self, rows: Range<usize>, reach: f64) {
        let last = self.n_head - 1;
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "ranks among a few thousand values"
        )]
        let ends = |place: &Place| {
            let middle = place.rank as f64 / (self.n_draws - 1) as f64 * last as f64;
            let around = reach * last as f64;
            [(middle - around).floor().max(0.0) as usize, ((middle + around).ceil() as usize).min(last)]
        };
        let ends: Vec<[usize; 2]> = self.places.iter().map(ends).collect();
        let mut ranks: Vec<usize> = ends.iter().flatten().copied().collect();
        ranks.sort_unstable();
        ranks.dedup();
        let mut keys = Vec::with_capacity(self.n_head);
        for row in rows {
            let head = &self.head[row * self.n_head..][..self.n_head];
            keys.clear();
            keys.extend(head.iter().map(|value| key(*value)));
            put_in_place(&mut keys, &ranks);
            self.brackets.extend(ends.iter().map(|[low, high]| {
                let mut bracket = Bracket {
                    // At an end of the head the bracket is open: the draws to come may lie beyond.
                    low: if *low == 0 { f64::NEG_INFINITY } else { value(keys[*low]) },
                    high: if *high == last { f64::INFINITY } else { value(keys[*high]) },
                    below: 0,
                    inside: Vec::new(),
                };
                bracket.scan(head);
                bracket
            }));
        }
    }

    /// Takes in more values of a row.
    pub fn take(&mut self, row: usize, values: &[f64]) {
        let n = self.places.len();
        for bracket in &mut self.brackets[row * n..][..n] {
            bracket.scan(values);
        }
    }

    /// The quantiles of a row when all draws are in; none where a bracket has missed.
    pub fn quantiles(&mut self, row: usize) -> Option<Vec<f64>> {
        if self.brackets.is_empty() {
            return Some(quantiles_of(self.head(row), &self.places));
        }
        let n = self.places.len();
        let brackets = self.brackets[row * n..][..n].iter_mut();
        brackets.zip(&self.places).map(|(bracket, place)| bracket.quantile(*place)).collect()
    }
}

/// The quantiles at `places` of values that are all there.
pub(super) fn quantiles_of(values: &[f64], places: &[Place]) -> Vec<f64> {
    let mut ranks: Vec<usize> = places.iter().flat_map(|place| [place.rank, place.last_rank()]).collect();
    ranks.sort_unstable();
    ranks.dedup();
    let mut keys: Vec<i64> = values.iter().map(|value| key(*value)).collect();
    put_in_place(&mut keys, &ranks);
    places.iter().map(|place| place.between(|rank| value(keys[rank]))).collect()
}

impl Bracket {
    /// Counts what is below and keeps what is inside.
    fn scan(&mut self, values: &[f64]) {
        let (low, high) = (f64x2::splat(self.low), f64x2::splat(self.high));
        let (pairs, rest) = values.as_chunks::<2>();
        for pair in pairs {
            let pair = f64x2::new(*pair);
            let below = pair.simd_lt(low);
            let inside = !below & pair.simd_le(high);
            let bits = below.to_bitmask();
            self.below += bits.count_ones() as usize;
            if inside.any() {
                self.keep(&pair.to_array());
            }
        }
        self.below += rest.iter().filter(|value| **value < self.low).count();
        self.keep(rest);
    }

    fn keep(&mut self, values: &[f64]) {
        self.inside.extend(values.iter().filter(|value| **value >= self.low && **value <= self.high).map(|value| key(*value)));
    }

    fn quantile(&mut self, place: Place) -> Option<f64> {
        let first = place.rank.checked_sub(self.below)?;
        let last = place.last_rank() - self.below;
        if last >= self.inside.len() {
            return None;
        }
        let ranks = [first, last];
        put_in_place(&mut self.inside, if first == last { &ranks[..1] } else { &ranks });
        Some(place.between(|rank| value(self.inside[rank - self.below])))
    }
}
