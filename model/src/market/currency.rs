//! The two currencies that token prices are listed in, and the rate between them.

use std::fmt;

use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::arithmetic::Exact;
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

    /// The currency of an ISO 4217 code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.code() == code)
    }

    /// The sign written before an amount.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Cny => "¥",
            Self::Usd => "$",
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// What a dollar costs in yuan, and on which day that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExchangeQuote {
    /// Yuan for one dollar.
    pub rate: ExchangeRate,
    /// The day of the rate.
    pub date: Date,
}

impl Default for ExchangeQuote {
    /// The rate that one vendor's own two price lists imply, for want of a market rate: DeepSeek
    /// V4-Pro off-peak of 17 August 2026 at ¥4.5 and $0.66.
    fn default() -> Self {
        Self { rate: ExchangeRate::default(), date: date(2026, 8, 17) }
    }
}

impl ExchangeQuote {
    /// An amount of one currency in another, or `None` past 28 digits.
    ///
    /// Multiplying is exact; a quotient that does not end carries 28 significant digits.
    pub fn convert(self, amount: Decimal, from: Currency, to: Currency) -> Option<Decimal> {
        match (from, to) {
            (Currency::Usd, Currency::Cny) => amount.times(self.rate.get()),
            (Currency::Cny, Currency::Usd) => amount.over(self.rate.get()),
            (Currency::Cny, Currency::Cny) | (Currency::Usd, Currency::Usd) => Some(amount),
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::market::price_list;

    #[test]
    fn a_round_trip_through_the_other_currency_is_what_it_was() {
        let quote = ExchangeQuote::default();
        let dollars = quote.convert(dec!(68.2), Currency::Cny, Currency::Usd).unwrap();
        assert_eq!(dollars, dec!(10));
        assert_eq!(quote.convert(dollars, Currency::Usd, Currency::Cny), Some(dec!(68.2)));
        assert_eq!(quote.convert(dollars, Currency::Usd, Currency::Usd), Some(dollars));
    }

    #[test]
    fn the_default_rate_is_the_quotient_of_two_listed_prices() {
        let quote = ExchangeQuote::default();
        let price = |currency| {
            let row = price_list::on("deepseek-v4-pro off-peak", currency, quote.date).unwrap();
            row.prices.input.unwrap().get()
        };
        let quotient = price(Currency::Cny) / price(Currency::Usd);
        assert_eq!(quotient.round_dp(2), quote.rate.get());
    }
}
