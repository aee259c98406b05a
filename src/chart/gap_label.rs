//! What is written in the area between unhedged and locked.

use super::axes::{MIDDLE, text};
use super::figure::{Frame, PanelFrame};
use super::mark::{Anchor, Mark};
use super::measure::{AXIS_SIZE, text_width};

/// Appends the text of the area between unhedged and locked, in the first place, from the middle to
/// the right, where neither a line nor a label runs through it. Nothing if there is none.
pub(super) fn draw(label: &str, frame: &PanelFrame, taken: &[Frame], marks: &mut Vec<Mark>) {
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
        let Some(gap) = clear_gap(frame, x - half_width, x + half_width) else {
            continue;
        };
        let y = (gap.over + gap.under) / 2.0;
        let free = taken.iter().all(|other| {
            other.left > x + half_width
                || other.right < x - half_width
                || other.top > y + half_height
                || other.bottom < y - half_height
        });
        if gap.under - gap.over >= 2.0 * half_height && free {
            let class =
                if gap.saves { "gap-label gap-label-rise" } else { "gap-label gap-label-fall" };
            let baseline = y + AXIS_SIZE * MIDDLE;
            marks.push(text(class, x, baseline, Anchor::Middle, label.to_owned()));
            return;
        }
    }
}

/// A band between unhedged and locked; heights in pixels, downwards.
struct Gap {
    over: f64,
    under: f64,
    saves: bool,
}

/// The highest such band that no line crosses from `left` to `right`. It can be less than nothing.
fn clear_gap(frame: &PanelFrame, left: f64, right: f64) -> Option<Gap> {
    let first = frame.month_at(left.max(frame.plot.left))?;
    let last = frame.month_at(right.min(frame.plot.right))?;
    let span = |heights: &[Option<f64>]| {
        let mut reach = [f64::INFINITY, f64::NEG_INFINITY];
        for month in first..=last {
            let height = heights.get(month).copied().flatten()?;
            reach = [reach[0].min(height), reach[1].max(height)];
        }
        Some(reach)
    };
    let (unhedged, locked) = (span(&frame.unhedged)?, span(&frame.locked)?);
    let mut gap = if unhedged[1] < locked[0] {
        Gap { over: unhedged[1], under: locked[0], saves: true }
    } else {
        Gap { over: locked[1], under: unhedged[0], saves: false }
    };
    if let Some([high, low]) = span(&frame.today)
        && low > gap.over
        && high < gap.under
    {
        // The unmoved bill runs through it: the wider side.
        if high - gap.over > gap.under - low {
            gap.under = high;
        } else {
            gap.over = low;
        }
    }
    Some(gap)
}
