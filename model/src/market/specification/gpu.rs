//! NYMEX's GPU compute futures, the best published specification there is.

use rust_decimal::dec;

use super::{
    ContractUnit, Fee, FeeAmount, MarginRules, PriceLimits, PriceQuoteUnit, SettlementRule,
    Specification, Term, TermSource,
};
use crate::market::currency::Currency;
use crate::market::last_trading_day::LastTradingDay;
use crate::market::listing::Listing;
use crate::market::standing::GPU_FUTURES;

const SUBMISSION: TermSource =
    TermSource::stated("NYMEX submission 26-370, chapters 1045 and 1047 (2026)");

const FEES: &[Term<Fee>] = &[
    fee("member, a trade", FeeAmount::PerLot(dec!(3.65))),
    fee("non-member, a trade", FeeAmount::PerLot(dec!(5.50))),
    fee("member, cash settlement", FeeAmount::PerLot(dec!(0.90))),
    fee("non-member, cash settlement", FeeAmount::PerLot(dec!(1.35))),
];

const fn fee(payer: &'static str, amount: FeeAmount) -> Term<Fee> {
    Term { value: Fee { payer, amount }, source: SUBMISSION }
}

/// GPU1, chapter 1045: hours of an H100.
pub fn gpu1() -> Specification {
    gpu(
        "gpu1",
        "H100 compute future (GPU1)",
        "Silicon Data's daily on-demand index of H100 rental",
        7_500,
    )
}

/// GPU2, chapter 1047: hours of a B200.
pub fn gpu2() -> Specification {
    gpu(
        "gpu2",
        "B200 compute future (GPU2)",
        "Silicon Data's daily on-demand index of B200 rental",
        5_500,
    )
}

/// What both chapters share. Margins are not published, and neither is what happens on a day
/// without an index.
fn gpu(
    name: &'static str,
    title: &'static str,
    underlying: &'static str,
    spot_month_limit: u32,
) -> Specification {
    Specification {
        name,
        title,
        proposer: "New York Mercantile Exchange (NYMEX), with Silicon Data's index",
        standing: GPU_FUTURES,
        underlying,
        unit: ContractUnit::GpuHour,
        lot: SUBMISSION.gives(dec!(730)),
        quote: SUBMISSION.gives(PriceQuoteUnit { currency: Some(Currency::Usd), units: dec!(1) }),
        tick: SUBMISSION.gives(dec!(0.01)),
        spread_tick: SUBMISSION.gives(dec!(0.005)),
        listing: SUBMISSION.gives(Listing { consecutive_months: 36, further_quarters: 0 }),
        last_trading_day: SUBMISSION.gives(LastTradingDay::LastBusinessDay),
        settlement: SUBMISSION.gives(SettlementRule::MeanOverBusinessDays),
        limits: PriceLimits::default(),
        margin: MarginRules::default(),
        fees: FEES.to_vec(),
        spot_month_limit: SUBMISSION.gives(spot_month_limit),
        block_minimum: SUBMISSION.gives(5),
        market_making: None,
        options: None,
    }
}
