//! Shanghai's rules for options on futures: how far a premium may move, and what a seller deposits.
//!
//! SHFE's published formulas, with prices of the previous settlement. The premium may move by the
//! same money as the future: previous premium +/- futures price x limit, never below one tick. A
//! seller deposits the larger of `premium + futures margin - half the out-of-the-money amount` and
//! `premium + half the futures margin`, all for one lot.

use rust_decimal::Decimal;

use super::arithmetic::Exact;
use super::error::{MarketError, MarketReason, not_negative, positive};
use super::price_limit::{BandRule, PriceBand};

/// Lowest and highest premium of the day, on the option's tick; the lowest is at least one tick.
///
/// # Errors
/// `not_positive` or `negative` with the field, `no_tick_inside` where the band holds no multiple of
/// the tick, `no_room` past 28 digits.
pub fn premium_band(
    previous_premium: Decimal,
    futures_settlement: Decimal,
    limit: Decimal,
    tick: Decimal,
) -> Result<PriceBand, MarketError> {
    not_negative("previous_premium", previous_premium)?;
    positive("futures_settlement", futures_settlement)?;
    not_negative("limit", limit)?;
    let no_room =
        || MarketError::of_decimal("futures_settlement", futures_settlement, MarketReason::NoRoom);
    let reach = futures_settlement.times(limit).ok_or_else(no_room)?;
    let band = PriceBand::within(previous_premium, reach, tick, BandRule::Inward)?;
    let lower = band.lower.max(tick);
    // A premium and a reach of nothing leave only the floor.
    Ok(PriceBand { lower, upper: band.upper.max(lower) })
}

/// A sold option on a future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShortOption {
    /// A call, else a put.
    pub is_call: bool,
    /// Premium for one unit, at the previous settlement.
    pub premium: Decimal,
    /// Futures price for one unit, at the previous settlement.
    pub futures_settlement: Decimal,
    /// Strike for one unit.
    pub strike: Decimal,
    /// Units in a lot.
    pub multiplier: Decimal,
    /// The future's margin rate.
    pub margin_rate: Decimal,
}

impl ShortOption {
    /// The margin of one lot, in money.
    ///
    /// # Errors
    /// `not_positive` or `negative` with the field, `no_room` past 28 digits.
    pub fn margin(&self) -> Result<Decimal, MarketError> {
        not_negative("premium", self.premium)?;
        positive("futures_settlement", self.futures_settlement)?;
        not_negative("strike", self.strike)?;
        positive("multiplier", self.multiplier)?;
        not_negative("margin_rate", self.margin_rate)?;
        let no_room =
            || MarketError::of_decimal("multiplier", self.multiplier, MarketReason::NoRoom);
        self.larger_of_two().ok_or_else(no_room)
    }

    fn larger_of_two(&self) -> Option<Decimal> {
        let above = self.strike.minus(self.futures_settlement)?;
        let out_of_the_money = if self.is_call { above } else { -above }.max(Decimal::ZERO);
        let premium = self.premium.times(self.multiplier)?;
        let futures = self.futures_settlement.times(self.multiplier)?.times(self.margin_rate)?;
        let out_of_the_money = out_of_the_money.times(self.multiplier)?;
        let less_relief = futures.minus(out_of_the_money.over(Decimal::TWO)?)?;
        premium.plus(less_relief.max(futures.over(Decimal::TWO)?))
    }
}
