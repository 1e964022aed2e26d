//! Utility analysis: the published formulas that a forecast is held against.
//!
//! Brogden-Cronbach-Gleser with decay, `dU = sum_t N_t d_t SDy - C`, and Boudreau's form with `(1 + V)(1 - TAX)/(1 + i)^t`.
//! Authors differ in whether cost is taxed and whether it falls in year 0 or 1, so the convention is said outright.

use serde::Serialize;

use crate::maths::pow;

/// How costs are treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Convention {
    /// Schmidt-Hunter-Pearlman: nothing is discounted or taxed, variable costs are left out.
    SchmidtHunterPearlman,
    /// Boudreau; the first cost falls in year 0 and costs are not taxed.
    BoudreauCostYear0Untaxed,
    /// Boudreau; the first cost falls in year 0 and lowers the tax.
    BoudreauCostYear0Taxed,
    /// Boudreau; the first cost falls in year 1 and costs are not taxed.
    BoudreauCostYear1Untaxed,
    /// Boudreau; the first cost falls in year 1 and lowers the tax.
    BoudreauCostYear1Taxed,
}

impl Convention {
    /// Every convention.
    pub const ALL: [Self; 5] = [
        Self::SchmidtHunterPearlman,
        Self::BoudreauCostYear0Untaxed,
        Self::BoudreauCostYear0Taxed,
        Self::BoudreauCostYear1Untaxed,
        Self::BoudreauCostYear1Taxed,
    ];

    /// Name in requests.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SchmidtHunterPearlman => "schmidt_hunter_pearlman",
            Self::BoudreauCostYear0Untaxed => "boudreau_cost_year_0_untaxed",
            Self::BoudreauCostYear0Taxed => "boudreau_cost_year_0_taxed",
            Self::BoudreauCostYear1Untaxed => "boudreau_cost_year_1_untaxed",
            Self::BoudreauCostYear1Taxed => "boudreau_cost_year_1_taxed",
        }
    }

    /// Whether it discounts, taxes and counts variable costs.
    pub const fn discounts(self) -> bool {
        !matches!(self, Self::SchmidtHunterPearlman)
    }

    const fn first_cost_year(self) -> u16 {
        match self {
            Self::BoudreauCostYear0Untaxed | Self::BoudreauCostYear0Taxed => 0,
            Self::SchmidtHunterPearlman | Self::BoudreauCostYear1Untaxed | Self::BoudreauCostYear1Taxed => 1,
        }
    }

    const fn taxes_cost(self) -> bool {
        matches!(self, Self::BoudreauCostYear0Taxed | Self::BoudreauCostYear1Taxed)
    }
}

/// A programme for utility analysis.
#[derive(Clone, Debug, PartialEq)]
pub struct Programme {
    /// How costs are treated.
    pub convention: Convention,
    /// People under the effect in each year, from year 1.
    pub n_by_year: Vec<f64>,
    /// Effect size in standard deviations in each year, from year 1; decay makes it fall.
    pub d_by_year: Vec<f64>,
    /// Money value of one standard deviation of performance, per person and year.
    pub sdy: f64,
    /// V: share by which variable costs change the value; negative when they grow with performance.
    pub variable_cost_share: f64,
    /// Tax rate, 0..1.
    pub tax: f64,
    /// Discount rate per year.
    pub rate: f64,
    /// Cost of each year, from year 0 or 1 as the convention says.
    pub cost_by_year: Vec<f64>,
}

/// What a programme is worth.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Utility {
    /// Value of the effect, after tax and discounting where the convention has them.
    pub gross: f64,
    /// Cost, likewise.
    pub cost: f64,
    /// Gross less cost.
    pub net: f64,
    /// The same as `net`, under the name that discounted forms use.
    pub npv: f64,
    /// Effect size, the same in every year, at which the programme pays for itself; none when no effect could.
    pub break_even_d: Option<f64>,
}

/// Evaluates a programme.
pub fn utility(programme: &Programme) -> Utility {
    let convention = programme.convention;
    let (tax, rate, variable) =
        if convention.discounts() { (programme.tax, programme.rate, programme.variable_cost_share) } else { (0.0, 0.0, 0.0) };
    let discounted = |amounts: &mut dyn Iterator<Item = f64>, first_year: u16| {
        amounts.zip(first_year..).map(|(amount, year)| amount / pow(1.0 + rate, f64::from(year))).sum::<f64>()
    };
    let per_unit = programme.sdy * (1.0 + variable) * (1.0 - tax);
    let gross = per_unit * discounted(&mut programme.n_by_year.iter().zip(&programme.d_by_year).map(|(n, d)| n * d), 1);
    let per_d = per_unit * discounted(&mut programme.n_by_year.iter().copied(), 1);
    let untaxed = discounted(&mut programme.cost_by_year.iter().copied(), convention.first_cost_year());
    let cost = if convention.taxes_cost() { untaxed * (1.0 - tax) } else { untaxed };
    Utility {
        gross,
        cost,
        net: gross - cost,
        npv: gross - cost,
        break_even_d: (per_d > 0.0).then(|| cost / per_d).filter(|d| d.is_finite()),
    }
}
