//! The mean run against people: sessions held or not, leavers and hires drawn one by one.
//!
//! The engine runs the expected shares; because the Ladder is affine in them that is the mean over people exactly, which
//! is held here to four standard errors of a simulation that knows nothing of groups.

use los_engine::belief::Belief;
use los_engine::coaching::{Momentum, capacity_share, planned_sessions};
use los_engine::forecast::mean_run;
use los_engine::forecast::timeline::blocks;
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{Cadence, Scenario, Values};
use los_engine::skill::Law;
use los_engine::skill::anchor::Anchor;
use los_engine::skill::ladder::{Ladder, Rungs, coach_share, train_share};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

const WEEKS: [usize; 5] = [4, 12, 26, 39, 52];
const N_SEATS: usize = 20_000;

fn with(scenario: Scenario, changes: &[(P, f64)]) -> Scenario {
    changes.iter().fold(scenario, |scenario, (parameter, value)| scenario.with(*parameter, Belief::Fixed(*value)).unwrap())
}

/// What happens on one day of everybody's calendar.
#[derive(Clone, Copy)]
enum Day {
    Train(f64),
    /// The whole training, for those hired since the last training.
    TrainHires(f64),
    /// A session, held with this probability.
    Coach(f64),
    Read(usize),
}

fn calendar(scenario: &Scenario, values: &Values) -> Vec<(f64, Day)> {
    let momentum = Momentum::new(scenario, values);
    let mut days: Vec<(f64, Day)> = blocks(values).into_iter().map(|(day, hours)| (day, Day::Train(hours))).collect();
    let every = 7.0 * values.get(P::HireTrainingEveryWeeks);
    let trainings = (1..53_u8).map(|n| every * f64::from(n)).take_while(|day| every > 0.0 && *day < 364.0);
    days.extend(trainings.map(|day| (day, Day::TrainHires(values.get(P::TrainingHours)))));
    let held = |day: f64, load: f64| momentum.adherence(day) * capacity_share(values, load);
    days.extend(planned_sessions(scenario).iter().map(|s| (s.day, Day::Coach(held(s.day, s.sessions_per_week)))));
    // Read at the end of a week, before what happens on the next day.
    days.extend(WEEKS.iter().enumerate().map(|(n, week)| (7.0 * f64::from(u8::try_from(*week).unwrap()) - 1e-9, Day::Read(n))));
    days.sort_by(|a, b| a.0.total_cmp(&b.0));
    days
}

/// One seat through a year: its index on the days that are read.
fn seat(scenario: &Scenario, calendar: &[(f64, Day)], response: f64, rng: &mut StdRng) -> [f64; WEEKS.len()] {
    let values = scenario.most_likely();
    let of = |parameter| values.get(parameter);
    let anchor = Anchor { day: of(P::RetentionDay), retention: of(P::Retention) };
    let law = Ladder { h0_days: anchor.ladder_h0_days(of(P::RungRatio)), b: of(P::RungRatio), kappa: of(P::RipeningRatio) };
    let shares = scenario.skill_shares();
    let hazard = of(P::TurnoverPerYear) / 364.0;
    let blank = vec![Rungs::default(); shares.len()];
    let (mut skills, mut today, mut hired) = (blank.clone(), 0.0, false);
    let mut seen = [0.0; WEEKS.len()];
    let mut leaves = stays(hazard, rng);
    for (day, what) in calendar {
        while leaves <= *day {
            (skills, today, hired) = (blank.clone(), leaves, true);
            leaves += stays(hazard, rng);
        }
        let span = law.span(day - today, 0.0);
        for rungs in &mut skills {
            law.forget(rungs, &span);
        }
        today = *day;
        let practice = skills.iter_mut().zip(&shares);
        match *what {
            Day::Read(n) => {
                let held: f64 = practice.map(|(rungs, share)| share.omega * rungs.live()).sum();
                seen[n] = of(P::TransferClimate) * held;
            }
            Day::Train(hours) | Day::TrainHires(hours) => {
                if hired || matches!(what, Day::Train(_)) {
                    practice
                        .for_each(|(rungs, share)| law.train(rungs, 1.0, train_share(hours * share.emphasis, of(P::HoursTau))));
                }
                hired = false;
            }
            Day::Coach(probability) => {
                if rng.random::<f64>() < probability {
                    practice.for_each(|(rungs, share)| {
                        let minutes = of(P::SessionMinutes) * share.focus;
                        let d = response * coach_share(minutes, of(P::MinutesTau), of(P::Quality));
                        law.coach(rungs, 1.0, d, of(P::Reteach) * d);
                    });
                }
            }
        }
    }
    seen
}

/// Days until the holder of a seat leaves.
fn stays(hazard: f64, rng: &mut StdRng) -> f64 {
    if hazard > 0.0 { -(1.0 - rng.random::<f64>()).ln() / hazard } else { f64::INFINITY }
}

/// A seat's response to coaching.
fn response(scenario: &Scenario, rng: &mut StdRng) -> f64 {
    let (place, bottom, top) = (rng.random::<f64>(), scenario.get(P::TierBottomShare), scenario.get(P::TierTopShare));
    match place {
        _ if !scenario.tiers() => 1.0,
        place if place < bottom => scenario.get(P::TierBottomResponse),
        place if place >= 1.0 - top => scenario.get(P::TierTopResponse),
        _ => scenario.get(P::TierCoreResponse),
    }
}

#[track_caller]
fn agrees_with_people(scenario: &Scenario, seed: u64) {
    let mut rng = StdRng::seed_from_u64(seed);
    let calendar = calendar(scenario, &scenario.most_likely());
    let (mut sums, mut squares) = ([0.0; WEEKS.len()], [0.0; WEEKS.len()]);
    for _ in 0..N_SEATS {
        let response = response(scenario, &mut rng);
        for (n, y) in seat(scenario, &calendar, response, &mut rng).into_iter().enumerate() {
            sums[n] += y;
            squares[n] += y * y;
        }
    }
    let index = mean_run(scenario).skill.index;
    #[expect(clippy::cast_precision_loss, reason = "a few thousand seats")]
    let n_seats = N_SEATS as f64;
    for (n, week) in WEEKS.iter().enumerate() {
        let mean = sums[n] / n_seats;
        let error = ((squares[n] / n_seats - mean * mean).max(0.0) / n_seats).sqrt();
        let distance = (index[week - 1] - mean).abs();
        assert!(distance <= 4.0 * error + 1e-9, "week {week}: {} against {mean}, {error}", index[week - 1]);
    }
}

#[test]
fn the_mean_over_random_adherence_is_the_scaled_run() {
    let scenario = with(Scenario::worked_example().with_cadence(Cadence::Weekly), &[(P::TurnoverPerYear, 0.0)]);
    agrees_with_people(&scenario, 1);
    // Short of managers' time as well, and over three tiers.
    let scarce = with(scenario, &[(P::ManagerHoursPerWeek, 1.0), (P::AdherenceFloor, 0.5)]);
    assert!(mean_run(&scarce).coaching.capacity_binds);
    agrees_with_people(&scarce.with_tiers(true), 2);
}

#[test]
fn leavers_who_are_replaced_by_untrained_hires_are_a_rate_of_loss() {
    agrees_with_people(&with(Scenario::worked_example(), &[(P::TurnoverPerYear, 0.6)]), 3);
}

#[test]
fn trained_hires_are_groups_of_their_own() {
    let changes = [(P::TurnoverPerYear, 1.0), (P::HireTrainingEveryWeeks, 9.0), (P::Retention, 0.5)];
    agrees_with_people(&with(Scenario::worked_example(), &changes), 4);
    // Two blocks: the second is the first that those hired in between attend.
    let blocks = [(P::TrainingBlocks, 2.0), (P::TrainingGapDays, 50.0)];
    agrees_with_people(&with(with(Scenario::worked_example(), &changes), &blocks), 5);
}

#[test]
fn everything_at_once_is_the_mean_over_people() {
    let changes = [
        (P::TurnoverPerYear, 0.8),
        (P::HireTrainingEveryWeeks, 13.0),
        (P::InspectionEveryWeeks, 6.0),
        (P::ManagerHoursPerWeek, 2.0),
        (P::TrainingBlocks, 3.0),
    ];
    agrees_with_people(&with(Scenario::worked_example().with_cadence(Cadence::Weekly), &changes).with_tiers(true), 6);
}
