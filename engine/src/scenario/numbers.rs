//! A scenario as plain numbers: all that a forecast is made from, and none of its names.
//!
//! Page and simulator come from one build, so the list has no version. It is checked like a file all the same, but what
//! does not fit is not named: the page has checked it before.

use super::{AdherenceShape, Cadence, LATEST_DAY, MOST_OWN_DATES, MOST_SKILLS, Scenario, Skill, SkillModel};
use crate::belief::Belief;
use crate::numbers::{Numbers, count};
use crate::parameters::{COUNT, Parameter, SkillNumber};

/// ISO 4217's code for no currency.
const NO_CURRENCY: &str = "XXX";

impl Scenario {
    /// Everything but the names and the currency, as plain numbers.
    pub fn to_numbers(&self) -> Vec<f64> {
        let mut all = Vec::new();
        for belief in self.numbers {
            match belief {
                Belief::Fixed(value) => all.extend([0.0, value]),
                Belief::Pert { min, mode, max } => all.extend([1.0, min, mode, max]),
                Belief::LogNormal { p5, p95 } => all.extend([2.0, p5, p95]),
                Belief::Uniform { low, high } => all.extend([3.0, low, high]),
            }
        }
        all.extend([self.cadence as usize, self.adherence_shape as usize, self.skill_model as usize].map(count));
        all.extend([self.tiers, self.capacity_limited, self.team_noise].map(f64::from));
        all.push(count(self.own_dates.len()));
        all.extend(&self.own_dates);
        all.push(count(self.skills.len()));
        all.extend(self.skills.iter().flat_map(|skill| SkillNumber::ALL.iter().map(|part| skill.get(*part))));
        all
    }

    /// The scenario that [`Self::to_numbers`] wrote, without names and without a currency; none where the numbers are not
    /// those of a valid one.
    pub fn from_numbers(list: &[f64]) -> Option<Self> {
        let mut from = Numbers::of(list);
        let mut numbers = [Belief::Fixed(0.0); COUNT];
        for parameter in Parameter::ALL {
            let belief = belief(&mut from)?;
            numbers[*parameter as usize] = parameter.row().allows_belief(belief).then_some(belief)?;
        }
        let scenario = Self {
            name: String::new(),
            currency: NO_CURRENCY.to_owned(),
            numbers,
            cadence: from.choice(Cadence::ALL)?,
            adherence_shape: from.choice(AdherenceShape::ALL)?,
            skill_model: from.choice(SkillModel::ALL)?,
            tiers: from.flag()?,
            capacity_limited: from.flag()?,
            team_noise: from.flag()?,
            own_dates: from.list()?.to_vec(),
            skills: from.many(MOST_SKILLS, skill)?,
        };
        from.end()?;
        let dates = &scenario.own_dates;
        let dates_fit =
            dates.len() <= MOST_OWN_DATES && dates.is_sorted() && dates.iter().all(|day| (0.0..=LATEST_DAY).contains(day));
        (dates_fit && !scenario.skills.is_empty()).then_some(scenario)
    }
}

fn belief(from: &mut Numbers<'_>) -> Option<Belief> {
    let kind = from.count(3)?;
    let mut number = || from.number();
    Some(match kind {
        0 => Belief::Fixed(number()?),
        1 => Belief::Pert { min: number()?, mode: number()?, max: number()? },
        2 => Belief::LogNormal { p5: number()?, p95: number()? },
        _ => Belief::Uniform { low: number()?, high: number()? },
    })
}

fn skill(from: &mut Numbers<'_>) -> Option<Skill> {
    let mut number = |of: SkillNumber| from.number().filter(|given| of.row().allows(*given));
    let skill = Skill {
        name: String::new(),
        current_use: number(SkillNumber::CurrentUse)?,
        reference: number(SkillNumber::Reference)?,
        weight: number(SkillNumber::Weight)?,
        emphasis: number(SkillNumber::Emphasis)?,
        focus: number(SkillNumber::Focus)?,
    };
    (skill.reference >= skill.current_use).then_some(skill)
}
