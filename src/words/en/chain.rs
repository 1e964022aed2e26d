//! The line of sight.

use los_engine::forecast::{LinkId, Owner};

use super::horizon;

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
        LinkId::HeldDay30 => format!("{} day 30", if grown { "reached by" } else { "still held at" }),
        LinkId::HeldDay90 => format!("{} day 90", if grown { "reached by" } else { "still held at" }),
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
        LinkId::Used => format!("from week {}", whole(day / 7.0)),
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
        LinkId::Used => format!("Weakest link: {lost} of what is still held is not used on calls."),
        LinkId::Hours | LinkId::WinRateAndValue | LinkId::Revenue | LinkId::Margin | LinkId::Net => return None,
    })
}

/// Time out of the field takes revenue away: the amount brings its minus.
pub fn out_of_field(revenue: &str) -> String {
    format!("Time out of the field: {revenue} of revenue, included.")
}

/// A link as it is spoken.
pub fn spoken_link(value: &str, span: Option<&str>, words: &str) -> String {
    match span {
        Some(span) => format!("{} {words}", super::with_span(value, span)),
        None => format!("{value} {words}"),
    }
}

/// The picture's name.
pub fn chain(links: &str) -> String {
    format!("Line of sight from hours to money: {links}.")
}
