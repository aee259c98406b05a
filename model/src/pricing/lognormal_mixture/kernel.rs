//! A Gaussian summed up at the points of a grid.

use super::Extent;
use crate::pricing::normal;

/// Half a bend below which a second point sees nothing of a Gaussian, and ratios would overflow.
const NOTHING_BESIDE: f64 = 1e-100;

/// A Gaussian at the points of a grid, as products of ratios that are themselves products.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kernel {
    /// Variance of the Gaussian.
    pub variance: f64,
    /// Standard deviations from one point to the next.
    step: f64,
    /// exp(-step² / 2).
    half_bend: f64,
    /// How many points matter below and above.
    below: f64,
    above: f64,
}

impl Kernel {
    /// A Gaussian of this variance on a grid of this spacing.
    pub fn new(variance: f64, spacing: f64, extent: Extent) -> Self {
        let step = spacing / variance.sqrt();
        let (below, above) = extent.reach(variance);
        Self {
            variance,
            step,
            half_bend: libm::exp(-0.5 * step * step),
            below: below / spacing,
            above: above / spacing,
        }
    }

    /// Adds density times spacing about a place, which is counted in points from the first.
    pub fn add_to(&self, chances: &mut [f64], chance: f64, place: f64) {
        let last = (chances.len() - 1) as f64;
        // OK because the clamp keeps the indices within the slice, in order.
        let at = |place: f64| place.clamp(0.0, last) as usize;
        let (first, nearest, end) =
            (at(place - self.below), at(place + 0.5), at(place + self.above));
        let away = (nearest as f64 - place) * self.step;
        let top = chance * self.step * normal::density(away);
        if self.half_bend < NOTHING_BESIDE {
            chances[nearest] += top;
            return;
        }
        let slope = libm::exp(-away * self.step);
        let bend = self.half_bend * self.half_bend;
        let (mut value, mut ratio) = (top, slope * self.half_bend);
        for chance in &mut chances[nearest..=end] {
            *chance += value;
            value *= ratio;
            ratio *= bend;
        }
        ratio = self.half_bend / slope;
        value = top * ratio;
        for chance in chances[first.min(nearest)..nearest].iter_mut().rev() {
            ratio *= bend;
            *chance += value;
            value *= ratio;
        }
    }
}
