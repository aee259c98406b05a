//! A step line: one value for the whole of each month.
//!
//! Why steps and not straight lines through the months' middles: a month's cost is one sum for the
//! whole month, so a slope would show costs that nobody pays. With steps the area under a line is the
//! cost of the whole time, the tinted area between two lines is exactly the money the lock saves or
//! costs, and a single month is a line like any other instead of a point.

use super::{EndLabel, Extents, Mark, Plot, Sketch};
use crate::chart::meaning::{Class, Meaning};
use crate::chart::path::steps;

/// A line that holds each value for the whole of its month.
#[derive(Clone, Debug, PartialEq)]
pub struct StepLine {
    /// Its meaning, which sets the colour.
    pub meaning: Meaning,
    /// The value of each month. What is not finite or beyond 1e300 leaves a gap.
    pub values: Vec<f64>,
    /// What stands at its end, such as "without the lock ¥2,784". Empty for nothing.
    pub label: String,
    /// Whether it is the median of a band, and so drawn thinner.
    pub is_median: bool,
}

impl StepLine {
    /// A line without a label.
    pub fn new(meaning: Meaning, values: Vec<f64>) -> Self {
        StepLine { meaning, values, label: String::new(), is_median: false }
    }

    /// The line with a label at its end.
    pub fn labelled(self, label: impl Into<String>) -> Self {
        StepLine { label: label.into(), ..self }
    }
}

impl Mark for StepLine {
    fn stretch(&self, extents: &mut Extents) {
        extents.cover(&self.values);
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let bands = plot.bands();
        let heights = plot.heights(&self.values);
        let part = if self.is_median { "median" } else { "step" };
        let class = Class::of(part, self.meaning);
        sketch.path(class, steps(bands.left, bands.band(), &heights));
        sketch.end_label(EndLabel::of_steps(self.meaning, &self.label, &bands, &heights));
        for (month, height) in heights.iter().enumerate() {
            if let Some(height) = height {
                sketch.point(self.meaning, month, [bands.centre(month), *height]);
            }
        }
        let last = heights.iter().rposition(Option::is_some);
        let end = last.and_then(|last| Some([bands.start(last + 1), (*heights.get(last)?)?]));
        sketch.end_marker(self.meaning, end);
    }

    fn end_labels(&self) -> Vec<&str> {
        vec![&self.label]
    }
}
