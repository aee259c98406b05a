//! Prices on the grid of a contract's ticks.

use rust_decimal::{Decimal, RoundingStrategy};

use super::arithmetic::{Exact, rounded};

/// Which multiple of the tick a price is rounded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickRule {
    /// The nearest, and half way between two the one further from zero: quoted and settled prices.
    Nearest,
    /// The next lower, or the price itself where it is on the grid.
    Down,
    /// The next higher, or the price itself where it is on the grid.
    Up,
}

/// A price rounded to a multiple of the tick.
///
/// `None` where the tick is zero, or past 28 digits. A price that came from a quotient and is on the
/// grid but for its last digits counts as on it.
pub fn to_tick(price: Decimal, tick: Decimal, rule: TickRule) -> Option<Decimal> {
    let strategy = match rule {
        TickRule::Nearest => RoundingStrategy::MidpointAwayFromZero,
        TickRule::Down => RoundingStrategy::ToNegativeInfinity,
        TickRule::Up => RoundingStrategy::ToPositiveInfinity,
    };
    rounded(price.over(tick)?, 0, strategy).times(tick)
}
