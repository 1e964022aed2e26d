//! Answers requests in short slices. The same host runs in a worker and, where there may be none, on the page's thread.

use std::mem;

use los_engine::draws::Draws;
use los_engine::ensemble::{Ensemble, Job, Question};
use los_engine::scenario::Scenario;

use crate::message::{Message, Request};
use crate::reply::Reply;

/// Longest slice, in milliseconds: half of a frame, so that the page's own thread can draw between two.
pub const SLICE_MS: f64 = 8.0;
/// How long a request may run on when a newer one waits, in milliseconds.
pub const PATIENCE_MS: f64 = 40.0;
/// From when on a request tells how far it is, and how often, in milliseconds.
pub const PROGRESS_AFTER_MS: f64 = 300.0;
const PROGRESS_EVERY_MS: f64 = 250.0;

/// The host. It works on one request at a time; the page does not send a second one before the first is answered.
#[derive(Debug, Default)]
pub struct Host {
    work: Option<Work>,
    /// The draws of earlier jobs, by their place in the request.
    kept: Vec<Draws>,
}

/// A request in the making.
#[derive(Debug)]
struct Work {
    id: u32,
    progress: bool,
    parts: Vec<Part>,
    wish: Wish,
    begun_ms: f64,
    told_ms: f64,
}

/// One job of a request.
#[derive(Debug)]
enum Part {
    Waiting(Box<(Scenario, Question)>),
    Running(Box<Job>),
    Done(Ensemble),
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

    /// Takes a message at the time `now_ms`.
    pub fn receive(&mut self, message: &[f64], now_ms: f64) -> Option<Reply> {
        match Message::from_numbers(message) {
            Some(Message::Hello) => return Some(Reply::Ready),
            Some(Message::Run(request)) => self.begin(request, now_ms),
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
                let reply = Reply::Answer { id: work.id, whole: true, numbers };
                return Some(reply);
            }
            if work.is_due(now)
                && let Some(numbers) = work.prefix()
            {
                let reply = Reply::Answer { id: work.id, whole: false, numbers };
                self.keep(work);
                return Some(reply);
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

    fn begin(&mut self, request: Request, now_ms: f64) {
        if let Some(left) = self.work.take() {
            self.keep(left);
        }
        let parts: Vec<Part> = request.jobs.into_iter().map(|job| Part::Waiting(Box::new(job))).collect();
        self.kept.resize_with(self.kept.len().max(parts.len()), Draws::default);
        let Request { id, progress, .. } = request;
        self.work = Some(Work { id, progress, parts, wish: Wish::Whole, begun_ms: now_ms, told_ms: now_ms });
    }

    fn hasten(&mut self, id: u32, wish: Wish) {
        if let Some(work) = self.work.as_mut().filter(|work| work.id == id) {
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
    /// Does the smallest piece of work: begins a job, or takes a step in the one that is furthest behind, or ends one. Jobs
    /// go on side by side, so that their first draws can be held against each other at any time.
    fn step(&mut self, kept: &mut [Draws]) {
        if let Some((part, kept)) = self.parts.iter_mut().zip(kept.iter_mut()).find(|(part, _)| matches!(part, Part::Waiting(_)))
        {
            if let Part::Waiting(job) = mem::replace(part, Part::Done(EMPTY)) {
                let (scenario, question) = *job;
                *part = Part::Running(Box::new(Job::new(&scenario, question, mem::take(kept))));
            }
            return;
        }
        let behind = self.parts.iter_mut().zip(kept).filter(|(part, _)| matches!(part, Part::Running(_)));
        let Some((part, kept)) = behind.min_by(|(one, _), (other, _)| one.share_done().total_cmp(&other.share_done())) else {
            return;
        };
        if let Part::Running(job) = part
            && !job.step()
            && let Part::Running(job) = mem::replace(part, Part::Done(EMPTY))
        {
            let (ensemble, draws) = job.finish();
            *kept = draws;
            *part = Part::Done(ensemble);
        }
    }

    /// The answers, once all jobs are done.
    fn answer(&self) -> Option<Vec<Vec<f64>>> {
        let done = |part: &Part| matches!(part, Part::Done(_));
        self.parts.iter().all(done).then(|| self.prefix()).flatten()
    }

    /// The answers from the draws so far, once every job has enough.
    fn prefix(&self) -> Option<Vec<Vec<f64>>> {
        let so_far = |part: &Part| match part {
            Part::Waiting(_) => None,
            Part::Running(job) => job.so_far().map(|ensemble| ensemble.to_numbers()),
            Part::Done(ensemble) => Some(ensemble.to_numbers()),
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
        #[expect(clippy::cast_precision_loss, reason = "a request has few jobs")]
        let share = self.parts.iter().map(Part::share_done).sum::<f64>() / self.parts.len() as f64;
        Some(Reply::Progress { id: self.id, share, elapsed_ms })
    }
}

impl Part {
    fn share_done(&self) -> f64 {
        match self {
            Self::Waiting(_) => 0.0,
            Self::Running(job) => job.share_done(),
            Self::Done(_) => 1.0,
        }
    }
}

/// Stands where a part is on its way from one state to the next.
const EMPTY: Ensemble = Ensemble {
    n_draws: 0,
    quantiles: Vec::new(),
    weekly: Vec::new(),
    figures: Vec::new(),
    chance_of_loss: 0.0,
    chances: Vec::new(),
};
