//! Exact quantiles of many rows, one value a draw, without keeping all of them.
//!
//! The values of the first draws are kept. From them follows, for each quantile, a bracket in which it must nearly always
//! lie once all draws are in: of the others only what lies in a bracket is kept, and what lies below it is counted. Where
//! a bracket turns out to have missed, its row is gone over again with a wider one, and in the end with all of its values:
//! so the result is that of sorting them all.

use std::ops::Range;

use wide::{f64x4, i64x4};

use super::quantile::{Place, key, put_in_place, value};

/// Where the kept draws suggest that the quantiles of a row lie, and what was found there.
#[derive(Clone, Debug, Default)]
struct Brackets {
    low: Vec<f64>,
    high: Vec<f64>,
    below: Vec<usize>,
    /// Values in each bracket, as [`key`]s.
    inside: Vec<Vec<i64>>,
}

/// Rows being collected.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    places: Vec<Place>,
    n_draws: usize,
    n_head: usize,
    /// Length of a row of the head: a whole number of lanes.
    stride: usize,
    /// The first draws, `[row][draw]`.
    head: Vec<f64>,
    brackets: Vec<Brackets>,
}

/// Rows are written several draws at a time, and so may be a few places longer than what is in them.
pub(super) const GRAIN: usize = 8;

impl Rows {
    /// Room for `n_rows` rows, of which the first `n_head` of `n_draws` draws are kept.
    pub fn new(n_rows: usize, (n_head, n_draws): (usize, usize), quantiles: &[f64]) -> Self {
        let stride = n_head.next_multiple_of(GRAIN);
        Self {
            places: quantiles.iter().map(|q| Place::of(*q, n_draws)).collect(),
            n_draws,
            n_head,
            stride,
            head: vec![0.0; n_rows * stride],
            brackets: Vec::new(),
        }
    }

    /// The kept values of all rows, to be written, and how long each row is there.
    pub fn head_mut(&mut self) -> (&mut [f64], usize) {
        (&mut self.head, self.stride)
    }

    /// The kept values of a row.
    pub fn head(&self, row: usize) -> &[f64] {
        &self.head[row * self.stride..][..self.n_head]
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
            let head = &self.head[row * self.stride..][..self.n_head];
            keys.clear();
            keys.extend(head.iter().map(|value| key(*value)));
            put_in_place(&mut keys, &ranks);
            // At an end of the head the bracket is open: the draws to come may lie beyond.
            let mut brackets = Brackets {
                low: ends.iter().map(|[low, _]| if *low == 0 { f64::NEG_INFINITY } else { value(keys[*low]) }).collect(),
                high: ends.iter().map(|[_, high]| if *high == last { f64::INFINITY } else { value(keys[*high]) }).collect(),
                below: vec![0; ends.len()],
                inside: vec![Vec::new(); ends.len()],
            };
            brackets.scan(head);
            self.brackets.push(brackets);
        }
    }

    /// Takes in more values of a row.
    pub fn take(&mut self, row: usize, values: &[f64]) {
        self.brackets[row].scan(values);
    }

    /// The quantiles of a row when all draws are in; none where a bracket has missed.
    pub fn quantiles(&mut self, row: usize) -> Option<Vec<f64>> {
        match self.brackets.get_mut(row) {
            None => Some(quantiles_of(self.head(row), &self.places)),
            Some(brackets) => {
                let each = self.places.iter().enumerate();
                each.map(|(n, place)| quantile(*place, brackets.below[n], &mut brackets.inside[n])).collect()
            }
        }
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

impl Brackets {
    /// Counts what is below each bracket and keeps what is inside.
    fn scan(&mut self, values: &[f64]) {
        let (fours, rest) = values.as_chunks::<4>();
        for n in 0..self.low.len() {
            let (low, high) = (self.low[n], self.high[n]);
            let inside = &mut self.inside[n];
            let (at_least, at_most) = (f64x4::splat(low), f64x4::splat(high));
            // Counts of -1, as comparisons give them.
            let mut below = i64x4::ZERO;
            for four in fours {
                let four = f64x4::new(*four);
                let less = four.simd_lt(at_least);
                below += bytemuck::cast::<_, i64x4>(less);
                if (!less & four.simd_le(at_most)).any() {
                    keep(four.as_array(), low, high, inside);
                }
            }
            let [a, b, c, d] = below.to_array();
            self.below[n] += (a + b + c + d).unsigned_abs() as usize + rest.iter().filter(|value| **value < low).count();
            keep(rest, low, high, inside);
        }
    }
}

fn keep(values: &[f64], low: f64, high: f64, inside: &mut Vec<i64>) {
    inside.extend(values.iter().filter(|value| **value >= low && **value <= high).map(|value| key(*value)));
}

/// The quantile at `place`, if it is among the values inside a bracket that has so many below it.
fn quantile(place: Place, below: usize, inside: &mut [i64]) -> Option<f64> {
    let first = place.rank.checked_sub(below)?;
    let last = place.last_rank() - below;
    if last >= inside.len() {
        return None;
    }
    let ranks = [first, last];
    put_in_place(inside, if first == last { &ranks[..1] } else { &ranks });
    Some(place.between(|rank| value(inside[rank - below])))
}
