//! Published retentions to start from. A belief, never a constant.

use super::anchor::Anchor;
use crate::parameters::Grade;

/// One published or judged retention.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetentionPreset {
    /// Name in files and on screen.
    pub name: &'static str,
    /// What was found.
    pub anchor: Anchor,
    /// How strong it is.
    pub grade: Grade,
    /// What was measured, on whom, when, and how it is misquoted.
    pub source: &'static str,
}

/// The presets, from the fastest forgetting to the slowest.
pub const RETENTION_PRESETS: [RetentionPreset; 4] = [
    RetentionPreset {
        name: "Xerox/Huthwaite",
        anchor: Anchor { day: 30.0, retention: 0.13 },
        grade: Grade::BMinus,
        source: "One unpublished company study, reported in 1979: 87 % of the change in skills was lost within a month without follow-up coaching. Knowledge loss was much smaller; usually misquoted as \"87 % of content is forgotten\".",
    },
    RetentionPreset {
        name: "Intermediate",
        anchor: Anchor { day: 30.0, retention: 0.40 },
        grade: Grade::C,
        source: "Judgement, between the company study and the surveys.",
    },
    RetentionPreset {
        name: "HR survey",
        // 44 % at six months of the 62 % at once.
        anchor: Anchor { day: 182.5, retention: 0.44 / 0.62 },
        grade: Grade::BMinus,
        source: "Saks & Belcourt 2006, self-report of training professionals: transfer 62 % at once, 44 % at six months, 34 % at one year.",
    },
    RetentionPreset {
        name: "Procedural skill",
        anchor: Anchor { day: 197.8, retention: 0.50 },
        grade: Grade::A,
        source: "Tatel & Ackerman 2025, 1,344 effect sizes: half of the accuracy gain was lost after about 6.5 months.",
    },
];
