//! Many times as one number.

use serde_json::Value;

/// The numbers of a JSON list; what is not a number, or not finite, is left out.
pub fn list(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// The numbers of one field of every object of a JSON list.
pub fn field(value: &Value, name: &str) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(|item| item[name].as_f64()).collect()
}

/// The value below which the share `q` (0..1) of the numbers lies, between neighbours by linear interpolation; NaN of none.
pub fn quantile(numbers: &[f64], q: f64) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(clippy::cast_precision_loss, reason = "numbers are few")]
    let place = q * sorted.len().saturating_sub(1) as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
    let (low, high) = (place.floor() as usize, place.ceil() as usize);
    match (sorted.get(low), sorted.get(high)) {
        (Some(low), Some(high)) => low + place.fract() * (high - low),
        _ => f64::NAN,
    }
}

/// The middle.
pub fn median(numbers: &[f64]) -> f64 {
    quantile(numbers, 0.5)
}

/// The least.
pub fn least(numbers: &[f64]) -> f64 {
    quantile(numbers, 0.0)
}

/// A time in words, with three digits of it.
pub fn ms(time: f64) -> String {
    let decimals = if time < 10.0 { 2 } else { usize::from(time < 100.0) };
    format!("{time:.decimals$} ms")
}

/// A count in words, its thousands set apart.
pub fn count(number: u32) -> String {
    let digits = number.to_string();
    let at = |n: usize| n > 0 && (digits.len() - n).is_multiple_of(3);
    digits.chars().enumerate().flat_map(|(n, digit)| at(n).then_some(',').into_iter().chain([digit])).collect()
}

#[cfg(test)]
mod tests {
    use super::{count, field, least, list, median, ms, quantile};
    use serde_json::json;

    #[test]
    fn quantiles_lie_between_neighbours() {
        let numbers = [4.0, 1.0, 3.0, 2.0];
        assert_eq!((least(&numbers), median(&numbers), quantile(&numbers, 1.0)), (1.0, 2.5, 4.0));
        assert!(median(&[]).is_nan());
    }

    #[test]
    fn only_numbers_are_read() {
        assert_eq!(list(&json!([1, null, 2.5])), [1.0, 2.5]);
        assert_eq!(field(&json!([{"ms": 3}, {}, {"ms": null}]), "ms"), [3.0]);
        assert_eq!(list(&json!(null)), [0.0; 0]);
    }

    #[test]
    fn a_time_has_three_digits() {
        assert_eq!([ms(3.456), ms(28.04), ms(576.49)], ["3.46 ms", "28.0 ms", "576 ms"]);
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([0, 999, 1_000, 100_000].map(count), ["0", "999", "1,000", "100,000"]);
    }
}
