//! Titles, subtitles and labels of the charts, and the notes at the levers.

use super::counted;

/// First column of every table.
pub const WEEK: &str = "Week";
/// A column of low ends: 1 of 10 outcomes is below.
pub fn low(column: &str) -> String {
    format!("{column}, low")
}

/// A column of middles: half of the outcomes are below.
pub fn middle(column: &str) -> String {
    format!("{column}, middle")
}

/// A column of high ends: 1 of 10 outcomes is above.
pub fn high(column: &str) -> String {
    format!("{column}, high")
}

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
    format!("{with} in use {when}, {without} without coaching")
}

/// Coaching without training.
pub fn skill_from_nothing(share: &str, when: &str) -> String {
    format!("Coaching alone puts {share} in use {when}")
}

/// Training without coaching.
pub fn skill_without_coaching(share: &str, when: &str) -> String {
    format!("Without coaching {share} is in use {when}")
}

/// What the cash curve measures.
pub const CASH_SUBTITLE: &str = "Cumulative margin less all costs, time out of the field included";
/// Nothing planned.
pub const CASH_NOTHING: &str = "Nothing is spent and nothing comes back";
/// Coaching that comes too late to be seen.
pub const COACHING_LATER: &str = "The first coaching session comes after day 90";
/// Cash never below zero.
pub const CASH_NEVER_OUT: &str = "The programme is never out of pocket";
/// Cash never below zero in most outcomes.
pub const CASH_MOSTLY_NEVER_OUT: &str = "The programme is most likely never out of pocket";
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

/// The dot where cash is back at zero; with the months between which 8 of 10 outcomes are back, of `last` in the horizon.
pub fn paid_back_mark(middle: usize, low: usize, high: Option<usize>, last: usize) -> String {
    match high {
        Some(high) if high == low => format!("pays back in month {middle}"),
        Some(high) => format!("pays back in month {middle} ({low}–{high})"),
        None => format!("pays back in month {middle} ({low} to after {last})"),
    }
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

/// Why fewer sessions are held than planned; neither cause when all are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// What managers' time takes away.
    pub time: Option<TimeShort>,
    /// What the habit takes away.
    pub habit: Option<HabitShort>,
}

/// How managers' time falls short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeShort {
    /// There are no managers.
    NoManagers,
    /// Managers have no time at all.
    NoTime,
    /// More is planned than they have.
    Always,
    /// More is planned than they have in some weeks.
    InSomeWeeks,
}

/// How the habit falls short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HabitShort {
    /// Momentum fades.
    Fades,
    /// Coaching stops after this week.
    Stops(String),
    /// The same part is held all along.
    OnlyPart,
}

fn why(shortfall: &Shortfall) -> String {
    let time = shortfall.time.map(|time| match time {
        TimeShort::NoManagers => "there are no managers to coach",
        TimeShort::NoTime => "nobody has time to coach",
        TimeShort::Always => "more than managers have",
        TimeShort::InSomeWeeks => "in some weeks more than managers have",
    });
    // Where nobody coaches there is no habit to speak of.
    let nobody = matches!(shortfall.time, Some(TimeShort::NoManagers | TimeShort::NoTime));
    let habit = shortfall.habit.as_ref().filter(|_| !nobody).map(|habit| match habit {
        HabitShort::Fades => "momentum fades".to_owned(),
        HabitShort::Stops(week) => format!("coaching stops after week {week}"),
        HabitShort::OnlyPart => "only part of them is ever held".to_owned(),
    });
    match (time, habit) {
        (Some(time), Some(habit)) => format!("{time}, and {habit}"),
        (Some(time), None) => time.to_owned(),
        (None, Some(habit)) => habit,
        (None, None) => "all that is planned".to_owned(),
    }
}

/// How much is held, and why not all.
pub fn coaching_held(delivered: &str, planned: &str, shortfall: &Shortfall) -> String {
    let are = if planned == "1" { "session is" } else { "sessions are" };
    format!("{delivered} of {planned} planned {are} held: {}", why(shortfall))
}

/// The line of what managers have.
pub fn capacity_line(hours: &str) -> String {
    format!("managers have {hours} h")
}

/// Under the lever of managers' time.
pub fn planned_and_delivered(planned: &str, delivered: &str, shortfall: &Shortfall) -> String {
    format!("Planned {planned} h, delivered {delivered} h: {}", why(shortfall))
}

/// Under a lever that changes nothing as long as nothing is coached.
pub const NOT_USED_WITHOUT_COACHING: &str = "Not used: no coaching is planned";
/// Under the interval of a cadence that has none.
pub const NOT_USED_UNEVEN: &str = "Not used: this cadence has its own days";
/// Under a lever that own dates replace.
pub const NOT_USED_WITH_OWN_DATES: &str = "Not used with own dates";
/// Under a lever that a stop replaces.
pub const NOT_USED_WITH_STOP: &str = "Not used: coaching stops after a week";

/// How many days the training takes.
pub fn training_days(days: &str) -> String {
    format!("{} out of the field", counted(days, "day", "days"))
}

/// What the budget chart measures.
pub const BUDGET_SUBTITLE: &str = "Costs added up";
/// Label.
pub const SPENT: &str = "spent";
/// Column.
pub const SPENT_SO_FAR: &str = "Spent so far";

/// How much is spent, with its range.
pub fn spent(span: Option<&str>) -> String {
    span.map_or_else(|| SPENT.to_owned(), |span| super::with_span(SPENT, span))
}

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

/// Within the budget in the middle, over it in some outcomes.
pub fn about_at_budget(spent: &str, budget: &str) -> String {
    format!("{spent} of the {budget} budget is spent; it may not be enough")
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
pub const DESIGN: &str = "Design";
/// A line of the costs.
pub const DELIVERY: &str = "Delivery";
/// A line of the costs.
pub const TRAVEL: &str = "Travel";
/// A line of the costs.
pub const TOOLS: &str = "Tools";
/// A line of the costs.
pub const MANAGERS_TIME: &str = "Managers' time";
/// A line of the costs.
pub const REVIEWS: &str = "Reviews";
