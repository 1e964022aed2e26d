//! The page's side: at most one request on its way and one waiting; the newest wins.

/// What the page waits for. `T` is what is asked, and equal questions have equal answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Queue<T> {
    /// Nothing: everything asked for was answered.
    Settled,
    /// One question.
    Running(Asked<T>),
    /// One question, and a newer one after it.
    Behind(Asked<T>, T),
}

/// A question on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked<T> {
    /// The number of its request.
    pub id: u32,
    /// What is asked.
    pub question: T,
    /// Nobody waits for the whole any more.
    pub cancelled: bool,
}

/// What to say to the host.
#[derive(Clone, Debug, PartialEq)]
pub enum Say<T> {
    /// Send this request.
    Run(u32, T),
    /// Something newer waits.
    Hurry(u32),
    /// Nobody waits.
    Cancel(u32),
}

impl<T: Clone + PartialEq> Queue<T> {
    /// Asks a question; `fresh` numbers a new request.
    pub fn ask(&mut self, question: T, fresh: impl FnOnce() -> u32) -> Option<Say<T>> {
        let (now, say) = match std::mem::replace(self, Self::Settled) {
            Self::Settled => Self::run(question, fresh()),
            Self::Running(asked) | Self::Behind(asked, _) if asked.question == question && !asked.cancelled => {
                (Self::Running(asked), None)
            }
            Self::Running(asked) => {
                let say = Say::Hurry(asked.id);
                (Self::Behind(asked, question), Some(say))
            }
            Self::Behind(asked, _) => (Self::Behind(asked, question), None),
        };
        *self = now;
        say
    }

    /// The answer to request `id` has come, `whole` or from the first draws. Gives the question that it answers, unless
    /// the answer is stale, and what to say now. A prefix that nobody asked for any more is asked again.
    pub fn answered(&mut self, id: u32, whole: bool, fresh: impl FnOnce() -> u32) -> (Option<Asked<T>>, Option<Say<T>>) {
        let (asked, next) = match std::mem::replace(self, Self::Settled) {
            Self::Running(asked) if asked.id == id => {
                let again = (!whole && !asked.cancelled).then(|| asked.question.clone());
                (asked, again)
            }
            Self::Behind(asked, next) if asked.id == id => (asked, Some(next)),
            other => {
                *self = other;
                return (None, None);
            }
        };
        let say = next.and_then(|next| {
            let (now, say) = Self::run(next, fresh());
            *self = now;
            say
        });
        (Some(asked), say)
    }

    /// The person does not want to wait for what is on its way; what waits behind it is wanted no less.
    pub fn cancel(&mut self) -> Option<Say<T>> {
        let (Self::Running(asked) | Self::Behind(asked, _)) = self else { return None };
        asked.cancelled = true;
        Some(Say::Cancel(asked.id))
    }

    /// Forgets everything, and gives the newest question.
    pub fn give_up(&mut self) -> Option<T> {
        match std::mem::replace(self, Self::Settled) {
            Self::Settled => None,
            Self::Running(asked) => Some(asked.question),
            Self::Behind(_, next) => Some(next),
        }
    }

    /// Nothing is wanted any more.
    pub fn leave(&mut self) -> Option<Say<T>> {
        match std::mem::replace(self, Self::Settled) {
            Self::Settled => None,
            Self::Running(asked) | Self::Behind(asked, _) => Some(Say::Cancel(asked.id)),
        }
    }

    /// Whether something newer waits.
    pub fn is_behind(&self) -> bool {
        matches!(self, Self::Behind(..))
    }

    /// Whether everything asked for was answered.
    pub fn is_settled(&self) -> bool {
        matches!(self, Self::Settled)
    }

    fn run(question: T, id: u32) -> (Self, Option<Say<T>>) {
        (Self::Running(Asked { id, question: question.clone(), cancelled: false }), Some(Say::Run(id, question)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Queue, Say};

    #[test]
    fn the_newest_of_many_questions_is_asked_next() {
        let mut queue = Queue::Settled;
        assert_eq!(queue.ask('a', || 1), Some(Say::Run(1, 'a')));
        assert_eq!(queue.ask('a', || 2), None);
        assert_eq!(queue.ask('b', || 2), Some(Say::Hurry(1)));
        assert_eq!(queue.ask('c', || 2), None);
        let (asked, say) = queue.answered(1, false, || 2);
        assert_eq!(asked.map(|asked| asked.question), Some('a'));
        assert_eq!(say, Some(Say::Run(2, 'c')));
        assert_eq!(queue.answered(2, true, || 3).1, None);
        assert!(queue.is_settled());
    }

    #[test]
    fn a_stale_answer_is_dropped() {
        let mut queue = Queue::Settled;
        queue.ask('a', || 5);
        assert_eq!(queue.answered(4, true, || 6), (None, None));
        assert!(!queue.is_settled());
        queue.answered(5, true, || 6);
        assert_eq!(queue.answered(5, true, || 6), (None, None));
    }

    #[test]
    fn a_prefix_is_not_the_last_word_unless_the_rest_was_cancelled() {
        let mut queue = Queue::Settled;
        queue.ask('a', || 1);
        queue.ask('b', || 2);
        // Back to where it was, while the host already hurries.
        assert_eq!(queue.ask('a', || 2), None);
        assert_eq!(queue.answered(1, false, || 2).1, Some(Say::Run(2, 'a')));
        assert_eq!(queue.cancel(), Some(Say::Cancel(2)));
        let (asked, say) = queue.answered(2, false, || 3);
        assert_eq!((asked.map(|asked| asked.cancelled), say), (Some(true), None));
        assert!(queue.is_settled());
        assert_eq!(queue.cancel(), None);
    }

    #[test]
    fn an_answer_that_is_no_longer_wanted_is_dropped() {
        let mut queue = Queue::Settled;
        queue.ask('a', || 1);
        assert_eq!(queue.leave(), Some(Say::Cancel(1)));
        assert_eq!(queue.answered(1, false, || 2), (None, None));
        assert_eq!(queue.leave(), None);
    }

    #[test]
    fn what_was_given_up_can_be_asked_elsewhere() {
        let mut queue = Queue::Settled;
        queue.ask('a', || 1);
        queue.ask('b', || 2);
        assert_eq!(queue.give_up(), Some('b'));
        assert_eq!(queue.give_up(), None);
    }
}
