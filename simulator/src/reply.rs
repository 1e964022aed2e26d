//! What the host says to the page: a head as JSON text, and lists of numbers that a browser hands over without copying.

use los_engine::MODEL_VERSION;
use los_engine::document::{Fields, parse};
use los_engine::problem::Problem;
use serde_json::{Value, json};

use crate::PROTOCOL;
use crate::message::id;

/// One thing that the host says.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// It is there, and computes the page's version of the model.
    Ready,
    /// A request has come so far.
    Progress {
        /// The request.
        id: u32,
        /// Share of its work that is done, 0..1.
        share: f64,
        /// How long it has taken so far, in milliseconds.
        elapsed_ms: f64,
    },
    /// The answers of a request, in the order of its jobs, as [`los_engine::ensemble::Ensemble::to_numbers`] writes them.
    Answer {
        /// The request.
        id: u32,
        /// Whether every draw is in them; otherwise they are made from the first ones.
        whole: bool,
        /// One list for each job.
        numbers: Vec<Vec<f64>>,
    },
    /// A message could not be read.
    Failed {
        /// Why.
        sentence: String,
    },
    /// The host has broken down, and says nothing more.
    Stopped {
        /// Why, as far as is known.
        sentence: String,
    },
}

/// The kinds by name.
const KINDS: [&str; 6] = ["ready", "progress", "answer", "prefix", "failed", "stopped"];

/// Most characters of a reason that are kept.
const LONGEST_SENTENCE: usize = 300;

impl Reply {
    /// As a head, to be written as JSON, and lists of numbers.
    pub fn into_parts(self) -> (Value, Vec<Vec<f64>>) {
        match self {
            Self::Ready => (json!({"kind": KINDS[0], "protocol": PROTOCOL, "model": MODEL_VERSION}), Vec::new()),
            Self::Progress { id, share, elapsed_ms } => {
                (json!({"kind": KINDS[1], "id": id, "share": share, "elapsed_ms": elapsed_ms}), Vec::new())
            }
            Self::Answer { id, whole, numbers } => (json!({"kind": KINDS[if whole { 2 } else { 3 }], "id": id}), numbers),
            Self::Failed { sentence } => (json!({"kind": KINDS[4], "sentence": sentence}), Vec::new()),
            Self::Stopped { sentence } => (json!({"kind": KINDS[5], "sentence": sentence}), Vec::new()),
        }
    }

    /// Reads what [`Self::into_parts`] wrote. A host of another version is refused.
    pub fn from_parts(head: &str, numbers: Vec<Vec<f64>>) -> Result<Self, Problem> {
        let value = parse(head)?;
        let mut fields = Fields::open("", &value)?;
        let missing = fields.missing("kind", KINDS.join(", "));
        let kind = fields.choice("kind", &KINDS, |kind| kind)?.ok_or(missing)?;
        let mut sentence = || {
            let text = fields.get("sentence").and_then(Value::as_str).unwrap_or_default();
            text.chars().take(LONGEST_SENTENCE).collect()
        };
        Ok(match kind {
            "ready" => {
                fields.required_number("protocol", f64::from(PROTOCOL), f64::from(PROTOCOL))?;
                fields.choice("model", &[MODEL_VERSION], |model| model)?;
                Self::Ready
            }
            "failed" => Self::Failed { sentence: sentence() },
            "stopped" => Self::Stopped { sentence: sentence() },
            "progress" => Self::Progress {
                id: id(&mut fields)?,
                share: fields.required_number("share", 0.0, 1.0)?,
                elapsed_ms: fields.required_number("elapsed_ms", 0.0, f64::MAX)?,
            },
            _ => Self::Answer { id: id(&mut fields)?, whole: kind == "answer", numbers },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Reply;

    fn check_round_trip(reply: &Reply) {
        let (head, numbers) = reply.clone().into_parts();
        assert_eq!(Reply::from_parts(&head.to_string(), numbers).as_ref(), Ok(reply));
    }

    #[test]
    fn what_was_said_is_what_is_heard() {
        check_round_trip(&Reply::Ready);
        check_round_trip(&Reply::Progress { id: 1, share: 0.43, elapsed_ms: 300.5 });
        check_round_trip(&Reply::Answer { id: 2, whole: true, numbers: vec![vec![0.1, -0.0], vec![]] });
        check_round_trip(&Reply::Answer { id: 2, whole: false, numbers: Vec::new() });
        check_round_trip(&Reply::Failed { sentence: "id: given nothing".to_owned() });
        check_round_trip(&Reply::Stopped { sentence: "index out of bounds".to_owned() });
    }

    #[test]
    fn a_host_of_another_model_is_refused() {
        assert!(Reply::from_parts(r#"{"kind":"ready","protocol":1,"model":"0.9"}"#, Vec::new()).is_err());
        assert!(Reply::from_parts(r#"{"kind":"ready","protocol":9}"#, Vec::new()).is_err());
    }
}
