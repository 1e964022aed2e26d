//! Names of sections and settings, and what is said of an input.

use los_engine::parameters::Group;

use crate::workbench::Setting;

/// Name of a section of the inputs.
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Plan => "Plan",
        Group::Team => "Team",
        Group::Market => "Market",
        Group::Costs => "Costs",
        Group::Beliefs => "Beliefs",
        Group::Model => "Model",
    }
}

/// The name of the retention lever, which says on which day it is read.
pub fn retention(day: &str) -> String {
    format!("Left at day {day}, no coaching")
}

/// No published value is taken.
pub const OWN_VALUE: &str = "our own value";

/// Name of a setting.
pub const fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Name => "Scenario name",
        Setting::Currency => "Currency",
        Setting::Cadence => "Cadence",
        Setting::OwnDates => "Own coaching days",
        Setting::AdherenceShape => "Momentum",
        Setting::SkillModel => "Law of forgetting",
        Setting::Tiers => "Reps in three tiers",
        Setting::CapacityLimited => "Reps are limited by their hours",
        Setting::TeamNoise => "Show the luck of one team, too",
        Setting::RetentionPreset => "Retention from",
    }
}

/// The unit after a number: one week, two weeks.
pub fn unit_of(number: &str, unit: &'static str) -> &'static str {
    match (number, unit) {
        ("1", "hours") => "hour",
        ("1", "days") => "day",
        ("1", "weeks") => "week",
        ("1", "points") => "point",
        _ => unit,
    }
}

/// A step button.
pub fn step(words: &str, up: bool) -> String {
    format!("{words}: {}", if up { "more" } else { "less" })
}

/// The reset of one lever.
pub fn restore(words: &str) -> String {
    format!("{words}: back to where it was opened")
}

/// The range of a belief.
pub fn range(low: &str, high: &str, unit: &str) -> String {
    format!("believed between {low} and {high} {unit}").trim_end().to_owned()
}

/// What the browser does not read as a number.
pub const SOMETHING_ELSE: &str = "something else";

/// Nothing, or something that is not a number, was typed.
pub fn not_a_number(words: &str, given: &str) -> String {
    let given = if given.is_empty() { "nothing" } else { given };
    format!("{words}: given {given}, allowed a number")
}

/// A file was refused; nothing was changed.
pub fn file_refused(name: &str, why: &str) -> String {
    format!("{name} was not opened. {why}. Nothing was changed.")
}

/// A file too large to be a scenario.
pub fn file_too_large(kilobytes: u32) -> String {
    format!("It is too large: a scenario file has at most {kilobytes} kB")
}

/// Something in a list of days that is not one.
pub fn not_a_day(given: &str) -> String {
    format!("Own coaching days: given {given}, allowed days from the first training day, such as 7, 21, 42")
}

pub(super) fn on_off(on: bool) -> &'static str {
    if on { "yes" } else { "no" }
}
