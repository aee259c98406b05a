//! Drift of the log price: ln(last / first) a year.
//!
//! Its error is the volatility over the root of the years, however often prices were read: two
//! years of an index at 20 % say the drift to within some 14 points. It is that of a price that
//! does not revert; the mean price grows by half the variance more.

use super::horizon::{self, Horizon, Overlap};
use super::volatility::{FEWEST, volatility};
use crate::hedge::error::HedgeError;
use crate::hedge::history::PriceHistory;
use crate::simulate::sample::Estimate;

/// The drift of a history.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drift {
    /// Years between the first and the last price.
    pub years: f64,
    /// Drift of the log a year.
    pub per_year: Estimate,
}

impl Drift {
    /// The drift of a history.
    ///
    /// # Errors
    /// `too_short` for fewer than three changes.
    pub fn of(history: &PriceHistory) -> Result<Self, HedgeError> {
        let changes = horizon::changes(history, Horizon::Rows(1), Overlap::Without, FEWEST)?;
        let (first, last) = (history.prices()[0], history.prices()[changes.len()]);
        let years = history.years();
        let standard_error = volatility(&changes).value / years.sqrt();
        let value = (libm::log(last) - libm::log(first)) / years;
        Ok(Self { years, per_year: Estimate { value, standard_error } })
    }
}
