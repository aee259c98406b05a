//! A band of chance: between a low and a high quantile of each month.

use super::end_label::{EndLabel, last_height};
use super::{Extents, Mark, Plot, Sketch};
use crate::chart::meaning::{Class, Meaning};
use crate::chart::path::{area, steps};

/// How a band is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandForm {
    /// Filled, with an edge.
    Outer,
    /// Filled in a stronger tone and without an edge, since it lies in another band.
    Inner,
    /// Its two edges alone, over another band that is filled.
    Outline,
}

impl BandForm {
    const fn part(self) -> &'static str {
        match self {
            Self::Outer => "band-outer",
            Self::Inner => "band-inner",
            Self::Outline => "band-edge",
        }
    }
}

/// Between a low and a high quantile of each month.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its meaning, which sets the colour.
    pub meaning: Meaning,
    /// The low quantile of each month. Where either cannot be drawn, the band has a gap.
    pub low: Vec<f64>,
    /// The high quantile of each month.
    pub high: Vec<f64>,
    /// How it is drawn.
    pub form: BandForm,
    /// What stands at the ends of the low and the high quantile. Empty for nothing; where the band ends
    /// without any width neither stands, since both would name the same number.
    pub labels: [String; 2],
}

impl Band {
    /// A band without labels.
    pub fn new(meaning: Meaning, low: Vec<f64>, high: Vec<f64>) -> Self {
        Band { meaning, low, high, form: BandForm::Outer, labels: Default::default() }
    }
}

impl Mark for Band {
    fn stretch(&self, extents: &mut Extents) {
        extents.cover(&self.low);
        extents.cover(&self.high);
    }

    fn draw(&self, plot: &Plot, sketch: &mut Sketch) {
        let bands = plot.bands();
        let (low, high) = (plot.heights(&self.low), plot.heights(&self.high));
        let class = Class::of(self.form.part(), self.meaning);
        match self.form {
            BandForm::Outer | BandForm::Inner => {
                sketch.path(class, area(bands.left, bands.band(), &high, &low));
            }
            BandForm::Outline => {
                for edge in [&low, &high] {
                    sketch.path(class, steps(bands.left, bands.band(), edge));
                }
            }
        }
        if last_height(&low) != last_height(&high) {
            for (label, heights) in self.labels.iter().zip([&low, &high]) {
                sketch.end_label(EndLabel::of_steps(self.meaning, label, &bands, heights));
            }
        }
    }

    fn end_labels(&self) -> Vec<&str> {
        self.labels.iter().map(String::as_str).collect()
    }
}
