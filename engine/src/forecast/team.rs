//! The team's skill: every skill of every group of people, through the timeline.

mod tier;

use serde::Serialize;

use self::tier::{Dose, Tier};
use super::timeline::{Event, Timeline};
use crate::calendar::{DAYS_PER_WEEK, DAYS_PER_YEAR, n_weeks, week_start};
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, SkillModel, SkillShares, Values};
use crate::skill::Law;
use crate::skill::anchor::Anchor;
use crate::skill::exponential::Exponential;
use crate::skill::ladder::Ladder;
use crate::skill::ppe::Ppe;

/// Skill by week, before it is put into words: shares of the trainable gain, 0..1, mean over all seats.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SkillPath {
    /// Live skill of each skill at the end of each week, `[skill][week]`, before what happens on the next day.
    pub live: Vec<Vec<f64>>,
    /// Weighted live skill at the start of each week, after what happens on that day.
    pub held_start: Vec<f64>,
    /// Weighted live skill at the end of each week.
    pub held_end: Vec<f64>,
    /// Mean of the team's index over each week: weighted live skill times the transfer climate.
    pub index_mean: Vec<f64>,
    /// Weighted live skill on the reading days; `None` beyond the horizon.
    pub readings: [Option<f64>; 2],
    /// Share of the seats trained at each training of hires.
    pub hires_trained: Vec<f64>,
}

/// One skill by week.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OneSkill {
    /// Its name.
    pub name: String,
    /// Live skill at the end of each week: share of the trainable gain, 0..1.
    pub live_skill: Vec<f64>,
    /// Adoption at the end of each week: share of the right moments on calls in which it is used, 0..1.
    pub adoption: Vec<f64>,
    /// Adoption without the programme.
    pub baseline_adoption: f64,
    /// World-class adoption.
    pub reference_adoption: f64,
    /// Share of the team's index.
    pub omega: f64,
}

/// Skill by week, as it is read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TeamSkill {
    /// Each skill.
    pub skills: Vec<OneSkill>,
    /// The team's index at the start of each week, after what happens on that day: share of the new behaviour in use.
    pub index_start: Vec<f64>,
    /// The team's index at the end of each week, before what happens on the next day.
    pub index: Vec<f64>,
    /// Mean of the team's index over each week; revenue follows this.
    pub index_mean: Vec<f64>,
}

/// Runs the scenario's law of forgetting.
pub fn run(scenario: &Scenario, values: &Values, timeline: &Timeline) -> SkillPath {
    let anchor = Anchor { day: values.get(P::RetentionDay), retention: values.get(P::Retention) };
    let b = values.get(P::RungRatio);
    match scenario.skill_model() {
        SkillModel::Ladder => follow(
            &Ladder { h0_days: anchor.ladder_h0_days(b), b, kappa: values.get(P::RipeningRatio) },
            scenario,
            values,
            timeline,
        ),
        SkillModel::Exponential => {
            let law = Exponential { half_life_days: anchor.exponential_half_life_days(), growth: values.get(P::TouchGrowth) };
            follow(&law, scenario, values, timeline)
        }
        SkillModel::Ppe => follow(&Ppe::anchored(anchor), scenario, values, timeline),
    }
}

/// Adds adoption to the path.
pub fn describe(scenario: &Scenario, values: &Values, path: SkillPath) -> TeamSkill {
    let climate = values.get(P::TransferClimate);
    let shares = scenario.skill_shares();
    let one = |((skill, live), share): ((&crate::scenario::Skill, Vec<f64>), SkillShares)| OneSkill {
        name: skill.name.clone(),
        adoption: live.iter().map(|y| skill.adoption(climate, *y)).collect(),
        live_skill: live,
        baseline_adoption: skill.adoption(climate, 0.0),
        reference_adoption: skill.reference,
        omega: share.omega,
    };
    TeamSkill {
        skills: scenario.skills().iter().zip(path.live).zip(shares).map(one).collect(),
        index_start: path.held_start.iter().map(|y| climate * y).collect(),
        index: path.held_end.iter().map(|y| climate * y).collect(),
        index_mean: path.index_mean,
    }
}

/// Reps who respond to coaching in the same way: their share of the team and their response.
pub(crate) fn tiers(scenario: &Scenario, values: &Values) -> Vec<(f64, f64)> {
    if !scenario.tiers() {
        return vec![(1.0, 1.0)];
    }
    let (bottom, top) = (values.get(P::TierBottomShare), values.get(P::TierTopShare));
    vec![
        (bottom, values.get(P::TierBottomResponse)),
        (1.0 - bottom - top, values.get(P::TierCoreResponse)),
        (top, values.get(P::TierTopResponse)),
    ]
}

fn follow<L: Law>(law: &L, scenario: &Scenario, values: &Values, timeline: &Timeline) -> SkillPath {
    let dose = Dose {
        shares: scenario.skill_shares(),
        h_tau_hours: values.get(P::HoursTau),
        minutes: values.get(P::SessionMinutes),
        m_tau_minutes: values.get(P::MinutesTau),
        quality: values.get(P::Quality),
        rho: values.get(P::Reteach),
    };
    let leavers_per_day = values.get(P::TurnoverPerYear) / DAYS_PER_YEAR;
    // Asked of the plan, not of the horizon: the challengers' groups differ a little, and the past must not.
    let trains_hires = values.get(P::HireTrainingEveryWeeks) > 0.0 && values.get(P::TrainingHours) > 0.0;
    let climate = values.get(P::TransferClimate);
    let n = n_weeks(values);
    let mut path = SkillPath {
        live: vec![vec![0.0; n]; dose.shares.len()],
        held_start: vec![0.0; n],
        held_end: vec![0.0; n],
        index_mean: vec![0.0; n],
        readings: [None; 2],
        hires_trained: Vec::new(),
    };
    for (number, (share, response)) in tiers(scenario, values).into_iter().enumerate() {
        let mut tier = Tier::new(law, &dose, response, leavers_per_day, trains_hires);
        let mut events = timeline.events().iter().peekable();
        let mut today = 0.0;
        for week in 0..n {
            let (start, end) = (week_start(week), week_start(week + 1));
            let mut area = 0.0;
            let mut started = false;
            while let Some((day, event)) = events.next_if(|(day, _)| *day < end) {
                if *day > start && !started {
                    path.held_start[week] += share * tier.held();
                    started = true;
                }
                if *day > today {
                    area += tier.forget(day - today);
                    today = *day;
                }
                match event {
                    Event::Train { hours } => tier.train(*hours),
                    Event::TrainHires { hours } => {
                        let seats = tier.train_hires(*hours);
                        if number == 0 {
                            path.hires_trained.push(seats);
                        }
                    }
                    Event::Coach { delivered } => tier.coach(*delivered),
                    Event::Read(n) => path.readings[*n] = Some(path.readings[*n].unwrap_or(0.0) + share * tier.held()),
                }
            }
            if !started {
                path.held_start[week] += share * tier.held();
            }
            area += tier.forget(end - today);
            today = end;
            path.held_end[week] += share * tier.held();
            path.index_mean[week] += share * climate * area / DAYS_PER_WEEK;
            for (k, live) in path.live.iter_mut().enumerate() {
                live[week] += share * tier.live(k);
            }
        }
    }
    path
}
