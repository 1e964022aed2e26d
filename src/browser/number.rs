//! Reading a number that a person wrote.

use wasm_bindgen::JsValue;

/// The number of a text such as `12.5` or `-1e3`; none for anything else. The browser reads it to the same last bit as Rust
/// would, whose own reader would be a twentieth of the page.
pub fn read(text: &str) -> Option<f64> {
    let fine = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    fine.then(|| JsValue::from_str(text).unchecked_into_f64()).filter(|number| !number.is_nan())
}
