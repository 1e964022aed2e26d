//! Plans to hold one's own against: the same world, another way of spending the same training.

use los_engine::belief::Belief;
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{Cadence, Scenario};

/// A plan that is offered for comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The training and nothing after it.
    EventOnly,
    /// The training, and coaching every month.
    Monthly,
    /// The training, coaching every two weeks, and managers who are trained to coach.
    ManagersTrained,
    /// The same hours of training in four blocks four weeks apart, and nothing after them.
    SpacedEvents,
}

/// What training a manager to coach costs, and how well trained managers are believed to coach: judgement, as the table
/// of differences shows.
const TRAINING_A_MANAGER: f64 = 1500.0;
const TRAINED_QUALITY: Belief = Belief::Pert { min: 0.45, mode: 0.75, max: 0.95 };

impl Preset {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::EventOnly, Self::Monthly, Self::ManagersTrained, Self::SpacedEvents];

    /// The plan in the world of `scenario`, under a name.
    pub fn made(self, scenario: &Scenario, name: &str) -> Scenario {
        let made = scenario.clone().with_cadence(match self {
            Self::EventOnly | Self::SpacedEvents => Cadence::None,
            Self::Monthly => Cadence::Monthly,
            Self::ManagersTrained => Cadence::Fortnightly,
        });
        let changes = match self {
            Self::EventOnly | Self::Monthly => vec![],
            Self::ManagersTrained => {
                let trained = scenario.get(P::DesignCost) + TRAINING_A_MANAGER * scenario.get(P::Managers);
                vec![(P::Quality, TRAINED_QUALITY), (P::DesignCost, Belief::Fixed(P::DesignCost.row().clamp(trained)))]
            }
            Self::SpacedEvents => vec![(P::TrainingBlocks, Belief::Fixed(4.0)), (P::TrainingGapDays, Belief::Fixed(28.0))],
        };
        let named = made.clone().with_name(name).unwrap_or(made);
        // All of this is allowed by the rows, so nothing is refused.
        changes.into_iter().fold(named, |made, (parameter, belief)| made.clone().with(parameter, belief).unwrap_or(made))
    }
}
