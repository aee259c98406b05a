//! Which past the lock is tried on.

use super::keys;
use super::row::Key;

pub(super) const KEYS: &[Key] = keys! {
    /// What the lock is tried on: monthly prices that were measured, or the scenario's own move.
    "backtest.path" => scenario backtest.path;
    /// How many months before the latest possible one the lock begins, on measured prices.
    "backtest.ago" => scenario backtest.ago;
};
