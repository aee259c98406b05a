//! The minimum-variance hedge ratio: how much futures to hold for one unit of exposure.
//!
//! Changes of the spot price are regressed on changes of the futures price over the same periods,
//! ordinary least squares with an intercept: the slope is the ratio that leaves the smallest
//! variance (Hull, *Options, Futures and Other Derivatives*, chapter 3: h* = rho sd(S) / sd(F)).
//! It does not hold beyond the sample: where the two prices moved for other reasons than they will
//! move for, or where the periods overlap, it is the wrong number. R2 is the share of the variance
//! that this ratio would have taken away in the sample, not a forecast.
//!
//! Means are subtracted before anything is multiplied, sums are compensated and deviations scaled,
//! so that neither a large common level nor a tiny scale costs digits.

use super::deviations::{Deviations, sum};
use super::error::HedgeError;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{FORWARD, Input, SPOT, finite};
use crate::pricing::working::{StepUnit, Working};

/// Changes of the spot price.
pub const SPOT_CHANGES: Input = Input {
    name: "spot_changes",
    min: -1e100,
    max: 1e100,
    meaning: "changes of the spot price, one per period",
};
/// Changes of the futures price.
pub const FUTURES_CHANGES: Input = Input {
    name: "futures_changes",
    min: -1e100,
    max: 1e100,
    meaning: "changes of the futures price in the same periods",
};
/// The quantity to hedge.
pub const EXPOSURE: Input = Input {
    name: "exposure",
    min: -1e100,
    max: 1e100,
    meaning: "quantity to hedge, in the unit of the lot",
};
/// The quantity of one contract.
pub const LOT: Input =
    Input { name: "lot", min: 1e-100, max: 1e100, meaning: "quantity of one contract" };
/// The spot price for tailing.
pub const TAILING_SPOT: Input = SPOT.meaning("spot price today, for the tailed number");
/// The futures price for tailing.
pub const TAILING_FUTURES: Input =
    FORWARD.named("futures").meaning("futures price today, for the tailed number");

/// Fewest observations that a line can be drawn through.
pub const FEWEST: usize = 2;

/// Paired changes of the two prices.
#[derive(Clone, Debug, PartialEq)]
pub struct HedgeRatio {
    /// Changes of the spot price.
    pub spot_changes: Vec<f64>,
    /// Changes of the futures price in the same periods.
    pub futures_changes: Vec<f64>,
}

/// What the changes say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HedgeRatioValue {
    /// h*: futures per unit of exposure, the slope of spot on futures.
    pub ratio: f64,
    /// Correlation of the changes.
    pub correlation: f64,
    /// R2, the share of the variance that the ratio takes away.
    pub r_squared: f64,
    /// The spot's mean change that futures do not explain.
    pub intercept: f64,
    /// The slope of futures on spot; the product of the two slopes is R2.
    pub slope_reversed: f64,
    /// 100 x sum of futures changes / sum of spot changes, for a ratio of 1; `None` where the
    /// spot's changes sum to zero.
    pub dollar_offset_percent: Option<f64>,
}

impl HedgeRatio {
    /// The regression of the spot's changes on the futures'.
    ///
    /// # Errors
    /// [`HedgeError`]: a change out of range, lists of different lengths or with fewer than
    /// [`FEWEST`] entries, a list without variation, a result beyond floating-point numbers.
    pub fn value(&self) -> Result<HedgeRatioValue, HedgeError> {
        Ok(self.regression()?.0)
    }

    /// How [`value`](Self::value) came about; the last step is the ratio.
    ///
    /// # Errors
    /// Those of [`value`](Self::value).
    pub fn working(&self) -> Result<Working, HedgeError> {
        let (value, spot, futures) = self.regression()?;
        let count = self.spot_changes.len() as f64; // OK because lists are short
        let source = "Hull, Options, Futures and Other Derivatives, chapter 3, eq. 3.1";
        let change = StepUnit::Price;
        Ok(Working::from_source(source)
            .input("n", count, StepUnit::Number)
            .step("mean(dS)", "sum of dS / n", spot.mean, change)
            .step("mean(dF)", "sum of dF / n", futures.mean, change)
            .step("sd(dS)", "sqrt(sum of (dS - mean)^2 / (n - 1))", spot.deviation(), change)
            .step("sd(dF)", "sqrt(sum of (dF - mean)^2 / (n - 1))", futures.deviation(), change)
            .step("rho", "correlation of dS and dF", value.correlation, StepUnit::Number)
            .step("h", "rho sd(dS) / sd(dF)", value.ratio, StepUnit::Number))
    }

    fn regression(&self) -> Result<(HedgeRatioValue, Deviations, Deviations), HedgeError> {
        SPOT_CHANGES.check_each(&self.spot_changes)?;
        FUTURES_CHANGES.check_each(&self.futures_changes)?;
        let (length, expected) = (self.futures_changes.len(), self.spot_changes.len());
        if length != expected {
            let reason = PricingReason::LengthsDiffer { other: SPOT_CHANGES.name, expected };
            // OK because lists are short.
            return Err(PricingError::new(FUTURES_CHANGES.name, length as f64, reason).into());
        }
        if length < FEWEST {
            return Err(PricingError::too_short(SPOT_CHANGES.name, length, FEWEST).into());
        }
        let spot =
            Deviations::of(&self.spot_changes).ok_or(HedgeError::NoVariation(SPOT_CHANGES.name))?;
        let futures = Deviations::of(&self.futures_changes)
            .ok_or(HedgeError::NoVariation(FUTURES_CHANGES.name))?;

        let correlation = spot.correlation(&futures);
        let cause = |result| finite(result, &SPOT_CHANGES, self.spot_changes[0]);
        let ratio = cause(spot.slope_on(&futures))?;
        let (spot_sum, futures_sum) =
            (sum(self.spot_changes.iter().copied()), sum(self.futures_changes.iter().copied()));
        let offset = (spot_sum != 0.0).then(|| cause(100.0 * (futures_sum / spot_sum)));
        let value = HedgeRatioValue {
            ratio,
            correlation,
            r_squared: correlation * correlation,
            intercept: cause(spot.mean - ratio * futures.mean)?,
            slope_reversed: cause(futures.slope_on(&spot))?,
            dollar_offset_percent: offset.transpose()?,
        };
        Ok((value, spot, futures))
    }
}

/// Contracts for an exposure: ratio x exposure / lot, not rounded.
///
/// # Errors
/// [`PricingError`] if a number is out of range or the result is.
pub fn contracts(ratio: f64, exposure: f64, lot: f64) -> Result<f64, PricingError> {
    EXPOSURE.check(exposure)?;
    LOT.check(lot)?;
    finite(ratio * (exposure / lot), &EXPOSURE, exposure)
}

/// The number of contracts where gains and losses are settled daily: by values instead of
/// quantities, contracts x spot / futures (Hull, chapter 3, tailing the hedge).
///
/// # Errors
/// [`PricingError`] if a price is out of range or the result is.
pub fn tailed(contracts: f64, spot: f64, futures: f64) -> Result<f64, PricingError> {
    TAILING_SPOT.check(spot)?;
    TAILING_FUTURES.check(futures)?;
    finite(contracts * (spot / futures), &TAILING_SPOT, spot)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(spot: &[f64], futures: &[f64]) -> Result<HedgeRatioValue, HedgeError> {
        HedgeRatio { spot_changes: spot.into(), futures_changes: futures.into() }.value()
    }

    const SPOT_MOVES: [f64; 5] = [0.3, -0.1, 0.25, -0.4, 0.2];
    const FUTURES_MOVES: [f64; 5] = [0.2, -0.15, 0.3, -0.5, 0.1];

    #[test]
    fn a_line_is_found_exactly() {
        let futures = [1.0, 2.0, 4.0, 7.0];
        let spot = futures.map(|change| 0.5 * change - 0.25);
        let value = ratio(&spot, &futures).unwrap();
        assert!((value.ratio - 0.5).abs() < 1e-15 && (value.intercept + 0.25).abs() < 1e-15);
        assert!((value.correlation - 1.0).abs() < 1e-15);
        assert!((value.slope_reversed - 2.0).abs() < 1e-14);
        let mirrored = ratio(&spot.map(|change| -change), &futures).unwrap();
        assert!((mirrored.ratio + 0.5).abs() < 1e-15 && mirrored.correlation < 0.0);
    }

    #[test]
    fn level_and_scale_cost_no_digits() {
        let plain = ratio(&SPOT_MOVES, &FUTURES_MOVES).unwrap();
        for scale in [1e-150, 1e-90, 1e90] {
            let scaled = ratio(&SPOT_MOVES.map(|c| c * scale), &FUTURES_MOVES).unwrap();
            assert!((scaled.ratio / scale / plain.ratio - 1.0).abs() < 1e-14, "{scale}");
            assert!((scaled.correlation - plain.correlation).abs() < 1e-14);
        }
        // Powers of two, so that shifting is exact.
        let (spot, futures) = ([0.25, -0.5, 0.125, 0.75], [0.5, -0.25, 0.25, 0.5]);
        let (near, far) = (
            ratio(&spot, &futures).unwrap(),
            ratio(&spot.map(|c| c + 1e9), &futures.map(|c| c - 1e9)).unwrap(),
        );
        assert!((near.ratio - far.ratio).abs() < 1e-14, "{near:?} {far:?}");
    }

    #[test]
    fn slopes_multiply_to_the_share_of_variance() {
        let value = ratio(&SPOT_MOVES, &FUTURES_MOVES).unwrap();
        assert!((value.ratio * value.slope_reversed - value.r_squared).abs() < 1e-15);
        let work =
            HedgeRatio { spot_changes: SPOT_MOVES.into(), futures_changes: FUTURES_MOVES.into() };
        assert_eq!(work.working().unwrap().result(), Some(value.ratio));
    }

    #[test]
    fn errors_have_names() {
        let name = |spot: &[f64], futures: &[f64]| {
            let text = ratio(spot, futures).unwrap_err().to_string();
            text.split(':').next().unwrap_or_default().to_owned()
        };
        assert_eq!(name(&[], &[]), "empty");
        assert_eq!(name(&[1.0], &[1.0]), "too_short");
        assert_eq!(name(&[1.0, 2.0], &[1.0]), "lengths_differ");
        assert_eq!(name(&[0.1; 3], &[1.0, 2.0, 3.0]), "no_variation");
        assert_eq!(name(&[1.0, 2.0, 3.0], &[0.1; 3]), "no_variation");
        assert_eq!(name(&[1.0, f64::NAN], &[1.0, 2.0]), "not_finite");
        assert_eq!(name(&[1.0, 1e101], &[1.0, 2.0]), "out_of_range");
        assert_eq!(name(&[1e100, -1e100], &[5e-300, -5e-300]), "result_not_finite");
        assert!(contracts(0.5, 1.0, 0.0).is_err() && tailed(1.0, 0.0, 1.0).is_err());
    }

    #[test]
    fn an_offset_by_nothing_is_left_open() {
        let value = ratio(&[1.0, -1.0], &[1.0, -0.5]).unwrap();
        assert_eq!(value.dollar_offset_percent, None);
    }
}
