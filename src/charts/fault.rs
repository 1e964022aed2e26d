//! What can keep a chart from being drawn.

use std::fmt;

/// Why there is no picture. A page shows the chart's table instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChartFault {
    /// The browser gives no 2D context for the canvas.
    NoContext,
    /// The surface is less than a px wide or high, or larger than any screen: width and height
    /// in CSS px.
    NoRoom(i64, i64),
    /// The surface refused a shape, in its own words.
    Refused(String),
}

impl fmt::Display for ChartFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoContext => write!(out, "this browser gives no 2D context for the canvas"),
            Self::NoRoom(width, height) => {
                write!(out, "a chart of {width} by {height} px; 1 to 16384 px are possible")
            }
            Self::Refused(why) => write!(out, "the surface refused to draw: {why}"),
        }
    }
}

impl std::error::Error for ChartFault {}

/// Width and height in surface units at `units_per_px`.
pub(super) fn units(width: f64, height: f64, units_per_px: f64) -> Result<(u32, u32), ChartFault> {
    const MOST: f64 = 16384.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to lie between 1 and 16384 before; casts saturate for the message"
    )]
    if (1.0..=MOST).contains(&width) && (1.0..=MOST).contains(&height) {
        Ok(((width * units_per_px).round() as u32, (height * units_per_px).round() as u32))
    } else {
        Err(ChartFault::NoRoom(width as i64, height as i64))
    }
}
