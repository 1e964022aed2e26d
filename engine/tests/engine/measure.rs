//! Comparing numbers, and looking through every number of a result.

use serde::Serialize;
use serde_json::Value;

/// Panics unless `actual` is within the relative distance `tolerance` of `expected`.
#[track_caller]
pub fn close(actual: f64, expected: f64, tolerance: f64) {
    within(actual, expected, tolerance * expected.abs());
}

/// Panics unless `actual` is within `distance` of `expected`.
#[track_caller]
pub fn within(actual: f64, expected: f64, distance: f64) {
    assert!((actual - expected).abs() <= distance, "{actual} is not within {distance:e} of {expected}");
}

/// Paths of the numbers in a result that are infinite or no number. A result is read through its serialised form, where
/// such a number becomes null; `allowed` names the fields that may be absent.
pub fn gaps(result: &impl Serialize, allowed: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    walk("", &serde_json::to_value(result).unwrap(), &mut |path, value| {
        if value.is_null() && !allowed.iter().any(|name| path.ends_with(name)) {
            found.push(path.to_owned());
        }
    });
    found
}

/// Calls `see` with the path and the value of every leaf.
pub fn walk(path: &str, value: &Value, see: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(n, item)| walk(&format!("{path}[{n}]"), item, see)),
        Value::Object(map) => map.iter().for_each(|(name, item)| walk(&format!("{path}.{name}"), item, see)),
        leaf => see(path, leaf),
    }
}
