//! What is trained: several skills with their own use today, weight and share of the effort.

use crate::document::{Fields, check_text};
use crate::lanes::Real;
use crate::parameters::SkillNumber;
use crate::problem::{Phrase, Problem, Saying};
use serde_json::Value;

/// Most skills a scenario may have.
pub const MOST_SKILLS: usize = 8;

/// One trained skill.
#[derive(Clone, Debug, PartialEq)]
pub struct Skill {
    /// What people call it; at most 80 characters.
    pub name: String,
    /// Share of the right moments on calls in which it is used today, 0..1.
    pub current_use: f64,
    /// Share of the right moments in which world-class sellers use it, 0..1, not below today's.
    pub reference: f64,
    /// How much it matters against the others; any positive scale.
    pub weight: f64,
    /// Share of the training it gets; any positive scale.
    pub emphasis: f64,
    /// Share of the coaching it gets; any positive scale.
    pub focus: f64,
}

/// What a skill gets of each hour and what it counts for, computed from all skills together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SkillShares {
    /// Training emphasis, scaled to mean 1.
    pub emphasis: f64,
    /// Coaching focus, scaled to mean 1.
    pub focus: f64,
    /// Share of the team's index, proportional to weight x (reference - current use); the shares add up to 1.
    pub omega: f64,
}

impl Skill {
    /// The skill's numbers with their rows.
    pub fn get(&self, number: SkillNumber) -> f64 {
        match number {
            SkillNumber::CurrentUse => self.current_use,
            SkillNumber::Reference => self.reference,
            SkillNumber::Weight => self.weight,
            SkillNumber::Emphasis => self.emphasis,
            SkillNumber::Focus => self.focus,
        }
    }

    fn get_mut(&mut self, number: SkillNumber) -> &mut f64 {
        match number {
            SkillNumber::CurrentUse => &mut self.current_use,
            SkillNumber::Reference => &mut self.reference,
            SkillNumber::Weight => &mut self.weight,
            SkillNumber::Emphasis => &mut self.emphasis,
            SkillNumber::Focus => &mut self.focus,
        }
    }

    /// Share of the right moments in which it is used at live skill `y` under transfer climate `c`:
    /// `u + (r - u) c y`.
    pub fn adoption<R: Real>(&self, c: R, y: R) -> R {
        c * (self.reference - self.current_use) * y + self.current_use
    }
}

/// The shares of every skill, in order.
pub fn shares(skills: &[Skill]) -> Vec<SkillShares> {
    #[expect(clippy::cast_precision_loss, reason = "there are at most eight skills")]
    let n = skills.len() as f64;
    let emphasis: f64 = skills.iter().map(|s| s.emphasis).sum();
    let focus: f64 = skills.iter().map(|s| s.focus).sum();
    let gap: f64 = skills.iter().map(|s| s.weight * (s.reference - s.current_use)).sum();
    let part = |own: f64, all: f64| if all > 0.0 { own / all } else { 0.0 };
    skills
        .iter()
        .map(|s| SkillShares {
            emphasis: part(s.emphasis, emphasis) * n,
            focus: part(s.focus, focus) * n,
            omega: part(s.weight * (s.reference - s.current_use), gap),
        })
        .collect()
}

pub(super) fn worked_example() -> Vec<Skill> {
    let skill = |name: &str, current_use, reference, weight, emphasis, focus| Skill {
        name: name.to_owned(),
        current_use,
        reference,
        weight,
        emphasis,
        focus,
    };
    vec![
        skill("Planning the call", 0.45, 0.85, 0.2, 1.2, 0.8),
        skill("Questions that develop need", 0.25, 0.65, 0.4, 1.6, 1.6),
        skill("Showing value", 0.30, 0.70, 0.25, 0.8, 1.0),
        skill("Gaining commitment", 0.35, 0.75, 0.15, 0.4, 0.6),
    ]
}

pub(super) fn checked(mut skills: Vec<Skill>) -> Result<Vec<Skill>, Problem> {
    if skills.is_empty() || skills.len() > MOST_SKILLS {
        return Err(Problem::new(
            "skills",
            Phrase::Skills.with([skills.len().into()]),
            Phrase::SkillsUpTo.with([MOST_SKILLS.into()]),
        ));
    }
    for (n, skill) in skills.iter_mut().enumerate() {
        let path = format!("skills[{n}]");
        check_text(&format!("{path}.name"), &skill.name)?;
        for part in SkillNumber::ALL {
            *skill.get_mut(*part) = part.row().check(&format!("{path}.{}", part.row().name), skill.get(*part))?;
        }
        if skill.reference < skill.current_use {
            let allowed = Phrase::AtLeast.with(["current_use".into(), skill.current_use.into()]);
            return Err(Problem::new(format!("{path}.reference"), Saying::number(skill.reference), allowed));
        }
    }
    Ok(skills)
}

pub(super) fn read(items: &[Value]) -> Result<Vec<Skill>, Problem> {
    let read_one = |(n, item): (usize, &Value)| {
        let path = format!("skills[{n}]");
        let mut fields = Fields::open(&path, item)?;
        let mut skill =
            Skill { name: format!("Skill {}", n + 1), current_use: 0.0, reference: 0.0, weight: 0.0, emphasis: 0.0, focus: 0.0 };
        if let Some(name) = fields.text("name")? {
            skill.name = name;
        }
        for part in SkillNumber::ALL {
            *skill.get_mut(*part) = fields.number(part.row().name, part.row())?.unwrap_or(part.row().default);
        }
        fields.finish()?;
        Ok(skill)
    };
    items.iter().enumerate().map(read_one).collect()
}
