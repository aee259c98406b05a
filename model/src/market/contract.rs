//! A futures contract on standard tokens, as far as a lock needs it.
//!
//! No token future is listed anywhere. The contract here is called "custom" because its terms are
//! assumptions that a reader can change, not somebody's specification.

use rust_decimal::Decimal;

use super::currency::Currency;
use super::quantity::{Fee, LotSize, MarginRate, Quantity, Tick};
use super::tick::{TickRule, to_tick};

/// Terms of a contract.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Contract {
    /// Millions of standard tokens in one lot.
    pub lot: LotSize,
    /// Smallest step of a quoted price, in money per million standard tokens.
    pub tick: Tick,
    /// Initial margin over notional.
    pub margin_rate: MarginRate,
    /// Fee a lot and side, in the contract's currency. Zero means "none published".
    pub fee: Fee,
    /// The quote's currency; `None` is the currency of the bill.
    pub currency: Option<Currency>,
}

impl Contract {
    /// A price rounded to the tick, half away from zero, or `None` past 28 digits.
    pub fn to_tick(&self, price: Decimal) -> Option<Decimal> {
        to_tick(price, self.tick.get(), TickRule::Nearest)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn ticks_round_half_away_from_zero() {
        let contract = Contract::default();
        assert_eq!(contract.to_tick(dec!(1.695)), Some(dec!(1.70)));
        assert_eq!(contract.to_tick(dec!(1.6949999)), Some(dec!(1.69)));
        assert_eq!(contract.to_tick(dec!(-0.005)), Some(dec!(-0.01)));
        let wide = Contract { tick: Tick::new(dec!(0.25)).unwrap(), ..contract };
        assert_eq!(wide.to_tick(dec!(1.125)), Some(dec!(1.25)));
        assert_eq!(wide.to_tick(dec!(1.12)), Some(dec!(1)));
    }
}
