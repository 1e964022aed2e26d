//! One quantile of many values.

/// The quantile `q` (0..1) of rising values, between two neighbours by linear interpolation (type 7 of Hyndman & Fan
/// 1996, numpy's default).
pub fn quantile(sorted: &[f64], q: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "at most 100,000 draws")]
    let place = q * (sorted.len() - 1) as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
    let (at, part) = (place.floor() as usize, place.fract());
    match sorted.get(at + 1) {
        Some(next) if part > 0.0 => sorted[at] + part * (next - sorted[at]),
        _ => sorted[at],
    }
}
