//! Handles of a path that a reader draws: a knob for each month, on an axis that stands still meanwhile.

use super::{Extents, Mark, Plot, Sketch};
use crate::chart::meaning::Meaning;

/// Half the width of a knob, in pixels.
const SIZE: f64 = 6.0;

/// A knob for each month.
#[derive(Clone, Debug, PartialEq)]
pub struct Handles {
    /// Their meaning, which sets the colour.
    pub meaning: Meaning,
    /// The value of each month.
    pub values: Vec<f64>,
    /// The lowest and the highest value that can be drawn, which the axis covers.
    pub range: [f64; 2],
}

impl Mark for Handles {
    fn stretch(&self, extents: &mut Extents) {
        extents.cover(&self.values);
        self.range.iter().for_each(|end| extents.cover_value(*end));
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let bands = plot.bands();
        for (month, height) in plot.heights(&self.values).into_iter().enumerate() {
            if let Some(height) = height {
                let place = [bands.centre(month), height];
                sketch.shapes.push(self.meaning.marker("handle", place, SIZE));
                sketch.point(self.meaning, month, place);
            }
        }
    }
}
