//! The first line of the bill in the units of different contracts, and the basis that the unit alone makes.
//!
//! Each unit counts the same tokens differently and reads its index on a basket of its own. Even where the buyer pays
//! the very prices that the index reads, own price and index differ as soon as the buyer's mix is not the basket's.

use rust_decimal::{Decimal, dec};

use crate::hedge::bill::BillLine;
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::quantity::Quantity;
use crate::market::token::PerKind;
use crate::market::token_index::{
    INFERENCE_INDEXER, INFERENCE_INDEXER_CACHED, STU, TokenIndex, TokenMix, TokenTariff, UnitBasis,
    plain,
};
use crate::study::scenario::Scenario;

/// The same tokens in one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnitPrice {
    /// The unit.
    pub unit: TokenIndex,
    /// Own price, index and basis, money per million units in the line's currency.
    pub basis: UnitBasis,
}

/// The first line that has tokens, in each unit, with its currency; none where the bill has none.
///
/// The index is read at the line's own list prices, so that nothing but the unit makes a basis.
pub fn units(scenario: &Scenario) -> Option<(Currency, Vec<UnitPrice>)> {
    let line =
        scenario.lines.iter().find(|line| line.unit == BilledUnit::Tokens && !line.is_empty())?;
    let units = [STU, plain(HALF_AND_HALF), INFERENCE_INDEXER, INFERENCE_INDEXER_CACHED];
    let priced = units.into_iter().filter_map(|unit| of(unit, line));
    Some((line.currency, priced.collect()))
}

/// A blend of input and output by halves, since Xing's paper names none.
const HALF_AND_HALF: PerKind<Decimal> =
    PerKind { input: dec!(0.5), output: dec!(0.5), ..PerKind::all(Decimal::ZERO) };

fn of(unit: TokenIndex, line: &BillLine) -> Option<UnitPrice> {
    let prices = line.prices.per_kind().map(Quantity::get);
    let mix =
        TokenMix { tokens: line.tokens.map(Quantity::get), batch_share: line.batch_share.get() };
    let tariff = TokenTariff { prices, batch_price_ratio: line.batch_price_ratio.get() };
    let basis = unit.basis(&mix, &tariff, prices).ok()?;
    Some(UnitPrice { unit, basis })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_alone_makes_a_basis_on_the_default_bill() {
        let (currency, units) = units(&Scenario::default()).unwrap();
        assert_eq!((currency, units.len()), (Currency::Cny, 4));
        // 2,784 yuan on 240 M + 0.2 x 560 M + 4.21 x 120 M = 857.2 M STU, whose index is the input price.
        let stu = units[0].basis;
        assert_eq!(stu.own.round_dp(6), dec!(3.247783));
        assert_eq!(stu.index, dec!(4.5));
        assert_eq!((stu.from_mix, stu.from_prices), (stu.basis, Decimal::ZERO));
        // 920 M plain tokens, and the mean of 4.5 and 13.5.
        let plain = units[1].basis;
        assert_eq!((plain.own.round_dp(6), plain.index), (dec!(3.026087), dec!(9)));
        assert_eq!(super::units(&Scenario { lines: Vec::new(), ..Scenario::default() }), None);
    }
}
