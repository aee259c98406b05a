//! The academic design that the talk of token futures goes back to.

use jiff::civil::{Weekday, date};
use rust_decimal::dec;

use super::{
    ContractUnit, Halt, MarginRules, MarketMaking, PriceLimits, PriceQuoteUnit, SettlementRule,
    Specification, TermSource,
};
use crate::market::currency::Currency;
use crate::market::last_trading_day::LastTradingDay;
use crate::market::listing::Listing;
use crate::market::standing::Standing;

const CONTRACT: TermSource = TermSource::stated(
    "Xing (2026), AI Token Futures Market, arXiv:2603.21690v1, 23 March 2026, section 5.1",
);
const RISK: TermSource = TermSource::stated(
    "Xing (2026), AI Token Futures Market, arXiv:2603.21690v1, 23 March 2026, sections 5.3-5.4",
);
const SETTLED: TermSource = TermSource::assumed(
    "the paper settles against the TPI and names no averaging: read as the index of the last trading day",
);

const HALTS: &[Halt] = &[
    Halt { fraction: dec!(0.15), minutes: Some(10) },
    Halt { fraction: dec!(0.25), minutes: None },
];

/// Xing's contract on a million Standard Inference Tokens.
///
/// "Six consecutive months and the four nearest quarters" is read as ten contracts: the quarters
/// come on top of the six months. Position limits are called for in the paper, without a number,
/// and so is the margin's floor.
pub fn xing() -> Specification {
    Specification {
        name: "xing",
        title: "Standard Inference Token future",
        proposer: "Xing (arXiv:2603.21690v1)",
        standing: Standing::Paper { dated: date(2026, 3, 23) },
        underlying: "Token Price Index (TPI), volume-weighted, single provider at most 30 %",
        unit: ContractUnit::Sit,
        lot: CONTRACT.gives(dec!(1_000_000)),
        quote: CONTRACT
            .gives(PriceQuoteUnit { currency: Some(Currency::Usd), units: dec!(1_000_000) }),
        tick: CONTRACT.gives(dec!(0.01)),
        spread_tick: None,
        listing: CONTRACT.gives(Listing { consecutive_months: 6, further_quarters: 4 }),
        last_trading_day: CONTRACT
            .gives(LastTradingDay::NthWeekday { nth: 3, weekday: Weekday::Wednesday }),
        settlement: SETTLED.gives(SettlementRule::SingleFixing),
        limits: PriceLimits { daily: None, halts: RISK.gives(HALTS) },
        margin: MarginRules {
            lowest_rate: RISK.gives(dec!(0.08)),
            highest_rate: RISK.gives(dec!(0.12)),
            maintenance: RISK.gives(dec!(0.75)),
            volatility_multiple: RISK.gives(dec!(3)),
            floor: None,
        },
        fees: Vec::new(),
        spot_month_limit: None,
        block_minimum: None,
        market_making: RISK.gives(MarketMaking {
            capital: dec!(50_000_000),
            presence: dec!(0.8),
            front_spread: dec!(0.02),
            back_spread: dec!(0.05),
            lots: 50,
        }),
        options: None,
    }
}
