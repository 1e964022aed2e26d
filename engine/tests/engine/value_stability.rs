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
    "as it is: net 130209.49259854069 revenue 389518.7810236115 cost 103501.77601562631 payback Some(24) index 0.2029794149066914 0.16457045106100918 0.1019115282344072",
    "weekly: net 201335.93022299214 revenue 516827.3996700532 cost 108760.50957903969 payback Some(21) index 0.25012034307313963 0.21932638425866122 0.14048768601061892",
    "expanding: net 121050.88723872653 revenue 369456.30750194757 cost 100622.89726244206 payback Some(23) index 0.20157742044484542 0.14434688062828052 0.08855696242533377",
    "without coaching: net -36495.1966385334 revenue 89174.67226911098 cost 90000 payback None index 0.0683464144437823 0.033651572867714294 0.013028007051046883",
    "tiers: net 76989.38327433176 revenue 300818.59881659684 cost 103501.77601562631 payback Some(29) index 0.16587822805028168 0.12785372260773537 0.07615700974456764",
    "capacity-limited: net 198474.308422341 revenue 503293.4740632789 cost 103501.77601562631 payback Some(21) index 0.2029794149066914 0.16457045106100918 0.1019115282344072",
    "exponential: net 62556.519412345035 revenue 276763.82571328554 cost 103501.77601562631 payback Some(27) index 0.17422477103327952 0.12409704020057996 0.027877966600380145",
    "ppe: net 64834.284685446866 revenue 280560.1011684554 cost 103501.77601562631 payback Some(32) index 0.15149750684243996 0.1268133128907558 0.07412931075699156",
];
