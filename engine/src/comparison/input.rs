//! What may differ between two scenarios.

use crate::parameters::{Group, Ink, Parameter as P};
use crate::scenario::{Cadence, Scenario};

/// Something that goes into a forecast. What only has a meaning together is one input, so that whatever a scenario takes
/// from another leaves a scenario that means something: the cadence with its interval and its own dates, what is left of a
/// skill with the day on which that was measured. Each of the others is checked by itself, so that every combination of
/// two valid scenarios is a valid one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// A number of the table, with its range; the retention with its day.
    Number(P),
    /// How often a rep is coached.
    Cadence,
    /// How momentum fades.
    AdherenceShape,
    /// The law of forgetting.
    SkillModel,
    /// Reps in three tiers.
    Tiers,
    /// Reps limited by their hours.
    CapacityLimited,
    /// The skills that are trained.
    Skills,
    /// The luck of one team.
    TeamNoise,
    /// The currency.
    Currency,
}

/// Inputs of one meaning, for when there are too many to tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// What is trained, and when.
    Training,
    /// How coaching is planned, and how it is done.
    Coaching,
    /// How a skill is learned and forgotten.
    Retention,
    /// What behaviour changes in the deals.
    Effect,
    /// The people.
    Team,
    /// Opportunities, deals and prices.
    Money,
    /// Settings of the simulation.
    Model,
}

impl Topic {
    /// Every one.
    pub const ALL: [Self; 7] =
        [Self::Training, Self::Coaching, Self::Retention, Self::Effect, Self::Team, Self::Money, Self::Model];

    /// Its name, for scripts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Coaching => "coaching",
            Self::Retention => "retention",
            Self::Effect => "effect",
            Self::Team => "team",
            Self::Money => "money",
            Self::Model => "model",
        }
    }
}

impl Input {
    /// Every one that there is, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        let choice = |parameter: P| match parameter {
            P::TrainingHours => Some(Self::Currency),
            P::TierBottomShare => Some(Self::Tiers),
            P::OpportunitiesPerRepMonth => Some(Self::CapacityLimited),
            P::Retention => Some(Self::SkillModel),
            P::AdherenceHalfLife => Some(Self::AdherenceShape),
            P::HorizonWeeks => Some(Self::TeamNoise),
            P::SellingHoursPerMonth => Some(Self::Skills),
            _ => None,
        };
        let number = |parameter: P| match parameter {
            P::CoachingEveryWeeks => Some(Self::Cadence),
            // With the retention; and the draws are no input: scenarios are compared in the same ones.
            P::RetentionDay | P::Seed | P::Draws => None,
            _ => Some(Self::Number(parameter)),
        };
        P::ALL.iter().flat_map(move |parameter| choice(*parameter).into_iter().chain(number(*parameter)))
    }

    /// Plan, belief or fact.
    pub const fn ink(self) -> Ink {
        match self {
            Self::Number(parameter) => parameter.row().ink(),
            Self::Cadence => Ink::Plan,
            Self::AdherenceShape | Self::SkillModel => Ink::Belief,
            Self::Tiers | Self::CapacityLimited | Self::Skills | Self::TeamNoise | Self::Currency => Ink::Fact,
        }
    }

    /// What it is about.
    pub const fn topic(self) -> Topic {
        match self {
            Self::Number(parameter) => match parameter {
                P::TrainingHours
                | P::HoursPerTrainingDay
                | P::TrainingBlocks
                | P::TrainingGapDays
                | P::HireTrainingEveryWeeks
                | P::HoursTau => Topic::Training,
                P::Retention | P::RetentionDay | P::RungRatio | P::RipeningRatio | P::TouchGrowth => Topic::Retention,
                P::TransferClimate | P::RecoverableShare | P::WinEffect | P::ValueEffect | P::CycleEffect => Topic::Effect,
                P::Budget => Topic::Money,
                _ => match parameter.row().group {
                    Group::Plan | Group::Beliefs => Topic::Coaching,
                    Group::Team => Topic::Team,
                    Group::Market | Group::Costs => Topic::Money,
                    Group::Model => Topic::Model,
                },
            },
            Self::Cadence | Self::AdherenceShape => Topic::Coaching,
            Self::SkillModel => Topic::Retention,
            Self::Tiers | Self::Skills => Topic::Team,
            Self::CapacityLimited | Self::Currency => Topic::Money,
            Self::TeamNoise => Topic::Model,
        }
    }

    /// Where it stands in a file.
    pub fn path(self) -> String {
        let fixed = match self {
            Self::Number(parameter) => return parameter.row().path(),
            Self::Cadence => "plan.cadence",
            Self::AdherenceShape => "beliefs.adherence_shape",
            Self::SkillModel => "model.skill_model",
            Self::Tiers => "team.tiers",
            Self::CapacityLimited => "market.capacity_limited",
            Self::Skills => "skills",
            Self::TeamNoise => "model.team_noise",
            Self::Currency => "currency",
        };
        fixed.to_owned()
    }

    /// Whether it is not the same in two scenarios. What neither of them uses is not looked at: an interval beside a cadence
    /// that has its own, dates beside a regular one.
    pub fn differs(self, one: &Scenario, other: &Scenario) -> bool {
        let number = |parameter| one.belief(parameter) != other.belief(parameter);
        match self {
            Self::Number(P::Retention) => number(P::Retention) || number(P::RetentionDay),
            Self::Number(parameter) => number(parameter),
            Self::Cadence => match (one.cadence(), other.cadence()) {
                (Cadence::EveryWeeks, Cadence::EveryWeeks) => number(P::CoachingEveryWeeks),
                (Cadence::OwnDates, Cadence::OwnDates) => one.own_dates() != other.own_dates(),
                (one, other) => one != other,
            },
            Self::AdherenceShape => one.adherence_shape() != other.adherence_shape(),
            Self::SkillModel => one.skill_model() != other.skill_model(),
            Self::Tiers => one.tiers() != other.tiers(),
            Self::CapacityLimited => one.capacity_limited() != other.capacity_limited(),
            Self::Skills => one.skills() != other.skills(),
            Self::TeamNoise => one.team_noise() != other.team_noise(),
            Self::Currency => one.currency() != other.currency(),
        }
    }

    /// `scenario` with this input as `other` has it.
    #[must_use]
    pub fn taken(self, mut scenario: Scenario, other: &Scenario) -> Scenario {
        match self {
            Self::Number(parameter) => {
                scenario.take(parameter, other);
                if parameter == P::Retention {
                    scenario.take(P::RetentionDay, other);
                }
            }
            Self::Cadence => {
                scenario.take(P::CoachingEveryWeeks, other);
                scenario.take_own_dates(other);
                scenario = scenario.with_cadence(other.cadence());
            }
            Self::AdherenceShape => scenario = scenario.with_adherence_shape(other.adherence_shape()),
            Self::SkillModel => scenario = scenario.with_skill_model(other.skill_model()),
            Self::Tiers => scenario = scenario.with_tiers(other.tiers()),
            Self::CapacityLimited => scenario = scenario.with_capacity_limited(other.capacity_limited()),
            Self::Skills => scenario.take_skills(other),
            Self::TeamNoise => scenario = scenario.with_team_noise(other.team_noise()),
            Self::Currency => scenario.take_currency(other),
        }
        scenario
    }
}

/// What is not the same in all scenarios, in the order of the table.
pub fn differing(scenarios: &[Scenario]) -> Vec<Input> {
    let Some((first, others)) = scenarios.split_first() else { return Vec::new() };
    Input::all().filter(|input| others.iter().any(|other| input.differs(first, other))).collect()
}
