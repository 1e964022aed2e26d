//! What the page remembers, as a plain value. Events become an [`Edit`], [`Workbench::apply`] is the only way in.

mod choice;
mod levers;

pub use choice::{Choice, Setting};
pub use levers::{Lever, TRACKS, Track, shown_decimals, typed};

use los_engine::problem::Problem;
use los_engine::scenario::Scenario;

/// What somebody did.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A lever is at a number, as it is shown on the lever; more may follow in the same gesture.
    Drag(Lever, f64),
    /// A number was typed into a lever or stepped to, as it is shown there.
    Set(Lever, f64),
    /// The gesture is over: what follows is another one.
    Release,
    /// The gesture was none: a finger that scrolled the page had touched a lever. Everything is as before it.
    Cancel,
    /// A lever goes back to where it was when the scenario was opened.
    Restore(Lever),
    /// A setting that is not a number.
    Choose(Choice),
    /// A scenario from a file takes the place of the present one.
    Open(Box<Scenario>),
    /// Everything goes back to where it was when the scenario was opened.
    Reset,
    /// One gesture back.
    Undo,
    /// One gesture forward again.
    Redo,
}

/// One step of the history: the scenario before it, and what it was.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    scenario: Scenario,
    opened: Scenario,
    what: What,
}

/// What a step did, for telling and for keeping one gesture together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A lever moved.
    Moved(Lever),
    /// A setting changed.
    Chose(Setting),
    /// A file was opened.
    Opened,
    /// Everything was reset.
    Reset,
}

/// The last thing that changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change<'a> {
    /// What it was.
    pub what: What,
    /// The scenario before it.
    pub before: &'a Scenario,
}

/// Most gestures that can be taken back.
const LONGEST_HISTORY: usize = 200;

/// The page's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbench {
    scenario: Scenario,
    opened: Scenario,
    past: Vec<Step>,
    future: Vec<Step>,
    gesture: Option<Lever>,
}

impl Default for Workbench {
    fn default() -> Self {
        Self::new(Scenario::worked_example())
    }
}

impl Workbench {
    /// A workbench with a scenario on it and no history.
    pub fn new(scenario: Scenario) -> Self {
        Self { opened: scenario.clone(), scenario, past: Vec::new(), future: Vec::new(), gesture: None }
    }

    /// The present scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The scenario as it was opened.
    pub fn opened(&self) -> &Scenario {
        &self.opened
    }

    /// Whether a lever is being dragged; axes stay still meanwhile.
    pub fn dragging(&self) -> bool {
        self.gesture.is_some()
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The last gesture that still stands.
    pub fn change(&self) -> Option<Change<'_>> {
        self.past.last().map(|step| Change { what: step.what, before: &step.scenario })
    }

    /// Does an edit. A refused one changes nothing and says why.
    pub fn apply(&mut self, edit: Edit) -> Result<(), Problem> {
        let gesture = self.gesture.take();
        match edit {
            Edit::Drag(lever, given) => {
                self.gesture = gesture;
                let next = lever.moved(self.start_of(gesture, lever), given)?;
                self.gesture = self.go_on(gesture, lever, next).then_some(lever);
            }
            // The last value of a drag arrives once more when the lever is let go.
            Edit::Set(lever, given) => {
                let next = lever.moved(self.start_of(gesture, lever), given)?;
                self.go_on(gesture, lever, next);
                self.forget_if_idle(gesture.filter(|held| *held == lever));
            }
            Edit::Release => self.forget_if_idle(gesture),
            Edit::Cancel => {
                if let Some(step) = self.past.pop_if(|_| gesture.is_some()) {
                    self.scenario = step.scenario;
                }
            }
            Edit::Restore(lever) => {
                let next = lever.restored(&self.scenario, &self.opened)?;
                self.step(next, What::Moved(lever));
            }
            Edit::Choose(choice) => {
                let setting = choice.setting();
                let next = choice.made(self.scenario.clone())?;
                self.step(next, What::Chose(setting));
            }
            Edit::Open(scenario) => {
                self.remember(What::Opened);
                self.opened = (*scenario).clone();
                self.scenario = *scenario;
            }
            Edit::Reset => self.step(self.opened.clone(), What::Reset),
            Edit::Undo => {
                if let Some(step) = self.past.pop() {
                    let now = self.swap(step);
                    self.future.push(now);
                }
            }
            Edit::Redo => {
                if let Some(step) = self.future.pop() {
                    let now = self.swap(step);
                    self.past.push(now);
                }
            }
        }
        Ok(())
    }

    /// The scenario at the start of a gesture of `lever`. Every place of a drag is reached from there, so that a range
    /// widens only as far as the lever is in the end.
    fn start_of(&self, gesture: Option<Lever>, lever: Lever) -> &Scenario {
        self.past.last().filter(|_| gesture == Some(lever)).map_or(&self.scenario, |step| &step.scenario)
    }

    /// Moves within a gesture of `lever`, or begins a new step. Gives whether there is a step of this gesture now.
    fn go_on(&mut self, gesture: Option<Lever>, lever: Lever, next: Scenario) -> bool {
        if gesture == Some(lever) {
            self.scenario = next;
            return true;
        }
        let moves = next != self.scenario;
        self.step(next, What::Moved(lever));
        moves
    }

    /// Takes a step, unless nothing changes.
    fn step(&mut self, next: Scenario, what: What) {
        if next != self.scenario {
            self.remember(what);
            self.scenario = next;
        }
    }

    /// A gesture that ends where it began leaves nothing to take back.
    fn forget_if_idle(&mut self, gesture: Option<Lever>) {
        if gesture.is_some() && self.past.last().is_some_and(|step| step.scenario == self.scenario) {
            self.past.pop();
        }
    }

    fn remember(&mut self, what: What) {
        self.future.clear();
        if self.past.len() == LONGEST_HISTORY {
            self.past.remove(0);
        }
        self.past.push(Step { scenario: self.scenario.clone(), opened: self.opened.clone(), what });
    }

    /// Puts a step's scenario on the bench and gives the way back.
    fn swap(&mut self, step: Step) -> Step {
        let scenario = std::mem::replace(&mut self.scenario, step.scenario);
        let opened = std::mem::replace(&mut self.opened, step.opened);
        Step { scenario, opened, what: step.what }
    }
}
