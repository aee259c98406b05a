//! Compute Exchange's token forwards.

use super::{ContractUnit, MarginRules, PriceLimits, Specification};
use crate::market::standing::Standing;

/// A forward on Standard Token Units: a buyer commits to a volume, a provider delivers it.
///
/// It is agreed between two parties, so there is no lot, tick, listed month, last trading day,
/// margin or limit to publish: volume, price and term are agreed each time. What is published is
/// the unit's weights, which are in [`unit`](crate::market::unit).
pub fn stu() -> Specification {
    Specification {
        name: "stu",
        title: "Token forward in Standard Token Units",
        proposer: "Compute Exchange",
        standing: Standing::Bilateral,
        underlying: "tokens of a provider, counted 1.00 uncached input, 0.20 cached input, 4.21 output, in batch half",
        unit: ContractUnit::Stu,
        lot: None,
        quote: None,
        tick: None,
        spread_tick: None,
        listing: None,
        last_trading_day: None,
        settlement: None,
        limits: PriceLimits::default(),
        margin: MarginRules::default(),
        fees: Vec::new(),
        spot_month_limit: None,
        block_minimum: None,
        market_making: None,
        options: None,
    }
}
