//! The line of sight: from hours to money, one link after the other, each with its owner and the day it can be read.

use serde::Serialize;

use super::sales::Sales;
use super::series::Figure;
use super::timeline::{READING_DAYS, blocks, training_days};
use crate::calendar::{n_weeks, week_start};
use crate::lanes::Real;
use crate::parameters::Parameter as P;
use crate::scenario::Values;

/// Who stands for a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// Learning and development.
    Learning,
    /// Front-line managers.
    Managers,
    /// Sales.
    Sales,
    /// Finance.
    Finance,
}

/// Which link it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkId {
    /// Hours of training per rep.
    Hours,
    /// Share of the gap to world class that those hours close, before anything is forgotten.
    Learned,
    /// Share of the gap still closed at day 30.
    #[serde(rename = "held_day_30")]
    HeldDay30,
    /// Share of the gap still closed at day 90.
    #[serde(rename = "held_day_90")]
    HeldDay90,
    /// Share of the new behaviour in use on calls at day 90.
    Used,
    /// Revenue per opportunity over the baseline, as a share: win rate and deal size together, mean over the horizon.
    WinRateAndValue,
    /// Revenue over the baseline.
    Revenue,
    /// Margin on it.
    Margin,
    /// Net value.
    Net,
}

impl LinkId {}

/// One link.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Link {
    /// Which one.
    pub id: LinkId,
    /// Its value: hours, a share 0..1, or money; none when it lies beyond the horizon.
    pub value: Option<f64>,
    /// Share of the whole that is left, 0..1, for the thickness of the picture.
    pub left: f64,
    /// Who stands for it.
    pub owner: Owner,
    /// First day on which anybody could read it.
    pub readable_day: f64,
}

/// The whole chain.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chain {
    /// The links, in order.
    pub links: Vec<Link>,
    /// The link at which most is lost, in proportion to what came in; none when nothing was learned.
    pub weakest: Option<LinkId>,
    /// Mean win rate over the deals decided within the horizon.
    pub win_rate: f64,
    /// Change of the win rate against the baseline, as a share (0.01 is one point).
    pub win_rate_change: f64,
    /// Change of the deal size, as a share of the baseline.
    pub deal_value_change: f64,
    /// Change of the sales cycle, in days; negative is shorter.
    pub cycle_change_days: f64,
}

/// Days over which calls or decided deals are watched before a share can be read: four weeks of them (judgement).
const WATCHING_DAYS: f64 = 28.0;
/// Days in a quarter of 52 weeks; finance closes its books by the quarter.
const QUARTER_DAYS: f64 = 91.0;

/// What behaviour changes in the deals decided within the horizon, on their mean; nothing where none is decided.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Changes<R = f64> {
    /// Mean win rate.
    pub win_rate: R,
    /// Change of the win rate, as a share (0.01 is one point).
    pub win_rate_change: R,
    /// Change of the deal size, as a share of the baseline.
    pub deal_value_change: R,
    /// Change of the sales cycle, in days.
    pub cycle_change_days: R,
    /// Revenue per opportunity over the baseline, as a share.
    pub uplift: R,
}

impl<R: Real> Changes<R> {
    /// The changes against a baseline without the programme.
    pub fn of(values: &Values<R>, sales: &Sales<R>) -> Self {
        let (p0, v0, c0) = (values.get(P::WinRate), values.get(P::DealValue), values.get(P::CycleDays));
        let zero = R::of(0.0);
        let (mut decided, mut win_rate, mut deal_value, mut cycle) = (zero, zero, zero, zero);
        for (week, n) in sales.decided.iter().enumerate() {
            decided += *n;
            // Against the baseline first: exactly 0 where nothing changes.
            win_rate += (sales.win_rate[week] - p0) * *n;
            deal_value += (sales.deal_value[week] - v0) * *n;
            cycle += (sales.cycle_days[week] - c0) * *n;
        }
        let part = |change: R, whole: R| zero.if_less(whole, change / whole, zero);
        let win_rate_change = part(win_rate, decided);
        let deal_value_change = part(part(deal_value, decided), v0);
        Self {
            win_rate: zero.if_less(decided, p0 + win_rate_change, zero),
            win_rate_change,
            deal_value_change,
            cycle_change_days: part(cycle, decided),
            uplift: (part(win_rate_change, p0) + 1.0) * (deal_value_change + 1.0) - 1.0,
        }
    }
}

impl Chain {
    /// The chain that these figures tell: of one forecast, or the middle of many. `values` say what is planned, and the
    /// cycle from which the days follow.
    pub fn of(values: &Values, figure: impl Fn(Figure) -> Option<f64>) -> Self {
        let amount = |of| figure(of).unwrap_or(0.0);
        let learned = amount(Figure::Learned);
        let (day_30, day_90, used) = (figure(Figure::HeldDay30), figure(Figure::HeldDay90), figure(Figure::Used));
        let uplift = amount(Figure::WinRateAndValue);
        let baseline = amount(Figure::BaselineRevenue);
        let part_of_baseline = |of| if baseline > 0.0 { (amount(of) / baseline).clamp(0.0, 1.0) } else { 0.0 };

        // Blocks are equal; the last one begins where the training is nearly over.
        let (last_block, _) = blocks(values).last().copied().unwrap_or_default();
        let training_end = (last_block + training_days(values) / values.get(P::TrainingBlocks)).max(1.0);
        let horizon = week_start(n_weeks(values));
        let quarter = |day: f64| (day / QUARTER_DAYS).ceil() * QUARTER_DAYS;
        let link = |id, value: Option<f64>, left: f64, owner, readable_day| Link { id, value, left, owner, readable_day };
        let deals_day = values.get(P::CycleDays) + WATCHING_DAYS;
        let revenue_day = deals_day + WATCHING_DAYS;
        let money = |id, of, owner, readable_day| link(id, figure(of), part_of_baseline(of), owner, readable_day);
        let links = vec![
            link(LinkId::Hours, Some(values.get(P::TrainingHours)), 1.0, Owner::Learning, training_end),
            link(LinkId::Learned, Some(learned), learned, Owner::Learning, training_end),
            link(LinkId::HeldDay30, day_30, day_30.unwrap_or(0.0), Owner::Managers, 30.0),
            link(LinkId::HeldDay90, day_90, day_90.unwrap_or(0.0), Owner::Managers, 90.0),
            link(LinkId::Used, used, used.unwrap_or(0.0), Owner::Sales, WATCHING_DAYS),
            link(LinkId::WinRateAndValue, Some(uplift), uplift.clamp(0.0, 1.0), Owner::Sales, deals_day),
            money(LinkId::Revenue, Figure::RevenueIncrement, Owner::Sales, revenue_day),
            money(LinkId::Margin, Figure::MarginIncrement, Owner::Finance, quarter(revenue_day)),
            money(LinkId::Net, Figure::NetValue, Owner::Finance, horizon),
        ];
        Self {
            weakest: weakest(&[
                (LinkId::Learned, (values.get(P::TrainingHours) > 0.0).then_some(1.0), Some(learned)),
                // What is taught after a reading cannot have been lost by then.
                (LinkId::HeldDay30, (last_block < READING_DAYS[0]).then_some(learned), day_30),
                (LinkId::HeldDay90, day_30.filter(|_| last_block < READING_DAYS[1]), day_90),
                (LinkId::Used, day_90, used),
            ]),
            links,
            win_rate: amount(Figure::WinRate),
            win_rate_change: amount(Figure::WinRateChange),
            deal_value_change: amount(Figure::DealValueChange),
            cycle_change_days: amount(Figure::CycleChangeDays),
        }
    }

    /// The link of that name.
    pub fn link(&self, id: LinkId) -> Option<&Link> {
        self.links.iter().find(|link| link.id == id)
    }

    /// Share of the new behaviour in use on calls at day 90; none when that lies beyond the horizon.
    pub fn used_day_90(&self) -> Option<f64> {
        self.link(LinkId::Used)?.value
    }

    /// Share of what reaches a link that is lost there, 0..1; none for the first link and where nothing arrives.
    pub fn lost_at(&self, id: LinkId) -> Option<f64> {
        let at = self.links.iter().position(|link| link.id == id)?;
        let before = self.links.get(at.checked_sub(1)?)?;
        (before.left > 0.0).then(|| 1.0 - self.links[at].left / before.left)
    }
}

/// The behaviour link that keeps the smallest part of what reaches it, of `(link, what reaches it, what it keeps)`.
fn weakest(steps: &[(LinkId, Option<f64>, Option<f64>)]) -> Option<LinkId> {
    let kept =
        steps.iter().filter_map(|(id, from, to)| from.filter(|from| *from > 0.0).zip(*to).map(|(from, to)| (*id, to / from)));
    kept.filter(|(_, share)| *share < 1.0).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(id, _)| id)
}
