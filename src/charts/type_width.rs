//! How wide a text is likely to be, for surfaces that cannot measure: SVG and native tests.

/// Width of `text` in ems of a common system font, a little on the wide side, so that what was
/// reserved is enough for most fonts.
///
/// The classes follow the advance widths of `DejaVu Sans`, the widest that a system is likely to
/// fall back to; San Francisco, Segoe UI, Roboto and Inter all run narrower.
pub(super) fn ems(text: &str, bold: bool) -> f64 {
    let regular: f64 = text.chars().map(advance).sum();
    if bold { regular * BOLD } else { regular }
}

/// How much wider the bold cut runs.
const BOLD: f64 = 1.13;

fn advance(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' | '·' => 0.31,
        ' ' | '\u{a0}' | '\u{202f}' => 0.32,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' => 0.41,
        '-' => 0.46,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 0.93,
        '0'..='9' | '+' | '−' | '–' | '$' | '€' | '£' | '=' | '<' | '>' | '±' | '×' => 0.64,
        'a'..='z' => 0.61,
        'A'..='Z' => 0.71,
        // One square for each ideograph, kana, hangul syllable and emoji.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' => 1.0,
        '\u{ff00}'..='\u{ff60}' | '\u{1f000}'.. => 1.2,
        _ => 0.66,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wider_letters_and_more_letters_take_more_room() {
        assert!(ems("MMM", false) > ems("iii", false));
        assert!(ems("this plan", true) > ems("this plan", false));
        assert!(ems("", false).abs() < f64::EPSILON);
    }
}
