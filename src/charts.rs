//! Charts as plain values, and how they are drawn on any surface.
//!
//! A caller describes what there is to see as a [`TimeChart`] or a [`Ribbon`] and picks an
//! [`Ink`]. The layout turns that into shapes in CSS px, which no surface can change; one small
//! function draws shapes through plotters. So the canvas on the screen, the SVG in a print and
//! the tests show the same picture.
//!
//! This module knows no model, no page and no language: words come in as strings.
//!
//! [`draw_time_chart`] and [`draw_ribbon`] draw; [`svg_of`] and, in the browser, `canvas::draw_on_canvas` hand them a
//! surface.
//!
//! ```
//! use line_of_sight::charts::{Axis, EndLabel, Ink, Line, Role, Stroke, TimeChart, draw_time_chart, svg_of};
//! use line_of_sight::words::ENGLISH;
//!
//! let plan = Line {
//!     points: vec![(0.0, 0.4), (26.0, 0.22), (52.0, 0.13)],
//!     role: Role::Plan,
//!     stroke: Stroke::Main,
//!     label: Some(EndLabel { text: "this plan".to_owned(), second: Some("13 % (4–24)".to_owned()) }),
//! };
//! let y = Axis::covering(0.0, 0.6, 4, |share| format!("{:.0} %", share * 100.0));
//! let chart = TimeChart { lines: vec![plan], ..TimeChart::over(52, y, |span| ENGLISH.time_span(span)) };
//! let ink = Ink::light();
//! let svg = svg_of((460.0, 300.0), Some(ink.paper), |root, scale| draw_time_chart(root, &chart, &ink, scale))?;
//! assert!(svg.contains("this plan"));
//! # Ok::<(), line_of_sight::charts::ChartFault>(())
//! ```

#[cfg(target_arch = "wasm32")]
pub mod canvas;
mod fault;
mod ink;
mod paint;
mod ribbon;
mod shape;
mod svg;
mod ticks;
mod time_chart;
mod type_width;

pub use fault::ChartFault;
pub use ink::{Ink, Role, contrast};
pub use paint::{draw_ribbon, draw_time_chart};
pub use ribbon::{Flow, Ribbon};
pub use svg::{SvgSurface, svg_of};
pub use ticks::{Span, Tick, nice_ticks, week_ticks};
pub use time_chart::{Axis, Band, BarLook, Bars, EndLabel, Event, Limit, Line, Mark, Note, Point, Stroke, TimeChart};

/// Units of a surface per CSS px.
///
/// plotters draws at whole units; with eight of them to a px a curve is smooth on any screen.
pub const UNITS_PER_PX: u32 = 8;
