//! The table in the README.

use super::row::{self, Row};
use crate::outcome::{Concerning, Outcome};
use crate::project;

const BEGIN: &str = "<!-- benchmarks: written by `cargo xtask bench --readme` -->\n";
const END: &str = "<!-- end of benchmarks -->";

/// Writes the rows between the markers.
pub fn refresh(rows: &[Row], place: &str) -> Outcome<()> {
    let path = project::root().join("README.md");
    let before = std::fs::read_to_string(&path).concerning("README.md")?;
    let after = with_table(&before, &format!("{}\nMeasured on {place}.\n", row::markdown(rows)))
        .ok_or("README.md has no markers for the benchmarks' table.")?;
    std::fs::write(path, after).concerning("README.md")?;
    println!("The table in README.md is up to date.");
    Ok(())
}

/// The text with `table` between the markers; none where one is missing.
fn with_table(text: &str, table: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{table}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, with_table};

    #[test]
    fn only_what_stands_between_the_markers_changes() {
        let text = format!("a\n{BEGIN}old\n{END}\nb\n");
        let expected = format!("a\n{BEGIN}\nnew\n\n{END}\nb\n");
        assert_eq!(with_table(&text, "new\n"), Some(expected));
        assert_eq!(with_table("a\nb\n", "new\n"), None);
    }
}
