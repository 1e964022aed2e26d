//! The page's colours for the charts: read from the style sheet, so that themes and forced colours hold on canvas too.

use leptos::prelude::*;
use plotters::style::RGBColor;

use super::screen::use_look;
use crate::charts::Ink;

/// Class of the sample of each ink, in the order of [`read`].
const SAMPLES: [&str; 9] = ["paper", "ink", "mute", "line", "plan", "belief", "comparison", "loss", "gain"];

/// One invisible element for each ink. A custom property gives back its text, system colours included; the colour of an
/// element is always resolved.
pub fn samples() -> impl IntoView {
    let sample = |name: &'static str| view! { <i data-sample=name></i> };
    view! { <div class="ink-samples" aria-hidden="true">{SAMPLES.map(sample).collect_view()}</div> }
}

/// The page's inks, as a context.
#[derive(Clone, Copy)]
struct PageInk(Memo<Ink>);

/// Keeps the inks, which change with the look of the screen.
pub fn provide() {
    let look = use_look();
    provide_context(PageInk(Memo::new(move |_| {
        look.track();
        read()
    })));
}

/// The inks of the page.
pub fn use_ink() -> Memo<Ink> {
    expect_context::<PageInk>().0
}

fn read() -> Ink {
    let light = Ink::light();
    let color = |name: &str, otherwise: RGBColor| {
        let sample = document().query_selector(&format!("[data-sample={name}]")).ok().flatten();
        let style = sample.and_then(|sample| window().get_computed_style(&sample).ok().flatten());
        style.and_then(|style| style.get_property_value("color").ok()).and_then(|css| Ink::parse(&css)).unwrap_or(otherwise)
    };
    Ink {
        paper: color("paper", light.paper),
        ink: color("ink", light.ink),
        mute: color("mute", light.mute),
        line: color("line", light.line),
        plan: color("plan", light.plan),
        belief: color("belief", light.belief),
        comparison: color("comparison", light.comparison),
        loss: color("loss", light.loss),
        gain: color("gain", light.gain),
    }
}
