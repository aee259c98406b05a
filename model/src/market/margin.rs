//! Initial margin by volatility: Xing (2026), section 5.3.
//!
//! M = max(alpha sigma sqrt(T) V, floor): alpha standard deviations of the move over the holding
//! period. The paper names alpha = 3 and sigma as the annualised volatility of 20 days, no number
//! for the floor. At T = 1/252, its 8-12 % of the value mean a volatility of 42-63 %.

use super::error::{MarketError, MarketReason};
use super::range::Range;

/// What a margin by volatility depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VolatilityMargin {
    /// Standard deviations covered.
    pub alpha: f64,
    /// Volatility a year, as a fraction.
    pub sigma: f64,
    /// Holding period in years: trading days / 252.
    pub holding_years: f64,
    /// The contract's value, money.
    pub value: f64,
    /// Least margin, money; 0 for no minimum.
    pub floor: f64,
}

const ALPHA: Range = Range { min: 0.0, max: 100.0 };
const SIGMA: Range = Range { min: 0.0, max: 100.0 };
const YEARS: Range = Range { min: 0.0, max: 100.0 };
const MONEY: Range = Range { min: 0.0, max: 1e100 };

impl VolatilityMargin {
    /// The margin, in money.
    ///
    /// # Errors
    /// `not_finite` or `out_of_range` with the field.
    pub fn amount(&self) -> Result<f64, MarketError> {
        let Self { alpha, sigma, holding_years, value, floor } = *self;
        ALPHA.check(|| "alpha", alpha)?;
        SIGMA.check(|| "sigma", sigma)?;
        YEARS.check(|| "holding_years", holding_years)?;
        MONEY.check(|| "value", value)?;
        MONEY.check(|| "floor", floor)?;
        Ok((alpha * sigma * holding_years.sqrt() * value).max(floor))
    }

    /// The margin over the value.
    ///
    /// # Errors
    /// As [`amount`](Self::amount), and `not_positive` for a value of zero.
    pub fn rate(&self) -> Result<f64, MarketError> {
        let amount = self.amount()?;
        if self.value == 0.0 {
            return Err(MarketError::new("value", 0.0, MarketReason::NotPositive));
        }
        let rate = amount / self.value;
        let error = || MarketError::new("value", self.value, MarketReason::NotFinite);
        if rate.is_finite() { Ok(rate) } else { Err(error()) }
    }
}
