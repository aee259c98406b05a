//! The gap between two step lines, tinted by which of them is higher, with a text in it.

use super::{Area, Extents, Mark, Plot, Sketch};
use crate::chart::frame::Frame;
use crate::chart::meaning::{Class, Meaning};
use crate::chart::measure::{AXIS_SIZE, MIDDLE, text_width};
use crate::chart::shape::{Anchor, Shape};

/// The gap between two lines of months. Equal values have none.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Meaning of the gap where the first line is the higher one, and where the second is.
    pub meanings: [Meaning; 2],
    /// The values of the two lines.
    pub lines: [Vec<f64>; 2],
    /// The values of a line that may run through the gap, which the text keeps clear of. Empty for none.
    pub through: Vec<f64>,
    /// What stands in it, such as "the lock saves ¥12,760", in the first place from the middle to the
    /// right where neither a line nor a label runs through it. Left out if there is no such place.
    pub label: String,
}

impl Mark for Gap {
    fn stretch(&self, extents: &mut Extents) {
        self.lines.iter().for_each(|line| extents.cover(line));
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let ([first, second], [one, other]) = (&self.lines, self.meanings);
        for (meaning, over, under) in [(one, first, second), (other, second, first)] {
            Area { meaning, over: over.clone(), under: under.clone() }.draw(plot, sketch);
        }
    }

    fn draw_over(&self, plot: &Plot, sketch: &mut Sketch) {
        let frame = plot.frame;
        let half_width = text_width(&self.label, AXIS_SIZE) / 2.0 + 6.0;
        let half_height = AXIS_SIZE / 2.0 + 5.0;
        if self.label.is_empty() || half_width * 2.0 > frame.width() {
            return;
        }
        let lines = self.lines.each_ref().map(|line| plot.heights(line));
        let through = plot.heights(&self.through);
        for share in [0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 0.4, 0.3] {
            let x = (frame.left + share * frame.width())
                .min(frame.right - half_width)
                .max(frame.left + half_width);
            let (left, right) = (x - half_width, x + half_width);
            let Some(clear) = clear_between(plot, [left, right], &lines, &through) else {
                continue;
            };
            let y = (clear.over + clear.under) / 2.0;
            let place = Frame { left, right, top: y - half_height, bottom: y + half_height };
            if clear.under - clear.over >= 2.0 * half_height
                && sketch.taken.iter().all(|other| !other.meets(&place))
            {
                let [first, second] = self.meanings;
                let meaning = if clear.is_first_above { first } else { second };
                let class = Class::of("gap-label", meaning);
                let at = [x, y + AXIS_SIZE * MIDDLE];
                sketch.shapes.push(Shape::text(class, at, Anchor::Middle, self.label.clone()));
                sketch.taken.push(place);
                return;
            }
        }
    }
}

/// What is clear between two lines; heights in pixels, downwards.
struct Clear {
    over: f64,
    under: f64,
    is_first_above: bool,
}

/// The highest band that no line crosses from `left` to `right`. Its height may be negative.
fn clear_between(
    plot: &Plot,
    [left, right]: [f64; 2],
    [first, second]: &[Vec<Option<f64>>; 2],
    through: &[Option<f64>],
) -> Option<Clear> {
    let bands = plot.bands();
    let from = bands.index_at(left.max(plot.frame.left))?;
    let to = bands.index_at(right.min(plot.frame.right))?;
    let span = |heights: &[Option<f64>]| {
        let mut reach = [f64::INFINITY, f64::NEG_INFINITY];
        for month in from..=to {
            let height = heights.get(month).copied().flatten()?;
            reach = [reach[0].min(height), reach[1].max(height)];
        }
        Some(reach)
    };
    let (first, second) = (span(first)?, span(second)?);
    let mut clear = if first[1] < second[0] {
        Clear { over: first[1], under: second[0], is_first_above: true }
    } else {
        Clear { over: second[1], under: first[0], is_first_above: false }
    };
    if let Some([high, low]) = span(through)
        && low > clear.over
        && high < clear.under
    {
        // The third line runs through it: the wider side.
        if high - clear.over > clear.under - low {
            clear.under = high;
        } else {
            clear.over = low;
        }
    }
    Some(clear)
}
