//! What a chart is made of, as plain values in CSS px: the layout ends here, drawing starts here.

use plotters::style::RGBColor;

/// A place on the chart in CSS px, from the upper left corner.
pub(super) type Px = (f64, f64);

/// A rectangle in CSS px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Frame {
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub fn holds(&self, inner: &Self) -> bool {
        inner.left >= self.left && inner.right <= self.right && inner.top >= self.top && inner.bottom <= self.bottom
    }

    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// The same frame, larger by `by` on each side.
    pub fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }
}

/// The two weights of type on a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// Size in CSS px and weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    pub size: f64,
    pub weight: Weight,
}

/// Axis labels, second lines.
pub(super) const SMALL: Type = Type { size: 11.5, weight: Weight::Regular };
/// Notes in the plot.
pub(super) const NOTE: Type = Type { size: 12.0, weight: Weight::Regular };
/// Direct labels and marks.
pub(super) const STRONG: Type = Type { size: 12.5, weight: Weight::Bold };

/// Room from one line of text to the next, as a share of its size.
pub(super) const LEADING: f64 = 1.22;

/// Which point of a text lies at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// One thing to draw. Later ones lie above earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// A line through points, `width` CSS px wide.
    Path { points: Vec<Px>, color: RGBColor, width: f64 },
    /// A filled area.
    Area { points: Vec<Px>, color: RGBColor, opacity: f64 },
    /// A filled disc.
    Disc { center: Px, radius: f64, color: RGBColor },
    /// One line of text, vertically centred on `at`.
    Text { text: String, at: Px, anchor: Anchor, kind: Type, color: RGBColor },
}

impl Shape {
    /// A line between two points.
    pub fn rule(from: Px, to: Px, color: RGBColor, width: f64) -> Self {
        Self::Path { points: vec![from, to], color, width }
    }

    /// A filled rectangle.
    pub fn block(frame: &Frame, color: RGBColor, opacity: f64) -> Self {
        let Frame { left, top, right, bottom } = *frame;
        let points = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
        Self::Area { points, color, opacity }
    }
}

/// The middle of the CSS px that holds `at`: where a hairline is crisp.
pub(super) fn crisp(at: f64) -> f64 {
    at.floor() + 0.5
}

/// How wide a text will be, in CSS px.
pub(super) type Measure<'a> = &'a dyn Fn(&str, Type) -> f64;
