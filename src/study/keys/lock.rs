//! What is locked, at which prices, and in which contract.

use super::keys;
use super::row::Key;

pub(super) const KEYS: &[Key] = keys! {
    /// Locked share of each month's exposure.
    "lock.share" => scenario lock.share;
    /// Where futures prices come from.
    "lock.curve" => scenario lock.curve;
    /// Premium or discount a year of futures over today's index.
    "lock.premium" => scenario lock.premium;
    /// Typed futures prices by month; the last one also applies to the months after it.
    "lock.futures" => scenario lock.futures;
    /// Today's index: money per million standard tokens, or per GPU-hour. None takes the bill's own price.
    "lock.index" => scenario lock.index;
    /// Which strategy the desk looks at beside no lock; none is the strip of futures, as in the answer.
    "lock.strategy" => scenario lock.strategy;
    /// Million standard tokens in a lot, or GPU-hours in one of a bill in hours.
    "contract.lot" => scenario contract.lot;
    /// Smallest price step of the contract.
    "contract.tick" => scenario contract.tick;
    /// Initial margin over notional.
    "contract.margin_rate" => scenario contract.margin_rate;
    /// Fee a lot and side.
    "contract.fee" => scenario contract.fee;
    /// The contract's currency; none is the bill's.
    "contract.currency" => scenario contract.currency;
};
