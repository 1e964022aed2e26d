//! Shapes onto a plotters drawing area: the only place that calls its drawing functions.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};
use plotters_backend::{BackendCoord, DrawingBackend};

use super::ink::Ink;
use super::ribbon::{self, Ribbon};
use super::shape::{Anchor, Px, Shape, Type, Weight};
use super::time_chart::{self, TimeChart};
use super::type_width::ems;

/// The system's own sans serif, by the names that browsers and office software know.
pub(super) const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, Inter, 'Helvetica Neue', Arial, sans-serif";

type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// Draws a chart over the whole of `root`, without a ground; `scale` is units per CSS px.
///
/// Refuses nothing itself; an error is the surface's.
pub fn draw_time_chart<DB: DrawingBackend>(root: &DrawingArea<DB, Shift>, chart: &TimeChart, ink: &Ink, scale: f64) -> Drawn<DB> {
    let measure = |text: &str, kind: Type| width_on(root, text, kind, scale);
    draw_shapes(root, &time_chart::shapes(chart, ink, size(root, scale), &measure), scale)
}

/// Draws a ribbon over the whole of `root`, without a ground; `scale` is units per CSS px.
///
/// Refuses nothing itself; an error is the surface's.
pub fn draw_ribbon<DB: DrawingBackend>(root: &DrawingArea<DB, Shift>, ribbon: &Ribbon, ink: &Ink, scale: f64) -> Drawn<DB> {
    draw_shapes(root, &ribbon::shapes(ribbon, ink, size(root, scale)), scale)
}

/// Width and height in CSS px.
fn size<DB: DrawingBackend>(root: &DrawingArea<DB, Shift>, scale: f64) -> (f64, f64) {
    let (width, height) = root.dim_in_pixel();
    (f64::from(width) / scale, f64::from(height) / scale)
}

fn draw_shapes<DB: DrawingBackend>(root: &DrawingArea<DB, Shift>, shapes: &[Shape], scale: f64) -> Drawn<DB> {
    let place = |points: &[Px]| points.iter().map(|at| whole(*at, scale)).collect::<Vec<_>>();
    for shape in shapes {
        match shape {
            Shape::Path { points, color, width } => {
                let style = color.stroke_width(units(width * scale).max(1));
                root.draw(&PathElement::new(place(points), style))?;
            }
            Shape::Area { points, color, opacity } => {
                root.draw(&Polygon::new(place(points), color.mix(*opacity)))?;
            }
            Shape::Disc { center, radius, color } => {
                let radius = units(radius * scale);
                root.draw(&Circle::new(whole(*center, scale), radius, color.filled()))?;
            }
            Shape::Text { text, at, anchor, kind, color } => {
                let style = style(*kind, *anchor, *color, scale);
                root.draw(&Text::new(text.as_str(), whole(*at, scale), style))?;
            }
        }
    }
    Ok(())
}

fn width_on<DB: DrawingBackend>(root: &DrawingArea<DB, Shift>, text: &str, kind: Type, scale: f64) -> f64 {
    let style = style(kind, Anchor::Start, RGBColor(0, 0, 0), scale);
    root.estimate_text_size(text, &style)
        .map_or_else(|_| ems(text, kind.weight == Weight::Bold) * kind.size, |(width, _)| f64::from(width) / scale)
}

fn style(kind: Type, anchor: Anchor, color: RGBColor, scale: f64) -> TextStyle<'static> {
    let weight = match kind.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let across = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle {
        font: FontDesc::new(FontFamily::Name(FONT), kind.size * scale, weight),
        color: color.to_backend_color(),
        pos: Pos::new(across, VPos::Center),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a place far outside saturates")]
fn whole((x, y): Px, scale: f64) -> BackendCoord {
    ((x * scale).round() as i32, (y * scale).round() as i32)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "widths and radii are small and positive")]
fn units(length: f64) -> u32 {
    length.round() as u32
}
