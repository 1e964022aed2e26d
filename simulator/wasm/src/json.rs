//! JSON through the browser's own reader and writer, which are there already: a second pair would be a fifth of this module.

use js_sys::{Array, JSON, Object};
use serde_json::{Map, Value};
use wasm_bindgen::{JsCast, JsValue};

/// Reads JSON text. What is no JSON is null, which every reader refuses. Numbers come exactly as they were written.
pub fn read(text: &str) -> Value {
    JSON::parse(text).map_or(Value::Null, |value| from_js(&value))
}

/// Writes JSON text.
pub fn write(value: &Value) -> JsValue {
    JSON::stringify(&to_js(value)).map_or(JsValue::NULL, JsValue::from)
}

fn from_js(value: &JsValue) -> Value {
    if let Some(number) = value.as_f64() {
        Value::from(number)
    } else if let Some(text) = value.as_string() {
        Value::from(text)
    } else if let Some(flag) = value.as_bool() {
        Value::from(flag)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        items.iter().map(|item| from_js(&item)).collect()
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let entries = Object::entries(object);
        let fields = entries.iter().filter_map(|entry| {
            let entry = Array::from(&entry);
            Some((entry.get(0).as_string()?, from_js(&entry.get(1))))
        });
        Value::Object(fields.collect::<Map<_, _>>())
    } else {
        Value::Null
    }
}

fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(flag) => JsValue::from_bool(*flag),
        Value::Number(number) => number.as_f64().map_or(JsValue::NULL, JsValue::from_f64),
        Value::String(text) => JsValue::from_str(text),
        Value::Array(items) => items.iter().map(to_js).collect::<Array>().into(),
        Value::Object(fields) => {
            let entries: Array = fields.iter().map(|(name, value)| Array::of2(&JsValue::from_str(name), &to_js(value))).collect();
            Object::from_entries(&entries).map_or(JsValue::NULL, JsValue::from)
        }
    }
}
