//! Exact quantiles of many values.

/// The quantile `q` (0..1) of rising values, between two neighbours by linear interpolation (type 7 of Hyndman & Fan
/// 1996, numpy's default).
pub fn quantile(sorted: &[f64], q: f64) -> f64 {
    Place::of(q, sorted.len()).between(|rank| sorted[rank])
}

/// Where a quantile lies among rising values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    /// Rank (from 0) of the value at or below it.
    pub rank: usize,
    /// Share of the way to the next one.
    part: f64,
}

impl Place {
    /// The place of the quantile `q` among `n` values.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place among at most 100,000 values"
    )]
    pub fn of(q: f64, n: usize) -> Self {
        let place = q * (n - 1) as f64;
        Self { rank: place.floor() as usize, part: place.fract() }
    }

    /// The last rank that is looked at.
    pub fn last_rank(self) -> usize {
        if self.part > 0.0 { self.rank + 1 } else { self.rank }
    }

    /// The quantile, given the value of a rank.
    pub fn between(self, at: impl Fn(usize) -> f64) -> f64 {
        let low = at(self.rank);
        if self.part > 0.0 { low + self.part * (at(self.rank + 1) - low) } else { low }
    }
}

/// A number that orders like the value, also -0 below 0.
pub(super) fn key(value: f64) -> i64 {
    flipped(value.to_bits().cast_signed())
}

/// The value of a [`key`].
pub(super) fn value(key: i64) -> f64 {
    f64::from_bits(flipped(key).cast_unsigned())
}

/// Turns the order of the negative ones round; its own inverse.
fn flipped(bits: i64) -> i64 {
    bits ^ ((bits >> 63).cast_unsigned() >> 1).cast_signed()
}

/// Orders keys so far that those of the `ranks` (rising) are in their places.
pub(super) fn put_in_place(keys: &mut [i64], ranks: &[usize]) {
    put_part(keys, 0, ranks);
}

fn put_part(keys: &mut [i64], first: usize, ranks: &[usize]) {
    if ranks.is_empty() || keys.len() < 2 {
        return;
    }
    let middle = ranks.len() / 2;
    let (below, _, above) = keys.select_nth_unstable(ranks[middle] - first);
    let others = ranks.iter().filter(|rank| **rank == ranks[middle]).count();
    debug_assert_eq!(others, 1, "ranks are told once");
    put_part(below, first, &ranks[..middle]);
    put_part(above, ranks[middle] + 1, &ranks[middle + 1..]);
}
