//! Exact quantiles of many rows, one value a draw, without keeping all of them.
//!
//! The values of the first draws are kept. From them follows, for each quantile, a bracket in which it must nearly always
//! lie once all draws are in: of the others only what lies in a bracket is kept, and what lies below it is counted. Where
//! a bracket turns out to have missed, its row is gone over again with a wider one, and in the end with all of its values:
//! so the result is that of sorting them all.

use std::ops::Range;

use wide::{f64x2, i64x2};

use super::quantile::{Place, key, put_in_place, value};

/// Where the kept draws suggest that the quantiles of a row lie, and what was found there.
#[derive(Clone, Debug, Default)]
struct Brackets {
    low: Vec<f64>,
    high: Vec<f64>,
    /// How many values are less than `low`.
    below: Vec<usize>,
    /// How many values are a bracket's single one at most.
    up_to: Vec<usize>,
    /// The values in any bracket; what lies beyond `n_inside` is room. Of a bracket that is a single value, where many
    /// draws are the same, nothing is kept: they are counted.
    inside: Vec<f64>,
    n_inside: usize,
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
        // Never a power of two, or all rows would meet in the same few places of a cache.
        let stride = n_head.next_multiple_of(2 * GRAIN) + GRAIN;
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

    /// The head is there: finds the brackets of some rows, one lot of rows after the other. They reach `reach` around the
    /// median, in shares of the draws, and less where a quantile is surer; without end they keep all.
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
            let q = middle / last as f64;
            // The standard error of a share goes with the root of q (1 - q); at the very ends some room stays.
            let around = reach * (2.0 * (q * (1.0 - q)).sqrt()).max(0.2) * last as f64;
            [(middle - around).floor().max(0.0) as usize, ((middle + around).ceil() as usize).min(last)]
        };
        let ends: Vec<[usize; 2]> = self.places.iter().map(ends).collect();
        let ranks = rising(ends.iter().flatten().copied());
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
                up_to: vec![0; ends.len()],
                inside: Vec::new(),
                n_inside: 0,
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
            Some(brackets) => brackets.quantiles(&self.places),
        }
    }
}

/// A few ranks in rising order, each once.
fn rising(ranks: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut rising = Vec::new();
    for rank in ranks {
        if let Err(at) = rising.binary_search(&rank) {
            rising.insert(at, rank);
        }
    }
    rising
}

/// The quantiles at `places` of values that are all there.
pub(super) fn quantiles_of(values: &[f64], places: &[Place]) -> Vec<f64> {
    let ranks = rising(places.iter().flat_map(|place| [place.rank, place.last_rank()]));
    let mut keys: Vec<i64> = values.iter().map(|value| key(*value)).collect();
    put_in_place(&mut keys, &ranks);
    places.iter().map(|place| place.between(|rank| value(keys[rank]))).collect()
}

impl Brackets {
    /// Whether a bracket is a single value.
    fn is_point(&self, n: usize) -> bool {
        self.low[n] >= self.high[n]
    }

    /// Counts what is below each bracket and keeps what is inside.
    fn scan(&mut self, values: &[f64]) {
        let n_points = (0..self.low.len()).filter(|n| self.is_point(*n)).count();
        if n_points == self.low.len() {
            return self.count(values);
        }
        let room = self.n_inside + values.len() + 2;
        if self.inside.len() < room {
            self.inside.resize(2 * room, 0.0);
        }
        // A band and its middle are the usual question; each value is then read once for all three.
        match (self.low.len(), n_points) {
            (3, 0) => self.scan_for::<3>(values),
            _ => self.scan_any(values),
        }
    }

    /// Counts alone.
    fn count(&mut self, values: &[f64]) {
        for n in 0..self.low.len() {
            let low = self.low[n];
            self.below[n] += values.iter().filter(|value| **value < low).count();
            if self.is_point(n) {
                self.up_to[n] += values.iter().filter(|value| **value <= low).count();
            }
        }
    }

    fn scan_for<const N: usize>(&mut self, values: &[f64]) {
        let low: [f64x2; N] = core::array::from_fn(|n| f64x2::splat(self.low[n]));
        let high: [f64x2; N] = core::array::from_fn(|n| f64x2::splat(self.high[n]));
        // Counts of -1, as comparisons give them.
        let mut below = [i64x2::ZERO; N];
        let (pairs, rest) = values.as_chunks::<2>();
        let kept = &mut self.inside[self.n_inside..][..values.len() + 2];
        let mut n_kept = 0;
        for pair in pairs {
            let two = f64x2::new(*pair);
            let mut inside = i64x2::ZERO;
            for n in 0..N {
                let less: i64x2 = bytemuck::cast(two.simd_lt(low[n]));
                let at_most: i64x2 = bytemuck::cast(two.simd_le(high[n]));
                below[n] += less;
                // What is less is at most, too.
                inside |= less ^ at_most;
            }
            // Written in any case and kept if inside: a branch would be guessed wrong too often.
            let bits = inside.to_bitmask() as usize;
            kept[n_kept] = pair[0];
            n_kept += bits & 1;
            kept[n_kept] = pair[1];
            n_kept += bits >> 1;
        }
        self.n_inside += n_kept;
        #[expect(clippy::cast_possible_truncation, reason = "a count of values")]
        let counted = |counts: i64x2| counts.to_array().map(|count| count.unsigned_abs() as usize).iter().sum::<usize>();
        for (sum, counts) in self.below.iter_mut().zip(below) {
            *sum += counted(counts);
        }
        self.scan_any(rest);
    }

    fn scan_any(&mut self, values: &[f64]) {
        self.count(values);
        for value in values {
            let within = |n: usize| *value >= self.low[n] && *value <= self.high[n] && !self.is_point(n);
            let inside = (0..self.low.len()).any(within);
            self.inside[self.n_inside] = *value;
            self.n_inside += usize::from(inside);
        }
    }

    /// The quantiles, if each lies in its bracket.
    fn quantiles(&self, places: &[Place]) -> Option<Vec<f64>> {
        let kept = &self.inside[..self.n_inside];
        // Ranks among what is kept: those among all, less what is below the bracket and was not kept.
        let mut ranks = Vec::with_capacity(2 * places.len());
        let mut left_out = Vec::with_capacity(places.len());
        for (n, place) in places.iter().enumerate() {
            let (low, high) = (self.low[n], self.high[n]);
            let out = self.below[n] - kept.iter().filter(|value| **value < low).count();
            let up_to = if self.is_point(n) { self.up_to[n] } else { out + kept.iter().filter(|value| **value <= high).count() };
            if place.rank < self.below[n] || place.last_rank() >= up_to {
                return None;
            }
            left_out.push(out);
            if !self.is_point(n) {
                ranks.extend([place.rank - out, place.last_rank() - out]);
            }
        }
        let ranks = rising(ranks.into_iter());
        let mut keys: Vec<i64> = kept.iter().map(|value| key(*value)).collect();
        put_in_place(&mut keys, &ranks);
        let quantile = |(n, (place, out)): (usize, (&Place, usize))| {
            if self.is_point(n) { self.low[n] } else { place.between(|rank| value(keys[rank - out])) }
        };
        Some(places.iter().zip(left_out).enumerate().map(quantile).collect())
    }
}
