//! What the page asks about a scenario. It stands here, so that a simulator can begin before it is asked.

use los_engine::ensemble::{Question, Target};
use los_engine::forecast::{Figure, Series, Weekly};
use los_engine::parameters::Parameter as P;
use los_engine::scenario::Scenario;

/// Everything that the charts show of the plan, the chance that its money comes back, and the `more` that somebody looks at.
pub fn question(more: &[Weekly]) -> Question {
    const CHARTED: [Weekly; 7] = [
        Weekly::IndexStart,
        Weekly::Index,
        Weekly::PlannedSessions,
        Weekly::PlannedHoursPerManager,
        Weekly::DeliveredHoursPerManager,
        Weekly::CumulativeCash,
        Weekly::CumulativeCost,
    ];
    const FIGURES: [Figure; 21] = [
        Figure::Learned,
        Figure::HeldDay30,
        Figure::HeldDay90,
        Figure::Used,
        Figure::WinRateAndValue,
        Figure::BaselineRevenue,
        Figure::RevenueIncrement,
        Figure::RevenueOutOfField,
        Figure::MarginIncrement,
        Figure::Cost,
        Figure::NetValue,
        Figure::PaybackWeek,
        Figure::LowestCumulativeCash,
        Figure::BudgetLeft,
        Figure::ManagerHoursPlanned,
        Figure::ManagerHoursDelivered,
        Figure::ManagerHoursAvailable,
        Figure::SessionsPlanned,
        Figure::SessionsDelivered,
        Figure::MeanPlannedHours,
        Figure::MeanDeliveredHours,
    ];
    // A payback that never comes reaches no target.
    let back = Target { figure: Figure::PaybackWeek, at_least: 0.0 };
    let series = CHARTED.iter().chain(more).map(|weekly| Series::Of(*weekly)).collect();
    Question { targets: vec![back], ..Question::band(series, FIGURES.to_vec()) }
}

/// What the plan is held against: only its skill curve, and what is in use on the day of which the page speaks.
pub fn question_without_coaching() -> Question {
    Question::band([Weekly::IndexStart, Weekly::Index].map(Series::Of).to_vec(), vec![Figure::Used])
}

/// The scenarios to run for an answer and what to ask of each: the plan, then the same without coaching.
pub fn jobs(scenario: &Scenario, more: &[Weekly]) -> [(Scenario, Question); 2] {
    [(scenario.clone(), question(more)), (scenario.clone().without_coaching(), question_without_coaching())]
}

/// What only coaching reads: it decides nothing of what is asked where nobody coaches.
const OF_COACHING: [P; 16] = [
    P::CoachingEveryWeeks,
    P::CoachingStartDay,
    P::CoachingWeeks,
    P::SessionMinutes,
    P::ManagerHoursPerWeek,
    P::InspectionEveryWeeks,
    P::Managers,
    P::Reteach,
    P::MinutesTau,
    P::Quality,
    P::PreparationMinutes,
    P::AdherenceHalfLife,
    P::AdherenceStart,
    P::AdherenceFloor,
    P::AdherenceStopWeek,
    P::InspectionStrength,
];

/// Whether a job has the answer of an earlier one: most levers are about coaching, and leave the comparison as it is.
pub fn same_answer((scenario, question): &(Scenario, Question), (before, asked): &(Scenario, Question)) -> bool {
    let alike = || *question == question_without_coaching() && scenario.clone().with_those_of(before, &OF_COACHING) == *before;
    question == asked && (scenario == before || alike())
}

#[cfg(test)]
mod tests {
    use super::{OF_COACHING, P, jobs, same_answer};
    use los_engine::ensemble::ensemble;
    use los_engine::scenario::{Scenario, SkillModel};

    fn with(scenario: Scenario, parameter: P, value: f64) -> Scenario {
        scenario.clone().with_value(parameter, value).unwrap_or(scenario)
    }

    /// Scenarios in which different parts of the model are at work.
    fn scenarios() -> Vec<Scenario> {
        let usual = with(Scenario::worked_example(), P::Draws, 100.0);
        let blocks = with(with(usual.clone(), P::TrainingBlocks, 4.0), P::HireTrainingEveryWeeks, 8.0);
        let correlated = with(usual.clone(), P::QualityAdherence, 0.3);
        let models = SkillModel::ALL.iter().map(|model| with(usual.clone(), P::HorizonWeeks, 16.0).with_skill_model(*model));
        models.chain([usual.clone().with_team_noise(true), usual.clone().with_tiers(true), correlated, blocks]).collect()
    }

    #[test]
    fn the_comparison_does_not_hang_on_what_only_coaching_reads() {
        for scenario in scenarios() {
            let [plan, comparison] = jobs(&scenario, &[]);
            let bits = |(scenario, question): &(Scenario, _)| -> Vec<u64> {
                let numbers = ensemble(scenario, Clone::clone(question)).to_numbers();
                numbers.iter().map(|number| number.to_bits()).collect()
            };
            let expected = bits(&comparison);
            for parameter in OF_COACHING {
                let row = parameter.row();
                for share in [0.0, 0.3] {
                    let value = (row.min + share * (row.max - row.min)).floor().max(row.min);
                    let [moved_plan, moved] = jobs(&with(scenario.clone(), parameter, value), &[]);
                    assert!(same_answer(&moved, &comparison), "{parameter:?}");
                    assert!(bits(&moved) == expected, "{parameter:?} at {value}");
                    assert_eq!(same_answer(&moved_plan, &plan), moved_plan == plan, "{parameter:?}");
                }
            }
        }
    }

    #[test]
    fn the_comparison_hangs_on_everything_else() {
        let scenario = with(Scenario::worked_example(), P::Draws, 100.0);
        let [_, comparison] = jobs(&scenario, &[]);
        for parameter in P::ALL.iter().filter(|parameter| !OF_COACHING.contains(parameter)) {
            let value = if scenario.get(*parameter) > parameter.row().min { parameter.row().min } else { parameter.row().max };
            let [_, moved] = jobs(&with(scenario.clone(), *parameter, value), &[]);
            assert!(!same_answer(&moved, &comparison), "{parameter:?}");
        }
    }
}
