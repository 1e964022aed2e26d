//! `los utility` and `los roi`: the formulas of the model's money section, evaluated on their own.

use los_engine::document::{Fields, parse};
use los_engine::forecast::money::roi_percent;
use los_engine::problem::{Problem, number};
use los_engine::utility::{self, Convention, Programme, Utility};
use serde::Serialize;

const MOST_MONEY: f64 = 1e15;
const MOST_YEARS: usize = 60;

/// Utility analysis under a convention.
#[derive(Serialize)]
pub struct Answer {
    convention: &'static str,
    #[serde(flatten)]
    utility: Utility,
    /// Fields that were given and that the convention does not know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unused: Vec<&'static str>,
}

/// Utility analysis of a programme.
pub fn utility(text: &str) -> Result<Answer, Problem> {
    let document = parse(text)?;
    let mut fields = Fields::open("", &document)?;
    let missing = fields.missing("convention", los_engine::document::choices(&Convention::ALL, Convention::name));
    let convention = fields.choice("convention", &Convention::ALL, Convention::name)?.ok_or(missing)?;
    let programme = Programme {
        convention,
        n_by_year: years(&mut fields, "n_by_year", 0.0, 1e9)?,
        d_by_year: years(&mut fields, "d_by_year", -100.0, 100.0)?,
        sdy: fields.required_number("sdy", 0.0, MOST_MONEY)?,
        variable_cost_share: fields.number_in("variable_cost_share", -1.0, 1.0)?.unwrap_or(0.0),
        tax: fields.number_in("tax", 0.0, 1.0)?.unwrap_or(0.0),
        rate: fields.number_in("rate", 0.0, 10.0)?.unwrap_or(0.0),
        cost_by_year: years(&mut fields, "cost_by_year", 0.0, MOST_MONEY)?,
    };
    if programme.n_by_year.len() != programme.d_by_year.len() {
        let allowed = format!("{} years, as in n_by_year", programme.n_by_year.len());
        return Err(Problem::new("d_by_year", format!("{} years", programme.d_by_year.len()), allowed));
    }
    fields.finish()?;
    let given = [("variable_cost_share", programme.variable_cost_share), ("tax", programme.tax), ("rate", programme.rate)];
    let unused = given.iter().filter(|(_, value)| !convention.discounts() && *value != 0.0).map(|(name, _)| *name).collect();
    Ok(Answer { convention: convention.name(), utility: utility::utility(&programme), unused })
}

fn years(fields: &mut Fields, name: &'static str, min: f64, max: f64) -> Result<Vec<f64>, Problem> {
    let missing = fields.missing(name, format!("a list of 1 to {MOST_YEARS} years"));
    let years = fields.numbers(name, min, max)?.ok_or(missing)?;
    if years.is_empty() || years.len() > MOST_YEARS {
        return Err(Problem::new(name, format!("{} years", years.len()), format!("1 to {MOST_YEARS} years")));
    }
    Ok(years)
}

/// Return on investment.
#[derive(Serialize)]
pub struct Return {
    benefits: f64,
    costs: f64,
    net: f64,
    roi_percent: f64,
    bcr: f64,
}

/// Return on investment and benefit-cost ratio of given benefits and costs; `attribution` credits a share of the
/// benefits to the programme.
pub fn roi(text: &str) -> Result<Return, Problem> {
    let document = parse(text)?;
    let mut fields = Fields::open("", &document)?;
    let all_benefits = fields.required_number("benefits", -MOST_MONEY, MOST_MONEY)?;
    let costs = fields.required_number("costs", 0.0, MOST_MONEY)?;
    let benefits = all_benefits * fields.number_in("attribution", 0.0, 1.0)?.unwrap_or(1.0);
    fields.finish()?;
    let answer =
        Return { benefits, costs, net: benefits - costs, roi_percent: roi_percent(benefits, costs), bcr: benefits / costs };
    if !answer.roi_percent.is_finite() {
        return Err(Problem::new("costs", number(costs), "more than 0: a return on nothing has no percentage"));
    }
    Ok(answer)
}
