//! The workload that the peers are held against, as a scenario.

use los_engine::belief::Belief;
use los_engine::parameters::Parameter as P;
use los_engine::problem::Problem;
use los_engine::scenario::{Cadence, Scenario, Skill};

/// What the peers believe: the ranges in `ladder.mjs`, each a PERT (min, mode, max).
const UNCERTAIN: [(P, f64, f64, f64); 8] = [
    (P::Retention, 0.13, 0.35, 0.90),
    (P::HoursTau, 8.0, 16.0, 40.0),
    (P::MinutesTau, 15.0, 30.0, 60.0),
    (P::Quality, 0.3, 0.6, 0.9),
    (P::Reteach, 0.10, 0.35, 0.70),
    (P::AdherenceHalfLife, 14.0, 60.0, 365.0),
    (P::TransferClimate, 0.4, 0.7, 1.0),
    (P::WinEffect, 0.0, 0.2, 0.45),
];

/// What the peers hold fixed, and what they leave out of the model: people who leave, a sales cycle, costs, and managers
/// without time.
const FIXED: [(P, f64); 31] = [
    (P::TrainingHours, 16.0),
    (P::TrainingBlocks, 1.0),
    (P::HireTrainingEveryWeeks, 0.0),
    (P::CoachingStartDay, 0.0),
    (P::SessionMinutes, 30.0),
    (P::ManagerHoursPerWeek, 40.0),
    (P::InspectionEveryWeeks, 0.0),
    (P::Reps, 40.0),
    (P::Managers, 40.0),
    (P::TurnoverPerYear, 0.0),
    (P::OpportunitiesPerRepMonth, 4.0),
    (P::WinRate, 0.2),
    (P::DealValue, 20_000.0),
    (P::Margin, 0.6),
    (P::CycleDays, 0.0),
    (P::Attribution, 1.0),
    (P::DesignCost, 0.0),
    (P::DeliveryCostPerRepDay, 0.0),
    (P::TravelCostPerRep, 0.0),
    (P::ToolsCostPerRepMonth, 0.0),
    (P::ManagerHourCost, 0.0),
    (P::InspectionCost, 0.0),
    (P::RetentionDay, 30.0),
    (P::RungRatio, 4.5),
    (P::RipeningRatio, 20.0),
    (P::PreparationMinutes, 0.0),
    (P::AdherenceStart, 1.0),
    (P::AdherenceFloor, 0.0),
    (P::RecoverableShare, 1.0),
    (P::ValueEffect, 0.0),
    (P::CycleEffect, 0.0),
];

/// Emphasis in training, focus in coaching and weight of the peers' skills; they differ, so that each has to be run.
const SKILLS: [(f64, f64, f64); 4] = [(1.2, 0.8, 0.2), (1.6, 1.6, 0.4), (0.8, 1.0, 0.25), (0.4, 0.6, 0.15)];

/// The peers' workload, which has 10,000 draws, 4 skills and 52 weeks, at another size: half an hour of coaching in every
/// week but the first, and 16 hours of training on day 0.
pub fn workload(n_draws: u32, n_skills: u32, n_weeks: u32) -> Result<Scenario, Problem> {
    let mut scenario = Scenario::worked_example().with_cadence(Cadence::Weekly).with_name("Benchmark")?;
    for (parameter, min, mode, max) in UNCERTAIN {
        scenario = scenario.with(parameter, Belief::Pert { min, mode, max })?;
    }
    let sizes = [
        (P::Draws, n_draws),
        (P::HorizonWeeks, n_weeks),
        // Counted from day 0, the last session falls on the first day of the last week.
        (P::CoachingWeeks, n_weeks.saturating_sub(1)),
    ];
    let sizes = sizes.map(|(parameter, size)| (parameter, f64::from(size)));
    for (parameter, value) in FIXED.into_iter().chain(sizes) {
        scenario = scenario.with(parameter, Belief::Fixed(value))?;
    }
    scenario.with_skills((0..n_skills).map(skill).collect())
}

/// The same with the luck of a team of so many reps: their sessions, deals, leavers and hires. There are managers enough to
/// coach them all, so that a rep is the same work in any team.
pub fn with_luck(workload: Scenario, n_reps: u32) -> Result<Scenario, Problem> {
    let team = [(P::Reps, f64::from(n_reps)), (P::Managers, f64::from(n_reps.min(1_000))), (P::TurnoverPerYear, 0.2)];
    team.into_iter()
        .try_fold(workload, |scenario, (parameter, value)| scenario.with(parameter, Belief::Fixed(value)))
        .map(|scenario| scenario.with_team_noise(true))
}

/// Skill number `n`: the peers' four, and then the same with a little more emphasis.
fn skill(n: u32) -> Skill {
    let (emphasis, focus, weight) = SKILLS[n as usize % SKILLS.len()];
    let more = f64::from(n / 4) * 0.1;
    Skill { name: format!("Skill {}", n + 1), current_use: 0.0, reference: 1.0, weight, emphasis: emphasis + more, focus }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may stop")]
mod tests {
    use super::*;
    use los_engine::coaching::planned_sessions;

    #[test]
    fn the_skills_count_for_what_they_count_in_the_peers() {
        let shares = workload(10_000, 4, 52).expect("a scenario").skill_shares();
        for (share, (emphasis, focus, omega)) in shares.iter().zip(SKILLS) {
            assert!((share.emphasis - emphasis).abs() < 1e-15, "{share:?}");
            assert!((share.focus - focus).abs() < 1e-15, "{share:?}");
            assert!((share.omega - omega).abs() < 1e-15, "{share:?}");
        }
    }

    #[test]
    fn reps_are_coached_in_every_week_but_the_first() {
        let days: Vec<f64> =
            planned_sessions(&workload(100, 1, 52).expect("a scenario")).iter().map(|session| session.day).collect();
        assert_eq!(days, (1..52).map(|week| f64::from(week) * 7.0).collect::<Vec<_>>());
    }

    #[test]
    fn a_large_team_has_managers_enough() {
        let [few, many] = [10, 5_000].map(|n_reps| {
            let team = with_luck(workload(100, 4, 52).expect("a scenario"), n_reps).expect("a team");
            los_engine::forecast::mean_run(&team).totals.sessions_delivered / f64::from(n_reps)
        });
        assert!((many / few - 1.0).abs() < 1e-12, "{few} and {many} for each");
    }

    #[test]
    fn no_parameter_is_both_a_range_and_fixed() {
        assert!(UNCERTAIN.iter().all(|(uncertain, ..)| FIXED.iter().all(|(fixed, _)| fixed != uncertain)));
    }
}
