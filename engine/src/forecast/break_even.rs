//! The value of a belief at which the programme pays for itself, found on the simulation itself.

use serde::Serialize;

use super::run;
use crate::parameters::Parameter;
use crate::problem::Problem;
use crate::scenario::Scenario;

/// Where net value changes its sign as one belief moves through all that is allowed, the others being what they are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BreakEven {
    /// This belief changes nothing here.
    NoEffect,
    /// It pays whatever this belief is.
    AlwaysGains,
    /// It loses whatever this belief is.
    NeverGains,
    /// It breaks even here; if there are several such values, at the one nearest to the present value.
    At {
        /// The belief, in its row's unit.
        value: f64,
        /// Whether larger values pay.
        gains_above: bool,
    },
}

/// Points at which the sign is looked at before it is narrowed down.
const N_SCAN: u16 = 96;
/// Halvings: enough to leave nothing between two neighbouring numbers.
const N_HALVINGS: usize = 200;

/// Break-even of `parameter`. Refuses parameters that are decisions, people or prices.
pub fn break_even(scenario: &Scenario, parameter: Parameter) -> Result<BreakEven, Problem> {
    let row = parameter.row();
    if !row.uncertain() {
        return Err(Problem::new("parameter", row.path(), "a belief or a number of the market"));
    }
    let values = scenario.most_likely();
    let net_value = |at: f64| run(scenario, &values.clone().with(parameter, at)).totals.net_value;
    let now = values.get(parameter);
    let probes = [row.min, f64::midpoint(row.min, now), f64::midpoint(now, row.max), row.max];
    let net_now = net_value(now).to_bits();
    if probes.into_iter().all(|at| net_value(at).to_bits() == net_now) {
        return Ok(BreakEven::NoEffect);
    }
    let mut scan: Vec<f64> = (0..=N_SCAN).map(|n| row.min + (row.max - row.min) * f64::from(n) / f64::from(N_SCAN)).collect();
    // Most of what matters lies around the present value, however wide the bounds are.
    scan.extend((1..=N_SCAN).map(|n| now * f64::from(n) * 2.0 / f64::from(N_SCAN)).filter(|at| *at >= row.min && *at <= row.max));
    scan.sort_by(f64::total_cmp);
    let nets: Vec<(f64, f64)> = scan.into_iter().map(|at| (at, net_value(at))).collect();
    let crossings = nets.windows(2).filter(|pair| (pair[0].1 < 0.0) != (pair[1].1 < 0.0));
    let distance = |pair: &[(f64, f64)]| (f64::midpoint(pair[0].0, pair[1].0) - now).abs();
    let Some(pair) = crossings.min_by(|a, b| distance(a).total_cmp(&distance(b))) else {
        return Ok(if nets[0].1 < 0.0 { BreakEven::NeverGains } else { BreakEven::AlwaysGains });
    };
    let gains_above = pair[0].1 < 0.0;
    let (mut low, mut high) = (pair[0].0, pair[1].0);
    for _ in 0..N_HALVINGS {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if (net_value(middle) < 0.0) == gains_above { low = middle } else { high = middle }
    }
    // The end that does not lose.
    Ok(BreakEven::At { value: if gains_above { high } else { low }, gains_above })
}
