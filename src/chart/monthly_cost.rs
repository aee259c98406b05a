//! Cost month by month, unhedged and locked: a move and its mirror, side by side on one scale.

use super::figure::{Figure, Frame};
use super::measure::{AXIS_SIZE, LABEL_SIZE, TITLE_SIZE, fit, text_width, wrap};
use super::panel::{LABEL_GAP, PanelLayout};
use super::scale::{LinearScale, drawable, nice_axis};

/// Least width of a panel beside another; narrower, and the panels are stacked.
const LEAST_PANEL: f64 = 300.0;
/// Least width of a plot with its end labels to the right; narrower, and they move inside.
const LEAST_PLOT: f64 = 200.0;
/// Least height of a plot: room for three labels and the gaps between them.
const LEAST_PLOT_HEIGHT: f64 = 80.0;
/// Room between panels, across and down.
const BETWEEN: [f64; 2] = [28.0, 30.0];
/// Height of a line of the title.
pub(super) const TITLE_LINE: f64 = 21.0;
/// Height of the caption over the value axis.
pub(super) const CAPTION_LINE: f64 = 20.0;
/// Room under the title or the caption: half a tick label, and air; with labels inside the plot, most of
/// a label over the highest line.
const HEAD_ROOM: [f64; 2] = [10.0, 18.0];
/// Room under the plot for the months.
const FOOT: f64 = 24.0;

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
        let width = held(self.width, 240.0, 4000.0, 640.0);
        let beside = (width - BETWEEN[0]) / 2.0;
        let stacked = beside < LEAST_PANEL;
        let panel_width = if stacked { width } else { beside };

        let (low, high) = self.extremes();
        let (ticks, domain) = nice_axis(low, high, 5);
        let mut tick_labels = Vec::new();
        let mut widest_tick: f64 = 0.0;
        for &tick in &ticks {
            let text = fit(&(self.tick_label)(tick), panel_width * 0.35, AXIS_SIZE);
            widest_tick = widest_tick.max(text_width(&text, AXIS_SIZE));
            tick_labels.push((tick, text));
        }
        let left = in_eights(widest_tick + 8.0);
        let beside_plot = in_eights(LABEL_GAP + self.widest_label());
        let labels_inside = panel_width - left - beside_plot < LEAST_PLOT;
        let right = if labels_inside { 8.0 } else { beside_plot };

        let titles = self.panels.map(|panel| wrap(panel.title, panel_width, TITLE_SIZE, 2));
        // OK because: `titles` has two entries, as `panels` has.
        let title_height = titles[0].len().max(titles[1].len()) as f64 * TITLE_LINE;
        let caption_height = if self.axis_caption.is_empty() { 0.0 } else { CAPTION_LINE };
        let above = title_height + caption_height + HEAD_ROOM[usize::from(labels_inside)];
        let panel_height =
            held(self.panel_height, 160.0, 2000.0, 280.0).max(above + LEAST_PLOT_HEIGHT + FOOT);

        let mut marks = Vec::new();
        let mut draw = |index: usize| {
            let offset = index as f64;
            let (x, y) = match stacked {
                true => (0.0, offset * (panel_height + BETWEEN[1])),
                false => (offset * (panel_width + BETWEEN[0]), 0.0),
            };
            let outer = Frame { left: x, top: y, right: x + panel_width, bottom: y + panel_height };
            let plot = Frame {
                left: outer.left + left,
                top: outer.top + above,
                right: outer.right - right,
                bottom: outer.bottom - FOOT,
            };
            let layout = PanelLayout {
                panel: &self.panels[index],
                title: &titles[index],
                caption: self.axis_caption,
                month_labels: self.month_labels,
                ticks: &tick_labels,
                scale: LinearScale { domain, range: [plot.bottom, plot.top] },
                outer,
                plot,
                labels_inside,
            };
            layout.draw(&mut marks)
        };
        // OK because: `draw` is called with 0 and 1 only, the indices of `panels` and `titles`.
        let panels = [draw(0), draw(1)];
        let height = panels[1].outer.bottom;
        Figure { width, height, marks, panels }
    }

    /// The lowest and highest value to be drawn, zero included.
    fn extremes(&self) -> (f64, f64) {
        let (mut low, mut high) = (0.0f64, 0.0f64);
        for panel in &self.panels {
            for series in [panel.today, panel.unhedged, panel.locked] {
                for value in series.values.iter().filter_map(|&value| drawable(value)) {
                    low = low.min(value);
                    high = high.max(value);
                }
            }
        }
        (low, high)
    }

    fn widest_label(&self) -> f64 {
        let mut widest: f64 = 0.0;
        for panel in &self.panels {
            for series in [panel.today, panel.unhedged, panel.locked] {
                widest = widest.max(text_width(series.label, LABEL_SIZE));
            }
        }
        widest
    }
}

fn held(value: f64, low: f64, high: f64, otherwise: f64) -> f64 {
    if value.is_finite() { value.max(low).min(high) } else { otherwise }
}

fn in_eights(width: f64) -> f64 {
    (width / 8.0).ceil() * 8.0
}
