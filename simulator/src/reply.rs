//! What the host says to the page: a head of a few numbers, and long lists that a browser hands over without copying.

use los_engine::numbers::Numbers;

use crate::{IDENTITY, Kind};

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
    NotUnderstood,
}

const READY: Kind = 0;
const PROGRESS: Kind = 1;
const ANSWER: Kind = 2;
const PREFIX: Kind = 3;
const NOT_UNDERSTOOD: Kind = 4;

impl Reply {
    /// As a head and lists.
    pub fn into_parts(self) -> (Vec<f64>, Vec<Vec<f64>>) {
        match self {
            Self::Ready => (vec![f64::from(READY), f64::from(IDENTITY)], Vec::new()),
            Self::Progress { id, share, elapsed_ms } => (vec![f64::from(PROGRESS), f64::from(id), share, elapsed_ms], Vec::new()),
            Self::Answer { id, whole, numbers } => (vec![f64::from(if whole { ANSWER } else { PREFIX }), f64::from(id)], numbers),
            Self::NotUnderstood => (vec![f64::from(NOT_UNDERSTOOD)], Vec::new()),
        }
    }

    /// Reads what [`Self::into_parts`] wrote; none where it does not fit, as from a host of another build.
    pub fn from_parts(head: &[f64], numbers: Vec<Vec<f64>>) -> Option<Self> {
        let mut from = Numbers::of(head);
        let kind = crate::kind(&mut from)?;
        if kind == NOT_UNDERSTOOD {
            return Some(Self::NotUnderstood);
        }
        let id = crate::whole(&mut from)?;
        match kind {
            READY => (id == IDENTITY).then_some(Self::Ready),
            PROGRESS => {
                let share = from.number().filter(|share| (0.0..=1.0).contains(share))?;
                let elapsed_ms = from.number().filter(|ms| *ms >= 0.0)?;
                Some(Self::Progress { id, share, elapsed_ms })
            }
            ANSWER | PREFIX => Some(Self::Answer { id, whole: kind == ANSWER, numbers }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Reply;

    #[test]
    fn what_was_said_is_what_is_heard() {
        for reply in [
            Reply::Ready,
            Reply::Progress { id: 1, share: 0.43, elapsed_ms: 300.5 },
            Reply::Answer { id: 2, whole: true, numbers: vec![vec![0.1, -0.0], vec![]] },
            Reply::Answer { id: u32::MAX, whole: false, numbers: Vec::new() },
            Reply::NotUnderstood,
        ] {
            let (head, numbers) = reply.clone().into_parts();
            assert_eq!(Reply::from_parts(&head, numbers), Some(reply));
        }
    }

    #[test]
    fn a_host_of_another_build_is_refused() {
        for head in [&[][..], &[0.0], &[0.0, 1.0], &[1.0, 1.0, 2.0, 0.0], &[2.0, 0.5], &[7.0, 1.0]] {
            assert_eq!(Reply::from_parts(head, Vec::new()), None, "{head:?}");
        }
    }
}
