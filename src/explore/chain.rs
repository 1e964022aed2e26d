//! The line of sight as it is read: value, words, owner and date of each link, the picture above, the weakest link below.

use los_engine::forecast::{Link, LinkId};

use super::Forecasts;
use crate::charts::{Flow, Ribbon};
use crate::words::{Numbers, en};

/// One link as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkView {
    /// Which link.
    pub id: LinkId,
    /// Its value.
    pub value: String,
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
    /// The whole chain in one sentence, the picture's name for those who cannot see it.
    pub description: String,
}

pub(super) fn view(forecasts: &Forecasts, numbers: &dyn Numbers) -> ChainView {
    let chain = &forecasts.plan.chain;
    let totals = &forecasts.plan.totals;
    // Coaching teaches too, so more may be there later than was learned.
    // Where blocks come later, a reading finds what was reached so far.
    let training_over = chain.link(LinkId::Learned).map_or(0.0, |link| link.readable_day);
    let before = core::iter::once(0.0).chain(chain.links.iter().map(|link| link.left));
    let links: Vec<LinkView> = chain
        .links
        .iter()
        .zip(before)
        .map(|(link, before)| LinkView {
            id: link.id,
            value: value(link, numbers),
            words: en::link(
                link.id,
                forecasts.plan.n_weeks,
                &numbers.money(totals.cost, 3),
                link.left > before || link.readable_day < training_over,
            ),
            owner: en::owner(link.owner),
            date: en::date(link.id, link.readable_day),
            weakest: chain.weakest == Some(link.id),
            last: link.id == LinkId::Net,
            negative: link.value.is_some_and(|value| value < 0.0),
        })
        .collect();
    let biggest_loss = chain.links.iter().position(|link| chain.weakest == Some(link.id));
    let said: Vec<String> = links.iter().map(|link| format!("{} {}", link.value, link.words)).collect();
    let lost_to_time = totals.revenue_out_of_field;
    ChainView {
        ribbon: Ribbon { shares: chain.links.iter().map(|link| link.left).collect(), biggest_loss, flow: Flow::Across },
        weakest: chain.weakest.and_then(|id| en::weakest(id, &numbers.percent(chain.lost_at(id)?))),
        out_of_field: (lost_to_time < 0.0).then(|| en::out_of_field(&numbers.money(lost_to_time.abs(), 2))),
        description: en::chain(&said.join(", ")),
        links,
    }
}

fn value(link: &Link, numbers: &dyn Numbers) -> String {
    let Some(value) = link.value else { return en::BEYOND_HORIZON.to_owned() };
    match link.id {
        LinkId::Hours => en::hours(&numbers.plain(value, 1)),
        LinkId::WinRateAndValue if value > 0.0 => format!("+{}", numbers.percent(value)),
        LinkId::Learned | LinkId::HeldDay30 | LinkId::HeldDay90 | LinkId::Used | LinkId::WinRateAndValue => {
            numbers.percent(value)
        }
        LinkId::Revenue | LinkId::Margin | LinkId::Net => numbers.signed_money(value, 3),
    }
}
