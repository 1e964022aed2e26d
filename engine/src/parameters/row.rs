//! The shape of one row, and what may be asked of it.

use super::Unit;
use crate::belief::Belief;
use crate::problem::{Phrase, Problem, Saying};

/// The section of a scenario file in which a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What is decided.
    Plan,
    /// The people: facts.
    Team,
    /// Opportunities, deals and margin: facts.
    Market,
    /// Prices: facts.
    Costs,
    /// What is held true and is uncertain.
    Beliefs,
    /// Settings of the simulation itself.
    Model,
}

impl Group {
    /// Every section, in the order of the file.
    pub const ALL: [Self; 6] = [Self::Plan, Self::Team, Self::Market, Self::Costs, Self::Beliefs, Self::Model];

    /// The section's name in a file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Team => "team",
            Self::Market => "market",
            Self::Costs => "costs",
            Self::Beliefs => "beliefs",
            Self::Model => "model",
        }
    }
}

/// In which ink a number is drawn: a reader can always tell whether a result moved because the plan or a belief did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// A decision.
    Plan,
    /// An assumption.
    Belief,
    /// A fact about the team, its market or its prices.
    Fact,
}

impl Ink {
    /// The ink's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Belief => "belief",
            Self::Fact => "fact",
        }
    }
}

/// How strong the evidence for a default is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Meta-analytic.
    A,
    /// Some data.
    B,
    /// Some data, weak: one source, unpublished or self-reported.
    BMinus,
    /// Judgement.
    C,
    /// The user's own number; the default is an example.
    Own,
}

impl Grade {
    /// The grade as it is printed.
    pub const fn label(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::BMinus => "B-",
            Self::C => "C",
            Self::Own => "own",
        }
    }
}

/// One adjustable number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Field name in files, links and messages.
    pub name: &'static str,
    /// Section of the file.
    pub group: Group,
    /// Name on screen.
    pub words: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// Smallest value allowed, in the unit.
    pub min: f64,
    /// Largest value allowed, in the unit.
    pub max: f64,
    /// One press of a step button, in the unit.
    pub step: f64,
    /// Only whole numbers are allowed.
    pub whole: bool,
    /// Value of the belief when it is one number, as in `los skill` (MODEL, section 5). Plans and facts start with it.
    pub default: f64,
    /// Range of the belief, with which the worked example starts: there both sides' views are in, and the mean run takes
    /// the range's most likely value. `None` for plans and facts, which have no uncertainty.
    pub range: Option<Belief>,
    /// Strength of the evidence.
    pub grade: Grade,
    /// Where the default comes from.
    pub source: &'static str,
    /// One or two sentences for the person at the lever.
    pub help: &'static str,
}

impl Row {
    /// What a new scenario holds: the range if the row has one, else the default.
    pub const fn initial(&self) -> Belief {
        match self.range {
            Some(belief) => belief,
            None => Belief::Fixed(self.default),
        }
    }

    /// Whether a range may stand here. Beliefs and the market may be uncertain; decisions, people and prices
    /// are what they are.
    pub const fn uncertain(&self) -> bool {
        matches!(self.group, Group::Beliefs | Group::Market)
    }

    /// Plan, belief or fact.
    pub const fn ink(&self) -> Ink {
        match self.group {
            Group::Plan => Ink::Plan,
            Group::Beliefs => Ink::Belief,
            Group::Team | Group::Market | Group::Costs | Group::Model => Ink::Fact,
        }
    }

    /// Where it stands in a file, e.g. `plan.training_hours`.
    pub fn path(&self) -> String {
        format!("{}.{}", self.group.name(), self.name)
    }

    /// The bounds in words, e.g. `0 to 200 hours`.
    pub fn allowed(&self) -> Saying {
        between(self.whole, self.min, self.max, self.unit.phrase())
    }

    /// Whether a number lies within the bounds.
    pub fn allows(&self, given: f64) -> bool {
        given >= self.min && given <= self.max && !(self.whole && given.fract() != 0.0)
    }

    /// Whether a belief may stand here.
    pub fn allows_belief(&self, belief: Belief) -> bool {
        let fixed = matches!(belief, Belief::Fixed(_));
        (fixed || self.uncertain()) && belief.is_ordered() && belief.all(|value| self.allows(value))
    }

    /// Checks one number against the bounds; `path` names the field in the message.
    pub fn check(&self, path: &str, given: f64) -> Result<f64, Problem> {
        if self.allows(given) {
            // -0.0 would print as "-0" and break file identity.
            Ok(given + 0.0)
        } else {
            Err(Problem::new(path, Saying::number(given), self.allowed()))
        }
    }

    /// Checks a belief: a range must be allowed here, and every number of it inside the bounds.
    pub fn check_belief(&self, path: &str, belief: Belief) -> Result<Belief, Problem> {
        if let Belief::Fixed(value) = belief {
            return self.check(path, value).map(Belief::Fixed);
        }
        if !self.uncertain() {
            return Err(Problem::new(path, belief.to_string(), Phrase::OneNumber.with([self.allowed().into()])));
        }
        for (part, value) in belief.parts() {
            self.check(&format!("{path}.{part}"), value)?;
        }
        belief.ordered(path).map(|belief| belief.map(|value| value + 0.0))
    }

    /// The nearest value that is allowed: what a lever does with a number typed beyond its end.
    pub fn clamp(&self, given: f64) -> f64 {
        let whole = if self.whole { given.round() } else { given };
        // `f64::clamp` would bring along the writing of numbers, for a panic that never comes.
        if whole.is_nan() { self.default } else { whole.max(self.min).min(self.max) + 0.0 }
    }
}

/// Bounds in words; `whole` where only whole numbers are allowed.
pub(crate) fn between(whole: bool, low: f64, high: f64, unit: Phrase) -> Saying {
    let phrase = if whole { Phrase::WholeBetween } else { Phrase::Between };
    phrase.with([low.into(), high.into(), unit.into()])
}
