//! The root signal and what is derived from it.

use leptos::prelude::*;
use los_engine::problem::Problem;
use los_engine::scenario::Scenario;

use crate::browser::intl::IntlNumbers;
use crate::explore::{Answer, Axes, ChangeView, Explore, change};
use crate::words::en;
use crate::workbench::{Edit, Workbench};

/// The page's state and everything that follows from it. Copies are the same desk.
#[derive(Clone, Copy)]
pub struct Desk {
    bench: RwSignal<Workbench>,
    notice: RwSignal<Option<String>>,
    dragging: Memo<bool>,
    scenario: Memo<Scenario>,
    numbers: Memo<IntlNumbers>,
    answer: Memo<Answer>,
    explore: Memo<Explore>,
    change: Memo<Option<ChangeView>>,
}

/// The desk of the page.
pub fn use_desk() -> Desk {
    expect_context::<Desk>()
}

impl Desk {
    /// A desk with the worked example on it.
    pub fn new() -> Self {
        let bench = RwSignal::new(Workbench::default());
        let scenario = Memo::new(move |_| bench.with(|bench| bench.scenario().clone()));
        let numbers = Memo::new(move |_| IntlNumbers::new("en", scenario.with(|scenario| scenario.currency().to_owned())));
        // The one call of the engine, for as long as it runs on the page.
        let answer = Memo::new(move |_| Answer::of(scenario.get()));
        let dragging = Memo::new(move |_| bench.with(Workbench::dragging));
        // Axes stay still while a lever is dragged, and settle when it is let go.
        let axes = Memo::new(move |before: Option<&Axes>| match before {
            Some(axes) if dragging.get() => axes.clone(),
            _ => answer.with(Axes::holding),
        });
        let explore = Memo::new(move |_| {
            numbers.with(|numbers| answer.with(|answer| axes.with(|axes| Explore::new(answer, axes, numbers))))
        });
        let changed = Memo::new(move |_| bench.with(|bench| bench.change().map(|change| (change.what, change.before.clone()))));
        // What was before stays the same as long as a lever is dragged.
        let before = Memo::new(move |_| changed.get().map(|(what, before)| (what, Answer::of(before))));
        let change = Memo::new(move |_| {
            before.with(|before| {
                before
                    .as_ref()
                    .map(|(what, before)| numbers.with(|numbers| answer.with(|now| change(*what, before, now, numbers))))
            })
        });
        Self { bench, notice: RwSignal::new(None), dragging, scenario, numbers, answer, explore, change }
    }

    /// The only way to change anything. A refused edit changes nothing and gives its reason.
    pub fn dispatch(self, edit: Edit) -> Result<(), String> {
        let setting = if let Edit::Choose(choice) = &edit { Some(choice.setting()) } else { None };
        let done = self.bench.try_update(|bench| bench.apply(edit));
        self.notice.set(None);
        done.unwrap_or(Ok(())).map_err(|problem| match setting {
            // A file calls it by its path, the page by its name.
            Some(setting) => Problem { field: en::setting(setting).to_owned(), ..problem }.to_string(),
            None => problem.to_string(),
        })
    }

    /// Does an edit that cannot be refused, or whose reason belongs at the head of the page.
    pub fn dispatch_or_tell(self, edit: Edit) {
        if let Err(reason) = self.dispatch(edit) {
            self.tell(reason);
        }
    }

    /// Shows a message at the head of the page.
    pub fn tell(self, message: String) {
        self.notice.set(Some(message));
    }

    /// The message at the head of the page.
    pub fn notice(self) -> RwSignal<Option<String>> {
        self.notice
    }

    /// The workbench, for reading.
    pub fn bench(self) -> Signal<Workbench> {
        self.bench.into()
    }

    /// Whether a lever is being dragged.
    pub fn dragging(self) -> Memo<bool> {
        self.dragging
    }

    /// The present scenario.
    pub fn scenario(self) -> Memo<Scenario> {
        self.scenario
    }

    /// How numbers are written.
    pub fn numbers(self) -> Memo<IntlNumbers> {
        self.numbers
    }

    /// The present answer.
    pub fn answer(self) -> Memo<Answer> {
        self.answer
    }

    /// What Explore shows.
    pub fn explore(self) -> Memo<Explore> {
        self.explore
    }

    /// What just changed.
    pub fn change(self) -> Memo<Option<ChangeView>> {
        self.change
    }

    /// The sentence as plain text.
    pub fn sentence_text(self) -> String {
        self.explore.with(|explore| explore.sentence.iter().map(crate::explore::Piece::text).collect())
    }

    /// What just changed, as plain text.
    pub fn change_text(self) -> String {
        self.change.with(|change| {
            let Some(change) = change else { return en::NO_CHANGE_YET.to_owned() };
            change.effect.as_ref().map_or_else(|| change.what.clone(), |effect| format!("{}: {effect}", change.what))
        })
    }
}
