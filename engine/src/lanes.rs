//! A real number, or several side by side: the forecast is written once and run on one point or on many at a time.
//!
//! Every operation is the same in each lane as it is on a plain `f64`, to the last bit and on every machine: only what
//! IEEE 754 fixes is used, no fused multiplication, no platform's maths library. So how draws are put into lanes changes
//! nothing.

use core::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

use wide::{f64x2, f64x4, f64x8, u64x2, u64x4, u64x8};

/// A real number, or several side by side.
pub trait Real:
    Copy
    + Default
    + PartialEq
    + core::fmt::Debug
    + Neg<Output = Self>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Add<f64, Output = Self>
    + Sub<f64, Output = Self>
    + Mul<f64, Output = Self>
    + Div<f64, Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
{
    /// How many there are.
    const LANES: usize;

    /// The same number in every lane.
    fn of(number: f64) -> Self;

    /// The number of each lane by its place.
    fn by_lane(number: impl FnMut(usize) -> f64) -> Self;

    /// The number in one lane, counted from 0.
    fn lane(self, lane: usize) -> f64;

    /// Writes all lanes side by side.
    fn put(self, into: &mut [f64]);

    /// In each lane `then` where this is less than `than`, and `otherwise` elsewhere.
    fn if_less(self, than: Self, then: Self, otherwise: Self) -> Self;

    /// 2 to the power of a whole number that was added to [`SHIFT`], from -1022 to 1023.
    fn two_to_shifted(self) -> Self;

    /// The greater one; this one where they are equal.
    #[inline(always)]
    fn max(self, other: Self) -> Self {
        self.if_less(other, other, self)
    }

    /// The lesser one; this one where they are equal.
    #[inline(always)]
    fn min(self, other: Self) -> Self {
        other.if_less(self, other, self)
    }

    /// The number that `change` makes of each lane's.
    #[inline(always)]
    fn map(self, mut change: impl FnMut(f64) -> f64) -> Self {
        Self::by_lane(|lane| change(self.lane(lane)))
    }
}

/// 1.5 x 2^52: adding it rounds a number to a whole one, which is then in its last bits.
pub const SHIFT: f64 = 6_755_399_441_055_744.0;

/// Added to the bits of a shifted whole number and moved to the exponent's place: 1023, the exponent of 1.
const EXPONENT_OF_ONE: u64 = 1023;

impl Real for f64 {
    const LANES: usize = 1;

    #[inline(always)]
    fn of(number: f64) -> Self {
        number
    }

    #[inline(always)]
    fn by_lane(mut number: impl FnMut(usize) -> f64) -> Self {
        number(0)
    }

    #[inline(always)]
    fn lane(self, _: usize) -> f64 {
        self
    }

    #[inline(always)]
    fn put(self, into: &mut [f64]) {
        into[0] = self;
    }

    #[inline(always)]
    fn if_less(self, than: Self, then: Self, otherwise: Self) -> Self {
        if self < than { then } else { otherwise }
    }

    #[inline(always)]
    fn two_to_shifted(self) -> Self {
        Self::from_bits(self.to_bits().wrapping_add(EXPONENT_OF_ONE) << 52)
    }
}

macro_rules! side_by_side {
    ($($floats:ident, $bits:ident, $n:literal;)+) => {$(
        impl Real for $floats {
            const LANES: usize = $n;

            #[inline(always)]
            fn of(number: f64) -> Self {
                Self::splat(number)
            }

            #[inline(always)]
            fn by_lane(number: impl FnMut(usize) -> f64) -> Self {
                Self::new(core::array::from_fn(number))
            }

            #[inline(always)]
            fn lane(self, lane: usize) -> f64 {
                self.to_array()[lane]
            }

            #[inline(always)]
            fn put(self, into: &mut [f64]) {
                into[..$n].copy_from_slice(&self.to_array());
            }

            #[inline(always)]
            fn if_less(self, than: Self, then: Self, otherwise: Self) -> Self {
                self.simd_lt(than).select(then, otherwise)
            }

            #[inline(always)]
            fn two_to_shifted(self) -> Self {
                let bits: $bits = bytemuck::cast(self);
                bytemuck::cast((bits + $bits::splat(EXPONENT_OF_ONE)) << 52_u32)
            }
        }
    )+};
}

side_by_side! {
    f64x2, u64x2, 2;
    f64x4, u64x4, 4;
    f64x8, u64x8, 8;
}
