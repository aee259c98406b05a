//! What it costs to enter a lock and to leave it again where few trade: half the spread each time, on all that is
//! locked.

use rust_decimal::{Decimal, dec};

use super::figures::Study;
use super::scenario::Scenario;
use crate::market::arithmetic::Exact;
use crate::market::specification::Specification;

/// The widest spread that is looked at, as a fraction of the price.
pub const WIDEST: Decimal = dec!(0.1);

/// The spread that is looked at first.
pub const USUAL_SPREAD: Decimal = dec!(0.02);

/// The spreads that the one published study asks of its market makers, as fractions of the price: for the month
/// about to settle, and for the last.
pub fn proposed_spreads() -> Option<[Decimal; 2]> {
    let making = Specification::named("xing")?.market_making?.value;
    Some([making.front_spread, making.back_spread])
}

/// All that is locked at its futures prices, in the bill's currency; `None` past 28 digits.
pub fn locked_value(scenario: &Scenario, study: &Study) -> Option<Decimal> {
    let sum = study.months.iter().try_fold(Decimal::ZERO, |sum, month| sum.plus(month.notional))?;
    scenario.exchange.convert(sum, study.contract_currency, study.currency)
}

/// What entering and leaving costs at a spread, in the bill's currency; `None` past 28 digits.
pub fn round_trip(scenario: &Scenario, study: &Study, spread: Decimal) -> Option<Decimal> {
    locked_value(scenario, study)?.times(spread)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;

    #[test]
    fn both_ways_cost_one_spread_of_all_that_is_locked() {
        let scenario = link::read("v=1&lock.share=0.5&contract.fee=0").scenario;
        let study = Study::run(&scenario).unwrap();
        // Half of 33,408.00 yuan, but for whole lots and the tick of the futures price.
        let value = locked_value(&scenario, &study).unwrap();
        assert!((value - dec!(16704)).abs() < dec!(60), "{value}");
        assert_eq!(round_trip(&scenario, &study, dec!(0.02)), Some(value * dec!(0.02)));
        assert_eq!(proposed_spreads(), Some([dec!(0.02), dec!(0.05)]));
        let dollars = link::read("v=1&contract.currency=USD&lock.share=0.5").scenario;
        let in_dollars = Study::run(&dollars).unwrap();
        let value = locked_value(&dollars, &in_dollars).unwrap();
        assert!((value - dec!(16704)).abs() < dec!(300), "{value}");
    }
}
