//! What the page says to the host, as JSON text.

use los_engine::document::{Fields, excerpt};
use los_engine::ensemble::{Question, Target};
use los_engine::forecast::{Figure, Series};
use los_engine::problem::Problem;
use los_engine::scenario::Scenario;
use serde_json::{Value, json};

use crate::PROTOCOL;

/// One thing that the page says.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Who is there? The host answers that it is ready.
    Hello,
    /// Compute these.
    Run(Request),
    /// Something newer waits: after a short while, the answer from the draws so far will do.
    Hurry(u32),
    /// Nobody waits for the whole: the answer from the draws so far, now.
    Cancel(u32),
}

/// Jobs that are answered together.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Its number, which its replies carry.
    pub id: u32,
    /// Whether the page wants to hear how far it is.
    pub progress: bool,
    /// What to compute, in the order of the answers.
    pub jobs: Vec<(Scenario, Question)>,
}

/// The kinds by name.
const KINDS: [&str; 4] = ["hello", "run", "hurry", "cancel"];

impl Message {
    /// As text.
    pub fn to_text(&self) -> String {
        match self {
            Self::Hello => json!({"kind": KINDS[0], "protocol": PROTOCOL}),
            Self::Run(Request { id, progress, jobs }) => {
                let jobs: Vec<Value> = jobs
                    .iter()
                    .map(|(scenario, question)| json!({"scenario": scenario, "question": question_to_value(question)}))
                    .collect();
                json!({"kind": KINDS[1], "id": id, "progress": progress, "jobs": jobs})
            }
            Self::Hurry(id) => json!({"kind": KINDS[2], "id": id}),
            Self::Cancel(id) => json!({"kind": KINDS[3], "id": id}),
        }
        .to_string()
    }

    /// Reads what [`Self::to_text`] wrote, as a value: a browser reads JSON by itself.
    pub fn from_value(value: &Value) -> Result<Self, Problem> {
        let mut fields = Fields::open("", value)?;
        let missing = fields.missing("kind", KINDS.join(", "));
        let kind = fields.choice("kind", &KINDS, |kind| kind)?.ok_or(missing)?;
        let message = if kind == KINDS[0] {
            fields.required_number("protocol", f64::from(PROTOCOL), f64::from(PROTOCOL))?;
            Self::Hello
        } else {
            let id = id(&mut fields)?;
            match kind {
                "run" => Self::Run(Request { id, progress: fields.flag("progress")?.unwrap_or(false), jobs: jobs(&mut fields)? }),
                "hurry" => Self::Hurry(id),
                _ => Self::Cancel(id),
            }
        };
        fields.finish()?;
        Ok(message)
    }
}

/// The number of a request.
pub(crate) fn id(fields: &mut Fields<'_>) -> Result<u32, Problem> {
    let id = fields.required_number("id", 0.0, f64::from(u32::MAX))?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the bounds of the type")]
    let id = id as u32;
    Ok(id)
}

fn jobs(fields: &mut Fields<'_>) -> Result<Vec<(Scenario, Question)>, Problem> {
    let missing = fields.missing("jobs", "a list of jobs");
    let jobs = fields.list("jobs")?.filter(|jobs| !jobs.is_empty()).ok_or(missing)?;
    jobs.iter().enumerate().map(|(n, job)| read_job(&format!("jobs[{n}]"), job)).collect()
}

fn read_job(path: &str, value: &Value) -> Result<(Scenario, Question), Problem> {
    let mut fields = Fields::open(path, value)?;
    let nothing = Value::Null;
    let scenario = Scenario::from_value(fields.get("scenario").unwrap_or(&nothing)).map_err(|problem| problem.within(path))?;
    let question = fields.get("question").unwrap_or(&nothing);
    let question = read_question(&fields.path("question"), question, scenario.skills().len())?;
    fields.finish()?;
    Ok((scenario, question))
}

fn question_to_value(question: &Question) -> Value {
    let Question { series, figures, quantiles, targets } = question;
    let figures: Vec<&str> = figures.iter().map(|figure| figure.name()).collect();
    let series: Vec<String> = series.iter().map(|series| series.name()).collect();
    let target = |target: &Target| json!({"figure": target.figure.name(), "at_least": target.at_least});
    json!({"series": series, "figures": figures, "quantiles": quantiles, "targets": targets.iter().map(target).collect::<Vec<_>>()})
}

fn read_question(path: &str, value: &Value, n_skills: usize) -> Result<Question, Problem> {
    let mut fields = Fields::open(path, value)?;
    let known: Vec<(String, Series)> = Series::all(n_skills).into_iter().map(|series| (series.name(), series)).collect();
    let named = |item: &Value| {
        let found = item.as_str().and_then(|name| known.iter().find(|(known, _)| known == name));
        found.map(|(_, series)| *series).ok_or_else(|| Problem::new(path, excerpt(item), "the name of a weekly series"))
    };
    let series = fields.list("series")?.unwrap_or_default().iter().map(named).collect::<Result<_, _>>()?;
    let figure = |item: &Value| {
        let found = item.as_str().and_then(|name| Figure::ALL.iter().copied().find(|figure| figure.name() == name));
        found.ok_or_else(|| Problem::new(path, excerpt(item), "the name of a figure"))
    };
    let figures = fields.list("figures")?.unwrap_or_default().iter().map(figure).collect::<Result<_, _>>()?;
    let quantiles = fields.numbers("quantiles", 0.0, 1.0)?.unwrap_or_default();
    let targets_path = fields.path("targets");
    let targets = fields.list("targets")?.unwrap_or_default().iter().map(|item| read_target(&targets_path, item));
    let question = Question { series, figures, quantiles, targets: targets.collect::<Result<_, _>>()? };
    fields.finish()?;
    Ok(question)
}

fn read_target(path: &str, value: &Value) -> Result<Target, Problem> {
    let mut fields = Fields::open(path, value)?;
    let missing = fields.missing("figure", "the name of a figure");
    let target = Target {
        figure: fields.choice("figure", Figure::ALL, Figure::name)?.ok_or(missing)?,
        at_least: fields.required_number("at_least", f64::MIN, f64::MAX)?,
    };
    fields.finish()?;
    Ok(target)
}

#[cfg(test)]
mod tests {
    use super::{Message, Request};
    use los_engine::document::parse;
    use los_engine::ensemble::{Question, Target};
    use los_engine::forecast::Figure;
    use los_engine::problem::Problem;
    use los_engine::scenario::Scenario;

    fn read(text: &str) -> Result<Message, Problem> {
        parse(text).and_then(|value| Message::from_value(&value))
    }

    fn check_round_trip(message: &Message) {
        assert_eq!(read(&message.to_text()).as_ref(), Ok(message));
    }

    #[test]
    fn what_was_said_is_what_is_heard() {
        let scenario = Scenario::worked_example();
        let mut question = Question::everything(&scenario, &[0.1, 1.0 / 3.0, 0.9]);
        question.targets.push(Target { figure: Figure::NetValue, at_least: -0.1 });
        let jobs = vec![(scenario.clone(), question), (scenario.without_coaching(), Question::band(Vec::new(), Vec::new()))];
        check_round_trip(&Message::Hello);
        check_round_trip(&Message::Run(Request { id: 7, progress: true, jobs }));
        check_round_trip(&Message::Hurry(u32::MAX));
        check_round_trip(&Message::Cancel(0));
    }

    #[test]
    fn what_is_not_understood_is_refused_by_name() {
        let refusal = |text: &str| read(text).map_err(|problem| problem.field).err();
        assert_eq!(refusal(r#"{"kind":"sing"}"#).as_deref(), Some("kind"));
        assert_eq!(refusal(r#"{"kind":"hello","protocol":2}"#).as_deref(), Some("protocol"));
        assert_eq!(refusal(r#"{"kind":"run","id":1,"jobs":[]}"#).as_deref(), Some("jobs"));
        assert_eq!(
            refusal(r#"{"kind":"run","id":1,"jobs":[{"scenario":{},"question":{"series":["sales"]}}]}"#).as_deref(),
            Some("jobs[0].question")
        );
    }
}
