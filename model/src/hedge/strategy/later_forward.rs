//! Futures prices of later times in every path, from what a path's index says by then.
//!
//! In a model of one state the curve at a time follows from the index of that time:
//! F_t(T) = E_t(I_T) e^{p(T) (T-t)}, with the premium p as in
//! [`pricing::curve::premium`](crate::pricing::curve::premium). The formula is given as a function of
//! that index, so that models with or without closed forms, and histories, fit in.

use crate::pricing::error::{PricingError, PricingReason};
use crate::simulate::path_matrix::PathMatrix;

/// F_{m-1}(m): each month's future, a month before it settles.
///
/// `first` is today's price of month 1; `forward` gives the price of a month's future (from 2) where
/// the index stood at a price at the end of the month before.
pub fn next_forward(
    index: &PathMatrix,
    first: f64,
    forward: impl Fn(f64, usize) -> f64,
) -> PathMatrix {
    index.from_rows(|prices, row| {
        for (place, price) in row.iter_mut().enumerate() {
            *price = match place.checked_sub(1).and_then(|before| prices.get(before)) {
                Some(price) => forward(*price, place + 1),
                None => first,
            };
        }
    })
}

/// F_e(m): the curve at the end of a month (from 1), a column for each month's future.
///
/// Columns up to that month hold its index and are not used. `forward` gives the price of a month's
/// future where the index stood at a price at that time.
///
/// # Errors
/// `month` outside 1 to the number of months.
pub fn curve_at(
    index: &PathMatrix,
    month: usize,
    forward: impl Fn(f64, usize) -> f64,
) -> Result<PathMatrix, PricingError> {
    let months = index.times();
    if !(1..=months).contains(&month) {
        let reason = PricingReason::OutOfRange { min: 1.0, max: months as f64 };
        return Err(PricingError::new("month", month as f64, reason));
    }
    Ok(index.from_rows(|prices, row| {
        // OK because a row has a price for each month.
        let now = prices[month - 1];
        for (place, price) in row.iter_mut().enumerate() {
            *price = if place < month { now } else { forward(now, place + 1) };
        }
    }))
}
