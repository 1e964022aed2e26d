//! Ranges of outcomes, and how likely a loss is.

/// What the ranges at the links are.
pub const BAND_LEGEND: &str = "Ranges: 8 of 10 outcomes.";

/// What the band of a chart is, after what it measures.
pub fn with_band(subtitle: &str) -> String {
    format!("{subtitle}; band: 8 of 10 outcomes")
}

/// Two ends of a range in short; what goes both ways is not written with a dash, which could be a minus.
pub fn span(low: &str, high: &str) -> String {
    // One percent sign is enough.
    let low = if high.ends_with('%') { low.trim_end_matches('%') } else { low };
    if low.starts_with('−') { format!("{low} to {high}") } else { format!("{low}–{high}") }
}

/// A value with its range.
pub fn with_span(value: &str, span: &str) -> String {
    format!("{value} ({span})")
}

/// What a plan may as well return, after what it returns.
pub fn likely_between(low: &str, high: &str, chance: &str) -> String {
    format!("Likely between {low} and {high}; {chance}.")
}

/// How likely a loss is (0..1), of so many outcomes; where a loss is likelier than a gain, how likely a gain is.
pub fn chance_of_loss(chance: f64, n_outcomes: usize) -> String {
    let (what, chance) = if chance >= 0.55 { ("gain", 1.0 - chance) } else { ("loss", chance) };
    let n = if chance > 0.0 { (1.0 / chance).round() } else { f64::INFINITY };
    // Beyond twenty nobody tells one from the next.
    let tens = (n / 10.0).round() * 10.0;
    match chance {
        _ if chance <= 0.0 => format!("none of {n_outcomes} outcomes is a {what}"),
        _ if chance >= 0.45 => format!("an even chance of a {what}"),
        _ if chance >= 0.36 => format!("a 2-in-5 chance of a {what}"),
        _ if n > 100.0 => format!("less than a 1-in-100 chance of a {what}"),
        _ if n > 20.0 => format!("a 1-in-{tens} chance of a {what}"),
        _ => format!("a 1-in-{n} chance of a {what}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_is_said_as_people_say_it() {
        let check = |chance: f64, said: &str| assert_eq!(chance_of_loss(chance, 1000), said, "{chance}");
        check(0.0, "none of 1000 outcomes is a loss");
        check(0.001, "less than a 1-in-100 chance of a loss");
        check(0.012, "a 1-in-80 chance of a loss");
        check(0.047, "a 1-in-20 chance of a loss");
        check(0.09, "a 1-in-11 chance of a loss");
        check(0.14, "a 1-in-7 chance of a loss");
        check(0.25, "a 1-in-4 chance of a loss");
        check(0.34, "a 1-in-3 chance of a loss");
        check(0.4, "a 2-in-5 chance of a loss");
        check(0.48, "an even chance of a loss");
        check(0.52, "an even chance of a loss");
        check(0.56, "a 2-in-5 chance of a gain");
        check(0.8, "a 1-in-5 chance of a gain");
        check(0.999, "less than a 1-in-100 chance of a gain");
        check(1.0, "none of 1000 outcomes is a gain");
    }

    #[test]
    fn a_range_that_goes_both_ways_has_no_dash_that_could_be_a_minus() {
        let check = |low: &str, high: &str, said: &str| assert_eq!(span(low, high), said);
        check("12%", "36%", "12–36%");
        check("−2%", "5%", "−2 to 5%");
        check("$98K", "$116K", "$98K–$116K");
        check("−$20K", "$510K", "−$20K to $510K");
        check("130", "370", "130–370");
    }
}
