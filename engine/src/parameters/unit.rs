//! What a number is counted in.

use crate::problem::Phrase;

/// Unit of a parameter. Shares are 0..1 inside the engine; percent exists only in text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Hours per manager and week.
    HoursPerWeek,
    /// Hours per rep and month.
    HoursPerMonth,
    /// Minutes.
    Minutes,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// A count of weeks between two things; 0 means never.
    EveryWeeks,
    /// People.
    People,
    /// A count without a unit.
    Count,
    /// Opportunities per rep and month.
    PerRepMonth,
    /// A share, 0..1, shown in percent.
    Share,
    /// A share per year, shown in percent.
    SharePerYear,
    /// The scenario's currency.
    Money,
    /// Change of a logarithm or a logit at full use of the behaviour.
    LogEffect,
    /// A plain ratio.
    Ratio,
}

impl Unit {
    /// The unit as it stands after a number of a file, in a message.
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Hours => Phrase::Hours,
            Self::HoursPerWeek => Phrase::HoursPerManagerWeek,
            Self::HoursPerMonth => Phrase::HoursPerRepMonth,
            Self::Minutes => Phrase::Minutes,
            Self::Days => Phrase::Days,
            Self::Weeks => Phrase::Weeks,
            Self::EveryWeeks => Phrase::WeeksOrNever,
            Self::People => Phrase::People,
            Self::Count => Phrase::Unitless,
            Self::PerRepMonth => Phrase::PerRepMonth,
            Self::Share => Phrase::AsShare,
            Self::SharePerYear => Phrase::AsSharePerYear,
            Self::Money => Phrase::InCurrency,
            Self::LogEffect => Phrase::OnLogScale,
            Self::Ratio => Phrase::AsRatio,
        }
    }
}
