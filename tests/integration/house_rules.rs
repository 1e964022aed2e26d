//! Rules of this house that a text search can check: who may know whom, and what never stands in the sources.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Words that may not stand in some files, and why.
struct Rule {
    /// Files or folders, from the repository's root.
    places: &'static [&'static str],
    /// The ending of the files that are searched.
    ending: &'static str,
    /// Words that no line may contain.
    never: &'static [&'static str],
    /// The reason, as the message gives it.
    because: &'static str,
}

/// Fails with every offending line, as `file:line: word (reason)`.
fn check(rule: &Rule) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut offences = String::new();
    for place in rule.places {
        for file in files_in(&root.join(place), rule.ending) {
            let text = fs::read_to_string(&file).unwrap_or_default();
            let name = file.strip_prefix(root).unwrap_or(&file).display();
            for (number, word) in offences_in(&text, rule.never) {
                let _ = writeln!(offences, "{name}:{number}: {word} ({})", rule.because);
            }
        }
    }
    assert!(offences.is_empty(), "\n{offences}");
}

/// The numbers of the lines with a forbidden word, and the word.
fn offences_in<'a>(text: &str, never: &'a [&str]) -> Vec<(usize, &'a str)> {
    text.lines()
        .zip(1..)
        .flat_map(|(line, number)| never.iter().filter(move |word| line.contains(**word)).map(move |word| (number, *word)))
        .collect()
}

/// The file itself, or all files of that ending below a folder; none where the place does not exist yet.
fn files_in(place: &Path, ending: &str) -> Vec<PathBuf> {
    if place.is_file() {
        return vec![place.to_owned()];
    }
    let Ok(entries) = fs::read_dir(place) else {
        return Vec::new();
    };
    entries
        .flatten()
        .map(|entry| entry.path())
        .flat_map(|path| {
            if path.is_dir() {
                files_in(&path, ending)
            } else if path.extension().is_some_and(|extension| extension == ending) {
                vec![path]
            } else {
                Vec::new()
            }
        })
        .collect()
}

#[test]
fn a_search_finds_each_line_with_a_forbidden_word() {
    let text = "good\nvery bad\nfine\nworse and bad\n";
    assert_eq!(offences_in(text, &["bad", "worse"]), [(2, "bad"), (4, "bad"), (4, "worse")]);
}

#[test]
fn a_search_reads_real_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(!files_in(&root.join("src"), "rs").is_empty());
    assert!(!files_in(&root.join("engine/src"), "rs").is_empty());
    assert_eq!(files_in(&root.join("index.html"), "html").len(), 1);
}

#[test]
fn the_page_is_never_built_from_strings_of_html() {
    check(&Rule {
        places: &["src"],
        ending: "rs",
        never: &["inner_html", "set_inner_html", "insert_adjacent_html", "outer_html"],
        because: "text from a link could become code: build elements",
    });
}

#[test]
fn no_style_attribute_is_written_out() {
    check(&Rule {
        places: &["src", "index.html"],
        ending: "rs",
        never: &["style=\""],
        because: "the content security policy blocks it: use a class, or style:property=",
    });
}

#[test]
fn no_script_stands_in_the_page() {
    check(&Rule {
        places: &["index.html"],
        ending: "html",
        never: &["<script>", "<style", "onload=", "onclick=", "javascript:", "http://", "https://"],
        because: "the content security policy blocks inline code and other hosts",
    });
}

#[test]
fn the_engine_knows_no_browser_no_clock_and_no_chance_of_its_own() {
    check(&Rule {
        places: &["engine/src"],
        ending: "rs",
        never: &["web_sys", "js_sys", "wasm_bindgen", "leptos", "std::time", "Instant::now", "SystemTime", "thread_rng"],
        because: "the engine takes values and returns values, the same on every machine",
    });
}

#[test]
fn what_the_page_says_is_read_from_an_answer_and_never_simulated_beside_it() {
    check(&Rule {
        places: &[
            "src/explore.rs",
            "src/explore",
            "src/compare.rs",
            "src/compare",
            "src/words.rs",
            "src/words",
            "src/charts.rs",
            "src/charts",
            "src/workbench.rs",
        ],
        ending: "rs",
        never: &["mean_run", "forecast::run", "forecast::{run", "ensemble::Job", "break_even("],
        because: "the engine runs apart from the page, which shows the bands that it gives",
    });
}

#[test]
fn charts_draw_without_knowing_the_app() {
    check(&Rule {
        places: &["src/charts.rs", "src/charts"],
        ending: "rs",
        never: &["crate::app", "leptos"],
        because: "a chart is drawn on screen, in print and in tests alike",
    });
}
