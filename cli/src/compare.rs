//! `los compare`: scenarios held against the first one, in the same draws.

use std::collections::BTreeMap;

use los_engine::MODEL_VERSION;
use los_engine::comparison::{
    Attribution, HEADLINES, Input, MOST_SCENARIOS, check_currencies, differing, in_the_draws_of, question,
};
use los_engine::ensemble::paired::paired;
use los_engine::ensemble::{BAND, Question, ensemble};
use los_engine::forecast::Figure;
use los_engine::problem::Problem;
use los_engine::scenario::Scenario;
use serde::Serialize;
use serde_json::Value;

use crate::options::Options;
use crate::simulate::read;

/// What a comparison says.
#[derive(Serialize)]
pub struct Answer {
    model_version: &'static str,
    quantiles: [f64; 3],
    n_draws: usize,
    inputs: Vec<Difference>,
    scenarios: Vec<Compared>,
}

/// An input that is not the same in all scenarios.
#[derive(Serialize)]
struct Difference {
    input: String,
    ink: &'static str,
    /// What it is in each scenario.
    values: Vec<Value>,
}

/// One scenario.
#[derive(Serialize)]
struct Compared {
    name: String,
    chance_of_best: f64,
    chance_of_loss: f64,
    /// The band of each headline.
    outcomes: BTreeMap<&'static str, Vec<Option<f64>>>,
    /// The band of what it has more than the first scenario, draw by draw.
    differences: BTreeMap<&'static str, Vec<Option<f64>>>,
    /// The part of each input in the difference of the net value to the first scenario; they add up to its middle.
    contributions: Vec<Part>,
}

/// What some inputs make of a difference: one, or several of one topic where more than twelve differ.
#[derive(Serialize)]
struct Part {
    inputs: Vec<String>,
    amount: f64,
}

/// Compares the scenarios of these files.
pub fn answer(texts: &[String], options: &Options) -> Result<Answer, Problem> {
    if !(2..=MOST_SCENARIOS).contains(&texts.len()) {
        return Err(Problem::new("files", texts.len().to_string(), format!("2 to {MOST_SCENARIOS} scenarios to compare")));
    }
    let scenarios = texts.iter().map(|text| options.on(read(text)?)).collect::<Result<Vec<_>, _>>()?;
    check_currencies(&scenarios)?;
    let question = question(&scenarios, &scenarios[0]);
    let apart = paired(&question);
    let compared = |(n, scenario): (usize, &Scenario)| {
        let outcomes = ensemble(&in_the_draws_of(scenario.clone(), &scenarios[0]), Question::band(vec![], HEADLINES.to_vec()));
        Compared {
            name: scenario.name().to_owned(),
            chance_of_best: apart.chance_of_best[n],
            chance_of_loss: outcomes.chance_of_loss,
            outcomes: outcomes.figures.into_iter().map(|(figure, band)| (figure.name(), band)).collect(),
            differences: HEADLINES.iter().enumerate().map(|(at, figure)| (figure.name(), apart.difference(n, 0, at))).collect(),
            contributions: contributions(&scenarios[0], scenario),
        }
    };
    Ok(Answer {
        model_version: MODEL_VERSION,
        quantiles: BAND,
        n_draws: apart.n_draws,
        inputs: differing(&scenarios).into_iter().map(|input| difference(input, &scenarios)).collect(),
        scenarios: scenarios.iter().enumerate().map(compared).collect(),
    })
}

fn difference(input: Input, scenarios: &[Scenario]) -> Difference {
    let path = input.path();
    let value = |scenario: &Scenario| {
        let document = serde_json::to_value(scenario).unwrap_or_default();
        path.split('.').fold(document, |inside, name| inside[name].clone())
    };
    Difference { values: scenarios.iter().map(value).collect(), ink: input.ink().name(), input: path }
}

fn contributions(from: &Scenario, to: &Scenario) -> Vec<Part> {
    let mut work = Attribution::new(from, to, Figure::NetValue);
    while let Some(question) = work.question() {
        work.take(&paired(&question));
    }
    let part = |inputs: Vec<Input>, amount| Part { inputs: inputs.into_iter().map(Input::path).collect(), amount };
    let all = work.contributions().unwrap_or_default();
    all.into_iter().map(|contribution| part(contribution.inputs, contribution.amount)).collect()
}
