//! A picture on a canvas: drawn again when what it shows, its size, the theme or the screen's pixels change. While
//! answers come one after the other, a picture that is out of sight waits.

use leptos::html::{Canvas, Div};
use leptos::prelude::*;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};

use super::desk::use_desk;
use crate::browser::inks::use_ink;
use crate::browser::screen::{use_look, use_sight, use_size};
use crate::charts::Ink;
use crate::charts::canvas::{CanvasError, CanvasSurface, draw_on_canvas};

/// Where a picture is drawn.
pub type Surface = DrawingArea<CanvasSurface, Shift>;
/// What drawing gives.
pub type Drawn = Result<(), DrawingAreaErrorKind<CanvasError>>;

/// `draw` gets the surface, its units per CSS px, the inks, and the size in CSS px; `name` is the picture in a sentence,
/// for those who cannot see it. The style sheet gives `class` its size.
#[component]
pub fn Picture<D>(class: &'static str, #[prop(into)] name: Signal<String>, draw: D) -> impl IntoView
where
    D: Fn(&Surface, f64, &Ink, (f64, f64)) -> Drawn + 'static,
{
    let (place, canvas) = (NodeRef::<Div>::new(), NodeRef::<Canvas>::new());
    let (size, look, ink) = (use_size(place), use_look(), use_ink());
    let (in_sight, calm) = (use_sight(place), use_desk().calm());
    let waits = Memo::new(move |_| !in_sight.get() && !calm.get());
    let failed = RwSignal::new(false);
    Effect::new(move |_| {
        if waits.get() {
            return;
        }
        let ((width, height), ratio, ink) = (size.get(), look.get().device_pixel_ratio, ink.get());
        let Some(canvas) = canvas.get().filter(|_| width > 0.0 && height > 0.0) else { return };
        let drawn = draw_on_canvas(&canvas, width, height, ratio, |root, scale| draw(root, scale, &ink, (width, height)));
        // Without the picture its words and its numbers still say everything.
        failed.set(drawn.is_err());
    });
    view! {
        <div class=class node_ref=place data-waits=move || waits.get().to_string()>
            <canvas node_ref=canvas role="img" aria-label=name prop:hidden=failed></canvas>
        </div>
    }
}
