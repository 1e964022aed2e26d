//! How a number reads: digits, percent, money. The minus sign is a real one everywhere.

use super::{ENGLISH, Words};

/// Most decimals of a number in a message.
pub(super) const MOST_DECIMALS: u8 = 9;

/// Writes numbers for people, in the language of its words.
pub trait Numbers {
    /// The words among which the numbers stand.
    fn words(&self) -> Words {
        ENGLISH
    }

    /// A plain number with at most `decimals` decimals.
    fn plain(&self, value: f64, decimals: u8) -> String;

    /// A plain number with its sign, also when it is above zero.
    fn signed(&self, value: f64, decimals: u8) -> String {
        let text = self.plain(value, decimals);
        if value > 0.0 && text.contains(|c: char| ('1'..='9').contains(&c)) { format!("+{text}") } else { text }
    }

    /// A share (0..1) in whole percent, or with one decimal below 10 % where whole numbers would hide it.
    fn percent(&self, share: f64) -> String;

    /// An amount of money in short form, such as `$130K`, with `digits` significant digits.
    fn money(&self, amount: f64, digits: u8) -> String;

    /// The same without its currency, for the ends of a range beside an amount.
    fn short_money(&self, amount: f64, digits: u8) -> String;

    /// An amount of money to the unit.
    fn exact_money(&self, amount: f64) -> String;

    /// An amount of money with its sign, also when it is a gain.
    fn signed_money(&self, amount: f64, digits: u8) -> String {
        let text = self.money(amount, digits);
        // Less than half a unit is written as nothing, which has no sign.
        if amount >= 0.5 { format!("+{text}") } else { text }
    }
}

/// Numbers without a browser: English, with the ISO code before an amount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainNumbers {
    /// ISO 4217 code of the currency.
    pub currency: String,
}

impl Numbers for PlainNumbers {
    fn plain(&self, value: f64, decimals: u8) -> String {
        let text = format!("{:.*}", usize::from(decimals), value.abs());
        let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        if value < 0.0 && text != "0" { format!("−{text}") } else { text.to_owned() }
    }

    fn percent(&self, share: f64) -> String {
        format!("{}%", self.plain(100.0 * share, percent_decimals(share)))
    }

    fn money(&self, amount: f64, digits: u8) -> String {
        let number = self.short_money(amount, digits);
        match number.strip_prefix('−') {
            Some(number) => format!("−{}\u{a0}{number}", self.currency),
            None => format!("{}\u{a0}{number}", self.currency),
        }
    }

    fn short_money(&self, amount: f64, digits: u8) -> String {
        let (scaled, letter) = match amount.abs() {
            a if a >= 1e9 => (amount / 1e9, "B"),
            a if a >= 1e6 => (amount / 1e6, "M"),
            a if a >= 1e3 => (amount / 1e3, "K"),
            _ => (amount, ""),
        };
        let before_point = if scaled.abs() >= 100.0 {
            3
        } else if scaled.abs() >= 10.0 {
            2
        } else {
            1
        };
        self.plain(scaled, digits.saturating_sub(before_point)) + letter
    }

    fn exact_money(&self, amount: f64) -> String {
        self.plain(amount, 0)
    }
}

/// Decimals of a share in percent: one below 10 %, so that 4.1 % is not 4 %, and none for 0.
pub fn percent_decimals(share: f64) -> u8 {
    u8::from(share.abs() < 0.0995 && share.abs() >= 0.0005)
}
