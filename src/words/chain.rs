//! The line of sight.

use los_engine::forecast::{LinkId, Owner};

use super::Words;

impl Words {
    /// What a link is; `grown` when there is more than at the link before, since coaching teaches too.
    pub fn link(self, id: LinkId, n_weeks: usize, cost: &str, grown: bool) -> String {
        let at = |day: &str| if grown { self.link_reached(day) } else { self.link_held(day) };
        match id {
            LinkId::Hours => self.link_training().to_owned(),
            LinkId::Learned => self.link_learned().to_owned(),
            LinkId::HeldDay30 => at("30"),
            LinkId::HeldDay90 => at("90"),
            LinkId::Used => self.link_used().to_owned(),
            LinkId::WinRateAndValue => self.link_win_rate_and_value().to_owned(),
            LinkId::Revenue => self.link_revenue(&self.horizon(n_weeks)),
            LinkId::Margin => self.link_margin().to_owned(),
            LinkId::Net => self.link_net(cost),
        }
    }

    /// Who stands for a link.
    pub fn owner(self, owner: Owner) -> &'static str {
        match owner {
            Owner::Learning => self.owner_learning(),
            Owner::Managers => self.owner_managers(),
            Owner::Sales => self.owner_sales(),
            Owner::Finance => self.owner_finance(),
        }
    }

    /// The first day on which a link can be read: a day where the link is about that day, else the week or the month.
    pub fn date(self, id: LinkId, day: f64) -> String {
        let whole = |value: f64| value.ceil().to_string();
        match id {
            LinkId::HeldDay30 | LinkId::HeldDay90 => self.day(&whole(day)),
            LinkId::Used => self.from_week(&whole(day / 7.0)),
            _ if day <= 14.0 => self.day(&whole(day)),
            _ if day <= 56.0 => self.week(&whole(day / 7.0)),
            _ => self.month(&whole(day * 12.0 / 364.0)),
        }
    }

    /// The weakest link and what is lost there.
    pub fn weakest(self, id: LinkId, lost: &str) -> Option<String> {
        Some(match id {
            LinkId::Learned => self.weakest_learned(lost),
            LinkId::HeldDay30 => self.weakest_day_30(lost),
            LinkId::HeldDay90 => self.weakest_day_90(lost),
            LinkId::Used => self.weakest_used(lost),
            LinkId::Hours | LinkId::WinRateAndValue | LinkId::Revenue | LinkId::Margin | LinkId::Net => return None,
        })
    }
}
