//! One plan in one world: everything a forecast is made from. Only valid ones exist.
//!
//! Numbers live in one array that the parameter table indexes; what is not a number (cadence, skills, shapes) are fields.
//! A file holds the same things by name, every field optional: what is missing is the worked example's.

mod choices;
mod file;
mod numbers;
mod skills;

pub use choices::{AdherenceShape, Cadence, SkillModel};
pub use file::{SCHEMA_VERSION, parameter_table};
pub use skills::{MOST_SKILLS, Skill, SkillShares};

use crate::belief::Belief;
use crate::document::check_text;
use crate::lanes::Real;
use crate::parameters::{COUNT, Parameter};
use crate::problem::{Phrase, Problem, Saying};

/// One number for each parameter: a point in the space of beliefs and plans, from which a run is made; or several such
/// points side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Values<R = f64>([R; COUNT]);

impl<R: Real> Default for Values<R> {
    fn default() -> Self {
        Self([R::default(); COUNT])
    }
}

impl<R: Real> Values<R> {
    /// The value of one parameter, in its row's unit.
    pub fn get(&self, parameter: Parameter) -> R {
        self.0[parameter as usize]
    }

    /// Changes one parameter.
    pub fn set(&mut self, parameter: Parameter, value: R) {
        self.0[parameter as usize] = value;
    }

    /// The same point with one parameter changed.
    #[must_use]
    pub fn with(mut self, parameter: Parameter, value: R) -> Self {
        self.set(parameter, value);
        self
    }
}

impl Values {
    /// The same point in every lane.
    pub fn in_every_lane<R: Real>(&self) -> Values<R> {
        Values(self.0.map(R::of))
    }
}

/// A checked scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    name: String,
    currency: String,
    numbers: [Belief; COUNT],
    cadence: Cadence,
    own_dates: Vec<f64>,
    adherence_shape: AdherenceShape,
    skill_model: SkillModel,
    tiers: bool,
    capacity_limited: bool,
    team_noise: bool,
    skills: Vec<Skill>,
}

/// Most coaching dates of one's own.
pub const MOST_OWN_DATES: usize = 300;
/// Latest day of a date of one's own: five years.
pub const LATEST_DAY: f64 = 1820.0;

impl Default for Scenario {
    fn default() -> Self {
        Self::worked_example()
    }
}

impl Scenario {
    /// A realistic example: 40 reps, 5 managers, 16 hours of training, half an hour of coaching every two weeks.
    pub fn worked_example() -> Self {
        let mut numbers = [Belief::Fixed(0.0); COUNT];
        for parameter in Parameter::ALL {
            numbers[*parameter as usize] = parameter.row().initial();
        }
        Self {
            name: "Spring programme".to_owned(),
            currency: "USD".to_owned(),
            numbers,
            cadence: Cadence::Fortnightly,
            own_dates: Vec::new(),
            adherence_shape: AdherenceShape::Exponential,
            skill_model: SkillModel::Ladder,
            tiers: false,
            capacity_limited: false,
            team_noise: false,
            skills: skills::worked_example(),
        }
    }

    /// What people call it; at most 80 characters.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Currency of every amount, as an ISO 4217 code.
    pub fn currency(&self) -> &str {
        &self.currency
    }

    /// How often a rep is coached.
    pub fn cadence(&self) -> Cadence {
        self.cadence
    }

    /// Coaching dates of one's own, in days from the first training day, rising; used by [`Cadence::OwnDates`].
    pub fn own_dates(&self) -> &[f64] {
        &self.own_dates
    }

    /// How momentum fades.
    pub fn adherence_shape(&self) -> AdherenceShape {
        self.adherence_shape
    }

    /// The law of forgetting in use.
    pub fn skill_model(&self) -> SkillModel {
        self.skill_model
    }

    /// Whether reps respond to coaching in three tiers.
    pub fn tiers(&self) -> bool {
        self.tiers
    }

    /// Whether reps have more opportunities than hours, so that a shorter cycle frees hours for more deals.
    pub fn capacity_limited(&self) -> bool {
        self.capacity_limited
    }

    /// Whether a draw is what one team will see, with its luck, and not the expectation.
    pub fn team_noise(&self) -> bool {
        self.team_noise
    }

    /// The skills that are trained; at least one, at most [`MOST_SKILLS`].
    pub fn skills(&self) -> &[Skill] {
        &self.skills
    }

    /// What each skill gets of each hour and what it counts for, in order.
    pub fn skill_shares(&self) -> Vec<SkillShares> {
        skills::shares(&self.skills)
    }

    /// What is held true of one parameter.
    pub fn belief(&self, parameter: Parameter) -> Belief {
        self.numbers[parameter as usize]
    }

    /// The most likely value of one parameter, in its row's unit.
    pub fn get(&self, parameter: Parameter) -> f64 {
        self.belief(parameter).most_likely()
    }

    /// The most likely value of every parameter: where the mean run is made.
    pub fn most_likely(&self) -> Values {
        Values(self.numbers.map(Belief::most_likely))
    }

    /// The same scenario with another belief, checked against the row.
    pub fn with(mut self, parameter: Parameter, belief: Belief) -> Result<Self, Problem> {
        let row = parameter.row();
        self.numbers[parameter as usize] = row.check_belief(&row.path(), belief)?;
        Ok(self)
    }

    /// The same scenario with another most likely value, a range being kept or widened.
    pub fn with_value(self, parameter: Parameter, value: f64) -> Result<Self, Problem> {
        let value = parameter.row().check(&parameter.row().path(), value)?;
        let belief = self.belief(parameter).with_most_likely(value, parameter.row().min, parameter.row().max);
        self.with(parameter, belief)
    }

    /// The same scenario with these parameters as they are in another one.
    #[must_use]
    pub fn with_those_of(mut self, other: &Self, parameters: &[Parameter]) -> Self {
        for parameter in parameters {
            self.numbers[*parameter as usize] = other.belief(*parameter);
        }
        self
    }

    /// The same scenario with fewer draws, where it has more than `most`.
    #[must_use]
    pub fn with_at_most_draws(mut self, most: f64) -> Self {
        let draws = Parameter::Draws;
        self.numbers[draws as usize] = Belief::Fixed(draws.row().clamp(self.get(draws).min(most)));
        self
    }

    /// The same scenario under another name.
    pub fn with_name(mut self, name: &str) -> Result<Self, Problem> {
        check_text("name", name)?;
        name.clone_into(&mut self.name);
        Ok(self)
    }

    /// The same scenario in another currency; amounts are not converted.
    pub fn with_currency(mut self, code: &str) -> Result<Self, Problem> {
        if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
            return Err(Problem::new("currency", code, Phrase::CurrencyCode));
        }
        code.clone_into(&mut self.currency);
        Ok(self)
    }

    /// The same scenario with another cadence.
    #[must_use]
    pub fn with_cadence(mut self, cadence: Cadence) -> Self {
        self.cadence = cadence;
        self
    }

    /// The same scenario with coaching dates of one's own (days from the first training day); sorts them.
    pub fn with_own_dates(mut self, mut dates: Vec<f64>) -> Result<Self, Problem> {
        if dates.len() > MOST_OWN_DATES {
            let (given, allowed) = (Phrase::Dates.with([dates.len().into()]), Phrase::AtMostDates.with([MOST_OWN_DATES.into()]));
            return Err(Problem::new("plan.own_dates", given, allowed));
        }
        if let Some(day) = dates.iter().find(|day| !(0.0..=LATEST_DAY).contains(*day)) {
            return Err(Problem::new("plan.own_dates", Saying::number(*day), Phrase::DaysUpTo.with([LATEST_DAY.into()])));
        }
        // No negative zero: it would be read again as zero.
        for day in &mut dates {
            *day += 0.0;
        }
        dates.sort_unstable_by(f64::total_cmp);
        self.own_dates = dates;
        Ok(self)
    }

    /// The same scenario with another shape of momentum.
    #[must_use]
    pub fn with_adherence_shape(mut self, shape: AdherenceShape) -> Self {
        self.adherence_shape = shape;
        self
    }

    /// The same scenario with another law of forgetting.
    #[must_use]
    pub fn with_skill_model(mut self, model: SkillModel) -> Self {
        self.skill_model = model;
        self
    }

    /// The same scenario with rep tiers on or off.
    #[must_use]
    pub fn with_tiers(mut self, on: bool) -> Self {
        self.tiers = on;
        self
    }

    /// The same scenario with reps limited by their hours or not.
    #[must_use]
    pub fn with_capacity_limited(mut self, on: bool) -> Self {
        self.capacity_limited = on;
        self
    }

    /// The same scenario with draws of one team's luck or of the expectation.
    #[must_use]
    pub fn with_team_noise(mut self, on: bool) -> Self {
        self.team_noise = on;
        self
    }

    /// The same scenario with other skills.
    pub fn with_skills(mut self, skills: Vec<Skill>) -> Result<Self, Problem> {
        self.skills = skills::checked(skills)?;
        Ok(self)
    }

    /// Takes a number from another scenario. Each is checked by itself, so what is valid there is valid here.
    pub(crate) fn take(&mut self, parameter: Parameter, other: &Self) {
        self.numbers[parameter as usize] = other.numbers[parameter as usize];
    }

    /// Takes the coaching dates of another scenario.
    pub(crate) fn take_own_dates(&mut self, other: &Self) {
        self.own_dates.clone_from(&other.own_dates);
    }

    /// Takes the skills of another scenario.
    pub(crate) fn take_skills(&mut self, other: &Self) {
        self.skills.clone_from(&other.skills);
    }

    /// Takes the currency of another scenario.
    pub(crate) fn take_currency(&mut self, other: &Self) {
        self.currency.clone_from(&other.currency);
    }

    /// The same plan with its training and without any coaching.
    #[must_use]
    pub fn without_coaching(self) -> Self {
        self.with_cadence(Cadence::None)
    }
}
