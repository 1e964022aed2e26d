//! Settings that are one of a few, with their names in files and their words on screen.

use crate::calendar::DAYS_PER_WEEK;

/// An enum whose every case has a name for files and words for people.
macro_rules! choices {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $id:ident $file:literal $words:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$doc])* $id),+ }

        impl $name {
            /// Every one, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$id),+];

            /// Name in files.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$id => $file),+ }
            }

            /// Words on screen.
            pub const fn words(self) -> &'static str {
                match self { $(Self::$id => $words),+ }
            }
        }
    };
}

choices! {
    /// How often a rep is coached.
    Cadence {
        /// No coaching.
        None "none" "no coaching",
        /// Every 7 days.
        Weekly "weekly" "every week",
        /// Every 14 days.
        Fortnightly "fortnightly" "every two weeks",
        /// Every 30 days.
        Monthly "monthly" "every month",
        /// Every 91 days.
        Quarterly "quarterly" "every quarter",
        /// Every so many weeks, as the plan's `coaching_every_weeks` says.
        EveryWeeks "every_weeks" "every few weeks",
        /// Ever wider gaps, from the next day to nine months.
        Expanding "expanding" "at ever wider gaps",
        /// Dates of one's own.
        OwnDates "own_dates" "on dates of our own",
    }
}

choices! {
    /// How the share of planned sessions that is really held fades.
    AdherenceShape {
        /// Halves every half-life, towards a floor.
        Exponential "exponential" "halves steadily",
        /// Falls fast first and ever more slowly after.
        Hyperbolic "hyperbolic" "fades fast, then slowly",
        /// Holds until a week, then ends.
        Stop "stop" "stops after a week",
    }
}

choices! {
    /// The law of forgetting.
    SkillModel {
        /// The Ladder: four rungs of ever slower forgetting, with a spacing effect.
        Ladder "ladder" "Ladder",
        /// Challenger: one half-life that grows with each session.
        Exponential "exponential" "exponential half-life",
        /// Challenger: the Predictive Performance Equation (Walsh et al. 2018).
        Ppe "ppe" "Predictive Performance Equation",
    }
}

/// Days of the expanding cadence, counted from the coaching start.
const EXPANDING_DAYS: [f64; 12] = [1.0, 3.0, 7.0, 14.0, 24.0, 38.0, 56.0, 80.0, 112.0, 155.0, 212.0, 288.0];

impl Cadence {
    /// Days between sessions; `every_weeks` is the plan's own interval. `None` for a cadence without a fixed interval.
    pub fn interval_days(self, every_weeks: f64) -> Option<f64> {
        match self {
            Self::Weekly => Some(7.0),
            Self::Fortnightly => Some(14.0),
            Self::Monthly => Some(30.0),
            Self::Quarterly => Some(91.0),
            Self::EveryWeeks => Some(7.0 * every_weeks),
            Self::None | Self::Expanding | Self::OwnDates => None,
        }
    }

    /// Weeks between sessions; `None` for a cadence without a fixed interval.
    pub fn interval_weeks(self, every_weeks: f64) -> Option<f64> {
        self.interval_days(every_weeks).map(|days| days / DAYS_PER_WEEK)
    }

    /// The cadence of every so many weeks under its own name where it has one.
    #[must_use]
    pub fn every(weeks: f64) -> Self {
        let named = [Self::Weekly, Self::Fortnightly, Self::Quarterly];
        named.into_iter().find(|cadence| cadence.interval_weeks(weeks) == Some(weeks)).unwrap_or(Self::EveryWeeks)
    }

    /// Days of the expanding cadence, counted from the coaching start.
    pub const fn expanding_days() -> &'static [f64] {
        &EXPANDING_DAYS
    }
}
