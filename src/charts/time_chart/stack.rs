//! Blocks in a column that may not overlap.

/// Tops of stacked blocks, each given as (wanted top, height) in order of wanted top, moved as
/// little as possible so that none overlaps the next and all lie within `top..bottom`.
///
/// Blocks that touch form a heap that stands where its members want it on average: the pooling
/// of isotonic regression (Barlow et al., 1972).
pub(super) fn stack(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    struct Heap {
        /// Sum over members of wanted top less the height before them in the heap.
        pull: f64,
        n: f64,
        height: f64,
    }
    let stands = |heap: &Heap| (heap.pull / heap.n).min(bottom - heap.height).max(top);
    let mut heaps: Vec<(Heap, Vec<usize>)> = Vec::new();
    for (i, (want, height)) in wanted.iter().enumerate() {
        let mut new = (Heap { pull: *want, n: 1.0, height: *height }, vec![i]);
        while let Some((below, _)) = heaps.last() {
            if stands(below) + below.height <= stands(&new.0) {
                break;
            }
            let Some((heap, mut members)) = heaps.pop() else { break };
            members.append(&mut new.1);
            let pull = heap.pull + new.0.pull - new.0.n * heap.height;
            new = (Heap { pull, n: heap.n + new.0.n, height: heap.height + new.0.height }, members);
        }
        heaps.push(new);
    }
    let mut tops = Vec::with_capacity(wanted.len());
    for (heap, members) in &heaps {
        let mut y = stands(heap);
        for i in members {
            tops.push(y);
            y += wanted[*i].1;
        }
    }
    tops
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_have_room_stay_at_their_lines() {
        assert_eq!(stack(&[(10.0, 20.0), (50.0, 20.0)], 0.0, 100.0), [10.0, 50.0]);
    }

    #[test]
    fn labels_that_meet_share_the_way_and_stay_inside() {
        assert_eq!(stack(&[(40.0, 20.0), (40.0, 20.0)], 0.0, 100.0), [30.0, 50.0]);
        assert_eq!(stack(&[(90.0, 20.0), (95.0, 20.0)], 0.0, 100.0), [60.0, 80.0]);
        assert_eq!(stack(&[(-9.0, 20.0), (-5.0, 20.0), (50.0, 20.0)], 0.0, 100.0), [0.0, 20.0, 50.0]);
        assert!(stack(&[], 0.0, 100.0).is_empty());
    }
}
