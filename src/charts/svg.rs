//! Charts as SVG text: for print, for export and for tests.

use std::io;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::style::RGBColor;
use plotters_backend::text_anchor::{Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily, FontStyle,
    FontTransform,
};
use plotters_svg::SVGBackend;

use super::UNITS_PER_PX;
use super::fault::{ChartFault, units};
use super::type_width::ems;

/// From the middle of a line of text down to its baseline, as a share of its size: half the
/// height of capitals and figures in the usual system fonts.
pub(super) const TO_BASELINE: f64 = 0.355;

/// Draws on SVG of `width` by `height` CSS px and returns its text. `ground` fills it first.
///
/// `draw` receives the surface and its units per CSS px.
pub fn svg_of(
    (width, height): (f64, f64),
    ground: Option<RGBColor>,
    draw: impl FnOnce(&DrawingArea<SvgSurface<'_>, Shift>, f64) -> Result<(), DrawingAreaErrorKind<io::Error>>,
) -> Result<String, ChartFault> {
    let scale = f64::from(UNITS_PER_PX);
    let size = units(width, height, scale)?;
    let mut text = String::new();
    let surface = SvgSurface(SVGBackend::with_string(&mut text, size));
    let root = surface.into_drawing_area();
    ground
        .map_or(Ok(()), |ground| root.fill(&ground))
        .and_then(|()| draw(&root, scale))
        .and_then(|()| root.present())
        .map_err(|error| ChartFault::Refused(error.to_string()))?;
    drop(root);
    Ok(with_head(&text, (width, height), size))
}

/// The same SVG in its size on the page, with round joins for every line in it.
fn with_head(text: &str, (width, height): (f64, f64), (across, down): (u32, u32)) -> String {
    let body = text.split_once('\n').map_or("", |(_, body)| body);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {across} {down}\" stroke-linejoin=\"round\">\n{body}"
    )
}

/// plotters' SVG backend with text of a known size at a known place, measured without a page.
pub struct SvgSurface<'a>(SVGBackend<'a>);

type Done = Result<(), DrawingErrorKind<io::Error>>;

impl DrawingBackend for SvgSurface<'_> {
    type ErrorType = io::Error;

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Done {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Done {
        self.0.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.0.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.0.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        self.0.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.0.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        self.0.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.0.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Done {
        // The backend puts the baseline of a text anchored at its top this far below its place.
        const TOP_TO_BASELINE: f64 = 0.76;
        #[expect(clippy::cast_possible_truncation, reason = "less than one line of text")]
        let up = ((TOP_TO_BASELINE - TO_BASELINE) * style.size()).round() as i32;
        self.0.draw_text(text, &AsAsked(style), (x, y - up))
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), DrawingErrorKind<io::Error>> {
        let is_bold = matches!(style.style(), FontStyle::Bold);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "not negative; a text too long for u32 is too long for any chart"
        )]
        let whole = |length: f64| length.ceil() as u32;
        Ok((whole(ems(text, is_bold) * style.size()), whole(style.size())))
    }
}

/// The same style, so that the text comes out as large as asked: the backend divides by 1.24.
struct AsAsked<'a, S>(&'a S);

impl<S: BackendTextStyle> BackendTextStyle for AsAsked<'_, S> {
    type FontError = S::FontError;

    fn color(&self) -> BackendColor {
        self.0.color()
    }

    fn size(&self) -> f64 {
        self.0.size() * 1.24
    }

    fn transform(&self) -> FontTransform {
        self.0.transform()
    }

    fn style(&self) -> FontStyle {
        self.0.style()
    }

    fn anchor(&self) -> Pos {
        Pos::new(self.0.anchor().h_pos, VPos::Top)
    }

    fn family(&self) -> FontFamily<'_> {
        self.0.family()
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        self.0.layout_box(text)
    }

    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        pos: BackendCoord,
        draw: DrawFunc,
    ) -> Result<Result<(), E>, Self::FontError> {
        self.0.draw(text, pos, draw)
    }
}
