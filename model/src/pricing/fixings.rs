//! The fixings of an average: dates, forwards and volatilities of those to come, prices of those
//! past.
//!
//! The futures price of each fixing is a lognormal martingale, all driven by one Brownian motion:
//! fixing i has total variance v_i = vol_i² t_i, and two fixings' logs have the smaller of their
//! total variances as covariance.

use super::error::{PricingError, PricingReason};
use super::input::{self, Input};

/// Time to a fixing.
pub const FIXINGS: Input = input::YEARS.named("fixings").meaning("years to each fixing to come");
/// Futures price for a fixing.
pub const FORWARDS: Input = input::FORWARD.named("forwards");
/// Volatility to a fixing.
pub const VOLATILITIES: Input = input::VOLATILITY.named("vols");
/// Price of a fixing that is past.
pub const PAST_FIXINGS: Input =
    input::FORWARD.named("past_fixings").meaning("price of each past fixing, money per unit");

/// A rounding error of a total variance, as a part of it: less than this is no decrease.
const SAME_VARIANCE: f64 = 1e-12;

/// The fixings of an average; past ones count equally with those to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Fixings {
    /// Years to each fixing to come, in order; one at 0 is known and worth its forward.
    pub years: Vec<f64>,
    /// Futures price today for each fixing to come.
    pub forwards: Vec<f64>,
    /// Volatility to each fixing to come, a year.
    pub volatilities: Vec<f64>,
    /// Prices of the fixings past.
    pub past: Vec<f64>,
}

impl Fixings {
    /// Fixings to come with one forward and one volatility for all of them.
    ///
    /// # Errors
    /// `forward` or `vol` not finite or out of range.
    pub fn flat(
        years: Vec<f64>,
        forward: f64,
        volatility: f64,
        past: Vec<f64>,
    ) -> Result<Self, PricingError> {
        let forwards = vec![input::FORWARD.check(forward)?; years.len()];
        let volatilities = vec![input::VOLATILITY.check(volatility)?; years.len()];
        Ok(Self { years, forwards, volatilities, past })
    }

    /// A single fixing to come.
    pub fn single(years: f64, forward: f64, volatility: f64) -> Self {
        Self {
            years: vec![years],
            forwards: vec![forward],
            volatilities: vec![volatility],
            past: Vec::new(),
        }
    }

    /// Years to the last fixing; 0 if all are past.
    pub fn last(&self) -> f64 {
        self.years.last().copied().unwrap_or(0.0)
    }

    /// Years to payment, if they are in range and not before the last fixing.
    ///
    /// # Errors
    /// `years` not finite or out of range.
    pub fn check_payment(&self, years: f64) -> Result<f64, PricingError> {
        // An average is not known before its last fixing.
        Input { min: self.last(), ..input::YEARS }.check(years)
    }

    /// How many there are, past and to come.
    pub fn count(&self) -> usize {
        self.years.len() + self.past.len()
    }

    /// The mean of past prices and forwards, which is the average's forward.
    ///
    /// # Errors
    /// As [`total_variances`](Self::total_variances).
    pub fn mean(&self) -> Result<f64, PricingError> {
        self.total_variances()?;
        let prices: Vec<f64> = self.past.iter().chain(&self.forwards).copied().collect();
        Ok(part_of_mean(&prices, self.count()))
    }

    /// The variance of the log of each fixing to come; it does not decrease.
    ///
    /// # Errors
    /// A list is empty, too long or not as long as `fixings`; an entry is not finite or out of
    /// range; `fixings` or the total variance decreases.
    pub fn total_variances(&self) -> Result<Vec<f64>, PricingError> {
        let lists = [(&FORWARDS, &self.forwards), (&VOLATILITIES, &self.volatilities)];
        for (list, values) in lists {
            if values.len() != self.years.len() {
                let reason = PricingReason::LengthsDiffer {
                    other: FIXINGS.name,
                    expected: self.years.len(),
                };
                return Err(PricingError::new(list.name, values.len() as f64, reason));
            }
        }
        if !self.past.is_empty() {
            PAST_FIXINGS.check_each(&self.past)?;
        }
        if !self.years.is_empty() || self.past.is_empty() {
            FIXINGS.check_each(&self.years)?;
            FORWARDS.check_each(&self.forwards)?;
            VOLATILITIES.check_each(&self.volatilities)?;
        }
        let (mut before, mut least) = (0.0, 0.0_f64);
        let mut variances = Vec::with_capacity(self.years.len());
        for (index, (years, volatility)) in self.years.iter().zip(&self.volatilities).enumerate() {
            if *years < before {
                let field = format!("{}[{index}]", FIXINGS.name);
                return Err(PricingError::new(field, *years, PricingReason::Decreases));
            }
            let variance = volatility * volatility * years;
            if variance < least * (1.0 - SAME_VARIANCE) {
                let field = format!("{}[{index}]", VOLATILITIES.name);
                return Err(PricingError::new(
                    field,
                    *volatility,
                    PricingReason::VarianceDecreases,
                ));
            }
            least = least.max(variance);
            before = *years;
            variances.push(least);
        }
        Ok(variances)
    }
}

/// What some of a count of prices are of the mean of all: their sum over the count.
pub fn part_of_mean(prices: &[f64], count: usize) -> f64 {
    let Some(first) = prices.first() else { return 0.0 };
    let count = count as f64;
    // By distance from one of them, so that equal prices are their own mean to the last bit.
    let others: f64 = prices.iter().map(|price| price - first).sum();
    first * (prices.len() as f64 / count) + others / count
}
