//! The bands, and how they cross a boundary as plain numbers.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::{Question, Target};
use crate::forecast::{Figure, Series, Weekly};

/// Bands of a forecast over its draws.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ensemble {
    /// How many draws there were.
    pub n_draws: usize,
    /// The quantiles asked for, rising, each between 0 and 1.
    pub quantiles: Vec<f64>,
    /// Each weekly series asked for: for each quantile its value in each week, `[quantile][week]`.
    #[serde(serialize_with = "by_name")]
    pub weekly: Vec<(Series, Vec<Vec<f64>>)>,
    /// Each figure asked for: its value at each quantile; none where the draws at that quantile have no such number, such
    /// as a payback that never comes.
    #[serde(serialize_with = "figures_by_name")]
    pub figures: Vec<(Figure, Vec<Option<f64>>)>,
    /// Share of the draws in which the net value is below zero.
    pub chance_of_loss: f64,
    /// How likely each target asked for is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub chances: Vec<Chance>,
}

/// How likely a target is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Chance {
    /// The figure and its level.
    #[serde(flatten)]
    pub target: Target,
    /// Share of the draws that reach it; a draw without such a number does not.
    pub chance: f64,
}

impl Ensemble {
    /// A weekly series at quantile number `quantile`, one value a week; empty where it was not asked for.
    pub fn series(&self, series: Series, quantile: usize) -> &[f64] {
        let found = self.weekly.iter().find(|(of, _)| *of == series);
        found.and_then(|(_, bands)| bands.get(quantile)).map_or(&[], Vec::as_slice)
    }

    /// A weekly series that is not about one skill, at quantile number `quantile`.
    pub fn weekly(&self, weekly: Weekly, quantile: usize) -> &[f64] {
        self.series(Series::Of(weekly), quantile)
    }

    /// A figure at quantile number `quantile`; none also where it was not asked for.
    pub fn figure(&self, figure: Figure, quantile: usize) -> Option<f64> {
        let (_, values) = self.figures.iter().find(|(of, _)| *of == figure)?;
        *values.get(quantile)?
    }

    /// Weeks of the horizon.
    pub fn n_weeks(&self) -> usize {
        self.weekly.first().and_then(|(_, bands)| bands.first()).map_or(0, Vec::len)
    }

    /// Everything as plain numbers, for a boundary that only numbers cross. What a figure lacks is not a number there.
    pub fn to_numbers(&self) -> Vec<f64> {
        #[expect(clippy::cast_precision_loss, reason = "at most 100,000 draws, and weeks are few")]
        let mut all = vec![self.n_draws as f64, self.n_weeks() as f64, self.chance_of_loss];
        all.extend(self.chances.iter().map(|chance| chance.chance));
        all.extend(self.figures.iter().flat_map(|(_, values)| values).map(|value| value.unwrap_or(f64::NAN)));
        self.weekly.iter().flat_map(|(_, bands)| bands).for_each(|band| all.extend(band));
        all
    }

    /// The answer to `question` that [`Self::to_numbers`] wrote; none where the numbers do not fit the question.
    pub fn from_numbers(question: &Question, numbers: &[f64]) -> Option<Self> {
        let (head, rest) = numbers.split_at_checked(3)?;
        let (chances, rest) = rest.split_at_checked(question.targets.len())?;
        let n_quantiles = question.quantiles.len();
        let (figures, rest) = rest.split_at_checked(question.figures.len() * n_quantiles)?;
        let count = |number: f64| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count that was written as a number")]
            let count = (number >= 0.0 && number.fract() == 0.0 && number <= 1e9).then_some(number as usize);
            count
        };
        let (n_draws, n_weeks) = (count(head[0])?, count(head[1])?);
        if n_weeks == 0 && !question.series.is_empty() || rest.len() != question.series.len() * n_quantiles * n_weeks {
            return None;
        }
        let mut bands = rest.chunks_exact(n_weeks.max(1)).map(<[f64]>::to_vec);
        Some(Self {
            n_draws,
            quantiles: question.quantiles.clone(),
            weekly: question.series.iter().map(|series| (*series, bands.by_ref().take(n_quantiles).collect())).collect(),
            figures: question
                .figures
                .iter()
                .zip(figures.chunks_exact(n_quantiles.max(1)))
                .map(|(of, values)| (*of, values.iter().map(|value| Some(*value).filter(|value| !value.is_nan())).collect()))
                .collect(),
            chance_of_loss: head[2],
            chances: question
                .targets
                .iter()
                .zip(chances)
                .map(|(target, chance)| Chance { target: *target, chance: *chance })
                .collect(),
        })
    }
}

fn by_name<S: Serializer>(weekly: &[(Series, Vec<Vec<f64>>)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(weekly.iter().map(|(series, bands)| (series.name(), bands)).collect::<BTreeMap<_, _>>())
}

fn figures_by_name<S: Serializer>(figures: &[(Figure, Vec<Option<f64>>)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(figures.iter().map(|(figure, values)| (figure.name(), values)).collect::<BTreeMap<_, _>>())
}
