//! A straight line from point to point: a payoff, a forward curve, a path of a price.

use super::{EndLabel, Extents, Mark, Plot, Sketch};
use crate::chart::meaning::{Class, Meaning};
use crate::chart::path::lines;
use crate::chart::shape::{Shape, ShapeForm};

/// A line through points, in the order given.
#[derive(Clone, Debug, PartialEq)]
pub struct LineMark {
    /// Its meaning, which sets the colour.
    pub meaning: Meaning,
    /// Its points: the value across (the number of the month, from 0, where months run across) and the
    /// value upwards. One that cannot be drawn leaves a gap; a point between two gaps is a dot.
    pub points: Vec<[f64; 2]>,
    /// What stands at its end. Empty for nothing.
    pub label: String,
}

impl LineMark {
    /// A line without a label.
    pub fn new(meaning: Meaning, points: Vec<[f64; 2]>) -> Self {
        LineMark { meaning, points, label: String::new() }
    }

    /// A line through the middles of months.
    pub fn of_months(meaning: Meaning, values: &[f64]) -> Self {
        let point = |(month, value): (usize, &f64)| [month as f64, *value];
        LineMark::new(meaning, values.iter().enumerate().map(point).collect())
    }

    /// The line with a label at its end.
    pub fn labelled(self, label: impl Into<String>) -> Self {
        LineMark { label: label.into(), ..self }
    }
}

impl Mark for LineMark {
    fn stretch(&self, extents: &mut Extents) {
        for point in &self.points {
            extents.cover_place(*point);
        }
        extents.bands = extents.bands.max(self.points.len());
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let places: Vec<_> = self.points.iter().map(|point| plot.place(*point)).collect();
        sketch.path(Class::of("line", self.meaning), lines(&places));
        for run in places.split(Option::is_none) {
            if let [Some(centre)] = run {
                let class = Class::of("dot", self.meaning);
                let form = ShapeForm::Circle { centre: *centre, radius: 3.0 };
                sketch.shapes.push(Shape { class, form });
            }
        }
        for (index, place) in places.iter().enumerate() {
            if let Some(place) = place {
                sketch.point(self.meaning, index, *place);
            }
        }
        sketch.end_label(EndLabel::of_places(self.meaning, &self.label, &places));
        let last = places.iter().rev().find_map(|place| *place);
        sketch.end_marker(self.meaning, last);
        sketch.lines.push(places);
    }

    fn end_labels(&self) -> Vec<&str> {
        vec![&self.label]
    }
}
