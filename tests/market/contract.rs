//! Contract specifications.

use jiff::civil::Weekday;
use rust_decimal::{Decimal, dec};
use tokenlock::market::billed_unit::BilledUnit;
use tokenlock::market::contract::Contract;
use tokenlock::market::currency::Currency;
use tokenlock::market::last_trading_day::LastTradingDay;
use tokenlock::market::quantity::{Fee, LotSize, Quantity};
use tokenlock::market::specification::{
    ContractUnit, Evidence, FeeAmount, PRESETS, SettlementRule, Specification, custom,
};
use tokenlock::market::standing::{GPU_FUTURES, Standing};

fn named(name: &str) -> Specification {
    Specification::named(name).unwrap()
}

#[test]
fn every_preset_is_found_by_its_name_and_says_whose_it_is() {
    for name in PRESETS {
        let specification = named(name);
        assert_eq!(specification.name, name);
        assert!(!specification.proposer.is_empty());
        assert!(specification.sources().iter().all(|source| source.citation.len() > 10), "{name}");
    }
    assert_eq!(Specification::named("XING"), None);
    assert_eq!(Specification::named(""), None);
}

#[test]
fn a_gpu_lot_is_730_hours_and_a_tick_7_30_dollars() {
    for (name, spot_month_limit) in [("gpu1", 7_500), ("gpu2", 5_500)] {
        let gpu = named(name);
        assert_eq!(gpu.unit, ContractUnit::GpuHour);
        assert_eq!(gpu.lot.unwrap().value, dec!(730));
        assert_eq!(gpu.tick_value(), Some(dec!(7.30)));
        assert_eq!(gpu.spread_tick_value(), Some(dec!(3.65)));
        assert_eq!(gpu.lot_value(dec!(2.81)), Some(dec!(2051.30)));
        assert_eq!(gpu.spot_month_limit.unwrap().value, spot_month_limit);
        assert_eq!(gpu.block_minimum.unwrap().value, 5);
        assert_eq!(gpu.settlement.unwrap().value, SettlementRule::MeanOverBusinessDays);
        let fees: Vec<_> = gpu.fees.iter().map(|fee| fee.value.amount).collect();
        let published = [dec!(3.65), dec!(5.50), dec!(0.90), dec!(1.35)];
        assert_eq!(fees, published.map(FeeAmount::PerLot));
        // Filed for approval; what came of the review was not seen.
        assert_eq!(gpu.standing, GPU_FUTURES);
        let Standing::UnderReview { filed, review_until, last_seen } = gpu.standing else {
            panic!("{:?}", gpu.standing)
        };
        assert!(filed < last_seen && last_seen < review_until);
        // Not published: margins, limits.
        assert_eq!(gpu.margin, Default::default());
        assert_eq!(gpu.limits, Default::default());
    }
}

#[test]
fn a_lot_of_xings_is_worth_its_price_and_a_tick_half_a_percent_at_two_dollars() {
    let xing = named("xing");
    assert_eq!(xing.unit, ContractUnit::Sit);
    assert_eq!(xing.lot.unwrap().value, dec!(1_000_000));
    assert_eq!(xing.lot_value(dec!(2)), Some(dec!(2)));
    assert_eq!(xing.tick_value().unwrap() / xing.lot_value(dec!(2)).unwrap(), dec!(0.005));
    assert_eq!(xing.margin.lowest_rate.unwrap().value, dec!(0.08));
    assert_eq!(xing.margin.highest_rate.unwrap().value, dec!(0.12));
    assert_eq!(xing.margin.maintenance.unwrap().value, dec!(0.75));
    // Called for by the paper, without a number.
    assert_eq!((xing.margin.floor, xing.spot_month_limit), (None, None));
    assert_eq!(xing.settlement.unwrap().source.evidence, Evidence::Assumed);
    assert_eq!(xing.tick.unwrap().source.evidence, Evidence::Stated);
}

#[test]
fn shanghais_is_an_illustration_of_fifty_yuan_a_point() {
    let shanghai = named("shanghai");
    assert!(matches!(shanghai.standing, Standing::Studied { .. }));
    let quote = shanghai.quote.unwrap().value;
    assert_eq!(quote.currency, Some(Currency::Cny));
    assert_eq!(shanghai.tick_value(), Some(dec!(5)));
    assert_eq!(shanghai.lot_value(dec!(1110.02)), Some(dec!(55_501)));
    assert_eq!(shanghai.limits.daily.unwrap().value.fraction, dec!(0.10));
    assert_eq!(shanghai.margin.lowest_rate.unwrap().value, dec!(0.12));
    let rule = shanghai.last_trading_day.unwrap().value;
    assert_eq!(rule, LastTradingDay::LastWeekday(Weekday::Monday));
    // Nothing in it is stated of a token contract.
    let stated = |source: &_| *source == Evidence::Stated;
    assert!(!shanghai.sources().iter().map(|source| source.evidence).any(|e| stated(&e)));
    assert!(shanghai.options.unwrap().value.is_american);
}

#[test]
fn a_bilateral_forward_publishes_no_terms() {
    let stu = named("stu");
    assert_eq!((stu.lot, stu.tick, stu.tick_value()), (None, None, None));
    assert!(stu.sources().is_empty());
}

#[test]
fn the_custom_contract_is_the_one_that_the_page_locks_with() {
    let contract = Contract::default();
    let specification = named("custom");
    assert_eq!(specification, custom(&contract, BilledUnit::Tokens));
    assert_eq!(specification.tick.unwrap().value, contract.tick.get());
    assert_eq!(specification.margin.lowest_rate.unwrap().value, contract.margin_rate.get());
    // A lot at a price is worth what the lock says: millions of tokens times the price.
    assert_eq!(specification.lot_value(dec!(1.7)), Some(contract.lot.get() * dec!(1.7)));
    // A fee of zero means none published.
    assert!(specification.fees.is_empty());

    let own = Contract {
        lot: LotSize::new(dec!(10)).unwrap(),
        fee: Fee::new(dec!(0.25)).unwrap(),
        currency: Some(Currency::Usd),
        ..contract
    };
    let specification = custom(&own, BilledUnit::Tokens);
    assert_eq!(specification.lot_value(dec!(2)), Some(dec!(20)));
    assert_eq!(specification.fees[0].value.amount, FeeAmount::PerLot(dec!(0.25)));
    assert_eq!(specification.quote.unwrap().value.currency, Some(Currency::Usd));
    assert_eq!(specification.lot_value(Decimal::MAX), None);
}
