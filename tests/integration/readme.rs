//! The README says what the parameter table says.

use std::fmt::Write as _;
use std::fs;

use los_engine::parameters::{Parameter, Row};
use los_engine::problem::number;

const BEGIN: &str = "<!-- parameters: written by `UPDATE_README=1 cargo test -p line-of-sight readme` -->\n";
const END: &str = "<!-- end of parameters -->";

fn line(row: &Row) -> String {
    let distribution = row.range.map_or(String::new(), |belief| format!("{}, {belief}", belief.kind()));
    let (default, source) = (number(row.default), row.source.replace('|', "/"));
    let (path, words, grade) = (row.path(), row.words, row.grade.label());
    format!("| `{path}` | {words} | {default} | {distribution} | {} | {grade} | {source} |\n", row.allowed())
}

#[test]
fn the_readme_lists_every_parameter_as_the_table_has_it() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let mut table = String::from(
        "\n| field | what it is | default | distribution | allowed | grade | source |\n|---|---|---|---|---|---|---|\n",
    );
    for parameter in Parameter::ALL {
        write!(table, "{}", line(parameter.row())).unwrap();
    }
    let expected = format!("{before}{BEGIN}{table}\n{END}{after}");
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(path, &expected).unwrap();
    }
    assert!(fs::read_to_string(path).unwrap() == expected, "run UPDATE_README=1 cargo test -p line-of-sight readme");
}
