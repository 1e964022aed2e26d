//! The command `los` as a person or a script meets it: arguments and standard input in, standard output, standard error
//! and exit code out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod answers;
mod batches;
mod command;
mod compare;
mod draws;
mod refusals;
mod single_skill;
