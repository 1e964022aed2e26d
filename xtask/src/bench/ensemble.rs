//! The engine against hand-optimised JavaScript and numpy: the same workload on the same beliefs, in turns.

use super::Bench;
use super::numbers::{count, least, list, median, ms};
use super::part::Found;
use super::row::Row;
use super::script;
use crate::outcome::Outcome;
use crate::process;
use crate::server::Server;
use serde_json::{Value, json};

/// Draws of the workload.
const N_DRAWS: u32 = 10_000;
/// The most that two answers may differ, as a share of the value.
const MOST_APART: f64 = 1e-9;
/// The peers, and how many times as fast the engine is to be.
const PEERS: [(&str, &str, f64); 2] = [("javascript", "hand-optimised JavaScript", 2.0), ("numpy", "NumPy", 3.0)];

/// Holds the contests, one in Node.js and one in Chromium.
pub fn run(bench: &Bench) -> Outcome<Found> {
    let numpy = numpy();
    let mut words = vec![bench.module.display().to_string(), N_DRAWS.to_string(), bench.n_rounds.to_string()];
    words.extend(numpy.as_ref().map(|(python, _)| python.clone()));
    let mut node = script::run(bench, "ensemble-node", &words, "")?;
    if let Some((_, version)) = &numpy {
        node["numpy_version"] = json!(format!("NumPy {version}"));
    }
    let site = Server::new(&bench.module, "/", None)?.run_in_background();
    let words = [N_DRAWS.to_string(), bench.n_rounds.to_string()];
    let chromium = script::run(bench, "ensemble-chromium", &words, &site)?;

    let mut rows = contest("Node.js", &node)?;
    if numpy.is_none() {
        rows.push(Row::told("NumPy", "left out: no Python with NumPy here"));
    }
    rows.extend(contest("Chromium", &chromium)?);
    Ok(Found { rows, numbers: json!({ "node": node, "chromium": chromium }) })
}

/// The rows of one contest; fails where the contestants do not agree.
fn contest(place: &str, numbers: &Value) -> Outcome<Vec<Row>> {
    let ours = list(&numbers["times"]["wasm"]);
    let mut rows = vec![Row::told(
        format!("{place}: {} draws, 52 weeks, 4 skills, engine in wasm", count(N_DRAWS)),
        format!("{} (least {})", ms(median(&ours)), ms(least(&ours))),
    )];
    for (key, name, wanted) in PEERS {
        let theirs = list(&numbers["times"][key]);
        if theirs.is_empty() {
            continue;
        }
        agree(name, numbers["apart"][key].as_f64())?;
        rows.push(Row::told(
            format!("{place}: the same in {name}"),
            format!("{} (least {})", ms(median(&theirs)), ms(least(&theirs))),
        ));
        let (middle, best) = (median(&theirs) / median(&ours), least(&theirs) / least(&ours));
        let row = Row::told(
            format!("{place}: engine against {name}"),
            format!("{middle:.2} times as fast (least against least {best:.2})"),
        );
        rows.push(row.wanted(format!("at least {wanted} times"), middle >= wanted));
    }
    Ok(rows)
}

/// Fails unless the answers are as good as the same; a difference that is not a number comes as none.
fn agree(name: &str, apart: Option<f64>) -> Outcome<()> {
    match apart {
        Some(apart) if apart <= MOST_APART => Ok(()),
        Some(apart) => Err(format!(
            "the engine and {name} do not agree: their bands are as much as {apart:.1e} of the value apart, and {MOST_APART:.0e} \
             is allowed. Their times compare different things."
        )),
        None => Err(format!("the engine's bands and those of {name} cannot be compared.")),
    }
}

/// A Python that has numpy, and the version of that.
fn numpy() -> Option<(String, String)> {
    ["python3", "python"].into_iter().find_map(|python| {
        let mut ask = process::command(python);
        ask.args(["-c", "import numpy; print(numpy.__version__)"]);
        let said = process::quiet(ask).ok().filter(|said| said.ok)?;
        Some((python.to_owned(), said.text.trim().to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::contest;
    use serde_json::json;

    #[test]
    fn the_ratio_is_the_peers_time_over_ours() {
        let numbers = json!({"times": {"wasm": [10, 11, 30], "javascript": [20, 33, 22]}, "apart": {"javascript": 1e-14}});
        let rows = contest("here", &numbers).unwrap_or_default();
        let last = rows.last().map(|row| (row.found.as_str(), row.target.as_ref().map(|(_, met)| *met)));
        assert_eq!(last, Some(("2.00 times as fast (least against least 2.00)", Some(true))));
    }

    #[test]
    fn answers_that_differ_are_a_failure() {
        for apart in [json!(1e-6), json!(null)] {
            let numbers = json!({"times": {"wasm": [10], "javascript": [20]}, "apart": {"javascript": apart}});
            assert!(contest("here", &numbers).is_err());
        }
    }
}
