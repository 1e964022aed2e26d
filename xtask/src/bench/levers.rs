//! From a lever's move to the frame that shows what follows from it.

use super::Bench;
use super::numbers::{field, median, ms, quantile};
use super::part::Found;
use super::row::Row;
use super::script;
use crate::outcome::Outcome;
use serde_json::Value;

/// Moves of each measurement.
const N_MOVES: u32 = 200;
/// Work of the main thread for a move: half of a frame at 60 frames a second.
const MEDIAN_WORK_MS: f64 = 8.0;
/// And a whole frame, for all moves but one in twenty.
const P95_WORK_MS: f64 = 16.7;
/// The longest that the middle answer from many draws may take.
const MANY_DRAWS_MS: f64 = 50.0;

/// Moves levers on the release page.
pub fn run(bench: &Bench) -> Outcome<Found> {
    let numbers = script::run(bench, "levers", &[N_MOVES.to_string()], &bench.page)?;
    Ok(Found { rows: rows(&numbers), numbers })
}

fn rows(numbers: &Value) -> Vec<Row> {
    let work = field(&numbers["usual"], "workMs");
    let (middle, most) = (median(&work), quantile(&work, 0.95));
    let mut rows = vec![
        Row::told(format!("{} lever moves, 1,000 draws: main thread's work, median", work.len()), ms(middle))
            .wanted(format!("at most {MEDIAN_WORK_MS} ms"), middle <= MEDIAN_WORK_MS),
        Row::told("the same, 95 of 100", ms(most)).wanted(format!("at most {P95_WORK_MS} ms"), most <= P95_WORK_MS),
    ];
    // A page of many draws is waited for so long that what waits out of sight is drawn as well.
    for (key, draws, what) in [("usual", "1,000", "all in sight"), ("many", "10,000", "everything, also out of sight")] {
        let all = &numbers[key];
        let (sentence, everything) = (field(all, "sentenceMs"), field(all, "allMs"));
        rows.push(Row::told(format!("{draws} draws: from the move to the new sentence, median and 95 of 100"), pair(&sentence)));
        let row = Row::told(format!("{draws} draws: from the move to {what}, median and 95 of 100"), pair(&everything));
        rows.push(if key == "many" {
            row.wanted(format!("median at most {MANY_DRAWS_MS} ms"), median(&everything) <= MANY_DRAWS_MS)
        } else {
            row
        });
    }
    rows
}

fn pair(times: &[f64]) -> String {
    format!("{}, {}", ms(median(times)), ms(quantile(times, 0.95)))
}

#[cfg(test)]
mod tests {
    use super::rows;
    use serde_json::json;

    #[test]
    fn a_move_that_leaves_the_sentence_as_it_was_has_no_time_to_it() {
        let moves =
            json!([{"workMs": 4.0, "allMs": 10.0, "sentenceMs": 9.0}, {"workMs": 4.0, "allMs": 10.0, "sentenceMs": null}]);
        let rows = rows(&json!({"usual": moves, "many": moves}));
        assert_eq!(rows[2].found, "9.00 ms, 9.00 ms");
        assert!(rows.iter().filter_map(|row| row.target.as_ref()).all(|(_, met)| *met));
    }

    #[test]
    fn no_move_at_all_meets_no_target() {
        let rows = rows(&json!({}));
        assert!(rows.iter().filter_map(|row| row.target.as_ref()).all(|(_, met)| !*met));
    }
}
