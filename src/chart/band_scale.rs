//! The scale of months and categories: bands of one width, side by side.

use super::scale::LinearScale;

/// Bands of one width from left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BandScale {
    /// The left edge of the first band, in pixels.
    pub left: f64,
    /// The right edge of the last band, in pixels.
    pub right: f64,
    /// How many bands there are.
    pub count: usize,
}

impl BandScale {
    /// The width of one band.
    pub fn band(&self) -> f64 {
        (self.right - self.left) / self.count.max(1) as f64
    }

    /// The left edge of a band. The band after the last one begins where that one ends.
    pub fn start(&self, index: usize) -> f64 {
        self.left + self.band() * index as f64
    }

    /// The middle of a band.
    pub fn centre(&self, index: usize) -> f64 {
        self.left + self.band() * (index as f64 + 0.5)
    }

    /// The band that holds a position. `None` beside the bands.
    pub fn index_at(&self, x: f64) -> Option<usize> {
        if self.count == 0 || !(self.left..=self.right).contains(&x) {
            return None;
        }
        // OK because: x is between the edges, so the quotient is between 0 and the count.
        let index = ((x - self.left) / self.band()) as usize;
        Some(index.min(self.count - 1))
    }
}

/// The scale of a panel from left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum AcrossScale {
    /// Months or categories. As a value, the n-th of them counted from 0 is n.
    Bands(BandScale),
    /// Values.
    Values(LinearScale),
}

impl AcrossScale {
    /// Where a value stands, in pixels.
    pub fn position(&self, value: f64) -> f64 {
        match self {
            AcrossScale::Bands(bands) => {
                let x = bands.left + bands.band() * (value + 0.5);
                x.max(bands.left).min(bands.right)
            }
            AcrossScale::Values(scale) => scale.position(value),
        }
    }
}
