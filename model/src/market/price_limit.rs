//! How far a price may move in a day, and what follows when it moved that far.
//!
//! Shanghai's conventions: limits count from the previous settlement price, which is the day's
//! volume-weighted average and not its last trade. After a day that was locked at its limit, the
//! next day's limit is 3 points wider, and its margin rate is that limit plus 2 points and never
//! lower than before. The exchange may decide otherwise from the third locked day on, which no rule
//! here foresees; a day that is not locked goes back to the contract's ordinary rates.

use rust_decimal::Decimal;

use super::arithmetic::Exact;
use super::error::{MarketError, MarketReason, not_negative, positive};
use super::specification::{DailyLimit, Halt};
use super::tick::{TickRule, to_tick};

/// Lowest and highest price, both allowed, both on the tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceBand {
    /// Lowest price.
    pub lower: Decimal,
    /// Highest price.
    pub upper: Decimal,
}

/// How the ends of a band reach the tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandRule {
    /// The lower end up and the upper end down, so that no price passes the limit.
    Inward,
    /// The lower end down and the upper end up, so that the whole band is covered: listed strikes.
    Outward,
}

impl PriceBand {
    /// The band of `settlement x (1 - fraction)` to `settlement x (1 + fraction)`.
    ///
    /// # Errors
    /// `not_positive` for a settlement price or tick that isn't, `negative` for a fraction that is,
    /// `no_tick_inside` where an inward band holds no multiple of the tick, `no_room` past 28 digits.
    pub fn around(
        settlement: Decimal,
        fraction: Decimal,
        tick: Decimal,
        rule: BandRule,
    ) -> Result<Self, MarketError> {
        positive("settlement", settlement)?;
        not_negative("fraction", fraction)?;
        let reach = settlement.times(fraction).ok_or_else(|| {
            MarketError::of_decimal("settlement", settlement, MarketReason::NoRoom)
        })?;
        Self::within(settlement, reach, tick, rule)
    }

    /// The band of `middle - reach` to `middle + reach`.
    ///
    /// # Errors
    /// As [`around`](Self::around), with the field `middle` instead of `settlement`.
    pub fn within(
        middle: Decimal,
        reach: Decimal,
        tick: Decimal,
        rule: BandRule,
    ) -> Result<Self, MarketError> {
        positive("tick", tick)?;
        let (down, up) = match rule {
            BandRule::Inward => (TickRule::Up, TickRule::Down),
            BandRule::Outward => (TickRule::Down, TickRule::Up),
        };
        let end = |price: Option<Decimal>, rule| {
            price
                .and_then(|price| to_tick(price, tick, rule))
                .ok_or_else(|| MarketError::of_decimal("middle", middle, MarketReason::NoRoom))
        };
        let lower = end(middle.minus(reach), down)?;
        let upper = end(middle.plus(reach), up)?;
        if lower > upper {
            return Err(MarketError::of_decimal("tick", tick, MarketReason::NoTickInside));
        }
        Ok(Self { lower, upper })
    }

    /// Whether a price is allowed.
    pub fn contains(&self, price: Decimal) -> bool {
        (self.lower..=self.upper).contains(&price)
    }
}

/// The limit and the margin rate of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LimitDay {
    /// The limit either way, as a fraction of the previous settlement price.
    pub limit: Decimal,
    /// The margin rate, as a fraction of the contract's value.
    pub margin_rate: Decimal,
}

impl LimitDay {
    /// The day after this one was locked at its limit.
    ///
    /// `None` past 28 digits.
    pub fn after_locked(self, rule: &DailyLimit) -> Option<Self> {
        let limit = self.limit.plus(rule.widening)?;
        let margin_rate = self.margin_rate.max(limit.plus(rule.margin_above)?);
        Some(Self { limit, margin_rate })
    }
}

/// The halt that a trade sets off: the largest whose move from the previous settlement price it
/// reaches, either way.
///
/// Xing's paper does not name the price that its 15 % and 25 % count from; the previous settlement
/// price is the reading here. `None` where no halt is reached, the settlement price is not positive,
/// or past 28 digits.
pub fn halt(settlement: Decimal, price: Decimal, halts: &[Halt]) -> Option<&Halt> {
    positive("settlement", settlement).ok()?;
    let moved = price.minus(settlement)?.abs();
    let reached = halts
        .iter()
        .filter(|halt| settlement.times(halt.fraction).is_some_and(|needed| moved >= needed));
    reached.max_by_key(|halt| halt.fraction)
}
