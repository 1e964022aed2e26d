//! The colours of a chart by what they mean, never by their name.

use plotters::style::RGBColor;

/// What a mark on a chart stands for; the ink decides how that looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The plan that the reader is deciding on: the one accent.
    Plan,
    /// What the plan is held against, such as training without coaching.
    Comparison,
    /// Present, but not the subject.
    Faint,
    /// What is lost, or a limit that is broken.
    Loss,
    /// What is gained.
    Gain,
    /// An assumption rather than a decision.
    Belief,
}

/// One colour for each role and for the ground that it stands on.
///
/// Text in `ink`, `mute`, `plan`, `belief`, `comparison`, `loss` and `gain` reads at 4.5:1 or
/// more on `paper` in [`Ink::light`] and [`Ink::dark`]. `line` is for the grid only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    /// The ground.
    pub paper: RGBColor,
    /// Words and the zero line.
    pub ink: RGBColor,
    /// Axis labels and second lines.
    pub mute: RGBColor,
    /// The grid.
    pub line: RGBColor,
    /// See [`Role::Plan`].
    pub plan: RGBColor,
    /// See [`Role::Belief`].
    pub belief: RGBColor,
    /// See [`Role::Comparison`].
    pub comparison: RGBColor,
    /// See [`Role::Loss`].
    pub loss: RGBColor,
    /// See [`Role::Gain`].
    pub gain: RGBColor,
}

impl Ink {
    /// Dark words on warm paper.
    pub const fn light() -> Self {
        Self {
            paper: RGBColor(0xfa, 0xf9, 0xf6),
            ink: RGBColor(0x18, 0x20, 0x26),
            mute: RGBColor(0x5b, 0x68, 0x70),
            line: RGBColor(0xe3, 0xe1, 0xda),
            plan: RGBColor(0x0a, 0x6c, 0x8f),
            belief: RGBColor(0x9a, 0x5b, 0x00),
            comparison: RGBColor(0x5b, 0x68, 0x70),
            loss: RGBColor(0xb3, 0x39, 0x2b),
            gain: RGBColor(0x1d, 0x7a, 0x4c),
        }
    }

    /// Light words on a dark ground.
    pub const fn dark() -> Self {
        Self {
            paper: RGBColor(0x0f, 0x14, 0x17),
            ink: RGBColor(0xe8, 0xec, 0xee),
            mute: RGBColor(0x9a, 0xa7, 0xae),
            line: RGBColor(0x2a, 0x34, 0x3a),
            plan: RGBColor(0x4f, 0xb3, 0xd9),
            belief: RGBColor(0xe0, 0xa4, 0x58),
            comparison: RGBColor(0x9a, 0xa7, 0xae),
            loss: RGBColor(0xf0, 0x82, 0x73),
            gain: RGBColor(0x6c, 0xc5, 0x9a),
        }
    }

    /// The colour of marks and words with this role.
    pub const fn of(&self, role: Role) -> RGBColor {
        match role {
            Role::Plan => self.plan,
            Role::Comparison => self.comparison,
            Role::Faint => self.mute,
            Role::Loss => self.loss,
            Role::Gain => self.gain,
            Role::Belief => self.belief,
        }
    }

    /// Reads a colour as a page states it: `#rgb`, `#rrggbb`, `rgb(r, g, b)` or `rgb(r g b)`.
    ///
    /// An alpha is read over: a chart's inks are opaque. `None` for anything else, so that the
    /// page keeps the ink it had.
    pub fn parse(css: &str) -> Option<RGBColor> {
        let css = css.trim();
        if let Some(hex) = css.strip_prefix('#') {
            return parse_hex(hex);
        }
        let inside = css.strip_prefix("rgba(").or_else(|| css.strip_prefix("rgb("))?.strip_suffix(')')?;
        let mut channels = inside.split([',', ' ', '/']).filter(|part| !part.is_empty()).map(|part| part.parse::<u8>().ok());
        Some(RGBColor(channels.next()??, channels.next()??, channels.next()??))
    }
}

fn parse_hex(hex: &str) -> Option<RGBColor> {
    let digit = |at: usize| hex.get(at..=at).and_then(|one| u8::from_str_radix(one, 16).ok());
    match hex.len() {
        3 => Some(RGBColor(digit(0)? * 17, digit(1)? * 17, digit(2)? * 17)),
        6 => Some(RGBColor(digit(0)? * 16 + digit(1)?, digit(2)? * 16 + digit(3)?, digit(4)? * 16 + digit(5)?)),
        _ => None,
    }
}

/// How far two colours stand apart, 1 (the same) to 21 (black and white).
///
/// Source: WCAG 2.2, "contrast ratio" and "relative luminance".
pub fn contrast(a: RGBColor, b: RGBColor) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(RGBColor(r, g, b): RGBColor) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The opaque colour that `over` makes at `opacity` (0..1) on `ground`.
    fn blend(over: RGBColor, ground: RGBColor, opacity: f64) -> RGBColor {
        let mix = |o: u8, g: u8| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a mixture of two bytes is a byte")]
            let byte = (f64::from(o) * opacity + f64::from(g) * (1.0 - opacity)).round() as u8;
            byte
        };
        RGBColor(mix(over.0, ground.0), mix(over.1, ground.1), mix(over.2, ground.2))
    }

    #[test]
    fn words_read_at_four_and_a_half_to_one_and_marks_at_three() {
        for ink in [Ink::light(), Ink::dark()] {
            for words in [ink.ink, ink.mute, ink.plan, ink.belief, ink.comparison, ink.loss, ink.gain] {
                assert!(contrast(words, ink.paper) >= 4.5, "{words:?} on {:?}", ink.paper);
            }
            for mark in [ink.plan, ink.belief, ink.comparison, ink.loss, ink.gain] {
                for band in [ink.plan, ink.comparison] {
                    let ground = blend(band, ink.paper, super::super::time_chart::BAND_OPACITY);
                    assert!(contrast(mark, ground) >= 3.0, "{mark:?} on the band {ground:?}");
                    assert!(contrast(ink.ink, ground) >= 4.5, "notes on the band {ground:?}");
                }
            }
        }
    }

    #[test]
    fn a_colour_is_read_in_every_form_a_page_states_it() {
        for css in ["#0a6c8f", "rgb(10, 108, 143)", "rgb(10 108 143)", " rgba(10, 108, 143, 0.5) "] {
            assert_eq!(Ink::parse(css), Some(RGBColor(10, 108, 143)), "{css}");
        }
        assert_eq!(Ink::parse("#fff"), Some(RGBColor(255, 255, 255)));
        for css in ["", "#12", "#12345é", "teal", "rgb(1,2)", "rgb(300,0,0)", "rgb("] {
            assert_eq!(Ink::parse(css), None, "{css}");
        }
    }
}
