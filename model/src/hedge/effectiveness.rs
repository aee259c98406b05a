//! How well futures offset the changes of a price: regression both ways, dollar offset, variance.
//!
//! Changes of the price to hedge (spot) stand beside changes of the futures over the same periods,
//! and the hedge is `ratio` futures for one unit of spot, held the other way round, so that full
//! offset is a ratio x sum dF / sum dS of 100 %. `variance_reduction`, 1 - Var(S - ratio F) /
//! Var(S), is what is called effectiveness; the volatility cut 1 - sqrt(1 - that) is another
//! number, and a smaller one.
//!
//! All of it describes the sample. The slope of spot on futures is Hull's ratio, the reversed one
//! answers another question: their product is R2, so that with R2 below 1 they never both say 1.

pub mod dollar_offset;
pub mod verdict;

use dollar_offset::DollarOffset;

use super::deviations::{Deviations, sum};
use super::error::HedgeError;
use super::ratio::{FUTURES_CHANGES, HedgeRatio, SPOT_CHANGES};
use super::regression::Regression;
use crate::pricing::input::{Input, finite};
use crate::pricing::working::{StepUnit, Working};
use crate::simulate::sample::Estimate;

/// Futures held for a unit of spot.
pub const RATIO: Input = Input {
    name: "ratio",
    min: -1e6,
    max: 1e6,
    meaning: "futures held for one unit of spot, short against a holding, long against a need",
};

/// Paired changes of the two prices and the hedge between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Effectiveness {
    /// Changes of the price to hedge.
    pub spot_changes: Vec<f64>,
    /// Changes of the futures price in the same periods.
    pub futures_changes: Vec<f64>,
    /// Futures held for one unit of spot.
    pub ratio: f64,
}

/// What the changes say about the hedge.
#[derive(Clone, Debug, PartialEq)]
pub struct EffectivenessValue {
    /// Periods.
    pub count: usize,
    /// The ratio that was judged.
    pub ratio: f64,
    /// The ratio of least variance, with its standard error.
    pub best_ratio: Estimate,
    /// Correlation of the changes.
    pub correlation: f64,
    /// R2, which is the variance reduction at the best ratio.
    pub r_squared: f64,
    /// The chance that unrelated prices show such a slope.
    pub p_value: f64,
    /// Spot on futures, unscaled.
    pub spot_on_futures: Regression,
    /// Futures on spot, unscaled.
    pub futures_on_spot: Regression,
    /// Slope of spot on ratio x futures; 1 at the best ratio. `None` for a ratio of zero.
    pub slope: Option<Estimate>,
    /// Slope of ratio x futures on spot.
    pub slope_reversed: Estimate,
    /// 1 - Var(S - ratio F) / Var(S); negative where the hedge adds variance.
    pub variance_reduction: f64,
    /// 1 - sd(S - ratio F) / sd(S): a cut in volatility, not effectiveness.
    pub volatility_cut: f64,
    /// 1 - sqrt(1 - R2), the volatility cut at the best ratio.
    pub best_volatility_cut: f64,
    /// Offset in money, by period and in total.
    pub dollar_offset: DollarOffset,
}

/// From each price to the next.
pub fn changes(prices: &[f64]) -> Vec<f64> {
    prices.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

impl Effectiveness {
    /// The hedge of two lists of prices on the same days.
    pub fn of_prices(spot: &[f64], futures: &[f64], ratio: f64) -> Self {
        Self { spot_changes: changes(spot), futures_changes: changes(futures), ratio }
    }

    /// What the changes say.
    ///
    /// # Errors
    /// [`HedgeError`]: a number out of range, lists of different lengths or with fewer than three
    /// entries, a list without variation, a result beyond floating-point numbers.
    pub fn value(&self) -> Result<EffectivenessValue, HedgeError> {
        let ratio = RATIO.check(self.ratio)?;
        let (spot, futures) = (&self.spot_changes[..], &self.futures_changes[..]);
        let spot_on_futures = Regression::new((&SPOT_CHANGES, spot), (&FUTURES_CHANGES, futures))?;
        let futures_on_spot = Regression::new((&FUTURES_CHANGES, futures), (&SPOT_CHANGES, spot))?;
        let sample = |input: &Input, values| {
            Deviations::of(values).ok_or(HedgeError::NoVariation(input.name))
        };
        let (s, f) = (sample(&SPOT_CHANGES, spot)?, sample(&FUTURES_CHANGES, futures)?);
        let best = HedgeRatio { spot_changes: spot.into(), futures_changes: futures.into() };
        let best = best.value()?;
        let cause = |result| finite(result, &RATIO, ratio);
        let scaled = cause(ratio * (f.scale / s.scale))?;
        let left = sum(s.scaled.iter().zip(&f.scaled).map(|(s, f)| {
            let hedged = s - scaled * f;
            hedged * hedged
        }));
        let left = cause(left / s.squares)?;
        let times = |estimate: Estimate, factor: f64| Estimate {
            value: estimate.value * factor,
            standard_error: estimate.standard_error * factor.abs(),
        };
        let slope = (ratio != 0.0).then(|| times(spot_on_futures.slope, 1.0 / ratio));
        let slope_reversed = times(futures_on_spot.slope, ratio);
        cause(slope.map_or(0.0, |slope| slope.value + slope.standard_error))?;
        cause(slope_reversed.value + slope_reversed.standard_error)?;
        Ok(EffectivenessValue {
            count: spot.len(),
            ratio,
            best_ratio: spot_on_futures.slope,
            correlation: best.correlation,
            r_squared: best.r_squared,
            p_value: spot_on_futures.p_value,
            spot_on_futures,
            futures_on_spot,
            slope,
            slope_reversed,
            variance_reduction: 1.0 - left,
            volatility_cut: 1.0 - left.sqrt(),
            best_volatility_cut: volatility_cut(best.r_squared),
            dollar_offset: DollarOffset::of(self, s.deviation(), f.deviation()),
        })
    }

    /// How the variance reduction at the ratio came about; it is the last step.
    ///
    /// # Errors
    /// Those of [`value`](Self::value).
    pub fn working(&self) -> Result<Working, HedgeError> {
        let value = self.value()?;
        let deviation = |input: &Input, values: &[f64]| {
            let sample = Deviations::of(values).ok_or(HedgeError::NoVariation(input.name))?;
            Ok::<f64, HedgeError>(sample.deviation())
        };
        let spot = deviation(&SPOT_CHANGES, &self.spot_changes)?;
        let futures = deviation(&FUTURES_CHANGES, &self.futures_changes)?;
        let source = "Hull, Options, Futures and Other Derivatives, chapter 3";
        Ok(Working::from_source(source)
            .input("n", value.count as f64, StepUnit::Number) // OK because lists are short
            .input("h", value.ratio, StepUnit::Number)
            .step("sd(dS)", "sqrt(sum of (dS - mean)² / (n - 1))", spot, StepUnit::Price)
            .step("sd(dF)", "sqrt(sum of (dF - mean)² / (n - 1))", futures, StepUnit::Price)
            .step("ρ", "correlation of dS and dF", value.correlation, StepUnit::Number)
            .step("R²", "ρ²", value.r_squared, StepUnit::Number)
            .step("h*", "ρ sd(dS) / sd(dF)", value.best_ratio.value, StepUnit::Number)
            .step("c", "1 - sd(dS - h dF) / sd(dS)", value.volatility_cut, StepUnit::Number)
            .step("e", "1 - Var(dS - h dF) / Var(dS)", value.variance_reduction, StepUnit::Number))
    }
}

/// The cut in volatility that comes with a cut in variance, both as fractions: 1 - sqrt(1 - cut).
pub fn volatility_cut(variance_reduction: f64) -> f64 {
    1.0 - (1.0 - variance_reduction).max(0.0).sqrt()
}
