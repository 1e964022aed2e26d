//! Scenarios side by side.

use los_engine::comparison::{Input, Topic};
use los_engine::scenario::Scenario;

use super::on_off;
use crate::workbench::{Preset, Setting};

/// The second place.
pub const COMPARE: &str = "Compare";
/// The places of the page.
pub const PLACES: &str = "Places";
/// The set of scenarios changed.
pub const ARRANGED: &str = "The scenarios side by side changed";
/// Head of the place while there is one scenario only.
pub const ONE_ALONE: &str = "One plan alone has nothing to be better than.";
/// What to do then.
pub const ADD_TO_COMPARE: &str = "Put another one beside it: the same world, with the training spent in another way.";
/// All presets at once.
pub const ALL_PRESETS: &str = "Compare with all four";
/// Before the presets where there are several scenarios.
pub const BESIDE: &str = "Put beside:";
/// A file beside what is there.
pub const SINCE_LAST_TIME: &str = "Since last time: an earlier file";
/// Why nothing more can be put beside what is there.
pub const FULL: &str = "Five scenarios are side by side: remove one to add another.";
/// The table of what goes in and what comes out.
pub const SIDE_BY_SIDE: &str = "Scenarios side by side";
/// First column of the table.
pub const WHAT: &str = "What differs";
/// Head of the plan's rows.
pub const PLAN_DIFFERS: &str = "The plan";
/// Head of the beliefs' rows.
pub const BELIEF_DIFFERS: &str = "What we believe";
/// Head of the rows about team, market, prices and settings.
pub const FACTS_DIFFER: &str = "Facts";
/// Nothing that goes in differs.
pub const NOTHING_DIFFERS: &str = "All inputs are the same.";
/// Head of the outcomes' rows.
pub const OUTCOMES: &str = "What comes of it";
/// What the small numbers are.
pub const DIFFERENCES_LEGEND: &str =
    "Ranges: 8 of 10 outcomes. Below them, what a plan has more or less than the one it is held against in the same outcome.";
/// The scenario that others are held against.
pub const REFERENCE: &str = "held against";
/// The radio button that makes a scenario the reference.
pub fn hold_against(name: &str) -> String {
    format!("Hold the others against {name}")
}
/// Goes to Explore with a scenario.
pub const EXPLORE_IT: &str = "Explore";
/// A copy of a scenario.
pub const DUPLICATE: &str = "Copy";
/// Takes a scenario away.
pub const REMOVE: &str = "Remove";
/// One place to the left, one to the right, as they are seen.
pub const MOVES: [&str; 2] = ["←", "→"];
/// The same as they are said.
pub fn move_named(name: &str, later: bool) -> String {
    format!("Move {name} {}", if later { "right" } else { "left" })
}
/// A button about one scenario, as it is said.
pub fn button_named(words: &str, name: &str) -> String {
    format!("{words}: {name}")
}
/// The field with a scenario's name.
pub fn name_of(place: usize) -> String {
    format!("Name of scenario {place}")
}
/// The name of a copy.
pub fn copy_of(name: &str) -> String {
    let short: String = name.chars().take(73).collect();
    format!("{short}, copy")
}

/// A plan that is offered.
pub const fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::EventOnly => "Event only",
        Preset::Monthly => "Event + monthly",
        Preset::ManagersTrained => "Event + fortnightly, managers trained",
        Preset::SpacedEvents => "Spaced events",
    }
}

/// The name of an input that is no number.
pub const fn input(input: Input) -> &'static str {
    super::setting(match input {
        Input::Skills => return "Skills",
        Input::Cadence | Input::Number(_) => Setting::Cadence,
        Input::AdherenceShape => Setting::AdherenceShape,
        Input::SkillModel => Setting::SkillModel,
        Input::Tiers => Setting::Tiers,
        Input::CapacityLimited => Setting::CapacityLimited,
        Input::TeamNoise => Setting::TeamNoise,
        Input::Currency => Setting::Currency,
    })
}

/// What such an input is in a scenario.
pub fn input_value(input: Input, scenario: &Scenario, cadence: &str) -> String {
    match input {
        Input::Number(_) | Input::Cadence => cadence,
        Input::AdherenceShape => scenario.adherence_shape().words(),
        Input::SkillModel => scenario.skill_model().words(),
        Input::Tiers => on_off(scenario.tiers()),
        Input::CapacityLimited => on_off(scenario.capacity_limited()),
        Input::TeamNoise => on_off(scenario.team_noise()),
        Input::Currency => scenario.currency(),
        Input::Skills => return scenario.skills().iter().map(|skill| skill.name.as_str()).collect::<Vec<_>>().join(", "),
    }
    .to_owned()
}

/// Several inputs of one topic.
pub const fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Training => "Training",
        Topic::Coaching => "Coaching",
        Topic::Retention => "Learning and forgetting",
        Topic::Effect => "Effect on deals",
        Topic::Team => "Team",
        Topic::Money => "Market and prices",
        Topic::Model => "Settings",
    }
}

/// The outcomes, in the order of [`HEADLINES`](los_engine::comparison::HEADLINES).
pub const OUTCOME_NAMES: [&str; 6] = [
    "Net value",
    "New behaviour in use at day 90",
    "Money back after",
    "Cost",
    "Revenue over the baseline",
    "Lowest point of cash",
];
/// The chance that a scenario loses money.
pub const CHANCE_OF_LOSS: &str = "Loses money";
/// A figure that most outcomes do not have, such as a payback.
pub const NEVER: &str = "not within the horizon";
/// The same of a difference.
pub const NOT_COMPARABLE: &str = "one of them never";
/// No difference.
pub const NO_DIFFERENCE: &str = "no difference";

/// A number of weeks.
pub fn weeks(weeks: &str) -> String {
    super::counted(weeks, "week", "weeks")
}

/// Head of the chances.
pub const WHICH: &str = "Which of these, and how sure?";

/// How many of the outcomes, of all of them.
pub fn outcomes_of_ten(chance: f64) -> String {
    match (10.0 * chance).round() {
        _ if chance <= 0.0 => "in none of the outcomes".to_owned(),
        _ if chance >= 1.0 => "in every outcome".to_owned(),
        n if n < 1.0 => "in fewer than 1 of 10 outcomes".to_owned(),
        n if n > 9.0 => "in more than 9 of 10 outcomes".to_owned(),
        n => format!("in {n} of 10 outcomes"),
    }
}

/// A scenario with how often it is the best.
pub fn best_in(outcomes: &str) -> String {
    format!("best {outcomes}")
}

/// What is best, and how surely.
pub fn best(name: &str, outcomes: &str, clearly: bool) -> String {
    if clearly { format!("{name} is best {outcomes}. ") } else { format!("No plan is clearly best; {name} is {outcomes}. ") }
}

/// All are equal.
pub const ALL_THE_SAME: &str = "These return the same in every outcome.";

/// How far the best is ahead of the reference, after what is best.
pub fn ahead(amount: &str, reference: &str, between: Option<&str>) -> String {
    match between {
        Some(between) => format!("Against {reference} it returns {amount}, likely between {between}."),
        None => format!("Against {reference} it returns {amount} in every outcome."),
    }
}

/// Two ends in a sentence.
pub fn between(low: &str, high: &str) -> String {
    format!("{low} and {high}")
}

/// How far the reference itself is ahead of the runner-up.
pub fn runner_up(name: &str, outcomes: &str) -> String {
    format!("{name} is best {outcomes}.")
}

/// Title of the chart of the new behaviour.
pub fn most_in_use(name: &str) -> String {
    format!("{name} keeps most of the new behaviour in use")
}

/// Title of the chart of cash.
pub fn most_cash(name: &str) -> String {
    format!("{name} brings in most by the end")
}

/// Where the ends are the same.
pub const NO_ONE_AHEAD: &str = "None is ahead at the end";

/// What the bands of a chart with several lines are.
pub fn bands_of(subtitle: &str, one: &str, other: &str) -> String {
    format!("{subtitle}; bands of {one} and {other}: 8 of 10 outcomes")
}

/// Head of the parts.
pub const WHAT_MAKES_IT: &str = "What makes the difference";
/// Which scenario is taken apart.
pub const TAKE_APART: &str = "Scenario";
/// What the parts are of.
pub fn parts_of(name: &str, reference: &str) -> String {
    format!("Net value of {name} over {reference}, and what each changed input makes of it")
}
/// The sum.
pub const TOTAL: &str = "Together";
/// The parts are being worked out.
pub fn working(share: &str) -> String {
    format!("Working out the parts: {share}")
}
/// From one value to another.
pub fn from_to(from: &str, to: &str) -> String {
    format!("{from} → {to}")
}
/// The comparison was cancelled.
pub const NOT_COMPARED: &str = "The comparison was cancelled.";
/// Begin it again.
pub const COMPARE_AGAIN: &str = "Compare again";
/// Amounts in several currencies.
pub const CURRENCIES_DIFFER: &str =
    "These are in different currencies, and amounts are not converted: choose the same currency for all under All inputs.";
