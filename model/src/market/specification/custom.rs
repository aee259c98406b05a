//! The contract that a lock on the page uses, as a specification.

use rust_decimal::{Decimal, dec};

use super::{
    ContractUnit, Fee, FeeAmount, MarginRules, PriceLimits, PriceQuoteUnit, SettlementRule,
    Specification, TermSource,
};
use crate::market::billed_unit::BilledUnit;
use crate::market::contract::Contract;
use crate::market::last_trading_day::LastTradingDay;
use crate::market::listing::Listing;
use crate::market::quantity::Quantity;
use crate::market::standing::Standing;

const CHOSEN: TermSource = TermSource::assumed("a term of the reader's own contract");
const STRIP: TermSource = TermSource::assumed(
    "the page locks up to 36 months, each with a contract of its own, against the index of the month",
);

/// What differs by what is counted; a price is for `units` of it.
struct Terms {
    title: &'static str,
    underlying: &'static str,
    unit: ContractUnit,
    units: Decimal,
}

const TOKENS: Terms = Terms {
    title: "Custom token future",
    underlying: "an index of standard tokens, taken to be the reader's own price today unless one is given",
    unit: ContractUnit::StandardToken,
    units: dec!(1_000_000),
};

const HOURS: Terms = Terms {
    title: "Custom future on GPU-hours",
    underlying: "an index of GPU-hours, taken to be the reader's own price today unless one is given",
    unit: ContractUnit::GpuHour,
    units: Decimal::ONE,
};

/// A contract with a reader's own terms, the rest as the page assumes it.
///
/// Months: 36 in a row, each trading to its last business day and settled at the mean over its
/// calendar days, since tokens, or hours, are used every day. The fee is left out where it is zero, which
/// means "none published".
pub fn custom(contract: &Contract, counted: BilledUnit) -> Specification {
    let Terms { title, underlying, unit, units } = match counted {
        BilledUnit::Tokens => TOKENS,
        BilledUnit::GpuHours => HOURS,
    };
    let fee = contract.fee.get();
    let amount = FeeAmount::PerLot(fee);
    let charged = Fee { payer: "the reader, to open and to settle", amount };
    let fees = if fee.is_zero() { Vec::new() } else { CHOSEN.gives(charged).into_iter().collect() };
    Specification {
        name: "custom",
        title,
        proposer: "the reader",
        standing: Standing::Assumed,
        underlying,
        unit,
        lot: contract.lot.get().checked_mul(units).and_then(|lot| CHOSEN.gives(lot)),
        quote: CHOSEN.gives(PriceQuoteUnit { currency: contract.currency, units }),
        tick: CHOSEN.gives(contract.tick.get()),
        spread_tick: None,
        listing: STRIP.gives(Listing { consecutive_months: 36, further_quarters: 0 }),
        last_trading_day: STRIP.gives(LastTradingDay::LastBusinessDay),
        settlement: STRIP.gives(SettlementRule::MeanOverCalendarDays),
        limits: PriceLimits::default(),
        margin: MarginRules {
            lowest_rate: CHOSEN.gives(contract.margin_rate.get()),
            ..MarginRules::default()
        },
        fees,
        spot_month_limit: None,
        block_minimum: None,
        market_making: None,
        options: None,
    }
}
