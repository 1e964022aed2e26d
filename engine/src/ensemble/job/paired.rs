//! Scenarios draw by draw beside each other: how much one is ahead of another in the same draw of the beliefs.
//!
//! Two bands that overlap do not say which plan is better: what both share moves both. So each draw is run under every
//! scenario, with the random numbers that the others get, and the bands are made of the differences within a draw.

use super::super::quantile::Place;
use super::super::rows::{GRAIN, quantiles_of};
use super::RowRun;
use crate::draws::Draws;
use crate::forecast::Figure;
use crate::numbers::{Numbers, count};
use crate::parameters::Parameter as P;
use crate::scenario::Scenario;

/// What is asked of scenarios beside each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// The scenarios. All are run with as many draws as the first one asks for.
    pub scenarios: Vec<Scenario>,
    /// The figures whose differences are wanted. The most of the first one is best.
    pub figures: Vec<Figure>,
    /// Every scenario is held against each of the first so many.
    pub n_references: usize,
    /// Which quantiles of the differences are wanted, rising, each between 0 and 1.
    pub quantiles: Vec<f64>,
}

/// How far scenarios are apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Paired {
    /// How many draws there were.
    pub n_draws: usize,
    /// How likely each of the references is the best of them. Those that are equally good share a draw.
    pub chance_of_best: Vec<f64>,
    /// `[scenario][reference][figure][quantile]`, one after the other.
    differences: Vec<Option<f64>>,
    shape: [usize; 3],
}

/// Scenarios that are equally good share a draw in these parts: any number of them up to six does.
const PARTS: usize = 60;

impl Question {
    /// What is asked of each scenario, as a simulator gets it.
    pub fn jobs(&self) -> Vec<(Scenario, super::Question)> {
        let question =
            super::Question { figures: self.figures.clone(), quantiles: self.quantiles.clone(), ..super::Question::default() };
        self.scenarios.iter().map(|scenario| (scenario.clone(), question.clone())).collect()
    }
}

impl Paired {
    /// How much more a scenario has of a figure than a reference: each quantile of the differences. The scenarios, the
    /// references and the figures by their place in the question; empty where there is no such place. None where the draws
    /// at that quantile have no such number, such as a payback that only one of them reaches.
    pub fn difference(&self, scenario: usize, reference: usize, figure: usize) -> Vec<Option<f64>> {
        let [n_references, n_figures, n_quantiles] = self.shape;
        let at = ((scenario * n_references + reference) * n_figures + figure) * n_quantiles;
        self.differences.get(at..at + n_quantiles).unwrap_or_default().to_vec()
    }

    /// The answer to a question, as [`Job::finish`] wrote it; none where the numbers do not fit the question.
    pub fn from_numbers(question: &Question, numbers: &[f64]) -> Option<Self> {
        let mut from = Numbers::of(numbers);
        let n_draws = from.count(1 << 30)?;
        let chance_of_best = (0..question.n_references).map(|_| from.number()).collect::<Option<_>>()?;
        let shape = [question.n_references, question.figures.len(), question.quantiles.len()];
        let n = question.scenarios.len() * shape.iter().product::<usize>();
        let finite = |value: f64| Some(value).filter(|value| value.is_finite());
        let differences = (0..n).map(|_| from.number().map(finite)).collect::<Option<_>>()?;
        from.end().map(|()| Self { n_draws, chance_of_best, differences, shape })
    }
}

/// Runs every draw under every scenario, and answers the question.
pub fn paired(question: &Question) -> Paired {
    let mut job = Job::new(question.jobs(), question.n_references);
    while job.step() {}
    let shape = [question.n_references, question.figures.len(), question.quantiles.len()];
    // A job answers its own question.
    Paired::from_numbers(question, &job.finish()).unwrap_or(Paired {
        n_draws: 0,
        chance_of_best: vec![],
        differences: vec![],
        shape,
    })
}

/// The work in small steps. One scenario is run after the other, so that those which follow it can use its draws.
#[derive(Debug, Default)]
pub struct Job {
    jobs: Vec<(Scenario, super::Question)>,
    n_references: usize,
    n_figures: usize,
    n_draws: usize,
    /// Every figure in every draw, `[scenario][figure][draw]`, each row somewhat longer than the draws.
    values: Vec<f64>,
    stride: usize,
    /// The scenario at work, and how many of its draws are done.
    at_work: Option<super::Job>,
    /// The draws of the one before it.
    kept: Draws,
    n_done: usize,
    n_run: usize,
    n_compared: usize,
    answer: Vec<f64>,
}

/// Draws that are worked on in one step.
const A_STEP: usize = 4 * GRAIN;

impl Job {
    /// Begins. All jobs ask for the same as the first one, in as many draws, and are held against the first so many.
    pub fn new(jobs: Vec<(Scenario, super::Question)>, n_references: usize) -> Self {
        let Some((scenario, question)) = jobs.first() else { return Self::default() };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the row allows whole numbers to 100,000")]
        let n_draws = scenario.get(P::Draws) as usize;
        let (n_figures, stride) = (question.figures.len(), n_draws.next_multiple_of(GRAIN));
        let values = vec![0.0; jobs.len() * n_figures * stride];
        Self { n_references, n_figures, n_draws, values, stride, answer: vec![count(n_draws)], jobs, ..Self::default() }
    }

    /// Does a little more. Gives whether there is more to do.
    pub fn step(&mut self) -> bool {
        let n = self.jobs.len();
        if self.n_run < n {
            self.run();
        } else if self.n_compared < n {
            if self.n_compared == 0 {
                self.count_best();
            }
            self.compare();
        }
        self.n_compared < n
    }

    /// Share of the work that is done, 0..1.
    pub fn share_done(&self) -> f64 {
        (count(self.n_run) + count(self.n_done) / count(self.n_draws)) / count(self.jobs.len())
    }

    /// The answer as plain numbers.
    pub fn finish(self) -> Vec<f64> {
        self.answer
    }

    /// Some draws of the scenario at work.
    fn run(&mut self) {
        let mut job = self.at_work.take().unwrap_or_else(|| {
            let (scenario, question) = &self.jobs[self.n_run];
            super::Job::new(scenario, question.clone(), core::mem::take(&mut self.kept))
        });
        let to = (self.n_done + A_STEP).min(self.n_draws);
        let rows = &mut self.values[self.n_run * self.n_figures * self.stride..];
        let runs: Vec<RowRun> =
            job.contents.iter().map(|(place, content)| RowRun { content: *content, weeks: 0..1, place: *place }).collect();
        self.n_done += job.run(self.n_done..to, &runs, rows, self.stride, self.n_done);
        if self.n_done == self.n_draws {
            (self.n_run, self.n_done) = (self.n_run + 1, 0);
            self.kept = job.abandon();
        } else {
            self.at_work = Some(job);
        }
    }

    /// A figure of a scenario in every draw.
    fn row(&self, scenario: usize, figure: usize) -> &[f64] {
        &self.values[(scenario * self.n_figures + figure) * self.stride..][..self.n_draws]
    }

    fn count_best(&mut self) {
        let rows: Vec<&[f64]> = (0..self.n_references).map(|scenario| self.row(scenario, 0)).collect();
        let mut parts = vec![0; rows.len()];
        for draw in 0..self.n_draws {
            let most = rows.iter().map(|row| row[draw]).fold(f64::NEG_INFINITY, f64::max);
            let is_best = |row: &&[f64]| row[draw] >= most;
            let n_best = rows.iter().filter(|row| is_best(row)).count().max(1);
            for (parts, _) in parts.iter_mut().zip(&rows).filter(|(_, row)| is_best(row)) {
                *parts += PARTS / n_best;
            }
        }
        let all = count(PARTS * self.n_draws);
        self.answer.extend(parts.into_iter().map(|parts| count(parts) / all));
    }

    /// Holds one scenario against each reference.
    fn compare(&mut self) {
        let places: Vec<Place> = self.jobs[0].1.quantiles.iter().map(|q| Place::of(*q, self.n_draws)).collect();
        let mut differences = Vec::with_capacity(self.n_draws);
        for reference in 0..self.n_references {
            for figure in 0..self.n_figures {
                let pairs = self.row(self.n_compared, figure).iter().zip(self.row(reference, figure));
                differences.clear();
                // Two that never get there, which is infinity for both, do not differ.
                differences.extend(pairs.map(|(own, other)| own - other).map(|apart| if apart.is_nan() { 0.0 } else { apart }));
                self.answer.extend(quantiles_of(&differences, &places));
            }
        }
        self.n_compared += 1;
    }
}
