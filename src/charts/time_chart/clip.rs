//! Cutting lines at the edges of the plot, and into dashes.

use super::super::shape::{Frame, Px};

/// The pieces of a line that lie within `frame`.
pub(super) fn within(points: &[Px], frame: &Frame) -> Vec<Vec<Px>> {
    let mut pieces: Vec<Vec<Px>> = Vec::new();
    for pair in points.windows(2) {
        let Some((from, to)) = segment_within(pair[0], pair[1], frame) else { continue };
        match pieces.last_mut() {
            Some(piece) if piece.last() == Some(&from) => piece.push(to),
            _ => pieces.push(vec![from, to]),
        }
    }
    pieces
}

/// The part of a straight line within `frame`.
///
/// Source: Liang and Barsky, "A new concept and method for line clipping" (1984).
pub(super) fn segment_within(from: Px, to: Px, frame: &Frame) -> Option<(Px, Px)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (slope, room) in
        [(-dx, from.0 - frame.left), (dx, frame.right - from.0), (-dy, from.1 - frame.top), (dy, frame.bottom - from.1)]
    {
        if slope == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if slope < 0.0 {
            enters = enters.max(room / slope);
        } else {
            leaves = leaves.min(room / slope);
        }
    }
    let at = |share: f64| (from.0 + share * dx, from.1 + share * dy);
    (enters <= leaves).then(|| {
        // The very ends are kept as they are, so that pieces join without a seam.
        (if enters > 0.0 { at(enters) } else { from }, if leaves < 1.0 { at(leaves) } else { to })
    })
}

/// The same line pressed into the height of `frame`, with a corner where it meets an edge.
pub(super) fn pressed(points: &[Px], frame: &Frame) -> Vec<Px> {
    let press = |(x, y): Px| (x, y.clamp(frame.top, frame.bottom));
    let mut run: Vec<Px> = points.first().copied().map(press).into_iter().collect();
    for pair in points.windows(2) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        let mut shares: Vec<f64> = [frame.top, frame.bottom]
            .into_iter()
            .filter(|edge| (y0 < *edge) != (y1 < *edge))
            .map(|edge| (edge - y0) / (y1 - y0))
            .collect();
        shares.sort_by(f64::total_cmp);
        run.extend(shares.iter().map(|s| press((x0 + s * (x1 - x0), y0 + s * (y1 - y0)))));
        run.push(press((x1, y1)));
    }
    run
}

/// A line as dashes of `on` px with gaps of `off` px, measured along it, beginning with a dash.
pub(super) fn dashes(points: &[Px], on: f64, off: f64) -> Vec<Vec<Px>> {
    let mut dashes = Vec::new();
    let mut current: Vec<Px> = points.first().copied().into_iter().collect();
    let (mut is_on, mut left) = (true, on);
    for pair in points.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let mut length = (dx * dx + dy * dy).sqrt();
        while length > left {
            let share = left / length;
            from = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
            length -= left;
            if is_on {
                current.push(from);
                dashes.push(std::mem::take(&mut current));
            } else {
                current = vec![from];
            }
            is_on = !is_on;
            left = if is_on { on } else { off };
        }
        left -= length;
        if is_on {
            current.push(to);
        }
    }
    if is_on && current.len() > 1 {
        dashes.push(current);
    }
    dashes
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };

    #[test]
    fn a_line_that_leaves_and_comes_back_is_two_pieces() {
        let pieces = within(&[(0.0, 5.0), (4.0, -5.0), (8.0, 5.0), (9.0, 5.0)], &FRAME);
        assert_eq!(pieces, [vec![(0.0, 5.0), (2.0, 0.0)], vec![(6.0, 0.0), (8.0, 5.0), (9.0, 5.0)],]);
        assert!(within(&[(0.0, -1.0), (10.0, -2.0)], &FRAME).is_empty());
        assert!(within(&[(3.0, 3.0)], &FRAME).is_empty());
    }

    #[test]
    fn a_pressed_line_turns_where_it_meets_the_edge() {
        let run = pressed(&[(0.0, 5.0), (4.0, -5.0), (8.0, 15.0)], &FRAME);
        assert_eq!(run, [(0.0, 5.0), (2.0, 0.0), (4.0, 0.0), (5.0, 0.0), (7.0, 10.0), (8.0, 10.0)]);
    }

    #[test]
    fn dashes_go_round_corners_and_keep_their_length() {
        let cut = dashes(&[(0.0, 0.0), (4.0, 0.0), (4.0, 8.0)], 6.0, 4.0);
        assert_eq!(cut, [vec![(0.0, 0.0), (4.0, 0.0), (4.0, 2.0)], vec![(4.0, 6.0), (4.0, 8.0)],]);
        assert!(dashes(&[], 6.0, 4.0).is_empty());
    }
}
