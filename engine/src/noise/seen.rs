//! What is seen of a team in a draw: sums over its seats, then shares of them.

use super::script::Script;
use crate::forecast::SkillPath;
use crate::forecast::timeline::READING_DAYS;

/// Sums over the seats so far.
pub(super) struct Seen {
    /// `[week][skill]`, one after the other.
    pub(super) live: Vec<f64>,
    pub(super) held_start: Vec<f64>,
    pub(super) held_end: Vec<f64>,
    pub(super) index_mean: Vec<f64>,
    pub(super) readings: [f64; READING_DAYS.len()],
    pub(super) hires_trained: Vec<f64>,
    pub(super) sessions_held: Vec<f64>,
}

impl Seen {
    pub(super) fn nothing<S>(script: &Script<S>, n_skills: usize, n_weeks: usize) -> Self {
        Self {
            live: vec![0.0; n_weeks * n_skills],
            held_start: vec![0.0; n_weeks],
            held_end: vec![0.0; n_weeks],
            index_mean: vec![0.0; n_weeks],
            readings: [0.0; READING_DAYS.len()],
            hires_trained: vec![0.0; script.n_hire_trainings],
            sessions_held: vec![0.0; script.sessions.len()],
        }
    }

    /// The path of a team of `n_seats` seats, and the share of them that got each session.
    pub(super) fn of_team<S>(mut self, script: &Script<S>, n_seats: f64, n_skills: usize, horizon: f64) -> (SkillPath, Vec<f64>) {
        for (week, _) in script.quiet_starts.iter().enumerate().skip(1).filter(|(_, quiet)| **quiet) {
            self.held_start[week] = self.held_end[week - 1];
        }
        let share = |sums: Vec<f64>| -> Vec<f64> { sums.into_iter().map(|sum| sum / n_seats).collect() };
        let reading = |n: usize| (READING_DAYS[n] < horizon).then(|| self.readings[n] / n_seats);
        let path = SkillPath {
            readings: [reading(0), reading(1)],
            live: (0..n_skills).map(|skill| share(self.live.iter().skip(skill).step_by(n_skills).copied().collect())).collect(),
            held_start: share(self.held_start),
            held_end: share(self.held_end),
            index_mean: share(self.index_mean),
            hires_trained: share(self.hires_trained),
        };
        (path, share(self.sessions_held))
    }
}
