//! Laws of team noise: on average it is the forecast, and two plans differ only by what differs in them.
#![expect(clippy::cast_precision_loss, reason = "counts of draws are small")]

use los_engine::belief::Belief;
use los_engine::draws::Draws;
use los_engine::ensemble::{BAND, Question, ensemble, quantile};
use los_engine::forecast::plan::Wanted;
use los_engine::forecast::{Figure, Forecast, Plan, Series, Weekly, mean_run};
use los_engine::noise::{DealSize, Luck, Moment, Poisson, Purpose, Room, run};
use los_engine::parameters::Parameter as P;
use los_engine::scenario::{Cadence, Scenario, SkillModel, Values};
use proptest::prelude::*;
use rand::distr::Distribution;

use crate::generators::{cases, scenario};
use crate::measure::close;

fn with(scenario: Scenario, changes: &[(P, f64)]) -> Scenario {
    changes.iter().fold(scenario, |scenario, (parameter, value)| scenario.with(*parameter, Belief::Fixed(*value)).unwrap())
}

fn example(changes: &[(P, f64)]) -> Scenario {
    with(Scenario::worked_example(), changes)
}

/// What the team sees at the most likely beliefs.
fn seen(scenario: &Scenario, draw: usize) -> Forecast {
    seen_at(scenario, &scenario.most_likely(), draw)
}

fn seen_at(scenario: &Scenario, values: &Values, draw: usize) -> Forecast {
    let plan = Plan::of(scenario);
    let mut seen = plan.room(Wanted::default());
    run(&plan, values, draw, &mut Room::new(&plan), &mut seen);
    plan.forecast(values, seen)
}

/// A mean and its standard error, of numbers that come one by one (Welford).
#[derive(Clone, Copy, Default)]
struct Mean {
    n: f64,
    middle: f64,
    squares: f64,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.n += 1.0;
        let step = value - self.middle;
        self.middle += step / self.n;
        self.squares += step * (value - self.middle);
    }

    fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut mean = Self::default();
        values.into_iter().for_each(|value| mean.add(value));
        mean
    }

    fn variance(self) -> f64 {
        self.squares / (self.n - 1.0)
    }

    #[track_caller]
    fn agrees(self, expected: f64, what: &str) {
        let error = (self.variance() / self.n).sqrt();
        // Sums over a team are rounded in another order.
        let rounding = 1e-9 * expected.abs().max(self.middle.abs()) + 1e-12;
        let distance = (self.middle - expected).abs();
        assert!(distance <= 4.0 * error + rounding, "{what}: {} ± {error} against {expected}", self.middle);
    }
}

/// Figures that are sums over reps and weeks; the others (a percentage, a lowest point) have no mean to agree with.
const LINEAR: [Figure; 15] = [
    Figure::Learned,
    Figure::HeldDay30,
    Figure::HeldDay90,
    Figure::Used,
    Figure::BaselineRevenue,
    Figure::RevenueIncrement,
    Figure::RevenueOutOfField,
    Figure::MarginIncrement,
    Figure::Cost,
    Figure::NetValue,
    Figure::BudgetLeft,
    Figure::ManagerHoursDelivered,
    Figure::SessionsDelivered,
    Figure::MeanPlannedHours,
    Figure::MeanDeliveredHours,
];

/// Every weekly series in every week, and every linear figure, to four standard errors.
#[track_caller]
fn agrees_with_the_forecast(scenario: &Scenario, n_draws: usize) {
    let all = Series::all(scenario.skills().len());
    let expected = mean_run(scenario);
    let mut weekly = vec![vec![Mean::default(); expected.n_weeks]; all.len()];
    let mut figures = [Mean::default(); LINEAR.len()];
    for draw in 0..n_draws {
        let forecast = seen(scenario, draw);
        for (means, series) in weekly.iter_mut().zip(&all) {
            means.iter_mut().zip(forecast.series(*series)).for_each(|(mean, value)| mean.add(*value));
        }
        for (mean, figure) in figures.iter_mut().zip(LINEAR) {
            mean.add(forecast.figure(figure).unwrap_or(0.0));
        }
    }
    for (means, series) in weekly.iter().zip(&all) {
        for (week, (mean, value)) in means.iter().zip(expected.series(*series)).enumerate() {
            mean.agrees(*value, &format!("{} in week {}", series.name(), week + 1));
        }
    }
    for (mean, figure) in figures.iter().zip(LINEAR) {
        mean.agrees(expected.figure(figure).unwrap_or(0.0), figure.name());
    }
}

/// Effects at which a wrong mean would show: the win rate is far from straight in the index, and reps differ.
const STRONG: [(P, f64); 5] =
    [(P::WinEffect, 2.5), (P::ValueEffect, 1.0), (P::CycleEffect, 0.5), (P::Retention, 0.6), (P::OpportunitiesPerRepMonth, 20.0)];

#[test]
fn the_mean_of_the_worked_example_is_its_forecast() {
    agrees_with_the_forecast(&example(&[]), 3000);
}

#[test]
fn the_mean_of_tiers_short_of_managers_time_is_the_forecast() {
    // Seven reps: no tier is a whole number of them.
    let scarce = [(P::Reps, 7.0), (P::Managers, 1.0), (P::ManagerHoursPerWeek, 2.0), (P::AdherenceFloor, 0.5)];
    let scenario = with(with(Scenario::worked_example().with_cadence(Cadence::Weekly), &STRONG), &scarce).with_tiers(true);
    assert!(mean_run(&scenario).coaching.capacity_binds);
    agrees_with_the_forecast(&scenario, 4000);
}

#[test]
fn the_mean_of_a_team_that_comes_and_goes_is_the_forecast() {
    let changes = [
        (P::TurnoverPerYear, 1.5),
        (P::HireTrainingEveryWeeks, 9.0),
        (P::TrainingBlocks, 2.0),
        (P::TrainingGapDays, 50.0),
        (P::CycleDays, 0.0),
        (P::Reps, 12.0),
    ];
    agrees_with_the_forecast(&with(example(&STRONG), &changes), 4000);
}

#[test]
fn the_mean_of_reps_limited_by_their_hours_is_the_forecast() {
    let dates = vec![3.0, 10.5, 10.5, 12.0, 33.0, 60.0, 61.0, 150.0];
    let scenario = Scenario::worked_example().with_capacity_limited(true).with_own_dates(dates).unwrap();
    let one_skill = scenario.skills()[..1].to_vec();
    let scenario = scenario.with_cadence(Cadence::OwnDates).with_skills(one_skill).unwrap();
    let changes = [(P::DealValueSpread, 1.5), (P::Reps, 10.0), (P::AdherenceStart, 0.7), (P::SessionMinutes, 120.0)];
    agrees_with_the_forecast(&with(with(scenario, &STRONG), &changes), 4000);
}

#[test]
fn the_mean_of_a_single_rep_is_the_forecast() {
    let changes = [
        (P::Reps, 1.0),
        (P::Managers, 1.0),
        (P::TurnoverPerYear, 0.8),
        (P::CycleDays, 100.0),
        (P::InspectionEveryWeeks, 6.0),
        (P::DiscountRate, 0.1),
    ];
    let scenario = with(with(Scenario::worked_example().with_cadence(Cadence::Weekly), &STRONG), &changes);
    agrees_with_the_forecast(&scenario, 10_000);
}

/// Where nothing is left to chance but the deals, the team's skill is the forecast's.
#[test]
fn without_leavers_and_missed_sessions_skill_is_the_forecast() {
    let sure = [(P::TurnoverPerYear, 0.0), (P::AdherenceFloor, 1.0), (P::ManagerHoursPerWeek, 40.0), (P::HorizonWeeks, 104.0)];
    for model in SkillModel::ALL {
        let scenario = example(&sure).with_skill_model(*model).with_tiers(true);
        let (expected, team) = (mean_run(&scenario), seen(&scenario, 3));
        let skills = (0..4).flat_map(|skill| [Series::LiveSkill(skill), Series::Adoption(skill)]);
        let index = [Weekly::IndexStart, Weekly::Index, Weekly::IndexMean, Weekly::IndexOverCycle, Weekly::CycleDays];
        for series in skills.chain(index.map(Series::Of)) {
            for (a, b) in expected.series(series).iter().zip(team.series(series)) {
                close(*b, *a, 1e-12);
            }
        }
        assert_eq!(team.coaching, expected.coaching);
        assert_eq!(team.money.costs, expected.money.costs);
    }
}

#[test]
fn a_draw_is_the_same_whenever_it_is_made() {
    let scenario = example(&[]).with_team_noise(true);
    let once = seen(&scenario, 7);
    seen(&scenario, 8);
    assert_eq!(seen(&scenario, 7), once);
    assert_ne!(seen(&scenario, 8), once);
    assert_ne!(seen(&with(scenario, &[(P::Seed, 2.0)]), 7), once);
}

/// Where a draw stops and goes on is nobody's business, also that another one was begun and left in between.
#[test]
fn an_interrupted_draw_is_the_same() {
    let hires = [(P::TurnoverPerYear, 1.0), (P::HireTrainingEveryWeeks, 9.0), (P::HorizonWeeks, 64.0), (P::Reps, 70.0)];
    for model in SkillModel::ALL {
        let scenario = example(&hires).with_skill_model(*model).with_tiers(true);
        let (plan, values) = (Plan::of(&scenario), scenario.most_likely());
        let (mut room, mut seen) = (Room::new(&plan), plan.room(Wanted::default()));
        let mut n_parts = 0;
        room.go_on(&plan, &values, 4, &mut 1.0, &mut seen);
        while !room.go_on(&plan, &values, 5, &mut 1.0, &mut seen) {
            n_parts += 1;
        }
        assert!(n_parts > 1, "{n_parts}");
        assert_eq!(plan.forecast(&values, seen), seen_at(&scenario, &values, 5));
    }
}

/// A job cuts large teams into many steps and sorts only what may matter; neither is to be seen.
#[test]
fn a_job_of_many_draws_is_made_of_these_draws() {
    let scenario = example(&[(P::Reps, 2.0), (P::HireTrainingEveryWeeks, 9.0), (P::TurnoverPerYear, 0.8)]);
    let scenario = with(scenario, &[(P::Draws, 2500.0), (P::HorizonWeeks, 24.0)]).with_team_noise(true);
    let weekly = [Weekly::Index, Weekly::DeliveryCost, Weekly::RevenueIncrement].map(Series::Of);
    let bands = ensemble(&scenario, Question::band(weekly.to_vec(), vec![Figure::NetValue, Figure::PaybackWeek]));
    let (plan, draws) = (Plan::of(&scenario), Draws::of(&scenario, 2500));
    let (mut room, mut seen) = (Room::new(&plan), plan.room(Wanted::default()));
    let mut values = vec![Vec::new(); 3 * 24 + 1];
    for draw in 0..2500 {
        run(&plan, &draws.values(draw), draw, &mut room, &mut seen);
        for (n, series) in weekly.iter().enumerate() {
            let mut rows = values[n * 24..].iter_mut();
            plan.each_week(&seen, *series, 0..24, |value| rows.next().unwrap().push(value));
        }
        values[3 * 24].push(plan.figure(&seen, Figure::NetValue));
    }
    for row in &mut values {
        row.sort_by(f64::total_cmp);
    }
    for (q, share) in BAND.into_iter().enumerate() {
        let of = |rows: &[Vec<f64>]| rows.iter().map(|row| quantile(row, share)).collect::<Vec<f64>>();
        for (n, series) in weekly.iter().enumerate() {
            assert_eq!(bands.series(*series, q), of(&values[n * 24..][..24]), "{}", series.name());
        }
        assert_eq!(bands.figure(Figure::NetValue, q), Some(of(&values[3 * 24..])[0]));
    }
}

#[test]
fn hires_are_trained_and_paid_for_one_by_one() {
    let prices = [
        (P::DeliveryCostPerRepDay, 500.0),
        (P::TravelCostPerRep, 300.0),
        (P::TrainingHours, 16.0),
        (P::HoursPerTrainingDay, 8.0),
    ];
    let scenario = with(example(&prices), &[(P::HireTrainingEveryWeeks, 9.0), (P::TurnoverPerYear, 0.5), (P::Reps, 8.0)]);
    let mut counts = Vec::new();
    for draw in 0..20 {
        let seen = seen(&scenario, draw);
        let costs = &seen.money.costs;
        for week in 1..seen.n_weeks {
            let hires = costs.travel[week] / 300.0;
            close(hires, hires.round(), 1e-12);
            close(costs.delivery[week], hires * 1000.0, 1e-9);
            assert!(week % 9 == 0 || hires == 0.0);
            let lines: f64 = costs.lines().iter().map(|(_, line)| line[week]).sum();
            close(seen.money.cost[week], lines, 1e-9);
            counts.push(hires.round());
        }
    }
    assert!(counts.contains(&1.0) && counts.contains(&2.0));
}

/// The same digits on every machine, and a change of the numbers, meant or not, is seen here.
#[test]
fn a_draw_keeps_its_digits() {
    let digest = |scenario: &Scenario| {
        let team = seen(scenario, 1);
        let totals = &team.totals;
        format!(
            "net {} held {} decided {} index {}",
            totals.net_value,
            totals.sessions_delivered,
            team.sales.decided.iter().sum::<f64>(),
            team.skill.index[51]
        )
    };
    let now = [
        digest(&example(&[])),
        digest(&example(&[(P::TurnoverPerYear, 1.0), (P::HireTrainingEveryWeeks, 9.0)]).with_tiers(true)),
        digest(&example(&[(P::OpportunitiesPerRepMonth, 200.0)]).with_skill_model(SkillModel::Exponential)),
        digest(&example(&[(P::Reps, 5.0)]).with_skill_model(SkillModel::Ppe)),
    ];
    assert_eq!(now, EXPECTED, "\n{}\n", now.join("\n"));
}

const EXPECTED: [&str; 4] = [
    "net -495975.1850174071 held 205.00000000000003 decided 1903 index 0.10120675620114485",
    "net -595079.2726800037 held 205.00000000000003 decided 1898 index 0.06992583334126676",
    "net -3474089.289136838 held 205.00000000000003 decided 95162 index 0.035884946002422195",
    "net -78081.59223441016 held 22 decided 197 index 0.06301313783567539",
];

#[test]
fn an_ensemble_with_team_noise_is_made_of_these_draws() {
    let scenario = Scenario::worked_example().with_value(P::Draws, 150.0).unwrap().with_team_noise(true);
    let draws = Draws::of(&scenario, 150);
    let mut nets: Vec<f64> = (0..150).map(|draw| seen_at(&scenario, &draws.values(draw), draw).totals.net_value).collect();
    nets.sort_by(f64::total_cmp);
    let bands = ensemble(&scenario, Question::band(vec![Series::Of(Weekly::Decided)], vec![Figure::NetValue]));
    assert_eq!(bands.figure(Figure::NetValue, 0), Some(quantile(&nets, 0.1)));
    // The luck of the deals widens what is not known of the beliefs.
    let beliefs = ensemble(&scenario.with_team_noise(false), Question::band(Vec::new(), vec![Figure::NetValue]));
    let width = |bands: &los_engine::ensemble::Ensemble| {
        bands.figure(Figure::NetValue, 2).unwrap() - bands.figure(Figure::NetValue, 0).unwrap()
    };
    assert!(width(&bands) > width(&beliefs));
}

/// What a plan does later changes nothing earlier, to the last bit.
#[test]
fn coaching_that_ends_changes_nothing_before() {
    let weekly = Scenario::worked_example().with_cadence(Cadence::Weekly);
    let (long, short) = (with(weekly.clone(), &[(P::CoachingWeeks, 40.0)]), with(weekly, &[(P::CoachingWeeks, 12.0)]));
    for draw in 0..20 {
        let (long, short) = (seen(&long, draw), seen(&short, draw));
        let same = [Weekly::Index, Weekly::Decided, Weekly::WinRate, Weekly::RevenueIncrement, Weekly::CoachingCost];
        for series in same.map(Series::Of) {
            assert_eq!(long.series(series)[..12], short.series(series)[..12], "{}", series.name());
        }
        assert_ne!(long.skill.index[20], short.skill.index[20]);
    }
}

/// A session more takes no number from what was there: the other sessions, the leavers and the deals.
#[test]
fn a_session_more_shifts_no_other_luck() {
    let dated = |dates: &[f64]| {
        let scenario = example(&[(P::Reps, 1.0), (P::Managers, 1.0), (P::OpportunitiesPerRepMonth, 20.0)]);
        scenario.with_own_dates(dates.to_vec()).unwrap().with_cadence(Cadence::OwnDates)
    };
    // The session before stays the one on day 51, although there is another in its week now.
    let (fewer, more) = (dated(&[14.0, 51.0, 90.0]), dated(&[14.0, 50.0, 51.0, 90.0]));
    let no_effect = [(P::WinEffect, 0.0), (P::ValueEffect, 0.0), (P::CycleEffect, 0.0), (P::RecoverableShare, 1.0)];
    let (mut same_weeks, mut missed) = (0, 0);
    for draw in 0..200 {
        // Where skill sells nothing, not one deal is another.
        let (a, b) = (seen(&with(fewer.clone(), &no_effect), draw), seen(&with(more.clone(), &no_effect), draw));
        assert_eq!(a.sales.revenue_increment, b.sales.revenue_increment);
        assert_eq!(a.sales.decided, b.sales.decided);
        let held = b.totals.sessions_delivered - a.totals.sessions_delivered;
        assert!(held == 0.0 || held == 1.0);
        // Where the rep did not get the session, nothing else happened to their skill.
        if held == 0.0 {
            // But for rounding: a stretch of days is cut in two.
            a.skill.index.iter().zip(&b.skill.index).for_each(|(a, b)| close(*a, *b, 1e-14));
            let (a, b) = (seen(&fewer, draw), seen(&more, draw));
            same_weeks += a.sales.decided.iter().zip(&b.sales.decided).filter(|(a, b)| a == b).count();
            missed += 1;
        }
    }
    // What is expected of the team has changed by one session, and with it a deal here and there.
    assert!(missed > 20 && f64::from(missed) * 52.0 * 0.97 < same_weeks as f64, "{same_weeks} of {missed} x 52");
}

#[test]
fn a_seat_has_its_luck_in_any_team() {
    let of = |reps| seen(&example(&[(P::Reps, reps), (P::ManagerHoursPerWeek, 40.0), (P::TurnoverPerYear, 0.5)]), 11);
    let (one, two) = (of(1.0), of(2.0));
    for (one, two) in one.skill.index.iter().zip(&two.skill.index) {
        // The second seat's index is what is left, between 0 and 1.
        assert!((-1e-15..=1.0).contains(&(2.0 * two - one)));
    }
    assert!(one.sales.decided.iter().zip(&two.sales.decided).all(|(one, two)| one <= two));
}

#[test]
fn luck_cancels_out_in_large_teams() {
    let variance = |reps: f64| {
        let scenario = example(&[(P::Reps, reps), (P::Managers, reps / 5.0)]);
        let runs: Vec<Forecast> = (0..600).map(|draw| seen(&scenario, draw)).collect();
        let of = |value: &dyn Fn(&Forecast) -> f64| Mean::of(runs.iter().map(value)).variance();
        (of(&|run| run.skill.index[25]), of(&|run| run.totals.revenue_increment / reps))
    };
    let (few, many) = (variance(10.0), variance(160.0));
    for ratio in [few.0 / many.0, few.1 / many.1] {
        // 16 times the reps; a variance from 600 draws is known to 6 %.
        assert!((12.0..21.0).contains(&ratio), "{ratio}");
    }
}

#[test]
fn deals_without_a_spread_are_all_as_expected() {
    let scenario = example(&[(P::DealValueSpread, 0.0)]);
    let (expected, team) = (mean_run(&scenario), seen(&scenario, 0));
    for (team, expected) in team.sales.deal_value.iter().zip(&expected.sales.deal_value) {
        close(*team, *expected, 1e-9 * expected);
    }
}

#[test]
fn small_and_empty_teams_see_what_there_is() {
    let nobody = example(&[(P::Reps, 0.0)]);
    assert_eq!(seen(&nobody, 0), mean_run(&nobody));
    let unled = seen(&example(&[(P::Managers, 0.0)]), 0);
    assert_eq!((unled.totals.sessions_delivered, unled.money.costs.coaching.iter().sum()), (0.0, 0.0));
    let one = seen(&example(&[(P::Reps, 1.0)]), 0);
    assert!(one.sales.decided.iter().all(|decided| decided.fract() == 0.0));
}

proptest! {
    #![proptest_config(cases(60))]

    /// Whatever is planned and believed, a team has numbers, people, sessions and deals in their bounds.
    #[test]
    fn every_scenario_has_its_noise(scenario in scenario(), draw in 0_usize..1000) {
        let scenario = with(scenario, &[(P::Reps, 3.0), (P::OpportunitiesPerRepMonth, 8.0)]);
        let forecast = seen(&scenario, draw);
        for series in Series::all(scenario.skills().len()) {
            prop_assert_eq!(forecast.series(series).len(), forecast.n_weeks);
            prop_assert!(forecast.series(series).iter().all(|value| value.is_finite()), "{}", series.name());
        }
        for share in forecast.skill.index.iter().chain(&forecast.sales.win_rate).chain(&forecast.skill.index_mean) {
            prop_assert!((-1e-12..=1.0 + 1e-12).contains(share));
        }
        prop_assert!(forecast.totals.sessions_delivered <= forecast.totals.sessions_planned);
    }
}

/// Numbers drawn from a distribution: one for each seat.
fn drawn<T>(distribution: &impl Distribution<T>) -> impl Iterator<Item = T> {
    let moment = Moment::new(Purpose::Opportunities, 5);
    (0..40_000).map(move |seat| distribution.sample(&mut Luck::of(1, 2, seat).at(moment)))
}

#[test]
fn poisson_numbers_have_their_moments() {
    for mean in [0.0, 0.3, 0.92, 3.7, 15.99, 16.0, 16.01, 100.0, 1000.0] {
        let numbers: Vec<f64> = drawn(&Poisson::new(mean)).map(|n| n as f64).collect();
        Mean::of(numbers.iter().copied()).agrees(mean, "mean");
        // For Poisson the variance is the mean too.
        Mean::of(numbers.iter().map(|n| (n - mean) * (n - mean))).agrees(mean, "variance");
        if mean < 5.0 {
            let none = numbers.iter().map(|n| if *n == 0.0 { 1.0 } else { 0.0 });
            Mean::of(none).agrees((-mean).exp(), "none at all");
        }
    }
}

/// With the same luck a larger mean never gives fewer, also across the parts in which a large mean is drawn.
#[test]
fn more_are_never_fewer() {
    let at = |mean: f64| drawn(&Poisson::new(mean)).take(500).collect::<Vec<usize>>();
    for (less, more) in [(0.1, 0.11), (0.9, 1.4), (15.9, 16.1), (31.5, 32.5), (40.0, 40.0)] {
        assert!(at(less).iter().zip(at(more)).all(|(less, more)| *less <= more), "{less}, {more}");
    }
}

#[test]
fn deal_sizes_have_their_moments() {
    for spread in [0.0, 0.1, 0.5, 1.0] {
        let sizes: Vec<f64> = drawn(&DealSize::new(spread)).collect();
        Mean::of(sizes.iter().copied()).agrees(1.0, "mean");
        Mean::of(sizes.iter().map(|size| (size - 1.0) * (size - 1.0))).agrees(spread * spread, "variance");
        // ln X is normal around -sigma^2 / 2: half of the deals are below e^(-sigma^2 / 2).
        let median = 1.0 / (1.0 + spread * spread).sqrt();
        let below = sizes.iter().map(|size| if *size < median { 0.5 } else { -0.5 });
        if spread > 0.0 {
            Mean::of(below).agrees(0.0, "median");
        }
    }
}

/// Neighbours in any direction know nothing of each other.
#[test]
fn numbers_are_independent_in_every_direction() {
    let at = |seed: u64, draw: u64, seat: u64, purpose: Purpose, week: u64, nth: usize| -> f64 {
        let numbers = Luck::of(seed, draw, seat).at(Moment::new(purpose, week));
        numbers.random_iter().nth(nth).unwrap()
    };
    let here = |n: u64| at(1, n % 100, n / 100, Purpose::Session, 3, 0);
    let neighbours: [(&str, &dyn Fn(u64) -> f64); 7] = [
        ("seed", &|n| at(2, n % 100, n / 100, Purpose::Session, 3, 0)),
        ("draw", &|n| at(1, n % 100 + 1, n / 100, Purpose::Session, 3, 0)),
        ("seat", &|n| at(1, n % 100, n / 100 + 1, Purpose::Session, 3, 0)),
        ("purpose", &|n| at(1, n % 100, n / 100, Purpose::Winning, 3, 0)),
        ("week", &|n| at(1, n % 100, n / 100, Purpose::Session, 4, 0)),
        ("next", &|n| at(1, n % 100, n / 100, Purpose::Session, 3, 1)),
        ("swapped", &|n| at(1, n / 100, n % 100, Purpose::Leaving, 3, 0)),
    ];
    Mean::of((0..40_000).map(here)).agrees(0.5, "mean");
    Mean::of((0..40_000).map(|n| (here(n) - 0.5) * (here(n) - 0.5))).agrees(1.0 / 12.0, "variance");
    for (what, there) in neighbours {
        Mean::of((0..40_000).map(|n| (here(n) - 0.5) * (there(n) - 0.5))).agrees(0.0, what);
        // And none is the same number.
        assert!((0..40_000).all(|n| here(n) != there(n)), "{what}");
    }
}
