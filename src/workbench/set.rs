//! The scenarios side by side: one is worked on, one is what the others are held against.

use los_engine::comparison::MOST_SCENARIOS;
use los_engine::problem::Problem;
use los_engine::scenario::Scenario;

/// Tells scenarios apart whatever they are called and wherever they stand.
pub type Id = u32;

/// One of the scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Which one it is.
    pub id: Id,
    /// As it is.
    pub scenario: Scenario,
    /// As it was opened.
    pub opened: Scenario,
}

/// What can be done with the scenarios as a set.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrange {
    /// These stand after the others.
    Add(Vec<Scenario>),
    /// An earlier one stands before the others, which are held against it.
    Since(Box<Scenario>),
    /// One is called something else.
    Rename(Id, String),
    /// One changes places with the one before it.
    Earlier(Id),
    /// One changes places with the one after it.
    Later(Id),
    /// One goes; the last one stays.
    Remove(Id),
    /// The others are held against this one.
    HoldAgainst(Id),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Set {
    all: Vec<Held>,
    open: Id,
    reference: Id,
    next: Id,
}

impl Set {
    pub fn of(scenario: Scenario) -> Self {
        let mut set = Self { all: Vec::new(), open: 0, reference: 0, next: 0 };
        set.put(0, scenario);
        set
    }

    pub fn all(&self) -> &[Held] {
        &self.all
    }

    fn place(&self, id: Id) -> Option<usize> {
        self.all.iter().position(|held| held.id == id)
    }

    pub fn open(&self) -> &Held {
        &self.all[self.place(self.open).unwrap_or(0)]
    }

    pub fn open_mut(&mut self) -> &mut Held {
        let place = self.place(self.open).unwrap_or(0);
        &mut self.all[place]
    }

    pub fn reference(&self) -> usize {
        self.place(self.reference).unwrap_or(0)
    }

    pub fn turn(&mut self, id: Id) {
        if self.place(id).is_some() {
            self.open = id;
        }
    }

    fn put(&mut self, place: usize, scenario: Scenario) {
        self.all.insert(place, Held { id: self.next, opened: scenario.clone(), scenario });
        self.next += 1;
    }

    pub fn arranged(mut self, arrange: Arrange) -> Result<Self, Problem> {
        match arrange {
            Arrange::Add(scenarios) => {
                for scenario in scenarios {
                    self.put(self.all.len(), scenario);
                }
            }
            Arrange::Since(scenario) => {
                self.reference = self.next;
                self.put(0, *scenario);
            }
            Arrange::Rename(id, name) => {
                if let Some(place) = self.place(id) {
                    let held = &mut self.all[place];
                    held.scenario = held.scenario.clone().with_name(name.trim())?;
                }
            }
            Arrange::Earlier(id) => {
                if let Some(place) = self.place(id).filter(|place| *place > 0) {
                    self.all.swap(place - 1, place);
                }
            }
            Arrange::Later(id) => {
                if let Some(place) = self.place(id).filter(|place| place + 1 < self.all.len()) {
                    self.all.swap(place, place + 1);
                }
            }
            Arrange::Remove(id) => {
                if let Some(place) = self.place(id).filter(|_| self.all.len() > 1) {
                    self.all.remove(place);
                    // What was open, or held against, is gone: its neighbour is.
                    let neighbour = self.all[place.min(self.all.len() - 1)].id;
                    self.open = self.place(self.open).map_or(neighbour, |_| self.open);
                    self.reference = self.place(self.reference).map_or(self.all[0].id, |_| self.reference);
                }
            }
            Arrange::HoldAgainst(id) => {
                if self.place(id).is_some() {
                    self.reference = id;
                }
            }
        }
        let n = self.all.len();
        if n > MOST_SCENARIOS {
            return Err(Problem::new("scenarios", n.to_string(), format!("at most {MOST_SCENARIOS} side by side")));
        }
        Ok(self)
    }
}
