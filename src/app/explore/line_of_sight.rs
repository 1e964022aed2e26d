//! The line of sight: one ribbon from hours to money, and the links below it.

use leptos::html::{Canvas, Div};
use leptos::prelude::*;

use crate::app::desk::use_desk;
use crate::browser::{inks, screen};
use crate::charts::canvas::draw_on_canvas;
use crate::charts::{Flow, draw_ribbon};
use crate::explore::{ChainView, LinkView};

#[component]
pub fn LineOfSight() -> impl IntoView {
    let desk = use_desk();
    let chain = Memo::new(move |_| desk.explore().with(|explore| explore.chain.clone()));
    let (place, canvas) = (NodeRef::<Div>::new(), NodeRef::<Canvas>::new());
    let size = screen::use_size(place);
    let look = screen::use_look();
    Effect::new(move |_| {
        let look = look.get();
        let (width, height) = size.get();
        let Some(canvas) = canvas.get().filter(|_| width > 0.0 && height > 0.0) else { return };
        let mut ribbon = chain.with(|chain| chain.ribbon.clone());
        // On a phone the links stand below each other, and the ribbon runs beside them.
        ribbon.flow = if height > width { Flow::Down } else { Flow::Across };
        let ink = inks::read();
        // Without the picture the links still say everything.
        let _ = draw_on_canvas(&canvas, width, height, look.device_pixel_ratio, |root, scale| {
            draw_ribbon(root, &ribbon, &ink, scale)
        });
    });
    let line = |get: fn(&ChainView) -> Option<String>| Memo::new(move |_| chain.with(get));
    let (weakest, out_of_field) = (line(|chain| chain.weakest.clone()), line(|chain| chain.out_of_field.clone()));
    view! {
        <section class="line-of-sight" aria-label="Line of sight" data-testid="chain">
            <div class="ribbon" node_ref=place>
                <canvas node_ref=canvas role="img" aria-label=move || chain.with(|chain| chain.description.clone())></canvas>
            </div>
            <ol class="links">{move || chain.get().links.into_iter().map(link_view).collect_view()}</ol>
            <p class="chain-notes">
                <span class="weakest">{weakest}</span>
                " "
                <span class="out-of-field">{out_of_field}</span>
            </p>
        </section>
    }
}

fn link_view(link: LinkView) -> impl IntoView {
    view! {
        <li data-weakest=link.weakest.to_string() data-last=link.last.to_string() data-negative=link.negative.to_string()>
            <strong>{link.value}</strong>
            <span class="words">{link.words}</span>
            <span class="owner">{link.owner} <span class="separator">" · "</span> <span class="date">{link.date}</span></span>
        </li>
    }
}
