//! Every transcendental function the engine uses, in one place.
//!
//! `std`'s versions call the platform's maths library, so native and wasm differ in the last bit for about a tenth of
//! all inputs; `libm` is the same code everywhere. `clippy.toml` forbids the `std` methods.

pub use core::f64::consts::LN_2;

/// e to the power `x`.
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// 2 to the power `x`.
pub fn exp2(x: f64) -> f64 {
    libm::exp2(x)
}

/// e to the power `x`, less one; exact near zero.
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
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
pub fn saturating(amount: f64, scale: f64) -> f64 {
    -exp_m1(-amount / scale)
}
