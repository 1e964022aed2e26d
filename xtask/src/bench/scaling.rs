//! How time and memory grow with the work.

use super::Bench;
use super::numbers::{count, ms};
use super::part::Found;
use super::row::Row;
use super::script;
use crate::outcome::Outcome;
use serde_json::Value;

/// What still counts as linear: a shared machine's times differ by some percent.
const HAIR: f64 = 1.1;
/// The most memory that a run may have.
const MOST_MIB: f64 = 64.0;

/// What grows, by its name in the script and in words.
const GROWING: [(&str, &str); 4] =
    [("draws", "draws"), ("skills", "skills"), ("weeks", "weeks of horizon"), ("reps", "reps of team noise in 100 draws")];

/// Runs the engine at many sizes.
pub fn run(bench: &Bench) -> Outcome<Found> {
    let numbers = script::run(bench, "scaling", &[bench.module.display().to_string()], "")?;
    let mut rows: Vec<Row> = GROWING.into_iter().filter_map(|(key, words)| growth(key, words, &numbers["rows"][key])).collect();
    rows.extend(memory(&numbers["rows"]["draws"]));
    Ok(Found { rows, numbers })
}

/// Time per unit of work at the largest size against that at the smallest; 1 is linear.
fn growth(key: &str, words: &str, cases: &Value) -> Option<Row> {
    let cases = cases.as_array()?;
    let per_unit = |case: &Value| Some(case["ms"].as_f64()? / case[key].as_f64()?);
    let (first, last) = (cases.first()?, cases.last()?);
    let smallest = per_unit(first)?;
    let ratios: Vec<f64> = cases.iter().filter_map(per_unit).map(|time| time / smallest).collect();
    let worst = ratios.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let steps: Vec<String> = ratios.iter().map(|ratio| format!("{ratio:.2}")).collect();
    let (from, to) = (size(&first[key])?, size(&last[key])?);
    let what = format!("{from} to {to} {words}: time for each, against the smallest");
    let found = format!("{} ({} to {})", steps.join(", "), ms(first["ms"].as_f64()?), ms(last["ms"].as_f64()?));
    Some(Row::told(what, found).wanted(format!("at most {HAIR}: no worse than linear"), worst <= HAIR))
}

/// The most memory that the module ever had, at the most draws.
fn memory(cases: &Value) -> Option<Row> {
    let last = cases.as_array()?.last()?;
    let mib = last["bytes"].as_f64()? / 1024.0 / 1024.0;
    let row = Row::told(format!("memory at {} draws", size(&last["draws"])?), format!("{mib:.1} MiB"));
    Some(row.wanted(format!("at most {MOST_MIB} MiB"), mib <= MOST_MIB))
}

/// A size of the work in words.
fn size(value: &Value) -> Option<String> {
    u32::try_from(value.as_u64()?).ok().map(count)
}

#[cfg(test)]
mod tests {
    use super::{growth, memory};
    use serde_json::json;

    #[test]
    fn twice_the_work_in_twice_the_time_is_linear() {
        for (time, met) in [(20.0, true), (19.0, true), (30.0, false)] {
            let row = growth("draws", "draws", &json!([{"draws": 100, "ms": 10.0}, {"draws": 200, "ms": time}]));
            assert_eq!(row.and_then(|row| row.target).map(|(_, met)| met), Some(met), "{time}");
        }
    }

    #[test]
    fn memory_is_that_of_the_largest_run() {
        let row = memory(&json!([{"draws": 1, "bytes": 1}, {"draws": 2, "bytes": 1_572_864}]));
        assert_eq!(row.map(|row| row.found).as_deref(), Some("1.5 MiB"));
    }
}
