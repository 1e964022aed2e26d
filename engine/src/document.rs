//! Reading JSON objects field by field, so that every refusal names the field, what was given and what is allowed.
//!
//! Scenario files and the command line's requests are read through this one door; unknown fields are named, not ignored.

mod reading;

pub use reading::parse;

use serde_json::{Map, Value};

use crate::parameters::Row;
use crate::problem::{Problem, is_unprintable, number};

/// Most items a list in a document may have.
pub const LONGEST_LIST: usize = 1_000;
/// Most characters a name in a document may have.
pub const LONGEST_TEXT: usize = 80;

/// One JSON object being read; remembers which of its fields were asked for.
pub struct Fields<'a> {
    path: String,
    map: &'a Map<String, Value>,
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Opens `value`, which stands at `path` ("" at the top), as an object.
    pub fn open(path: &str, value: &'a Value) -> Result<Self, Problem> {
        let name = if path.is_empty() { "document" } else { path };
        let map = value.as_object().ok_or_else(|| Problem::new(name, excerpt(value), "an object, { .. }"))?;
        Ok(Self { path: path.to_owned(), map, known: Vec::new() })
    }

    /// The path of a field of this object.
    pub fn path(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// The raw value of a field, if it is there.
    pub fn get(&mut self, name: &'static str) -> Option<&'a Value> {
        self.known.push(name);
        self.map.get(name)
    }

    /// A number within a row's bounds.
    pub fn number(&mut self, name: &'static str, row: &Row) -> Result<Option<f64>, Problem> {
        let path = self.path(name);
        let Some(value) = self.get(name) else { return Ok(None) };
        let given = value.as_f64().ok_or_else(|| Problem::new(&path, excerpt(value), row.allowed()))?;
        row.check(&path, given).map(Some)
    }

    /// A number between two bounds, for requests that have no row.
    pub fn number_in(&mut self, name: &'static str, min: f64, max: f64) -> Result<Option<f64>, Problem> {
        let path = self.path(name);
        self.get(name).map(|value| number_within(&path, value, min, max)).transpose()
    }

    /// A number between two bounds that must be there.
    pub fn required_number(&mut self, name: &'static str, min: f64, max: f64) -> Result<f64, Problem> {
        let missing = self.missing(name, format!("a number from {} to {}", number(min), number(max)));
        self.number_in(name, min, max)?.ok_or(missing)
    }

    /// A list of numbers between two bounds.
    pub fn numbers(&mut self, name: &'static str, min: f64, max: f64) -> Result<Option<Vec<f64>>, Problem> {
        let Some(items) = self.list(name)? else { return Ok(None) };
        let path = self.path(name);
        items
            .iter()
            .enumerate()
            .map(|(n, item)| number_within(&format!("{path}[{n}]"), item, min, max))
            .collect::<Result<_, _>>()
            .map(Some)
    }

    /// A list, not longer than [`LONGEST_LIST`].
    pub fn list(&mut self, name: &'static str) -> Result<Option<&'a [Value]>, Problem> {
        let path = self.path(name);
        let Some(value) = self.get(name) else { return Ok(None) };
        let items = value.as_array().ok_or_else(|| Problem::new(&path, excerpt(value), "a list, [ .. ]"))?;
        if items.len() > LONGEST_LIST {
            return Err(Problem::new(path, format!("{} items", items.len()), format!("at most {LONGEST_LIST} items")));
        }
        Ok(Some(items))
    }

    /// `true` or `false`.
    pub fn flag(&mut self, name: &'static str) -> Result<Option<bool>, Problem> {
        let path = self.path(name);
        let Some(value) = self.get(name) else { return Ok(None) };
        value.as_bool().map(Some).ok_or_else(|| Problem::new(path, excerpt(value), "true or false"))
    }

    /// A short text; control characters and characters that turn text around are refused.
    pub fn text(&mut self, name: &'static str) -> Result<Option<String>, Problem> {
        let path = self.path(name);
        let Some(value) = self.get(name) else { return Ok(None) };
        let text = value.as_str().ok_or_else(|| Problem::new(&path, excerpt(value), "text in quotes"))?;
        check_text(&path, text).map(|()| Some(text.to_owned()))
    }

    /// One of a list of names.
    pub fn choice<C: Copy + 'static>(
        &mut self,
        name: &'static str,
        all: &[C],
        label: fn(C) -> &'static str,
    ) -> Result<Option<C>, Problem> {
        let path = self.path(name);
        let Some(value) = self.get(name) else { return Ok(None) };
        let found = value.as_str().and_then(|text| all.iter().copied().find(|c| label(*c) == text));
        found.map(Some).ok_or_else(|| Problem::new(path, excerpt(value), choices(all, label)))
    }

    /// The problem of a field that must be there and is not.
    pub fn missing(&self, name: &str, allowed: impl Into<String>) -> Problem {
        Problem::new(self.path(name), "nothing", allowed)
    }

    /// Refuses fields that nobody asked for.
    pub fn finish(self) -> Result<(), Problem> {
        match self.map.keys().find(|key| !self.known.contains(&key.as_str())) {
            None => Ok(()),
            Some(key) => Err(Problem::new(self.path(key), "an unknown field", self.known.join(", "))),
        }
    }
}

/// The names of a list of choices.
pub fn choices<C: Copy>(all: &[C], label: fn(C) -> &'static str) -> String {
    all.iter().map(|c| label(*c)).collect::<Vec<_>>().join(", ")
}

/// Refuses a text that is too long or has characters that are not plain text.
pub fn check_text(path: &str, text: &str) -> Result<(), Problem> {
    let n_chars = text.chars().count();
    if n_chars > LONGEST_TEXT {
        return Err(Problem::new(path, format!("{n_chars} characters"), format!("at most {LONGEST_TEXT} characters")));
    }
    if text.chars().any(is_unprintable) {
        return Err(Problem::new(path, text, "text without control characters"));
    }
    Ok(())
}

/// A JSON value in a few words.
pub fn excerpt(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("a list of {}", items.len()),
        Value::Object(_) => "an object".to_owned(),
        Value::Null => "null".to_owned(),
        Value::String(text) if text.starts_with(reading::TOO_LARGE) => format!("{} (too large)", &text[1..]),
        Value::String(text) => format!("{text:?}"),
        Value::Number(given) => given.as_f64().map(number).unwrap_or_default(),
        Value::Bool(given) => given.to_string(),
    }
}

fn number_within(path: &str, value: &Value, min: f64, max: f64) -> Result<f64, Problem> {
    let given = value.as_f64().filter(|v| *v >= min && *v <= max);
    given
        .map(|v| v + 0.0)
        .ok_or_else(|| Problem::new(path, excerpt(value), format!("a number from {} to {}", number(min), number(max))))
}
