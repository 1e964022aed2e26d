//! What just changed: one line after each gesture, in the ink of what moved.

use los_engine::forecast::Figure;
use los_engine::parameters::Ink;

use super::{Answer, lever_name};
use crate::words::{Numbers, Words};
use crate::workbench::{Lever, Setting, What};

/// The line.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeView {
    /// Plan, belief or fact.
    pub ink: Ink,
    /// What moved from where to where.
    pub what: String,
    /// What it did to the headline; none where there is nothing to compare: a file is another scenario, a name no number.
    pub effect: Option<String>,
}

/// Tells the last gesture: from `before` to `now`.
pub fn change(what: What, before: &Answer, now: &Answer, numbers: &dyn Numbers) -> ChangeView {
    let compares = !matches!(what, What::Opened | What::Arranged | What::Chose(Setting::Name | Setting::Currency));
    let words = numbers.words();
    let (ink, text) = match what {
        What::Moved(lever) => {
            let (before, after) = (said(lever, before, numbers), said(lever, now, numbers));
            let name = lever_name(lever, &now.scenario, numbers);
            let moved = words.moved(&name, &before, &after, &words.unit_of(&after, lever.unit()));
            (lever.ink(), moved.trim_end().to_owned())
        }
        What::Chose(setting) => (setting.ink(), words.chose(setting, &now.scenario)),
        What::Opened => (Ink::Fact, words.opened(now.scenario.name())),
        What::Arranged => (Ink::Fact, words.arranged().to_owned()),
        What::Reset => (Ink::Fact, words.reset_done().to_owned()),
    };
    // The same draws before and now: the difference is none of chance.
    let used = match (before.middle(Figure::Used), now.middle(Figure::Used)) {
        (Some(before), Some(now)) => Some(points(&numbers.signed(100.0 * (now - before), 1), words)),
        _ => None,
    };
    let net = numbers.signed_money(now.amount(Figure::NetValue) - before.amount(Figure::NetValue), 2);
    ChangeView {
        ink,
        what: text,
        effect: compares.then(|| used.map_or_else(|| words.effect_net(&net), |used| words.effect(&used, &net))),
    }
}

/// Points, with the sign that the number brings.
fn points(points: &str, words: Words) -> String {
    if points == "0" { words.unchanged().to_owned() } else { words.points(points) }
}

fn said(lever: Lever, answer: &Answer, numbers: &dyn Numbers) -> String {
    let shown = lever.shown(&answer.scenario);
    if lever.is_money() { numbers.money(shown, 3) } else { numbers.plain(shown, 1) }
}
