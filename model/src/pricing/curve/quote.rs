//! A quoted futures price and what it settles on.

use super::MONTH;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::YEARS;

/// The price of a contract that settles on the index at one time, or on its mean over several.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Years to each fixing, in the order of time; one for a contract on a single fixing.
    pub fixings: Vec<f64>,
    /// The futures price.
    pub price: f64,
}

/// Most fixings of one quote.
const MOST_FIXINGS: u32 = 1_000;

impl Quote {
    /// A contract on a single fixing.
    pub fn at(years: f64, price: f64) -> Self {
        Self { fixings: vec![years], price }
    }

    /// A contract on the mean of daily fixings, each at the end of its day, from one time to
    /// another.
    ///
    /// # Errors
    /// Where the times are out of range or in the wrong order, or there is no day or more than a
    /// thousand.
    pub fn average(from: f64, to: f64, days: u32, price: f64) -> Result<Self, PricingError> {
        YEARS.named("from").check(from)?;
        YEARS.named("to").check(to)?;
        if to <= from {
            return Err(PricingError::new("to", to, PricingReason::NotIncreasing));
        }
        if days == 0 || days > MOST_FIXINGS {
            let reason = PricingReason::OutOfRange { min: 1.0, max: f64::from(MOST_FIXINGS) };
            return Err(PricingError::new("days", f64::from(days), reason));
        }
        let day = |number: u32| from + (to - from) * (f64::from(number) / f64::from(days));
        Ok(Self { fixings: (1..=days).map(day).collect(), price })
    }

    /// A contract on the daily mean of a month of `days` days; month 0 begins today.
    ///
    /// # Errors
    /// Those of [`average`](Self::average).
    pub fn month(month: u32, days: u32, price: f64) -> Result<Self, PricingError> {
        let from = f64::from(month);
        Self::average(from * MONTH, (from + 1.0) * MONTH, days, price)
    }
}
