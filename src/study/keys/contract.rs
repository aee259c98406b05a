//! Which contract and month are priced, and where futures prices come from.

use super::keys;
use super::row::Key;

pub(super) const KEYS: &[Key] = keys! {
    /// Whose contract is looked at: its listed months and last trading days. The lock's own terms are
    /// the custom contract's.
    "contract.preset" => scenario curve.preset;
    /// The month that is priced, counted from 1; none is the last of the horizon.
    "contract.month" => scenario curve.month;
    /// Trades of a day: their average, weighted by lots, is the settlement price of that day.
    "contract.trades" => scenario curve.trades;
    /// Where the priced contract's futures prices come from: the lock's curve, quotes, today's index
    /// at interest less a convenience yield, or what the index model expects with the lock's premium.
    "curve.method" => scenario curve.method;
    /// Quoted futures prices of some months; between two months prices grow steadily, and beyond
    /// the quotes they stay.
    "curve.quotes" => scenario curve.quotes;
    /// Interest a year, continuously compounded, at which a price is carried and an option's
    /// payment discounted.
    "curve.rate" => scenario curve.rate;
    /// Convenience yield a year, continuously compounded, that a carried price lacks.
    "curve.convenience" => scenario curve.convenience;
};
