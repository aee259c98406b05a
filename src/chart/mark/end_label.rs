//! What stands at the end of a line: its label and, where that had to move, a leader.

use super::{Plot, Sketch};
use crate::chart::band_scale::BandScale;
use crate::chart::frame::Frame;
use crate::chart::label::{LineEnd, declutter, place_inside};
use crate::chart::meaning::{Class, Meaning};
use crate::chart::measure::{LABEL_SIZE, MIDDLE, fit, text_width};
use crate::chart::shape::{Anchor, Shape};

/// From the end of a line to its label: the marker, and room for a leader.
pub(in crate::chart) const LABEL_GAP: f64 = 16.0;
/// Height of a label with its air.
const LABEL_LINE: f64 = 17.0;
/// A label that moved further than this gets a leader.
const LEADER_FROM: f64 = 3.0;

/// The label of one line.
#[derive(Clone, Debug, PartialEq)]
pub struct EndLabel {
    class: Class,
    text: String,
    /// The right edge and the height of each piece of the line, which a label in the plot keeps clear
    /// of. Without pieces there is no leader.
    pieces: Vec<[f64; 2]>,
    end: f64,
}

impl EndLabel {
    /// The label of a step line. `None` without a text or a line.
    pub fn of_steps(
        meaning: Meaning,
        text: &str,
        bands: &BandScale,
        heights: &[Option<f64>],
    ) -> Option<Self> {
        let piece =
            |(month, height): (usize, &Option<f64>)| Some([bands.start(month + 1), (*height)?]);
        Self::of_pieces(meaning, text, heights.iter().enumerate().filter_map(piece).collect())
    }

    /// The label of a line from place to place. `None` without a text or a line.
    pub fn of_places(meaning: Meaning, text: &str, places: &[Option<[f64; 2]>]) -> Option<Self> {
        // A slope reaches up to its next point, so it is kept clear of at both heights.
        let mut pieces: Vec<[f64; 2]> = Vec::new();
        for (index, place) in places.iter().enumerate() {
            let Some([x, y]) = *place else { continue };
            if let Some(Some([right, _])) = places.get(index + 1) {
                pieces.push([right.max(x), y]);
            }
            pieces.push([x, y]);
        }
        Self::of_pieces(meaning, text, pieces)
    }

    /// The label of what lies beyond an edge of the plot: it has no line, and so no leader. `None`
    /// without a text.
    pub fn at_edge(meaning: Meaning, text: &str, edge: f64) -> Option<Self> {
        let class = Class::of("end-label", meaning);
        let text = text.to_owned();
        (!text.is_empty()).then_some(EndLabel { class, text, pieces: Vec::new(), end: edge })
    }

    fn of_pieces(meaning: Meaning, text: &str, pieces: Vec<[f64; 2]>) -> Option<Self> {
        let [_, end] = *pieces.last()?;
        let class = Class::of("end-label", meaning);
        (!text.is_empty()).then(|| EndLabel { class, text: text.to_owned(), pieces, end })
    }

    /// The line right of a position.
    fn line_end(&self, from: f64) -> LineEnd {
        let mut line = LineEnd { end: self.end, top: self.end, bottom: self.end };
        for [right, height] in &self.pieces {
            if *right > from {
                line.top = line.top.min(*height);
                line.bottom = line.bottom.max(*height);
            }
        }
        line
    }
}

/// The last height that is there.
pub(super) fn last_height(heights: &[Option<f64>]) -> Option<f64> {
    heights.iter().rev().find_map(|height| *height)
}

/// Draws the labels and their leaders, and takes the room that they stand in.
pub(super) fn draw(labels: &[EndLabel], plot: &Plot, sketch: &mut Sketch) {
    let (frame, inside) = (plot.frame, plot.labels_inside);
    let room =
        if inside { frame.width() - 8.0 } else { plot.outer.right - frame.right - LABEL_GAP };
    let texts: Vec<String> =
        labels.iter().map(|label| fit(&label.text, room, LABEL_SIZE)).collect();
    let widths: Vec<f64> = texts.iter().map(|text| text_width(text, LABEL_SIZE)).collect();
    let widest = widths.iter().fold(0.0f64, |widest, width| widest.max(*width));

    let half = LABEL_LINE / 2.0;
    let low = frame.top - if inside { 12.0 } else { 4.0 };
    let high = frame.bottom - half;
    let middles = if inside {
        let from = frame.right - widest - 8.0;
        let lines: Vec<LineEnd> = labels.iter().map(|label| label.line_end(from)).collect();
        place_inside(&lines, LABEL_LINE, low, high)
    } else {
        let wanted: Vec<f64> = labels.iter().map(|label| label.end).collect();
        declutter(&wanted, LABEL_LINE, low, high)
    };

    for (((label, text), width), middle) in labels.iter().zip(texts).zip(widths).zip(middles) {
        let (x, anchor, left) = if inside {
            (frame.right, Anchor::End, frame.right - width)
        } else {
            let x = frame.right + LABEL_GAP;
            if (middle - label.end).abs() > LEADER_FROM && !label.pieces.is_empty() {
                let from = [frame.right + 6.0, label.end];
                let class = Class::plain("leader");
                sketch.shapes.push(Shape::line(class, from, [x - 4.0, middle]));
            }
            (x, Anchor::Start, x)
        };
        let at = [x, middle + LABEL_SIZE * MIDDLE];
        sketch.shapes.push(Shape::text(label.class, at, anchor, text));
        let (top, bottom) = (middle - half, middle + half);
        sketch.taken.push(Frame { left, top, right: left + width, bottom });
    }
}
