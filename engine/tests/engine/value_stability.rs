//! The worked example's figures to the last digit: a change of the model, meant or not, is seen here.

use los_engine::forecast::mean_run;
use los_engine::scenario::{Cadence, Scenario, SkillModel};

/// Net value, revenue over the baseline, costs, payback and the index at the end of weeks 13, 26 and 52. `{}` writes the
/// shortest text that reads back to the same bits.
fn digest(scenario: &Scenario) -> String {
    let forecast = mean_run(scenario);
    let totals = &forecast.totals;
    let index = &forecast.skill.index;
    format!(
        "net {} revenue {} cost {} payback {:?} index {} {} {}",
        totals.net_value, totals.revenue_increment, totals.cost, totals.payback_week, index[12], index[25], index[51]
    )
}

#[test]
fn the_worked_example_keeps_its_figures() {
    let example = Scenario::worked_example;
    let scenarios = [
        ("as it is", example()),
        ("weekly", example().with_cadence(Cadence::Weekly)),
        ("expanding", example().with_cadence(Cadence::Expanding)),
        ("without coaching", example().without_coaching()),
        ("tiers", example().with_tiers(true)),
        ("capacity-limited", example().with_capacity_limited(true)),
        ("exponential", example().with_skill_model(SkillModel::Exponential)),
        ("ppe", example().with_skill_model(SkillModel::Ppe)),
    ];
    let now: Vec<String> = scenarios.iter().map(|(name, scenario)| format!("{name}: {}", digest(scenario))).collect();
    assert_eq!(now, EXPECTED, "\n{}\n", now.join("\n"));
}

const EXPECTED: [&str; 8] = [
    "as it is: net 130209.49259854072 revenue 389518.78102361155 cost 103501.77601562631 payback Some(24) index 0.2029794149066914 0.1645704510610092 0.1019115282344072",
    "weekly: net 201335.93022299232 revenue 516827.39967005345 cost 108760.50957903969 payback Some(21) index 0.2501203430731397 0.21932638425866122 0.14048768601061898",
    "expanding: net 121050.8872387265 revenue 369456.30750194745 cost 100622.89726244206 payback Some(23) index 0.20157742044484542 0.14434688062828052 0.08855696242533374",
    "without coaching: net -36495.1966385334 revenue 89174.67226911098 cost 90000 payback None index 0.0683464144437823 0.03365157286771429 0.013028007051046883",
    "tiers: net 76989.38327433176 revenue 300818.59881659684 cost 103501.77601562631 payback Some(29) index 0.16587822805028168 0.12785372260773537 0.07615700974456761",
    "capacity-limited: net 198474.30842234107 revenue 503293.47406327893 cost 103501.77601562631 payback Some(21) index 0.2029794149066914 0.1645704510610092 0.1019115282344072",
    "exponential: net 62556.519412345035 revenue 276763.82571328554 cost 103501.77601562631 payback Some(27) index 0.17422477103327952 0.12409704020057997 0.027877966600380135",
    "ppe: net 64834.284685446895 revenue 280560.1011684554 cost 103501.77601562631 payback Some(32) index 0.15149750684243996 0.12681331289075579 0.07412931075699157",
];
