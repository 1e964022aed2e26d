//! Settings that are not numbers.

use los_engine::belief::Belief;
use los_engine::parameters::{Ink, Parameter};
use los_engine::problem::Problem;
use los_engine::scenario::{AdherenceShape, Cadence, Scenario, SkillModel};
use los_engine::skill::presets::RetentionPreset;

/// Which setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    /// The scenario's name.
    Name,
    /// The currency of every amount.
    Currency,
    /// How often a rep is coached.
    Cadence,
    /// Coaching dates of one's own.
    OwnDates,
    /// How momentum fades.
    AdherenceShape,
    /// The law of forgetting.
    SkillModel,
    /// Reps in three tiers.
    Tiers,
    /// Reps limited by their hours.
    CapacityLimited,
    /// Bands of what one team will see, luck included.
    TeamNoise,
    /// A published retention.
    RetentionPreset,
}

/// A setting with its new value.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// See [`Setting::Name`].
    Name(String),
    /// See [`Setting::Currency`]: an ISO 4217 code.
    Currency(String),
    /// See [`Setting::Cadence`].
    Cadence(Cadence),
    /// See [`Setting::OwnDates`]: days from the first training day; takes that cadence too.
    OwnDates(Vec<f64>),
    /// See [`Setting::AdherenceShape`].
    AdherenceShape(AdherenceShape),
    /// See [`Setting::SkillModel`].
    SkillModel(SkillModel),
    /// See [`Setting::Tiers`].
    Tiers(bool),
    /// See [`Setting::CapacityLimited`].
    CapacityLimited(bool),
    /// See [`Setting::TeamNoise`].
    TeamNoise(bool),
    /// See [`Setting::RetentionPreset`]: takes its day and its retention, without a range.
    RetentionPreset(RetentionPreset),
}

impl Choice {
    /// Which setting it is.
    pub fn setting(&self) -> Setting {
        match self {
            Self::Name(_) => Setting::Name,
            Self::Currency(_) => Setting::Currency,
            Self::Cadence(_) => Setting::Cadence,
            Self::OwnDates(_) => Setting::OwnDates,
            Self::AdherenceShape(_) => Setting::AdherenceShape,
            Self::SkillModel(_) => Setting::SkillModel,
            Self::Tiers(_) => Setting::Tiers,
            Self::CapacityLimited(_) => Setting::CapacityLimited,
            Self::TeamNoise(_) => Setting::TeamNoise,
            Self::RetentionPreset(_) => Setting::RetentionPreset,
        }
    }

    /// The scenario with this choice made.
    pub fn made(self, scenario: Scenario) -> Result<Scenario, Problem> {
        match self {
            Self::Name(name) => scenario.with_name(name.trim()),
            Self::Currency(code) => scenario.with_currency(code.trim()),
            Self::Cadence(cadence) => Ok(scenario.with_cadence(cadence)),
            Self::OwnDates(dates) => Ok(scenario.with_own_dates(dates)?.with_cadence(Cadence::OwnDates)),
            Self::AdherenceShape(shape) => Ok(scenario.with_adherence_shape(shape)),
            Self::SkillModel(model) => Ok(scenario.with_skill_model(model)),
            Self::Tiers(on) => Ok(scenario.with_tiers(on)),
            Self::CapacityLimited(on) => Ok(scenario.with_capacity_limited(on)),
            Self::TeamNoise(on) => Ok(scenario.with_team_noise(on)),
            Self::RetentionPreset(preset) => scenario
                .with(Parameter::RetentionDay, Belief::Fixed(preset.anchor.day))?
                .with(Parameter::Retention, Belief::Fixed(preset.anchor.retention)),
        }
    }
}

impl Setting {
    /// Plan, belief or fact.
    pub const fn ink(self) -> Ink {
        match self {
            Self::Cadence | Self::OwnDates => Ink::Plan,
            Self::AdherenceShape | Self::SkillModel | Self::RetentionPreset => Ink::Belief,
            Self::Name | Self::Currency | Self::Tiers | Self::CapacityLimited | Self::TeamNoise => Ink::Fact,
        }
    }
}
