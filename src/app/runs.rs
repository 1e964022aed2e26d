//! What the page asks of the simulator, and what becomes of it.

use std::rc::Rc;

use leptos::prelude::*;
use los_engine::ensemble::paired::{self, Paired};
use los_engine::ensemble::{Ensemble, Question};
use los_engine::forecast::Weekly;
use los_engine::parameters::Parameter as P;
use los_engine::scenario::Scenario;
use los_simulator::asked::jobs;
use los_simulator::queue::Say;
use los_simulator::{Message, Pace, Queue, Reply, Request};

use crate::browser::simulator::{Heard, Simulator, Way};
use crate::explore::Answer;
use crate::words::Trouble;

/// A host that breaks down so often over the same question is not asked again.
const MOST_BREAKDOWNS: u32 = 2;

/// The runs of the page. Copies are the same.
#[derive(Clone, Copy)]
pub struct Runs {
    state: StoredValue<State, LocalStorage>,
    settled: RwSignal<bool>,
    progress: RwSignal<Option<Progress>>,
}

struct State {
    simulator: Option<Rc<Simulator>>,
    queue: Queue<Ask>,
    pace: Pace,
    last_id: u32,
    n_breakdowns: u32,
    /// There is no simulator, and there will be none.
    nowhere: bool,
    hear: Rc<dyn Fn(News)>,
}

/// What the page wants to know of scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// The scenarios that are answered together.
    pub scenarios: Vec<Scenario>,
    /// What to tell of each beside what the charts show.
    pub more: Vec<Weekly>,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
enum Ask {
    /// The answers of scenarios.
    Answers(Wish),
    /// How far scenarios are apart.
    Comparison(paired::Question),
}

impl Ask {
    fn request(&self, id: u32) -> Request {
        let (jobs, n_references) = match self {
            Self::Answers(wish) => (all_jobs(wish), 0),
            Self::Comparison(question) => (question.jobs(), question.n_references),
        };
        Request { id, progress: true, jobs, n_references }
    }

    fn n_draws(&self) -> Option<f64> {
        let (Self::Answers(Wish { scenarios, .. }) | Self::Comparison(paired::Question { scenarios, .. })) = self;
        scenarios.first().map(|scenario| scenario.get(P::Draws))
    }
}

/// What comes of a question.
#[derive(Clone, Debug)]
pub enum News {
    /// The answers, in the order of the wish.
    Answers {
        /// One for each scenario.
        answers: Vec<Answer>,
        /// Whether every draw is in them.
        whole: bool,
    },
    /// How far scenarios are apart, with the question; none where it was cancelled.
    Compared(paired::Question, Option<Paired>),
    /// There is no answer, for this reason.
    Trouble(Trouble),
}

/// How far a long run is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Share of the work that is done, 0..1.
    pub share: f64,
    /// Draws that were asked for.
    pub n_draws: f64,
    /// What is left at its pace, in seconds; none as long as that is not known.
    pub seconds_left: Option<f64>,
}

impl Runs {
    /// Starts the simulator. Until [`Self::listen`] is called again, `hear` gets the news.
    pub fn start(hear: impl Fn(News) + 'static) -> Self {
        let state = State {
            simulator: None,
            queue: Queue::Settled,
            pace: Pace::default(),
            last_id: 0,
            n_breakdowns: 0,
            nowhere: false,
            hear: Rc::new(hear),
        };
        let runs = Self { state: StoredValue::new_local(state), settled: RwSignal::new(true), progress: RwSignal::new(None) };
        let simulator = Simulator::start(move |heard| runs.heard(heard));
        runs.state.update_value(|state| state.simulator = Some(simulator));
        runs
    }

    /// Who gets the news from now on.
    pub fn listen(self, hear: impl Fn(News) + 'static) {
        self.state.update_value(|state| state.hear = Rc::new(hear));
    }

    /// Asks for answers. A newer wish takes the place of one that waits.
    pub fn ask(self, wish: Wish) {
        self.put(Ask::Answers(wish));
    }

    /// Asks how far scenarios are apart.
    pub fn compare(self, question: paired::Question) {
        self.put(Ask::Comparison(question));
    }

    fn put(self, ask: Ask) {
        if self.state.with_value(|state| state.nowhere) {
            self.tell(News::Trouble(Trouble::Nowhere));
            return;
        }
        self.turn(|state| {
            let fresh = state.last_id.wrapping_add(1);
            state.last_id = fresh;
            state.queue.ask(ask, || fresh)
        });
    }

    /// Nothing is wanted any more.
    pub fn leave(self) {
        self.turn(|state| state.queue.leave());
    }

    /// The answer from the draws so far will do.
    pub fn cancel(self) {
        self.turn(|state| state.queue.cancel());
    }

    /// Whether everything asked for was answered.
    pub fn settled(self) -> ReadSignal<bool> {
        self.settled.read_only()
    }

    /// How far a run is that takes long.
    pub fn progress(self) -> ReadSignal<Option<Progress>> {
        self.progress.read_only()
    }

    /// Changes the queue, and says what follows.
    fn turn(self, change: impl FnOnce(&mut State) -> Option<Say<Ask>>) {
        let Some((simulator, say, settled)) = self.state.try_update_value(|state| {
            let say = change(state);
            (state.simulator.clone(), say, state.queue.is_settled())
        }) else {
            return;
        };
        if let (Some(simulator), Some(say)) = (simulator, say) {
            simulator.say(&message(say));
        }
        if settled || self.progress.with_untracked(Option::is_some) && self.state.with_value(|state| state.queue.is_behind()) {
            self.progress.set(None);
        }
        if self.settled.get_untracked() != settled {
            self.settled.set(settled);
        }
        mark("data-run", if settled { "settled" } else { "running" });
    }

    fn heard(self, heard: Heard) {
        match heard {
            Heard::Ready(way) => {
                mark("data-simulator", if way == Way::MainThread { "main thread" } else { "worker" });
                if let Some(question) = self.state.try_update_value(|state| state.queue.give_up()).flatten() {
                    self.put(question);
                }
            }
            Heard::Said(Reply::Answer { id, whole, numbers }) => self.answered(id, whole, &numbers),
            Heard::Said(Reply::Progress { id, share, elapsed_ms }) => self.told(id, share, elapsed_ms),
            Heard::Said(Reply::NotUnderstood) => self.trouble(Trouble::NotUnderstood),
            Heard::Said(Reply::Ready) => {}
            Heard::BrokeDown(sentence) => {
                let n_breakdowns = self.state.try_update_value(|state| {
                    state.n_breakdowns += 1;
                    state.n_breakdowns
                });
                if n_breakdowns >= Some(MOST_BREAKDOWNS) {
                    self.trouble(Trouble::BrokeDown(sentence));
                }
            }
            Heard::Nowhere => {
                self.state.update_value(|state| state.nowhere = true);
                self.trouble(Trouble::Nowhere);
            }
        }
    }

    fn answered(self, id: u32, whole: bool, numbers: &[Vec<f64>]) {
        let mut asked = None;
        self.turn(|state| {
            let fresh = state.last_id.wrapping_add(1);
            let (answered, say) = state.queue.answered(id, whole, || fresh);
            state.last_id = fresh;
            state.n_breakdowns = 0;
            asked = answered;
            say
        });
        // A stale one is nobody's answer.
        let Some(asked) = asked else { return };
        let news = match asked.question {
            Ask::Answers(wish) => answers(wish, numbers).map(|answers| News::Answers { answers, whole }),
            Ask::Comparison(question) => {
                // What gave way to something newer is nobody's answer either.
                if !whole && !asked.cancelled {
                    return;
                }
                let paired = numbers.first().filter(|_| whole).and_then(|numbers| Paired::from_numbers(&question, numbers));
                (paired.is_some() || !whole).then_some(News::Compared(question, paired))
            }
        };
        match news {
            Some(news) => self.tell(news),
            None => self.trouble(Trouble::DoesNotFit),
        }
    }

    fn told(self, id: u32, share: f64, elapsed_ms: f64) {
        let n_draws = self.state.with_value(|state| match &state.queue {
            Queue::Running(asked) if asked.id == id && !asked.cancelled => asked.question.n_draws(),
            _ => None,
        });
        let left_ms = self.state.try_update_value(|state| state.pace.left_ms(share, elapsed_ms)).flatten();
        let seconds_left = left_ms.map(|ms| ms / 1_000.0);
        self.progress.set(n_draws.map(|n_draws| Progress { share, n_draws, seconds_left }));
    }

    /// What was asked stays without an answer.
    fn trouble(self, reason: Trouble) {
        self.turn(|state| {
            state.n_breakdowns = 0;
            state.queue.give_up();
            None
        });
        self.tell(News::Trouble(reason));
    }

    fn tell(self, news: News) {
        let hear = self.state.with_value(|state| Rc::clone(&state.hear));
        hear(news);
    }
}

/// The jobs of a wish.
fn all_jobs(wish: &Wish) -> Vec<(Scenario, Question)> {
    wish.scenarios.iter().flat_map(|scenario| jobs(scenario, &wish.more)).collect()
}

/// Puts the numbers of a wish's jobs together again.
fn answers(wish: Wish, numbers: &[Vec<f64>]) -> Option<Vec<Answer>> {
    let jobs = all_jobs(&wish);
    let mut ensembles = jobs.iter().zip(numbers).map(|((_, question), numbers)| Ensemble::from_numbers(question, numbers));
    let mut next = || ensembles.next().flatten();
    wish.scenarios.into_iter().map(|scenario| Some(Answer::from_parts(scenario, next()?, next()?))).collect()
}

fn message(say: Say<Ask>) -> Message {
    match say {
        Say::Run(id, ask) => Message::Run(ask.request(id)),
        Say::Hurry(id) => Message::Hurry(id),
        Say::Cancel(id) => Message::Cancel(id),
    }
}

/// Writes on the page how the simulator is, for tests and for whoever looks into a problem.
fn mark(attribute: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Nothing hangs on it.
        let _ = root.set_attribute(attribute, value);
    }
}
