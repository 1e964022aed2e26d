//! What a first visit weighs, and how long it takes.

use super::Bench;
use super::numbers::{list, median, ms, quantile};
use super::part::Found;
use super::row::Row;
use super::script;
use crate::outcome::Outcome;
use crate::sizes::{self, Sized};
use serde_json::{Value, json};

/// Visits at each speed.
const N_VISITS: u32 = 9;
/// The longest that a first sentence may take where the main thread is four times as slow.
const SLOW_MS: f64 = 1_000.0;

/// Weighs `dist/` and visits it.
pub fn run(bench: &Bench) -> Outcome<Found> {
    let visits = script::run(bench, "load", &[N_VISITS.to_string()], &bench.page)?;
    let all = sizes::of_dist()?;
    let files: Vec<Value> =
        all.iter().map(|file| json!({ "name": file.name, "raw": file.raw, "gzip": file.gzip, "brotli": file.brotli })).collect();
    let mut rows = vec![weight("dist/, every file", &all)];
    rows.extend(all.iter().filter(|file| is_wasm(file)).map(|file| weight(&plain_name(&file.name), std::slice::from_ref(file))));
    rows.push(weight("what a first visit loads", &sizes::first_load(all)?));
    rows.extend(times(&visits));
    Ok(Found { rows, numbers: json!({ "visits": visits, "files": files }) })
}

fn times(visits: &Value) -> Vec<Row> {
    let of = |rate: &str| list(&visits["times"][rate]);
    let (usual, slow) = (of("1"), of("4"));
    let words = |times: &[f64]| format!("{} (longest of {}: {})", ms(median(times)), times.len(), ms(quantile(times, 1.0)));
    vec![
        Row::told("navigation to the first sentence, empty cache, localhost", words(&usual)),
        Row::told("the same, main thread four times as slow", words(&slow))
            .wanted(format!("at most {SLOW_MS} ms"), median(&slow) <= SLOW_MS),
    ]
}

fn weight(what: &str, files: &[Sized]) -> Row {
    #[expect(clippy::cast_precision_loss, reason = "a site is far below 2^53 bytes")]
    let sum = |bytes: fn(&Sized) -> u64| files.iter().map(bytes).sum::<u64>() as f64 / 1_000.0;
    let (raw, gzip, brotli) = (sum(|file| file.raw), sum(|file| file.gzip), sum(|file| file.brotli));
    Row::told(format!("{what}: raw, gzip, brotli"), format!("{raw:.1}, {gzip:.1}, {brotli:.1} kB"))
}

fn is_wasm(file: &Sized) -> bool {
    std::path::Path::new(&file.name).extension().is_some_and(|extension| extension == "wasm")
}

/// A file's name without the hash of its contents, which is another in every build.
fn plain_name(name: &str) -> String {
    let is_hash = |part: &str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.split('-')
        .filter_map(|part| match part.split_at_checked(16) {
            Some((hash, rest)) if is_hash(hash) => (!rest.is_empty()).then(|| rest.to_owned()),
            _ => Some(format!("-{part}")),
        })
        .collect::<String>()
        .trim_start_matches('-')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{plain_name, times};
    use serde_json::json;

    #[test]
    fn a_name_loses_its_hash_only() {
        for (name, expected) in [
            ("line-of-sight-0123456789abcdef_bg.wasm", "line-of-sight_bg.wasm"),
            ("line-of-sight.wasm", "line-of-sight.wasm"),
            ("snippets/a-b/inline0.js", "snippets/a-b/inline0.js"),
        ] {
            assert_eq!(plain_name(name), expected);
        }
    }

    #[test]
    fn the_target_is_for_the_slow_visit() {
        let rows = times(&json!({"times": {"1": [300, 310, 290], "4": [1100, 900, 990]}}));
        assert_eq!(rows[0].target, None);
        assert_eq!(rows[1].target.as_ref().map(|(_, met)| *met), Some(true));
        assert_eq!(rows[1].found, "990 ms (longest of 3: 1100 ms)");
    }
}
