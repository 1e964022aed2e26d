//! What is asked of the draws.

use serde::Serialize;

use crate::forecast::{Figure, Series, Weekly};
use crate::numbers::{Numbers, count};
use crate::scenario::Scenario;

/// The quantiles of a band and its centre line: P10, P50, P90.
pub const BAND: [f64; 3] = [0.1, 0.5, 0.9];

/// A level of a figure that somebody wants to reach.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Target {
    /// Which figure.
    pub figure: Figure,
    /// It counts as reached at this value or above.
    pub at_least: f64,
}

/// What is asked of the draws.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Question {
    /// The weekly series to make bands of.
    pub series: Vec<Series>,
    /// The figures whose quantiles are wanted.
    pub figures: Vec<Figure>,
    /// The quantiles of the bands, rising, each between 0 and 1.
    pub quantiles: Vec<f64>,
    /// The targets whose chance is wanted.
    pub targets: Vec<Target>,
}

impl Question {
    /// The band of these series and figures.
    pub fn band(series: Vec<Series>, figures: Vec<Figure>) -> Self {
        Self { series, figures, quantiles: BAND.to_vec(), targets: Vec::new() }
    }

    /// These quantiles of every series and figure of a scenario.
    pub fn everything(scenario: &Scenario, quantiles: &[f64]) -> Self {
        Self {
            series: Series::all(scenario.skills().len()),
            figures: Figure::ALL.to_vec(),
            quantiles: quantiles.to_vec(),
            targets: Vec::new(),
        }
    }

    /// As plain numbers, for a boundary that only numbers cross.
    pub fn to_numbers(&self) -> Vec<f64> {
        let Self { series, figures, quantiles, targets } = self;
        let mut all = vec![count(series.len())];
        // Series about no skill by their place, then those about one, skill by skill.
        all.extend(series.iter().map(|series| {
            count(match series {
                Series::Of(weekly) => *weekly as usize,
                Series::LiveSkill(skill) => Weekly::ALL.len() + 2 * skill,
                Series::Adoption(skill) => Weekly::ALL.len() + 2 * skill + 1,
            })
        }));
        all.push(count(figures.len()));
        all.extend(figures.iter().map(|figure| count(*figure as usize)));
        all.push(count(quantiles.len()));
        all.extend(quantiles);
        all.push(count(targets.len()));
        all.extend(targets.iter().flat_map(|target| [count(target.figure as usize), target.at_least]));
        all
    }

    /// The question that [`Self::to_numbers`] wrote about a scenario with so many skills; none where the numbers are not
    /// those of one.
    pub fn from_numbers(list: &[f64], n_skills: usize) -> Option<Self> {
        let mut from = Numbers::of(list);
        let n_weekly = Weekly::ALL.len();
        let series = |from: &mut Numbers<'_>| {
            let place = from.count(n_weekly + 2 * n_skills - 1)?;
            let skill = place.saturating_sub(n_weekly) / 2;
            Some(match Weekly::ALL.get(place) {
                Some(weekly) => Series::Of(*weekly),
                None if (place - n_weekly).is_multiple_of(2) => Series::LiveSkill(skill),
                None => Series::Adoption(skill),
            })
        };
        let question = Self {
            series: from.many(usize::MAX, series)?,
            figures: from.many(usize::MAX, |from| from.choice(Figure::ALL))?,
            quantiles: from.list()?.to_vec(),
            targets: from
                .many(usize::MAX, |from| Some(Target { figure: from.choice(Figure::ALL)?, at_least: from.number()? }))?,
        };
        from.end()?;
        let quantiles = &question.quantiles;
        let quantiles_fit = quantiles.is_sorted() && quantiles.iter().all(|share| (0.0..=1.0).contains(share));
        quantiles_fit.then_some(question)
    }
}

#[cfg(test)]
mod tests {
    use super::{Question, Target};
    use crate::forecast::Figure;
    use crate::scenario::Scenario;

    #[test]
    fn a_question_is_read_again_from_its_numbers() {
        let scenario = Scenario::worked_example();
        let n_skills = scenario.skills().len();
        let mut question = Question::everything(&scenario, &[0.0, 1.0 / 3.0, 1.0]);
        question.targets.push(Target { figure: Figure::PaybackWeek, at_least: -0.5 });
        let nothing = Question { series: Vec::new(), figures: Vec::new(), quantiles: Vec::new(), targets: Vec::new() };
        for question in [&question, &nothing] {
            let numbers = question.to_numbers();
            assert_eq!(Question::from_numbers(&numbers, n_skills).as_ref(), Some(question));
            assert_eq!(Question::from_numbers(&numbers[1..], n_skills), None);
            assert_eq!(Question::from_numbers(&[&numbers[..], &[0.0]].concat(), n_skills), None);
        }
        assert_eq!(Question::from_numbers(&question.to_numbers(), n_skills - 1), None, "a skill that is not there");
        let falling = Question { quantiles: vec![0.9, 0.1], ..nothing };
        assert_eq!(Question::from_numbers(&falling.to_numbers(), n_skills), None);
    }
}
