//! Laws of the draws and of the bands made from them.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of draws are small"
)]

use los_engine::belief::Belief;
use los_engine::draws::{Draws, N_DIMENSIONS, Quantile, sobol};
use los_engine::ensemble::{BAND, Question, ensemble, quantile};
use los_engine::forecast::{Figure, mean_run, run};
use los_engine::parameters::Parameter as P;
use los_engine::scenario::Scenario;
use proptest::prelude::*;

use crate::generators::{cases, scenario};
use crate::measure::close;

fn with(scenario: Scenario, parameter: P, belief: Belief) -> Scenario {
    scenario.with(parameter, belief).unwrap()
}

/// The scenario with every belief pinned to its most likely value, but for one.
fn pinned_except(scenario: Scenario, free: Option<P>) -> Scenario {
    let pinned = P::ALL.iter().filter(|parameter| Some(**parameter) != free);
    pinned.fold(scenario, |scenario, parameter| {
        let value = scenario.get(*parameter);
        with(scenario, *parameter, Belief::Fixed(value))
    })
}

/// The first 2^k points of every dimension hit each of 2^k equal intervals once: true of Sobol's sequence, kept by Owen's
/// scrambling, and lost with one wrong direction number.
#[test]
fn every_dimension_is_stratified() {
    for dimension in 0..N_DIMENSIONS {
        for seed in [0, 1, 0xdead_beef] {
            let mut hit = vec![false; 1024];
            for draw in 0..1024 {
                let interval = (sobol(draw, dimension, seed) * 1024.0).floor() as usize;
                assert!(!std::mem::replace(&mut hit[interval], true), "dimension {dimension}, seed {seed}, draw {draw}");
            }
        }
    }
}

/// Dimensions 1 and 2 are a (0, 2)-sequence: 256 points hit each of 16 x 16 squares, and of every other such grid, once.
#[test]
fn the_first_two_dimensions_fill_every_grid() {
    for across in [2_usize, 4, 16, 64, 128] {
        let down = 256 / across;
        let mut hit = vec![false; 256];
        for draw in 0..256 {
            let column = (sobol(draw, 0, 7) * across as f64) as usize;
            let row = (sobol(draw, 1, 7) * down as f64) as usize;
            assert!(!std::mem::replace(&mut hit[column * down + row], true), "{across} x {down}, draw {draw}");
        }
    }
}

/// Mean of the Ishigami function, 3.5 (tests/cases/analysis.json): scrambled Sobol against plain random points, root mean
/// square error over 32 seeds at the same number of points.
#[test]
fn sobol_beats_plain_monte_carlo_on_the_ishigami_mean() {
    use rand::{RngExt as _, SeedableRng as _};
    let ishigami = |u: [f64; 3]| {
        let [x, y, z] = u.map(|u| core::f64::consts::PI * (2.0 * u - 1.0));
        x.sin() + 7.0 * y.sin() * y.sin() + 0.1 * z * z * z * z * x.sin()
    };
    for n in [256_usize, 1000, 4096] {
        let (mut sobol_error, mut plain_error) = (0.0, 0.0);
        for seed in 0..32_u32 {
            let mut rng = rand::rngs::SmallRng::seed_from_u64(u64::from(seed));
            let sobol_mean = (0..n).map(|draw| ishigami([0, 1, 2].map(|k| sobol(draw, k, seed)))).sum::<f64>() / n as f64;
            let plain_mean = (0..n).map(|_| ishigami([0, 1, 2].map(|_| rng.random::<f64>()))).sum::<f64>() / n as f64;
            sobol_error += (sobol_mean - 3.5) * (sobol_mean - 3.5);
            plain_error += (plain_mean - 3.5) * (plain_mean - 3.5);
        }
        // Far better, not just better by luck: a tenth of the mean square error at most.
        assert!(sobol_error < plain_error / 10.0, "{n} points: {sobol_error} against {plain_error}");
    }
}

/// Beta(1, b), Beta(a, 1) and Beta(3, 3) have distribution functions that can be written down.
#[test]
fn pert_quantiles_invert_their_distribution_functions() {
    for n in 1..1000 {
        let p = f64::from(n) / 1000.0;
        let at = |min, mode, max| Quantile::of(Belief::Pert { min, mode, max }).unwrap().at(p);
        // mode = min gives Beta(1, 5), mode = max gives Beta(5, 1), the middle gives Beta(3, 3).
        close(at(0.0, 0.0, 1.0), 1.0 - (1.0 - p).powf(0.2), 1e-12);
        close(at(0.0, 1.0, 1.0), p.powf(0.2), 1e-12);
        let x = at(0.0, 0.5, 1.0);
        close(x * x * x * (10.0 - 15.0 * x + 6.0 * x * x), p, 1e-12);
    }
}

/// Mean and variance of 4,096 draws against the published moments (tests/cases/analysis.json covers the formulas).
#[test]
fn draws_have_the_moments_of_their_belief() {
    let check = |belief: Belief, parameter: P| {
        let scenario = with(Scenario::worked_example(), parameter, belief);
        let draws = Draws::of(&scenario, 4096);
        let column = draws.columns().find(|(of, _)| *of == parameter).unwrap().1;
        let mean = column.iter().sum::<f64>() / 4096.0;
        let variance = column.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 4096.0;
        assert!((mean / belief.mean() - 1.0).abs() < 1e-3, "{belief}: mean {mean}");
        assert!((variance / belief.variance() - 1.0).abs() < 2e-2, "{belief}: variance {variance}");
    };
    check(Belief::Pert { min: 0.1, mode: 0.35, max: 0.7 }, P::Reteach);
    check(Belief::LogNormal { p5: 2.0, p95: 20.0 }, P::HoursTau);
    check(Belief::Uniform { low: 0.2, high: 0.8 }, P::Quality);
}

#[test]
fn a_longer_run_begins_with_the_draws_of_a_shorter_one() {
    let example = Scenario::worked_example();
    let (short, long) = (Draws::of(&example, 100), Draws::of(&example, 500));
    assert!((0..100).all(|draw| short.values(draw) == long.values(draw)));
}

#[test]
fn pinning_one_belief_leaves_the_draws_of_the_others_as_they_were() {
    let pinned = with(Scenario::worked_example(), P::Retention, Belief::Fixed(0.2));
    let (before, after) = (Draws::of(&Scenario::worked_example(), 100), Draws::of(&pinned, 100));
    let others = before.columns().filter(|(parameter, _)| *parameter != P::Retention);
    assert!(others.eq(after.columns()));
}

#[test]
fn the_offered_correlation_is_the_correlation_drawn() {
    let scenario = with(Scenario::worked_example(), P::QualityAdherence, Belief::Fixed(0.3));
    let draws = Draws::of(&scenario, 4096);
    let ranks = |parameter: P| {
        let column = draws.columns().find(|(of, _)| *of == parameter).unwrap().1;
        let mut order: Vec<usize> = (0..column.len()).collect();
        order.sort_by(|a, b| column[*a].total_cmp(&column[*b]));
        let mut ranks = vec![0.0; column.len()];
        order.iter().enumerate().for_each(|(rank, draw)| ranks[*draw] = rank as f64);
        ranks
    };
    let (a, b) = (ranks(P::Quality), ranks(P::AdherenceHalfLife));
    let middle = 4095.0 / 2.0;
    let product = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(x, y)| (x - middle) * (y - middle)).sum::<f64>();
    let spearman = product(&a, &b) / product(&a, &a);
    // Of a Gaussian copula: 6/pi asin(rho/2).
    close(spearman, 6.0 / core::f64::consts::PI * (0.15_f64).asin(), 0.01);
}

#[test]
fn quantiles_are_those_of_numpy() {
    let values = [1.0, 2.0, 4.0, 8.0, 16.0];
    let expected = [(0.0, 1.0), (0.1, 1.4), (0.5, 4.0), (0.9, 12.8), (1.0, 16.0)];
    for (q, value) in expected {
        close(quantile(&values, q), value, 1e-12);
    }
}

#[test]
fn more_coaching_never_lowers_a_draws_live_skill() {
    let example = Scenario::worked_example();
    let more = with(example.clone(), P::SessionMinutes, Belief::Fixed(40.0));
    let draws = Draws::of(&example, 200);
    for draw in 0..200 {
        let values = draws.values(draw);
        let (less, more) = (run(&example, &values), run(&more, &values.with(P::SessionMinutes, 40.0)));
        if !more.coaching.capacity_binds {
            assert!(less.skill.index.iter().zip(&more.skill.index).all(|(less, more)| more >= less), "draw {draw}");
        }
    }
}

/// Narrow, the evidence's width, and wider: the net value is monotone in each of these beliefs.
#[test]
fn widening_a_belief_never_narrows_the_band_of_a_monotone_output() {
    for parameter in [P::WinEffect, P::ValueEffect, P::TransferClimate, P::RecoverableShare, P::Retention] {
        let row = parameter.row();
        let pinned = pinned_except(Scenario::worked_example(), Some(parameter));
        let Some(Belief::Pert { min, mode, max }) = row.range else { continue };
        let width = |part: f64| {
            let belief = Belief::Pert { min: mode - part * (mode - min), mode, max: mode + part * (max - mode) };
            let scenario = with(with(pinned.clone(), parameter, belief), P::Draws, Belief::Fixed(256.0));
            let bands = ensemble(&scenario, Question::band(Vec::new(), vec![Figure::NetValue]));
            let net = |quantile| bands.figure(Figure::NetValue, quantile).unwrap();
            net(2) - net(0)
        };
        let widths = [0.0, 0.25, 0.5, 1.0].map(width);
        assert!(widths.is_sorted() && widths[0] == 0.0, "{parameter:?}: {widths:?}");
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn quantiles_are_ordered_and_finite(scenario in scenario()) {
        let mut scenario = with(scenario, P::Draws, Belief::Fixed(100.0));
        if scenario.team_noise() {
            // A team of thousands, rep by rep, would keep the test busy for hours.
            scenario = with(scenario, P::Reps, Belief::Fixed(2.0));
        }
        let bands = ensemble(&scenario, Question::everything(&scenario, &BAND));
        for (series, band) in &bands.weekly {
            for week in 0..band[0].len() {
                prop_assert!(band[0][week] <= band[1][week] && band[1][week] <= band[2][week], "{} in week {week}", series.name());
                prop_assert!(band.iter().all(|level| level[week].is_finite()), "{} in week {week}", series.name());
            }
        }
        prop_assert!((0.0..=1.0).contains(&bands.chance_of_loss));
    }

    #[test]
    fn a_degenerate_belief_gives_the_mean_run_in_every_draw(scenario in scenario()) {
        let pinned = pinned_except(scenario, None);
        let draws = Draws::of(&pinned, 3);
        let mean = mean_run(&pinned);
        for draw in 0..3 {
            prop_assert_eq!(&run(&pinned, &draws.values(draw)), &mean);
        }
    }

    #[test]
    fn every_draw_is_inside_what_its_row_allows(scenario in scenario()) {
        for (parameter, column) in Draws::of(&scenario, 64).columns() {
            let row = parameter.row();
            prop_assert!(column.iter().all(|value| (row.min..=row.max).contains(value)), "{}", row.name);
        }
    }
}
