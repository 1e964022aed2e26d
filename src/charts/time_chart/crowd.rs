//! What is already on the plot, and where a text still finds a free place.

use super::super::shape::{Frame, Px};
use super::clip::segment_within;

/// Everything that a text in the plot has to keep clear of.
pub(super) struct Crowd {
    /// Texts stay inside this.
    room: Frame,
    texts: Vec<Frame>,
    lines: Vec<Vec<Px>>,
    hairlines: Vec<(Px, Px)>,
    bands: Vec<Vec<Px>>,
}

/// What a text gives up to stand where it stands; a px further away costs 1.
const CROSSED_LINE: f64 = 60.0;
const CROSSED_HAIRLINE: f64 = 13.0;
const ON_A_BAND: f64 = 5.0;
const ON_THE_EDGE: f64 = 14.0;
/// Clear paper around a text.
const CLEAR: f64 = 2.0;

impl Crowd {
    pub fn new(room: Frame) -> Self {
        Self { room, texts: Vec::new(), lines: Vec::new(), hairlines: Vec::new(), bands: Vec::new() }
    }

    pub fn room(&self) -> Frame {
        self.room
    }

    pub fn add_text(&mut self, frame: Frame) {
        self.texts.push(frame);
    }

    pub fn add_line(&mut self, points: Vec<Px>) {
        self.lines.push(points);
    }

    pub fn add_hairline(&mut self, from: Px, to: Px) {
        self.hairlines.push((from, to));
    }

    pub fn add_band(&mut self, polygon: Vec<Px>) {
        self.bands.push(polygon);
    }

    /// Whether any part of a text lies on a band.
    pub fn is_on_band(&self, frame: &Frame) -> bool {
        self.on_bands(frame) > 0.0
    }

    /// Share of a text's corners and middles that lie on a band.
    fn on_bands(&self, frame: &Frame) -> f64 {
        let xs = [frame.left, f64::midpoint(frame.left, frame.right), frame.right];
        let ys = [frame.top, f64::midpoint(frame.top, frame.bottom), frame.bottom];
        let spots = xs.into_iter().flat_map(|x| ys.map(|y| (x, y)));
        let is_on = |spot: Px| self.bands.iter().any(|band| is_inside(spot, band));
        spots.map(|spot| if is_on(spot) { 1.0 / 9.0 } else { 0.0 }).sum()
    }

    /// Takes the cheapest of the frames that fit, each given with the cost of standing there.
    /// `None` when each leaves the room or covers another text.
    pub fn place(&mut self, candidates: impl IntoIterator<Item = (Frame, f64)>) -> Option<Frame> {
        let mut best: Option<(Frame, f64)> = None;
        for (frame, distance) in candidates {
            let is_worse = best.is_some_and(|(_, cost)| distance >= cost);
            if is_worse || !self.room.holds(&frame) || self.covers_text(&frame) {
                continue;
            }
            let cost = distance + self.disturbance(&frame);
            if best.is_none_or(|(_, least)| cost < least) {
                best = Some((frame, cost));
            }
        }
        let (frame, _) = best?;
        self.texts.push(frame);
        Some(frame)
    }

    fn covers_text(&self, frame: &Frame) -> bool {
        let frame = frame.grown(CLEAR);
        self.texts.iter().any(|text| text.meets(&frame))
    }

    fn disturbance(&self, frame: &Frame) -> f64 {
        let clear = frame.grown(CLEAR);
        let meets = |from: Px, to: Px| segment_within(from, to, &clear).is_some();
        let crosses = |line: &&Vec<Px>| line.windows(2).any(|pair| meets(pair[0], pair[1]));
        let lines = self.lines.iter().filter(crosses).map(|_| CROSSED_LINE);
        let hairlines = self.hairlines.iter().filter(|(from, to)| meets(*from, *to));
        let band = match self.on_bands(frame) {
            0.0 => 0.0,
            // Nine ninths do not quite add up to one.
            share if share > 0.99 => ON_A_BAND,
            _ => ON_THE_EDGE,
        };
        lines.sum::<f64>() + hairlines.map(|_| CROSSED_HAIRLINE).sum::<f64>() + band
    }
}

/// Whether a point lies in a polygon: a ray to the right crosses its outline an odd number of
/// times.
fn is_inside((x, y): Px, polygon: &[Px]) -> bool {
    let Some(mut from) = polygon.last().copied() else { return false };
    let mut inside = false;
    for to in polygon.iter().copied() {
        if (from.1 > y) != (to.1 > y) && x < from.0 + (y - from.1) / (to.1 - from.1) * (to.0 - from.0) {
            inside = !inside;
        }
        from = to;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(left: f64, top: f64) -> Frame {
        Frame { left, top, right: left + 20.0, bottom: top + 10.0 }
    }

    fn crowd() -> Crowd {
        Crowd::new(Frame { left: 0.0, top: 0.0, right: 100.0, bottom: 100.0 })
    }

    #[test]
    fn a_text_goes_where_it_costs_least() {
        let mut crowd = crowd();
        crowd.add_line(vec![(0.0, 5.0), (100.0, 5.0)]);
        let near_but_on_the_line = (frame(0.0, 0.0), 0.0);
        let further_and_free = (frame(0.0, 30.0), 30.0);
        assert_eq!(crowd.place([near_but_on_the_line, further_and_free]), Some(frame(0.0, 30.0)));
    }

    #[test]
    fn a_text_never_covers_another_nor_leaves_the_room() {
        let mut crowd = crowd();
        crowd.add_text(frame(10.0, 10.0));
        assert_eq!(crowd.place([(frame(15.0, 15.0), 0.0), (frame(90.0, 0.0), 0.0)]), None);
    }

    #[test]
    fn a_text_on_a_band_is_known() {
        let mut crowd = crowd();
        crowd.add_band(vec![(0.0, 0.0), (50.0, 0.0), (50.0, 50.0), (0.0, 50.0)]);
        assert!(crowd.is_on_band(&frame(10.0, 10.0)));
        assert!(crowd.is_on_band(&frame(45.0, 10.0)));
        assert!(!crowd.is_on_band(&frame(60.0, 60.0)));
    }
}
