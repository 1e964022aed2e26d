//! Integrals of smooth functions.

/// Nodes and weights of the five-point Gauss-Legendre rule on 0..1.
const GAUSS: [(f64, f64); 5] = [
    (0.046_910_077_030_668, 0.118_463_442_528_094_5),
    (0.230_765_344_947_158_45, 0.239_314_335_249_683_24),
    (0.5, 0.284_444_444_444_444_44),
    (0.769_234_655_052_841_5, 0.239_314_335_249_683_24),
    (0.953_089_922_969_332, 0.118_463_442_528_094_5),
];

/// Integral over a stretch of `width`, of a function of the share (0..1) of the stretch that is behind.
pub fn integral(width: f64, at: impl Fn(f64) -> f64) -> f64 {
    GAUSS.iter().map(|(share, weight)| weight * at(*share)).sum::<f64>() * width
}
