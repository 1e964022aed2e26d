//! The line of sight as it is read: value, band, words, owner and date of each link, the picture above, the weakest link
//! below.

use los_engine::forecast::{Chain, Figure, Link, LinkId};

use super::band::{Band, Said};
use super::{Answer, HIGH, LOW};
use crate::charts::{Flow, Ribbon};
use crate::words::Numbers;

/// One link as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkView {
    /// Which link.
    pub id: LinkId,
    /// Its value, in the middle of the outcomes.
    pub value: String,
    /// Between what 8 of 10 outcomes lie; none where nothing is uncertain.
    pub span: Option<String>,
    /// What it is.
    pub words: String,
    /// Who stands for it.
    pub owner: &'static str,
    /// The first day on which it can be read.
    pub date: String,
    /// Whether it is the weakest.
    pub weakest: bool,
    /// Whether it is the last one, what it all comes to.
    pub last: bool,
    /// Whether the amount is below zero.
    pub negative: bool,
}

/// The whole line of sight.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainView {
    /// The links in order.
    pub links: Vec<LinkView>,
    /// The picture; the page decides which way it flows.
    pub ribbon: Ribbon,
    /// The weakest link in one sentence.
    pub weakest: Option<String>,
    /// What time out of the field takes away, in one sentence.
    pub out_of_field: Option<String>,
    /// What the ranges at the links are; none where there are none.
    pub legend: Option<&'static str>,
    /// The whole chain in one sentence, the picture's name for those who cannot see it.
    pub description: String,
}

pub(super) fn view(answer: &Answer, numbers: &dyn Numbers) -> ChainView {
    let words = numbers.words();
    let chain = Chain::of(&answer.scenario.most_likely(), |figure| answer.middle(figure));
    let cost = answer.amounts(Figure::Cost).money(numbers).middle;
    // Coaching teaches too, so more may be there later than was learned.
    // Where blocks come later, a reading finds what was reached so far.
    let training_over = chain.link(LinkId::Learned).map_or(0.0, |link| link.readable_day);
    let before = core::iter::once(0.0).chain(chain.links.iter().map(|link| link.left));
    let links: Vec<LinkView> = chain
        .links
        .iter()
        .zip(before)
        .map(|(link, before)| {
            let said = said(link, answer, numbers);
            LinkView {
                id: link.id,
                span: said.span(),
                value: said.middle,
                words: words.link(link.id, answer.n_weeks(), &cost, link.left > before || link.readable_day < training_over),
                owner: words.owner(link.owner),
                date: words.date(link.id, link.readable_day),
                weakest: chain.weakest == Some(link.id),
                last: link.id == LinkId::Net,
                negative: link.value.is_some_and(|value| value < 0.0),
            }
        })
        .collect();
    let biggest_loss = chain.links.iter().position(|link| chain.weakest == Some(link.id));
    let spoken = |link: &LinkView| match &link.span {
        Some(span) => words.spoken_link(&words.with_span(&link.value, span), &link.words),
        None => words.spoken_link(&link.value, &link.words),
    };
    let spoken: Vec<String> = links.iter().map(spoken).collect();
    let out_of_field = answer.amounts(Figure::RevenueOutOfField);
    ChainView {
        ribbon: Ribbon { shares: chain.links.iter().map(|link| link.left).collect(), biggest_loss, flow: Flow::Across },
        weakest: chain.weakest.and_then(|id| words.weakest(id, &numbers.percent(chain.lost_at(id)?))),
        out_of_field: (out_of_field.middle < 0.0)
            .then(|| words.out_of_field(out_of_field.money(numbers).middle.trim_start_matches('−'))),
        legend: links.iter().any(|link| link.span.is_some()).then(|| words.band_legend()),
        description: words.chain(&spoken.join(", ")),
        links,
    }
}

/// A link's value and band, with the digits that the band supports.
fn said(link: &Link, answer: &Answer, numbers: &dyn Numbers) -> Said {
    let words = numbers.words();
    let Some(value) = link.value else { return Said { middle: words.beyond_horizon().to_owned(), ends: None, words } };
    let band = |figure| {
        let end = |quantile| answer.plan.figure(figure, quantile).unwrap_or(value);
        Band { low: end(LOW), middle: value, high: end(HIGH) }
    };
    match link.id {
        LinkId::Hours => Said { middle: words.hours_short(&numbers.plain(value, 1)), ends: None, words },
        LinkId::Learned => band(Figure::Learned).percent(numbers),
        LinkId::HeldDay30 => band(Figure::HeldDay30).percent(numbers),
        LinkId::HeldDay90 => band(Figure::HeldDay90).percent(numbers),
        LinkId::Used => band(Figure::Used).percent(numbers),
        LinkId::WinRateAndValue => band(Figure::WinRateAndValue).signed_percent(numbers),
        LinkId::Revenue => band(Figure::RevenueIncrement).signed_money(numbers),
        LinkId::Margin => band(Figure::MarginIncrement).signed_money(numbers),
        LinkId::Net => band(Figure::NetValue).signed_money(numbers),
    }
}
