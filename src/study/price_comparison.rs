//! What the tokens of an export cost beside the list price of that date.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::usage_bill::listed_prices;
use crate::history::usage::UsageLine;
use crate::market::currency::Currency;
use crate::market::quantity::Quantity;
use crate::market::token::TokenKind;

/// The effective price of a kind beside the list's on the last day of the month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriceComparison {
    /// The kind of token.
    pub kind: TokenKind,
    /// Cost over tokens, money per million.
    pub effective: Decimal,
    /// The list's price, money per million.
    pub listed: Decimal,
}

impl PriceComparison {
    /// Effective over listed: 0.5 where all was batch, 2 where all was at peak hours. `None` where
    /// the list's price is zero.
    pub fn ratio(self) -> Option<Decimal> {
        self.effective.checked_div(self.listed)
    }
}

/// The effective prices of a line beside those of the list; empty where either is not known.
pub fn compare(line: &UsageLine, month_end: Date) -> Vec<PriceComparison> {
    let currency = line.currency.as_deref().and_then(Currency::from_code);
    let Some((_, listed)) = listed_prices(&line.model, currency, month_end) else {
        return Vec::new();
    };
    let of_kind = |kind| {
        let effective = line.prices.get(kind)?;
        Some(PriceComparison { kind, effective, listed: listed.get(kind).get() })
    };
    TokenKind::ALL.into_iter().filter_map(of_kind).collect()
}
