//! Team noise: what one team will see in a draw of the beliefs, and not the expectation.
//!
//! Every seat has skills of its own. A session is held with it or not; its holder leaves by chance and is replaced at once
//! by an untrained hire; opportunities come in by chance, are won or lost, and are larger or smaller. The mean over this
//! luck is the forecast ([`crate::forecast::run`]) at the same beliefs.
//!
//! | module | what it is |
//! |---|---|
//! | `luck` | random numbers that are a function of what they are for |
//! | `poisson`, `deal_size` | the two distributions that need a page |
//! | `script` | what happens to every seat, prepared once a draw |
//! | `seat` | one seat through it: sessions, leavers, hires, skill |
//! | `deals` | opportunities, won deals and their size |
//! | `seen` | what is seen of the team |
//!
//! # Why the mean is the forecast, and where it stops
//!
//! The Ladder is affine in what a session does, and leavers are a rate of loss, so skill agrees exactly, and with it
//! sessions, hires trained and every cost. The challengers are not affine: there the forecast itself runs the mean
//! session, and teams differ from it a little.
//!
//! Sales are curved in the index, and the forecast puts the team's expected index into them. Reps who differ would give
//! another mean (Jensen's inequality), which is not luck but another model. So the win rate of a rep lies on the straight
//! line from the baseline at index 0 to the expected win rate at the expected index: exact for an untrained hire, exact for
//! a rep as expected, and on average. Opportunities come in at the expected rate, time out of the field included, for all
//! reps alike, and a won deal has the expected size on average: what a rep's own hours and own index change in these would
//! multiply with the win rate, and products of what goes together have another mean too. Beside the luck of the deals
//! themselves both are nothing: with the worked example, a session that was held or not changes the variance of a rep's
//! weekly opportunities by two parts in a hundred thousand.
//!
//! A session is held or not with each rep alone, at the share that momentum and managers' time leave. So a manager who is
//! short of time can be a few minutes over in one week and under in the next; on average the time is what there is.

mod deal_size;
mod deals;
mod luck;
mod poisson;
mod script;
mod seat;
mod seen;

use rand::RngExt as _;

pub use deal_size::DealSize;
pub use luck::{Luck, Moment, Numbers, Purpose};
pub use poisson::Poisson;

use self::deals::Deals;
use self::script::{Script, touch};
use self::seat::Seats;
use self::seen::Seen;
use crate::calendar::{n_weeks, week_start};
use crate::forecast::team::tiers;
use crate::forecast::{self, Forecast, Timeline};
use crate::parameters::Parameter as P;
use crate::scenario::{Scenario, SkillModel, Values};
use crate::skill::Law;
use crate::skill::anchor::Anchor;
use crate::skill::exponential::Exponential;
use crate::skill::ladder::Ladder;
use crate::skill::ppe::Ppe;

/// What the team sees in draw number `draw`, at the beliefs `values`, under the scenario's seed. A team without reps sees
/// the forecast.
pub fn run(scenario: &Scenario, values: &Values, draw: usize) -> Forecast {
    let anchor = Anchor { day: values.get(P::RetentionDay), retention: values.get(P::Retention) };
    let b = values.get(P::RungRatio);
    match scenario.skill_model() {
        SkillModel::Ladder => {
            run_law(&Ladder { h0_days: anchor.ladder_h0_days(b), b, kappa: values.get(P::RipeningRatio) }, scenario, values, draw)
        }
        SkillModel::Exponential => {
            let law = Exponential { half_life_days: anchor.exponential_half_life_days(), growth: values.get(P::TouchGrowth) };
            run_law(&law, scenario, values, draw)
        }
        SkillModel::Ppe => run_law(&Ppe::anchored(anchor), scenario, values, draw),
    }
}

/// How many draws keep a thread busy for about a millisecond, and one where one takes longer.
pub fn draws_at_once(scenario: &Scenario) -> usize {
    /// A week of one rep takes 50 to 70 ns.
    const REP_WEEKS: f64 = 16_000.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 16")]
    let draws = (REP_WEEKS / (scenario.get(P::Reps) * scenario.get(P::HorizonWeeks)).max(1.0)).clamp(1.0, 16.0) as usize;
    draws
}

fn run_law<L: Law>(law: &L, scenario: &Scenario, values: &Values, draw: usize) -> Forecast {
    let expected = forecast::run(scenario, values);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the rows allow whole numbers below 2^32")]
    let (n_reps, seed) = (values.get(P::Reps) as usize, values.get(P::Seed) as u64);
    if n_reps == 0 {
        return expected;
    }
    let n_weeks = n_weeks(values);
    let timeline = Timeline::new(scenario, values);
    let script = Script::new(law, scenario, values, &timeline, n_weeks);
    let touch: Vec<Vec<f64>> = tiers(scenario, values).iter().map(|(_, response)| touch(scenario, values, *response)).collect();
    let mut seats = Seats::new(law, &script, scenario, values, n_weeks);
    let n_skills = scenario.skills().len();
    let mut seen = Seen::nothing(&script, n_skills, n_weeks);
    let mut deals = Deals::new(values, &expected.sales);
    for (seat, tier) in places(scenario, values, draw, seed, n_reps).enumerate() {
        let luck = Luck::of(seed, draw as u64, seat as u64);
        let index_mean = seats.follow(luck, &touch[tier], &mut seen);
        deals.sell(luck, index_mean);
    }
    let (path, delivered) = seen.of_team(&script, values.get(P::Reps), n_skills, week_start(n_weeks));
    let sales = deals.of_team(values, expected.sales, &path.index_mean);
    forecast::settle(scenario, values, &timeline.with_delivered(&delivered), path, sales)
}

/// The tier of each seat. A share that is no whole number of seats is rounded up or down so that it is right on average:
/// the seats stand in a row, one apart, the first at a random place (systematic sampling).
fn places(scenario: &Scenario, values: &Values, draw: usize, seed: u64, n_reps: usize) -> impl Iterator<Item = usize> {
    // The team's own luck: no seat has this number.
    let first: f64 = Luck::of(seed, draw as u64, u64::MAX).at(Moment::new(Purpose::Tiers, 0)).random();
    let ends: Vec<f64> = tiers(scenario, values)
        .iter()
        .scan(0.0, |end, (share, _)| {
            *end += share * values.get(P::Reps);
            Some(*end)
        })
        .collect();
    (0..n_reps).map(move |seat| {
        #[expect(clippy::cast_precision_loss, reason = "at most 5,000 reps")]
        let place = seat as f64 + first;
        ends.iter().position(|end| place < *end).unwrap_or(ends.len() - 1)
    })
}
