//! Reading JSON objects field by field, so that every refusal names the field, what was given and what is allowed.
//!
//! Scenario files and the command line's requests are read through this one door; unknown fields are named, not ignored.

mod reading;

pub use reading::parse;

use serde_json::{Map, Value};

use crate::parameters::Row;
use crate::problem::{Phrase, Problem, Saying, is_unprintable};

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
        let map =
            value.as_object().ok_or_else(|| Problem::new(name, excerpt(value), Phrase::AnObject.with(["{ .. }".into()])))?;
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
        let missing = self.missing(name, Phrase::NumberBetween.with([min.into(), max.into()]));
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
        let items = value.as_array().ok_or_else(|| Problem::new(&path, excerpt(value), Phrase::AList.with(["[ .. ]".into()])))?;
        if items.len() > LONGEST_LIST {
            return Err(Problem::new(
                path,
                Phrase::Items.with([items.len().into()]),
                Phrase::AtMostItems.with([LONGEST_LIST.into()]),
            ));
        }
        Ok(Some(items))
    }

    /// `true` or `false`.
    pub fn flag(&mut self, name: &'static str) -> Result<Option<bool>, Problem> {
        let path = self.path(name);
        let Some(value) = self.get(name) else { return Ok(None) };
        value.as_bool().map(Some).ok_or_else(|| Problem::new(path, excerpt(value), Phrase::TrueOrFalse))
    }

    /// A short text; control characters and characters that turn text around are refused.
    pub fn text(&mut self, name: &'static str) -> Result<Option<String>, Problem> {
        let path = self.path(name);
        let Some(value) = self.get(name) else { return Ok(None) };
        let text = value.as_str().ok_or_else(|| Problem::new(&path, excerpt(value), Phrase::TextInQuotes))?;
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
    pub fn missing(&self, name: &str, allowed: impl Into<Saying>) -> Problem {
        Problem::new(self.path(name), Phrase::Nothing, allowed)
    }

    /// Refuses fields that nobody asked for.
    pub fn finish(self) -> Result<(), Problem> {
        match self.map.keys().find(|key| !self.known.contains(&key.as_str())) {
            None => Ok(()),
            Some(key) => Err(Problem::new(self.path(key), Phrase::UnknownField, self.known.join(", "))),
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
        return Err(Problem::new(
            path,
            Phrase::Characters.with([n_chars.into()]),
            Phrase::AtMostCharacters.with([LONGEST_TEXT.into()]),
        ));
    }
    if text.chars().any(is_unprintable) {
        return Err(Problem::new(path, text, Phrase::PlainText));
    }
    Ok(())
}

/// A JSON value in a few words.
pub fn excerpt(value: &Value) -> Saying {
    match value {
        Value::Array(items) => Phrase::ListOf.with([items.len().into()]),
        Value::Object(_) => Phrase::Object.into(),
        Value::Null => "null".into(),
        Value::String(text) if text.starts_with(reading::TOO_LARGE) => Phrase::TooLarge.with([text[1..].into()]),
        Value::String(text) => format!("{text:?}").into(),
        Value::Number(given) => Saying::number(given.as_f64().unwrap_or_default()),
        Value::Bool(given) => given.to_string().into(),
    }
}

fn number_within(path: &str, value: &Value, min: f64, max: f64) -> Result<f64, Problem> {
    let given = value.as_f64().filter(|v| *v >= min && *v <= max);
    given.map(|v| v + 0.0).ok_or_else(|| Problem::new(path, excerpt(value), Phrase::NumberBetween.with([min.into(), max.into()])))
}
