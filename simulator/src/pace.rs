//! The page's side: how long a run will still take, from what it tells of itself.

/// Before this no time is told: what a run begins with is not what it goes on with. In milliseconds.
const TOLD_AFTER_MS: f64 = 2000.0;
/// The share of a run's time so far that its pace is made from, nearly. A run begins slowly, for it makes its draws, and may
/// change its pace later; what is told follows, and the more slowly the more is known.
const REMEMBERED: f64 = 0.25;

/// The pace of a run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pace {
    share: f64,
    elapsed_ms: f64,
    share_per_ms: f64,
}

impl Pace {
    /// What is left of a run, in milliseconds, now that it has done this share of its work in `elapsed_ms`; none as long as
    /// that is not known. A run that is less far than the one before is another one.
    pub fn left_ms(&mut self, share: f64, elapsed_ms: f64) -> Option<f64> {
        if share < self.share || elapsed_ms < self.elapsed_ms {
            *self = Self::default();
        }
        let since_ms = elapsed_ms - self.elapsed_ms;
        if since_ms > 0.0 {
            let weight = since_ms / (since_ms + REMEMBERED * self.elapsed_ms);
            self.share_per_ms += weight * ((share - self.share) / since_ms - self.share_per_ms);
            (self.share, self.elapsed_ms) = (share, elapsed_ms);
        }
        (elapsed_ms >= TOLD_AFTER_MS && self.share_per_ms > 0.0).then(|| (1.0 - share) / self.share_per_ms)
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;

    /// What runs told: share and milliseconds, to the end of each.
    const RUNS: [&[(f64, f64)]; 3] = [
        // 100,000 draws of a year.
        &[
            (0.0404, 302.0),
            (0.0777, 553.0),
            (0.1139, 805.0),
            (0.1703, 1061.0),
            (0.2857, 1318.0),
            (0.3984, 1569.0),
            (0.5152, 1821.0),
            (0.6301, 2073.0),
            (0.7430, 2325.0),
            (0.8624, 2581.0),
            (0.9782, 2833.0),
            (1.0, 2886.0),
        ],
        // 100,000 draws of five years.
        &[
            (0.0051, 304.0),
            (0.0246, 1567.0),
            (0.0527, 2831.0),
            (0.0832, 4094.0),
            (0.1135, 5362.0),
            (0.1448, 6634.0),
            (0.2070, 9166.0),
            (0.3018, 12_982.0),
            (0.3987, 16_802.0),
            (0.4937, 20_642.0),
            (0.6177, 25_710.0),
            (0.7432, 30_794.0),
            (0.8694, 35_845.0),
            (0.9947, 40_950.0),
            (1.0, 41_180.0),
        ],
        // 20,000 draws with the luck of a team; the second job is quicker than its rows say.
        &[
            (0.0414, 306.0),
            (0.0759, 557.0),
            (0.1101, 810.0),
            (0.1447, 1061.0),
            (0.2073, 1568.0),
            (0.2762, 2073.0),
            (0.3477, 2579.0),
            (0.4562, 3335.0),
            (0.5647, 4089.0),
            (0.6740, 4854.0),
            (0.7828, 5611.0),
            (0.8546, 6117.0),
            (0.8759, 6374.0),
            (0.8938, 6624.0),
            (0.9140, 6876.0),
            (0.9548, 7382.0),
            (0.9953, 7887.0),
            (1.0, 7948.0),
        ],
    ];

    #[test]
    fn what_is_told_is_about_what_it_takes() {
        for run in RUNS {
            let mut pace = Pace::default();
            let end = run.last().map_or(0.0, |(_, at)| *at);
            for (share, at) in run {
                let Some(left) = pace.left_ms(*share, *at) else { continue };
                let (least, most) = ((end - at) / 1.25 - 1_000.0, (end - at) * 1.25 + 1_000.0);
                assert!((least..=most).contains(&left), "{left} at {at} of {end}");
            }
        }
    }

    #[test]
    fn what_is_told_passes_like_time() {
        for run in RUNS {
            let mut pace = Pace::default();
            let mut last = None;
            for (share, at) in run {
                let left = pace.left_ms(*share, *at);
                if let (Some((left_before, before)), Some(left)) = (last, left) {
                    let passed: f64 = left_before - (at - before);
                    assert!((left - passed).abs() <= 500.0 + 0.1 * left_before, "{left} after {left_before} at {at}");
                }
                last = left.map(|left| (left, *at));
            }
        }
    }

    #[test]
    fn nothing_is_told_of_the_first_moments() {
        let mut pace = Pace::default();
        assert_eq!(pace.left_ms(0.1, 1_000.0), None);
        assert_eq!(pace.left_ms(0.2, 2_000.0), Some(8_000.0));
        // Another run, and one that does not move.
        assert_eq!(pace.left_ms(0.1, 1_000.0), None);
        assert_eq!(Pace::default().left_ms(0.0, 3_000.0), None);
    }
}
