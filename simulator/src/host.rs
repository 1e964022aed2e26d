//! Answers requests in short slices. The same host runs in a worker and, where there may be none, on the page's thread.

use std::mem;

use los_engine::draws::Draws;
use los_engine::ensemble::{Job, Question, paired};
use los_engine::numbers::count;
use los_engine::parameters::{Group, Parameter};
use los_engine::scenario::Scenario;

use crate::asked;
use crate::message::{Message, Request};
use crate::reply::Reply;

/// Longest slice, in milliseconds: half of a frame, so that the page's own thread can draw between two.
pub const SLICE_MS: f64 = 8.0;
/// How long a request may run on when a newer one waits, in milliseconds.
pub const PATIENCE_MS: f64 = 40.0;
/// So many draws are run for themselves where the first ones of more give no answer soon: because jobs with more go on one
/// after the other, or have too many numbers to keep at once.
const FEW_DRAWS: f64 = 1000.0;
/// Draws that are made in one step.
const A_FEW: usize = 32;
/// From when on a request tells how far it is, and how often, in milliseconds.
pub const PROGRESS_AFTER_MS: f64 = 300.0;
const PROGRESS_EVERY_MS: f64 = 250.0;

/// The host. It works on one request at a time; the page does not send a second one before the first is answered.
#[derive(Debug, Default)]
pub struct Host {
    work: Option<Work>,
    /// The draws of earlier jobs, by their place in the request.
    kept: Vec<Draws>,
    /// The jobs that were last run to the end, with their answers: what was prepared, and what the next request has in
    /// common with the one before.
    answered: Vec<((Scenario, Question), Vec<f64>)>,
}

/// A request in the making.
#[derive(Debug)]
struct Work {
    /// None where nobody waits for the answer.
    id: Option<u32>,
    progress: bool,
    jobs: Vec<(Scenario, Question)>,
    parts: Vec<Part>,
    /// Whether every draw will be in the answer.
    whole: bool,
    /// Draws that were made for the job that begins next.
    n_drawn: usize,
    wish: Wish,
    begun_ms: f64,
    told_ms: f64,
}

/// One job of a request.
#[derive(Debug)]
enum Part {
    Waiting,
    Running(Box<Job>),
    /// Scenarios that are held against each other; alone in its request, without a job of its own.
    Comparing(Box<paired::Job>),
    Done(Vec<f64>),
}

/// How long the page wants to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// Until every draw is there.
    Whole,
    /// A little.
    Soon,
    /// No longer.
    Now,
}

impl Host {
    /// Whether there is something to compute: then [`Self::slice`] wants to be called again and again.
    pub fn busy(&self) -> bool {
        self.work.is_some()
    }

    /// Begins what a page will ask first: the page needs some time before it can ask.
    pub fn prepare(&mut self, now_ms: f64) {
        // As they will arrive, without names.
        let nameless = |(scenario, question): (Scenario, _)| Some((Scenario::from_numbers(&scenario.to_numbers())?, question));
        let jobs = asked::jobs(&Scenario::worked_example(), &[]).into_iter().filter_map(nameless).collect();
        self.begin(Work::new(None, false, jobs, now_ms));
    }

    /// Takes a message at the time `now_ms`.
    pub fn receive(&mut self, message: &[f64], now_ms: f64) -> Option<Reply> {
        match Message::from_numbers(message) {
            Some(Message::Hello) => return Some(Reply::Ready),
            Some(Message::Run(Request { id, progress, jobs, n_references })) if n_references > 0 => {
                let mut work = Work::new(Some(id), progress, Vec::new(), now_ms);
                work.parts.push(Part::Comparing(Box::new(paired::Job::new(jobs, n_references))));
                self.begin(work);
            }
            Some(Message::Run(Request { id, progress, jobs, .. })) => {
                // About to be prepared.
                if let Some(work) = self.work.as_mut().filter(|work| work.id.is_none() && work.jobs == jobs) {
                    (work.id, work.progress) = (Some(id), progress);
                } else {
                    self.begin(Work::new(Some(id), progress, jobs, now_ms));
                }
            }
            Some(Message::Hurry(id)) => self.hasten(id, Wish::Soon),
            Some(Message::Cancel(id)) => self.hasten(id, Wish::Now),
            None => return Some(Reply::NotUnderstood),
        }
        None
    }

    /// Computes for at most [`SLICE_MS`] by the clock, as far as single steps allow.
    pub fn slice(&mut self, mut now_ms: impl FnMut() -> f64) -> Option<Reply> {
        let mut work = self.work.take()?;
        let begun = now_ms();
        let (mut now, mut longest) = (begun, 0.0_f64);
        loop {
            if let Some(numbers) = work.answer() {
                if work.whole {
                    self.remember(&mut work);
                }
                return work.id.map(|id| Reply::Answer { id, whole: work.whole, numbers });
            }
            if work.is_due(now) {
                if let Some(numbers) = work.prefix() {
                    let reply = work.id.map(|id| Reply::Answer { id, whole: false, numbers });
                    self.keep(work);
                    return reply;
                }
                work.shorten(&mut self.kept);
            }
            let before = now;
            work.step(&mut self.kept);
            now = now_ms();
            longest = longest.max(now - before);
            // One more step should still fit.
            if now - begun + longest > SLICE_MS {
                break;
            }
        }
        let told = work.tell(now);
        self.work = Some(work);
        told
    }

    fn begin(&mut self, mut work: Work) {
        if let Some(left) = self.work.take() {
            self.keep(left);
        }
        for (job, part) in work.jobs.iter().zip(&mut work.parts) {
            if let Some((_, answer)) = self.answered.iter().find(|(answered, _)| asked::same_answer(job, answered)) {
                *part = Part::Done(answer.clone());
            }
        }
        self.kept.resize_with(self.kept.len().max(work.parts.len()), Draws::default);
        self.work = Some(work);
    }

    /// Remembers the answers of a request, for jobs of the next one that have the same.
    fn remember(&mut self, work: &mut Work) {
        let answered = |(job, part): (&(Scenario, Question), Part)| match part {
            Part::Done(answer) => Some((job.clone(), answer)),
            _ => None,
        };
        self.answered = work.jobs.iter().zip(work.parts.drain(..)).filter_map(answered).collect();
    }

    fn hasten(&mut self, id: u32, wish: Wish) {
        if let Some(work) = self.work.as_mut().filter(|work| work.id == Some(id)) {
            work.wish = wish;
        }
    }

    /// Leaves the work, and keeps its draws for the next one.
    fn keep(&mut self, work: Work) {
        for (part, kept) in work.parts.into_iter().zip(&mut self.kept) {
            if let Part::Running(job) = part {
                *kept = job.abandon();
            }
        }
    }
}

impl Work {
    fn new(id: Option<u32>, progress: bool, jobs: Vec<(Scenario, Question)>, now_ms: f64) -> Self {
        let parts = jobs.iter().map(|_| Part::Waiting).collect();
        Self { id, progress, jobs, parts, whole: true, n_drawn: 0, wish: Wish::Whole, begun_ms: now_ms, told_ms: now_ms }
    }

    /// Begins again with few draws, where there were more. They are the first ones of the whole, so they are made already.
    fn shorten(&mut self, kept: &mut [Draws]) {
        let many = self.jobs.iter().any(|(scenario, _)| scenario.get(Parameter::Draws) > FEW_DRAWS);
        if !self.whole || !many {
            return;
        }
        (self.whole, self.n_drawn) = (false, 0);
        for ((part, (scenario, _)), kept) in self.parts.iter_mut().zip(&mut self.jobs).zip(kept) {
            if let Part::Running(job) = mem::replace(part, Part::Waiting) {
                *kept = job.abandon();
            }
            *scenario = scenario.clone().with_at_most_draws(FEW_DRAWS);
        }
    }

    /// Does the smallest piece of work: makes a few draws, begins a job, or takes a step in the one that is furthest behind.
    fn step(&mut self, kept: &mut [Draws]) {
        if let Some(Part::Comparing(job)) = self.parts.first_mut() {
            if !job.step()
                && let Part::Comparing(job) = mem::replace(&mut self.parts[0], Part::Waiting)
            {
                self.parts[0] = Part::Done(job.finish());
            }
            return;
        }
        if let Some(at) = (0..self.parts.len()).find(|at| self.may_begin(*at)) {
            let first = self.like(at).is_none();
            if first && !self.draw(at, &mut kept[at]) {
                return;
            }
            if first {
                self.share(at, kept);
            }
            self.n_drawn = 0;
            let (scenario, question) = &self.jobs[at];
            self.parts[at] = Part::Running(Box::new(Job::new(scenario, question.clone(), mem::take(&mut kept[at]))));
            return;
        }
        let running = self.parts.iter().enumerate().filter(|(_, part)| matches!(part, Part::Running(_)));
        let behind = running.min_by(|(_, one), (_, other)| one.share_done().total_cmp(&other.share_done()));
        let Some(at) = behind.map(|(at, _)| at) else { return };
        if let Part::Running(job) = &mut self.parts[at]
            && !job.step()
            && let Part::Running(job) = mem::replace(&mut self.parts[at], Part::Waiting)
        {
            let (ensemble, draws) = job.finish();
            kept[at] = draws;
            self.parts[at] = Part::Done(ensemble.to_numbers());
            self.share(at, kept);
        }
    }

    /// An earlier job with the same beliefs. Making draws takes longer than running them, so the later one gets the same.
    fn like(&self, at: usize) -> Option<usize> {
        (0..at).find(|earlier| same_beliefs(&self.jobs[*earlier].0, &self.jobs[at].0))
    }

    /// Whether a job is the next to begin. With few draws, all go on side by side; with many, one after the other where the
    /// later one gets the draws of the earlier one.
    fn may_begin(&self, at: usize) -> bool {
        let few = self.jobs[at].0.get(Parameter::Draws) <= FEW_DRAWS;
        let drawn = |earlier: usize| match self.parts[earlier] {
            Part::Waiting | Part::Comparing(_) => false,
            Part::Running(_) => few,
            Part::Done(_) => true,
        };
        matches!(self.parts[at], Part::Waiting) && self.like(at).is_none_or(drawn)
    }

    /// Gives the draws of a job to the ones after it that wait for them.
    fn share(&self, at: usize, kept: &mut [Draws]) {
        for after in at + 1..self.jobs.len() {
            if matches!(self.parts[after], Part::Waiting) && self.like(after) == Some(at) {
                kept[after] = kept[at].clone();
            }
        }
    }

    /// Makes a few of the first draws of a job. Gives whether these are all that should be there before it begins.
    fn draw(&mut self, at: usize, kept: &mut Draws) -> bool {
        let scenario = &self.jobs[at].0;
        if self.n_drawn == 0 {
            *kept = mem::take(kept).turned_to(scenario);
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most FEW_DRAWS")]
        let wanted = scenario.get(Parameter::Draws).min(FEW_DRAWS) as usize;
        self.n_drawn = (self.n_drawn + A_FEW).min(wanted);
        kept.extend_to(self.n_drawn);
        self.n_drawn == wanted
    }

    /// The answers, once all jobs are done.
    fn answer(&self) -> Option<Vec<Vec<f64>>> {
        let done = |part: &Part| matches!(part, Part::Done(_));
        self.parts.iter().all(done).then(|| self.prefix()).flatten()
    }

    /// The answers from the draws so far, once every job has enough.
    fn prefix(&self) -> Option<Vec<Vec<f64>>> {
        let so_far = |part: &Part| match part {
            Part::Waiting => None,
            Part::Running(job) => job.so_far().map(|ensemble| ensemble.to_numbers()),
            // Of scenarios that have not all been run there is nothing to say.
            Part::Comparing(_) => Some(Vec::new()),
            Part::Done(numbers) => Some(numbers.clone()),
        };
        self.parts.iter().map(so_far).collect()
    }

    /// Whether the draws so far will do.
    fn is_due(&self, now_ms: f64) -> bool {
        match self.wish {
            Wish::Whole => false,
            Wish::Soon => now_ms - self.begun_ms >= PATIENCE_MS,
            Wish::Now => true,
        }
    }

    /// How far it is, once in a while.
    fn tell(&mut self, now_ms: f64) -> Option<Reply> {
        let elapsed_ms = now_ms - self.begun_ms;
        if !self.progress || elapsed_ms < PROGRESS_AFTER_MS || now_ms - self.told_ms < PROGRESS_EVERY_MS {
            return None;
        }
        self.told_ms = now_ms;
        let (mut done, mut whole) = (0.0, 0.0);
        for (at, part) in self.parts.iter().enumerate() {
            // A job takes about as long as it has rows, and a draw as long as one more. A comparison is alone.
            let effort = count(1 + self.jobs.get(at).map_or(0, |(_, question)| question.series.len()));
            done += effort * part.share_done();
            whole += effort;
        }
        Some(Reply::Progress { id: self.id?, share: done / whole, elapsed_ms })
    }
}

impl Part {
    fn share_done(&self) -> f64 {
        match self {
            Self::Waiting => 0.0,
            Self::Running(job) => job.share_done(),
            Self::Comparing(job) => job.share_done(),
            Self::Done(_) => 1.0,
        }
    }
}

/// Whether all that may be uncertain is held to be the same, and the draws of one scenario are those of the other.
fn same_beliefs(one: &Scenario, other: &Scenario) -> bool {
    let decides = |parameter: &&Parameter| parameter.row().uncertain() || parameter.row().group == Group::Model;
    let same = |parameter: &Parameter| one.belief(*parameter) == other.belief(*parameter);
    one.skill_model() == other.skill_model() && Parameter::ALL.iter().filter(decides).all(same)
}

#[cfg(test)]
mod tests {
    use super::{Host, PROGRESS_AFTER_MS, Part, SLICE_MS};
    use crate::{Message, Reply, Request};
    use los_engine::belief::Belief;
    use los_engine::comparison::question;
    use los_engine::ensemble::paired::Paired;
    use los_engine::ensemble::{Ensemble, Question, ensemble, paired};
    use los_engine::parameters::Parameter;
    use los_engine::scenario::Scenario;

    fn scenario(n_draws: f64) -> Option<Scenario> {
        Scenario::worked_example().with(Parameter::Draws, Belief::Fixed(n_draws)).ok()
    }

    /// A clock that gains so many milliseconds with every look.
    fn clock(gains_ms: f64) -> impl FnMut() -> f64 {
        let mut now = 0.0;
        move || {
            now += gains_ms;
            now
        }
    }

    /// The answer of a host that has been told `messages`.
    fn answer(host: &mut Host, messages: &[Message]) -> Option<(u32, bool, Vec<f64>)> {
        let mut clock = clock(1.0);
        for message in messages {
            assert_eq!(host.receive(&message.to_numbers(), clock()), None);
        }
        while host.busy() {
            if let Some(Reply::Answer { id, whole, mut numbers }) = host.slice(&mut clock) {
                return Some((id, whole, numbers.pop()?));
            }
        }
        None
    }

    fn run(id: u32, scenario: &Scenario, question: &Question) -> Message {
        Message::Run(Request { id, progress: false, jobs: vec![(scenario.clone(), question.clone())], n_references: 0 })
    }

    #[test]
    fn the_first_question_is_answered_from_what_was_prepared() {
        let jobs = crate::asked::jobs(&Scenario::worked_example(), &[]).to_vec();
        let expected: Vec<_> =
            jobs.iter().map(|(scenario, question)| ensemble(scenario, question.clone()).to_numbers()).collect();
        let run = |id| Message::Run(Request { id, progress: true, jobs: jobs.clone(), n_references: 0 }).to_numbers();
        // Asked after the work, in the middle of it, and without it.
        for n_slices in [usize::MAX, 2, 0] {
            let mut host = Host::default();
            if n_slices > 0 {
                host.prepare(0.0);
            }
            for _ in 0..n_slices {
                if !host.busy() {
                    break;
                }
                assert_eq!(host.slice(clock(SLICE_MS)), None);
            }
            let mut reply = host.receive(&run(7), 0.0);
            let n_waiting = host.work.iter().flat_map(|work| &work.parts).filter(|part| matches!(part, Part::Waiting)).count();
            assert_eq!(n_waiting == 0, n_slices == usize::MAX);
            while reply.is_none() && host.busy() {
                reply = host.slice(clock(SLICE_MS));
            }
            let Some(Reply::Answer { id: 7, whole: true, numbers }) = reply else { panic!("no answer after {n_slices} slices") };
            // What an answer lacks is not a number, and equals nothing.
            let bits = |lists: &[Vec<f64>]| lists.concat().iter().map(|number| number.to_bits()).collect::<Vec<_>>();
            assert!(bits(&numbers) == bits(&expected), "after {n_slices} slices");
        }
    }

    #[test]
    fn what_has_many_rows_is_most_of_the_way() {
        // So many draws that one job comes after the other.
        let jobs = crate::asked::jobs(&scenario(2_000.0).unwrap_or_default(), &[]).to_vec();
        let mut host = Host::default();
        let mut clock = clock(PROGRESS_AFTER_MS);
        host.receive(&Message::Run(Request { id: 1, progress: true, jobs, n_references: 0 }).to_numbers(), clock());
        let mut told = Vec::new();
        while host.busy() {
            let reply = host.slice(&mut clock);
            let first_is_done = host.work.as_ref().is_some_and(|work| matches!(work.parts[0], Part::Done(_)));
            if let Some(Reply::Progress { share, .. }) = reply {
                told.push((share, first_is_done));
            }
        }
        assert!(told.is_sorted_by_key(|(share, _)| *share), "{told:?}");
        let reached = told.iter().find(|(_, first_is_done)| *first_is_done).map(|(share, _)| *share);
        assert!(reached.is_some_and(|share| (0.7..0.8).contains(&share)), "{told:?}");
    }

    #[test]
    fn what_was_prepared_changes_no_other_answer() {
        let scenario = scenario(300.0).unwrap_or_default();
        let question = Question::everything(&scenario, &[0.5]);
        let expected = Some((3, true, ensemble(&scenario, question.clone()).to_numbers()));
        let mut host = Host::default();
        assert_eq!(answer(&mut host, &[run(3, &scenario, &question)]), expected);
        let mut prepared = Host::default();
        prepared.prepare(0.0);
        for _ in 0..5 {
            assert_eq!(prepared.slice(clock(SLICE_MS)), None);
        }
        assert_eq!(answer(&mut prepared, &[run(3, &scenario, &question)]), expected);
        let mut prepared = Host::default();
        prepared.prepare(0.0);
        assert_eq!(answer(&mut prepared, &[]), None, "nobody asked");
    }

    fn compare(id: u32, question: &paired::Question) -> Message {
        let (jobs, n_references) = (question.jobs(), question.n_references);
        Message::Run(Request { id, progress: true, jobs, n_references })
    }

    #[test]
    fn scenarios_are_compared_as_they_are_without_a_host() {
        let one = scenario(300.0).unwrap_or_default();
        let question = question(&[one.clone(), one.clone().without_coaching(), one.clone().with_team_noise(true)], &one);
        let (id, whole, numbers) = answer(&mut Host::default(), &[compare(4, &question)]).unwrap_or_default();
        assert_eq!((id, whole), (4, true));
        assert_eq!(Paired::from_numbers(&question, &numbers), Some(paired::paired(&question)));
    }

    #[test]
    fn a_comparison_tells_how_far_it_is_and_can_be_left() {
        let one = scenario(100_000.0).unwrap_or_default();
        let question = question(&[one.clone(), one.clone().without_coaching()], &one);
        let mut host = Host::default();
        let mut clock = clock(1.0);
        assert_eq!(host.receive(&compare(1, &question).to_numbers(), clock()), None);
        let mut told = Vec::new();
        while told.len() < 3 {
            match host.slice(&mut clock) {
                Some(Reply::Progress { id: 1, share, .. }) => told.push(share),
                other => assert_eq!(other, None),
            }
        }
        assert!(told.is_sorted() && told[0] > 0.0 && told[2] < 1.0, "{told:?}");
        for message in [Message::Hurry(1), Message::Cancel(1)] {
            assert_eq!(answer(&mut host, &[compare(1, &question), message]), Some((1, false, Vec::new())));
            assert!(!host.busy());
        }
    }

    #[test]
    fn a_comparison_that_stays_the_same_is_not_run_again_and_changes_no_bit() {
        let begun = scenario(400.0).unwrap_or_default();
        let mut host = Host::default();
        let mut ask = |scenario: &Scenario| {
            let jobs = crate::asked::jobs(scenario, &[]).to_vec();
            let message = Message::Run(Request { id: 1, progress: false, jobs: jobs.clone(), n_references: 0 }).to_numbers();
            assert_eq!(host.receive(&message, 0.0), None);
            let n_waiting = host.work.iter().flat_map(|work| &work.parts).filter(|part| matches!(part, Part::Waiting)).count();
            let mut reply = None;
            while reply.is_none() && host.busy() {
                reply = host.slice(clock(1.0));
            }
            let Some(Reply::Answer { whole: true, numbers, .. }) = reply else { panic!("no answer") };
            for (list, (scenario, question)) in numbers.iter().zip(jobs) {
                let expected = ensemble(&scenario, question).to_numbers();
                assert!(list.iter().zip(&expected).all(|(one, other)| one.to_bits() == other.to_bits()));
                assert_eq!(list.len(), expected.len());
            }
            n_waiting
        };
        let with = |parameter, value| begun.clone().with_value(parameter, value).unwrap_or_default();
        assert_eq!(ask(&begun), 2);
        // Of coaching, so that only the plan is run; then of both; then nothing that was not answered.
        assert_eq!(ask(&with(Parameter::SessionMinutes, 55.0)), 1);
        assert_eq!(ask(&with(Parameter::Retention, 0.2)), 2);
        assert_eq!(ask(&with(Parameter::Retention, 0.2)), 0);
    }

    #[test]
    fn who_does_not_want_to_wait_gets_an_answer_from_the_first_draws() {
        // So many numbers that they are not kept at once, and so few that they are.
        for n_draws in [100_000.0, 5_000.0] {
            let scenario = scenario(n_draws).unwrap_or_default();
            let question = Question::everything(&scenario, &[0.1, 0.5, 0.9]);
            let mut host = Host::default();
            let given = answer(&mut host, &[run(8, &scenario, &question), Message::Cancel(8)]);
            let (id, whole, numbers) = given.unwrap_or_default();
            assert_eq!((id, whole), (8, false));
            let given = Ensemble::from_numbers(&question, &numbers);
            let n_given = given.as_ref().map_or(0, |given| given.n_draws);
            assert!((100..=1024).contains(&n_given), "{n_given}");
            #[expect(clippy::cast_precision_loss, reason = "few draws")]
            let same = scenario.with(Parameter::Draws, Belief::Fixed(n_given as f64));
            assert_eq!(given, same.ok().map(|same| ensemble(&same, question)));
            assert!(!host.busy());
        }
    }
}
