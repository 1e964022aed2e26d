//! Least squares for a handful of parameters: Levenberg-Marquardt with numerical derivatives.
//!
//! Used to fit curves to published data; small on purpose, since no problem here has more than four parameters.

/// A fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit<const N: usize> {
    /// Fitted parameters.
    pub parameters: [f64; N],
    /// Sum of squared differences at the fit.
    pub ssd: f64,
}

const MOST_STEPS: usize = 500;
/// Relative step of the numerical derivative: about the cube root of the rounding unit, for a central difference.
const STEP: f64 = 6e-6;

/// Fits `residuals` (model less data, one each) by least squares from `start`. `None` when no start value is finite.
pub fn least_squares<const N: usize>(start: [f64; N], residuals: impl Fn(&[f64; N]) -> Vec<f64>) -> Option<Fit<N>> {
    let ssd = |r: &[f64]| r.iter().map(|x| x * x).sum::<f64>();
    let mut parameters = start;
    let mut now = residuals(&parameters);
    let mut best = ssd(&now);
    if !best.is_finite() {
        return None;
    }
    let mut damping = 1e-3;
    for _ in 0..MOST_STEPS {
        let columns: [Vec<f64>; N] = core::array::from_fn(|j| {
            let step = STEP * parameters[j].abs().max(1e-6);
            let (mut up, mut down) = (parameters, parameters);
            up[j] += step;
            down[j] -= step;
            residuals(&up).iter().zip(residuals(&down)).map(|(u, d)| (u - d) / (2.0 * step)).collect()
        });
        let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
        let mut improved = false;
        while damping < 1e12 {
            let matrix: [[f64; N]; N] = core::array::from_fn(|i| {
                core::array::from_fn(|j| dot(&columns[i], &columns[j]) * if i == j { 1.0 + damping } else { 1.0 })
            });
            let gradient: [f64; N] = core::array::from_fn(|i| -dot(&columns[i], &now));
            let Some(step) = solve(matrix, gradient) else {
                damping *= 10.0;
                continue;
            };
            let trial: [f64; N] = core::array::from_fn(|i| parameters[i] + step[i]);
            let there = residuals(&trial);
            let value = ssd(&there);
            if value < best {
                improved = best - value > 1e-15 * best;
                (parameters, now, best) = (trial, there, value);
                damping = (damping / 10.0).max(1e-12);
                break;
            }
            damping *= 10.0;
        }
        if !improved {
            break;
        }
    }
    Some(Fit { parameters, ssd: best })
}

/// Solves a small linear system by elimination with row exchange; `None` when it has no unique answer.
fn solve<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> Option<[f64; N]> {
    for column in 0..N {
        let pivot = (column..N).max_by(|a, b| matrix[*a][column].abs().total_cmp(&matrix[*b][column].abs()))?;
        if matrix[pivot][column] == 0.0 || !matrix[pivot][column].is_finite() {
            return None;
        }
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        for row in column + 1..N {
            let factor = matrix[row][column] / matrix[column][column];
            let above = matrix[column];
            matrix[row].iter_mut().zip(above).for_each(|(cell, above)| *cell -= factor * above);
            right[row] -= factor * right[column];
        }
    }
    let mut answer = [0.0; N];
    for row in (0..N).rev() {
        let known: f64 = (row + 1..N).map(|k| matrix[row][k] * answer[k]).sum();
        answer[row] = (right[row] - known) / matrix[row][row];
    }
    Some(answer)
}
