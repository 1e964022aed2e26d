//! Charts on a canvas element, as sharp as the screen allows.

use std::cell::RefCell;
use std::collections::HashMap;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::UNITS_PER_PX;
use super::fault::{ChartFault, units};
use super::svg::TO_BASELINE;

/// What the surface reports when a call to the browser fails.
pub type CanvasError = <CanvasBackend as DrawingBackend>::ErrorType;

/// Clears the canvas and draws on it. `css_width` and `css_height` are its size on the page in
/// CSS px, `dpr` the device px per CSS px; the page's style sheet sets the size on the page.
///
/// `draw` receives the surface and its units per CSS px.
pub fn draw_on_canvas(
    canvas: &HtmlCanvasElement,
    css_width: f64,
    css_height: f64,
    dpr: f64,
    draw: impl FnOnce(&DrawingArea<CanvasSurface, Shift>, f64) -> Result<(), DrawingAreaErrorKind<CanvasError>>,
) -> Result<(), ChartFault> {
    let dpr = if dpr.is_finite() { dpr.clamp(0.5, 8.0) } else { 1.0 };
    let (across, down) = units(css_width, css_height, dpr)?;
    let scale = f64::from(UNITS_PER_PX);
    let size = units(css_width, css_height, scale)?;
    let context = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok())
        .ok_or(ChartFault::NoContext)?;
    let backend = CanvasBackend::with_canvas_object(canvas.clone()).ok_or(ChartFault::NoContext)?;
    // Setting either one, even to the same value, makes the browser allocate anew.
    if canvas.width() != across {
        canvas.set_width(across);
    }
    if canvas.height() != down {
        canvas.set_height(down);
    }
    // The backing store has whole px: what it really holds per CSS px may differ from the dpr.
    let per_px = (f64::from(across) / css_width, f64::from(down) / css_height);
    let mut surface = CanvasSurface { backend, context, size, per_px, share: 0.0, pen: None };
    surface.clear((across, down))?;
    let root = surface.into_drawing_area();
    let drawn = draw(&root, scale).and_then(|()| root.present());
    drawn.map_err(|error| ChartFault::Refused(error.to_string()))
}

/// plotters' canvas backend at eight units per CSS px on any device px, with text in its true
/// size (fonts change their shape with it) and measured by the canvas itself.
pub struct CanvasSurface {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// Units across and down.
    size: (u32, u32),
    /// Device px per CSS px, across and down.
    per_px: (f64, f64),
    /// What of a CSS px one unit of the context is.
    share: f64,
    /// Colour and width of lines that wait for their stroke: those of one pen, such as dashes, are drawn in one go.
    pen: Option<Pen>,
}

/// Red, green, blue and opacity, and width.
type Pen = ((u8, u8, u8), f64, u32);

impl CanvasSurface {
    fn clear(&mut self, (across, down): (u32, u32)) -> Result<(), ChartFault> {
        let refused = |_| ChartFault::Refused("a change of scale".to_owned());
        self.context.reset_transform().map_err(refused)?;
        self.context.clear_rect(0.0, 0.0, f64::from(across), f64::from(down));
        self.context.set_line_join("round");
        self.context.set_text_baseline("alphabetic");
        Ok(())
    }

    /// From here on one unit of the context is `share` of a CSS px, and no line waits.
    fn use_scale(&mut self, share: f64) {
        if self.pen.take().is_some() {
            self.context.stroke();
        }
        #[expect(clippy::float_cmp, reason = "one of two constants")]
        if self.share != share {
            let (across, down) = self.per_px;
            // Six finite numbers are never refused.
            let _ = self.context.set_transform(across * share, 0.0, 0.0, down * share, 0.0, 0.0);
            self.share = share;
        }
    }
}

/// A place in units moved so that an upright or level line of this width covers whole
/// device px.
fn on_device_px(at: i32, stroke: u32, per_px: f64) -> i32 {
    let device = per_px / f64::from(UNITS_PER_PX);
    let width = (f64::from(stroke) * device).round().max(1.0);
    let half = if width % 2.0 == 0.0 { 0.0 } else { 0.5 };
    let snapped = ((f64::from(at) * device - half).round() + half) / device;
    #[expect(clippy::cast_possible_truncation, reason = "within a px of where it was")]
    let whole = snapped.round() as i32;
    whole
}

type Done = Result<(), DrawingErrorKind<CanvasError>>;

/// What of a CSS px a unit of a surface is.
const A_UNIT: f64 = 1.0 / UNITS_PER_PX as f64;

impl DrawingBackend for CanvasSurface {
    type ErrorType = CanvasError;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        self.backend.ensure_prepared()
    }

    fn present(&mut self) -> Done {
        self.use_scale(A_UNIT);
        self.backend.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.use_scale(A_UNIT);
        self.backend.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        self.use_scale(A_UNIT);
        self.backend.draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let mut points: Vec<BackendCoord> = path.into_iter().collect();
        if let [from, to] = points.as_mut_slice() {
            if from.1 == to.1 {
                from.1 = on_device_px(from.1, style.stroke_width(), self.per_px.1);
                to.1 = from.1;
            } else if from.0 == to.0 {
                from.0 = on_device_px(from.0, style.stroke_width(), self.per_px.0);
                to.0 = from.0;
            }
        }
        let Some((first, rest)) = points.split_first() else { return Ok(()) };
        let BackendColor { alpha, rgb } = style.color();
        let pen = (rgb, alpha, style.stroke_width());
        if self.pen != Some(pen) {
            self.use_scale(A_UNIT);
            self.context.begin_path();
            self.context.set_stroke_style_str(&css(style.color()));
            self.context.set_line_width(f64::from(style.stroke_width()));
            self.pen = Some(pen);
        }
        self.context.move_to(f64::from(first.0), f64::from(first.1));
        for (x, y) in rest {
            self.context.line_to(f64::from(*x), f64::from(*y));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        self.use_scale(A_UNIT);
        self.backend.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.use_scale(A_UNIT);
        self.backend.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Done {
        let units = f64::from(UNITS_PER_PX);
        self.use_scale(1.0);
        self.context.set_font(&font(style));
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        self.context.set_fill_style_str(&css(style.color()));
        let baseline = (f64::from(y) + TO_BASELINE * style.size()) / units;
        // Figures of one kind stand on one line only when their baseline is on a device px.
        let baseline = (baseline * self.per_px.1).round() / self.per_px.1;
        // Text without a shadow or pattern is never refused.
        let _ = self.context.fill_text(text, f64::from(x) / units, baseline);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<CanvasError>> {
        let units = f64::from(UNITS_PER_PX);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths of text are small and positive")]
        let whole = |length: f64| length.ceil() as u32;
        Ok((whole(self.width(text, &font(style)) * units), whole(style.size())))
    }
}

fn css(BackendColor { alpha, rgb: (r, g, b) }: BackendColor) -> String {
    format!("rgba({r},{g},{b},{alpha})")
}

/// The CSS font of a style, in CSS px.
fn font(style: &impl BackendTextStyle) -> String {
    let size = style.size() / f64::from(UNITS_PER_PX);
    format!("{} {size}px {}", style.style().as_str(), style.family().as_str())
}

thread_local! {
    /// Widths in CSS px by font and text: the same labels come back with every frame of a drag.
    static WIDTHS: RefCell<HashMap<(String, String), f64>> = RefCell::new(HashMap::new());
}

impl CanvasSurface {
    fn width(&self, text: &str, font: &str) -> f64 {
        const MOST_KEPT: usize = 2000;
        let key = (font.to_owned(), text.to_owned());
        if let Some(width) = WIDTHS.with_borrow(|widths| widths.get(&key).copied()) {
            return width;
        }
        self.context.set_font(font);
        // Refused only for a text that has no width either.
        let width = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        WIDTHS.with_borrow_mut(|widths| {
            if widths.len() >= MOST_KEPT {
                widths.clear();
            }
            widths.insert(key, width);
        });
        width
    }
}
