//! Where an axis carries a label: round values, and spans of time that people speak of.

/// A labelled place on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Place in the axis's unit: weeks across, the caller's unit upwards.
    pub at: f64,
    /// What stands beside it.
    pub label: String,
}

/// Round values that cover `lo..=hi` in equal steps of 1, 2, 2.5 or 5 times a power of ten: at
/// least two, at most `at_most` (read as 3 when smaller).
///
/// The order of the ends does not matter; ends that are equal or not finite are moved apart.
/// Source of the idea: Heckbert, "Nice numbers for graph labels", Graphics Gems (1990).
pub fn nice_ticks(lo: f64, hi: f64, at_most: usize) -> Vec<f64> {
    let (lo, hi) = apart(lo, hi);
    let at_most = at_most.clamp(3, 50);
    #[expect(clippy::cast_precision_loss, reason = "at most 50")]
    let rough = (hi - lo) / (at_most - 1) as f64;
    let magnitude = libm::pow(10.0, libm::log10(rough).floor());
    // 100 always covers: the last step is the one that cannot fail.
    for step in [1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 100.0] {
        let step = step * magnitude;
        // A hair of slack, so that 0.3 / 0.1 counts as three.
        let first = (lo / step + 1e-9).floor();
        let last = (hi / step - 1e-9).ceil();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a saturating cast of a count, compared with a small number"
        )]
        let count = (last - first) as usize + 1;
        if (2..=at_most).contains(&count) {
            #[expect(clippy::cast_precision_loss, reason = "at most 50")]
            return (0..count).map(|i| (first + i as f64) * step + 0.0).collect();
        }
    }
    vec![lo, hi]
}

/// Finite ends with `lo < hi` and enough between them to divide.
pub(super) fn apart(lo: f64, hi: f64) -> (f64, f64) {
    const EDGE: f64 = 1e15;
    let tame = |end: f64| if end.is_nan() { 0.0 } else { end.clamp(-EDGE, EDGE) };
    let (lo, hi) = (tame(lo).min(tame(hi)), tame(lo).max(tame(hi)));
    let least = 1e-9 * lo.abs().max(hi.abs()).max(1e-3);
    if hi - lo >= least {
        return (lo, hi);
    }
    if lo.abs() < 1e-12 { (0.0, 1.0) } else { (lo - lo.abs() * 0.5, hi + hi.abs() * 0.5) }
}

/// A stretch of time from the start, in the unit in which people would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// The first day.
    Start,
    /// Whole weeks.
    Weeks(u32),
    /// Whole months of 52/12 weeks.
    Months(u32),
    /// Whole years of 52 weeks.
    Years(u32),
}

/// At most five ticks from the start to week `n_weeks`, `label` putting each into words.
pub fn week_ticks(n_weeks: u32, label: impl Fn(Span) -> String) -> Vec<Tick> {
    const AT_MOST: u32 = 5;
    /// Weeks in twelve steps, units in a step, how the unit is said.
    type Step = (u32, u32, fn(u32) -> Span);
    const STEPS: [Step; 9] = [
        (12, 1, Span::Weeks),
        (24, 2, Span::Weeks),
        (48, 4, Span::Weeks),
        (104, 2, Span::Months),
        (156, 3, Span::Months),
        (312, 6, Span::Months),
        (624, 1, Span::Years),
        (1248, 2, Span::Years),
        (3120, 5, Span::Years),
    ];
    let steps_at = |twelfths: u32| n_weeks.saturating_mul(12) / twelfths;
    let (twelfths, units, said) =
        STEPS.into_iter().find(|(twelfths, ..)| steps_at(*twelfths) < AT_MOST).unwrap_or((12 * 52 * 25, 25, Span::Years));
    (0..=steps_at(twelfths).min(AT_MOST - 1))
        .map(|i| Tick { at: f64::from(i * twelfths) / 12.0, label: label(if i == 0 { Span::Start } else { said(i * units) }) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_weeks(n_weeks: u32, want: &str) {
        let ticks = week_ticks(n_weeks, |span| crate::words::ENGLISH.time_span(span));
        let got: Vec<_> = ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(got.join(", "), want, "{n_weeks} weeks");
        assert!(ticks.iter().all(|tick| tick.at <= f64::from(n_weeks)));
    }

    #[test]
    fn time_is_told_as_people_would_tell_it() {
        check_weeks(0, "start");
        check_weeks(4, "start, 1 wk, 2 wk, 3 wk, 4 wk");
        check_weeks(8, "start, 2 wk, 4 wk, 6 wk, 8 wk");
        check_weeks(13, "start, 4 wk, 8 wk, 12 wk");
        check_weeks(26, "start, 2 mo, 4 mo, 6 mo");
        check_weeks(52, "start, 3 mo, 6 mo, 9 mo, 12 mo");
        check_weeks(104, "start, 6 mo, 12 mo, 18 mo, 24 mo");
        check_weeks(156, "start, 1 y, 2 y, 3 y");
        check_weeks(260, "start, 2 y, 4 y");
    }

    fn check_nice(lo: f64, hi: f64, at_most: usize, want: &[f64]) {
        assert_eq!(nice_ticks(lo, hi, at_most), want, "{lo} to {hi}");
    }

    #[test]
    fn amounts_are_round_and_cover_the_range() {
        check_nice(0.0, 0.6, 4, &[0.0, 0.2, 0.4, 0.600_000_000_000_000_1]);
        check_nice(-118.0, 400.0, 5, &[-200.0, 0.0, 200.0, 400.0]);
        check_nice(0.0, 0.0, 5, &[0.0, 0.25, 0.5, 0.75, 1.0]);
        check_nice(100.0, 0.0, 5, &[0.0, 25.0, 50.0, 75.0, 100.0]);
    }

    #[test]
    fn any_range_has_ticks_and_never_too_many() {
        for lo in [-1e300, -1e12, -3.3, 0.0, 1e-12, 0.1, 7.0, 1e12, f64::INFINITY, f64::NAN] {
            for hi in [-1e12, 0.0, 1e-9, 0.3, 7.000_000_1, 1e12, 1e300] {
                for at_most in 0..8 {
                    let ticks = nice_ticks(lo, hi, at_most);
                    assert!((2..=at_most.max(3)).contains(&ticks.len()), "{lo} {hi} {ticks:?}");
                    assert!(ticks.iter().all(|tick| tick.is_finite()));
                }
            }
        }
    }
}
