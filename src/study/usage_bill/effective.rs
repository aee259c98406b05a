//! Effective prices: what a line of an export cost over its tokens, by kind.

use rust_decimal::{Decimal, dec};

use crate::hedge::bill::MILLION;
use crate::history::usage::UsageLine;
use crate::market::quantity::Quantity;
use crate::market::token::{PerKind, TokenKind};
use crate::market::token_prices::TokenPrices;

/// What a cost may differ by where its parts were rounded.
const ROUNDED: Decimal = dec!(0.005);

/// The price of each kind: what the file tells, less a credit of the line; else the list's price, scaled so that the kinds add
/// up to the line's cost; else one price for all tokens. A kind without tokens has the list's.
pub fn effective(
    usage: &UsageLine,
    counts: PerKind<Decimal>,
    listed: Option<&TokenPrices>,
) -> Option<PerKind<Decimal>> {
    let is_used = |kind: &TokenKind| !counts.get(*kind).is_zero();
    let untold: Vec<TokenKind> = TokenKind::ALL
        .into_iter()
        .filter(is_used)
        .filter(|kind| usage.prices.get(*kind).is_none())
        .collect();
    let listed_price = |kind| listed.map(|prices| prices.get(kind).get());
    let amount =
        |kind: TokenKind, price: Decimal| counts.get(kind).checked_mul(price)?.checked_div(MILLION);
    let mut told = Decimal::ZERO;
    for kind in TokenKind::ALL {
        if let Some(price) = usage.prices.get(kind) {
            told = told.checked_add(amount(kind, price)?)?;
        }
    }
    let rest = usage.cost.map(|cost| cost.saturating_sub(told).max(Decimal::ZERO));
    let mut at_list = Some(Decimal::ZERO);
    let mut count = Decimal::ZERO;
    for kind in &untold {
        at_list = at_list
            .zip(listed_price(*kind))
            .and_then(|(sum, price)| sum.checked_add(amount(*kind, price)?));
        count = count.checked_add(counts.get(*kind))?;
    }
    let factor = match (rest, at_list) {
        (Some(rest), Some(at_list)) => rest.checked_div(at_list),
        _ => None,
    };
    // A credit of the model makes all of its kinds cheaper alike.
    let credit = match usage.cost {
        Some(cost) if untold.is_empty() && told.saturating_sub(cost) > ROUNDED => {
            cost.max(Decimal::ZERO).checked_div(told)
        }
        _ => None,
    };
    let uniform = || rest?.checked_mul(MILLION)?.checked_div(count);
    let mut prices = PerKind::default();
    for kind in TokenKind::ALL {
        let price = match usage.prices.get(kind) {
            Some(price) => price.checked_mul(credit.unwrap_or(Decimal::ONE)),
            None if !is_used(&kind) => Some(listed_price(kind).unwrap_or_default()),
            None => match (factor, listed_price(kind)) {
                (Some(factor), Some(listed)) => listed.checked_mul(factor),
                (None, listed) if rest.is_none() => listed,
                _ => uniform(),
            },
        };
        *prices.get_mut(kind) = price?;
    }
    Some(prices)
}
