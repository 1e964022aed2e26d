//! Files in which one value has been replaced by any other.

use los_engine::forecast::mean_run;
use los_engine::scenario::{Scenario, SkillModel};
use proptest::prelude::*;
use serde_json::Value;

use crate::generators::{cases, scenario};

/// Any JSON value, often a number that a field might hold.
fn json() -> impl Strategy<Value = Value> {
    let names = ["min", "mode", "max", "p5", "p95", "low", "high", "weekly", "name", "", "ppe"];
    let text = prop::sample::select(names.to_vec());
    let number = prop_oneof![-10.0..10.0, 0.0..1.0, -1e300..1e300, Just(0.0), Just(f64::MIN_POSITIVE)];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number.prop_map(Value::from),
        text.clone().prop_map(Value::from)
    ];
    leaf.prop_recursive(3, 12, 4, move |inner| {
        let object = prop::collection::vec((text.clone(), inner.clone()), 0..4);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            object.prop_map(|fields| Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())),
        ]
    })
}

/// The place of every value in a document, as JSON pointers.
fn places(value: &Value) -> Vec<String> {
    let inside: Vec<(String, &Value)> = match value {
        Value::Array(items) => items.iter().enumerate().map(|(n, item)| (n.to_string(), item)).collect(),
        Value::Object(map) => map.iter().map(|(name, item)| (name.clone(), item)).collect(),
        _ => Vec::new(),
    };
    let deeper = inside.into_iter().flat_map(|(name, item)| places(item).into_iter().map(move |place| format!("/{name}{place}")));
    core::iter::once(String::new()).chain(deeper).collect()
}

proptest! {
    #![proptest_config(cases(400))]

    /// Anything in the place of anything: either it is a scenario that can be simulated, or the place is named.
    #[test]
    fn a_spoiled_field_is_named(scenario in scenario(), place in any::<prop::sample::Index>(), spoiled in json()) {
        let mut file = serde_json::to_value(scenario.with_skill_model(SkillModel::Ladder)).unwrap();
        let places = places(&file);
        let place = place.get(&places);
        *file.pointer_mut(place).unwrap() = spoiled;
        match Scenario::from_value(&file) {
            Ok(scenario) => prop_assert!(mean_run(&scenario).totals.net_value.is_finite()),
            Err(problem) => {
                // A range is refused as a whole, and a skill through the number that does not go with the spoiled one.
                let (place, field) = (place.trim_start_matches('/').replace('/', "."), problem.field.replace('[', ".").replace(']', ""));
                let named = field.starts_with(&place) || place.starts_with(&field) || field.starts_with("skills.");
                prop_assert!(named, "{} for {}", problem, place);
                prop_assert!(!problem.given.to_string().is_empty() && !problem.allowed.to_string().is_empty(), "{}", problem);
            }
        }
    }
}
