//! Line of Sight's model as a pure library: from training hours to behaviour to money.
//!
//! It knows no browser, no clock, no global randomness. Everything is a function of a [`Scenario`](scenario::Scenario):
//!
//! | module | what it is |
//! |---|---|
//! | [`parameters`] | the table: one row for every adjustable number |
//! | [`scenario`] | one plan in one world, checked; its file |
//! | [`belief`] | an uncertain number |
//! | [`skill`] | how a skill fades and what practice does: the Ladder and two challengers |
//! | [`coaching`] | what is planned, and what momentum and managers' time leave of it |
//! | [`forecast`] | skill, coaching, revenue and money by week; the line of sight; break-even |
//! | [`draws`] | many points of a scenario's uncertainty |
//! | [`noise`] | what one team will see in a draw: held or missed sessions, leavers, deals |
//! | [`ensemble`] | the forecast at every draw: bands, and the chance of a loss |
//! | [`comparison`] | scenarios held against each other: what differs, how far, and why |
//! | [`utility`] | the published formulas that a forecast is held against |
//! | [`fit`] | least squares: fitting curves to published data |
//! | [`document`], [`problem`] | reading JSON, and saying what is wrong with it |
//! | [`reading`] | numbers as people say them |
//! | [`numbers`] | lists of plain numbers, for a boundary that only numbers cross |
//! | [`lanes`] | a number, or several side by side |
//! | [`calendar`], [`maths`], [`quadrature`] | weeks and years; every transcendental function; integrals |
//!
//! Time is in days from the first training day, shares are 0..1, money is in the scenario's currency.

pub mod belief;
pub mod calendar;
pub mod coaching;
pub mod comparison;
pub mod document;
pub mod draws;
pub mod ensemble;
pub mod fit;
pub mod forecast;
pub mod lanes;
pub mod maths;
pub mod noise;
pub mod numbers;
pub mod parameters;
pub mod problem;
pub mod quadrature;
pub mod reading;
pub mod scenario;
pub mod skill;
pub mod utility;

/// Version of the model: the same version gives the same digits.
pub const MODEL_VERSION: &str = "1.0";
