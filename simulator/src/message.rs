//! What the page says to the host, as a list of plain numbers: a host needs no reader of texts, which would be a third of
//! its module.

use los_engine::ensemble::Question;
use los_engine::numbers::{Numbers, count};
use los_engine::scenario::Scenario;

use crate::{IDENTITY, Kind};

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
    /// What to compute, in the order of the answers. Scenarios arrive without their names.
    pub jobs: Vec<(Scenario, Question)>,
    /// Against how many of the first jobs every one is held, draw by draw: the answer is then that of
    /// [`paired`](mod@los_engine::ensemble::paired). 0 where each has an answer of its own.
    pub n_references: usize,
}

const HELLO: Kind = 0;
const RUN: Kind = 1;
const HURRY: Kind = 2;
const CANCEL: Kind = 3;

/// Most jobs that others are held against: those of a page's whole set.
const MOST_REFERENCES: usize = 5;

impl Message {
    /// As numbers.
    pub fn to_numbers(&self) -> Vec<f64> {
        match self {
            Self::Hello => vec![f64::from(HELLO), f64::from(IDENTITY)],
            Self::Run(Request { id, progress, jobs, n_references }) => {
                let mut all = vec![f64::from(RUN), f64::from(*id), f64::from(*progress)];
                all.extend([count(*n_references), count(jobs.len())]);
                for (scenario, question) in jobs {
                    for part in [scenario.to_numbers(), question.to_numbers()] {
                        all.push(count(part.len()));
                        all.extend(part);
                    }
                }
                all
            }
            Self::Hurry(id) => vec![f64::from(HURRY), f64::from(*id)],
            Self::Cancel(id) => vec![f64::from(CANCEL), f64::from(*id)],
        }
    }

    /// Reads what [`Self::to_numbers`] wrote; none where it does not fit, as from a page of another build.
    pub fn from_numbers(list: &[f64]) -> Option<Self> {
        let mut from = Numbers::of(list);
        let kind = crate::kind(&mut from)?;
        let number = crate::whole(&mut from)?;
        let message = match kind {
            HELLO if number == IDENTITY => Self::Hello,
            RUN => {
                let progress = from.flag()?;
                let n_references = from.count(MOST_REFERENCES)?;
                let jobs = from.many(usize::MAX, read_job)?;
                let fits = jobs.len() >= n_references.max(1);
                Self::Run(Request { id: number, progress, jobs: fits.then_some(jobs)?, n_references })
            }
            HURRY => Self::Hurry(number),
            CANCEL => Self::Cancel(number),
            _ => return None,
        };
        from.end().map(|()| message)
    }
}

fn read_job(from: &mut Numbers<'_>) -> Option<(Scenario, Question)> {
    let scenario = Scenario::from_numbers(from.list()?)?;
    let question = Question::from_numbers(from.list()?, scenario.skills().len())?;
    Some((scenario, question))
}

#[cfg(test)]
mod tests {
    use super::{Message, Request};
    use los_engine::ensemble::{Question, Target};
    use los_engine::forecast::Figure;
    use los_engine::scenario::Scenario;

    fn nameless(scenario: &Scenario) -> Option<Scenario> {
        Scenario::from_numbers(&scenario.to_numbers())
    }

    #[test]
    fn what_was_said_is_what_is_heard() {
        let scenario = Scenario::worked_example();
        let mut question = Question::everything(&scenario, &[0.1, 1.0 / 3.0, 0.9]);
        question.targets.push(Target { figure: Figure::NetValue, at_least: -0.1 });
        let scenarios = [nameless(&scenario), nameless(&scenario.without_coaching())].into_iter().flatten();
        let jobs: Vec<_> = scenarios.zip([question, Question::band(Vec::new(), Vec::new())]).collect();
        assert_eq!(jobs.len(), 2);
        let run = Message::Run(Request { id: 7, progress: true, jobs, n_references: 0 });
        for message in [Message::Hello, run, Message::Hurry(u32::MAX), Message::Cancel(0)] {
            assert_eq!(Message::from_numbers(&message.to_numbers()), Some(message));
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        let refused = |list: &[f64]| assert_eq!(Message::from_numbers(list), None, "{list:?}");
        refused(&[]);
        refused(&[0.0]);
        refused(&[0.0, 1.0]);
        refused(&[9.0, 1.0]);
        refused(&[2.0, -1.0]);
        refused(&[2.0, 1.0, 1.0]);
        refused(&[1.0, 1.0, 1.0, 0.0, 0.0]);
        refused(&[1.0, 1.0, 1.0, 0.0, 1.0, 2.0, 0.0]);
    }
}
