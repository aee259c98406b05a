//! One panel of the monthly cost: title, axes, areas and step lines.
//!
//! Why steps and not straight lines through the months' middles: a month's cost is one sum for the
//! whole month, so a slope would show costs that nobody pays. With steps the area under a line is the
//! cost of the whole time, the tinted area between two lines is exactly the money the lock saves or
//! costs, and a single month is a line like any other instead of a point.

use super::end_label::{self, EndLabel};
use super::figure::{Frame, PanelFrame};
use super::gap_label;
use super::mark::{Anchor, Mark};
use super::measure::{AXIS_SIZE, LABEL_SIZE, fit, text_width};
use super::month_axis::named_months;
use super::monthly_cost::{CAPTION_LINE, Panel, TITLE_LINE};
use super::path::{area, steps};
use super::scale::{LinearScale, drawable};

/// From the end of a line to its label: the marker, and room for a leader.
pub(super) const LABEL_GAP: f64 = 16.0;
/// From a baseline up to the middle of its digits, as a share of the type size.
pub(super) const MIDDLE: f64 = 0.35;

/// One panel with everything decided but the marks.
pub(super) struct PanelLayout<'a> {
    pub panel: &'a Panel<'a>,
    pub title: &'a [String],
    pub caption: &'a str,
    pub month_labels: &'a [String],
    pub ticks: &'a [(f64, String)],
    pub scale: LinearScale,
    pub outer: Frame,
    pub plot: Frame,
    pub labels_inside: bool,
}

impl PanelLayout<'_> {
    /// Appends the panel's marks, from back to front.
    pub fn draw(&self, marks: &mut Vec<Mark>) -> PanelFrame {
        let Panel { today, unhedged, locked, .. } = self.panel;
        let count = today.values.len().max(unhedged.values.len()).max(locked.values.len());
        let band = self.plot.width() / count.max(1) as f64;
        let months = (0..count).map(|month| self.plot.left + band * (month as f64 + 0.5)).collect();
        let frame = PanelFrame {
            outer: self.outer,
            plot: self.plot,
            months,
            today: self.heights(today.values, count),
            unhedged: self.heights(unhedged.values, count),
            locked: self.heights(locked.values, count),
        };

        self.draw_head(marks);
        self.draw_grid(marks);
        self.draw_months(&frame.months, marks);
        self.draw_gaps(&frame, marks);
        // The lock over the unhedged line would hide it where both are the same; the wider line below
        // stays visible on both sides of the narrower one.
        for (class, heights) in [
            ("series-today", &frame.today),
            ("series-locked", &frame.locked),
            ("series-unhedged", &frame.unhedged),
        ] {
            let data = steps(self.plot.left, band, heights);
            if !data.is_empty() {
                marks.push(Mark::Path { class, data });
            }
        }
        let labels = [
            EndLabel::new("end-label label-unhedged", unhedged.label, &frame.unhedged),
            EndLabel::new("end-label label-locked", locked.label, &frame.locked),
            EndLabel::new("end-label label-today", today.label, &frame.today),
        ];
        let labels: Vec<EndLabel> = labels.into_iter().flatten().collect();
        let boxes = end_label::draw(&labels, &frame, self.labels_inside, marks);
        gap_label::draw(self.panel.gap_label, &frame, &boxes, marks);
        end_label::draw_markers(&frame, marks);
        frame
    }

    fn heights(&self, values: &[f64], count: usize) -> Vec<Option<f64>> {
        (0..count)
            .map(|month| {
                let value = drawable(*values.get(month)?)?;
                Some(self.scale.position(value))
            })
            .collect()
    }

    fn draw_head(&self, marks: &mut Vec<Mark>) {
        let mut y = self.outer.top;
        for line in self.title {
            y += TITLE_LINE;
            marks.push(text("panel-title", self.outer.left, y - 5.0, Anchor::Start, line.clone()));
        }
        if !self.caption.is_empty() {
            let caption = fit(self.caption, self.outer.width(), AXIS_SIZE);
            y += CAPTION_LINE - 6.0;
            marks.push(text("axis-caption", self.outer.left, y, Anchor::Start, caption));
        }
    }

    fn draw_grid(&self, marks: &mut Vec<Mark>) {
        for (tick, label) in self.ticks {
            let y = self.scale.position(*tick);
            let class = if *tick == 0.0 { "axis" } else { "grid" };
            marks.push(Mark::Line { class, from: [self.plot.left, y], to: [self.plot.right, y] });
            let baseline = y + AXIS_SIZE * MIDDLE;
            let x = self.plot.left - 8.0;
            marks.push(text("axis-label", x, baseline, Anchor::End, label.clone()));
        }
    }

    fn draw_months(&self, centres: &[f64], marks: &mut Vec<Mark>) {
        let room = self.plot.width() / 2.0;
        let names: Vec<String> =
            self.month_labels.iter().map(|name| fit(name, room, AXIS_SIZE)).collect();
        let widths: Vec<f64> = names.iter().map(|name| text_width(name, AXIS_SIZE)).collect();
        for named in named_months(centres, &widths, self.outer.left, self.outer.right) {
            // OK because: `named_months` returns indices of both slices only.
            let centre = centres[named.month];
            let name = names[named.month].clone();
            let bottom = self.plot.bottom;
            let class = "axis-tick";
            marks.push(Mark::Line { class, from: [centre, bottom], to: [centre, bottom + 4.0] });
            marks.push(text("axis-label", named.x, bottom + 18.0, Anchor::Middle, name));
        }
    }

    /// One area for each run of months in which the lock saves, or costs.
    fn draw_gaps(&self, frame: &PanelFrame, marks: &mut Vec<Mark>) {
        let mut run: Vec<[f64; 2]> = Vec::new();
        let mut saves = false;
        for month in 0..=frame.months.len() {
            let unhedged = frame.unhedged.get(month).copied().flatten();
            let locked = frame.locked.get(month).copied().flatten();
            // Heights run downwards: the lock saves where the unhedged line is the higher one.
            let gap = match (unhedged, locked) {
                (Some(unhedged), Some(locked)) if unhedged < locked => {
                    Some((true, [unhedged, locked]))
                }
                (Some(unhedged), Some(locked)) if unhedged > locked => {
                    Some((false, [locked, unhedged]))
                }
                _ => None,
            };
            if !run.is_empty() && gap.is_none_or(|(next, _)| next != saves) {
                let left = self.plot.left + frame.band() * (month - run.len()) as f64;
                let class = if saves { "gap-rise" } else { "gap-fall" };
                marks.push(Mark::Path { class, data: area(left, frame.band(), &run) });
                run.clear();
            }
            if let Some((next, heights)) = gap {
                saves = next;
                run.push(heights);
            }
        }
    }
}

/// A text mark.
pub(super) fn text(class: &'static str, x: f64, y: f64, anchor: Anchor, text: String) -> Mark {
    Mark::Text { class, x, y, anchor, text }
}

/// The baseline of a label whose middle is at a height.
pub(super) fn label_baseline(middle: f64) -> f64 {
    middle + LABEL_SIZE * MIDDLE
}
