//! What just changed: one line after each gesture, in the ink of what moved.

use los_engine::forecast::Figure;
use los_engine::parameters::Ink;

use super::{Answer, lever_name};
use crate::words::{Numbers, en};
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
    let (ink, text) = match what {
        What::Moved(lever) => {
            let moved = en::moved(
                &lever_name(lever, &now.scenario),
                &said(lever, before, numbers),
                &said(lever, now, numbers),
                en::unit_of(&said(lever, now, numbers), lever.unit()),
            );
            (lever.ink(), moved)
        }
        What::Chose(setting) => (setting.ink(), en::chose(setting, &now.scenario)),
        What::Opened => (Ink::Fact, en::opened(now.scenario.name())),
        What::Arranged => (Ink::Fact, en::ARRANGED.to_owned()),
        What::Reset => (Ink::Fact, en::RESET_DONE.to_owned()),
    };
    // The same draws before and now: the difference is none of chance.
    let used = match (before.middle(Figure::Used), now.middle(Figure::Used)) {
        (Some(before), Some(now)) => Some(en::points(&numbers.signed(100.0 * (now - before), 1))),
        _ => None,
    };
    let net = numbers.signed_money(now.amount(Figure::NetValue) - before.amount(Figure::NetValue), 2);
    ChangeView { ink, what: text, effect: compares.then(|| en::effect(used.as_deref(), &net)) }
}

fn said(lever: Lever, answer: &Answer, numbers: &dyn Numbers) -> String {
    let shown = lever.shown(&answer.scenario);
    if lever.is_money() { numbers.money(shown, 3) } else { numbers.plain(shown, 1) }
}
