//! A finished figure: its marks, and what a cursor needs to find its way in it.

use super::mark::Mark;

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
}

/// A figure laid out: `viewBox="0 0 width height"`.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels: that of two panels where they are stacked.
    pub height: f64,
    /// Everything that is drawn, from back to front.
    pub marks: Vec<Mark>,
    /// The panels, in the order given.
    pub panels: [PanelFrame; 2],
}

impl Figure {
    /// The panel and the month, both from 0, under a point of the figure. The whole height of a panel
    /// counts, title and months included, but only the width of its plot.
    pub fn month_at(&self, x: f64, y: f64) -> Option<(usize, usize)> {
        for (index, panel) in self.panels.iter().enumerate() {
            let outer = panel.outer;
            if (outer.top..=outer.bottom).contains(&y)
                && let Some(month) = panel.month_at(x)
            {
                return Some((index, month));
            }
        }
        None
    }
}

/// Where one panel's parts stand.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelFrame {
    /// The whole panel, with title, axes and labels.
    pub outer: Frame,
    /// The plot alone.
    pub plot: Frame,
    /// The middle of each month.
    pub months: Vec<f64>,
    /// The height of the unmoved bill in each month, or of the budget. `None` where there is no number
    /// to draw; so are the next two.
    pub today: Vec<Option<f64>>,
    /// The height of the unhedged cost in each month, or of its median. Empty where it is not shown;
    /// so is the next one.
    pub unhedged: Vec<Option<f64>>,
    /// The height of the locked cost in each month, or of its median.
    pub locked: Vec<Option<f64>>,
}

impl PanelFrame {
    /// The width of one month.
    pub fn band(&self) -> f64 {
        self.plot.width() / self.months.len().max(1) as f64
    }

    /// The month, from 0, whose band holds a position across. `None` beside the plot.
    pub fn month_at(&self, x: f64) -> Option<usize> {
        if self.months.is_empty() || !(self.plot.left..=self.plot.right).contains(&x) {
            return None;
        }
        // OK because: x is in the plot, so the quotient is between 0 and the number of months.
        let month = ((x - self.plot.left) / self.band()) as usize;
        Some(month.min(self.months.len() - 1))
    }

    /// The cursor over a month: its band, and a mark on each line. Empty for a month that is not there.
    pub fn cursor(&self, month: usize) -> Vec<Mark> {
        let Some(&x) = self.months.get(month) else {
            return Vec::new();
        };
        let mut marks = vec![Mark::Rect {
            class: "cursor-month",
            x: x - self.band() / 2.0,
            y: self.plot.top,
            width: self.band(),
            height: self.plot.height(),
        }];
        if let Some(Some(y)) = self.today.get(month) {
            marks.push(Mark::Circle { class: "cursor-today", centre: [x, *y], radius: 3.0 });
        }
        if let Some(Some(y)) = self.locked.get(month) {
            marks.push(Mark::Square { class: "cursor-locked", centre: [x, *y], side: 9.0 });
        }
        if let Some(Some(y)) = self.unhedged.get(month) {
            marks.push(Mark::Circle { class: "cursor-unhedged", centre: [x, *y], radius: 4.5 });
        }
        marks
    }
}
