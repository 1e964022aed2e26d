//! JSON text to a value, stricter than `serde_json`: a field given twice is refused, since the last would win silently,
//! and a number that is too large for a number is kept as its text, so that the refusal can name its field.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::problem::{Phrase, Problem};

/// Stands before the text of a number that is too large; such a text can be nothing else, since texts have no control
/// characters.
pub(super) const TOO_LARGE: char = '\u{0}';
/// So many numbers that are too large are put aside before the document is refused as a whole.
const MOST_TOO_LARGE: usize = 16;

/// Reads JSON text into a value; a syntax error names the place.
pub fn parse(text: &str) -> Result<Value, Problem> {
    let mut text = text.trim_start_matches('\u{feff}').to_owned();
    for _ in 0..MOST_TOO_LARGE {
        let twice = RefCell::new(None);
        let error = match read(&text, &twice) {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        if let Some(problem) = twice.into_inner() {
            return Err(problem);
        }
        let place = format!("line {} column {}", error.line(), error.column());
        let message = error.to_string();
        let reason = message.strip_suffix(&format!(" at {place}")).unwrap_or(&message);
        let Some(range) = number_at(&text, &error).filter(|_| reason == "number out of range") else {
            let given = Phrase::BrokenText.with([error.line().into(), error.column().into()]);
            return Err(Problem::new("document", given, Phrase::Json.with([reason.into()])));
        };
        let quoted = format!("\"\\u0000{}\"", &text[range.clone()]);
        text.replace_range(range, &quoted);
    }
    Err(Problem::new("document", Phrase::ManyTooLarge, Phrase::SmallerNumbers))
}

fn read(text: &str, twice: &RefCell<Option<Problem>>) -> Result<Value, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Node { path: String::new(), twice }.deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// Where the number stands at which reading stopped.
fn number_at(text: &str, error: &serde_json::Error) -> Option<core::ops::Range<usize>> {
    let line_start: usize = text.split_inclusive('\n').take(error.line().checked_sub(1)?).map(str::len).sum();
    let stop = (line_start + error.column()).min(text.len());
    let part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
    let bytes = text.as_bytes();
    let inside = (stop.saturating_sub(2)..=stop).rev().find(|at| bytes.get(*at).is_some_and(part))?;
    let start = inside - bytes[..inside].iter().rev().take_while(|byte| part(byte)).count();
    let end = inside + bytes[inside..].iter().take_while(|byte| part(byte)).count();
    Some(start..end)
}

/// One value, with where it stands.
struct Node<'a> {
    path: String,
    twice: &'a RefCell<Option<Problem>>,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) =
            items.next_element_seed(Node { path: format!("{}[{}]", self.path, list.len()), twice: self.twice })?
        {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            let path = if self.path.is_empty() { name.clone() } else { format!("{}.{name}", self.path) };
            if map.contains_key(&name) {
                *self.twice.borrow_mut() = Some(Problem::new(path, Phrase::Twice, Phrase::Once));
                return Err(A::Error::custom("a field twice"));
            }
            let value = entries.next_value_seed(Node { path, twice: self.twice })?;
            map.insert(name, value);
        }
        Ok(Value::Object(map))
    }
}
