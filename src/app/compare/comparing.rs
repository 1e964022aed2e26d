//! What is asked for the place Compare, one thing after the other, and what is known.

use leptos::prelude::*;
use los_engine::comparison::{Attribution, check_currencies, in_the_draws_of, question};
use los_engine::ensemble::paired::{Paired, Question};
use los_engine::forecast::Figure;
use los_engine::scenario::Scenario;

use crate::app::desk::Desk;
use crate::app::place::Place;
use crate::compare::Compared;
use crate::explore::Answer;

/// What the place knows. Copies are the same.
#[derive(Clone, Copy)]
pub struct Comparing {
    compared: RwSignal<Option<Compared>>,
    /// The last comparison, with what it answers.
    known: StoredValue<Option<(Question, Paired)>>,
    parts: RwSignal<Option<Attribution>>,
    /// The place of the scenario that is taken apart, where the person chose one.
    chosen: RwSignal<Option<usize>>,
    /// The person did not want to wait.
    left: RwSignal<bool>,
    /// Amounts are in several currencies.
    mixed: RwSignal<bool>,
    /// Counts the answers that came.
    heard: RwSignal<u32>,
}

impl Comparing {
    /// Knows nothing yet.
    pub fn new() -> Self {
        Self {
            compared: RwSignal::new(None),
            known: StoredValue::new(None),
            parts: RwSignal::new(None),
            chosen: RwSignal::new(None),
            left: RwSignal::new(false),
            mixed: RwSignal::new(false),
            heard: RwSignal::new(0),
        }
    }

    /// The scenarios with all that is known of them; while something newer is on its way, what was known before.
    pub fn compared(self) -> ReadSignal<Option<Compared>> {
        self.compared.read_only()
    }

    /// The work on what makes the difference.
    pub fn parts(self) -> ReadSignal<Option<Attribution>> {
        self.parts.read_only()
    }

    /// Which scenario is taken apart, where somebody chose.
    pub fn chosen(self) -> RwSignal<Option<usize>> {
        self.chosen
    }

    /// Whether the person did not want to wait; to say no begins again.
    pub fn left(self) -> RwSignal<bool> {
        self.left
    }

    /// Whether amounts are in several currencies.
    pub fn mixed(self) -> ReadSignal<bool> {
        self.mixed.read_only()
    }

    /// Asks for what is missing whenever the scenarios change or an answer has come, as long as somebody is there.
    pub fn follow(self, desk: Desk) {
        let set = Memo::new(move |_| {
            desk.bench().with(|bench| {
                let all: Vec<Scenario> = bench.all().iter().map(|held| held.scenario.clone()).collect();
                (all, bench.reference())
            })
        });
        // Somebody who changes the scenarios wants to know.
        Effect::new(move |_| {
            set.track();
            self.left.set(false);
            self.chosen.set(None);
        });
        Effect::new(move |_| {
            self.heard.track();
            let here = desk.place().get() == Place::Compare && desk.runs().settled().get() && !self.left.get();
            let chosen = self.chosen.get();
            if here {
                set.with(|(all, reference)| self.seek(desk, all, *reference, chosen));
            }
        });
    }

    /// Asks for the first thing that is missing.
    fn seek(self, desk: Desk, all: &[Scenario], reference: usize, chosen: Option<usize>) {
        self.mixed.set(check_currencies(all).is_err());
        if all.len() < 2 || self.mixed.get_untracked() {
            self.compared.set(None);
            return;
        }
        let alike: Vec<Scenario> = all.iter().map(|one| in_the_draws_of(one.clone(), &all[reference])).collect();
        let answers: Vec<Option<Answer>> = alike.iter().map(|scenario| desk.known(scenario)).collect();
        let missing: Vec<Scenario> =
            alike.iter().zip(&answers).filter(|(_, answer)| answer.is_none()).map(|(scenario, _)| scenario.clone()).collect();
        if !missing.is_empty() {
            desk.runs().ask(missing);
            return;
        }
        let asked = question(&alike, &alike[reference]);
        let known = self.known.with_value(|known| known.as_ref().filter(|(of, _)| *of == asked).map(|(_, answer)| answer.clone()));
        let Some(paired) = known else {
            desk.runs().compare(asked);
            return;
        };
        let compared = Compared { answers: answers.into_iter().flatten().collect(), paired, reference };
        let other = chosen.filter(|place| *place != reference && *place < all.len());
        let other = other.or_else(|| compared.ranking().into_iter().find(|place| *place != reference)).unwrap_or(0);
        if self.compared.with_untracked(|before| before.as_ref() != Some(&compared)) {
            self.compared.set(Some(compared));
        }
        let is_of = |work: &Attribution| work.is_of(&alike[reference], &alike[other]);
        if !self.parts.with_untracked(|parts| parts.as_ref().is_some_and(is_of)) {
            self.parts.set(Some(Attribution::new(&alike[reference], &alike[other], Figure::NetValue)));
        }
        if let Some(question) = self.parts.with_untracked(|parts| parts.as_ref().and_then(Attribution::question)) {
            desk.runs().compare(question);
        }
    }

    /// An answer has come; none where it was cancelled.
    pub fn hear(self, question: &Question, answer: Option<Paired>) {
        match answer {
            None => self.left.set(true),
            Some(answer) if self.parts.with_untracked(|parts| parts.as_ref().and_then(Attribution::question).as_ref() == Some(question)) => {
                self.parts.update(|parts| {
                    if let Some(parts) = parts {
                        parts.take(&answer);
                    }
                });
            }
            Some(answer) => self.known.set_value(Some((question.clone(), answer))),
        }
        self.heard.update(|n| *n = n.wrapping_add(1));
    }
}
