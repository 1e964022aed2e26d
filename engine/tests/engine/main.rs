//! The engine against its laws, its oracles and independent derivations.
//!
//! | room | what it holds against what |
//! |---|---|
//! | [`generators`] | every valid scenario, drawn from the parameter table |
//! | [`laws_of_skill`], [`laws_at_corners`], [`laws_of_forecast`], [`laws_of_more_practice`], [`laws_of_coaching`], [`laws_of_sales`], [`laws_of_money`], [`laws_of_draws`], [`laws_of_lanes`], [`laws_of_comparison`] | properties |
//! | [`laws_of_chance`] | the mean run against simulated people |
//! | [`laws_of_noise`] | what one team sees against the mean run; random numbers that do not shift |
//! | [`oracles_ladder`], [`oracles_published`], [`oracles_cepeda`], [`oracles_analysis`] | numbers from `tests/cases` |
//! | [`scenario_file`], [`spoiled_files`] | what is written is read again; what is wrong is named |
//! | [`value_stability`] | the worked example's figures, to the last digit |

#![expect(clippy::disallowed_methods, reason = "tests compute again with std what the engine computes with libm")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![expect(clippy::float_cmp, reason = "where a law says the same, it means to the last bit")]

mod generators;
mod laws_at_corners;
mod laws_of_chance;
mod laws_of_coaching;
mod laws_of_comparison;
mod laws_of_draws;
mod laws_of_forecast;
mod laws_of_lanes;
mod laws_of_money;
mod laws_of_more_practice;
mod laws_of_noise;
mod laws_of_sales;
mod laws_of_skill;
mod measure;
mod oracles_analysis;
mod oracles_cepeda;
mod oracles_ladder;
mod oracles_published;
mod scenario_file;
mod spoiled_files;
mod value_stability;
