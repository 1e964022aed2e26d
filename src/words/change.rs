//! What just changed.

use los_engine::parameters::Ink;
use los_engine::scenario::Scenario;

use super::Words;
use crate::workbench::Setting;

impl Words {
    /// The tag in front of the line.
    pub fn ink(self, ink: Ink) -> &'static str {
        match ink {
            Ink::Plan => self.ink_plan(),
            Ink::Belief => self.ink_belief(),
            Ink::Fact => self.ink_fact(),
        }
    }

    /// A setting changed.
    pub fn chose(self, setting: Setting, scenario: &Scenario) -> String {
        let on_off = |on: bool| if on { self.yes() } else { self.no() };
        match setting {
            Setting::Name => self.chose_name(scenario.name()),
            Setting::Currency => self.chose_currency(scenario.currency()),
            Setting::Cadence | Setting::OwnDates => self.chose_cadence(self.cadence(scenario.cadence())),
            Setting::AdherenceShape => self.chose_adherence(self.adherence_shape(scenario.adherence_shape())),
            Setting::SkillModel => self.chose_model(self.skill_model(scenario.skill_model())),
            Setting::Tiers => self.chose_tiers(on_off(scenario.tiers())),
            Setting::CapacityLimited => self.chose_capacity(on_off(scenario.capacity_limited())),
            Setting::TeamNoise => self.chose_noise(on_off(scenario.team_noise())),
            Setting::RetentionPreset => self.chose_preset().to_owned(),
        }
    }
}
