//! Every transcendental function the engine uses, in one place.
//!
//! `std`'s versions call the platform's maths library, so native and wasm differ in the last bit for about a tenth of
//! all inputs; `libm` is the same code everywhere. `clippy.toml` forbids the `std` methods. [`exp`] and [`exp_m1`] run on
//! several lanes at once, which `libm` cannot: they are its algorithm without its branches.

pub use core::f64::consts::LN_2;

use crate::lanes::{Real, SHIFT};

/// The constants of [`exp`], fdlibm's: ln 2 in two parts, so that their multiples are exact, and a fit of
/// `x (e^x + 1) / (e^x - 1)` in powers of `x^2`.
#[derive(Clone, Copy, Debug)]
pub struct Exp {
    shift: f64,
    lowest: f64,
    log2_e: f64,
    ln_2_high: f64,
    ln_2_low: f64,
    fit: [f64; 5],
}

static EXP: Exp = Exp {
    shift: SHIFT,
    lowest: -708.0,
    log2_e: core::f64::consts::LOG2_E,
    ln_2_high: 6.931_471_803_691_238e-1,
    ln_2_low: 1.908_214_929_270_587_7e-10,
    fit: [
        1.666_666_666_666_660_2e-1,
        -2.777_777_777_701_559_3e-3,
        6.613_756_321_437_934e-5,
        -1.653_390_220_546_525_2e-6,
        4.138_136_797_057_238_5e-8,
    ],
};

impl Exp {
    /// The constants, as something that is read and not known: a wasm engine builds a 128-bit constant anew wherever it
    /// is used, which takes longer than reading it.
    #[inline(always)]
    pub fn read() -> &'static Self {
        &EXP
    }

    /// `(s, p)` with `e^x = s (1 + p)`, `s` a power of two and `p` small: the algorithm of fdlibm's `exp`.
    #[inline(always)]
    fn parts<R: Real>(&self, x: R) -> (R, R) {
        let x = x.max(R::of(self.lowest));
        let shifted = x * self.log2_e + self.shift;
        let k = shifted - self.shift;
        let (high, low) = (x - k * self.ln_2_high, k * self.ln_2_low);
        let r = high - low;
        let square = r * r;
        let fit = &self.fit;
        let c = r - square * (square * (square * (square * (square * fit[4] + fit[3]) + fit[2]) + fit[1]) + fit[0]);
        let p = r * c / (R::of(2.0) - c) - low + high;
        (shifted.two_to_shifted(), p)
    }

    /// e to the power `x`, which is at most 700; 0 below -708, where what comes next is too small to be a number of full
    /// length.
    #[inline(always)]
    pub fn exp<R: Real>(&self, x: R) -> R {
        let (scale, p) = self.parts(x);
        x.if_less(R::of(self.lowest), R::of(0.0), (p + 1.0) * scale)
    }

    /// e to the power `x`, and the same less one: little more work than one of them.
    #[inline(always)]
    pub fn exp_and_m1<R: Real>(&self, x: R) -> (R, R) {
        let (scale, p) = self.parts(x);
        (x.if_less(R::of(self.lowest), R::of(0.0), (p + 1.0) * scale), p * scale + (scale - 1.0))
    }
}

/// e to the power `x`, see [`Exp::exp`].
#[inline]
pub fn exp<R: Real>(x: R) -> R {
    Exp::read().exp(x)
}

/// e to the power `x`, less one; exact near zero.
#[inline]
pub fn exp_m1<R: Real>(x: R) -> R {
    Exp::read().exp_and_m1(x).1
}

/// Natural logarithm.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// Natural logarithm of one more than `x`; exact near zero.
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// Base-2 logarithm.
pub fn log2(x: f64) -> f64 {
    libm::log2(x)
}

/// `x` to the power `y`.
pub fn pow(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

/// Share closed by an amount with diminishing returns, `1 - e^(-amount / scale)`: 63 % after one scale.
#[inline]
pub fn saturating<R: Real>(amount: f64, scale: R) -> R {
    // 0 less it, not its negative: nothing closes 0, not -0.
    R::of(0.0) - exp_m1(R::of(-amount) / scale)
}
