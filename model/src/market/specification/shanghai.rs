//! A token future in yuan as Shanghai might write it. It is an illustration.
//!
//! The Shanghai Futures Exchange has an early design study of AI tokens (Reuters, 28 May 2026): no
//! specification, no timetable, no application. The figures here are those of its structural twin, the cash-settled
//! freight-index future EC of the exchange's subsidiary INE, and what Shanghai's rules ask of every
//! product. The tokens of a point are not published, and so is how the final index is formed.

use jiff::civil::Weekday;
use rust_decimal::dec;

use super::{
    ContractUnit, DailyLimit, Fee, FeeAmount, MarginRules, OptionTerms, PriceLimits,
    PriceQuoteUnit, Specification, Term, TermSource,
};
use crate::market::currency::Currency;
use crate::market::last_trading_day::LastTradingDay;
use crate::market::listing::Listing;
use crate::market::standing::SHANGHAI;

const FREIGHT: TermSource = TermSource::modelled(
    "INE, Containerized Freight Index (Europe Service) futures contract (EC), text of 2023; live parameters exceed it",
);
const LAUNCH: TermSource = TermSource::modelled(
    "INE, circulars on the listing of EC on 18 August 2023; trades that close a position of the same day were free",
);
const RULES: TermSource = TermSource::modelled(
    "INE, EC contract text of 2023 (10 %); SHFE and INE risk control rules (after a limit-locked day)",
);
const OPTIONS: TermSource = TermSource::modelled("SHFE options on futures");
const MONTHS: TermSource = TermSource::assumed(
    "twelve months in a row, so that each month of a bill has a contract; EC began with even months and has added odd ones since 10 February 2026",
);

const FEES: &[Term<Fee>] = &[
    fee("everyone, a trade", FeeAmount::OfValue(dec!(0.00001))),
    fee("everyone, cash settlement", FeeAmount::OfValue(dec!(0.00002))),
];

const fn fee(payer: &'static str, amount: FeeAmount) -> Term<Fee> {
    Term { value: Fee { payer, amount }, source: LAUNCH }
}

/// An illustrative index future in yuan.
pub fn shanghai() -> Specification {
    Specification {
        name: "shanghai",
        title: "Token index future in yuan",
        proposer: "nobody: this project's illustration, modelled on INE's EC",
        standing: SHANGHAI,
        underlying: "a token index in points, not defined yet",
        unit: ContractUnit::YuanPerIndexPoint,
        lot: FREIGHT.gives(dec!(50)),
        quote: FREIGHT.gives(PriceQuoteUnit { currency: Some(Currency::Cny), units: dec!(1) }),
        tick: FREIGHT.gives(dec!(0.1)),
        spread_tick: None,
        listing: MONTHS.gives(Listing { consecutive_months: 12, further_quarters: 0 }),
        last_trading_day: FREIGHT.gives(LastTradingDay::LastWeekday(Weekday::Monday)),
        settlement: None,
        limits: PriceLimits {
            daily: Some(Term {
                value: DailyLimit {
                    fraction: dec!(0.10),
                    widening: dec!(0.03),
                    margin_above: dec!(0.02),
                },
                source: RULES,
            }),
            halts: None,
        },
        margin: MarginRules { lowest_rate: FREIGHT.gives(dec!(0.12)), ..MarginRules::default() },
        fees: FEES.to_vec(),
        spot_month_limit: None,
        block_minimum: None,
        market_making: None,
        options: OPTIONS.gives(OptionTerms {
            futures: 1,
            is_american: true,
            last_trading_day: LastTradingDay::MonthBefore { from_end: 5 },
            strikes_reach: dec!(1.5),
        }),
    }
}
