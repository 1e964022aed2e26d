//! The work in small steps, so that it can be watched, cut short and left.

pub mod paired;

use std::collections::VecDeque;
use std::ops::Range;

use super::quantile::Place;
use super::rows::{GRAIN, Rows, quantiles_of};
use super::{Chance, Ensemble, Question};
use crate::draws::Draws;
use crate::forecast::plan::Wanted;
use crate::forecast::{Figure, Plan, Run, Series};
use crate::lanes::{Four, Real};
use crate::noise;
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, SkillModel, Values};

/// An ensemble in the making.
#[derive(Debug)]
pub struct Job {
    plan: Plan,
    question: Question,
    draws: Draws,
    n_draws: usize,
    runner: Runner,
    /// Every row is a week of a series that beliefs decide, or a figure; this is the first row of each.
    contents: Vec<(usize, Content)>,
    /// Quantiles of each row, as they come to be known.
    known: Vec<Vec<f64>>,
    /// Rows that are still to be collected.
    lots: VecDeque<Lot>,
    pass: Option<Pass>,
    n_passes_done: usize,
    counts: Counts,
    /// The counts of the first draws alone.
    head_counts: Counts,
    block: Vec<f64>,
}

/// In how many draws something holds.
#[derive(Clone, Debug, Default)]
struct Counts {
    losses: usize,
    reached: Vec<usize>,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Content {
    Weeks(Series),
    Figure(Figure),
}

/// Rows that are collected together, in one pass over the draws.
#[derive(Clone, Debug)]
struct Lot {
    rows: Vec<usize>,
    attempt: usize,
}

/// One pass over the draws.
#[derive(Debug)]
struct Pass {
    lot: Lot,
    /// What its rows are about, run by run.
    runs: Vec<RowRun>,
    rows: Rows,
    n_done: usize,
    n_bracketed: usize,
    n_finished: usize,
    missed: Vec<usize>,
}

/// Rows that lie beside each other in a lot and are about the same thing.
#[derive(Clone, Debug)]
struct RowRun {
    content: Content,
    weeks: Range<usize>,
    /// Place of the first one in the lot.
    place: usize,
}

/// How draws are run: side by side where the law allows it.
#[derive(Debug)]
enum Runner {
    SideBySide(Box<(Values<Four>, Run<Four>)>),
    OneByOne(Box<Run>),
    /// One team's luck, seat by seat.
    OneTeam(Box<(noise::Room, Run)>),
}

/// Draws, or rows, that are worked on in one step.
const A_STEP: usize = 16 * GRAIN;
/// From row to row of a block; not a power of two, or all rows would meet in the same few places of a cache.
const BLOCK_STRIDE: usize = A_STEP + GRAIN;
/// Draws that are kept in full before brackets are set.
const N_HEAD: usize = 1024;
/// Most values that are kept at once: 16 MB.
const MOST_VALUES: usize = 2_000_000;
/// How far brackets reach around their quantile, in shares of the draws, attempt by attempt; in the end all is kept.
const REACHES: [f64; 3] = [0.03, 0.12, f64::INFINITY];
/// The same for one team's luck: it is not spread as evenly as the beliefs, so the first draws say less about the rest.
/// Around a median 0.06 is four standard errors of 1,024 draws.
const REACHES_OF_LUCK: [f64; 3] = [0.06, 0.18, f64::INFINITY];
/// Fewest draws that an early answer is made from.
const FEWEST_DRAWS: usize = 100;

impl Job {
    /// Begins the ensemble of a scenario. `kept` are the draws of an earlier job, of which what has not changed is used
    /// again; [`Draws::default`] where there is none.
    #[cold]
    pub fn new(scenario: &Scenario, question: Question, kept: Draws) -> Self {
        let plan = Plan::of(scenario);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the row allows whole numbers to 100,000")]
        let n_draws = scenario.get(P::Draws) as usize;
        let mut contents = Vec::new();
        let mut n_rows = 0;
        for series in &question.series {
            if plan.decided_series(*series).is_none() {
                contents.push((n_rows, Content::Weeks(*series)));
                n_rows += plan.timeline.n_weeks;
            }
        }
        for figure in &question.figures {
            contents.push((n_rows, Content::Figure(*figure)));
            n_rows += 1;
        }
        let targets = question.targets.iter().map(|target| target.figure);
        let wanted = Wanted::of(&question.series, question.figures.iter().copied().chain(targets));
        let mut job = Self {
            draws: kept.turned_to(scenario),
            runner: match scenario.skill_model() {
                _ if scenario.team_noise() => Runner::OneTeam(Box::new((noise::Room::new(&plan), plan.room(wanted)))),
                SkillModel::Ladder => Runner::SideBySide(Box::new((plan.values.in_every_lane(), plan.room(wanted)))),
                SkillModel::Exponential | SkillModel::Ppe => Runner::OneByOne(Box::new(plan.room(wanted))),
            },
            contents,
            known: vec![Vec::new(); n_rows],
            lots: VecDeque::new(),
            pass: None,
            n_passes_done: 0,
            counts: Counts { losses: 0, reached: vec![0; question.targets.len()] },
            head_counts: Counts::default(),
            block: Vec::new(),
            plan,
            question,
            n_draws,
        };
        job.collect(&(0..n_rows).collect::<Vec<_>>(), 0);
        if n_rows == 0 {
            // Chances are counted even if no row is asked for.
            job.lots.push_back(Lot { rows: Vec::new(), attempt: 0 });
        }
        job
    }

    /// Puts rows on the list of what is to be collected, in lots for which there is memory.
    fn collect(&mut self, rows: &[usize], attempt: usize) {
        let reach = self.reach(attempt);
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an estimate of memory"
        )]
        let kept = (2.0 * reach * self.n_draws as f64).min(self.n_draws as f64) as usize;
        let values_a_row =
            if self.n_head() == self.n_draws { self.n_draws } else { N_HEAD + kept * self.question.quantiles.len() };
        for rows in rows.chunks((MOST_VALUES / values_a_row).max(1)) {
            self.lots.push_back(Lot { rows: rows.to_vec(), attempt });
        }
    }

    fn reach(&self, attempt: usize) -> f64 {
        let reaches = if self.plan.scenario.team_noise() { REACHES_OF_LUCK } else { REACHES };
        reaches[attempt.min(reaches.len() - 1)]
    }

    fn n_head(&self) -> usize {
        if self.n_draws < 2 * N_HEAD { self.n_draws } else { N_HEAD }
    }

    /// Does a little more, well below a millisecond for most scenarios. Gives whether there is more to do.
    pub fn step(&mut self) -> bool {
        let Some(mut pass) = self.pass.take().or_else(|| self.begin_pass()) else { return false };
        let n_head = self.n_head();
        let n_rows = pass.lot.rows.len();
        if pass.n_done < n_head {
            let from = pass.n_done;
            let to = (from + A_STEP).min(n_head);
            let mut rows = pass.rows;
            let (head, stride) = rows.head_mut();
            pass.n_done += self.run(from..to, &pass.runs, head, stride, from);
            pass.rows = rows;
            if pass.n_done == n_head && self.n_passes_done == 0 {
                self.head_counts = self.counts.clone();
            }
        } else if n_head < self.n_draws && pass.n_bracketed < n_rows {
            let to = (pass.n_bracketed + A_STEP).min(n_rows);
            pass.rows.bracket(pass.n_bracketed..to, self.reach(pass.lot.attempt));
            pass.n_bracketed = to;
        } else if pass.n_done < self.n_draws {
            let from = pass.n_done;
            let to = (from + A_STEP).min(self.n_draws);
            let mut block = core::mem::take(&mut self.block);
            block.resize(n_rows * BLOCK_STRIDE, 0.0);
            let n = self.run(from..to, &pass.runs, &mut block, BLOCK_STRIDE, 0);
            pass.n_done += n;
            for place in 0..n_rows {
                pass.rows.take(place, &block[place * BLOCK_STRIDE..][..n]);
            }
            self.block = block;
        } else {
            let to = (pass.n_finished + A_STEP).min(n_rows);
            for place in pass.n_finished..to {
                let row = pass.lot.rows[place];
                match pass.rows.quantiles(place) {
                    Some(quantiles) => self.known[row] = quantiles,
                    None => pass.missed.push(row),
                }
            }
            pass.n_finished = to;
            if to == n_rows {
                self.n_passes_done += 1;
                self.collect(&pass.missed, pass.lot.attempt + 1);
                return !self.lots.is_empty();
            }
        }
        self.pass = Some(pass);
        true
    }

    fn begin_pass(&mut self) -> Option<Pass> {
        let lot = self.lots.pop_front()?;
        let mut runs: Vec<RowRun> = Vec::new();
        for (place, row) in lot.rows.iter().enumerate() {
            let at = self.contents.partition_point(|(first, _)| first <= row) - 1;
            let (first, content) = self.contents[at];
            let week = row - first;
            match runs.last_mut().filter(|run| run.content == content && run.weeks.end == week) {
                Some(run) => run.weeks.end += 1,
                None => runs.push(RowRun { content, weeks: week..week + 1, place }),
            }
        }
        let rows = Rows::new(lot.rows.len(), (self.n_head(), self.n_draws), &self.question.quantiles);
        Some(Pass { lot, runs, rows, n_done: 0, n_bracketed: 0, n_finished: 0, missed: Vec::new() })
    }

    /// Runs some draws and writes their values into the rows of a lot, each `stride` long, from place `at` on. What lies
    /// beyond the last draw of a row is of no meaning. Gives how many were run: fewer where each is much work.
    fn run(&mut self, draws: Range<usize>, runs: &[RowRun], into: &mut [f64], stride: usize, at: usize) -> usize {
        self.draws.extend_to(draws.end);
        let mut n_done = draws.len();
        let mut runner = core::mem::replace(&mut self.runner, Runner::OneByOne(Box::default()));
        match &mut runner {
            Runner::SideBySide(room) => {
                let (values, run) = &mut **room;
                for draw in draws.clone().step_by(Four::LANES) {
                    let h0_days = self.draws.put(draw, values);
                    self.plan.run_ladder(values, h0_days, run);
                    self.read(run, runs, into, stride, at + draw - draws.start);
                    self.count(run, (draws.end - draw).min(Four::LANES));
                }
            }
            Runner::OneByOne(run) => {
                // A draw of the equation with its whole history takes a millisecond or two.
                n_done = if self.plan.scenario.skill_model() == SkillModel::Ppe { 1 } else { n_done };
                for draw in draws.clone().take(n_done) {
                    let values = self.draws.values(draw);
                    if let Some(challenger) = self.plan.challenger(&values) {
                        self.plan.run_challenger(&challenger, &values, run);
                    }
                    self.read(run, runs, into, stride, at + draw - draws.start);
                    self.count(run, 1);
                }
            }
            Runner::OneTeam(room) => {
                let (room, run) = &mut **room;
                let mut effort = noise::A_STEP;
                for draw in draws.clone() {
                    if !room.go_on(&self.plan, &self.draws.values(draw), draw, &mut effort, run) {
                        n_done = draw - draws.start;
                        break;
                    }
                    self.read(run, runs, into, stride, at + draw - draws.start);
                    self.count(run, 1);
                }
            }
        }
        self.runner = runner;
        n_done
    }

    fn read<R: Real>(&self, run: &Run<R>, runs: &[RowRun], into: &mut [f64], stride: usize, at: usize) {
        for RowRun { content, weeks, place } in runs {
            let mut rows = into[place * stride..].chunks_exact_mut(stride);
            let mut put = |value: R| {
                if let Some(row) = rows.next() {
                    value.put(&mut row[at..]);
                }
            };
            match content {
                Content::Weeks(series) => self.plan.each_week(run, *series, weeks.clone(), put),
                Content::Figure(figure) => put(self.plan.figure(run, *figure)),
            }
        }
    }

    /// Counts the losses and what reaches its target among the first lanes of a run, once for each draw.
    fn count<R: Real>(&mut self, run: &Run<R>, n_lanes: usize) {
        if self.n_passes_done > 0 {
            return;
        }
        let net = self.plan.figure(run, Figure::NetValue);
        self.counts.losses += (0..n_lanes).filter(|lane| net.lane(*lane) < 0.0).count();
        for (reached, target) in self.counts.reached.iter_mut().zip(&self.question.targets) {
            let value = self.plan.figure(run, target.figure);
            let reaches = |lane: &usize| value.lane(*lane).is_finite() && value.lane(*lane) >= target.at_least;
            *reached += (0..n_lanes).filter(reaches).count();
        }
    }

    /// Share of the work that is done, 0..1.
    pub fn share_done(&self) -> f64 {
        let n_passes = self.n_passes_done + self.lots.len() + usize::from(self.pass.is_some());
        let n_done = self.n_passes_done * self.n_draws + self.pass.as_ref().map_or(0, |pass| pass.n_done);
        #[expect(clippy::cast_precision_loss, reason = "an estimate")]
        let share = n_done as f64 / (n_passes.max(1) * self.n_draws) as f64;
        share
    }

    /// The answer from the first draws alone, once there are enough for one: the same draws with which the whole begins.
    /// None where the rows are so many that they are collected one lot after the other.
    pub fn so_far(&self) -> Option<Ensemble> {
        let pass = self.pass.as_ref().filter(|pass| pass.lot.rows.len() == self.known.len())?;
        let n = pass.n_done.min(self.n_head());
        if n < FEWEST_DRAWS {
            return None;
        }
        let head = |row: usize| &pass.rows.head(row)[..n];
        let places: Vec<Place> = self.question.quantiles.iter().map(|q| Place::of(*q, n)).collect();
        let known: Vec<Vec<f64>> = (0..self.known.len()).map(|row| quantiles_of(head(row), &places)).collect();
        Some(self.answer(n, &known, if pass.n_done > n { &self.head_counts } else { &self.counts }))
    }

    /// The answer, and the draws for the next job; works on until all is done.
    pub fn finish(mut self) -> (Ensemble, Draws) {
        while self.step() {}
        (self.answer(self.n_draws, &self.known, &self.counts), self.draws)
    }

    /// Leaves the work; its draws serve the next job.
    pub fn abandon(self) -> Draws {
        self.draws
    }

    fn answer(&self, n_draws: usize, known: &[Vec<f64>], counts: &Counts) -> Ensemble {
        let n_quantiles = self.question.quantiles.len();
        let rows = |content: Content| self.contents.iter().find(|(_, other)| *other == content).map_or(0, |(row, _)| *row);
        let weekly = |series: &Series| {
            let bands = if let Some(decided) = self.plan.decided_series(*series) {
                vec![decided; n_quantiles]
            } else {
                let rows = &known[rows(Content::Weeks(*series))..][..self.plan.timeline.n_weeks];
                (0..n_quantiles).map(|q| rows.iter().map(|row| row[q]).collect()).collect()
            };
            (*series, bands)
        };
        let figure = |figure: &Figure| {
            let quantiles = &known[rows(Content::Figure(*figure))];
            (*figure, quantiles.iter().map(|value| Some(*value).filter(|value| value.is_finite())).collect())
        };
        #[expect(clippy::cast_precision_loss, reason = "at most 100,000 draws")]
        let share = |count: usize| count as f64 / n_draws as f64;
        let targets = self.question.targets.iter().zip(&counts.reached);
        Ensemble {
            n_draws,
            quantiles: self.question.quantiles.clone(),
            weekly: self.question.series.iter().map(weekly).collect(),
            figures: self.question.figures.iter().map(figure).collect(),
            chance_of_loss: share(counts.losses),
            chances: targets.map(|(target, reached)| Chance { target: *target, chance: share(*reached) }).collect(),
        }
    }
}
