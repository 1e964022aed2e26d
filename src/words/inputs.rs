//! Names of sections and settings, and units.

use los_engine::parameters::Group;
use los_engine::problem::{Phrase, fill};

use super::Words;
use crate::workbench::Setting;

impl Words {
    /// Name of a section of the inputs.
    pub fn group(self, group: Group) -> &'static str {
        match group {
            Group::Plan => self.group_plan(),
            Group::Team => self.group_team(),
            Group::Market => self.group_market(),
            Group::Costs => self.group_costs(),
            Group::Beliefs => self.group_beliefs(),
            Group::Model => self.group_model(),
        }
    }

    /// Name of a setting.
    pub fn setting(self, setting: Setting) -> &'static str {
        match setting {
            Setting::Name => self.setting_name(),
            Setting::Currency => self.setting_currency(),
            Setting::Cadence => self.setting_cadence(),
            Setting::OwnDates => self.setting_own_dates(),
            Setting::AdherenceShape => self.setting_adherence(),
            Setting::SkillModel => self.setting_model(),
            Setting::Tiers => self.setting_tiers(),
            Setting::CapacityLimited => self.setting_capacity(),
            Setting::TeamNoise => self.setting_noise(),
            Setting::RetentionPreset => self.setting_preset(),
        }
    }

    /// The unit after a number: one week, two weeks.
    pub fn unit_of(self, number: &str, unit: Phrase) -> String {
        fill(self.phrase(unit), unit.places(), &[number])
    }
}
