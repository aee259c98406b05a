//! One panel of the monthly cost: areas and step lines.
//!
//! Why steps and not straight lines through the months' middles: a month's cost is one sum for the
//! whole month, so a slope would show costs that nobody pays. With steps the area under a line is the
//! cost of the whole time, the tinted area between two lines is exactly the money the lock saves or
//! costs, and a single month is a line like any other instead of a point.

use super::axes::{Axes, push_path};
use super::end_label::{self, EndLabel};
use super::figure::PanelFrame;
use super::gap_label;
use super::mark::Mark;
use super::monthly_cost::Panel;
use super::path::{area, steps};

impl Panel<'_> {
    /// The number of its months.
    pub(super) fn months(&self) -> usize {
        let Panel { today, unhedged, locked, .. } = self;
        today.values.len().max(unhedged.values.len()).max(locked.values.len())
    }

    /// Appends the panel's marks over its axes, from back to front, and enters its lines in the frame.
    pub(super) fn draw(&self, axes: &Axes, frame: &mut PanelFrame, marks: &mut Vec<Mark>) {
        let Panel { today, unhedged, locked, .. } = self;
        let count = frame.months.len();
        frame.today = axes.heights(today.values, count);
        frame.unhedged = axes.heights(unhedged.values, count);
        frame.locked = axes.heights(locked.values, count);

        draw_gaps(frame, marks);
        // The lock over the unhedged line would hide it where both are the same; the wider line below
        // stays visible on both sides of the narrower one.
        for (class, heights) in [
            ("series-today", &frame.today),
            ("series-locked", &frame.locked),
            ("series-unhedged", &frame.unhedged),
        ] {
            push_path(class, steps(frame.plot.left, frame.band(), heights), marks);
        }
        let labels = [
            EndLabel::new("end-label label-unhedged", unhedged.label, &frame.unhedged),
            EndLabel::new("end-label label-locked", locked.label, &frame.locked),
            EndLabel::new("end-label label-today", today.label, &frame.today),
        ];
        let labels: Vec<EndLabel> = labels.into_iter().flatten().collect();
        let boxes = end_label::draw(&labels, frame, axes.labels_inside, marks);
        gap_label::draw(self.gap_label, frame, &boxes, marks);
        end_label::draw_markers(frame, marks);
    }
}

/// One area where the lock saves, and one where it costs. Equal heights belong to neither.
fn draw_gaps(frame: &PanelFrame, marks: &mut Vec<Mark>) {
    // Heights run downwards: the lock saves where the unhedged line is the higher one.
    for (class, over, under) in
        [("gap-rise", &frame.unhedged, &frame.locked), ("gap-fall", &frame.locked, &frame.unhedged)]
    {
        push_path(class, area(frame.plot.left, frame.band(), over, under), marks);
    }
}
