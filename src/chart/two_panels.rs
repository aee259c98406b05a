//! Two panels on one scale: what the figures of this room have in common.

use super::axes::{Axes, CAPTION_LINE, LABEL_GAP, TITLE_LINE};
use super::figure::{Figure, Frame, PanelFrame};
use super::mark::Mark;
use super::measure::{AXIS_SIZE, LABEL_SIZE, TITLE_SIZE, fit, text_width, wrap};
use super::scale::{LinearScale, drawable, nice_axis};

/// Least width of a panel beside another; narrower, and the panels are stacked.
const LEAST_PANEL: f64 = 300.0;
/// Least height of a plot: room for four labels.
const LEAST_PLOT_HEIGHT: f64 = 80.0;
/// Room between panels, across and down.
const BETWEEN: [f64; 2] = [28.0, 30.0];
/// Room under the title or the caption: half a tick label, and air; with labels inside the plot, most of
/// a label over the highest line.
const HEAD_ROOM: [f64; 2] = [10.0, 18.0];
/// Room under the plot for the months.
const FOOT: f64 = 24.0;

/// Two panels before they are laid out.
pub(super) struct TwoPanels<'a> {
    /// Width in pixels, held between 240 and 4000.
    pub width: f64,
    /// Height of one panel in pixels, held between 160 and 2000.
    pub panel_height: f64,
    /// The title of each.
    pub titles: [&'a str; 2],
    /// The number of months of each.
    pub months: [usize; 2],
    /// What the scale has to cover, zero included.
    pub extremes: [f64; 2],
    /// Width of the widest end label.
    pub widest_label: f64,
    /// Least width of a plot with its end labels to the right; narrower, and they move inside.
    pub least_plot: f64,
    pub month_labels: &'a [String],
    pub axis_caption: &'a str,
    pub tick_label: &'a dyn Fn(f64) -> String,
}

/// Draws one panel, from 0, over its axes, and enters its lines in its frame.
pub(super) type DrawPanel<'a> = &'a dyn Fn(usize, &Axes, &mut PanelFrame, &mut Vec<Mark>);

impl TwoPanels<'_> {
    /// Lays both panels out: the same scale, ticks, margins and heights, side by side where each has
    /// 300 pixels, and else one over the other.
    pub fn lay_out(&self, draw: DrawPanel) -> Figure {
        let width = held(self.width, 240.0, 4000.0, 640.0);
        let beside = (width - BETWEEN[0]) / 2.0;
        let stacked = beside < LEAST_PANEL;
        let panel_width = if stacked { width } else { beside };

        let [low, high] = self.extremes;
        let (ticks, domain) = nice_axis(low, high, 5);
        let mut tick_labels = Vec::new();
        let mut widest_tick: f64 = 0.0;
        for &tick in &ticks {
            let text = fit(&(self.tick_label)(tick), panel_width * 0.35, AXIS_SIZE);
            widest_tick = widest_tick.max(text_width(&text, AXIS_SIZE));
            tick_labels.push((tick, text));
        }
        let left = in_eights(widest_tick + 8.0);
        let beside_plot = in_eights(LABEL_GAP + self.widest_label);
        let labels_inside = panel_width - left - beside_plot < self.least_plot;
        let right = if labels_inside { 8.0 } else { beside_plot };

        let titles = self.titles.map(|title| wrap(title, panel_width, TITLE_SIZE, 2));
        // OK because: `titles` has two entries, as `self.titles` has.
        let title_height = titles[0].len().max(titles[1].len()) as f64 * TITLE_LINE;
        let caption_height = if self.axis_caption.is_empty() { 0.0 } else { CAPTION_LINE };
        let above = title_height + caption_height + HEAD_ROOM[usize::from(labels_inside)];
        let panel_height =
            held(self.panel_height, 160.0, 2000.0, 280.0).max(above + LEAST_PLOT_HEIGHT + FOOT);

        let mut marks = Vec::new();
        let mut place = |index: usize| {
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
            let axes = Axes {
                title: &titles[index],
                caption: self.axis_caption,
                month_labels: self.month_labels,
                ticks: &tick_labels,
                scale: LinearScale { domain, range: [plot.bottom, plot.top] },
                outer,
                plot,
                labels_inside,
            };
            let mut frame = axes.draw(self.months[index], &mut marks);
            draw(index, &axes, &mut frame, &mut marks);
            frame
        };
        // OK because: `place` is called with 0 and 1 only, the indices of `titles` and `months`.
        let panels = [place(0), place(1)];
        let height = panels[1].outer.bottom;
        Figure { width, height, marks, panels }
    }
}

/// Stretches the lowest and highest value over those of the values that can be drawn.
pub(super) fn stretch(extremes: &mut [f64; 2], values: &[f64]) {
    for value in values.iter().filter_map(|&value| drawable(value)) {
        extremes[0] = extremes[0].min(value);
        extremes[1] = extremes[1].max(value);
    }
}

/// The wider of a width and an end label.
pub(super) fn wider(width: f64, label: &str) -> f64 {
    width.max(text_width(label, LABEL_SIZE))
}

fn held(value: f64, low: f64, high: f64, otherwise: f64) -> f64 {
    if value.is_finite() { value.max(low).min(high) } else { otherwise }
}

fn in_eights(width: f64) -> f64 {
    (width / 8.0).ceil() * 8.0
}
