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
    "as it is: net 130209.49259854072 revenue 389518.7810236116 cost 103501.77601562631 payback Some(24) index 0.20297941490669147 0.1645704510610092 0.10191152823440718",
    "weekly: net 201335.93022299255 revenue 516827.39967005356 cost 108760.50957903969 payback Some(21) index 0.2501203430731397 0.21932638425866122 0.14048768601061895",
    "expanding: net 121050.88723872647 revenue 369456.30750194745 cost 100622.89726244206 payback Some(23) index 0.20157742044484542 0.14434688062828052 0.08855696242533376",
    "without coaching: net -36495.19663853327 revenue 89174.67226911118 cost 90000 payback None index 0.0683464144437823 0.0336515728677143 0.013028007051046887",
    "tiers: net 76989.38327433173 revenue 300818.5988165967 cost 103501.77601562631 payback Some(29) index 0.16587822805028174 0.12785372260773542 0.07615700974456766",
    "capacity-limited: net 198474.3084223412 revenue 503293.4740632791 cost 103501.77601562631 payback Some(21) index 0.20297941490669147 0.1645704510610092 0.10191152823440718",
    "exponential: net 62556.51941234521 revenue 276763.82571328577 cost 103501.77601562631 payback Some(27) index 0.17422477103327952 0.12409704020057996 0.027877966600380142",
    "ppe: net 64858.39998838208 revenue 280600.29334001394 cost 103501.77601562631 payback Some(32) index 0.15149750684243996 0.1268133128907558 0.07412931075699156",
];
