//! What happens to every seat, step by step, prepared once for a draw.

use super::luck::{Moment, Purpose};
use crate::calendar::week_start;
use crate::forecast::Timeline;
use crate::forecast::timeline::Event;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, Values};
use crate::skill::Law;
use crate::skill::ladder::{coach_share, train_share};

/// One step. Numbers are places in the lists of the [`Script`] or of what is seen of the team.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// Time passes within a week.
    Pass { span: usize, until: f64 },
    /// Time passes until the week ends, which is then read.
    EndWeek { span: usize, until: f64, week: usize },
    /// The start of a week is read, after what happened on that day.
    StartWeek { week: usize },
    /// A training block for everybody.
    Train { lesson: usize },
    /// The whole training for those hired since the last one.
    TrainHires { lesson: usize, training: usize },
    /// A coaching session.
    Coach { session: usize },
    /// A reading day.
    Read { reading: usize },
}

/// A planned session.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chance {
    /// The chance that a rep gets it.
    pub(super) held: f64,
    /// Where its luck is found: by its day, so that a session of another plan changes nothing here.
    pub(super) moment: Moment,
}

/// The steps of a draw, and what they need.
pub(super) struct Script<S> {
    pub(super) steps: Vec<Step>,
    /// The different stretches of time.
    pub(super) spans: Vec<S>,
    /// Share of the gap that each training closes, `[lesson][skill]`.
    pub(super) lessons: Vec<Vec<f64>>,
    pub(super) sessions: Vec<Chance>,
    pub(super) n_hire_trainings: usize,
    /// Weeks at whose start nothing happens: they begin as the week before has ended.
    pub(super) quiet_starts: Vec<bool>,
}

impl<S> Script<S> {
    /// The script of `n_weeks` weeks under a law of forgetting.
    pub(super) fn new<L: Law<Span = S>>(
        law: &L,
        scenario: &Scenario,
        values: &Values,
        timeline: &Timeline,
        n_weeks: usize,
    ) -> Self {
        let mut script = Self {
            steps: Vec::new(),
            spans: Vec::new(),
            lessons: Vec::new(),
            sessions: Vec::new(),
            n_hire_trainings: 0,
            quiet_starts: vec![true; n_weeks],
        };
        // A stretch is prepared once for all of the same length; leavers are drawn one by one, and so no rate of loss.
        let mut lengths: Vec<f64> = Vec::new();
        let mut spans = Vec::new();
        let mut span = |days: f64| {
            let known = lengths.iter().position(|known| known.to_bits() == days.to_bits());
            known.unwrap_or_else(|| {
                lengths.push(days);
                spans.push(law.span(days, 0.0));
                lengths.len() - 1
            })
        };
        let shares = scenario.skill_shares();
        let lesson = |hours: f64| -> Vec<f64> {
            shares.iter().map(|share| train_share(hours * share.emphasis, values.get(P::HoursTau))).collect()
        };
        let mut events = timeline.events().iter().peekable();
        let mut today = 0.0;
        let mut same_day = 0;
        for week in 0..n_weeks {
            let (start, end) = (week_start(week), week_start(week + 1));
            let mut started = false;
            while let Some((day, event)) = events.next_if(|(day, _)| *day < end) {
                if *day > start && !started {
                    started = true;
                    script.read_start(week);
                }
                if *day > today {
                    script.steps.push(Step::Pass { span: span(*day - today), until: *day });
                    (today, same_day) = (*day, 0);
                }
                script.quiet_starts[week] &= *day > start;
                script.steps.push(match event {
                    Event::Train { hours } => {
                        script.lessons.push(lesson(*hours));
                        Step::Train { lesson: script.lessons.len() - 1 }
                    }
                    Event::TrainHires { hours } => {
                        script.lessons.push(lesson(*hours));
                        script.n_hire_trainings += 1;
                        Step::TrainHires { lesson: script.lessons.len() - 1, training: script.n_hire_trainings - 1 }
                    }
                    Event::Coach { delivered } => {
                        let moment = Moment::new(Purpose::Session, day.to_bits()).nth(same_day);
                        same_day += 1;
                        script.sessions.push(Chance { held: *delivered, moment });
                        Step::Coach { session: script.sessions.len() - 1 }
                    }
                    Event::Read(reading) => Step::Read { reading: *reading },
                });
            }
            if !started {
                script.read_start(week);
            }
            script.steps.push(Step::EndWeek { span: span(end - today), until: end, week });
            (today, same_day) = (end, 0);
        }
        script.spans = spans;
        script
    }

    fn read_start(&mut self, week: usize) {
        if !self.quiet_starts[week] {
            self.steps.push(Step::StartWeek { week });
        }
    }
}

/// Share of the live behaviours that a session touches in reps of a tier, by skill.
pub(super) fn touch(scenario: &Scenario, values: &Values, response: f64) -> Vec<f64> {
    let minutes = values.get(P::SessionMinutes);
    let of = |focus: f64| response * coach_share(minutes * focus, values.get(P::MinutesTau), values.get(P::Quality));
    scenario.skill_shares().iter().map(|share| of(share.focus)).collect()
}
