//! The line of sight: one band from hours to money, as thick as the share that is left.

use super::ink::Ink;
use super::shape::{Px, Shape};

/// The chain of n nodes as one band. Node i starts at column i of n equal columns (or row, when
/// it flows down), keeps its thickness over the first part of it and eases into the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Ribbon {
    /// Share left at each node, 0..1. More than 1 is drawn as 1; zero, less and not-a-number as
    /// a hairline.
    pub shares: Vec<f64>,
    /// The node before which most is lost, at least 1: the piece between the node before it and
    /// its start is cut out in the loss colour.
    pub biggest_loss: Option<usize>,
    /// Where it runs.
    pub flow: Flow,
}

/// Which way a ribbon runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Left to right.
    Across,
    /// Top to bottom, as on a phone.
    Down,
}

/// Share of a column over which a node keeps its thickness.
const FLAT: f64 = 0.62;
/// The least thickness, px.
const HAIRLINE: f64 = 1.5;
/// Points on the way from one thickness to the next: smooth to the eye at any size.
const STEPS: u32 = 32;
/// Paper on both sides of the piece that is cut out, px.
const CUT: f64 = 2.0;
/// Calmer than full ink: the band is large.
const OPACITY: f64 = 0.86;
/// Of the ghost of what is lost.
const GHOST: f64 = 0.16;

/// The ribbon as shapes on a sheet of `width` by `height` CSS px.
pub(super) fn shapes(ribbon: &Ribbon, ink: &Ink, (width, height): (f64, f64)) -> Vec<Shape> {
    let (length, breadth) = match ribbon.flow {
        Flow::Across => (width, height),
        Flow::Down => (height, width),
    };
    let n = ribbon.shares.len();
    if n == 0 {
        return Vec::new();
    }
    #[expect(clippy::cast_precision_loss, reason = "a handful of nodes")]
    let column = |i: usize| i as f64 * length / n as f64;
    let run = Run { shares: &ribbon.shares, column: column(1), breadth };
    let turn = |(along, across): Px| match ribbon.flow {
        Flow::Across => (along, across),
        Flow::Down => (across, along),
    };
    let piece = |from: f64, to: f64, color, opacity| {
        let points = run.outline(from, to).into_iter().map(turn).collect();
        Shape::Area { points, color, opacity }
    };
    let Some(lost) = ribbon.biggest_loss.filter(|lost| (1..n).contains(lost)) else {
        return vec![piece(0.0, length, ink.plan, OPACITY)];
    };
    let (from, to) = (column(lost - 1) + FLAT * run.column, column(lost));
    let mut shapes = vec![piece(0.0, from - CUT / 2.0, ink.plan, OPACITY), piece(to + CUT / 2.0, length, ink.plan, OPACITY)];
    let (from, to) = (from + CUT / 2.0, to - CUT / 2.0);
    let before = run.thickness(from);
    let whole = [(from, before), (to, before)].map(|(along, t)| (along, (breadth - t) / 2.0, t));
    let points = whole
        .iter()
        .map(|(along, edge, _)| (*along, *edge))
        .chain(whole.iter().rev().map(|(along, edge, t)| (*along, edge + t)))
        .map(turn)
        .collect();
    // What was there before, faint, so that the loss has a size.
    shapes.push(Shape::Area { points, color: ink.loss, opacity: GHOST });
    shapes.push(piece(from, to, ink.loss, 1.0));
    shapes
}

/// The band along its length.
struct Run<'a> {
    shares: &'a [f64],
    column: f64,
    breadth: f64,
}

impl Run<'_> {
    fn of_node(&self, i: usize) -> f64 {
        let share = self.shares.get(i).or(self.shares.last()).copied().unwrap_or(0.0);
        if share > 0.0 { share.min(1.0) * self.breadth } else { 0.0 }
    }

    /// Thickness in px at a place along the band.
    fn thickness(&self, along: f64) -> f64 {
        let place = (along / self.column).max(0.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "not negative, and a column count when it is large"
        )]
        let i = place as usize;
        let (now, next) = (self.of_node(i), self.of_node(i + 1));
        let share = ((place.fract() - FLAT) / (1.0 - FLAT)).clamp(0.0, 1.0);
        // Smoothstep: level where it leaves and where it arrives.
        let eased = share * share * (3.0 - 2.0 * share);
        (now + (next - now) * eased).max(HAIRLINE.min(self.breadth))
    }

    /// The upper edge from `from` to `to` and the lower edge back, (along, across).
    fn outline(&self, from: f64, to: f64) -> Vec<Px> {
        let mut stops = vec![from];
        for i in 0..self.shares.len() {
            #[expect(clippy::cast_precision_loss, reason = "a handful of nodes")]
            let start = (i as f64 + FLAT) * self.column;
            let step = (1.0 - FLAT) * self.column / f64::from(STEPS);
            stops.extend((0..=STEPS).map(|at| start + step * f64::from(at)));
        }
        stops.retain(|stop| (from..=to).contains(stop));
        stops.push(to);
        let edge = |along: &f64, side: f64| (*along, self.breadth / 2.0 + side * self.thickness(*along) / 2.0);
        let upper = stops.iter().map(|along| edge(along, -1.0));
        upper.chain(stops.iter().rev().map(|along| edge(along, 1.0))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(shares: &[f64]) -> Run<'_> {
        Run { shares, column: 100.0, breadth: 50.0 }
    }

    #[test]
    fn each_node_keeps_its_thickness_and_then_eases_into_the_next() {
        let run = run(&[1.0, 0.6, 0.2]);
        for (along, want) in [(0.0, 50.0), (62.0, 50.0), (81.0, 40.0), (100.0, 30.0), (299.0, 10.0)] {
            assert!((run.thickness(along) - want).abs() < 1e-9, "{along}");
        }
    }

    #[test]
    fn nothing_left_is_a_hairline() {
        for share in [0.0, -1.0, f64::NAN, 1e-9] {
            assert!((run(&[share]).thickness(10.0) - HAIRLINE).abs() < 1e-9, "{share}");
        }
    }
}
