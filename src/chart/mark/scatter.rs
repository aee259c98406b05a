//! Many dots, each a pair of values: own price changes against the index.

use super::{Extents, Mark, Plot, Sketch};
use crate::chart::drawing::{Datum, HitArea, Target};
use crate::chart::meaning::{Class, Meaning};
use crate::chart::shape::{Shape, ShapeForm};

/// Radius of a dot.
const RADIUS: f64 = 3.5;
/// How far from its middle a dot is hit.
const REACH: f64 = 14.0;

/// Dots that are looked at one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// Their meaning, which sets the colour.
    pub meaning: Meaning,
    /// Their number among the series of the chart.
    pub series: usize,
    /// Value across and value upwards of each. One that cannot be drawn is left out.
    pub points: Vec<[f64; 2]>,
}

impl Mark for Scatter {
    fn stretch(&self, extents: &mut Extents) {
        for point in &self.points {
            extents.cover_place(*point);
        }
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        for (index, point) in self.points.iter().enumerate() {
            let Some(centre) = plot.place(*point) else { continue };
            let class = Class::of("point", self.meaning);
            let form = ShapeForm::Circle { centre, radius: RADIUS };
            sketch.shapes.push(Shape { class, form });
            sketch.targets.push(Target {
                datum: Datum { series: Some(self.series), index },
                area: Some(HitArea::Around { centre, reach: REACH }),
                cursor: self.meaning.marker("halo", centre, RADIUS + 4.0),
            });
        }
    }
}
