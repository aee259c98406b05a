//! What stands at the end of a line: its marker, its label and, in between, a leader.

use super::axes::{LABEL_GAP, label_baseline, text};
use super::figure::{Frame, PanelFrame};
use super::label::{LineEnd, declutter, place_inside};
use super::mark::{Anchor, Mark};
use super::measure::{LABEL_SIZE, fit, text_width};

/// Height of a label with its air.
const LABEL_LINE: f64 = 17.0;
/// A label that moved further than this gets a leader.
const LEADER_FROM: f64 = 3.0;

/// The label of one line.
pub(super) struct EndLabel<'a> {
    class: &'static str,
    text: &'a str,
    heights: &'a [Option<f64>],
    end: f64,
}

impl<'a> EndLabel<'a> {
    /// `None` where there is nothing to say or nothing to say it of.
    pub fn new(class: &'static str, text: &'a str, heights: &'a [Option<f64>]) -> Option<Self> {
        let end = line_end(heights)?;
        (!text.is_empty()).then_some(EndLabel { class, text, heights, end })
    }

    /// The label of what lies beyond an edge of the plot: it has no line, and so no leader.
    pub fn at_edge(class: &'static str, text: &'a str, edge: f64) -> Option<Self> {
        (!text.is_empty()).then_some(EndLabel { class, text, heights: &[], end: edge })
    }

    /// The line beside the months from `first` on.
    fn line_end(&self, first: usize) -> LineEnd {
        let mut line = LineEnd { end: self.end, top: self.end, bottom: self.end };
        for height in self.heights.iter().skip(first).flatten() {
            line.top = line.top.min(*height);
            line.bottom = line.bottom.max(*height);
        }
        line
    }
}

/// The last height that is there.
pub(super) fn line_end(heights: &[Option<f64>]) -> Option<f64> {
    heights.iter().rev().find_map(|height| *height)
}

/// Appends the labels and their leaders; the room they take.
pub(super) fn draw(
    labels: &[EndLabel],
    frame: &PanelFrame,
    inside: bool,
    marks: &mut Vec<Mark>,
) -> Vec<Frame> {
    let plot = frame.plot;
    let room = if inside { plot.width() - 8.0 } else { frame.outer.right - plot.right - LABEL_GAP };
    let texts: Vec<String> = labels.iter().map(|label| fit(label.text, room, LABEL_SIZE)).collect();
    let widths: Vec<f64> = texts.iter().map(|text| text_width(text, LABEL_SIZE)).collect();
    let widest = widths.iter().fold(0.0f64, |widest, width| widest.max(*width));

    let half = LABEL_LINE / 2.0;
    let low = plot.top - if inside { 12.0 } else { 4.0 };
    let high = plot.bottom - half;
    let middles = if inside {
        let first = frame.month_at(plot.right - widest - 8.0).unwrap_or(0);
        let lines: Vec<LineEnd> = labels.iter().map(|label| label.line_end(first)).collect();
        place_inside(&lines, LABEL_LINE, low, high)
    } else {
        let wanted: Vec<f64> = labels.iter().map(|label| label.end).collect();
        declutter(&wanted, LABEL_LINE, low, high)
    };

    let mut boxes = Vec::new();
    for (((label, text_of), width), middle) in labels.iter().zip(texts).zip(widths).zip(middles) {
        let (x, anchor, left) = if inside {
            (plot.right, Anchor::End, plot.right - width)
        } else {
            let x = plot.right + LABEL_GAP;
            if (middle - label.end).abs() > LEADER_FROM && !label.heights.is_empty() {
                let from = [plot.right + 6.0, label.end];
                marks.push(Mark::Line { class: "leader", from, to: [x - 4.0, middle] });
            }
            (x, Anchor::Start, x)
        };
        marks.push(text(label.class, x, label_baseline(middle), anchor, text_of));
        boxes.push(Frame { left, top: middle - half, right: left + width, bottom: middle + half });
    }
    boxes
}

/// Appends the markers: round for unhedged and square for locked, so that colour is not needed.
pub(super) fn draw_markers(frame: &PanelFrame, marks: &mut Vec<Mark>) {
    let end = |heights: &[Option<f64>]| {
        let month = heights.iter().rposition(|height| height.is_some())?;
        let x = frame.plot.left + frame.band() * (month + 1) as f64;
        Some([x, heights.get(month).copied().flatten()?])
    };
    if let Some(centre) = end(&frame.locked) {
        marks.push(Mark::Square { class: "marker-locked", centre, side: 9.0 });
    }
    if let Some(centre) = end(&frame.unhedged) {
        marks.push(Mark::Circle { class: "marker-unhedged", centre, radius: 4.5 });
    }
}
