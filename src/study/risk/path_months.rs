//! Cost or revenue of each month on every path under a strategy.

use super::error_keys::by_strategies;
use super::locks::Prepared;
use crate::hedge::strategy::comparison::Comparison;
use crate::pricing::error::{PricingError, PricingReason};
use crate::simulate::fan::Fan;
use crate::simulate::path_matrix::PathMatrix;
use crate::study::refusal::Refusals;

/// Cost or revenue of each month on every path under a strategy that holds futures, or no position.
pub(super) fn path_months(
    comparison: &Comparison,
    prepared: &Prepared,
    share: f64,
) -> Result<PathMatrix, Refusals> {
    let months = comparison.months(&prepared.lock, share).map_err(by_strategies)?;
    months.ok_or_else(no_money).map_err(by_strategies)
}

/// The fan of the same.
pub(super) fn month_fan(
    comparison: &Comparison,
    prepared: &Prepared,
    share: f64,
) -> Result<Fan, Refusals> {
    let months = path_months(comparison, prepared, share)?;
    Fan::of(&months).ok_or_else(no_money).map_err(by_strategies)
}

/// There is no such amount.
fn no_money() -> PricingError {
    PricingError::new("money", f64::NAN, PricingReason::ResultNotFinite)
}
