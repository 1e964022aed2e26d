//! Sentences with places to fill: `{name}` takes a value, `{name:1=hour|hours}` chooses its words by it.
//!
//! A choice compares the value as it is written, without its sign; the last one, which has no `=`, is for all others. That
//! is all the grammar a language file has: what is said differently otherwise is a sentence of its own.

/// The template with its places filled. `names` are the names of the `given` values, each followed by a space.
pub fn fill(template: &str, names: &str, given: &[&str]) -> String {
    let mut filled = String::with_capacity(2 * template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, after) = after.split_once('}').unwrap_or((after, ""));
        let (name, choices) = place.split_once(':').unwrap_or((place, ""));
        let value = names.split(' ').zip(given).find(|(known, _)| *known == name).map_or("", |(_, value)| *value);
        filled.push_str(before);
        filled.push_str(if choices.is_empty() { value } else { chosen(choices, value) });
        rest = after;
    }
    filled.push_str(rest);
    filled
}

fn chosen<'a>(choices: &'a str, value: &str) -> &'a str {
    let value = value.trim_start_matches(['+', '−']);
    let choice = choices.split('|').find_map(|choice| match choice.split_once('=') {
        Some((of, words)) => (of == value).then_some(words),
        None => Some(choice),
    });
    choice.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::fill;

    fn check(template: &str, given: &[&str], expected: &str) {
        assert_eq!(fill(template, "low n ", given), expected, "{template}");
    }

    #[test]
    fn places_are_filled_in_any_order() {
        check("no place", &[], "no place");
        check("from {low} to {n}", &["1", "9"], "from 1 to 9");
        check("{n}, at least {low}", &["1", "9"], "9, at least 1");
        check("{n}{n}", &["1", "9"], "99");
    }

    #[test]
    fn words_are_chosen_by_a_number() {
        for (n, expected) in [("1", "+1 hour"), ("2", "+2 hours"), ("1.5", "+1.5 hours")] {
            check("+{n} {n:1=hour|hours}", &["", n], expected);
        }
        check("{n} {n:1=point|points}", &["", "−1"], "−1 point");
        check("{n:0=none|1=one|2=two|many}", &["", "2"], "two");
    }

    #[test]
    fn what_is_given_is_never_read_as_a_template() {
        check("{low}!", &["{n}", "9"], "{n}!");
    }

    #[test]
    fn a_broken_template_says_what_it_can() {
        check("open {low", &["1", "9"], "open 1");
        check("{unknown} {n:1=one}", &["1", "9"], " ");
    }
}
