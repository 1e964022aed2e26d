//! What messages say of given and allowed values, apart from the language in which they say it.

use std::fmt;

use super::{fill, number};

/// Writes the enum, its order and its English from one list.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident($($place:ident),*) $english:literal;)+) => {
        /// A way to say what was given or what is allowed; the units of numbers are phrases too.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Phrase { $($(#[$doc])* $name),+ }

        impl Phrase {
            /// Every one, in the order in which a language's file has them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The English template, see [`fill`].
            pub const fn english(self) -> &'static str {
                match self { $(Self::$name => crate::parameters::text($english)),+ }
            }

            /// The names of its places, each followed by a space.
            pub const fn places(self) -> &'static str {
                match self { $(Self::$name => concat!($(stringify!($place), " "),*)),+ }
            }

            /// Its name in a language's file.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name)),+ }
            }
        }
    };
}

phrases! {
    /// A text as it is, in whatever language.
    Verbatim(text) "{text}";
    /// No unit.
    Unitless() "";

    /// Nothing was given.
    Nothing() "nothing";
    /// What the browser does not read as a number.
    SomethingElse() "something else";
    /// A number too large to be one.
    TooLarge(text) "{text} (too large)";
    /// A list.
    ListOf(n) "a list of {n}";
    /// An object.
    Object() "an object";
    /// So many items.
    Items(n) "{n} items";
    /// So many letters.
    Characters(n) "{n} characters";
    /// So many dates.
    Dates(n) "{n} dates";
    /// So many skills.
    Skills(n) "{n} skills";
    /// So many bytes.
    Bytes(n) "{n} bytes";
    /// Bytes that are no text.
    NotText() "bytes that are not text";
    /// A field that nobody knows.
    UnknownField() "an unknown field";
    /// Given twice.
    Twice() "twice";
    /// Text that is no JSON.
    BrokenText(line, column) "text that errs at line {line} column {column}";
    /// More too large numbers than are put aside.
    ManyTooLarge() "many numbers that are too large";

    /// A number.
    ANumber() "a number";
    /// A number between two.
    NumberBetween(low, high) "a number from {low} to {high}";
    /// From one number to another, in a unit.
    Between(low, high, unit) "{low} to {high} {unit}";
    /// The same, whole.
    WholeBetween(low, high, unit) "a whole number from {low} to {high} {unit}";
    /// No range.
    OneNumber(allowed) "one number, {allowed}";
    /// A number or a range.
    OrARange(allowed, pert, lognormal, uniform) "{allowed}, or a range {pert}, {lognormal} or {uniform}";
    /// An object as it is written.
    AnObject(shape) "an object, {shape}";
    /// A list as it is written.
    AList(shape) "a list, {shape}";
    /// At most so many items.
    AtMostItems(n) "at most {n} items";
    /// At most so many letters.
    AtMostCharacters(n) "at most {n} characters";
    /// At most so many dates.
    AtMostDates(n) "at most {n} dates";
    /// At most so many bytes.
    AtMostBytes(n) "at most {n} bytes";
    /// From one to so many skills.
    SkillsUpTo(n) "1 to {n} skills";
    /// As much as another field has.
    AtLeast(field, value) "at least {field}, {value}";
    /// A flag.
    TrueOrFalse() "true or false";
    /// A text.
    TextInQuotes() "text in quotes";
    /// A plain text.
    PlainText() "text without control characters";
    /// A currency.
    CurrencyCode() "three capital letters (ISO 4217), such as USD or EUR";
    /// Days.
    DaysUpTo(last) "days from 0 to {last}";
    /// A list of days as a person writes it.
    DaysSuchAs() "days from the first training day, such as 7, 21, 42";
    /// JSON; the reason is the reader's own.
    Json(reason) "JSON ({reason})";
    /// Numbers that are not too large.
    SmallerNumbers() "numbers below 1.8e308";
    /// Once.
    Once() "once";
    /// Somewhere else.
    ItAs(path) "it as {path}";
    /// A scenario file.
    AScenarioFile() "a scenario file (JSON)";

    /// Hours.
    Hours(n) "{n:1=hour|hours}";
    /// Minutes.
    Minutes() "minutes";
    /// Days.
    Days(n) "{n:1=day|days}";
    /// Weeks.
    Weeks(n) "{n:1=week|weeks}";
    /// Weeks between two things.
    WeeksOrNever() "weeks (0 = never)";
    /// People.
    People() "people";
    /// Of a manager.
    HoursPerManagerWeek() "hours per manager and week";
    /// Of a rep.
    HoursPerRepMonth() "hours per rep and month";
    /// Opportunities.
    PerRepMonth() "per rep and month";
    /// A share in a file.
    AsShare() "as a share (0.2 is 20 %)";
    /// A yearly share in a file.
    AsSharePerYear() "as a share per year (0.2 is 20 %)";
    /// Money.
    InCurrency() "in the scenario's currency";
    /// An effect in a file.
    OnLogScale() "on the log scale";
    /// A ratio in a file.
    AsRatio() "as a ratio";
    /// Beside a number on screen.
    MinutesShort() "min";
    /// Beside a number on screen.
    HoursAWeek() "h / week";
    /// Beside a number on screen.
    HoursAMonth() "h / month";
    /// Beside a number on screen.
    Percent() "%";
    /// Beside a number on screen.
    PercentAYear() "% a year";
    /// Beside a number on screen: of percent.
    Points(n) "{n:1=point|points}";
    /// Beside a number on screen.
    AMonth() "a month";
    /// Beside a number on screen.
    Times() "×";
}

/// A phrase with what fills it.
#[derive(Clone, Debug, PartialEq)]
pub struct Saying {
    /// The phrase.
    pub phrase: Phrase,
    /// What stands in its places, in the order of [`Phrase::places`].
    pub parts: Vec<Part>,
}

/// What fills a place of a phrase.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A text as it is.
    Text(String),
    /// A number, written as the language writes it.
    Number(f64),
    /// Another phrase.
    Saying(Saying),
}

impl Phrase {
    /// The phrase with its places filled.
    #[cold]
    pub fn with(self, parts: impl IntoIterator<Item = Part>) -> Saying {
        Saying { phrase: self, parts: parts.into_iter().collect() }
    }
}

impl Saying {
    /// A number with nothing beside it.
    pub fn number(value: f64) -> Self {
        Phrase::Verbatim.with([Part::Number(value)])
    }

    /// In words: `template` and `write` are a language's templates and its way to write numbers.
    pub fn said(&self, template: &dyn Fn(Phrase) -> &'static str, write: &dyn Fn(f64) -> String) -> String {
        let parts: Vec<String> = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => text.clone(),
                Part::Number(value) => write(*value),
                Part::Saying(saying) => saying.said(template, write),
            })
            .collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        fill(template(self.phrase), self.phrase.places(), &parts).trim_end().to_owned()
    }
}

/// In English, with numbers as a person would type them.
impl fmt::Display for Saying {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said(&Phrase::english, &number))
    }
}

impl From<Phrase> for Saying {
    fn from(phrase: Phrase) -> Self {
        phrase.with([])
    }
}

impl From<String> for Saying {
    fn from(text: String) -> Self {
        Phrase::Verbatim.with([Part::Text(text)])
    }
}

impl From<&str> for Saying {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<f64> for Part {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<Saying> for Part {
    fn from(saying: Saying) -> Self {
        Self::Saying(saying)
    }
}

impl From<Phrase> for Part {
    fn from(phrase: Phrase) -> Self {
        Self::Saying(phrase.into())
    }
}

impl From<&str> for Part {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Part {
    #[expect(clippy::cast_precision_loss, reason = "a count of what is in a file")]
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}
