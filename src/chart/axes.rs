//! One panel before anything is drawn in it: title, caption, grid and months.

use super::figure::{Frame, PanelFrame};
use super::mark::{Anchor, Mark};
use super::measure::{AXIS_SIZE, LABEL_SIZE, fit, text_width};
use super::month_axis::named_months;
use super::scale::{LinearScale, drawable};

/// From the end of a line to its label: the marker, and room for a leader.
pub(super) const LABEL_GAP: f64 = 16.0;
/// From a baseline up to the middle of its digits, as a share of the type size.
pub(super) const MIDDLE: f64 = 0.35;
/// Height of a line of the title.
pub(super) const TITLE_LINE: f64 = 21.0;
/// Height of the caption over the value axis.
pub(super) const CAPTION_LINE: f64 = 20.0;

/// One panel with everything decided but its lines.
pub(super) struct Axes<'a> {
    pub title: &'a [String],
    pub caption: &'a str,
    pub month_labels: &'a [String],
    pub ticks: &'a [(f64, String)],
    pub scale: LinearScale,
    pub outer: Frame,
    pub plot: Frame,
    pub labels_inside: bool,
}

impl Axes<'_> {
    /// Appends the axes' marks. The frame has its months, and no lines yet.
    pub fn draw(&self, count: usize, marks: &mut Vec<Mark>) -> PanelFrame {
        let band = self.plot.width() / count.max(1) as f64;
        let months = (0..count).map(|month| self.plot.left + band * (month as f64 + 0.5)).collect();
        let frame = PanelFrame {
            outer: self.outer,
            plot: self.plot,
            months,
            today: Vec::new(),
            unhedged: Vec::new(),
            locked: Vec::new(),
        };
        self.draw_head(marks);
        self.draw_grid(marks);
        self.draw_months(&frame.months, marks);
        frame
    }

    /// The heights of as many values as there are months. `None` for what cannot be drawn.
    pub fn heights(&self, values: &[f64], count: usize) -> Vec<Option<f64>> {
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
}

/// Appends a path, unless it is empty.
pub(super) fn push_path(class: &'static str, data: String, marks: &mut Vec<Mark>) {
    if !data.is_empty() {
        marks.push(Mark::Path { class, data });
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
