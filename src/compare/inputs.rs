//! What differs in the inputs, in words.

use los_engine::comparison::{Input, differing};
use los_engine::parameters::Ink;
use los_engine::scenario::{Cadence, Scenario};

use crate::explore::lever_name;
use crate::words::Numbers;
use crate::workbench::{Lever, typed};

/// An input that is not the same in all scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputRow {
    /// Plan, belief or fact.
    pub ink: Ink,
    /// What it is.
    pub name: String,
    /// What it is in each scenario, and whether that is not what it is in the reference.
    pub cells: Vec<(String, bool)>,
}

/// What is not the same in all scenarios, in the order of the table.
pub fn inputs(scenarios: &[Scenario], reference: usize, numbers: &dyn Numbers) -> Vec<InputRow> {
    let row = |input: Input| {
        let cell = |scenario| (value(input, scenario, numbers), input.differs(scenario, &scenarios[reference]));
        InputRow {
            ink: input.ink(),
            name: name(input, &scenarios[reference], numbers),
            cells: scenarios.iter().map(cell).collect(),
        }
    };
    differing(scenarios).into_iter().map(row).collect()
}

/// What an input is called.
pub(super) fn name(input: Input, scenario: &Scenario, numbers: &dyn Numbers) -> String {
    match input {
        Input::Number(parameter) => lever_name(Lever::Number(parameter), scenario, numbers),
        other => numbers.words().input(other).to_owned(),
    }
}

/// What an input is in a scenario, with its range.
pub(super) fn value(input: Input, scenario: &Scenario, numbers: &dyn Numbers) -> String {
    let words = numbers.words();
    let Input::Number(parameter) = input else {
        let cadence = match scenario.cadence() {
            Cadence::None => words.cadence(Cadence::None).to_owned(),
            Cadence::OwnDates => scenario.own_dates().iter().map(|day| typed(*day)).collect::<Vec<_>>().join(", "),
            _ => words.coaching(scenario, numbers),
        };
        return words.input_value(input, scenario, &cadence);
    };
    let lever = Lever::Number(parameter);
    let shown = lever.shown(scenario);
    if lever.is_money() {
        return numbers.money(shown, 3);
    }
    let number = numbers.plain(shown, 1);
    let unit = words.unit_of(&number, lever.unit());
    let range = lever.shown_range(scenario);
    let range = range.map(|(low, high)| words.span(&numbers.plain(low, 1), &numbers.plain(high, 1)));
    let number = range.map_or_else(|| number.clone(), |range| words.with_span(&number, &range));
    [number.as_str(), unit.as_str()].join(" ").trim_end().to_owned()
}
