//! The label of a line that lies beyond the plot.

use super::{EndLabel, Extents, Mark, Plot, Sketch};
use crate::chart::meaning::Meaning;

/// The label of what lies over or under the plot, at that edge, with an arrow that points beyond.
#[derive(Clone, Debug, PartialEq)]
pub struct EdgeLabel {
    /// Its meaning, which sets the colour.
    pub meaning: Meaning,
    /// What it says, with its arrow. Empty for nothing.
    label: String,
    is_above: bool,
}

impl EdgeLabel {
    /// A label at the upper or the lower edge.
    pub fn new(meaning: Meaning, label: &str, is_above: bool) -> Self {
        let arrow = if is_above { "\u{2191} " } else { "\u{2193} " };
        let label = if label.is_empty() { String::new() } else { [arrow, label].concat() };
        EdgeLabel { meaning, label, is_above }
    }
}

impl Mark for EdgeLabel {
    fn stretch(&self, _extents: &mut Extents) {}

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let edge = if self.is_above { plot.frame.top } else { plot.frame.bottom };
        sketch.end_label(EndLabel::at_edge(self.meaning, &self.label, edge));
    }

    fn end_labels(&self) -> Vec<&str> {
        vec![&self.label]
    }
}
