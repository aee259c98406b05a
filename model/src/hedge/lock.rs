//! A lock: a strip of futures, one contract month for each month of the bill.
//!
//! The buyer is long n lots of L million standard tokens at the futures price F. At settlement at
//! I the gain is n L (I - F), which may be a loss. A provider is short the same lots, and gains
//! n L (F - I). Fees are paid once to open and once to settle.
//! Margin is cash tied up and never part of the cost.

use rust_decimal::{Decimal, RoundingStrategy};

use super::bill::to_cent;
use super::strategy::setting::Side;
use crate::market::arithmetic::{Exact, rounded};
use crate::market::contract::Contract;
use crate::market::currency::{Currency, ExchangeQuote};
use crate::market::quantity::{LockedShare, LotSize, Quantity};

/// Whole lots nearest to the share of an exposure (millions of standard tokens), ties down.
pub fn nearest_lots(share: LockedShare, exposure: Decimal, lot: LotSize) -> Option<Decimal> {
    let lots = share.get().times(exposure)?.over(lot.get())?;
    Some(rounded(lots, 0, RoundingStrategy::MidpointTowardZero))
}

/// Whether an exposure is too small for even one lot: half a lot or less.
pub fn is_below_one_lot(exposure: Decimal, lot: LotSize) -> bool {
    exposure <= lot.get() / Decimal::TWO
}

/// Futures of one month, with amounts in the bill's currency.
#[derive(Clone, Copy, Debug)]
pub struct Futures<'a> {
    /// The contract's terms.
    pub contract: &'a Contract,
    /// The contract's currency.
    pub currency: Currency,
    /// The bill's currency.
    pub bill_currency: Currency,
    /// The rate between the two.
    pub quote: ExchangeQuote,
    /// Who holds them: a buyer has bought, a provider has sold.
    pub side: Side,
    /// Lots held, whichever way: never negative.
    pub lots: Decimal,
}

impl Futures<'_> {
    /// Value at a price per million standard tokens, in the contract's currency: n L price.
    pub fn notional(&self, price: Decimal) -> Option<Decimal> {
        self.lots.times(self.contract.lot.get())?.times(price)
    }

    /// n L (I - F) in the bill's currency, or for a provider n L (F - I), to the cent: a gain, or
    /// where negative a loss. What one side gains the other loses, to the cent.
    pub fn gain(&self, settlement: Decimal, futures_price: Decimal) -> Option<Decimal> {
        let rise = settlement.minus(futures_price)?;
        self.billed(self.notional(self.side.turn(rise))?)
    }

    /// n x fee x 2 in the bill's currency, to the cent.
    pub fn fees(&self) -> Option<Decimal> {
        let fees = self.lots.times(self.contract.fee.get())?.times(Decimal::TWO)?;
        self.billed(fees)
    }

    /// An amount of the contract's currency in the bill's, to the cent.
    pub fn billed(&self, amount: Decimal) -> Option<Decimal> {
        self.quote.convert(amount, self.currency, self.bill_currency).and_then(to_cent)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::market::quantity::Fee;

    fn lots(share: Decimal, exposure: Decimal, lot: Decimal) -> Decimal {
        let lot = LotSize::new(lot).unwrap();
        nearest_lots(LockedShare::new(share).unwrap(), exposure, lot).unwrap()
    }

    #[test]
    fn lots_are_the_nearest_and_ties_go_down() {
        assert_eq!(lots(dec!(0.8), dec!(857.2), dec!(1)), dec!(686));
        assert_eq!(lots(dec!(1), dec!(2.5), dec!(1)), dec!(2));
        assert_eq!(lots(dec!(1), dec!(2.500001), dec!(1)), dec!(3));
        assert_eq!(lots(dec!(1), dec!(0.5), dec!(1)), dec!(0));
        assert_eq!(lots(dec!(0), dec!(857.2), dec!(1)), dec!(0));
        assert_eq!(lots(dec!(0.5), dec!(857.2), dec!(100)), dec!(4));
    }

    #[test]
    fn half_a_lot_or_less_locks_nothing() {
        let lot = LotSize::new(dec!(1)).unwrap();
        assert!(is_below_one_lot(dec!(0.5), lot));
        assert!(!is_below_one_lot(dec!(0.500001), lot));
    }

    #[test]
    fn gain_and_fees_arrive_in_the_bills_currency() {
        let contract = Contract { fee: Fee::new(dec!(0.25)).unwrap(), ..Contract::default() };
        let mut futures = Futures {
            contract: &contract,
            currency: Currency::Cny,
            bill_currency: Currency::Cny,
            quote: ExchangeQuote::default(),
            side: Side::Buyer,
            lots: dec!(686),
        };
        assert_eq!(futures.gain(dec!(3.25), dec!(1.70)), Some(dec!(1063.30)));
        assert_eq!(futures.gain(dec!(0.94), dec!(1.70)), Some(dec!(-521.36)));
        assert_eq!(futures.fees(), Some(dec!(343.00)));
        futures.side = Side::Provider;
        assert_eq!(futures.gain(dec!(3.25), dec!(1.70)), Some(dec!(-1063.30)));
        assert_eq!(futures.gain(dec!(0.94), dec!(1.70)), Some(dec!(521.36)));
        assert_eq!(futures.fees(), Some(dec!(343.00)));
        (futures.side, futures.currency) = (Side::Buyer, Currency::Usd);
        assert_eq!(futures.gain(dec!(2.70), dec!(1.70)), Some(dec!(4678.52)));
    }
}
