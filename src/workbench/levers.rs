//! The levers: which numbers are in sight, over what span, and how one is moved.

use los_engine::parameters::{Ink, Parameter, Unit};
use los_engine::problem::{Phrase, Problem};
use los_engine::reading;
use los_engine::scenario::{Cadence, Scenario};

/// One adjustable number of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lever {
    /// A parameter of the table.
    Number(Parameter),
    /// Weeks between coaching sessions, whatever the cadence is called.
    CoachingEvery,
}

/// A lever in sight, with the span of its track in shown units; more can be typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Track {
    /// The lever.
    pub lever: Lever,
    /// Left end of the track.
    pub low: f64,
    /// Right end of the track.
    pub high: f64,
    /// One step.
    pub step: f64,
}

const fn track(lever: Lever, low: f64, high: f64, step: f64) -> Track {
    Track { lever, low, high, step }
}

/// The levers in sight, at most nine: the plan's first, then the beliefs.
pub const TRACKS: [Track; 8] = [
    track(Lever::Number(Parameter::TrainingHours), 0.0, 40.0, 1.0),
    track(Lever::CoachingEvery, 1.0, 13.0, 1.0),
    track(Lever::Number(Parameter::SessionMinutes), 0.0, 90.0, 5.0),
    track(Lever::Number(Parameter::CoachingWeeks), 0.0, 52.0, 1.0),
    track(Lever::Number(Parameter::ManagerHoursPerWeek), 0.0, 10.0, 0.5),
    track(Lever::Number(Parameter::Retention), 5.0, 95.0, 1.0),
    track(Lever::Number(Parameter::WinEffect), 0.0, 10.0, 0.1),
    track(Lever::Number(Parameter::AdherenceHalfLife), 5.0, 365.0, 5.0),
];

impl Lever {
    /// The table's row behind the lever.
    pub fn parameter(self) -> Parameter {
        match self {
            Self::Number(parameter) => parameter,
            Self::CoachingEvery => Parameter::CoachingEveryWeeks,
        }
    }

    /// Plan, belief or fact.
    pub fn ink(self) -> Ink {
        self.parameter().row().ink()
    }

    /// Short unit beside the number; none where the currency stands for it.
    pub fn unit(self) -> Phrase {
        reading::unit(self.parameter())
    }

    /// Whether the number is an amount of money.
    pub fn is_money(self) -> bool {
        self.parameter().row().unit == Unit::Money
    }

    /// The number as it is shown.
    pub fn shown(self, scenario: &Scenario) -> f64 {
        match self {
            Self::Number(parameter) => reading::shown(scenario, parameter, scenario.get(parameter)),
            Self::CoachingEvery => {
                let own = scenario.get(Parameter::CoachingEveryWeeks);
                scenario.cadence().interval_weeks(own).unwrap_or(own)
            }
        }
    }

    /// Ends of the belief's range as they are shown; none for a number without uncertainty.
    pub fn shown_range(self, scenario: &Scenario) -> Option<(f64, f64)> {
        let parameter = self.parameter();
        let parts = scenario.belief(parameter).parts();
        let (first, last) = (parts.first()?.1, parts.last()?.1);
        (parts.len() > 1).then(|| (reading::shown(scenario, parameter, first), reading::shown(scenario, parameter, last)))
    }

    /// The scenario with the lever at `given`, a number as it is shown. A regular cadence follows the lever.
    pub fn moved(self, scenario: &Scenario, given: f64) -> Result<Scenario, Problem> {
        let value = reading::taken(scenario, self.parameter(), given)?;
        let moved = scenario.clone().with_value(self.parameter(), value)?;
        Ok(match self {
            Self::Number(_) => moved,
            Self::CoachingEvery => moved.with_cadence(Cadence::every(value)),
        })
    }

    /// The next whole step above or below, as it is shown, within what is allowed.
    pub fn stepped(self, scenario: &Scenario, step: f64, up: bool) -> f64 {
        let now = self.shown(scenario) / step;
        // A hair off a step is on it: 30 days are 4.2857142857142857 weeks.
        let steps = if up { (now + 1e-9).floor() + 1.0 } else { (now - 1e-9).ceil() - 1.0 };
        let (low, high) = reading::shown_bounds(scenario, self.parameter());
        (steps * step).clamp(low, high)
    }

    /// The scenario with the lever where it is in `opened`, its range included.
    pub fn restored(self, scenario: &Scenario, opened: &Scenario) -> Result<Scenario, Problem> {
        let parameter = self.parameter();
        let restored = scenario.clone().with(parameter, opened.belief(parameter))?;
        Ok(match self {
            Self::Number(_) => restored,
            Self::CoachingEvery => restored.with_cadence(opened.cadence()),
        })
    }

    /// Whether the lever stands where it was opened.
    pub fn is_restored(self, scenario: &Scenario, opened: &Scenario) -> bool {
        self.restored(scenario, opened).as_ref() == Ok(scenario)
    }
}

/// Most decimals of a shown number in an input: all of them if it has at most two, else one (two below 1).
pub fn shown_decimals(shown: f64) -> u8 {
    let hundredths = (shown * 100.0).round() / 100.0;
    if (shown - hundredths).abs() < 1e-9 || shown.abs() < 1.0 { 2 } else { 1 }
}

/// A shown number as it stands in an input; a point whatever the language.
pub fn typed(shown: f64) -> String {
    let decimals = usize::from(shown_decimals(shown));
    let text = format!("{shown:.decimals$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
