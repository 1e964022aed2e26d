//! Random numbers that are a function of what they are for, and of nothing else.
//!
//! A number is found by its seed, draw, seat, purpose and moment, without any state that is carried along. So two plans
//! differ only by what differs in them (common random numbers), and no order or splitting of the work changes a bit.
//! Integers only until the last step, so native and wasm agree.

use core::convert::Infallible;

use rand::TryRng;

/// What a number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Where the first seat stands among the tiers.
    Tiers,
    /// How long the holders of a seat stay, one after the other.
    Leaving,
    /// Whether a session is held.
    Session,
    /// How many opportunities are decided.
    Opportunities,
    /// Whether each of them is won.
    Winning,
    /// How large a won deal is.
    Size,
}

/// The luck of one seat in one draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Luck(u64);

/// A purpose at a moment, prepared once for all seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment(u64);

/// The numbers of one seat for one purpose at one moment, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers(u64);

impl Luck {
    /// The luck of seat number `seat` in draw number `draw` under `seed`.
    pub fn of(seed: u64, draw: u64, seat: u64) -> Self {
        Self(joined(joined(joined(0, seed), draw), seat))
    }

    /// The numbers for `moment`.
    pub fn at(self, moment: Moment) -> Numbers {
        Numbers(self.0 ^ moment.0)
    }
}

impl Moment {
    /// A purpose at a moment: the number of a week, the bits of a day, or any other number that says when.
    pub fn new(purpose: Purpose, at: u64) -> Self {
        Self(joined(joined(1, purpose as u64), at))
    }

    /// The one of that number, where a moment has several.
    #[must_use]
    pub fn nth(self, n: u64) -> Self {
        Self(joined(self.0, n))
    }
}

/// 2^64 / golden ratio, odd: the step of `SplitMix64`.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// Two numbers as one.
const fn joined(so_far: u64, next: u64) -> u64 {
    mixed((so_far ^ next).wrapping_add(STEP))
}

/// Mixes all bits of a number: Stafford's variant 13, the finalizer of `SplitMix64` (Steele, Lea & Flood 2014, "Fast
/// splittable pseudorandom number generators").
const fn mixed(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// `SplitMix64` from where seat and moment put it.
impl TryRng for Numbers {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok((self.try_next_u64()? >> 32) as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        self.0 = self.0.wrapping_add(STEP);
        Ok(mixed(self.0))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.try_next_u64()?.to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}
