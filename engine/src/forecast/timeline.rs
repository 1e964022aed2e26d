//! What happens when, compiled once for a plan: trainings, hires' trainings, coaching sessions, the days that somebody
//! will ask about, and the stretches of time between them. Nothing here depends on a belief.

use core::ops::Range;

use crate::calendar::{DAYS_PER_WEEK, DAYS_PER_YEAR, multiples, n_weeks, week_of, week_start};
use crate::coaching::{Session, inspection_days, planned_sessions};
use crate::maths::exp;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, Values};
use crate::skill::Leg;

/// Days after training on which retention is read.
pub const READING_DAYS: [f64; 2] = [30.0, 90.0];

/// Shares of the seats of those who were trained with everybody, and of the hires who came since.
pub type Seats = [f64; 2];

/// One thing that people practise, or none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Practice {
    /// Nothing.
    None,
    /// A training block for everybody.
    Train(Seats),
    /// The whole training for those hired since the last one, who hold this share of the seats.
    TrainHires(f64),
    /// The coaching session of that number.
    Coach(usize, Seats),
}

/// A day on which somebody will ask.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Which of the [`READING_DAYS`].
    pub index: usize,
    /// The number of the stretch that lies before it in its step; none on the first day of the step.
    pub after: Option<usize>,
}

/// One step through the calendar: something is practised, then time passes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The week (from 0) in which it lies.
    pub week: usize,
    /// What is practised first.
    pub practice: Practice,
    /// A day that is read then; the index is into [`READING_DAYS`].
    pub reading: Option<Reading>,
    /// Whether what happens on the first day of the week is over then.
    pub begins_week: bool,
    /// The number of the stretch of time that passes then.
    pub stretch: Option<usize>,
    /// Whether the week is over then.
    pub ends_week: bool,
}

/// One planned session of the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The session.
    pub session: Session,
    /// The week (from 0) in which its day lies.
    pub week: usize,
    /// Which of the [`Timeline::loads`] it has.
    pub load: usize,
    /// The weeks over which its work is spread, with the share that falls in each.
    pub spread: Vec<(usize, f64)>,
}

/// Everything that happens within the horizon, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// Weeks of the horizon.
    pub n_weeks: usize,
    /// What happens, in order. On one day training comes before coaching, and a reading after both.
    pub steps: Vec<Step>,
    /// The same without what comes in between: those of a passage lie beside each other.
    pub legs: Vec<Leg>,
    /// Steps of which only the first can bring more than a session: training, a day that is read, or no time at all.
    pub passages: Vec<Range<usize>>,
    /// The different stretches of time between steps, in days, and then those from a step to a day that is read.
    pub stretches: Vec<f64>,
    /// How many of them are between steps.
    pub n_passing: usize,
    /// The coaching sessions.
    pub sessions: Vec<Planned>,
    /// The different loads of the sessions: sessions a week of each rep.
    pub loads: Vec<f64>,
    /// Days of the leader's reviews, also those that nobody coaches for.
    pub reviews: Vec<f64>,
    /// Training blocks as (day, hours), also those beyond the horizon.
    pub blocks: Vec<(f64, f64)>,
    /// Trainings of hires as (day, share of the seats).
    pub hires: Vec<(f64, f64)>,
    /// Hazard of leaving, a day.
    pub leavers_per_day: f64,
    /// Whether hires are ever trained, and so are a group of their own.
    pub trains_hires: bool,
}

/// What is put into the calendar, before time is cut into stretches.
#[derive(Clone, Copy)]
enum Event {
    Train,
    TrainHires,
    Coach(usize),
}

impl Timeline {
    /// The timeline of a scenario.
    #[cold]
    pub fn new(scenario: &Scenario) -> Self {
        let values = scenario.most_likely();
        let n_weeks = n_weeks(&values);
        let end = week_start(n_weeks);
        let mut loads: Vec<f64> = Vec::new();
        let mut load = |sessions_per_week: f64| {
            loads.iter().position(|load| load.to_bits() == sessions_per_week.to_bits()).unwrap_or_else(|| {
                loads.push(sessions_per_week);
                loads.len() - 1
            })
        };
        let sessions: Vec<Planned> = planned_sessions(scenario)
            .into_iter()
            .filter(|session| session.day < end)
            .map(|session| Planned {
                session,
                week: week_of(session.day),
                load: load(session.sessions_per_week),
                spread: session.weeks(n_weeks),
            })
            .collect();
        let blocks: Vec<(f64, f64)> = blocks(&values);
        let hires = hire_training_days(&values, end);
        let mut train = blocks.iter().map(|(day, _)| (*day, Event::Train)).peekable();
        let mut train_hires = hires.iter().map(|day| (*day, Event::TrainHires)).peekable();
        let mut coach = sessions.iter().enumerate().map(|(n, planned)| (planned.session.day, Event::Coach(n))).peekable();
        // Each list rises; of what falls on one day training comes first.
        let day = |event: Option<&(f64, Event)>| event.map_or(f64::INFINITY, |(day, _)| *day);
        let mut events: Vec<(f64, Event)> = Vec::new();
        loop {
            let (first, second, third) = (day(train.peek()), day(train_hires.peek()), day(coach.peek()));
            let next = if first <= second && first <= third {
                train.next()
            } else if second <= third {
                train_hires.next()
            } else {
                coach.next()
            };
            match next {
                Some(event) if event.0 < end => events.push(event),
                Some(_) => {}
                None => break,
            }
        }

        let mut timeline = Self {
            n_weeks,
            steps: Vec::new(),
            legs: Vec::new(),
            passages: Vec::new(),
            stretches: Vec::new(),
            n_passing: 0,
            sessions,
            loads,
            reviews: inspection_days(scenario),
            blocks,
            hires: Vec::new(),
            leavers_per_day: values.get(P::TurnoverPerYear) / DAYS_PER_YEAR,
            // Asked of the plan, not of the horizon: the challengers' groups differ a little, and the past must not.
            trains_hires: values.get(P::HireTrainingEveryWeeks) > 0.0 && values.get(P::TrainingHours) > 0.0,
        };
        let starts = timeline.cut(&events);
        timeline.n_passing = timeline.stretches.len();
        timeline.read(&starts);
        timeline.join();
        timeline
    }

    /// Cuts time into stretches between events and ends of weeks; gives the day on which each step begins.
    fn cut(&mut self, events: &[(f64, Event)]) -> Vec<f64> {
        let mut events = events.iter().peekable();
        let mut seats = [1.0, 0.0];
        let mut starts = Vec::new();
        for week in 0..self.n_weeks {
            let (start, end) = (week_start(week), week_start(week + 1));
            let blank =
                Step { week, practice: Practice::None, reading: None, begins_week: false, stretch: None, ends_week: false };
            let (mut today, mut step) = (start, blank);
            while let Some((day, event)) = events.next_if(|(day, _)| *day < end) {
                if *day > today {
                    step.begins_week = today <= start;
                    step.stretch = Some(self.pass(*day - today, &mut seats));
                }
                if step != blank {
                    self.steps.push(step);
                    starts.push(today);
                }
                today = *day;
                step = Step { practice: self.practice(*day, *event, &mut seats), ..blank };
            }
            step.begins_week = today <= start;
            step.stretch = Some(self.pass(end - today, &mut seats));
            step.ends_week = true;
            self.steps.push(step);
            starts.push(today);
        }
        starts
    }

    /// Marks the days that are read in their steps; after what happens on them.
    fn read(&mut self, starts: &[f64]) {
        let end = week_start(self.n_weeks);
        for (index, day) in READING_DAYS.into_iter().enumerate().filter(|(_, day)| *day < end) {
            let passes = |step: usize| starts[step] <= day && self.steps[step].stretch.is_some();
            if let Some(step) = (0..starts.len()).rfind(|step| passes(*step)) {
                let days = day - starts[step];
                let after = (days > 0.0).then(|| self.stretch(days));
                self.steps[step].reading = Some(Reading { index, after });
            }
        }
    }

    /// Joins steps to passages.
    fn join(&mut self) {
        for (at, step) in self.steps.iter().enumerate() {
            let (session, seats) = match step.practice {
                Practice::Coach(session, seats) => (session, seats),
                _ => (usize::MAX, [0.0; 2]),
            };
            let Step { week, begins_week, ends_week, .. } = *step;
            let stretch = step.stretch.unwrap_or(usize::MAX);
            self.legs.push(Leg { session, stretch, seats, week, begins_week, ends_week });
            let plain = matches!(step.practice, Practice::None | Practice::Coach(..)) && step.reading.is_none();
            match self.passages.last_mut().filter(|_| plain && step.stretch.is_some()) {
                Some(passage) if self.steps[passage.start].stretch.is_some() => passage.end = at + 1,
                _ => self.passages.push(at..at + 1),
            }
        }
    }

    fn practice(&mut self, day: f64, event: Event, seats: &mut Seats) -> Practice {
        match event {
            Event::Train => Practice::Train(core::mem::replace(seats, [1.0, 0.0])),
            Event::TrainHires => {
                let [_, hires] = core::mem::replace(seats, [1.0, 0.0]);
                self.hires.push((day, hires));
                Practice::TrainHires(hires)
            }
            Event::Coach(session) => Practice::Coach(session, *seats),
        }
    }

    /// The stretch of so many days, during which some leave.
    fn pass(&mut self, days: f64, seats: &mut Seats) -> usize {
        if self.trains_hires {
            let stayed = seats[0] * exp(-self.leavers_per_day * days);
            *seats = [stayed, 1.0 - stayed];
        }
        self.stretch(days)
    }

    /// The number of the stretch of so many days.
    fn stretch(&mut self, days: f64) -> usize {
        let known = self.stretches.iter().position(|known| known.to_bits() == days.to_bits());
        known.unwrap_or_else(|| {
            self.stretches.push(days);
            self.stretches.len() - 1
        })
    }

    /// Whether anything is trained or coached at all.
    pub fn has_programme(&self) -> bool {
        !self.blocks.is_empty() || !self.hires.is_empty() || !self.sessions.is_empty()
    }

    /// Days of the leader's reviews within the horizon; nobody reviews what nobody does.
    pub fn reviews_held(&self) -> impl Iterator<Item = f64> {
        let end = week_start(self.n_weeks);
        self.reviews.iter().copied().filter(move |day| !self.sessions.is_empty() && *day < end)
    }

    /// Amounts on days, added up by week.
    pub fn by_week(&self, amounts: impl IntoIterator<Item = (f64, f64)>) -> Vec<f64> {
        let mut weeks = vec![0.0; self.n_weeks];
        for (day, amount) in amounts {
            if let Some(week) = weeks.get_mut(week_of(day)) {
                *week += amount;
            }
        }
        weeks
    }
}

/// Training blocks as (day, hours): the hours in equal parts, the first on day 0. None without hours.
pub fn blocks(values: &Values) -> Vec<(f64, f64)> {
    let (hours, n, gap) = (values.get(P::TrainingHours), values.get(P::TrainingBlocks), values.get(P::TrainingGapDays));
    if hours <= 0.0 {
        return Vec::new();
    }
    (0_u8..24).map(f64::from).take_while(|k| *k < n).map(|k| (k * gap, hours / n)).collect()
}

/// Days that the whole training takes a rep.
pub fn training_days(values: &Values) -> f64 {
    values.get(P::TrainingHours) / values.get(P::HoursPerTrainingDay)
}

/// Days before `end` on which hires are trained; none when hires are never trained or nobody is.
fn hire_training_days(values: &Values, end: f64) -> Vec<f64> {
    let interval = if values.get(P::TrainingHours) > 0.0 { DAYS_PER_WEEK * values.get(P::HireTrainingEveryWeeks) } else { 0.0 };
    multiples(interval, end)
}
