//! Which past the lock is tried on.

use super::keys;
use super::row::Key;

pub(super) const KEYS: &[Key] = keys! {
    /// What the lock is tried on: the bundled prices, those of a file, which is not in a link, the list prices of a
    /// model, or the scenario's own move.
    "backtest.path" => scenario backtest.path;
    /// Whose list prices: a named move, or a model as provider, name and currency; none is the first.
    "backtest.model" => scenario backtest.model;
    /// How many months before the latest possible one the lock begins, on measured prices.
    "backtest.ago" => scenario backtest.ago;
};
