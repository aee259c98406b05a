//! Marks: what is drawn in a panel, one file each.
//!
//! A mark is its data and its meaning. It says what the axes have to cover, and draws itself
//! into a [`Sketch`] over the scales of a [`Plot`]: shapes, places that a reader can look at, and what
//! should stand at the end of its line.

mod area;
mod band;
mod bar_groups;
mod bars;
mod dot;
mod edge_label;
mod end_label;
mod gap;
mod handles;
mod line;
mod piles;
mod rule;
mod scatter;
mod sketch;
mod step;

pub use area::Area;
pub use band::{Band, BandForm};
pub use bar_groups::{BarGroup, BarGroups, NamedBar};
pub use bars::{BarSeries, Bars};
pub use dot::Dot;
pub use edge_label::EdgeLabel;
pub use end_label::EndLabel;
pub(super) use end_label::LABEL_GAP as END_LABEL_GAP;
pub use gap::Gap;
pub use handles::Handles;
pub use line::LineMark;
pub use piles::{Pile, Piles};
pub use rule::Rule;
pub use scatter::Scatter;
pub use sketch::Sketch;
pub use step::StepLine;

use super::band_scale::{AcrossScale, BandScale};
use super::frame::Frame;
use super::scale::{LinearScale, drawable};

/// What can be drawn in a panel.
pub trait Mark: Send + Sync {
    /// Stretches the axes over its data.
    fn stretch(&self, extents: &mut Extents);

    /// Draws it.
    fn draw(&self, plot: &Plot, sketch: &mut Sketch);

    /// Draws what has to find a free place, when all marks and all labels at the ends of lines stand.
    fn draw_over(&self, _plot: &Plot, _sketch: &mut Sketch) {}

    /// The labels that may stand at the ends of its lines, for which room is kept.
    fn end_labels(&self) -> Vec<&str> {
        Vec::new()
    }

    /// The least height in pixels of a plot of a width that it fits in.
    fn least_height(&self, _width: f64) -> f64 {
        0.0
    }

    /// The room in pixels that it needs over a plot of a width and a number of bands.
    fn head_room(&self, _width: f64, _bands: usize) -> f64 {
        0.0
    }
}

/// What the axes of a panel have to cover.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extents {
    /// The lowest and highest value from left to right; the first is above the second without data.
    pub across: [f64; 2],
    /// The lowest and highest value upwards, likewise.
    pub values: [f64; 2],
    /// The number of months or categories.
    pub bands: usize,
}

impl Default for Extents {
    fn default() -> Self {
        let none = [f64::INFINITY, f64::NEG_INFINITY];
        Extents { across: none, values: none, bands: 0 }
    }
}

impl Extents {
    /// Covers one value for each band, those that can be drawn.
    pub fn cover(&mut self, values: &[f64]) {
        self.bands = self.bands.max(values.len());
        for &value in values {
            self.cover_value(value);
        }
    }

    /// Covers a value upwards, if it can be drawn.
    pub fn cover_value(&mut self, value: f64) {
        stretch(&mut self.values, value);
    }

    /// Covers a place, if it can be drawn.
    pub fn cover_place(&mut self, [x, y]: [f64; 2]) {
        if drawable(x).is_some() && drawable(y).is_some() {
            stretch(&mut self.across, x);
            self.cover_value(y);
        }
    }
}

fn stretch(extent: &mut [f64; 2], value: f64) {
    if let Some(value) = drawable(value) {
        extent[0] = extent[0].min(value);
        extent[1] = extent[1].max(value);
    }
}

/// The scales and edges of a panel that marks are drawn over.
#[derive(Clone, Debug)]
pub struct Plot {
    /// The whole panel, with title, axes and labels.
    pub outer: Frame,
    /// The plot alone.
    pub frame: Frame,
    /// The scale from left to right.
    pub across: AcrossScale,
    /// The scale of values, upwards.
    pub values: LinearScale,
    /// Whether labels stand in the plot, because there is no room right of it.
    pub labels_inside: bool,
}

impl Plot {
    /// Its months or categories. None where values run across: marks of months draw nothing there.
    pub fn bands(&self) -> BandScale {
        match self.across {
            AcrossScale::Bands(bands) => bands,
            AcrossScale::Values(_) => {
                BandScale { left: self.frame.left, right: self.frame.right, count: 0 }
            }
        }
    }

    /// The heights of the values of all months. `None` for what cannot be drawn or is not there.
    pub fn heights(&self, values: &[f64]) -> Vec<Option<f64>> {
        let height = |month| self.height(*values.get(month)?);
        (0..self.bands().count).map(height).collect()
    }

    /// The height of a value, if it can be drawn.
    pub fn height(&self, value: f64) -> Option<f64> {
        drawable(value).map(|value| self.values.position(value))
    }

    /// Where a point stands, if it can be drawn.
    pub fn place(&self, [x, y]: [f64; 2]) -> Option<[f64; 2]> {
        Some([self.across.position(drawable(x)?), self.height(y)?])
    }
}
