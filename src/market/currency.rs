//! The two currencies that token prices are listed in, and the rate between them.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::quantity::{ExchangeRate, Quantity};

/// A currency that a price, a bill or a contract is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Currency {
    /// Chinese yuan, renminbi.
    #[default]
    #[serde(rename = "CNY")]
    Cny,
    /// United States dollar.
    #[serde(rename = "USD")]
    Usd,
}

impl Currency {
    /// Both, in the order in which a page offers them.
    pub const ALL: [Self; 2] = [Self::Cny, Self::Usd];

    /// The ISO 4217 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cny => "CNY",
            Self::Usd => "USD",
        }
    }

    /// The sign written before an amount.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Cny => "¥",
            Self::Usd => "$",
        }
    }

    /// What one unit of `self` is worth in `other`, given the yuan that one dollar costs.
    ///
    /// Dividing by a rate need not end: the quotient carries 28 significant digits.
    pub fn in_units_of(self, other: Self, yuan_per_dollar: ExchangeRate) -> Decimal {
        match (self, other) {
            (Self::Cny, Self::Cny) | (Self::Usd, Self::Usd) => Decimal::ONE,
            (Self::Usd, Self::Cny) => yuan_per_dollar.get(),
            // OK because the smallest exchange rate is above zero.
            (Self::Cny, Self::Usd) => Decimal::ONE / yuan_per_dollar.get(),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn a_round_trip_through_the_other_currency_is_one() {
        let rate = ExchangeRate::new(dec!(8)).unwrap();
        let there = Currency::Usd.in_units_of(Currency::Cny, rate);
        let back = Currency::Cny.in_units_of(Currency::Usd, rate);
        assert_eq!(there * back, Decimal::ONE);
        assert_eq!(Currency::Usd.in_units_of(Currency::Usd, rate), Decimal::ONE);
    }
}
