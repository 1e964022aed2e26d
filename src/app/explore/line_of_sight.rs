//! The line of sight: one ribbon from hours to money, and the links below it.

use leptos::prelude::*;

use crate::app::desk::use_desk;
use crate::app::picture::{Picture, Surface};
use crate::app::tongue::use_words;
use crate::charts::{Flow, Ink, draw_ribbon};
use crate::explore::{ChainView, LinkView};

#[component]
pub fn LineOfSight() -> impl IntoView {
    let (desk, words) = (use_desk(), use_words());
    let chain = Memo::new(move |_| desk.explore().with(|explore| explore.chain.clone()));
    let draw = move |root: &Surface, scale: f64, ink: &Ink, (width, height): (f64, f64)| {
        let mut ribbon = chain.with(|chain| chain.ribbon.clone());
        // On a phone the links stand below each other, and the ribbon runs beside them.
        ribbon.flow = if height > width { Flow::Down } else { Flow::Across };
        draw_ribbon(root, &ribbon, ink, scale)
    };
    let line = |get: fn(&ChainView) -> Option<String>| Memo::new(move |_| chain.with(get));
    let (weakest, out_of_field) = (line(|chain| chain.weakest.clone()), line(|chain| chain.out_of_field.clone()));
    view! {
        <section class="line-of-sight" aria-label=words.line_of_sight() data-testid="chain">
            <Picture class="ribbon" name=Signal::derive(move || chain.with(|chain| chain.description.clone())) draw />
            <ol class="links">{move || chain.get().links.into_iter().map(link_view).collect_view()}</ol>
            <p class="chain-notes">
                <span class="weakest">{weakest}</span>
                " "
                <span class="out-of-field">{out_of_field}</span>
                " "
                <span class="band-legend">{move || chain.with(|chain| chain.legend)}</span>
            </p>
        </section>
    }
}

fn link_view(link: LinkView) -> impl IntoView {
    // An amount in a currency of three letters is long.
    let long = link.value.chars().count() > 7;
    view! {
        <li data-long=long.to_string() data-weakest=link.weakest.to_string() data-last=link.last.to_string() data-negative=link.negative.to_string()>
            <strong>{link.value}</strong>
            <span class="span">{link.span}</span>
            <span class="words">{link.words}</span>
            <span class="owner">{link.owner} <span class="separator">" · "</span> <span class="date">{link.date}</span></span>
        </li>
    }
}
