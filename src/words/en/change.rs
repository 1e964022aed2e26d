//! What just changed.

use los_engine::parameters::Ink;
use los_engine::scenario::Scenario;

use super::{counted, on_off};
use crate::workbench::Setting;

/// The tag in front of the line.
pub const fn ink(ink: Ink) -> &'static str {
    match ink {
        Ink::Plan => "plan",
        Ink::Belief => "belief",
        Ink::Fact => "facts",
    }
}

/// A lever moved.
pub fn moved(words: &str, before: &str, now: &str, unit: &str) -> String {
    format!("{words} {before} → {now} {unit}").trim_end().to_owned()
}

/// A setting changed.
pub fn chose(setting: Setting, scenario: &Scenario) -> String {
    match setting {
        Setting::Name => format!("Name: {}", scenario.name()),
        Setting::Currency => format!("Currency: {}, amounts are not converted", scenario.currency()),
        Setting::Cadence | Setting::OwnDates => format!("Coaching: {}", scenario.cadence().words()),
        Setting::AdherenceShape => format!("Momentum: {}", scenario.adherence_shape().words()),
        Setting::SkillModel => format!("Law of forgetting: {}", scenario.skill_model().words()),
        Setting::Tiers => format!("Three tiers of reps: {}", on_off(scenario.tiers())),
        Setting::CapacityLimited => format!("Reps limited by their hours: {}", on_off(scenario.capacity_limited())),
        Setting::TeamNoise => format!("The luck of one team is shown: {}", on_off(scenario.team_noise())),
        Setting::RetentionPreset => "Retention from a published source".to_owned(),
    }
}

/// A file was opened.
pub fn opened(name: &str) -> String {
    format!("Opened \"{name}\"")
}

/// Points, with the sign that the number brings.
pub fn points(points: &str) -> String {
    if points == "0" {
        return "unchanged".to_owned();
    }
    counted(points, "point", "points")
}

/// What a gesture did to the headline.
pub fn effect(used: Option<&str>, net: &str) -> String {
    match used {
        Some(used) => format!("use at day 90 {used}, net {net}"),
        None => format!("net {net}"),
    }
}
