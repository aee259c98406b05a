//! The range of a number that a rule of a market takes.

use std::borrow::Cow;

use super::error::{MarketError, MarketReason};

/// Smallest and largest value allowed. Where zero is excluded, the smallest is tiny.
pub(super) struct Range {
    pub min: f64,
    pub max: f64,
}

impl Range {
    /// # Errors
    /// `not_finite` or `out_of_range` under the name.
    pub fn check<N: Into<Cow<'static, str>>>(
        &self,
        name: impl FnOnce() -> N,
        value: f64,
    ) -> Result<(), MarketError> {
        let Self { min, max } = *self;
        if !value.is_finite() {
            return Err(MarketError::new(name(), value, MarketReason::NotFinite));
        }
        if value < min || value > max {
            return Err(MarketError::new(name(), value, MarketReason::OutOfRange { min, max }));
        }
        Ok(())
    }
}
