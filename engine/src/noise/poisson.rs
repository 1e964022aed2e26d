//! How many of something that happens at random, at a known rate.

use rand::distr::Distribution;
use rand::{Rng, RngExt as _};

use crate::maths::exp;

/// The Poisson distribution, prepared for many numbers.
///
/// By inversion, one uniform number for every 16 of the mean: exact, and never less for a larger mean, so that two
/// plans see the same opportunities as far as they have them.
#[derive(Clone, Debug, PartialEq)]
pub struct Poisson {
    n_whole: usize,
    whole: Vec<f64>,
    rest: Vec<f64>,
}

/// A large mean is cut into parts: a sum of Poisson numbers is one, and `e^-mean` of a part is far from underflow.
const PART: f64 = 16.0;

impl Poisson {
    /// The distribution with this mean, 0 or more.
    pub fn new(mean: f64) -> Self {
        let mut this = Self { n_whole: 0, whole: Vec::new(), rest: Vec::new() };
        this.turn_to(mean);
        this
    }

    /// Turns this into the distribution with another mean, 0 or more, in the same memory.
    pub fn turn_to(&mut self, mean: f64) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "means are far below 2^32")]
        let n_whole = (mean / PART).floor() as usize;
        if n_whole > 0 && self.whole.is_empty() {
            cumulate(PART, &mut self.whole);
        }
        self.n_whole = n_whole;
        cumulate(mean % PART, &mut self.rest);
    }
}

impl Distribution<usize> for Poisson {
    fn sample<R: Rng + ?Sized>(&self, rng: &mut R) -> usize {
        // The whole parts first, so that a mean just above a part goes on with the numbers of one just below.
        let whole: usize = (0..self.n_whole).map(|_| below(&self.whole, rng.random())).sum();
        whole + below(&self.rest, rng.random())
    }
}

/// Puts the probabilities of at most 0, 1, 2, .. into `all`, until nothing is left.
fn cumulate(mean: f64, all: &mut Vec<f64>) {
    let (mut term, mut sum, mut count) = (exp(-mean), 0.0, 0.0);
    all.clear();
    // Past the mean the terms fall, faster and faster.
    while term > f64::EPSILON / 16.0 || count <= mean {
        sum += term;
        all.push(sum);
        count += 1.0;
        term *= mean / count;
    }
}

/// How many of the rising `steps` are not above `level`.
fn below(steps: &[f64], level: f64) -> usize {
    steps.iter().position(|step| level < *step).unwrap_or(steps.len())
}
