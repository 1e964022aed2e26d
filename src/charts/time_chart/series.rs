//! Bands, bars and lines.

use super::super::shape::{Frame, Px, Shape, crisp};
use super::clip::{dashes, pressed, within};
use super::crowd::Crowd;
use super::layout::Scene;
use super::plot::Plot;
use super::{BAND_OPACITY, Band, BarLook, Bars, Line, Stroke};

/// How far a stroke may lie over the edge of the plot, so that a line on the edge keeps its
/// width.
const OVER_THE_EDGE: f64 = 1.0;

impl Stroke {
    /// Width, dash and gap in px.
    fn measures(self) -> (f64, Option<(f64, f64)>) {
        match self {
            Self::Main => (2.75, None),
            Self::Dashed => (2.0, Some((6.0, 4.0))),
            Self::Dotted => (2.0, Some((2.0, 4.0))),
            Self::Thin => (1.5, None),
        }
    }
}

/// All series; what `between` draws lies over bands and bars and under the lines.
pub(super) fn draw_series(scene: &Scene<'_>, shapes: &mut Vec<Shape>, between: impl FnOnce(&mut Vec<Shape>)) {
    let Scene { chart, ink, plot, .. } = scene;
    for band in chart.bands.iter().rev() {
        let points = outline(band, plot);
        shapes.push(Shape::Area { points, color: ink.of(band.role), opacity: BAND_OPACITY });
    }
    for bars in chart.bars.iter().rev() {
        draw_bars(scene, bars, shapes);
    }
    between(shapes);
    if let Some(limit) = chart.limit.as_ref().filter(|limit| plot.shows_value(limit.value)) {
        let y = crisp(plot.y(limit.value));
        let level = [(plot.frame.left, y), (plot.frame.right, y)];
        for dash in dashes(&level, 2.0, 3.0) {
            shapes.push(Shape::Path { points: dash, color: ink.of(limit.role), width: 1.5 });
        }
    }
    for line in chart.lines.iter().rev() {
        let (width, dash) = line.stroke.measures();
        for piece in pieces(line, plot) {
            let strokes = dash.map_or_else(|| vec![piece.clone()], |(on, off)| dashes(&piece, on, off));
            shapes.extend(strokes.into_iter().map(|points| Shape::Path { points, color: ink.of(line.role), width }));
        }
    }
}

/// Tells the crowd where the data is.
pub(super) fn obstacles(scene: &Scene<'_>, crowd: &mut Crowd) {
    let Scene { chart, plot, .. } = scene;
    for band in &chart.bands {
        crowd.add_band(outline(band, plot));
    }
    for line in &chart.lines {
        for piece in pieces(line, plot) {
            crowd.add_line(piece);
        }
    }
    for bars in &chart.bars {
        crowd.add_line(steps(bars, plot));
    }
    if let Some(limit) = &chart.limit {
        let y = plot.y(limit.value);
        crowd.add_line(vec![(plot.frame.left, y), (plot.frame.right, y)]);
    }
    if plot.zero_is_inside() {
        let y = plot.y(0.0);
        crowd.add_line(vec![(plot.frame.left, y), (plot.frame.right, y)]);
    }
    for tick in chart.y.ticks.iter().filter(|tick| plot.shows_value(tick.at)) {
        let y = plot.y(tick.at);
        crowd.add_hairline((plot.frame.left, y), (plot.frame.right, y));
    }
    let labelled = chart.events.iter().filter(|event| event.label.is_some());
    for event in labelled.filter(|event| plot.shows_week(event.week)) {
        let x = plot.x(event.week);
        crowd.add_hairline((x, plot.frame.top), (x, plot.frame.bottom));
    }
}

fn pieces(line: &Line, plot: &Plot) -> Vec<Vec<Px>> {
    within(&plot.run(&line.points), &plot.frame.grown(OVER_THE_EDGE))
}

/// The upper run there and the lower run back.
fn outline(band: &Band, plot: &Plot) -> Vec<Px> {
    let run = |points| {
        let mut run = pressed(&plot.run(points), &plot.frame);
        for (x, _) in &mut run {
            *x = x.clamp(plot.frame.left, plot.frame.right);
        }
        run
    };
    let mut outline = run(&band.upper);
    outline.extend(run(&band.lower).into_iter().rev());
    outline
}

/// Left, right and head of each amount, px.
fn columns(bars: &Bars, plot: &Plot) -> Vec<Frame> {
    let frame = plot.frame;
    bars.amounts
        .iter()
        .filter(|(week, amount)| amount.is_finite() && plot.shows_week(*week))
        .map(|(week, amount)| Frame {
            left: plot.x(*week),
            right: plot.x(week + 1.0).min(frame.right),
            top: plot.y(*amount).clamp(frame.top, frame.bottom),
            bottom: plot.foot(),
        })
        .filter(|column| column.width() > 0.0)
        .collect()
}

/// The heads of the amounts as one line with upright steps, down to the foot where weeks are
/// missing.
fn steps(bars: &Bars, plot: &Plot) -> Vec<Px> {
    let mut run: Vec<Px> = Vec::new();
    for column in columns(bars, plot) {
        let is_next = run.last().is_some_and(|(x, _)| (x - column.left).abs() < 0.01);
        if !is_next {
            run.extend(run.last().map(|(x, _)| (*x, column.bottom)));
            run.push((column.left, column.bottom));
        }
        run.extend([(column.left, column.top), (column.right, column.top)]);
    }
    run.extend(run.last().map(|(x, _)| (*x, plot.foot())));
    run
}

fn draw_bars(scene: &Scene<'_>, bars: &Bars, shapes: &mut Vec<Shape>) {
    /// Narrower columns stand without paper between them.
    const NARROW: f64 = 4.0;
    /// Calmer than full ink, and the grid stays in sight.
    const FILLED: f64 = 0.86;
    let color = scene.ink.of(bars.role);
    match bars.look {
        BarLook::Outline => {
            let points = steps(bars, &scene.plot);
            shapes.push(Shape::Path { points, color, width: 1.5 });
        }
        BarLook::Filled => {
            let columns = columns(bars, &scene.plot);
            let narrowest = columns.iter().map(Frame::width).fold(f64::INFINITY, f64::min);
            if narrowest < NARROW {
                shapes.push(Shape::Area { points: steps(bars, &scene.plot), color, opacity: FILLED });
                return;
            }
            // Half a px stays free on each side; whole px keep all columns equally crisp.
            shapes.extend(columns.iter().filter(|column| column.height().abs() > 0.0).map(|column| {
                let (left, right) = (column.left.round() + 0.5, column.right.round() - 0.5);
                Shape::block(&Frame { left, right, ..*column }, color, FILLED)
            }));
        }
    }
}
