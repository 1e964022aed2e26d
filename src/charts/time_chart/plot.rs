//! From weeks and values to CSS px and back to nobody: plain geometry.

use super::super::shape::{Frame, Px};
use super::super::ticks::apart;
use super::{Axis, Point};

/// The rectangle that holds the data, and what its edges mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Plot {
    pub frame: Frame,
    n_weeks: f64,
    lo: f64,
    hi: f64,
}

impl Plot {
    pub fn new(frame: Frame, n_weeks: u32, y: &Axis) -> Self {
        let (lo, hi) = apart(y.lo, y.hi);
        Self { frame, n_weeks: f64::from(n_weeks.max(1)), lo, hi }
    }

    pub fn x(&self, week: f64) -> f64 {
        tame(self.frame.left + week / self.n_weeks * self.frame.width())
    }

    pub fn y(&self, value: f64) -> f64 {
        tame(self.frame.bottom - (value - self.lo) / (self.hi - self.lo) * self.frame.height())
    }

    pub fn at(&self, (week, value): Point) -> Px {
        (self.x(week), self.y(value))
    }

    /// Whether a value lies on the axis, ends included up to rounding.
    pub fn shows_value(&self, value: f64) -> bool {
        let y = self.y(value);
        y >= self.frame.top - 0.01 && y <= self.frame.bottom + 0.01
    }

    /// Whether a week lies on the axis.
    pub fn shows_week(&self, week: f64) -> bool {
        (0.0..=self.n_weeks).contains(&week)
    }

    /// Whether zero lies inside the axis rather than at its end.
    pub fn zero_is_inside(&self) -> bool {
        self.lo < 0.0 && self.hi > 0.0
    }

    /// The level that bars stand on: zero, or the end of the axis nearest to it.
    pub fn foot(&self) -> f64 {
        self.y(0.0_f64.clamp(self.lo, self.hi))
    }

    /// The finite points in px.
    pub fn run(&self, points: &[Point]) -> Vec<Px> {
        points.iter().filter(|(week, value)| week.is_finite() && value.is_finite()).map(|point| self.at(*point)).collect()
    }
}

/// Far outside every screen, near enough to calculate with.
fn tame(px: f64) -> f64 {
    if px.is_nan() { 0.0 } else { px.clamp(-1e7, 1e7) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_axes_lie_on_the_edges() {
        let frame = Frame { left: 40.0, top: 10.0, right: 440.0, bottom: 210.0 };
        let plot = Plot::new(frame, 52, &Axis { lo: -1.0, hi: 3.0, ticks: vec![] });
        assert_eq!(plot.at((0.0, -1.0)), (40.0, 210.0));
        assert_eq!(plot.at((52.0, 3.0)), (440.0, 10.0));
        assert_eq!(plot.at((26.0, 1.0)), (240.0, 110.0));
        assert!((plot.foot() - 160.0).abs() < 1e-9);
        assert_eq!(plot.run(&[(0.0, f64::NAN), (f64::INFINITY, 0.0), (26.0, 1.0)]).len(), 1);
    }
}
