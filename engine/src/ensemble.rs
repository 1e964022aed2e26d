//! The forecast at every draw of the beliefs: bands of every weekly series and of every figure, and the chance of a loss.
//!
//! Within a draw the mean over adherence is exact, so a band is what is not known, not what luck does to one team.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::draws::Draws;
use crate::forecast::run;
use crate::scenario::Scenario;

/// Bands of a forecast over its draws.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ensemble {
    /// How many draws there were.
    pub n_draws: usize,
    /// The quantiles asked for, rising, each between 0 and 1.
    pub quantiles: Vec<f64>,
    /// Each weekly series by name: for each quantile its value in each week, `[quantile][week]`.
    pub weekly: BTreeMap<String, Vec<Vec<f64>>>,
    /// Each figure by name: its value at each quantile; none where the draws at that quantile have no such number, such
    /// as a payback that never comes.
    pub figures: BTreeMap<&'static str, Vec<Option<f64>>>,
    /// Share of the draws in which the net value is below zero.
    pub chance_of_loss: f64,
}

/// Most values that are kept at once: 48 MB.
const MOST_VALUES: usize = 6_000_000;

/// Runs every draw and takes the quantiles (0..1, rising).
///
/// All draws of a row are needed at once to sort them exactly, so when they are many the rows are made in several passes
/// over the draws: memory stays bounded and the digits are the same.
pub fn ensemble(scenario: &Scenario, draws: &Draws, quantiles: &[f64]) -> Ensemble {
    let n_draws = draws.n_draws();
    let first = run(scenario, &draws.values(0));
    let n_weeks = first.n_weeks;
    let names: Vec<String> = first.weekly_series().into_iter().map(|(name, _)| name).collect();
    let figure_names: Vec<&'static str> = first.figures().into_iter().map(|(name, _)| name).collect();
    let n_rows = names.len() * n_weeks;
    let rows_at_once = (MOST_VALUES / n_draws).max(1);

    let mut figures: Vec<Vec<Option<f64>>> = vec![Vec::with_capacity(n_draws); figure_names.len()];
    let mut weekly: BTreeMap<String, Vec<Vec<f64>>> =
        names.iter().map(|name| (name.clone(), vec![vec![0.0; n_weeks]; quantiles.len()])).collect();
    for from in (0..n_rows).step_by(rows_at_once) {
        let rows = from..(from + rows_at_once).min(n_rows);
        let mut values: Vec<Vec<f64>> = rows.clone().map(|_| Vec::with_capacity(n_draws)).collect();
        for draw in 0..n_draws {
            let forecast = run(scenario, &draws.values(draw));
            let series = forecast.weekly_series();
            for (row, values) in rows.clone().zip(&mut values) {
                values.push(series[row / n_weeks].1[row % n_weeks]);
            }
            if from == 0 {
                figures.iter_mut().zip(forecast.figures()).for_each(|(column, (_, value))| column.push(value));
            }
        }
        for (row, mut values) in rows.zip(values) {
            values.sort_by(f64::total_cmp);
            if let Some(bands) = weekly.get_mut(&names[row / n_weeks]) {
                bands.iter_mut().zip(quantiles).for_each(|(band, q)| band[row % n_weeks] = quantile(&values, *q));
            }
        }
    }
    let net = figure_names.iter().position(|name| *name == "totals.net_value").map_or(&[][..], |at| &figures[at]);
    let losses = net.iter().flatten().filter(|net| **net < 0.0).count();
    #[expect(clippy::cast_precision_loss, reason = "at most 100,000 draws")]
    let chance_of_loss = losses as f64 / n_draws as f64;
    let figures =
        figure_names.into_iter().zip(figures).map(|(name, column)| (name, figure_quantiles(column, quantiles))).collect();
    Ensemble { n_draws, quantiles: quantiles.to_vec(), weekly, figures, chance_of_loss }
}

/// Quantiles of a figure that some draws may not have: those count as beyond every number.
fn figure_quantiles(column: Vec<Option<f64>>, quantiles: &[f64]) -> Vec<Option<f64>> {
    let mut values: Vec<f64> = column.into_iter().map(|value| value.unwrap_or(f64::INFINITY)).collect();
    values.sort_by(f64::total_cmp);
    quantiles.iter().map(|q| Some(quantile(&values, *q)).filter(|value| value.is_finite())).collect()
}

/// The quantile `q` (0..1) of rising values, between two neighbours by linear interpolation (type 7 of Hyndman & Fan
/// 1996, numpy's default).
pub fn quantile(sorted: &[f64], q: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "at most 100,000 draws")]
    let place = q * (sorted.len() - 1) as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
    let (at, part) = (place.floor() as usize, place.fract());
    match sorted.get(at + 1) {
        Some(next) if part > 0.0 => sorted[at] + part * (next - sorted[at]),
        _ => sorted[at],
    }
}
