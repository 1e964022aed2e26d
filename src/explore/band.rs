//! A number with what it may as well be, and how finely it may be written.

use los_engine::ensemble::Ensemble;
use los_engine::forecast::{Figure, Weekly};

use crate::words::{Numbers, Words};

/// Places of the quantiles in [`BAND`](los_engine::ensemble::BAND).
pub const LOW: usize = 0;
/// The centre of every band, and the number that stands for it.
pub const MIDDLE: usize = 1;
/// See [`LOW`].
pub const HIGH: usize = 2;

/// The middle of the outcomes, and the ends between which 8 of 10 of them lie.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    /// 1 of 10 outcomes is below.
    pub low: f64,
    /// Half of the outcomes are below.
    pub middle: f64,
    /// 1 of 10 outcomes is above.
    pub high: f64,
}

/// A band in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its middle.
    pub middle: String,
    /// Its ends; none where they read the same.
    pub ends: Option<(String, String)>,
    /// The language in which it is said.
    pub words: Words,
}

/// The last digit of a number may count for at most this part of its band.
const FINEST_PART: f64 = 10.0;
/// Significant digits of an amount of money, however narrow its band is.
const MONEY_DIGITS: u8 = 3;

impl Band {
    /// The band of a figure; none where some of the outcomes have no such number.
    pub fn of(ensemble: &Ensemble, figure: Figure) -> Option<Self> {
        let at = |quantile| ensemble.figure(figure, quantile);
        Some(Self { low: at(LOW)?, middle: at(MIDDLE)?, high: at(HIGH)? })
    }

    /// The band of a weekly series in one week.
    pub fn in_week(ensemble: &Ensemble, weekly: Weekly, week: usize) -> Option<Self> {
        let at = |quantile| ensemble.weekly(weekly, quantile).get(week).copied();
        Some(Self { low: at(LOW)?, middle: at(MIDDLE)?, high: at(HIGH)? })
    }

    /// Whether anything is uncertain here.
    pub fn has_width(self) -> bool {
        self.low < self.high
    }

    /// The band with as many digits as it supports: all three numbers to the largest power of ten that goes at least ten
    /// times into the width. What that would leave finer than `least`, the finest place that is written anyway, is left to
    /// the writing, so that nothing is rounded twice.
    #[must_use]
    pub fn rounded(self, least: f64) -> Self {
        let step = power_of_ten((self.high - self.low) / FINEST_PART);
        if !self.has_width() || step < least {
            return self;
        }
        // No negative zero.
        let round = |value: f64| (value / step).round() * step + 0.0;
        Self { low: round(self.low), middle: round(self.middle), high: round(self.high) }
    }

    /// Shares, as percent.
    pub fn percent(self, numbers: &dyn Numbers) -> Said {
        self.said(numbers, 0.01, |share| numbers.percent(share), |share| numbers.percent(share))
    }

    /// Amounts of money, each with its currency.
    pub fn money(self, numbers: &dyn Numbers) -> Said {
        let write = |amount| numbers.money(amount, MONEY_DIGITS);
        self.said(numbers, self.least_money(), write, write)
    }

    /// Changes of money: the middle with its sign, also when it is a gain, and its ends without their currency.
    pub fn signed_money(self, numbers: &dyn Numbers) -> Said {
        self.short_money(numbers).signed(self.middle)
    }

    /// Amounts of money; the ends, which stand beside the middle, without their currency.
    pub fn short_money(self, numbers: &dyn Numbers) -> Said {
        let middle = |amount| numbers.money(amount, MONEY_DIGITS);
        self.said(numbers, self.least_money(), middle, |amount| numbers.short_money(amount, MONEY_DIGITS))
    }

    fn least_money(self) -> f64 {
        let largest = self.low.abs().max(self.middle.abs()).max(self.high.abs());
        power_of_ten(largest) / power_of_ten_to(MONEY_DIGITS - 1)
    }

    /// Changes of shares: the middle with its sign, also when it is a gain.
    pub fn signed_percent(self, numbers: &dyn Numbers) -> Said {
        self.percent(numbers).signed(self.middle)
    }

    /// Shares in percentage points.
    #[must_use]
    pub fn in_points(self) -> Self {
        Self { low: 100.0 * self.low, middle: 100.0 * self.middle, high: 100.0 * self.high }
    }

    /// Plain numbers with at most so many decimals.
    pub fn plain(self, numbers: &dyn Numbers, decimals: u8) -> Said {
        let write = |value| numbers.plain(value, decimals);
        self.said(numbers, 1.0 / power_of_ten_to(decimals), write, write)
    }

    fn said(self, numbers: &dyn Numbers, least: f64, write: impl Fn(f64) -> String, write_end: impl Fn(f64) -> String) -> Said {
        let Self { low, middle, high } = self.rounded(least);
        let (low, high) = (write_end(low), write_end(high));
        Said { middle: write(middle), ends: (low != high).then_some((low, high)), words: numbers.words() }
    }
}

impl Said {
    /// With a plus before a middle that is a gain; what is written as nothing has no sign.
    #[must_use]
    pub fn signed(self, middle: f64) -> Self {
        let gains = middle > 0.0 && is_something(&self.middle);
        Self { middle: if gains { format!("+{}", self.middle) } else { self.middle }, ..self }
    }

    /// The ends in one: `12–36%`.
    pub fn span(&self) -> Option<String> {
        self.ends.as_ref().map(|(low, high)| self.words.span(low, high))
    }

    /// All three in one: `22% (12–36%)`.
    pub fn whole(&self) -> String {
        self.span().map_or_else(|| self.middle.clone(), |span| self.words.with_span(&self.middle, &span))
    }
}

/// Whether a written number is more or less than nothing.
pub(super) fn is_something(text: &str) -> bool {
    text.contains(|c: char| ('1'..='9').contains(&c))
}

/// The largest power of ten at most `value`; 0 for 0.
fn power_of_ten(value: f64) -> f64 {
    if value > 0.0 { libm::exp10(libm::log10(value).floor()) } else { 0.0 }
}

fn power_of_ten_to(digits: u8) -> f64 {
    libm::exp10(f64::from(digits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::PlainNumbers;

    fn band(low: f64, middle: f64, high: f64) -> Band {
        Band { low, middle, high }
    }

    fn numbers() -> PlainNumbers {
        PlainNumbers { currency: "USD".to_owned() }
    }

    #[test]
    fn money_has_the_digits_that_its_band_supports() {
        let check = |of: Band, said: &str| assert_eq!(of.money(&numbers()).whole().replace("USD\u{a0}", "$"), said, "{of:?}");
        check(band(-19_306.0, 168_392.0, 509_443.0), "$170K (−$20K to $510K)");
        check(band(98_386.0, 108_363.0, 115_572.0), "$108K ($98K–$116K)");
        check(band(-4_000.0, 168_392.0, 509_443.0), "$170K ($0–$510K)");
        check(band(-312_000.0, 412_345.0, 1_612_345.0), "$400K (−$300K to $1.6M)");
        check(band(-9.2e6, -3.14e6, -1.1e6), "−$3.1M (−$9.2M to −$1.1M)");
        // Narrower than the three digits that are written at most, and without any width.
        check(band(168_390.0, 168_392.0, 168_394.0), "$168K");
        check(band(168_392.0, 168_392.0, 168_392.0), "$168K");
        check(band(0.0, 0.0, 0.0), "$0");
        check(band(0.0, 0.0, 12.0), "$0 ($0–$12)");
    }

    #[test]
    fn beside_an_amount_its_ends_need_no_currency() {
        let said = band(-19_306.0, 168_392.0, 509_443.0).signed_money(&numbers());
        assert_eq!(said.whole(), "+USD\u{a0}170K (−20K to 510K)");
    }

    #[test]
    fn shares_have_the_digits_that_their_band_supports_and_are_rounded_once() {
        let check = |of: Band, said: &str| assert_eq!(of.percent(&numbers()).whole(), said, "{of:?}");
        check(band(0.123, 0.2247, 0.3606), "22% (12–36%)");
        check(band(0.0153, 0.0354, 0.0712), "3.5% (1.5–7.1%)");
        check(band(0.004, 0.0354, 0.15), "4% (0–15%)");
        // 21.47 % is 21 %, not 21.5 % and then 22 %.
        check(band(0.2147, 0.2147, 0.2147), "21%");
        check(band(0.2007, 0.2147, 0.2247), "21% (20–22%)");
        check(band(-0.02, 0.01, 0.05), "1% (−2 to 5%)");
    }

    #[test]
    fn counts_have_the_digits_that_their_band_supports() {
        assert_eq!(band(125.05, 270.36, 367.2).plain(&numbers(), 0).whole(), "270 (130–370)");
        assert_eq!(band(0.717, 1.5695, 2.186).plain(&numbers(), 1).whole(), "1.6 (0.7–2.2)");
        assert_eq!(band(520.0, 520.0, 520.0).plain(&numbers(), 0).whole(), "520");
    }

    #[test]
    fn the_last_digit_counts_for_a_hundredth_to_a_tenth_of_the_band() {
        for width in [0.011, 0.4, 0.99, 1.0, 9.99, 10.0, 73.0, 5e5] {
            let at = |part: f64| band(0.0, part * width, width).rounded(0.0).middle;
            let values: Vec<f64> = (0..=1000).map(|part| at(f64::from(part) / 1000.0)).collect();
            let steps: Vec<f64> = values.windows(2).map(|pair| pair[1] - pair[0]).filter(|step| *step > 0.0).collect();
            assert!(steps.iter().all(|step| *step > 0.0099 * width && *step < 0.1001 * width), "{width}: {steps:?}");
        }
    }
}
