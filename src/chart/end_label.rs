//! What stands at the end of a line: its marker, its label and, in between, a leader.

use super::figure::{Frame, PanelFrame};
use super::label::{LineEnd, declutter, place_inside};
use super::mark::{Anchor, Mark};
use super::measure::{AXIS_SIZE, LABEL_SIZE, fit, text_width};
use super::panel::{LABEL_GAP, label_baseline, text};

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
        let end = heights.iter().rev().find_map(|height| *height)?;
        (!text.is_empty()).then_some(EndLabel { class, text, heights, end })
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
    let (low, high) = (plot.top - 4.0, plot.bottom - half);
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
            if (middle - label.end).abs() > LEADER_FROM {
                let from = [plot.right + 6.0, label.end];
                marks.push(Mark::Line { class: "leader", from, to: [x - 2.0, middle] });
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

/// Appends the text of the area between unhedged and locked, in the first place, from the middle to
/// the right, where neither a line nor a label runs through it. Nothing if there is none.
pub(super) fn draw_gap_label(
    label: &str,
    frame: &PanelFrame,
    taken: &[Frame],
    marks: &mut Vec<Mark>,
) {
    let plot = frame.plot;
    let half_width = text_width(label, AXIS_SIZE) / 2.0 + 6.0;
    let half_height = AXIS_SIZE / 2.0 + 5.0;
    if label.is_empty() || half_width * 2.0 > plot.width() {
        return;
    }
    for share in [0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 0.4, 0.3] {
        let x = (plot.left + share * plot.width())
            .min(plot.right - half_width)
            .max(plot.left + half_width);
        let Some((over, under)) = clear_gap(frame, x - half_width, x + half_width) else {
            continue;
        };
        let y = (over + under) / 2.0;
        let free = taken.iter().all(|other| {
            other.left > x + half_width
                || other.right < x - half_width
                || other.top > y + half_height
                || other.bottom < y - half_height
        });
        if under - over >= 2.0 * half_height && free {
            let baseline = y + AXIS_SIZE * super::panel::MIDDLE;
            marks.push(text("gap-label", x, baseline, Anchor::Middle, label.to_owned()));
            return;
        }
    }
}

/// The highest band between unhedged and locked that no line crosses from `left` to `right`.
fn clear_gap(frame: &PanelFrame, left: f64, right: f64) -> Option<(f64, f64)> {
    let (first, last) = (frame.month_at(left)?, frame.month_at(right)?);
    let span = |heights: &[Option<f64>]| {
        let mut reach = (f64::INFINITY, f64::NEG_INFINITY);
        for month in first..=last {
            let height = heights.get(month).copied().flatten()?;
            reach = (reach.0.min(height), reach.1.max(height));
        }
        Some(reach)
    };
    let (unhedged, locked) = (span(&frame.unhedged)?, span(&frame.locked)?);
    let (over, under) =
        if unhedged.1 < locked.0 { (unhedged.1, locked.0) } else { (locked.1, unhedged.0) };
    match span(&frame.today) {
        // The unmoved bill runs through the area: the wider side of it.
        Some(today) if today.1 > over && today.0 < under => {
            if today.0 - over > under - today.1 {
                Some((over, today.0))
            } else {
                Some((today.1, under))
            }
        }
        _ => Some((over, under)),
    }
}
