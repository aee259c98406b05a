//! The settlement price of a day: the volume-weighted average of its trades.
//!
//! It is the price that Shanghai's exchanges count limits, margin and daily gains from. What they do
//! on a day without trades (quotes, or the move of a neighbouring month) is not a rule of averages,
//! so such a day is a named error.

use rust_decimal::Decimal;

use super::arithmetic::{Exact, total};
use super::error::{MarketError, MarketReason, positive};
use super::tick::{TickRule, to_tick};

/// Lots traded at a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trade {
    /// The price.
    pub price: Decimal,
    /// How many lots.
    pub lots: Decimal,
}

/// sum of price x lots / sum of lots, exact but for the last of 28 digits.
///
/// # Errors
/// `empty` without trades, `no_volume` where all are of zero lots, `negative` for lots below zero,
/// `no_room` past 28 digits.
pub fn volume_weighted_average(trades: &[Trade]) -> Result<Decimal, MarketError> {
    if trades.is_empty() {
        return Err(MarketError::new("trades", 0.0, MarketReason::Empty));
    }
    for (place, trade) in trades.iter().enumerate() {
        if trade.lots < Decimal::ZERO {
            let field = format!("trades[{place}].lots");
            return Err(MarketError::of_decimal(field, trade.lots, MarketReason::Negative));
        }
    }
    let no_room = || MarketError::new("trades", trades.len() as f64, MarketReason::NoRoom);
    let lots = total(trades.iter().map(|trade| Some(trade.lots))).ok_or_else(no_room)?;
    if lots.is_zero() {
        return Err(MarketError::new("trades", trades.len() as f64, MarketReason::NoVolume));
    }
    let value = total(trades.iter().map(|trade| trade.price.times(trade.lots)));
    value.and_then(|value| value.over(lots)).ok_or_else(no_room)
}

/// The volume-weighted average rounded to the tick, half away from zero.
///
/// # Errors
/// As [`volume_weighted_average`], and `not_positive` for a tick that isn't.
pub fn settlement_price(trades: &[Trade], tick: Decimal) -> Result<Decimal, MarketError> {
    positive("tick", tick)?;
    let average = volume_weighted_average(trades)?;
    to_tick(average, tick, TickRule::Nearest)
        .ok_or_else(|| MarketError::of_decimal("tick", tick, MarketReason::NoRoom))
}
