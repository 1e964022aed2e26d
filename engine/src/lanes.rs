//! A real number, or several side by side: the forecast is written once and run on one point or on many at a time.
//!
//! Every operation is the same in each lane as it is on a plain `f64`, to the last bit and on every machine: only what
//! IEEE 754 fixes is used, no fused multiplication, no platform's maths library. So how draws are put into lanes changes
//! nothing.

#![expect(clippy::inline_always, reason = "these are the machine's own operations, and a call costs more than each")]

use core::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

use wide::{f64x2, u64x2};

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

    /// What one register of the machine holds; long work is done part by part, so that it stays in registers.
    type Part: Real;

    /// The same number in every lane.
    fn of(number: f64) -> Self;

    /// The number of each lane by its place.
    fn by_lane(number: impl FnMut(usize) -> f64) -> Self;

    /// The number in one lane, counted from 0.
    fn lane(self, lane: usize) -> f64;

    /// Writes all lanes side by side.
    fn put(self, into: &mut [f64]);

    /// In each lane `then` where this is less than `than`, and `otherwise` elsewhere.
    #[must_use]
    fn if_less(self, than: Self, then: Self, otherwise: Self) -> Self;

    /// 2 to the power of a whole number that was added to [`SHIFT`], from -1022 to 1023.
    #[must_use]
    fn two_to_shifted(self) -> Self;

    /// Its parts.
    fn parts(&self) -> &[Self::Part];

    /// Its parts, to be changed.
    fn parts_mut(&mut self) -> &mut [Self::Part];

    /// What `change` makes of each part.
    #[inline(always)]
    #[must_use]
    fn by_part(mut self, mut change: impl FnMut(Self::Part) -> Self::Part) -> Self {
        for part in self.parts_mut() {
            *part = change(*part);
        }
        self
    }

    /// The greater one; this one where they are equal.
    #[inline(always)]
    #[must_use]
    fn max(self, other: Self) -> Self {
        self.if_less(other, other, self)
    }

    /// The lesser one; this one where they are equal.
    #[inline(always)]
    #[must_use]
    fn min(self, other: Self) -> Self {
        other.if_less(self, other, self)
    }

    /// The number that `change` makes of each lane's.
    #[inline(always)]
    #[must_use]
    fn map(self, mut change: impl FnMut(f64) -> f64) -> Self {
        Self::by_lane(|lane| change(self.lane(lane)))
    }
}

/// 1.5 x 2^52 + 1023: adding it rounds a number to a whole one, which is then in its last bits, 1023 higher, as it stands in
/// the exponent of a power of two.
pub const SHIFT: f64 = 6_755_399_441_055_744.0 + 1023.0;

impl Real for f64 {
    const LANES: usize = 1;
    type Part = Self;

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
        Self::from_bits(self.to_bits() << 52)
    }

    #[inline(always)]
    fn parts(&self) -> &[Self] {
        core::slice::from_ref(self)
    }

    #[inline(always)]
    fn parts_mut(&mut self) -> &mut [Self] {
        core::slice::from_mut(self)
    }
}

impl Real for f64x2 {
    const LANES: usize = 2;
    type Part = Self;

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
        into[..2].copy_from_slice(&self.to_array());
    }

    #[inline(always)]
    fn if_less(self, than: Self, then: Self, otherwise: Self) -> Self {
        self.simd_lt(than).select(then, otherwise)
    }

    #[inline(always)]
    fn two_to_shifted(self) -> Self {
        let bits: u64x2 = bytemuck::cast(self);
        bytemuck::cast(bits << 52_u32)
    }

    #[inline(always)]
    fn parts(&self) -> &[Self] {
        core::slice::from_ref(self)
    }

    #[inline(always)]
    fn parts_mut(&mut self) -> &mut [Self] {
        core::slice::from_mut(self)
    }
}

/// Four numbers side by side, in two registers of every machine with SIMD.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Four([f64x2; 2]);

impl Real for Four {
    const LANES: usize = 4;
    type Part = f64x2;

    #[inline(always)]
    fn of(number: f64) -> Self {
        Self([f64x2::splat(number); 2])
    }

    #[inline(always)]
    fn by_lane(mut number: impl FnMut(usize) -> f64) -> Self {
        Self([f64x2::new([number(0), number(1)]), f64x2::new([number(2), number(3)])])
    }

    #[inline(always)]
    fn lane(self, lane: usize) -> f64 {
        self.0[lane / 2].to_array()[lane % 2]
    }

    #[inline(always)]
    fn put(self, into: &mut [f64]) {
        let into = &mut into[..4];
        self.0[0].put(&mut into[..2]);
        self.0[1].put(&mut into[2..]);
    }

    #[inline(always)]
    fn if_less(self, than: Self, then: Self, otherwise: Self) -> Self {
        Self([self.0[0].if_less(than.0[0], then.0[0], otherwise.0[0]), self.0[1].if_less(than.0[1], then.0[1], otherwise.0[1])])
    }

    #[inline(always)]
    fn two_to_shifted(self) -> Self {
        Self(self.0.map(Real::two_to_shifted))
    }

    #[inline(always)]
    fn parts(&self) -> &[f64x2] {
        &self.0
    }

    #[inline(always)]
    fn parts_mut(&mut self) -> &mut [f64x2] {
        &mut self.0
    }
}

macro_rules! operators {
    ($($trait:ident $name:ident, $assign:ident $assign_name:ident;)+) => {$(
        impl $trait for Four {
            type Output = Self;

            #[inline(always)]
            fn $name(self, other: Self) -> Self {
                Self([self.0[0].$name(other.0[0]), self.0[1].$name(other.0[1])])
            }
        }

        impl $trait<f64> for Four {
            type Output = Self;

            #[inline(always)]
            fn $name(self, other: f64) -> Self {
                let other = f64x2::splat(other);
                Self([self.0[0].$name(other), self.0[1].$name(other)])
            }
        }

        impl $assign for Four {
            #[inline(always)]
            fn $assign_name(&mut self, other: Self) {
                *self = self.$name(other);
            }
        }
    )+};
}

operators! {
    Add add, AddAssign add_assign;
    Sub sub, SubAssign sub_assign;
    Mul mul, MulAssign mul_assign;
    Div div, DivAssign div_assign;
}

impl Neg for Four {
    type Output = Self;

    #[inline(always)]
    fn neg(self) -> Self {
        Self([-self.0[0], -self.0[1]])
    }
}
