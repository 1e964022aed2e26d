//! Laws of a single skill, for every Ladder that the table allows, and what of them the challengers keep.

use los_engine::skill::Law;
use los_engine::skill::anchor::Anchor;
use los_engine::skill::exponential::Exponential;
use los_engine::skill::ladder::{Ladder, Rungs, train_share};
use los_engine::skill::ppe::Ppe;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generators::{cases, gap, ladder, share};
use crate::measure::{close, within};

/// Something that happens after some days: coaching that touches a share `d` and closes a share `rho d` of what is
/// missing, or training, which touches and closes the same share.
#[derive(Clone, Copy, Debug)]
struct Step {
    gap_days: f64,
    d: f64,
    training: bool,
}

impl Step {
    fn closes(self, rho: f64) -> f64 {
        if self.training { self.d } else { rho * self.d }
    }
}

fn step() -> impl Strategy<Value = Step> {
    (gap(), share(), any::<bool>()).prop_map(|(gap_days, d, training)| Step { gap_days, d, training })
}

fn life() -> impl Strategy<Value = Vec<Step>> {
    vec(step(), 0..10)
}

/// Live skill just before each step, and `after` days after the last.
fn follow<L: Law<f64>>(law: &L, rho: f64, leavers_per_day: f64, steps: &[Step], after: f64) -> (L::Memory, Vec<f64>) {
    let mut memory = law.blank();
    let mut seen = Vec::new();
    for step in steps {
        law.forget(&mut memory, &law.span(step.gap_days, leavers_per_day));
        seen.push(law.live(&memory));
        law.coach(&mut memory, 1.0, step.d, step.closes(rho));
    }
    law.forget(&mut memory, &law.span(after, leavers_per_day));
    seen.push(law.live(&memory));
    (memory, seen)
}

fn same(a: &Rungs, b: &Rungs, tolerance: f64) {
    a.z().iter().chain(&a.f()).zip(b.z().iter().chain(&b.f())).for_each(|(x, y)| within(*x, *y, tolerance));
}

fn exponential() -> impl Strategy<Value = Exponential> {
    ((-1.0..3.0), 1.0..=10.0).prop_map(|(log, growth)| Exponential { half_life_days: f64::powf(10.0, log), growth })
}

fn ppe() -> impl Strategy<Value = Ppe> {
    (0.5..730.0, 0.005..=0.995).prop_map(|(day, retention)| Ppe::anchored(Anchor { day, retention }))
}

const LEAVERS: core::ops::RangeInclusive<f64> = 0.0..=2.0 / 364.0;

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn live_skill_stays_between_0_and_1(law in ladder(), rho in share(), leavers in LEAVERS, life in life(), after in gap()) {
        let (memory, seen) = follow(&law, rho, leavers, &life, after);
        prop_assert!(seen.iter().all(|y| (0.0..=1.0 + 1e-12).contains(y)), "{seen:?}");
        for i in 0..3 {
            prop_assert!(memory.f()[i] >= 0.0 && memory.f()[i] <= memory.z()[i] + 1e-15, "{memory:?}");
        }
    }

    #[test]
    fn live_skill_of_the_challengers_stays_between_0_and_1(
        (exponential, ppe) in (exponential(), ppe()), rho in share(), leavers in LEAVERS, life in life(), after in gap(),
    ) {
        let seen = follow(&exponential, rho, leavers, &life, after).1.into_iter().chain(follow(&ppe, rho, leavers, &life, after).1);
        for y in seen {
            prop_assert!((0.0..=1.0 + 1e-12).contains(&y), "{}", y);
        }
    }

    #[test]
    fn two_stretches_of_time_are_one_long_stretch(
        law in ladder(), rho in share(), leavers in LEAVERS, life in life(), first in gap(), second in gap(),
    ) {
        let (mut once, _) = follow(&law, rho, leavers, &life, 0.0);
        let mut twice = once;
        let area = law.forget(&mut once, &law.span(first + second, leavers));
        let parts = law.forget(&mut twice, &law.span(first, leavers)) + law.forget(&mut twice, &law.span(second, leavers));
        same(&once, &twice, 1e-13);
        within(parts, area, 1e-12 * (first + second));
    }

    #[test]
    fn two_stretches_are_one_for_the_challengers(
        (exponential, ppe) in (exponential(), ppe()), rho in share(), life in life(), first in gap(), second in gap(),
    ) {
        let mut steps = life.clone();
        steps.push(Step { gap_days: first, d: 0.0, training: false });
        for (once, twice) in [
            (follow(&exponential, rho, 0.0, &life, first + second).1, follow(&exponential, rho, 0.0, &steps, second).1),
            (follow(&ppe, rho, 0.0, &life, first + second).1, follow(&ppe, rho, 0.0, &steps, second).1),
        ] {
            within(*twice.last().unwrap(), *once.last().unwrap(), 1e-9);
        }
    }

    #[test]
    fn a_null_event_changes_nothing(law in ladder(), rho in share(), life in life(), after in gap()) {
        let (before, _) = follow(&law, rho, 0.0, &life, after);
        let mut memory = before;
        law.coach(&mut memory, 1.0, 0.0, 0.0);
        law.train(&mut memory, 1.0, train_share(0.0, 16.0));
        prop_assert_eq!(memory, before);
        // Whatever time passes, the ripe part is what is left of the whole less what is left unripe: rounded anew.
        law.forget(&mut memory, &law.span(0.0, 0.0));
        same(&memory, &before, 1e-15);
    }

    #[test]
    fn a_null_event_changes_nothing_for_the_challengers(
        (exponential, ppe) in (exponential(), ppe()), rho in share(), life in life(), after in gap(), later in gap(),
    ) {
        let mut steps = life.clone();
        steps.push(Step { gap_days: after, d: 0.0, training: true });
        for (without, with) in [
            (follow(&exponential, rho, 0.0, &life, after + later).1, follow(&exponential, rho, 0.0, &steps, later).1),
            (follow(&ppe, rho, 0.0, &life, after + later).1, follow(&ppe, rho, 0.0, &steps, later).1),
        ] {
            within(*with.last().unwrap(), *without.last().unwrap(), 1e-9);
        }
    }

    #[test]
    fn massed_sessions_compose(
        law in ladder(), rho in share(), life in life(), after in gap(), parts in vec((share(), share()), 1..6),
    ) {
        let (mut one_by_one, _) = follow(&law, rho, 0.0, &life, after);
        let mut at_once = one_by_one;
        let (mut untouched, mut unlearned) = (1.0, 1.0);
        for (d, a) in parts {
            law.coach(&mut one_by_one, 1.0, d, a);
            untouched *= 1.0 - d;
            unlearned *= 1.0 - a;
        }
        law.coach(&mut at_once, 1.0, 1.0 - untouched, 1.0 - unlearned);
        same(&one_by_one, &at_once, 1e-12);
    }

    #[test]
    fn hours_of_one_day_add_up(law in ladder(), rho in share(), life in life(), hours in vec(0.0..40.0, 1..6)) {
        let (mut one_by_one, _) = follow(&law, rho, 0.0, &life, 3.0);
        let mut at_once = one_by_one;
        law.train(&mut at_once, 1.0, train_share(hours.iter().sum(), 16.0));
        for h in hours {
            law.train(&mut one_by_one, 1.0, train_share(h, 16.0));
        }
        same(&one_by_one, &at_once, 1e-12);
    }

    #[test]
    fn slower_forgetting_is_a_longer_clock(law in ladder(), rho in share(), life in life(), after in gap(), scale in 0.01..100.0) {
        let slower = Ladder { h0_days: law.h0_days * scale, ..law };
        let later: Vec<Step> = life.iter().map(|step| Step { gap_days: step.gap_days * scale, ..*step }).collect();
        same(&follow(&slower, rho, 0.0, &later, after * scale).0, &follow(&law, rho, 0.0, &life, after).0, 1e-11);
    }

    #[test]
    fn an_added_event_never_lowers_skill(
        law in ladder(), rho in share(), leavers in LEAVERS, life in life(), place in any::<prop::sample::Index>(), after in gap(),
    ) {
        let place = place.index(life.len() + 1);
        let mut fewer = life.clone();
        if let Some(step) = fewer.get_mut(place) { step.d = 0.0 }
        let (less, more) = (follow(&law, rho, leavers, &fewer, after).1, follow(&law, rho, leavers, &life, after).1);
        prop_assert!(less.iter().zip(&more).all(|(l, m)| *m >= l - 1e-12), "{less:?} {more:?}");
    }

    #[test]
    fn more_of_an_event_never_lowers_skill(
        law in ladder(), rho in share(), leavers in LEAVERS, life in life(), parts in vec(share(), 10), after in gap(),
    ) {
        let fewer: Vec<Step> = life.iter().zip(&parts).map(|(step, part)| Step { d: step.d * part, ..*step }).collect();
        let (less, more) = (follow(&law, rho, leavers, &fewer, after).1, follow(&law, rho, leavers, &life, after).1);
        prop_assert!(less.iter().zip(&more).all(|(l, m)| *m >= l - 1e-12), "{less:?} {more:?}");
    }

    #[test]
    fn more_of_an_event_never_lowers_skill_with_the_exponential_challenger(
        law in exponential(), rho in share(), leavers in LEAVERS, life in life(), parts in vec(share(), 10), after in gap(),
    ) {
        let fewer: Vec<Step> = life.iter().zip(&parts).map(|(step, part)| Step { d: step.d * part, ..*step }).collect();
        let (less, more) = (follow(&law, rho, leavers, &fewer, after).1, follow(&law, rho, leavers, &life, after).1);
        prop_assert!(less.iter().zip(&more).all(|(l, m)| *m >= l - 1e-12), "{less:?} {more:?}");
    }

    #[test]
    fn the_ladder_passes_through_its_anchor(b in 1.1..=20.0, day in 0.5..730.0, retention in 0.005..=0.995) {
        let anchor = Anchor { day, retention };
        let law = Ladder { h0_days: anchor.ladder_h0_days(b), b, kappa: 20.0 };
        close(law.retention(day), retention, 1e-12);
    }
}

/// The Ladder's claim is not the equation's: it holds short lags against a skill, so cramming can cost.
#[test]
fn the_predictive_performance_equation_can_lose_by_an_added_session() {
    let law = Ppe::anchored(Anchor { day: 30.0, retention: 0.13 });
    let step = |gap_days| Step { gap_days, d: 1.0, training: false };
    let without = follow(&law, 0.35, 0.0, &[step(0.0)], 30.0).1;
    let with = follow(&law, 0.35, 0.0, &[step(0.0), step(0.01)], 29.99).1;
    assert!(with.last() < without.last(), "{with:?} {without:?}");
}
