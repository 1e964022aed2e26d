//! The words of one language: English from the code, every other from its file.

use los_engine::parameters::{Parameter, SkillNumber};
use los_engine::problem::{Phrase, Problem};
use los_engine::scenario::{AdherenceShape, Cadence, SkillModel};
use los_engine::skill::presets::{RETENTION_PRESETS, RetentionPreset};

use super::Numbers;
use super::english::MESSAGES;

/// English, which is always there.
pub const ENGLISH: Words = Words { tag: "en", lines: &[] };

/// The words of one language. Copies are the same.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    tag: &'static str,
    /// Those of its file, in the order of [`Part::ALL`]; none for English.
    lines: &'static [&'static str],
}

/// Languages are the same when their tags are.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Words {}

/// The parts of a language's file, in their order.
#[derive(Clone, Copy)]
enum Part {
    Messages,
    Phrases,
    Parameters,
    SkillNumbers,
    Cadences,
    AdherenceShapes,
    SkillModels,
    Presets,
    Sources,
}

impl Part {
    const ALL: [Self; 9] = [
        Self::Messages,
        Self::Phrases,
        Self::Parameters,
        Self::SkillNumbers,
        Self::Cadences,
        Self::AdherenceShapes,
        Self::SkillModels,
        Self::Presets,
        Self::Sources,
    ];

    /// How many lines it has. Numbers have a name and their help, presets a name and their source.
    fn n_lines(self) -> usize {
        match self {
            Self::Messages => MESSAGES.len(),
            Self::Phrases => Phrase::ALL.len(),
            Self::Parameters => 2 * Parameter::ALL.len(),
            Self::SkillNumbers => 2 * SkillNumber::ALL.len(),
            Self::Cadences => Cadence::ALL.len(),
            Self::AdherenceShapes => AdherenceShape::ALL.len(),
            Self::SkillModels => SkillModel::ALL.len(),
            Self::Presets => 2 * RETENTION_PRESETS.len(),
            Self::Sources => sources().count(),
        }
    }

    /// The line where it begins.
    fn start(self) -> usize {
        Self::ALL[..self as usize].iter().map(|part| part.n_lines()).sum()
    }
}

/// Where the table's numbers come from, each source once, in the order of the table.
fn sources() -> impl Iterator<Item = &'static str> {
    let source = |parameter: &Parameter| parameter.row().source;
    let all = Parameter::ALL.iter().map(source);
    all.enumerate().filter(move |(n, one)| !Parameter::ALL[..*n].iter().any(|before| source(before) == *one)).map(|(_, one)| one)
}

impl Words {
    /// Reads a language's file; none where it is not one of this version. A line is `name = words`, in the order of the
    /// code: a file of another order is refused by a test, not here. `~` is a space at which no line ends, and `#` begins a
    /// remark. The words are kept as long as the page is open.
    pub fn read(tag: &str, text: &str) -> Option<Self> {
        let kept: &'static str = Box::leak(text.replace('~', "\u{a0}").into_boxed_str());
        let lines = kept.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='));
        let lines: Vec<&'static str> = lines.map(|(_, words)| words.trim()).collect();
        let n_lines: usize = Part::ALL.iter().map(|part| part.n_lines()).sum();
        (lines.len() == n_lines).then(|| Self { tag: tag.to_owned().leak(), lines: lines.leak() })
    }

    /// The language's tag (BCP 47).
    pub fn tag(self) -> &'static str {
        self.tag
    }

    /// The words of a line, or their English.
    fn line(self, part: Part, n: usize, english: &'static str) -> &'static str {
        self.lines.get(part.start() + n).copied().unwrap_or(english)
    }

    pub(super) fn message(self, n: usize) -> &'static str {
        self.line(Part::Messages, n, MESSAGES[n].1)
    }

    /// The template of a phrase.
    pub fn phrase(self, phrase: Phrase) -> &'static str {
        self.line(Part::Phrases, phrase as usize, phrase.english())
    }

    /// The name of a parameter.
    pub fn name(self, parameter: Parameter) -> &'static str {
        self.line(Part::Parameters, 2 * parameter as usize, parameter.row().words)
    }

    /// One or two sentences for the person at a parameter's lever.
    pub fn help(self, parameter: Parameter) -> &'static str {
        self.line(Part::Parameters, 2 * parameter as usize + 1, parameter.row().help)
    }

    /// Where a parameter's default comes from.
    pub fn source(self, parameter: Parameter) -> &'static str {
        let english = parameter.row().source;
        let n = sources().position(|source| source == english).unwrap_or_default();
        self.line(Part::Sources, n, english)
    }

    /// The name of a skill's number.
    pub fn skill_name(self, number: SkillNumber) -> &'static str {
        self.line(Part::SkillNumbers, 2 * number as usize, number.row().words)
    }

    /// A sentence for the person at a skill's number.
    pub fn skill_help(self, number: SkillNumber) -> &'static str {
        self.line(Part::SkillNumbers, 2 * number as usize + 1, number.row().help)
    }

    /// A cadence.
    pub fn cadence(self, cadence: Cadence) -> &'static str {
        self.line(Part::Cadences, cadence as usize, cadence.words())
    }

    /// A shape of momentum.
    pub fn adherence_shape(self, shape: AdherenceShape) -> &'static str {
        self.line(Part::AdherenceShapes, shape as usize, shape.words())
    }

    /// A law of forgetting.
    pub fn skill_model(self, model: SkillModel) -> &'static str {
        self.line(Part::SkillModels, model as usize, model.words())
    }

    /// The name of a published retention.
    pub fn preset(self, preset: &RetentionPreset) -> &'static str {
        self.preset_line(preset, 0, preset.name)
    }

    /// What was measured for a published retention.
    pub fn preset_source(self, preset: &RetentionPreset) -> &'static str {
        self.preset_line(preset, 1, preset.source)
    }

    fn preset_line(self, preset: &RetentionPreset, n: usize, english: &'static str) -> &'static str {
        let at = RETENTION_PRESETS.iter().position(|other| other.name == preset.name).unwrap_or_default();
        self.line(Part::Presets, 2 * at + n, english)
    }

    /// What is wrong with an input that is called `name` here.
    pub fn refused(self, name: &str, problem: &Problem, numbers: &dyn Numbers) -> String {
        let said = |saying: &los_engine::problem::Saying| {
            saying.said(&|phrase| self.phrase(phrase), &|value| numbers.plain(value, super::numbers::MOST_DECIMALS))
        };
        self.problem(name, &said(&problem.given), &said(&problem.allowed))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a file that is not there fails the test")]
mod tests {
    use std::collections::BTreeSet;
    use std::fmt::Write;
    use std::path::Path;

    use los_engine::parameters::Row;

    use super::super::english::NAMES;
    use super::*;

    /// Every line that a language must have: its name and its English.
    fn wanted() -> Vec<(String, &'static str)> {
        let mut wanted: Vec<(String, &'static str)> =
            NAMES.iter().zip(MESSAGES).map(|(name, (_, english))| ((*name).to_owned(), *english)).collect();
        wanted.extend(Phrase::ALL.iter().map(|phrase| (format!("phrase.{}", phrase.name()), phrase.english())));
        let mut number = |section: &str, row: &Row| {
            wanted.push((format!("{section}.{}", row.name), row.words));
            wanted.push((format!("{section}.{}.help", row.name), row.help));
        };
        for parameter in Parameter::ALL {
            number(parameter.row().group.name(), parameter.row());
        }
        for part in SkillNumber::ALL {
            number("skills", part.row());
        }
        wanted.extend(Cadence::ALL.iter().map(|choice| (format!("cadence.{}", choice.name()), choice.words())));
        wanted.extend(AdherenceShape::ALL.iter().map(|choice| (format!("adherence.{}", choice.name()), choice.words())));
        wanted.extend(SkillModel::ALL.iter().map(|choice| (format!("model.{}", choice.name()), choice.words())));
        for (n, preset) in RETENTION_PRESETS.iter().enumerate() {
            wanted.push((format!("preset.{n}"), preset.name));
            wanted.push((format!("preset.{n}.source"), preset.source));
        }
        wanted.extend(sources().enumerate().map(|(n, source)| (format!("source.{n}"), source)));
        wanted
    }

    /// The languages that index.html offers beside English, with their files.
    fn languages() -> Vec<(String, String)> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let page = std::fs::read_to_string(root.join("index.html")).unwrap();
        let (_, rest) = page.split_once("<meta data-los=\"languages\" content=\"en ").unwrap();
        let tags = rest.split_once('"').unwrap().0.split(' ').map(str::to_owned);
        tags.map(|tag| {
            let text = std::fs::read_to_string(root.join(format!("public/words/{tag}.txt"))).unwrap();
            (tag, text)
        })
        .collect()
    }

    /// The lines of a file: name and words.
    fn lines(text: &str) -> Vec<(&str, &str)> {
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        lines.map(|line| line.split_once('=').unwrap_or((line, ""))).map(|(name, words)| (name.trim(), words.trim())).collect()
    }

    /// The names of the places of a template.
    fn places(template: &str) -> BTreeSet<&str> {
        let inside = template.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        inside.map(|(place, _)| place.split(':').next().unwrap_or_default()).collect()
    }

    /// What is wrong with a language's file, a line for each fault.
    fn faults(text: &str) -> String {
        let (wanted, given) = (wanted(), lines(text));
        let mut faults = String::new();
        let names: BTreeSet<&str> = given.iter().map(|(name, _)| *name).collect();
        for (name, english) in wanted.iter().filter(|(name, _)| !names.contains(name.as_str())) {
            let _ = writeln!(faults, "lacks: {name} = {english}");
        }
        let known: BTreeSet<&str> = wanted.iter().map(|(name, _)| name.as_str()).collect();
        for (name, _) in given.iter().filter(|(name, _)| !known.contains(name)) {
            let _ = writeln!(faults, "unknown: {name}");
        }
        if faults.is_empty() {
            for ((name, english), (given_name, words)) in wanted.iter().zip(&given) {
                if name != given_name {
                    let _ = writeln!(faults, "out of order: {given_name}, where {name} is expected");
                    break;
                }
                if words.is_empty() && !english.is_empty() {
                    let _ = writeln!(faults, "empty: {name} = {english}");
                }
                // The reader's reason for what is no JSON comes in English, and may be left out.
                let may_lack = |place: &&str| name == "phrase.Json" && **place == *"reason";
                let (ours, theirs) = (places(words), places(english));
                if !ours.is_subset(&theirs) || !theirs.difference(&ours).all(may_lack) {
                    let _ = writeln!(faults, "other places: {name} = {words}, in English {english}");
                }
            }
        }
        faults
    }

    #[test]
    fn every_language_has_every_line_with_the_same_places_in_the_same_order() {
        let languages = languages();
        assert!(languages.iter().any(|(tag, _)| tag == "de"), "German is one of them");
        for (tag, text) in languages {
            assert_eq!(faults(&text), "", "{tag}");
            assert!(Words::read(&tag, &text).is_some(), "{tag}");
        }
    }

    #[test]
    fn a_language_that_lacks_a_line_is_refused() {
        let (_, text) = languages().remove(0);
        let without = |name: &str| {
            let start = format!("{name} = ");
            text.lines().filter(|line| !line.starts_with(&start)).fold(String::new(), |all, line| all + line + "\n")
        };
        for name in ["undo", "phrase.Between", "plan.training_hours.help", "cadence.weekly", "preset.0", "source.0"] {
            assert!(faults(&without(name)).starts_with(&format!("lacks: {name} = ")), "{name}");
            assert!(Words::read("de", &without(name)).is_none(), "{name}");
        }
        assert!(faults(&text.replace("{n_draws}", "{n}")).contains("other places: progress = "));
        assert!(faults(&format!("{text}extra = more\n")).contains("unknown: extra"));
    }

    #[test]
    fn every_line_is_said_where_it_belongs() {
        let text = wanted().iter().fold("# Upper case.\n\n".to_owned(), |all, (name, english)| {
            // A language whose every word can be told from the English one.
            all + name + " = " + &english.to_uppercase() + "\n"
        });
        let words = Words::read("xx", &text).unwrap();
        let check = |said: &str, english: &str| assert_eq!(said, english.to_uppercase());
        check(words.undo(), ENGLISH.undo());
        check(&words.file_too_large(""), "IT IS TOO LARGE: A SCENARIO FILE HAS AT MOST  KB");
        for parameter in Parameter::ALL {
            check(words.name(*parameter), parameter.row().words);
            check(words.help(*parameter), parameter.row().help);
            check(words.source(*parameter), parameter.row().source);
        }
        for number in SkillNumber::ALL {
            check(words.skill_name(*number), number.row().words);
            check(words.skill_help(*number), number.row().help);
        }
        for phrase in Phrase::ALL {
            check(words.phrase(*phrase), phrase.english());
        }
        for choice in Cadence::ALL {
            check(words.cadence(*choice), choice.words());
        }
        for choice in AdherenceShape::ALL {
            check(words.adherence_shape(*choice), choice.words());
        }
        for choice in SkillModel::ALL {
            check(words.skill_model(*choice), choice.words());
        }
        for preset in &RETENTION_PRESETS {
            check(words.preset(preset), preset.name);
            check(words.preset_source(preset), preset.source);
        }
    }

    #[test]
    fn a_tilde_is_a_space_at_which_no_line_ends() {
        let text = wanted().iter().fold(String::new(), |all, (name, _)| all + name + " = 20~%\n");
        assert_eq!(Words::read("xx", &text).unwrap().undo(), "20\u{a0}%");
    }

    #[test]
    fn the_worked_example_is_called_the_same_in_english() {
        assert_eq!(ENGLISH.worked_example(), los_engine::scenario::Scenario::worked_example().name());
    }

    #[test]
    fn what_the_loader_says_in_english_is_what_the_page_says() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let loader = std::fs::read_to_string(root.join("public/boot.js")).unwrap();
        for said in [ENGLISH.loading(), ENGLISH.too_old(), ENGLISH.from_disk(), ENGLISH.not_loaded()] {
            assert!(loader.contains(&format!("\"{said}\"")), "{said}");
        }
        assert!(std::fs::read_to_string(root.join("index.html")).unwrap().contains(ENGLISH.loading()));
    }
}
