//! The root signal and what is derived from it.

use leptos::prelude::*;
use los_engine::parameters::Parameter;
use los_engine::problem::Problem;
use los_engine::scenario::Scenario;

use super::compare::Comparing;
use super::known::Known;
use super::place::Place;
use super::runs::{News, Runs};
use crate::browser::intl::IntlNumbers;
use crate::explore::{Answer, Axes, ChangeView, Explore, change};
use crate::words::{Numbers, en};
use crate::workbench::{Edit, Workbench};

/// The page's state and everything that follows from it. Copies are the same desk.
///
/// A scenario is there at once, its answer a moment later: until then the answer before it stays in place.
#[derive(Clone, Copy)]
pub struct Desk {
    bench: RwSignal<Workbench>,
    notice: RwSignal<Option<String>>,
    runs: Runs,
    known: StoredValue<Known>,
    /// What was asked for last: the scenario, and the one before it.
    sought: StoredValue<(Scenario, Option<Scenario>)>,
    dragging: Memo<bool>,
    scenario: Memo<Scenario>,
    numbers: Memo<IntlNumbers>,
    answer: RwSignal<Answer>,
    explore: Memo<Explore>,
    change: Memo<Option<ChangeView>>,
    place: RwSignal<Place>,
    comparing: Comparing,
}

/// The desk of the page.
pub fn use_desk() -> Desk {
    expect_context::<Desk>()
}

impl Desk {
    /// A desk with a workbench on it, and the first answer of what is there.
    pub fn new(bench: Workbench, runs: Runs, first: Answer) -> Self {
        let bench = RwSignal::new(bench);
        let known = StoredValue::new(Known::default());
        known.update_value(|known| known.keep(first.clone(), true));
        let answer = RwSignal::new(first);
        let sought = StoredValue::new((bench.with_untracked(|bench| bench.scenario().clone()), None));
        let scenario = Memo::new(move |_| bench.with(|bench| bench.scenario().clone()));
        let numbers = Memo::new(move |_| IntlNumbers::new("en", scenario.with(|scenario| scenario.currency().to_owned())));
        let dragging = Memo::new(move |_| bench.with(Workbench::dragging));
        // Axes stay still while a lever is dragged, and settle when it is let go and its answer is there.
        let axes = Memo::new(move |before: Option<&Axes>| match before {
            Some(axes) if dragging.get() || !runs.settled().get() => axes.clone(),
            _ => answer.with(Axes::holding),
        });
        let explore = Memo::new(move |_| {
            numbers.with(|numbers| answer.with(|answer| axes.with(|axes| Explore::new(answer, axes, numbers))))
        });
        let changed = Memo::new(move |_| bench.with(|bench| bench.change().map(|change| (change.what, change.before.clone()))));
        let change = Memo::new(move |last: Option<&Option<ChangeView>>| {
            let (what, before) = changed.get()?;
            answer.with(|now| {
                // Until the answer has followed, what it was before stays: also in the words.
                let follows = scenario.with(|scenario| now.scenario == *scenario) || dragging.get() && now.scenario != before;
                let before = known.try_update_value(|known| known.find(&before)).flatten().filter(|_| follows);
                match before {
                    Some(before) => numbers.with(|numbers| Some(change(what, &before, now, numbers))),
                    None => last.cloned().flatten(),
                }
            })
        });
        let desk = Self {
            bench,
            notice: RwSignal::new(None),
            runs,
            known,
            sought,
            dragging,
            scenario,
            numbers,
            answer,
            explore,
            change,
            place: super::place::follow(),
            comparing: Comparing::new(),
        };
        desk.comparing.follow(desk);
        runs.listen(move |news| desk.hear(news));
        desk
    }

    /// The only way to change anything. A refused edit changes nothing and gives its reason.
    pub fn dispatch(self, edit: Edit) -> Result<(), String> {
        let setting = if let Edit::Choose(choice) = &edit { Some(choice.setting()) } else { None };
        let done = self.bench.try_update(|bench| bench.apply(edit));
        self.notice.set(None);
        self.seek();
        done.unwrap_or(Ok(())).map_err(|problem| match setting {
            // A file calls it by its path, the page by its name.
            Some(setting) => Problem { field: en::setting(setting).to_owned(), ..problem }.to_string(),
            None => problem.to_string(),
        })
    }

    /// Asks for what is not known: the answer of the scenario, and of the one before it, to tell what changed.
    fn seek(self) {
        let (scenario, before) =
            self.bench.with_untracked(|bench| (bench.scenario().clone(), bench.change().map(|change| change.before.clone())));
        // A gesture that ends changes nothing; nor does it run again what was cancelled.
        let asks = self.sought.try_update_value(|sought| {
            let now = (scenario.clone(), before.clone());
            now != std::mem::replace(sought, now.clone())
        });
        if asks == Some(false) {
            return;
        }
        let known = |scenario: &Scenario| self.known.with_value(|known| known.has_whole(scenario));
        let missing = before.filter(|before| *before != scenario && !known(before));
        if known(&scenario) {
            let answer = self.known.try_update_value(|known| known.find(&scenario)).flatten();
            if let Some(answer) = answer.filter(|answer| self.answer.with_untracked(|shown| shown != answer)) {
                self.answer.set(answer);
            }
            if missing.is_none() {
                self.runs.leave();
                return;
            }
        }
        self.runs.ask(std::iter::once(scenario).chain(missing).collect());
    }

    fn hear(self, news: News) {
        match news {
            News::Answers { answers, whole } => {
                self.known.update_value(|known| answers.iter().for_each(|answer| known.keep(answer.clone(), whole)));
                // The question began with the scenario that was there; what came before it is only compared with. What
                // stands beside it in Compare is asked for there.
                let explores = self.place.get_untracked() == Place::Explore;
                let here = |answer: &Answer| explores || self.scenario.with_untracked(|scenario| answer.scenario == *scenario);
                if let Some(answer) = answers.into_iter().next().filter(here) {
                    self.answer.set(answer);
                }
            }
            News::Compared(question, answer) => self.comparing.hear(question, answer),
            News::Trouble(sentence) => {
                // Or it would be asked, and fail, again and again.
                self.comparing.change(|state| state.left = true);
                self.tell(sentence);
            }
        }
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

    /// Where the person is.
    pub fn place(self) -> RwSignal<Place> {
        self.place
    }

    /// What the place Compare knows.
    pub fn comparing(self) -> Comparing {
        self.comparing
    }

    /// The answer of a scenario, if it is known from as many draws as there will be.
    pub fn known(self, scenario: &Scenario) -> Option<Answer> {
        self.known.try_update_value(|known| known.find(scenario)).flatten()
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

    /// The answer that is shown: the present scenario's, or an earlier one while that is on its way.
    pub fn answer(self) -> ReadSignal<Answer> {
        self.answer.read_only()
    }

    /// The runs behind the answers.
    pub fn runs(self) -> Runs {
        self.runs
    }

    /// That the answer is from fewer draws than were asked for, when that is the last word.
    pub fn fewer_draws(self) -> Option<String> {
        let asked = self.scenario.with(|scenario| scenario.get(Parameter::Draws));
        #[expect(clippy::cast_precision_loss, reason = "at most 100,000 draws")]
        let n_draws = self.answer.with(|answer| answer.plan.n_draws) as f64;
        let fewer = self.runs.settled().get() && n_draws < asked;
        fewer.then(|| self.numbers.with(|numbers| en::fewer_draws(&numbers.plain(n_draws, 0), &numbers.plain(asked, 0))))
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
