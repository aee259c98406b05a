//! What a lock does to an amount, as terms of a formula: its gain counts one way for a buyer, the other for a provider.

use super::formula::{Symbol, Term};
use crate::hedge::strategy::setting::Side;

/// An amount with the lock: a cost less the gain and with the fees, or a revenue with the gain and less the fees.
pub(super) fn with_lock(side: Side, [unhedged, gain, fees]: [Symbol; 3]) -> Term {
    match side {
        Side::Buyer => unhedged - gain + fees,
        Side::Provider => unhedged + gain - fees,
    }
}

/// What the lock takes off the cost, or adds to the revenue.
pub(super) fn saved(side: Side) -> Term {
    match side {
        Side::Buyer => Symbol::TotalUnhedged - Symbol::TotalLocked,
        Side::Provider => Symbol::TotalLocked - Symbol::TotalUnhedged,
    }
}

/// What a unit that is locked gains: a buyer bought at the futures price, and a provider sold at it.
pub(super) fn unit_gain(side: Side) -> Term {
    match side {
        Side::Buyer => Symbol::Settlement - Symbol::FuturesPrice,
        Side::Provider => Symbol::FuturesPrice - Symbol::Settlement,
    }
}
