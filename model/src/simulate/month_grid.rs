//! The times of a simulation, and how days become months.
//!
//! Month m ends at m / 12 years. In monthly mode its price is the index at that time, which is both
//! what is paid and what contracts settle at. In daily mode a month has a fixed number of days, evenly spaced
//! and ending at the same time; the bill and a contract that settles at the mean average them. A
//! contract that settles at the month's last day leaves a timing basis: mean less last.
//!
//! 10,000 paths of 36 months of 21 days are 60 MB: draw them in ranges of paths, and fold each.

use super::path_matrix::PathMatrix;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{Input, LONGEST_LIST, check_all};

/// How many months a simulation runs.
pub const MONTHS: Input =
    Input { name: "months", min: 1.0, max: LONGEST_LIST as f64, meaning: "months simulated" };
/// How many fixings a month has.
pub const DAYS_A_MONTH: Input = Input {
    name: "days_a_month",
    min: 1.0,
    max: LONGEST_LIST as f64,
    meaning: "fixings of the index in a month",
};

/// Months, each of one or more fixings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthGrid {
    months: usize,
    days: usize,
}

impl MonthGrid {
    /// One price a month.
    ///
    /// # Errors
    /// `months` out of range.
    pub fn monthly(months: usize) -> Result<Self, PricingError> {
        Self::daily(months, 1)
    }

    /// Prices a month, such as 21 for trading days.
    ///
    /// # Errors
    /// `months` or `days_a_month` out of range, or together too many (`too_long`).
    pub fn daily(months: usize, days_a_month: usize) -> Result<Self, PricingError> {
        check_all(&[MONTHS, DAYS_A_MONTH], [months as f64, days_a_month as f64])?;
        let columns = months.saturating_mul(days_a_month);
        if columns > LONGEST_LIST {
            let reason = PricingReason::TooLong { most: LONGEST_LIST };
            return Err(PricingError::new("months", columns as f64, reason));
        }
        Ok(Self { months, days: days_a_month })
    }

    /// How many months.
    pub const fn months(&self) -> usize {
        self.months
    }

    /// How many fixings a month: one in monthly mode.
    pub const fn days_a_month(&self) -> usize {
        self.days
    }

    /// Every time, in years.
    pub fn times(&self) -> Vec<f64> {
        let days_a_year = (12 * self.days) as f64;
        (1..=self.months * self.days).map(|day| day as f64 / days_a_year).collect()
    }

    /// The end of each month, in years.
    pub fn month_ends(&self) -> Vec<f64> {
        (1..=self.months).map(|month| month as f64 / 12.0).collect()
    }

    /// The mean of each month's days.
    ///
    /// # Errors
    /// `lengths_differ` where the matrix is not on this grid.
    pub fn means(&self, daily: &PathMatrix) -> Result<PathMatrix, PricingError> {
        self.fold(daily, |days| days.iter().sum::<f64>() / days.len() as f64)
    }

    /// The last day of each month.
    ///
    /// # Errors
    /// `lengths_differ` where the matrix is not on this grid.
    pub fn lasts(&self, daily: &PathMatrix) -> Result<PathMatrix, PricingError> {
        self.fold(daily, last)
    }

    /// What a month's mean is above its last day: what a contract that settles at the last day
    /// leaves open of a bill at the mean. Zero in monthly mode.
    ///
    /// # Errors
    /// `lengths_differ` where the matrix is not on this grid.
    pub fn timing_basis(&self, daily: &PathMatrix) -> Result<PathMatrix, PricingError> {
        self.fold(daily, |days| {
            let last = last(days);
            // Differences first, so that equal days leave exactly nothing.
            days.iter().map(|day| day - last).sum::<f64>() / days.len() as f64
        })
    }

    fn fold(
        &self,
        daily: &PathMatrix,
        month: impl Fn(&[f64]) -> f64,
    ) -> Result<PathMatrix, PricingError> {
        self.check(daily)?;
        Ok(daily.fold(self.days, month))
    }

    fn check(&self, daily: &PathMatrix) -> Result<(), PricingError> {
        let expected = self.months * self.days;
        if daily.times() == expected {
            return Ok(());
        }
        let reason = PricingReason::LengthsDiffer { other: "times", expected };
        Err(PricingError::new("daily", daily.times() as f64, reason))
    }
}

fn last(days: &[f64]) -> f64 {
    days.last().copied().unwrap_or(f64::NAN)
}
