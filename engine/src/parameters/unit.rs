//! What a number is counted in.

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
    /// The unit in words, as it stands after a number in a message.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::HoursPerWeek => "hours per manager and week",
            Self::HoursPerMonth => "hours per rep and month",
            Self::Minutes => "minutes",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::EveryWeeks => "weeks (0 = never)",
            Self::People => "people",
            Self::Count => "",
            Self::PerRepMonth => "per rep and month",
            Self::Share => "as a share (0.2 is 20 %)",
            Self::SharePerYear => "as a share per year (0.2 is 20 %)",
            Self::Money => "in the scenario's currency",
            Self::LogEffect => "on the log scale",
            Self::Ratio => "as a ratio",
        }
    }
}
