//! Numbers as people say them: shares in percent, effects in points of win rate, and back again.
//!
//! The engine keeps shares and logits; a lever shows and takes what is said in a meeting. Both ways go through here, so
//! that a page does no arithmetic of its own.

use crate::maths::{exp, ln};
use crate::parameters::{Parameter, Unit, between};
use crate::problem::{Phrase, Problem, Saying};
use crate::scenario::Scenario;

/// Short unit of the shown number, such as `h`, `%` or `points`; none for a plain count, and for money, which is shown in
/// the scenario's currency.
pub fn unit(parameter: Parameter) -> Phrase {
    match (parameter, parameter.row().unit) {
        (Parameter::WinEffect, _) => Phrase::Points,
        (_, Unit::LogEffect | Unit::Share) => Phrase::Percent,
        (_, Unit::SharePerYear) => Phrase::PercentAYear,
        (_, Unit::Hours) => Phrase::Hours,
        (_, Unit::HoursPerWeek) => Phrase::HoursAWeek,
        (_, Unit::HoursPerMonth) => Phrase::HoursAMonth,
        (_, Unit::Minutes) => Phrase::MinutesShort,
        (_, Unit::Days) => Phrase::Days,
        (_, Unit::Weeks | Unit::EveryWeeks) => Phrase::Weeks,
        (_, Unit::PerRepMonth) => Phrase::AMonth,
        (_, Unit::Ratio) => Phrase::Times,
        (_, Unit::People | Unit::Count | Unit::Money) => Phrase::Unitless,
    }
}

/// The value as it is shown.
pub fn shown(scenario: &Scenario, parameter: Parameter, value: f64) -> f64 {
    match (parameter, parameter.row().unit) {
        (Parameter::WinEffect, _) => {
            let p0 = scenario.get(Parameter::WinRate);
            100.0 * (1.0 / (1.0 + (1.0 - p0) / p0 * exp(-value)) - p0)
        }
        // Shorter is good, so a shorter cycle is shown as a positive number.
        (Parameter::CycleEffect, _) => 100.0 * (1.0 - exp(-value)),
        (_, Unit::LogEffect) => 100.0 * (exp(value) - 1.0),
        (_, Unit::Share | Unit::SharePerYear) => 100.0 * value,
        _ => value,
    }
}

/// Smallest and largest number that may be typed, as it is shown.
pub fn shown_bounds(scenario: &Scenario, parameter: Parameter) -> (f64, f64) {
    (shown(scenario, parameter, parameter.row().min), shown(scenario, parameter, parameter.row().max))
}

/// The value that a shown number means; refuses what is out of bounds, in the words and units of the screen.
pub fn taken(scenario: &Scenario, parameter: Parameter, given: f64) -> Result<f64, Problem> {
    let row = parameter.row();
    let (low, high) = shown_bounds(scenario, parameter);
    // A bound that is typed as it is printed must be taken.
    let slack = 1e-9 * (high - low);
    if !(given >= low - slack && given <= high + slack) || (row.whole && given.fract() != 0.0) {
        let allowed = between(row.whole, round(low), round(high), unit(parameter));
        return Err(Problem::new(row.words, Saying::number(given), allowed));
    }
    let value = match (parameter, row.unit) {
        (Parameter::WinEffect, _) => {
            let p0 = scenario.get(Parameter::WinRate);
            let p = p0 + given / 100.0;
            ln(p / (1.0 - p)) - ln(p0 / (1.0 - p0))
        }
        (Parameter::CycleEffect, _) => -ln(1.0 - given / 100.0),
        (_, Unit::LogEffect) => ln(1.0 + given / 100.0),
        (_, Unit::Share | Unit::SharePerYear) => given / 100.0,
        _ => given,
    };
    Ok(row.clamp(value))
}

/// To a hundredth, for a bound in a message.
fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
