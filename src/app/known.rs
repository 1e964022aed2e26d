//! The last answers: going back and telling what a gesture changed need no new run.

use std::collections::VecDeque;

use los_engine::forecast::Weekly;
use los_engine::scenario::Scenario;

use crate::explore::Answer;

/// How many are kept: what is shown, what was before it, and a few steps of undo.
const KEPT: usize = 12;

/// Answers by scenario, the one used last first.
#[derive(Debug, Default)]
pub struct Known(VecDeque<(Answer, bool)>);

impl Known {
    /// Keeps an answer, `whole` or from the first draws, in place of an earlier one of the same scenario.
    pub fn keep(&mut self, answer: Answer, whole: bool) {
        self.0.retain(|(known, _)| known.scenario != answer.scenario);
        self.0.push_front((answer, whole));
        self.0.truncate(KEPT);
    }

    /// The answer of a scenario.
    pub fn find(&mut self, scenario: &Scenario) -> Option<Answer> {
        let at = self.0.iter().position(|(answer, _)| answer.scenario == *scenario)?;
        let found = self.0.remove(at)?;
        self.0.push_front(found);
        self.0.front().map(|(answer, _)| answer.clone())
    }

    /// Whether the answer of a scenario is known from every draw, and tells this `more`, too.
    pub fn has_whole(&self, scenario: &Scenario, more: &[Weekly]) -> bool {
        self.0.iter().any(|(answer, whole)| *whole && answer.scenario == *scenario && answer.tells(more))
    }
}
