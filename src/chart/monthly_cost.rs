//! Cost month by month, unhedged and locked: a move and its mirror, side by side on one scale.

use super::figure::Figure;
use super::two_panels::{TwoPanels, stretch, wider};

/// Least width of a plot with its end labels to the right.
const LEAST_PLOT: f64 = 200.0;

/// One line: a cost for each month, in any one currency.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// The cost of each month. What is not finite or beyond 1e300 is not drawn.
    pub values: &'a [f64],
    /// What stands at its end, such as "without the lock ¥2,784.00". Empty for nothing.
    pub label: &'a str,
}

/// One panel: the three lines under one move of the price.
#[derive(Clone, Copy, Debug)]
pub struct Panel<'a> {
    /// What is seen, in a line or two.
    pub title: &'a str,
    /// The bill if prices stay as they are.
    pub today: Series<'a>,
    /// The bill under the move, without a lock.
    pub unhedged: Series<'a>,
    /// The same with the lock.
    pub locked: Series<'a>,
    /// What the area between unhedged and locked is, such as "the lock saves ¥12,760". It is left
    /// out where there is no room. Empty for nothing.
    pub gap_label: &'a str,
}

/// The figure before it is laid out.
#[derive(Clone, Copy)]
pub struct MonthlyCost<'a> {
    /// Width in pixels, held between 240 and 4000.
    pub width: f64,
    /// Height of one panel in pixels, title and months included, held between 160 and 2000 and never
    /// less than its parts need. The figure is as high as one panel, or as two where they are stacked.
    pub panel_height: f64,
    /// The chosen move, and its mirror.
    pub panels: [Panel<'a>; 2],
    /// The name of each month, such as "month 1", "2", "3": few of them are shown.
    pub month_labels: &'a [String],
    /// What is counted, over the value axis, such as "¥ a month". Empty for nothing.
    pub axis_caption: &'a str,
    /// How a tick is written.
    pub tick_label: &'a dyn Fn(f64) -> String,
}

impl MonthlyCost<'_> {
    /// Lays the figure out.
    ///
    /// The two panels share scale, ticks, margins and heights. From about 630 pixels on they stand side
    /// by side. End labels stand right of the plot where 200 pixels are left for it, and else
    /// inside, over or under their lines. Margins grow in steps of 8 pixels, so that a digit more in a
    /// label does not make the plot twitch.
    pub fn layout(&self) -> Figure {
        let mut extremes = [0.0, 0.0];
        let mut widest_label = 0.0;
        for panel in &self.panels {
            for series in [panel.today, panel.unhedged, panel.locked] {
                stretch(&mut extremes, series.values);
                widest_label = wider(widest_label, series.label);
            }
        }
        TwoPanels {
            width: self.width,
            panel_height: self.panel_height,
            titles: self.panels.map(|panel| panel.title),
            months: self.panels.map(|panel| panel.months()),
            extremes,
            widest_label,
            least_plot: LEAST_PLOT,
            month_labels: self.month_labels,
            axis_caption: self.axis_caption,
            tick_label: self.tick_label,
        }
        // OK because: the index is that of one of two panels.
        .lay_out(&|index, axes, frame, marks| self.panels[index].draw(axes, frame, marks))
    }
}
