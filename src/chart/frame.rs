//! A rectangle of a drawing.

/// A rectangle, in pixels, downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

impl Frame {
    /// From the left to the right edge.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// From the upper to the lower edge.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Whether a place is inside or on an edge.
    pub fn contains(&self, x: f64, y: f64) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// Larger by so much on every side.
    pub fn grown(&self, by: f64) -> Frame {
        let Frame { left, top, right, bottom } = *self;
        Frame { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
    }

    /// Whether a straight line between two places has a point in it, edges included.
    pub fn is_crossed(&self, from: [f64; 2], to: [f64; 2]) -> bool {
        // The part of the line, from 0 to 1, that is between the edges both across and downwards.
        let (mut begin, mut end) = (0.0_f64, 1.0_f64);
        let edges = [[self.left, self.right], [self.top, self.bottom]];
        for ((from, to), [low, high]) in from.into_iter().zip(to).zip(edges) {
            let length = to - from;
            if length == 0.0 {
                if from < low || from > high {
                    return false;
                }
                continue;
            }
            let (one, other) = ((low - from) / length, (high - from) / length);
            begin = begin.max(one.min(other));
            end = end.min(one.max(other));
        }
        begin <= end
    }

    /// Whether the two have a point in common, edges included.
    pub fn meets(&self, other: &Frame) -> bool {
        self.left <= other.right
            && self.right >= other.left
            && self.top <= other.bottom
            && self.bottom >= other.top
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_crosses_a_frame_where_a_part_of_it_is_inside() {
        let frame = Frame { left: 10.0, top: 10.0, right: 30.0, bottom: 20.0 };
        let crossed = |from, to| frame.is_crossed(from, to);
        assert!(crossed([0.0, 15.0], [40.0, 15.0]) && crossed([20.0, 0.0], [20.0, 40.0]));
        assert!(crossed([0.0, 0.0], [40.0, 30.0]) && crossed([12.0, 12.0], [14.0, 14.0]));
        assert!(!crossed([0.0, 15.0], [9.0, 15.0]) && !crossed([0.0, 21.0], [40.0, 21.0]));
        // Past a corner.
        assert!(!crossed([0.0, 15.0], [15.0, 30.0]) && !crossed([20.0, 0.0], [40.0, 15.0]));
        assert!(frame.grown(1.0).is_crossed([0.0, 21.0], [40.0, 21.0]));
    }
}
