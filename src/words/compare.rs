//! Scenarios side by side.

use los_engine::comparison::{Input, Topic};
use los_engine::forecast::Figure;
use los_engine::scenario::Scenario;

use super::Words;
use crate::workbench::{Preset, Setting};

/// One place to the left, one to the right, as they are seen.
pub const MOVES: [&str; 2] = ["←", "→"];
/// Most letters that a copy takes over from the name.
const MOST_OF_A_NAME: usize = 70;

impl Words {
    /// The name of a copy, which finds room where the name itself just did.
    pub fn named_copy(self, name: &str) -> String {
        self.copy_of(&name.chars().take(MOST_OF_A_NAME).collect::<String>())
    }

    /// A plan that is offered.
    pub fn plan_offered(self, preset: Preset) -> &'static str {
        match preset {
            Preset::EventOnly => self.preset_event_only(),
            Preset::Monthly => self.preset_monthly(),
            Preset::ManagersTrained => self.preset_managers_trained(),
            Preset::SpacedEvents => self.preset_spaced(),
        }
    }

    /// The name of an input that is no number.
    pub fn input(self, input: Input) -> &'static str {
        self.setting(match input {
            Input::Skills => return self.skills(),
            Input::Cadence | Input::Number(_) => Setting::Cadence,
            Input::AdherenceShape => Setting::AdherenceShape,
            Input::SkillModel => Setting::SkillModel,
            Input::Tiers => Setting::Tiers,
            Input::CapacityLimited => Setting::CapacityLimited,
            Input::TeamNoise => Setting::TeamNoise,
            Input::Currency => Setting::Currency,
        })
    }

    /// What such an input is in a scenario.
    pub fn input_value(self, input: Input, scenario: &Scenario, cadence: &str) -> String {
        let on_off = |on: bool| if on { self.yes() } else { self.no() };
        match input {
            Input::Number(_) | Input::Cadence => cadence,
            Input::AdherenceShape => self.adherence_shape(scenario.adherence_shape()),
            Input::SkillModel => self.skill_model(scenario.skill_model()),
            Input::Tiers => on_off(scenario.tiers()),
            Input::CapacityLimited => on_off(scenario.capacity_limited()),
            Input::TeamNoise => on_off(scenario.team_noise()),
            Input::Currency => scenario.currency(),
            Input::Skills => return scenario.skills().iter().map(|skill| skill.name.as_str()).collect::<Vec<_>>().join(", "),
        }
        .to_owned()
    }

    /// Several inputs of one topic.
    pub fn topic(self, topic: Topic) -> &'static str {
        match topic {
            Topic::Training => self.topic_training(),
            Topic::Coaching => self.topic_coaching(),
            Topic::Retention => self.topic_retention(),
            Topic::Effect => self.topic_effect(),
            Topic::Team => self.topic_team(),
            Topic::Money => self.topic_money(),
            Topic::Model => self.topic_model(),
        }
    }

    /// One of the [`HEADLINES`](los_engine::comparison::HEADLINES).
    pub fn outcome(self, figure: Figure) -> &'static str {
        match figure {
            Figure::Used => self.outcome_used(),
            Figure::PaybackWeek => self.outcome_payback(),
            Figure::Cost => self.outcome_cost(),
            Figure::RevenueIncrement => self.outcome_revenue(),
            Figure::LowestCumulativeCash => self.outcome_lowest_cash(),
            _ => self.outcome_net_value(),
        }
    }

    /// How many of the outcomes, of all of them.
    pub fn outcomes_of_ten(self, chance: f64) -> String {
        match (10.0 * chance).round() {
            _ if chance <= 0.0 => self.in_no_outcome().to_owned(),
            _ if chance >= 1.0 => self.in_every_outcome().to_owned(),
            n if n < 1.0 => self.in_few_outcomes().to_owned(),
            n if n > 9.0 => self.in_most_outcomes().to_owned(),
            n => self.in_outcomes(&n.to_string()),
        }
    }
}
