//! How the simulation goes on.

use super::Words;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Neither a worker nor the page can compute.
    Nowhere,
    /// What was asked was not understood.
    NotUnderstood,
    /// What came back is no answer to what was asked.
    DoesNotFit,
    /// The host broke down, with these words.
    BrokeDown(String),
}

impl Words {
    /// Why there is no answer, and what to do.
    pub fn trouble(self, trouble: &Trouble) -> String {
        match trouble {
            Trouble::Nowhere => self.no_simulator().to_owned(),
            Trouble::NotUnderstood => self.not_simulated(self.not_understood()),
            Trouble::DoesNotFit => self.not_simulated(self.numbers_do_not_fit()),
            Trouble::BrokeDown(reason) => self.not_simulated(reason),
        }
    }

    /// A time that is left, in seconds, as exactly as it is known.
    pub fn time_left(self, seconds: f64) -> String {
        if seconds < 1.5 {
            self.a_second_left().to_owned()
        } else if seconds < 90.0 {
            // A count that changes with every glance is no calm one.
            let step = if seconds < 10.0 { 1.0 } else { 5.0 };
            self.seconds_left(&((seconds / step).round() * step).to_string())
        } else {
            self.minutes_left(&(seconds / 60.0).round().to_string())
        }
    }
}
