//! What is assumed of the market in which the lock is traded. Token futures are not listed, so every one of these is an
//! assumption.

use super::keys;
use super::row::Key;

pub(super) const KEYS: &[Key] = keys! {
    /// Bid-ask spread of the month next to settle, as a fraction of the middle price.
    "trade.front_spread" => scenario trade.front_spread;
    /// The same of all later months.
    "trade.back_spread" => scenario trade.back_spread;
    /// Lots a day and month that trade at the best quote without moving it.
    "trade.depth" => scenario trade.depth;
    /// Lots of the month next to settle that are traded on a usual day.
    "trade.volume" => scenario trade.volume;
    /// The same of each later month; none is that of the month next to settle.
    "trade.back_volume" => scenario trade.back_volume;
    /// Largest share of a day's volume that the lock's own order makes while it is entered.
    "trade.participation" => scenario trade.participation;
    /// Trading days in which the lock is left early.
    "trade.leave_days" => scenario trade.leave_days;
    /// Months of the lock that have settled when it is left.
    "trade.leave_after" => scenario trade.leave_after;
    /// Most lots of one month that one holder may have; none checks nothing.
    "trade.limit" => scenario trade.limit;
    /// How far a whole day's volume moves the price, in volatilities of a day.
    "trade.impact" => scenario trade.impact;
    /// Power of the share of the volume by which the price moves: 1 is linear, 0.5 the square root.
    "trade.exponent" => scenario trade.exponent;
};
