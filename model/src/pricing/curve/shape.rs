//! How a curve leans: contango, backwardation, roll yield and calendar spreads.
//!
//! The yield of rolling a long position from the near contract into the far one is what the far one
//! gains by becoming near, if the curve stays as it is: ln(F_near / F_far) a year. It is not earned
//! where the curve moves, and where nothing is held there is nothing to roll: for a buyer of tokens
//! it is what a lock for the next month costs less than one for the month after.

use super::ForwardCurve;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{Input, YEARS, finite};

/// Which way prices go with time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slope {
    /// Later is dearer.
    Contango,
    /// Later is cheaper.
    Backwardation,
    /// Later costs the same, to twelve digits.
    Flat,
}

/// How a curve goes over all its segments, level ones left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurveShape {
    /// The same price throughout.
    Flat,
    /// Never falls.
    Contango,
    /// Never rises.
    Backwardation,
    /// Rises, then falls.
    Humped,
    /// Falls, then rises.
    Dipped,
    /// Turns more than once, as with seasons.
    Uneven,
}

/// What lies between two expiries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Years to the near expiry.
    pub near: f64,
    /// Years to the far expiry.
    pub far: f64,
    /// Which way the price goes.
    pub slope: Slope,
    /// ln(F_near / F_far) a year: positive in backwardation.
    pub roll_yield: f64,
    /// The calendar spread, F_near - F_far in money: positive in backwardation.
    pub calendar_spread: f64,
}

/// Log changes below this are rounding.
const LEVEL: f64 = 1e-12;

impl Segment {
    /// Between two expiries of a curve.
    ///
    /// # Errors
    /// Where a time is out of range, or the far expiry is not after the near one.
    pub fn between(curve: &ForwardCurve, near: f64, far: f64) -> Result<Self, PricingError> {
        let (near_price, far_price) = (curve.price(near)?, curve.price(far)?);
        if far <= near {
            return Err(PricingError::new("far", far, PricingReason::NotIncreasing));
        }
        let fall = libm::log(near_price / far_price);
        let slope = if fall.abs() <= LEVEL {
            Slope::Flat
        } else if fall < 0.0 {
            Slope::Contango
        } else {
            Slope::Backwardation
        };
        let calendar_spread = near_price - far_price;
        let roll_yield = finite(fall / (far - near), &YEARS.named("far"), far)?;
        Ok(Self { near, far, slope, roll_yield, calendar_spread })
    }
}

impl ForwardCurve {
    /// What lies between each expiry and the next.
    ///
    /// # Errors
    /// No expiry, or those of [`Segment::between`].
    pub fn segments(&self, expiries: &[f64]) -> Result<Vec<Segment>, PricingError> {
        const EXPIRIES: Input = YEARS.named("expiries");
        EXPIRIES.check_each(expiries)?;
        // OK because windows have two entries.
        expiries.windows(2).map(|pair| Segment::between(self, pair[0], pair[1])).collect()
    }

    /// How the curve goes over some expiries.
    ///
    /// # Errors
    /// Those of [`segments`](Self::segments).
    pub fn shape(&self, expiries: &[f64]) -> Result<CurveShape, PricingError> {
        let segments = self.segments(expiries)?;
        let mut slopes: Vec<Slope> = segments.iter().map(|segment| segment.slope).collect();
        slopes.retain(|slope| *slope != Slope::Flat);
        slopes.dedup();
        Ok(match slopes.as_slice() {
            [] => CurveShape::Flat,
            [Slope::Contango] => CurveShape::Contango,
            [Slope::Backwardation] => CurveShape::Backwardation,
            [Slope::Contango, Slope::Backwardation] => CurveShape::Humped,
            [Slope::Backwardation, Slope::Contango] => CurveShape::Dipped,
            _ => CurveShape::Uneven,
        })
    }
}
