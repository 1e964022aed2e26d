//! What the page remembers, as a plain value. Events become an [`Edit`], [`Workbench::apply`] is the only way in.

mod choice;
mod levers;
mod presets;
mod set;

pub use choice::{Choice, Setting};
pub use levers::{Lever, TRACKS, Track, shown_decimals, typed};
pub use presets::Preset;
pub use set::{Arrange, Held, Id};

use los_engine::problem::Problem;
use los_engine::scenario::Scenario;
use set::Set;

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
    /// The scenarios side by side change.
    Arrange(Arrange),
    /// Another one of the scenarios is worked on. Nothing changes, so there is nothing to take back.
    Turn(Id),
    /// One gesture back.
    Undo,
    /// One gesture forward again.
    Redo,
}

/// One step of the history: the scenarios before it, and what it was.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    set: Set,
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
    /// Scenarios were added, renamed, moved or removed.
    Arranged,
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
    set: Set,
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
        Self { set: Set::of(scenario), past: Vec::new(), future: Vec::new(), gesture: None }
    }

    /// The scenario that is worked on.
    pub fn scenario(&self) -> &Scenario {
        &self.set.open().scenario
    }

    /// The scenario as it was opened.
    pub fn opened(&self) -> &Scenario {
        &self.set.open().opened
    }

    /// The scenarios side by side, at least one and at most five.
    pub fn all(&self) -> &[Held] {
        self.set.all()
    }

    /// One of them.
    pub fn held(&self, id: Id) -> Option<&Held> {
        self.set.all().iter().find(|held| held.id == id)
    }

    /// The scenarios alone, with the place of the one that the others are held against.
    pub fn scenarios(&self) -> (Vec<Scenario>, usize) {
        (self.all().iter().map(|held| held.scenario.clone()).collect(), self.reference())
    }

    /// The place of the scenario that the others are held against.
    pub fn reference(&self) -> usize {
        self.set.reference()
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
        let here = |step: &&Step| step.set.open().id == self.set.open().id;
        self.past.last().filter(here).map(|step| Change { what: step.what, before: &step.set.open().scenario })
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
                    self.set = step.set;
                }
            }
            Edit::Restore(lever) => {
                let next = lever.restored(self.scenario(), self.opened())?;
                self.step(next, What::Moved(lever));
            }
            Edit::Choose(choice) => {
                let setting = choice.setting();
                let next = choice.made(self.scenario().clone())?;
                self.step(next, What::Chose(setting));
            }
            Edit::Open(scenario) => {
                self.remember(What::Opened);
                let open = self.set.open_mut();
                open.opened = (*scenario).clone();
                open.scenario = *scenario;
            }
            Edit::Reset => self.step(self.opened().clone(), What::Reset),
            Edit::Arrange(arrange) => {
                let next = self.set.clone().arranged(arrange)?;
                if next != self.set {
                    self.remember(What::Arranged);
                    self.set = next;
                }
            }
            Edit::Turn(id) => self.set.turn(id),
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
        self.past.last().filter(|_| gesture == Some(lever)).map_or(self.scenario(), |step| &step.set.open().scenario)
    }

    /// Moves within a gesture of `lever`, or begins a new step. Gives whether there is a step of this gesture now.
    fn go_on(&mut self, gesture: Option<Lever>, lever: Lever, next: Scenario) -> bool {
        if gesture == Some(lever) {
            self.set.open_mut().scenario = next;
            return true;
        }
        let moves = next != *self.scenario();
        self.step(next, What::Moved(lever));
        moves
    }

    /// Takes a step, unless nothing changes.
    fn step(&mut self, next: Scenario, what: What) {
        if next != *self.scenario() {
            self.remember(what);
            self.set.open_mut().scenario = next;
        }
    }

    /// A gesture that ends where it began leaves nothing to take back.
    fn forget_if_idle(&mut self, gesture: Option<Lever>) {
        if gesture.is_some() && self.past.last().is_some_and(|step| step.set == self.set) {
            self.past.pop();
        }
    }

    fn remember(&mut self, what: What) {
        self.future.clear();
        if self.past.len() == LONGEST_HISTORY {
            self.past.remove(0);
        }
        self.past.push(Step { set: self.set.clone(), what });
    }

    /// Puts a step's scenarios on the bench and gives the way back.
    fn swap(&mut self, step: Step) -> Step {
        Step { set: std::mem::replace(&mut self.set, step.set), what: step.what }
    }
}
