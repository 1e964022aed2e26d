//! The parts of the answer that depend on the plan.

use los_engine::parameters::Parameter as P;
use los_engine::scenario::{Cadence, Scenario};

use super::{Numbers, Words};

impl Words {
    /// What we do: training, coaching, or both.
    pub fn what_we_do(self, hours: Option<&str>, coaching: Option<&str>) -> String {
        match (hours, coaching) {
            (Some(hours), Some(coaching)) => self.training_with_coaching(hours, coaching),
            (Some(hours), None) => self.training_alone(hours),
            (None, coaching) => self.coaching_alone(coaching.unwrap_or_default()),
        }
    }

    /// How often a rep is coached.
    pub fn coaching(self, scenario: &Scenario, numbers: &dyn Numbers) -> String {
        if scenario.cadence() != Cadence::EveryWeeks {
            return self.cadence(scenario.cadence()).to_owned();
        }
        let weeks = numbers.plain(scenario.get(P::CoachingEveryWeeks), 1);
        if ["1", "2", "3", "4"].contains(&weeks.as_str()) { self.every_weeks(&weeks) } else { self.every_n_weeks(&weeks) }
    }

    /// The horizon as a span in which money comes back.
    pub fn horizon(self, n_weeks: usize) -> String {
        match (n_weeks % 52, n_weeks / 52) {
            (0, 1) => self.in_a_year().to_owned(),
            (0, years) => self.in_years(&years.to_string()),
            _ => self.in_weeks(&n_weeks.to_string()),
        }
    }
}

/// The month in which a week lies, both from 1.
pub fn month_number(week: usize) -> String {
    (week * 12).div_ceil(52).max(1).to_string()
}
