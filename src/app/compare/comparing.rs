//! What is asked for the place Compare, one thing after the other, and what is known.

use leptos::prelude::*;
use los_engine::comparison::{Attribution, check_currencies, in_the_draws_of, question};
use los_engine::ensemble::paired::{Paired, Question};
use los_engine::forecast::Figure;
use los_engine::scenario::Scenario;

use crate::app::desk::Desk;
use crate::app::place::Place;
use crate::app::runs::Wish;
use crate::compare::Compared;
use crate::explore::Answer;
use crate::workbench::Workbench;

/// What the place knows. Copies are the same.
#[derive(Clone, Copy)]
pub struct Comparing {
    state: StoredValue<State>,
    /// Says that there is something new.
    news: RwSignal<()>,
}

/// What is known.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The scenarios with all that is known of them; while something newer is on its way, what was known before.
    pub compared: Option<Compared>,
    /// The work on what makes the difference.
    pub parts: Option<Attribution>,
    /// The place of the scenario that is taken apart, where the person chose one.
    pub chosen: Option<usize>,
    /// The person did not want to wait, or there is no simulator.
    pub left: bool,
    /// Amounts are in several currencies.
    pub mixed: bool,
    /// The last comparison, with what it answers.
    known: Option<(Question, Paired)>,
    /// The scenarios and the reference that all of this is about.
    set: (Vec<Scenario>, usize),
}

impl Comparing {
    /// Knows nothing yet.
    pub fn new() -> Self {
        Self { state: StoredValue::new(State::default()), news: RwSignal::new(()) }
    }

    /// Reads what is known, again whenever there is something new.
    pub fn read<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.news.track();
        self.state.with_value(read)
    }

    /// Changes what is wanted or known.
    pub fn change(self, change: impl FnOnce(&mut State)) {
        self.state.update_value(change);
        self.news.set(());
    }

    /// Asks for what is missing whenever the scenarios change or an answer has come, as long as somebody is there.
    pub fn follow(self, desk: Desk) {
        Effect::new(move |_| {
            self.news.track();
            if desk.place().get() == Place::Compare && desk.runs().settled().get() {
                let set = desk.bench().with(Workbench::scenarios);
                self.state.update_value(|state| {
                    // Somebody who changes the scenarios wants to know.
                    if state.set != set {
                        (state.left, state.chosen) = (false, None);
                        state.set = set;
                    }
                });
                if !self.state.with_value(|state| state.left) {
                    self.seek(desk);
                }
            }
        });
    }

    /// Asks for the first thing that is missing.
    fn seek(self, desk: Desk) {
        let (all, reference) = self.state.with_value(|state| state.set.clone());
        let mixed = check_currencies(&all).is_err();
        if all.len() < 2 || mixed {
            if self.state.with_value(|state| state.compared.is_some() || state.mixed != mixed) {
                self.change(|state| (state.compared, state.parts, state.mixed) = (None, None, mixed));
            }
            return;
        }
        let alike: Vec<Scenario> = all.iter().map(|one| in_the_draws_of(one.clone(), &all[reference])).collect();
        let mut answers: Vec<Answer> = Vec::new();
        let mut missing = Vec::new();
        for scenario in &alike {
            match desk.known(scenario) {
                Some(answer) => answers.push(answer),
                None => missing.push(scenario.clone()),
            }
        }
        if !missing.is_empty() {
            desk.runs().ask(Wish { scenarios: missing, more: Vec::new() });
            return;
        }
        let asked = question(&alike, &alike[reference]);
        let known = self.state.with_value(|state| state.known.clone()).filter(|(of, _)| *of == asked);
        let Some((_, paired)) = known else {
            desk.runs().compare(asked);
            return;
        };
        let compared = Compared { answers, paired, reference };
        let chosen = self.state.with_value(|state| state.chosen).filter(|place| *place != reference && *place < all.len());
        let other = chosen.or_else(|| compared.ranking().into_iter().find(|place| *place != reference)).unwrap_or(0);
        let (from, to) = (&alike[reference], &alike[other]);
        let stands = |state: &State| {
            let same_parts = state.parts.as_ref().is_some_and(|parts| parts.is_of(from, to));
            state.compared.as_ref() == Some(&compared) && same_parts
        };
        if !self.state.with_value(stands) {
            let keep = self.state.with_value(|state| state.parts.clone()).filter(|parts| parts.is_of(from, to));
            let parts = keep.unwrap_or_else(|| Attribution::new(from, to, Figure::NetValue));
            self.change(|state| (state.compared, state.parts, state.mixed) = (Some(compared), Some(parts), false));
            return;
        }
        if let Some(question) = self.state.with_value(|state| state.parts.as_ref().and_then(Attribution::question)) {
            desk.runs().compare(question);
        }
    }

    /// An answer has come; none where it was cancelled.
    pub fn hear(self, question: Question, answer: Option<Paired>) {
        self.change(|state| {
            let Some(answer) = answer else {
                state.left = true;
                return;
            };
            match state.parts.as_mut().filter(|parts| parts.question().as_ref() == Some(&question)) {
                Some(parts) => parts.take(&answer),
                None => state.known = Some((question, answer)),
            }
        });
    }
}
