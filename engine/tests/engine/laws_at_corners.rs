//! "More practice never lowers skill" at the corners of the table, where it is closest to being wrong.
//!
//! It is not a law of every Ladder. A behaviour that died before a session is taught again and may land on rung 2; one
//! that had just climbed to rung 1 and has not ripened stays there. Where rungs lie far apart (b large) and ripening is
//! slow (kappa small) the first is worth more in the long run, so a session that lifts many behaviours from rung 0 can
//! cost. The rows therefore begin kappa at 5; a search for counterexamples finds them for kappa below 3 only.

use los_engine::parameters::Parameter;
use los_engine::skill::Law;
use los_engine::skill::ladder::{Ladder, Rungs};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

const N_EVENTS: usize = 6;
/// Which event is left out.
const PLACE: usize = 2;

/// A life in numbers 0..1: the horizon, rho, then the gap, the share and the kind of each event.
type Life = [f64; 2 + 3 * N_EVENTS];

/// Live skill at the end, with and without the event at [`PLACE`]. Gaps run from 0.001 to 10,000 half-lives of rung 0.
fn ends(law: &Ladder, life: &Life) -> (f64, f64) {
    let days = |part: f64| 1e-3 * f64::powf(1e7, part);
    let (mut with, mut without) = (Rungs::default(), Rungs::default());
    for (n, event) in life[2..].chunks(3).enumerate() {
        let span = law.span(days(event[0]), 0.0);
        let a = if event[2] > 0.5 { event[1] } else { life[1] * event[1] };
        law.forget(&mut with, &span);
        law.forget(&mut without, &span);
        with.practise(1.0, event[1], a);
        if n != PLACE {
            without.practise(1.0, event[1], a);
        }
    }
    let span = law.span(days(life[0]), 0.0);
    law.forget(&mut with, &span);
    law.forget(&mut without, &span);
    (with.live(), without.live())
}

/// The smallest gain, as a share of skill, that climbing from `n_starts` random lives finds.
fn smallest_gain(law: &Ladder, n_starts: usize) -> f64 {
    let mut rng = StdRng::seed_from_u64(7);
    let gain = |life: &Life| {
        let (with, without) = ends(law, life);
        (with - without) / (with + 1e-6)
    };
    let mut smallest = f64::INFINITY;
    for _ in 0..n_starts {
        let mut life: Life = core::array::from_fn(|_| rng.random());
        let mut now = gain(&life);
        for reach in [0.3, 0.1, 0.03, 0.01] {
            for _ in 0..2_000 {
                let mut other = life;
                for _ in 0..rng.random_range(1..4) {
                    let j = rng.random_range(0..life.len());
                    other[j] = (other[j] + reach * rng.random_range(-1.0..1.0)).clamp(0.0, 1.0);
                }
                let there = gain(&other);
                if there < now {
                    (life, now) = (other, there);
                }
            }
        }
        smallest = smallest.min(now);
    }
    smallest
}

#[test]
fn no_allowed_ladder_loses_by_an_added_event() {
    let (b, kappa) = (Parameter::RungRatio.row(), Parameter::RipeningRatio.row());
    for b in [b.default, b.max] {
        for kappa in [kappa.min, kappa.default] {
            let gain = smallest_gain(&Ladder { h0_days: 1.0, b, kappa }, 12);
            assert!(gain > -1e-10, "b {b}, kappa {kappa}: {gain}");
        }
    }
}

#[test]
fn a_ladder_of_slow_ripening_and_wide_rungs_would_lose_by_an_added_event() {
    let law = Ladder { h0_days: 1.0, b: 20.0, kappa: 0.62 };
    let mut with = Rungs::default();
    with.practise(1.0, 1.0, 1.0);
    law.forget(&mut with, &law.span(1.03, 0.0));
    let mut without = with;
    with.practise(1.0, 1.0, 0.0);
    for days in [2.14, 0.86, 0.71] {
        for rungs in [&mut with, &mut without] {
            law.forget(rungs, &law.span(days, 0.0));
            rungs.practise(1.0, 1.0, 1.0);
        }
    }
    let later = law.span(296.0, 0.0);
    law.forget(&mut with, &later);
    law.forget(&mut without, &later);
    assert!(with.live() < 0.98 * without.live(), "{} {}", with.live(), without.live());
}
