//! Charts as plain values, and how they are drawn on any surface.
//!
//! A caller describes what there is to see as a [`TimeChart`] or a [`Ribbon`] and picks an
//! [`Ink`]. The layout turns that into shapes in CSS px, which no surface can change; one small
//! function draws shapes through plotters. So the canvas on the screen, the SVG in a print and
//! the tests show the same picture.
//!
//! This module knows no model, no page and no language: words come in as strings.
//!
//! [`draw_time_chart`] and [`draw_ribbon`] draw; [`svg_of`] and, in the browser,
//! [`canvas::draw_on_canvas`] hand them a surface.

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
