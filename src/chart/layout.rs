//! A chart: its panels, and how they share its width.

use super::axis::{CAPTION_LINE, Foot, Head, TITLE_LINE, Ticks};
use super::drawing::{Drawing, PanelDrawing};
use super::frame::Frame;
use super::mark::{END_LABEL_GAP, Extents, Plot};
use super::measure::{LABEL_SIZE, text_width};
use super::panel::Panel;
use super::scale::LinearScale;

/// Least width of a panel beside another; narrower, and there are fewer in a row.
const LEAST_PANEL: f64 = 300.0;
/// Least height of a plot: room for four labels.
const LEAST_PLOT_HEIGHT: f64 = 80.0;
/// Room between panels, across and down.
const BETWEEN: [f64; 2] = [28.0, 30.0];
/// Room under the title or the caption: half a tick label, and air; with labels inside the plot, most of
/// a label over the highest line.
const HEAD_ROOM: [f64; 2] = [10.0, 18.0];

/// A chart: everything that is seen, as data. [`lay_out`](Self::lay_out) draws it for a width.
pub struct Chart {
    /// What is seen: the accessible name.
    pub title: String,
    /// The finding in words, for a reader who does not see it: the accessible description.
    pub summary: String,
    /// The panels, in reading order. They share margins and heights, and stand side by side where each
    /// has 300 pixels.
    pub panels: Vec<Panel>,
    /// Whether the panels share one scale of values, so that they can be compared.
    pub shares_values: bool,
    /// Height of one panel in pixels, title and names included, held between 160 and 2000 and never
    /// less than its parts need.
    pub panel_height: f64,
    /// Least width of a plot with its end labels to the right, in pixels; narrower, and they move
    /// inside, over or under their lines.
    pub least_plot: f64,
}

impl Chart {
    /// A chart of panels on one scale of values.
    pub fn new(title: impl Into<String>, summary: impl Into<String>, panels: Vec<Panel>) -> Self {
        Chart {
            title: title.into(),
            summary: summary.into(),
            panels,
            shares_values: true,
            panel_height: 280.0,
            least_plot: 200.0,
        }
    }
}

impl Chart {
    /// Lays the chart out for a width in pixels, held between 240 and 4000.
    ///
    /// The panels have the same margins and heights, and stand in as many columns as have 300 pixels
    /// each. End labels stand right of the plot where there is room for them, and else inside.
    /// Margins grow in steps of 8 pixels, so that a digit more in a label does not make the plot twitch.
    pub fn lay_out(&self, width: f64) -> Drawing {
        let width = held(width, 240.0, 4000.0, 640.0);
        let count = self.panels.len().max(1);
        let across = |columns: usize| (width - BETWEEN[0] * (columns - 1) as f64) / columns as f64;
        // OK because: 1 is among the columns that are tried, and a count of panels is above 0.
        let columns =
            (1..=count).rev().find(|&columns| columns == 1 || across(columns) >= LEAST_PANEL);
        let columns = columns.unwrap_or(1);
        let panel_width = across(columns);

        let extents = self.extents();
        let ticks: Vec<Ticks> = self
            .panels
            .iter()
            .zip(&extents)
            .map(|(panel, extents)| panel.ticks(extents, panel_width * 0.35))
            .collect();
        let widest_tick = ticks.iter().map(Ticks::widest).fold(0.0, f64::max);
        let left = in_eights(widest_tick + 8.0);
        let widest_label = self.widest_label();
        let beside_plot = in_eights(END_LABEL_GAP + widest_label);
        let labels_inside =
            widest_label == 0.0 || panel_width - left - beside_plot < self.least_plot;
        let right = if labels_inside { 8.0 } else { beside_plot };
        let plot_width = panel_width - left - right;

        let feet: Vec<Foot> = self
            .panels
            .iter()
            .zip(&extents)
            .map(|(panel, extents)| Foot::of(&panel.across, extents, plot_width, panel_width))
            .collect();
        let foot = feet.iter().map(Foot::height).fold(0.0, f64::max);
        let titles: Vec<Vec<String>> =
            self.panels.iter().map(|panel| panel.title_lines(panel_width)).collect();
        let title_lines = titles.iter().map(Vec::len).max().unwrap_or(0);
        let has_caption = self.panels.iter().any(|panel| !panel.values.caption.is_empty());
        let caption_height = if has_caption { CAPTION_LINE } else { 0.0 };
        let mark_room = self
            .panels
            .iter()
            .zip(&feet)
            .map(|(panel, foot)| panel.head_room(plot_width, foot.bands()))
            .fold(HEAD_ROOM[usize::from(labels_inside)], f64::max);
        let above = title_lines as f64 * TITLE_LINE + caption_height + mark_room;
        let least_plot = self.panels.iter().map(|panel| panel.least_height(plot_width));
        let least_plot = least_plot.fold(LEAST_PLOT_HEIGHT, f64::max);
        let panel_height =
            held(self.panel_height, 160.0, 2000.0, 280.0).max(above + least_plot + foot);

        let mut shapes = Vec::new();
        let mut panels = Vec::new();
        let parts = self.panels.iter().zip(&titles).zip(&ticks).zip(&feet).enumerate();
        for (index, (((panel, title), ticks), feet)) in parts {
            let (row, column) = (index / columns, index % columns);
            let x = column as f64 * (panel_width + BETWEEN[0]);
            let y = row as f64 * (panel_height + BETWEEN[1]);
            let outer = Frame { left: x, top: y, right: x + panel_width, bottom: y + panel_height };
            let frame = Frame {
                left: outer.left + left,
                top: outer.top + above,
                right: outer.right - right,
                bottom: outer.bottom - foot,
            };
            let plot = Plot {
                outer,
                frame,
                across: feet.scale(&frame),
                values: LinearScale { domain: ticks.domain, range: [frame.bottom, frame.top] },
                labels_inside,
            };
            let head = Head { title, caption: &panel.values.caption, ticks };
            panels.push(panel.draw(&head, feet, plot, &mut shapes));
        }
        let height = panels.last().map_or(0.0, |panel: &PanelDrawing| panel.outer.bottom);
        let (title, summary) = (self.title.clone(), self.summary.clone());
        let mut drawing =
            Drawing { title, summary, width, height, shapes, panels, data: Vec::new() };
        drawing.gather_data();
        drawing
    }

    /// What the axes of each panel have to cover.
    fn extents(&self) -> Vec<Extents> {
        let mut all: Vec<Extents> = self.panels.iter().map(Panel::extents).collect();
        if self.shares_values {
            let low = all.iter().map(|one| one.values[0]).fold(f64::INFINITY, f64::min);
            let high = all.iter().map(|one| one.values[1]).fold(f64::NEG_INFINITY, f64::max);
            all.iter_mut().for_each(|one| one.values = [low, high]);
        }
        all
    }

    /// The width of the widest label at the end of a line.
    fn widest_label(&self) -> f64 {
        let marks = self.panels.iter().flat_map(|panel| &panel.marks);
        let labels = marks.flat_map(|mark| mark.end_labels());
        labels.map(|label| text_width(label, LABEL_SIZE)).fold(0.0, f64::max)
    }
}

fn held(value: f64, low: f64, high: f64, otherwise: f64) -> f64 {
    if value.is_finite() { value.max(low).min(high) } else { otherwise }
}

fn in_eights(width: f64) -> f64 {
    (width / 8.0).ceil() * 8.0
}
