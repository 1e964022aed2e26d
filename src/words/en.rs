//! English.

use los_engine::forecast::{LinkId, Owner};
use los_engine::parameters::{Group, Ink, Parameter as P};
use los_engine::scenario::{Cadence, Scenario};

use super::Numbers;
use crate::workbench::Setting;

// The page.
/// The product's name.
pub const PRODUCT: &str = "Line of Sight";
/// The first place.
pub const EXPLORE: &str = "Explore";
/// The button that brings the levers up on a small screen.
pub const SHOW_LEVERS: &str = "Levers";
/// The button that puts them away.
pub const HIDE_LEVERS: &str = "Close levers";
/// Head of the plan's levers.
pub const THE_PLAN: &str = "The plan: what we decide";
/// Head of the beliefs' levers.
pub const WHAT_WE_BELIEVE: &str = "What we believe";
/// Everything else that can be set.
pub const ALL_INPUTS: &str = "All inputs";
/// Take the last gesture back.
pub const UNDO: &str = "Undo";
/// Do it again.
pub const REDO: &str = "Redo";
/// Back to the scenario as it was opened.
pub const RESET: &str = "Reset";
/// What the reset did.
pub const RESET_DONE: &str = "Everything is back as it was opened";
/// Open a scenario file.
pub const OPEN: &str = "Open";
/// Save a scenario file.
pub const SAVE: &str = "Save";
/// Where a dragged file goes.
pub const DROP_HERE: &str = "Drop the scenario file to open it";
/// The browser does not let the page save.
pub const SAVE_REFUSED: &str = "This browser does not let the page save a file.";
/// The column of levers.
pub const LEVERS: &str = "Levers";
/// Closes a message.
pub const DISMISS: &str = "Dismiss";
/// Opens the table of a chart.
pub const SHOW_NUMBERS: &str = "Show the numbers";
/// Where the same numbers come from.
pub const SAME_NUMBERS: &str = "Same numbers on every machine · model";
/// What to do first.
pub const NO_CHANGE_YET: &str = "Move a lever: this line says what it changed.";

// The sentence.
/// An empty team.
pub const NOBODY: &str = "There are no reps to train: set the number of reps under All inputs to see what a programme would do.";
/// An empty plan.
pub const NOTHING_PLANNED: &str = "Nothing is trained and nothing is coached, so nothing changes and nothing is spent.";
/// Between what we do and what it leaves.
pub const LEAVES: &str = "leaves";
/// Day 90.
pub const AT_DAY_90: &str = "at day 90";
/// Before a gain.
pub const AND_RETURNS: &str = "and returns about";
/// Before a loss.
pub const AND_LOSES: &str = "and loses about";
/// No money ever goes out first.
pub const NEVER_OUT_OF_POCKET: &str = "It never costs more than it has brought in.";

/// The week at which the horizon ends.
pub fn at_week(n_weeks: usize) -> String {
    format!("at week {n_weeks}")
}

/// What we do: training, coaching, or both.
pub fn what_we_do(hours: Option<&str>, coaching: Option<&str>) -> String {
    let training = hours.map(|hours| format!("{} of training", counted(hours, "hour", "hours")));
    match (training, coaching) {
        (Some(training), Some(coaching)) => format!("{training} with coaching {coaching}"),
        (Some(training), None) => format!("{training} without coaching"),
        (None, coaching) => format!("Coaching {} without training", coaching.unwrap_or_default()),
    }
}

/// How often a rep is coached; none without coaching.
pub fn coaching(scenario: &Scenario, numbers: &dyn Numbers) -> Option<String> {
    if scenario.get(P::CoachingWeeks) <= 0.0 && scenario.cadence() != Cadence::OwnDates {
        return None;
    }
    match scenario.cadence() {
        Cadence::None => None,
        Cadence::EveryWeeks => Some(match numbers.plain(scenario.get(P::CoachingEveryWeeks), 1).as_str() {
            "1" => "every week".to_owned(),
            "2" => "every two weeks".to_owned(),
            "3" => "every three weeks".to_owned(),
            "4" => "every four weeks".to_owned(),
            weeks => format!("every {weeks} weeks"),
        }),
        named => Some(named.words().to_owned()),
    }
}

/// The first result.
pub fn in_use(share: &str) -> String {
    format!("{share} of the new behaviour in use")
}

/// The horizon as a span in which money comes back.
pub fn horizon(n_weeks: usize) -> String {
    match (n_weeks % 52, n_weeks / 52) {
        (0, 1) => "in a year".to_owned(),
        (0, years) => format!("in {years} years"),
        _ => format!("in {n_weeks} weeks"),
    }
}

/// A week as the month in which it lies.
pub fn month_of(week: usize) -> String {
    format!("month {}", (week * 12).div_ceil(52).max(1))
}

/// When the money is back, and how much is out before. Cash is not discounted; the result may be.
pub fn paid_back(month: &str, lowest: &str, discounted: bool) -> String {
    let cash = if discounted { " (not discounted)" } else { "" };
    format!("The money is back in {month}{cash}; {lowest} is out before that.")
}

/// The money is not back.
pub fn not_paid_back(lowest: &str) -> String {
    format!("The money is not back by then; up to {lowest} is out.")
}

// The line of sight.
/// The chain from hours to money.
pub const LINE_OF_SIGHT: &str = "Line of sight from hours to money";
/// A link that lies beyond the horizon.
pub const BEYOND_HORIZON: &str = "–";

/// Hours, short.
pub fn hours(hours: &str) -> String {
    format!("{hours} h")
}

/// What a link is; `grown` when there is more than at the link before, since coaching teaches too.
pub fn link(id: LinkId, n_weeks: usize, cost: &str, grown: bool) -> String {
    match id {
        LinkId::Hours => "training".to_owned(),
        LinkId::Learned => "learned".to_owned(),
        LinkId::HeldDay30 => format!("{} at day 30", if grown { "built up" } else { "still held" }),
        LinkId::HeldDay90 => format!("{} at day 90", if grown { "built up" } else { "still held" }),
        LinkId::Used => "used on calls".to_owned(),
        LinkId::WinRateAndValue => "win rate and deal size".to_owned(),
        LinkId::Revenue => format!("revenue {}", horizon(n_weeks)),
        LinkId::Margin => "margin".to_owned(),
        LinkId::Net => format!("net of {cost} cost"),
    }
}

/// Who stands for a link.
pub const fn owner(owner: Owner) -> &'static str {
    match owner {
        Owner::Learning => "L&D",
        Owner::Managers => "Managers",
        Owner::Sales => "Sales",
        Owner::Finance => "Finance",
    }
}

/// The first day on which a link can be read: a day where the link is about that day, else the week or the month.
pub fn date(id: LinkId, day: f64) -> String {
    let whole = |value: f64| format!("{:.0}", value.ceil());
    match id {
        LinkId::HeldDay30 | LinkId::HeldDay90 => format!("day {}", whole(day)),
        _ if day <= 14.0 => format!("day {}", whole(day)),
        _ if day <= 56.0 => format!("week {}", whole(day / 7.0)),
        _ => format!("month {}", whole(day * 12.0 / 364.0)),
    }
}

/// The weakest link and what is lost there.
pub fn weakest(id: LinkId, lost: &str) -> Option<String> {
    Some(match id {
        LinkId::Learned => format!("Weakest link: the training leaves {lost} of the gap to world class open."),
        LinkId::HeldDay30 => format!("Weakest link: {lost} of what was learned is gone by day 30."),
        LinkId::HeldDay90 => format!("Weakest link: {lost} of what was left at day 30 is gone by day 90."),
        LinkId::Used => format!("Weakest link: {lost} of the live skill never reaches a call."),
        LinkId::Hours | LinkId::WinRateAndValue | LinkId::Revenue | LinkId::Margin | LinkId::Net => return None,
    })
}

/// Time out of the field.
pub fn out_of_field(revenue: &str) -> String {
    format!("Time out of the field costs {revenue} of revenue; it is already taken off.")
}

/// The picture's name.
pub fn chain(links: &str) -> String {
    format!("Line of sight from hours to money: {links}.")
}

// Charts.
/// First column of every table.
pub const WEEK: &str = "Week";
/// The subject.
pub const THIS_PLAN: &str = "this plan";
/// The comparison.
pub const NO_COACHING: &str = "no coaching";
/// The baseline.
pub const NO_PROGRAMME: &str = "no programme";
/// Where the sessions stop.
pub const COACHING_ENDS: &str = "coaching ends";
/// What the skill curve measures.
pub const SKILL_SUBTITLE: &str = "Share of the new behaviour in use on calls";

/// Coaching against none.
pub fn skill_times(times: &str, when: &str) -> String {
    if times == "1" {
        format!("Coaching changes little of what is in use {when}")
    } else {
        format!("Coaching leaves {times} times as much in use {when}")
    }
}

/// Coaching against next to nothing.
pub fn skill_far_more(with: &str, without: &str, when: &str) -> String {
    format!("{with} of the new behaviour is in use {when}, {without} without coaching")
}

/// Coaching without training.
pub fn skill_from_nothing(share: &str, when: &str) -> String {
    format!("Coaching alone puts {share} of the new behaviour in use {when}")
}

/// Training without coaching.
pub fn skill_without_coaching(share: &str, when: &str) -> String {
    format!("Without coaching {share} of the new behaviour is in use {when}")
}

/// What the cash curve measures.
pub const CASH_SUBTITLE: &str = "Cumulative margin less all costs, time out of the field included";
/// Cash never below zero.
pub const CASH_NEVER_OUT: &str = "The programme is never out of pocket";
/// Column.
pub const MARGIN: &str = "Margin";
/// Column.
pub const COST: &str = "Cost";
/// Column.
pub const CASH: &str = "Cash";
/// Column.
pub const CUMULATIVE_CASH: &str = "Cumulative cash";

/// The money is back.
pub fn cash_back(month: &str) -> String {
    format!("The money is back in {month}")
}

/// The money is not back.
pub fn cash_not_back(horizon: &str) -> String {
    format!("The money is not back {horizon}")
}

/// The dot where cash is back at zero.
pub fn paid_back_mark(month: &str) -> String {
    format!("pays back in {month}")
}

/// The dot where most is out.
pub fn lowest_mark(amount: &str) -> String {
    format!("lowest point {amount}")
}

/// What the coaching chart measures.
pub const COACHING_SUBTITLE: &str = "Hours per manager and week, preparation included";
/// Nothing planned.
pub const NO_COACHING_PLANNED: &str = "No coaching is planned";
/// Label.
pub const PLANNED: &str = "planned";
/// Label.
pub const DELIVERED: &str = "delivered";
/// Column.
pub const PLANNED_HOURS: &str = "Planned hours per manager";
/// Column.
pub const DELIVERED_HOURS: &str = "Delivered hours per manager";
/// Column.
pub const PLANNED_SESSIONS: &str = "Planned sessions per rep";
/// Column.
pub const DELIVERED_SESSIONS: &str = "Delivered sessions per rep";

/// Why fewer sessions are held than planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortfall<'a> {
    /// All are held.
    None,
    /// There are no managers.
    NoManagers,
    /// Managers' time binds in every week with coaching.
    Time,
    /// Managers' time binds in some weeks.
    TimeInSomeWeeks,
    /// Both managers' time and momentum.
    TimeAndMomentum,
    /// Momentum fades.
    Momentum,
    /// Coaching stops after this week.
    Stops(&'a str),
    /// The same part is held all along.
    OnlyPart,
}

fn why(shortfall: Shortfall<'_>) -> String {
    match shortfall {
        Shortfall::None => "all that is planned".to_owned(),
        Shortfall::NoManagers => "there are no managers to coach".to_owned(),
        Shortfall::Time => "more than managers have, so each planned session is held less often".to_owned(),
        Shortfall::TimeInSomeWeeks => "in some weeks more than managers have".to_owned(),
        Shortfall::TimeAndMomentum => "more than managers have, and momentum fades".to_owned(),
        Shortfall::Momentum => "momentum fades".to_owned(),
        Shortfall::Stops(week) => format!("coaching stops after week {week}"),
        Shortfall::OnlyPart => "only part of them is ever held".to_owned(),
    }
}

/// How much is held, and why not all.
pub fn coaching_held(delivered: &str, planned: &str, shortfall: Shortfall<'_>) -> String {
    let are = if planned == "1" { "session is" } else { "sessions are" };
    format!("{delivered} of {planned} planned {are} held: {}", why(shortfall))
}

/// The line of what managers have.
pub fn capacity_line(hours: &str) -> String {
    format!("managers have {hours} h")
}

/// Under the lever of managers' time.
pub fn planned_and_delivered(planned: &str, delivered: &str, shortfall: Shortfall<'_>) -> String {
    match shortfall {
        Shortfall::None => format!("Planned {planned} h, all delivered"),
        Shortfall::NoManagers => "There are no managers to coach".to_owned(),
        other => format!("Planned {planned} h, delivered {delivered} h: {}", why(other)),
    }
}

/// Under a lever that changes nothing as long as nothing is coached.
pub const NOT_USED_WITHOUT_COACHING: &str = "Not used: no coaching is planned";
/// Under a lever that own dates replace.
pub const NOT_USED_WITH_OWN_DATES: &str = "Not used with own dates";
/// Under a lever that a stop replaces.
pub const NOT_USED_WITH_STOP: &str = "Not used: coaching stops after a week";

/// How many days the training takes.
pub fn training_days(days: &str) -> String {
    format!("{} out of the field", counted(days, "day", "days"))
}

/// What the budget chart measures.
pub const BUDGET_SUBTITLE: &str = "Costs added up.";
/// Label.
pub const SPENT: &str = "spent";
/// Column.
pub const SPENT_SO_FAR: &str = "Spent so far";

/// The budget under the plan's levers.
pub fn budget_note(budget: &str, spent: &str, left: &str, over: bool) -> String {
    if over {
        format!("Budget {budget} · spent {spent} · {left} over")
    } else {
        format!("Budget {budget} · spent {spent} · {left} left")
    }
}

/// The line of the budget.
pub fn budget_line(budget: &str) -> String {
    format!("budget {budget}")
}

/// Within the budget.
pub fn within_budget(spent: &str, budget: &str) -> String {
    format!("{spent} of the {budget} budget is spent")
}

/// Over the budget.
pub fn over_budget(excess: &str, budget: &str) -> String {
    format!("The plan is {excess} over the {budget} budget")
}

/// Managers' hours against what they have.
pub fn manager_hours(delivered: &str, available: &str) -> String {
    format!("Managers spend {delivered} of the {available} hours they have for coaching.")
}

/// A line of the costs.
pub fn cost_line(name: &str) -> &'static str {
    match name {
        "design" => "Design",
        "delivery" => "Delivery",
        "travel" => "Travel",
        "tools" => "Tools",
        "coaching" => "Managers' time",
        _ => "Reviews",
    }
}

// What just changed.
/// The tag in front of the line.
pub const fn ink(ink: Ink) -> &'static str {
    match ink {
        Ink::Plan => "plan",
        Ink::Belief => "belief",
        Ink::Fact => "facts",
    }
}

/// A lever moved.
pub fn moved(words: &str, before: &str, now: &str, unit: &str) -> String {
    format!("{words} {before} → {now} {unit}").trim_end().to_owned()
}

/// A setting changed.
pub fn chose(setting: Setting, scenario: &Scenario) -> String {
    match setting {
        Setting::Name => format!("Name: {}", scenario.name()),
        Setting::Currency => format!("Currency: {}, amounts are not converted", scenario.currency()),
        Setting::Cadence | Setting::OwnDates => format!("Coaching: {}", scenario.cadence().words()),
        Setting::AdherenceShape => format!("Momentum: {}", scenario.adherence_shape().words()),
        Setting::SkillModel => format!("Law of forgetting: {}", scenario.skill_model().words()),
        Setting::Tiers => format!("Three tiers of reps: {}", on_off(scenario.tiers())),
        Setting::CapacityLimited => format!("Reps limited by their hours: {}", on_off(scenario.capacity_limited())),
        Setting::RetentionPreset => "Retention from a published source".to_owned(),
    }
}

/// A file was opened.
pub fn opened(name: &str) -> String {
    format!("Opened \"{name}\"")
}

/// Points, with the sign that the number brings.
pub fn points(points: &str) -> String {
    if points == "0" {
        return "unchanged".to_owned();
    }
    counted(points, "point", "points")
}

/// What a gesture did to the headline.
pub fn effect(used: Option<&str>, net: &str) -> String {
    match used {
        Some(used) => format!("use at day 90 {used}, net {net}"),
        None => format!("net {net}"),
    }
}

// Inputs.
/// Name of a section of the inputs.
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Plan => "Plan",
        Group::Team => "Team",
        Group::Market => "Market",
        Group::Costs => "Costs",
        Group::Beliefs => "Beliefs",
        Group::Model => "Model",
    }
}

/// The name of the retention lever, which says on which day it is read.
pub fn retention(day: &str) -> String {
    format!("Left at day {day}, no coaching")
}

/// No published value is taken.
pub const OWN_VALUE: &str = "our own value";

/// Name of a setting.
pub const fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Name => "Scenario name",
        Setting::Currency => "Currency",
        Setting::Cadence => "Cadence",
        Setting::OwnDates => "Own coaching days",
        Setting::AdherenceShape => "Momentum",
        Setting::SkillModel => "Law of forgetting",
        Setting::Tiers => "Reps in three tiers",
        Setting::CapacityLimited => "Reps are limited by their hours",
        Setting::RetentionPreset => "Retention from",
    }
}

/// The unit after a number: one week, two weeks.
pub fn unit_of(number: &str, unit: &'static str) -> &'static str {
    match (number, unit) {
        ("1", "hours") => "hour",
        ("1", "days") => "day",
        ("1", "weeks") => "week",
        ("1", "points") => "point",
        _ => unit,
    }
}

/// A step button.
pub fn step(words: &str, up: bool) -> String {
    format!("{words}: {}", if up { "more" } else { "less" })
}

/// The reset of one lever.
pub fn restore(words: &str) -> String {
    format!("{words}: back to where it was opened")
}

/// The range of a belief.
pub fn range(low: &str, high: &str, unit: &str) -> String {
    format!("believed between {low} and {high} {unit}").trim_end().to_owned()
}

/// What the browser does not read as a number.
pub const SOMETHING_ELSE: &str = "something else";

/// Nothing, or something that is not a number, was typed.
pub fn not_a_number(words: &str, given: &str) -> String {
    let given = if given.is_empty() { "nothing" } else { given };
    format!("{words}: given {given}, allowed a number")
}

/// A file was refused; nothing was changed.
pub fn file_refused(name: &str, why: &str) -> String {
    format!("{name} was not opened. {why}. Nothing was changed.")
}

/// A file too large to be a scenario.
pub fn file_too_large(kilobytes: u32) -> String {
    format!("It is too large: a scenario file has at most {kilobytes} kB")
}

/// Something in a list of days that is not one.
pub fn not_a_day(given: &str) -> String {
    format!("Own coaching days: given {given}, allowed days from the first training day, such as 7, 21, 42")
}

fn on_off(on: bool) -> &'static str {
    if on { "yes" } else { "no" }
}

fn counted(number: &str, one: &str, many: &str) -> String {
    let unsigned = number.trim_start_matches(['+', '−']);
    format!("{number} {}", if unsigned == "1" { one } else { many })
}
