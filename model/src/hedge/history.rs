//! A price history: positive prices on strictly later and later days.
//!
//! Days may be spaced unevenly. Time between them is counted in actual days, 365 a year.

use jiff::civil::Date;

use super::error::HedgeError;
use crate::market::calendar::days_between;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{Input, SPOT};

/// A price of a history.
pub const PRICES: Input = SPOT.named("prices").meaning("price on a day, money per unit");

/// Days of a year between two dates.
pub const DAYS_A_YEAR: f64 = 365.0;

/// Prices of one thing, each with its day.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceHistory {
    name: String,
    dates: Vec<Date>,
    prices: Vec<f64>,
}

impl PriceHistory {
    /// A history of at least one price.
    ///
    /// # Errors
    /// `empty`, `lengths_differ`, `not_later` for a date, and for a price `not_finite` or
    /// `out_of_range` (below 1e-100, which includes zero and less, or above 1e100).
    pub fn new(name: String, dates: Vec<Date>, prices: Vec<f64>) -> Result<Self, HedgeError> {
        if prices.is_empty() {
            return Err(PricingError::new(PRICES.name, 0.0, PricingReason::Empty).into());
        }
        if prices.len() != dates.len() {
            let reason = PricingReason::LengthsDiffer { other: "dates", expected: dates.len() };
            // OK because lists are short.
            return Err(PricingError::new(PRICES.name, prices.len() as f64, reason).into());
        }
        if let Some(place) = dates.windows(2).position(|pair| pair[1] <= pair[0]) {
            return Err(HedgeError::NotLater { index: place + 1 });
        }
        for (index, price) in prices.iter().enumerate() {
            PRICES.check(*price).map_err(|error| PricingError {
                field: format!("{}[{index}]", PRICES.name).into(),
                ..error
            })?;
        }
        Ok(Self { name, dates, prices })
    }

    /// What the prices are of, such as a column's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The days, each later than the one before.
    pub fn dates(&self) -> &[Date] {
        &self.dates
    }

    /// The price of each day, money per unit.
    pub fn prices(&self) -> &[f64] {
        &self.prices
    }

    /// Years between the first and the last day, actual days over 365.
    pub fn years(&self) -> f64 {
        // OK because there is an entry, and every count of days between dates is exact.
        days_between(self.dates[0], self.dates[self.dates.len() - 1]) as f64 / DAYS_A_YEAR
    }

    /// Natural logs of the prices.
    pub fn logs(&self) -> Vec<f64> {
        self.prices.iter().map(|price| libm::log(*price)).collect()
    }

    /// This history and another on the days that both have; `None` where they share no day.
    pub fn on_shared_days(&self, other: &Self) -> Option<(Self, Self)> {
        let at = |date: &Date| Some(other.prices[other.dates.binary_search(date).ok()?]);
        let rows = self.dates.iter().zip(&self.prices);
        let shared: Vec<(Date, f64, f64)> =
            rows.filter_map(|(date, price)| Some((*date, *price, at(date)?))).collect();
        let of = |name: &str, prices: Vec<f64>| Self {
            name: name.to_owned(),
            dates: shared.iter().map(|row| row.0).collect(),
            prices,
        };
        let own = of(&self.name, shared.iter().map(|row| row.1).collect());
        let others = of(&other.name, shared.iter().map(|row| row.2).collect());
        (!shared.is_empty()).then_some((own, others))
    }

    /// The part from a day on, that day included; `None` where nothing is left.
    pub fn since(&self, day: Date) -> Option<Self> {
        let first = self.dates.partition_point(|date| *date < day);
        let (dates, prices) = (self.dates[first..].to_vec(), self.prices[first..].to_vec());
        (!dates.is_empty()).then(|| Self { name: self.name.clone(), dates, prices })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn history(days: &[i8], prices: &[f64]) -> Result<PriceHistory, HedgeError> {
        let dates = days.iter().map(|day| date(2026, 3, *day)).collect();
        PriceHistory::new("index".to_owned(), dates, prices.into())
    }

    #[test]
    fn what_is_no_history_is_named() {
        let name = |days: &[i8], prices: &[f64]| history(days, prices).unwrap_err().name();
        assert_eq!(name(&[], &[]), "empty");
        assert_eq!(name(&[1, 2], &[1.0]), "lengths_differ");
        assert_eq!(name(&[1, 1], &[1.0, 1.0]), "not_later");
        assert_eq!(name(&[1, 2], &[1.0, 0.0]), "out_of_range");
        assert_eq!(name(&[1, 2], &[1.0, f64::NAN]), "not_finite");
        let error = history(&[1, 3, 2], &[1.0; 3]).unwrap_err();
        assert_eq!(error.to_string(), "not_later: dates[2] is not later than the date before it");
    }

    #[test]
    fn shared_days_are_those_of_both() {
        let own = history(&[1, 2, 4, 5], &[1.0, 2.0, 4.0, 5.0]).unwrap();
        let other = history(&[2, 3, 5], &[20.0, 30.0, 50.0]).unwrap();
        let (left, right) = own.on_shared_days(&other).unwrap();
        assert_eq!((left.prices(), right.prices()), (&[2.0, 5.0][..], &[20.0, 50.0][..]));
        assert_eq!(left.dates(), right.dates());
        assert_eq!(own.on_shared_days(&history(&[3], &[1.0]).unwrap()), None);
        assert_eq!(own.since(date(2026, 3, 3)).unwrap().prices(), [4.0, 5.0]);
        assert_eq!(own.since(date(2026, 3, 6)), None);
        assert!((own.years() - 4.0 / 365.0).abs() < 1e-17);
    }
}
