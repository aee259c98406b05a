//! A straight rule across the whole plot, at one value: a budget, a break-even.

use super::{EndLabel, Extents, Mark, Plot, Sketch};
use crate::chart::meaning::{Class, Meaning};
use crate::chart::shape::Shape;

/// A rule at a value. A reader may drag it: the value at a height is that of
/// [`PanelDrawing::value_at`](crate::chart::PanelDrawing::value_at).
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its meaning, which sets the colour.
    pub meaning: Meaning,
    /// The value.
    pub value: f64,
    /// What stands at its end. Empty for nothing.
    pub label: String,
}

impl Mark for Rule {
    fn stretch(&self, extents: &mut Extents) {
        extents.cover_value(self.value);
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let Some(y) = plot.height(self.value) else { return };
        let (from, to) = ([plot.frame.left, y], [plot.frame.right, y]);
        sketch.shapes.push(Shape::line(Class::of("rule", self.meaning), from, to));
        let places = [Some(from), Some(to)];
        sketch.end_label(EndLabel::of_places(self.meaning, &self.label, &places));
    }

    fn end_labels(&self) -> Vec<&str> {
        vec![&self.label]
    }
}
