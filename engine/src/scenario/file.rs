//! A scenario as JSON. The same document is a file of the page, the input of `los simulate` and what `los defaults` prints.

use std::io::{self, Write};

use serde::de::Error as _;
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::ser::{Formatter, PrettyFormatter, Serializer as Writer};
use serde_json::{Value, json};

use super::{AdherenceShape, Cadence, Scenario, Skill, SkillModel, skills};
use crate::belief::Belief;
use crate::document::{Fields, excerpt, parse};
use crate::parameters::{Group, Parameter, SkillNumber};
use crate::problem::{Phrase, Problem, Saying, number};

/// Version of the file's fields. Older ones stay readable.
pub const SCHEMA_VERSION: u32 = 1;

impl Scenario {
    /// Reads a scenario from JSON text.
    pub fn from_json(text: &str) -> Result<Self, Problem> {
        Self::from_value(&parse(text)?)
    }

    /// Reads a scenario from a JSON value; every missing field is the worked example's.
    pub fn from_value(value: &Value) -> Result<Self, Problem> {
        let mut fields = Fields::open("", value)?;
        let mut scenario = Self::worked_example();
        if let Some(version) = fields.get("version")
            && version.as_f64() != Some(f64::from(SCHEMA_VERSION))
        {
            return Err(Problem::new("version", excerpt(version), format!("{SCHEMA_VERSION}")));
        }
        if let Some(name) = fields.text("name")? {
            scenario = scenario.with_name(&name)?;
        }
        if let Some(code) = fields.text("currency")? {
            scenario = scenario.with_currency(&code)?;
        }
        for group in Group::ALL {
            if let Some(section) = fields.get(group.name()) {
                scenario = scenario.read_section(group, section)?;
            }
        }
        if let Some(items) = fields.list("skills")? {
            scenario = scenario.with_skills(skills::read(items)?)?;
        }
        fields.finish().map_err(|problem| match Parameter::ALL.iter().find(|p| p.row().name == problem.field) {
            // A person who writes {"reps": 10} is one step away.
            Some(parameter) => {
                Problem::new(problem.field, problem.given, Phrase::ItAs.with([parameter.row().path().as_str().into()]))
            }
            None => problem,
        })?;
        Ok(scenario)
    }

    /// The scenario as JSON text, every field written, lines indented.
    pub fn to_json(&self) -> String {
        let mut text = Vec::new();
        // A scenario holds only finite numbers and plain text, so writing it cannot fail.
        _ = self.serialize(&mut Writer::with_formatter(&mut text, Indented(PrettyFormatter::new())));
        String::from_utf8(text).unwrap_or_default()
    }

    fn read_section(mut self, group: Group, section: &Value) -> Result<Self, Problem> {
        let mut fields = Fields::open(group.name(), section)?;
        for parameter in Parameter::ALL.iter().copied().filter(|p| p.row().group == group) {
            let path = fields.path(parameter.row().name);
            if let Some(value) = fields.get(parameter.row().name) {
                self = self.with(parameter, read_belief(parameter, &path, value)?)?;
            }
        }
        match group {
            Group::Plan => {
                if let Some(cadence) = fields.choice("cadence", Cadence::ALL, Cadence::name)? {
                    self = self.with_cadence(cadence);
                }
                if let Some(dates) = fields.numbers("own_dates", 0.0, super::LATEST_DAY)? {
                    self = self.with_own_dates(dates)?;
                }
            }
            Group::Team => self.tiers = fields.flag("tiers")?.unwrap_or(self.tiers),
            Group::Market => self.capacity_limited = fields.flag("capacity_limited")?.unwrap_or(self.capacity_limited),
            Group::Beliefs => {
                let shape = fields.choice("adherence_shape", AdherenceShape::ALL, AdherenceShape::name)?;
                self.adherence_shape = shape.unwrap_or(self.adherence_shape);
            }
            Group::Model => {
                let model = fields.choice("skill_model", SkillModel::ALL, SkillModel::name)?;
                self.skill_model = model.unwrap_or(self.skill_model);
                self.team_noise = fields.flag("team_noise")?.unwrap_or(self.team_noise);
            }
            Group::Costs => {}
        }
        fields.finish()?;
        Ok(self)
    }
}

/// A number pins the belief; `{min, mode, max}`, `{p5, p95}` or `{low, high}` make it a range.
fn read_belief(parameter: Parameter, path: &str, value: &Value) -> Result<Belief, Problem> {
    let row = parameter.row();
    if let Some(given) = value.as_f64() {
        return Ok(Belief::Fixed(given));
    }
    let allowed = if row.uncertain() {
        Phrase::OrARange.with([row.allowed().into(), "{min, mode, max}".into(), "{p5, p95}".into(), "{low, high}".into()])
    } else {
        row.allowed()
    };
    let Some(map) = value.as_object().filter(|_| row.uncertain()) else {
        return Err(Problem::new(path, excerpt(value), allowed));
    };
    let mut fields = Fields::open(path, value)?;
    let mut part =
        |name| fields.number(name, row)?.ok_or_else(|| Problem::new(format!("{path}.{name}"), Phrase::Nothing, row.allowed()));
    let belief = if map.contains_key("mode") || map.contains_key("min") || map.contains_key("max") {
        Belief::Pert { min: part("min")?, mode: part("mode")?, max: part("max")? }
    } else if map.contains_key("p5") || map.contains_key("p95") {
        Belief::LogNormal { p5: part("p5")?, p95: part("p95")? }
    } else if map.contains_key("low") || map.contains_key("high") {
        Belief::Uniform { low: part("low")?, high: part("high")? }
    } else {
        return Err(Problem::new(path, excerpt(value), allowed));
    };
    fields.finish()?;
    Ok(belief)
}

impl Serialize for Belief {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Fixed(value) = self {
            return Plain(*value).serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        for (part, value) in self.parts() {
            map.serialize_entry(part, &Plain(value))?;
        }
        map.end()
    }
}

/// A number without a needless `.0`, so that a file reads as a person would write it.
struct Plain(f64);

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[expect(clippy::cast_possible_truncation, reason = "only taken when the value is a whole number below 2^53")]
        if self.0.fract() == 0.0 && self.0.abs() < 9e15 {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

/// Lines indented, and numbers as [`number`] writes them, which reads the same and is there already: the reader's own
/// writer of numbers would be a fiftieth of the page.
struct Indented(PrettyFormatter<'static>);

/// Methods that are left to the inner formatter.
macro_rules! as_pretty {
    ($($method:ident($($argument:ident: $type:ty)?);)+) => {$(
        fn $method<W: ?Sized + Write>(&mut self, writer: &mut W $(, $argument: $type)?) -> io::Result<()> {
            self.0.$method(writer $(, $argument)?)
        }
    )+};
}

impl Formatter for Indented {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(number(value).as_bytes())
    }

    as_pretty! {
        begin_array();
        end_array();
        begin_array_value(first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(first: bool);
        begin_object_value();
        end_object_value();
    }
}

impl Serialize for Skill {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &self.name)?;
        for part in SkillNumber::ALL {
            map.serialize_entry(part.row().name, &Plain(self.get(*part)))?;
        }
        map.end()
    }
}

/// One section of the file.
struct Section<'a>(&'a Scenario, Group);

impl Serialize for Section<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(scenario, group) = self;
        let mut map = serializer.serialize_map(None)?;
        match group {
            Group::Plan => {
                map.serialize_entry("cadence", scenario.cadence.name())?;
                map.serialize_entry("own_dates", &scenario.own_dates.iter().copied().map(Plain).collect::<Vec<_>>())?;
            }
            Group::Team => map.serialize_entry("tiers", &scenario.tiers)?,
            Group::Market => map.serialize_entry("capacity_limited", &scenario.capacity_limited)?,
            Group::Beliefs => map.serialize_entry("adherence_shape", scenario.adherence_shape.name())?,
            Group::Model => {
                map.serialize_entry("skill_model", scenario.skill_model.name())?;
                map.serialize_entry("team_noise", &scenario.team_noise)?;
            }
            Group::Costs => {}
        }
        for parameter in Parameter::ALL.iter().filter(|p| p.row().group == *group) {
            map.serialize_entry(parameter.row().name, &scenario.belief(*parameter))?;
        }
        map.end()
    }
}

impl Serialize for Scenario {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", &SCHEMA_VERSION)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("currency", &self.currency)?;
        for group in Group::ALL {
            map.serialize_entry(group.name(), &Section(self, group))?;
        }
        map.serialize_entry("skills", &self.skills)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Scenario {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_value(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A range with the name of its distribution.
struct Described(Belief);

impl Serialize for Described {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("kind", self.0.kind())?;
        for (part, value) in self.0.parts() {
            map.serialize_entry(part, &Plain(value))?;
        }
        map.end()
    }
}

/// The parameter table as JSON: one object a row.
pub fn parameter_table() -> Value {
    let row = |section: &str, row: &crate::parameters::Row| {
        json!({
            "section": section, "name": row.name, "words": row.words, "unit": Saying::from(row.unit.phrase()).to_string(),
            "min": Plain(row.min), "max": Plain(row.max), "step": Plain(row.step), "whole": row.whole,
            "default": Plain(row.default), "distribution": row.range.map(Described), "most_likely": Plain(row.initial().most_likely()), "kind": row.ink().name(),
            "grade": row.grade.label(), "source": row.source, "help": row.help,
        })
    };
    let mut rows: Vec<Value> = Parameter::ALL.iter().map(|p| row(p.row().group.name(), p.row())).collect();
    rows.extend(SkillNumber::ALL.iter().map(|p| row("skills", p.row())));
    Value::Array(rows)
}
