//! Every transcendental function the engine uses, in one place.
//!
//! `std`'s versions call the platform's maths library, so native and wasm differ in the last bit for about a tenth of
//! all inputs; `libm` is the same code everywhere. `clippy.toml` forbids the `std` methods. [`Exp`] runs on several lanes at
//! once, which `libm` cannot.

#![expect(clippy::inline_always, reason = "innermost loops")]

pub use core::f64::consts::LN_2;

use crate::lanes::{Real, SHIFT};

/// The exponential of fdlibm without its branches, on one number or several, and the numbers it needs.
#[derive(Clone, Copy, Debug)]
pub struct Exp<P> {
    /// Below this it is 0: what comes next is too small to be a number of full length.
    lowest: P,
    log2_e: P,
    /// Adding it rounds a number to a whole one, which is then in the last bits, as the exponent of a power of two.
    shift: P,
    /// ln 2 in two parts, so that their multiples are exact.
    ln_2_high: P,
    ln_2_low: P,
    /// fdlibm's fit of `x (e^x + 1) / (e^x - 1)` in powers of `x^2`.
    fit: [P; 5],
    two: P,
    one: P,
}

impl<P: Real> Exp<P> {
    #[inline(always)]
    fn new() -> Self {
        Self {
            lowest: P::of(-708.0),
            log2_e: P::of(core::f64::consts::LOG2_E),
            shift: P::of(SHIFT),
            ln_2_high: P::of(6.931_471_803_691_238e-1),
            ln_2_low: P::of(1.908_214_929_270_587_7e-10),
            fit: [
                P::of(1.666_666_666_666_660_2e-1),
                P::of(-2.777_777_777_701_559_3e-3),
                P::of(6.613_756_321_437_934e-5),
                P::of(-1.653_390_220_546_525_2e-6),
                P::of(4.138_136_797_057_238_5e-8),
            ],
            two: P::of(2.0),
            one: P::of(1.0),
        }
    }

    /// The same for a loop, with its numbers in memory: what a compiler knows it writes into the loop, and V8 then makes
    /// every one of them anew each time round.
    #[inline(always)]
    pub fn in_memory() -> Self {
        core::hint::black_box(Self::new())
    }

    /// `(s, p)` with `e^x = s (1 + p)`, `s` a power of two and `p` small.
    #[inline(always)]
    fn parts(&self, x: P) -> (P, P) {
        let x = x.max(self.lowest);
        let shifted = x * self.log2_e + self.shift;
        let k = shifted - self.shift;
        let (high, low) = (x - k * self.ln_2_high, k * self.ln_2_low);
        let r = high - low;
        let square = r * r;
        let [a, b, c, d, e] = self.fit;
        let c = r - square * (square * (square * (square * (square * e + d) + c) + b) + a);
        let p = r * c / (self.two - c) - low + high;
        (shifted.two_to_shifted(), p)
    }

    /// e to the power `x`, which is at most 700; 0 below -708.
    #[inline(always)]
    pub fn of<R: Real<Part = P>>(&self, x: R) -> R {
        x.by_part(|x| {
            let (scale, p) = self.parts(x);
            x.if_less(self.lowest, P::of(0.0), (p + self.one) * scale)
        })
    }

    /// The same, and the same less one, exact near zero: little more work than one of them.
    #[inline(always)]
    pub fn with_less_one<R: Real<Part = P>>(&self, x: R) -> (R, R) {
        let mut less_one = R::default();
        let mut lost = less_one.parts_mut().iter_mut();
        let exp = x.by_part(|x| {
            let (scale, p) = self.parts(x);
            if let Some(lost) = lost.next() {
                *lost = p * scale + (scale - self.one);
            }
            x.if_less(self.lowest, P::of(0.0), (p + self.one) * scale)
        });
        (exp, less_one)
    }
}

/// e to the power `x`, which is at most 700; 0 below -708.
// Out of line: in a loop its numbers would take the registers of what is around it.
#[inline(never)]
pub fn exp<R: Real>(x: R) -> R {
    Exp::new().of(x)
}

/// e to the power of each of `of` times `factor`, as [`exp`].
// A function of its own, so that the numbers it needs stay in registers.
#[inline(never)]
pub fn exp_all<R: Real>(factor: R, of: &[R], into: &mut [R]) {
    let exp = Exp::in_memory();
    for (x, into) in of.iter().zip(into) {
        *into = exp.of(factor * *x);
    }
}

/// e to the power `x`, less one; exact near zero.
#[inline(never)]
pub fn exp_m1<R: Real>(x: R) -> R {
    Exp::new().with_less_one(x).1
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
