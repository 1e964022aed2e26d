//! Ranges of outcomes, and how likely a loss is.

use super::Words;

impl Words {
    /// Two ends of a range in short; what goes both ways is not written with a dash, which could be a minus.
    pub fn span(self, low: &str, high: &str) -> String {
        // One percent sign is enough.
        let low = if high.ends_with('%') { low.trim_end_matches(['%', '\u{a0}']) } else { low };
        if low.starts_with('−') { self.from_to(low, high) } else { format!("{low}–{high}") }
    }

    /// How likely a loss is (0..1), of so many outcomes; where a loss is likelier than a gain, how likely a gain is.
    pub fn chance_of_loss(self, chance: f64, n_outcomes: &str) -> String {
        let gain = chance >= 0.55;
        let chance = if gain { 1.0 - chance } else { chance };
        let n = if chance > 0.0 { (1.0 / chance).round() } else { f64::INFINITY };
        let one_in = |n: &str, of: f64| {
            let of = of.to_string();
            if gain { self.chance_of_a_gain(n, &of) } else { self.chance_of_a_loss(n, &of) }
        };
        match chance {
            _ if chance <= 0.0 && gain => self.no_gain(n_outcomes),
            _ if chance <= 0.0 => self.no_loss(n_outcomes),
            _ if chance >= 0.45 => self.even_chance().to_owned(),
            _ if chance >= 0.36 => one_in("2", 5.0),
            _ if n > 100.0 && gain => self.rarely_a_gain("100"),
            _ if n > 100.0 => self.rarely_a_loss("100"),
            // Beyond twenty nobody tells one from the next.
            _ if n > 20.0 => one_in("1", (n / 10.0).round() * 10.0),
            _ => one_in("1", n),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::words::ENGLISH;

    #[test]
    fn a_chance_is_said_as_people_say_it() {
        let check = |chance: f64, expected: &str| {
            let said = ENGLISH.chance_of_loss(chance, "1,000").replace('\u{2011}', "-");
            assert_eq!(said, expected, "{chance}");
        };
        check(0.0, "none of 1,000 outcomes is a loss");
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
        check(1.0, "none of 1,000 outcomes is a gain");
    }

    #[test]
    fn a_range_that_goes_both_ways_has_no_dash_that_could_be_a_minus() {
        let check = |low: &str, high: &str, said: &str| assert_eq!(ENGLISH.span(low, high), said);
        check("12%", "36%", "12–36%");
        check("12\u{a0}%", "36\u{a0}%", "12–36\u{a0}%");
        check("−2%", "5%", "−2 to 5%");
        check("$98K", "$116K", "$98K–$116K");
        check("−$20K", "$510K", "−$20K to $510K");
        check("130", "370", "130–370");
    }
}
