//! The work in small steps, so that it can be watched, cut short and left.

use super::{Chance, Ensemble, Question, quantile};
use crate::draws::Draws;
use crate::forecast::{Figure, run};
use crate::noise;
use crate::parameters::Parameter as P;
use crate::scenario::Scenario;

/// An ensemble in the making.
#[derive(Debug)]
pub struct Job {
    scenario: Scenario,
    question: Question,
    draws: Draws,
    n_draws: usize,
    n_done: usize,
    n_weeks: usize,
    /// `[series x week][draw]`
    rows: Vec<Vec<f64>>,
    /// `[figure][draw]`
    figures: Vec<Vec<f64>>,
}

/// Draws in one step.
const DRAWS_A_STEP: usize = 16;

impl Job {
    /// Begins the ensemble of a scenario. `kept` are the draws of an earlier job, of which what has not changed is used
    /// again; [`Draws::default`] where there is none.
    pub fn new(scenario: &Scenario, question: Question, kept: Draws) -> Self {
        drop(kept);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the row allows whole numbers to 100,000")]
        let n_draws = scenario.get(P::Draws) as usize;
        Self {
            draws: Draws::of(scenario, n_draws),
            n_weeks: crate::calendar::n_weeks(&scenario.most_likely()),
            scenario: scenario.clone(),
            rows: Vec::new(),
            figures: vec![Vec::new(); Figure::ALL.len()],
            question,
            n_draws,
            n_done: 0,
        }
    }

    /// Does a little more, well below a millisecond for most scenarios. Gives whether there is more to do.
    pub fn step(&mut self) -> bool {
        self.rows.resize(self.question.series.len() * self.n_weeks, Vec::new());
        let at_once = if self.scenario.team_noise() { noise::draws_at_once(&self.scenario) } else { DRAWS_A_STEP };
        for draw in self.n_done..(self.n_done + at_once).min(self.n_draws) {
            let values = self.draws.values(draw);
            let forecast =
                if self.scenario.team_noise() { noise::run(&self.scenario, &values, draw) } else { run(&self.scenario, &values) };
            let mut rows = self.rows.iter_mut();
            for series in &self.question.series {
                forecast.series(*series).iter().zip(&mut rows).for_each(|(value, row)| row.push(*value));
            }
            for (column, figure) in self.figures.iter_mut().zip(Figure::ALL) {
                column.push(forecast.figure(*figure).unwrap_or(f64::INFINITY));
            }
            self.n_done = draw + 1;
        }
        self.n_done < self.n_draws
    }

    /// Share of the work that is done, 0..1.
    pub fn share_done(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "at most 100,000 draws")]
        let share = self.n_done as f64 / self.n_draws as f64;
        share
    }

    /// The answer from the first draws alone, once there are enough for one: the same draws with which the whole begins.
    pub fn so_far(&self) -> Option<Ensemble> {
        (self.n_done >= 100).then(|| self.bands())
    }

    /// The answer of a job that has nothing more to do, and its draws for the next one.
    pub fn finish(mut self) -> (Ensemble, Draws) {
        while self.step() {}
        (self.bands(), self.draws)
    }

    /// Leaves the work; its draws serve the next job.
    pub fn abandon(self) -> Draws {
        self.draws
    }

    fn bands(&self) -> Ensemble {
        let quantiles = &self.question.quantiles;
        let of = |column: &[f64]| {
            let mut sorted = column.to_vec();
            sorted.sort_by(f64::total_cmp);
            quantiles.iter().map(|q| quantile(&sorted, *q)).collect::<Vec<f64>>()
        };
        let mut rows = self.rows.chunks(self.n_weeks);
        let weekly = self.question.series.iter().map(|series| {
            let by_week: Vec<Vec<f64>> = rows.by_ref().take(1).flatten().map(|row| of(row)).collect();
            let bands = (0..quantiles.len()).map(|q| by_week.iter().map(|week| week[q]).collect()).collect();
            (*series, bands)
        });
        let share = |column: &[f64], holds: &dyn Fn(f64) -> bool| {
            #[expect(clippy::cast_precision_loss, reason = "at most 100,000 draws")]
            let share = column.iter().filter(|value| holds(**value)).count() as f64 / column.len() as f64;
            share
        };
        let reached = |target: &super::Target| {
            let chance = share(&self.figures[target.figure as usize], &|value| value.is_finite() && value >= target.at_least);
            Chance { target: *target, chance }
        };
        Ensemble {
            n_draws: self.n_done,
            quantiles: quantiles.clone(),
            weekly: weekly.collect(),
            figures: self
                .figures
                .iter()
                .map(|c| of(c).into_iter().map(|v| Some(v).filter(|v| v.is_finite())).collect())
                .collect(),
            chance_of_loss: share(&self.figures[Figure::NetValue as usize], &|net| net < 0.0),
            chances: self.question.targets.iter().map(reached).collect(),
        }
    }
}
