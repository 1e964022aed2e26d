//! Where the person is. The address says it, so that a link leads there and the browser's own way back works.

use leptos::ev;
use leptos::prelude::*;

use crate::words::Words;

/// A place of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// One scenario under its levers.
    Explore,
    /// Scenarios side by side.
    Compare,
}

impl Place {
    /// The places in the order of the links.
    pub const ALL: [Self; 2] = [Self::Explore, Self::Compare];

    /// Its part of the address.
    pub const fn fragment(self) -> &'static str {
        match self {
            Self::Explore => "#explore",
            Self::Compare => "#compare",
        }
    }

    /// Its name.
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::Explore => words.explore_place(),
            Self::Compare => words.compare_place(),
        }
    }

    /// Goes there.
    pub fn go(self) {
        // A browser that does not let a page change its address leaves the link.
        let _ = window().location().set_hash(self.fragment());
    }

    fn of_address() -> Self {
        let address = window().location().hash().unwrap_or_default();
        Self::ALL.into_iter().find(|place| place.fragment() == address).unwrap_or(Self::Explore)
    }
}

/// The place, which follows the address.
pub fn follow() -> RwSignal<Place> {
    let place = RwSignal::new(Place::of_address());
    let handle = window_event_listener(ev::hashchange, move |_| place.set(Place::of_address()));
    on_cleanup(move || handle.remove());
    place
}
