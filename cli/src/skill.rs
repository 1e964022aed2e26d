//! `los skill`: one skill through a list of events, read on chosen days.

use los_engine::document::{Fields, LONGEST_LIST, parse};
use los_engine::parameters::Parameter as P;
use los_engine::problem::{Problem, number};
use los_engine::skill::anchor::Anchor;
use los_engine::skill::ladder::Ladder;
use los_engine::skill::replay::{Event, EventKind, Scales, State, replay};
use serde::Serialize;
use serde_json::Value;

/// Latest day that may be asked for: a hundred years.
const LATEST_DAY: f64 = 36_500.0;

/// The answer: the half-life that the anchor gives, and the states.
#[derive(Serialize)]
pub struct Answer {
    h0_days: f64,
    states: Vec<State>,
}

/// Answers a request in the shape of the published cases.
pub fn answer(text: &str) -> Result<Answer, Problem> {
    let document = parse(text)?;
    let mut request = Fields::open("", &document)?;
    request.text("name")?;
    let anchor = request.get("anchor").map(read_anchor).transpose()?;
    let empty = Value::Object(serde_json::Map::new());
    let mut parameters = Fields::open("parameters", request.get("parameters").unwrap_or(&empty))?;
    let h0_path = parameters.path("h0_days");
    let h0_given = parameters.number_in("h0_days", 1e-6, 1e9)?;
    let mut value = |parameter: P| -> Result<f64, Problem> {
        Ok(parameters.number(parameter.row().name, parameter.row())?.unwrap_or(parameter.row().default))
    };
    let (b, kappa) = (value(P::RungRatio)?, value(P::RipeningRatio)?);
    let scales = Scales { rho: value(P::Reteach)?, m_tau_minutes: value(P::MinutesTau)?, h_tau_hours: value(P::HoursTau)? };
    parameters.finish()?;

    let default_anchor = Anchor { day: P::RetentionDay.row().default, retention: P::Retention.row().default };
    let solved = anchor.or(h0_given.is_none().then_some(default_anchor)).map(|anchor| anchor.ladder_h0_days(b));
    let h0_days = match (h0_given, solved) {
        (Some(given), Some(solved)) if (given / solved - 1.0).abs() > 1e-6 => {
            return Err(Problem::new(
                h0_path,
                number(given),
                format!("{}, which the anchor gives, or one of the two left out", number(solved)),
            ));
        }
        (Some(given), None) => given,
        (_, Some(solved)) => solved,
        (None, None) => default_anchor.ladder_h0_days(b),
    };

    let missing_events = request.missing("events", "a list of events");
    let events = request.list("events")?.ok_or(missing_events)?;
    let events =
        events.iter().enumerate().map(|(n, event)| read_event(&format!("events[{n}]"), event)).collect::<Result<Vec<_>, _>>()?;
    let missing_days = request.missing("days", format!("a list of up to {LONGEST_LIST} days"));
    let days = request.numbers("days", 0.0, LATEST_DAY)?.ok_or(missing_days)?;
    request.finish()?;
    Ok(Answer { h0_days, states: replay(&Ladder { h0_days, b, kappa }, &scales, &events, &days) })
}

fn read_anchor(value: &Value) -> Result<Anchor, Problem> {
    let mut fields = Fields::open("anchor", value)?;
    let day = fields.required_number("day", Anchor::SMALLEST, Anchor::LATEST_DAY)?;
    let retention = fields.required_number("retention", Anchor::SMALLEST, 1.0 - Anchor::SMALLEST)?;
    fields.finish()?;
    Anchor::new(day, retention)
}

#[derive(Clone, Copy)]
enum Kind {
    Train,
    Coach,
}

fn read_event(path: &str, value: &Value) -> Result<Event, Problem> {
    let mut fields = Fields::open(path, value)?;
    let day = fields.required_number("day", 0.0, LATEST_DAY)?;
    let missing = fields.missing("kind", "train, coach");
    let kind = fields.choice("kind", &[Kind::Train, Kind::Coach], |kind| match kind {
        Kind::Train => "train",
        Kind::Coach => "coach",
    })?;
    let kind = match kind.ok_or(missing)? {
        Kind::Train => EventKind::Train { hours: fields.required_number("hours", 0.0, 10_000.0)? },
        Kind::Coach => EventKind::Coach {
            minutes: fields.required_number("minutes", 0.0, 100_000.0)?,
            quality: fields.number_in("quality", 0.0, 1.0)?.unwrap_or(P::Quality.row().default),
            delivered: fields.number_in("delivered", 0.0, 1.0)?.unwrap_or(1.0),
        },
    };
    fields.finish()?;
    Ok(Event { day, kind })
}
