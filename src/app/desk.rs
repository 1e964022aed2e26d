//! The root signal and what is derived from it.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use los_engine::forecast::Weekly;
use los_engine::parameters::Parameter;
use los_engine::problem::Problem;
use los_engine::scenario::Scenario;

use super::compare::Comparing;
use super::known::Known;
use super::place::Place;
use super::runs::{News, Runs, Wish};
use super::tongue::use_changing_words;
use crate::browser::intl::IntlNumbers;
use crate::explore::{Answer, Axes, ChangeView, Explore, FigureId, change, lever_name};
use crate::words::{Numbers, Words};
use crate::workbench::{Edit, Setting, Workbench};

/// The page's state and everything that follows from it. Copies are the same desk.
///
/// A scenario is there at once, its answer a moment later: until then the answer before it stays in place.
#[derive(Clone, Copy)]
pub struct Desk {
    bench: RwSignal<Workbench>,
    notice: RwSignal<Option<String>>,
    runs: Runs,
    known: StoredValue<Known>,
    /// The tables that are open.
    open: StoredValue<Vec<FigureId>>,
    /// What was asked for last.
    sought: StoredValue<Wish>,
    dragging: Memo<bool>,
    scenario: Memo<Scenario>,
    numbers: Memo<IntlNumbers>,
    answer: RwSignal<Answer>,
    calm: RwSignal<bool>,
    explore: Memo<Explore>,
    change: Memo<Option<ChangeView>>,
    place: RwSignal<Place>,
    comparing: Comparing,
}

/// How long no answer may have come and none be on its way before there is time for what is out of sight, in milliseconds.
const CALM_AFTER_MS: u32 = 150;

/// The desk of the page.
pub fn use_desk() -> Desk {
    expect_context::<Desk>()
}

impl Desk {
    /// A desk with a workbench on it, and the first answer of what is there.
    pub fn new(bench: Workbench, runs: Runs, first: Answer) -> Self {
        let words = use_changing_words();
        let bench = RwSignal::new(bench);
        let known = StoredValue::new(Known::default());
        known.update_value(|known| known.keep(first.clone(), true));
        let answer = RwSignal::new(first);
        let scenarios = vec![bench.with_untracked(|bench| bench.scenario().clone())];
        let sought = StoredValue::new(Wish { scenarios, more: Vec::new() });
        let scenario = Memo::new(move |_| bench.with(|bench| bench.scenario().clone()));
        let numbers = Memo::new(move |_| IntlNumbers::new(words.get(), scenario.with(|scenario| scenario.currency().to_owned())));
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
        let calm = RwSignal::new(false);
        Effect::new(move |_: Option<Option<Timeout>>| {
            answer.track();
            if calm.get_untracked() {
                calm.set(false);
            }
            // A timeout that is dropped is none.
            runs.settled().get().then(|| Timeout::new(CALM_AFTER_MS, move || calm.set(true)))
        });
        let desk = Self {
            bench,
            notice: RwSignal::new(None),
            runs,
            known,
            open: StoredValue::new(Vec::new()),
            sought,
            dragging,
            scenario,
            numbers,
            answer,
            calm,
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
    pub fn dispatch(self, edit: Edit) -> Result<(), Problem> {
        let done = self.bench.try_update(|bench| bench.apply(edit));
        self.notice.set(None);
        self.seek();
        done.unwrap_or(Ok(()))
    }

    /// What is wrong with an input that the page calls `name`; a file calls it by its path.
    pub fn refusal(self, name: &str, problem: &Problem) -> String {
        self.numbers.with(|numbers| numbers.words().refused(name, problem, numbers))
    }

    /// The words of the page, for what is said once.
    pub fn words_now(self) -> Words {
        self.numbers.with_untracked(Numbers::words)
    }

    /// Notes that somebody begins or ends to look at the numbers behind a chart.
    pub fn look_behind(self, id: FigureId, open: bool) {
        self.open.update_value(|all| {
            all.retain(|other| *other != id);
            if open {
                all.push(id);
            }
        });
        self.seek();
    }

    /// Asks for what is not known: the answer of the scenario, and of the one before it, to tell what changed.
    fn seek(self) {
        let (scenario, before) =
            self.bench.with_untracked(|bench| (bench.scenario().clone(), bench.change().map(|change| change.before.clone())));
        let more = self.open.with_value(|open| open.iter().flat_map(|id| id.behind()).copied().collect::<Vec<_>>());
        let now = Wish { scenarios: std::iter::once(scenario.clone()).chain(before.clone()).collect(), more: more.clone() };
        // A gesture that ends changes nothing; nor does it run again what was cancelled.
        if self.sought.try_update_value(|sought| std::mem::replace(sought, now.clone()) == now) == Some(true) {
            return;
        }
        let known = |scenario: &Scenario, more: &[Weekly]| self.known.with_value(|known| known.has_whole(scenario, more));
        let missing = before.filter(|before| *before != scenario && !known(before, &[]));
        if known(&scenario, &more) {
            let answer = self.known.try_update_value(|known| known.find(&scenario)).flatten();
            if let Some(answer) = answer.filter(|answer| self.answer.with_untracked(|shown| shown != answer)) {
                self.answer.set(answer);
            }
            if missing.is_none() {
                self.runs.leave();
                return;
            }
        }
        self.runs.ask(Wish { scenarios: std::iter::once(scenario).chain(missing).collect(), more });
    }

    fn hear(self, news: News) {
        match news {
            News::Answers { answers, whole } => {
                self.known.update_value(|known| answers.iter().for_each(|answer| known.keep(answer.clone(), whole)));
                // The wish began with the scenario that was there; what came before it is only compared with. What stands
                // beside it in Compare is asked for there.
                let explores = self.place.get_untracked() == Place::Explore;
                let here = |answer: &Answer| explores || self.scenario.with_untracked(|scenario| answer.scenario == *scenario);
                if let Some(answer) = answers.into_iter().next().filter(here) {
                    self.answer.set(answer);
                }
            }
            News::Compared(question, answer) => self.comparing.hear(question, answer),
            News::Trouble(trouble) => {
                // Or it would be asked, and fail, again and again.
                self.comparing.change(|state| state.left = true);
                self.tell(self.words_now().trouble(&trouble));
            }
        }
    }

    /// Does an edit that cannot be refused, or whose reason belongs at the head of the page.
    pub fn dispatch_or_tell(self, edit: Edit) {
        let name = match &edit {
            Edit::Choose(choice) => self.words_now().setting(choice.setting()).to_owned(),
            Edit::Drag(lever, _) | Edit::Set(lever, _) | Edit::Restore(lever) => self
                .numbers
                .with_untracked(|numbers| self.scenario.with_untracked(|scenario| lever_name(*lever, scenario, numbers))),
            Edit::Release | Edit::Cancel | Edit::Open(_) | Edit::Reset | Edit::Undo | Edit::Redo => String::new(),
            // Only a name can be refused.
            Edit::Arrange(_) | Edit::Turn(_) => self.words_now().setting(Setting::Name).to_owned(),
        };
        if let Err(problem) = self.dispatch(edit) {
            self.tell(self.refusal(&name, &problem));
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

    /// Whether answers have stopped coming for a moment: time for what is out of sight.
    pub fn calm(self) -> ReadSignal<bool> {
        self.calm.read_only()
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
        fewer.then(|| {
            self.numbers.with(|numbers| numbers.words().fewer_draws(&numbers.plain(n_draws, 0), &numbers.plain(asked, 0)))
        })
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
        let words = self.numbers.with(Numbers::words);
        self.change.with(|change| {
            let Some(change) = change else { return words.no_change_yet().to_owned() };
            change.effect.as_ref().map_or_else(|| change.what.clone(), |effect| words.changed(&change.what, effect))
        })
    }
}
