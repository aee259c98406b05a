//! A tinted area between two step lines, where the first is above the second.

use super::{Extents, Mark, Plot, Sketch};
use crate::chart::meaning::{Class, Meaning};
use crate::chart::path::area;

/// The area between two values of each month, where the first is the higher one.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Its meaning, which sets the colour.
    pub meaning: Meaning,
    /// The upper value of each month.
    pub over: Vec<f64>,
    /// The lower value of each month.
    pub under: Vec<f64>,
}

impl Area {
    /// The area from zero up to values, such as the level of an account.
    pub fn from_zero(meaning: Meaning, over: Vec<f64>) -> Self {
        let under = vec![0.0; over.len()];
        Area { meaning, over, under }
    }
}

impl Mark for Area {
    fn stretch(&self, extents: &mut Extents) {
        extents.cover(&self.over);
        extents.cover(&self.under);
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let bands = plot.bands();
        let (over, under) = (plot.heights(&self.over), plot.heights(&self.under));
        let class = Class::of("area", self.meaning);
        sketch.path(class, area(bands.left, bands.band(), &over, &under));
    }
}
