//! When the money is back, in the middle of the outcomes and at the ends of the band.

use los_engine::forecast::Figure;

use super::{Answer, HIGH, LOW, MIDDLE};

/// When the money is back. Weeks count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payback {
    /// In none of the outcomes (but the last tenth) more goes out than has come in.
    NeverOut,
    /// In most outcomes that is so, not in all.
    MostlyNeverOut,
    /// In most outcomes it is back within the horizon.
    Back {
        /// The week in which it is back in 1 of 10 outcomes.
        low: usize,
        /// In half of them.
        middle: usize,
        /// In 9 of 10; none where that is beyond the horizon.
        high: Option<usize>,
    },
    /// In most outcomes it is not back within the horizon.
    NotBack,
}

/// Reads it from the bands. A week between two is the later one: the money is not back before.
pub fn payback(answer: &Answer) -> Payback {
    let at = |quantile| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a week, 0 or later and within the horizon")]
        let week = answer.plan.figure(Figure::PaybackWeek, quantile).map(|week| week.ceil() as usize);
        week
    };
    match (at(MIDDLE), at(HIGH)) {
        (None, _) => Payback::NotBack,
        (Some(0), Some(0)) => Payback::NeverOut,
        (Some(0), _) => Payback::MostlyNeverOut,
        (Some(middle), high) => Payback::Back { low: at(LOW).unwrap_or(middle), middle, high },
    }
}
