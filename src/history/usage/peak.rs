//! The share of tokens at peak hours, as prices of one kind tell it: two on the same day, of which
//! the higher is that of peak hours.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::market::token::TokenKind;

/// Tokens of each kind by the price of a token and the day.
#[derive(Clone, Debug, Default)]
pub struct PricedTokens(BTreeMap<(TokenKind, Decimal), (Decimal, BTreeSet<Date>)>);

/// Prices of one kind in a month, above which nothing is told.
const MOST_PRICES: usize = 8;

impl PricedTokens {
    /// Adds tokens; `None` on overflow.
    pub fn add(
        &mut self,
        kind: TokenKind,
        price: Decimal,
        tokens: Decimal,
        day: Date,
    ) -> Option<()> {
        let (sum, days) = self.0.entry((kind, price.normalize())).or_default();
        *sum = sum.checked_add(tokens)?;
        days.insert(day);
        Some(())
    }

    /// The share of tokens at peak hours; `None` where no kind has two prices.
    ///
    /// # Errors
    /// Where prices changed within the month, so that it cannot be told.
    pub fn peak_share(&self) -> Result<Option<Decimal>, ()> {
        let (mut at_peak, mut all) = (Decimal::ZERO, Decimal::ZERO);
        let mut has_two = false;
        for kind in TokenKind::ALL {
            let of_kind: Vec<(Decimal, Decimal, &BTreeSet<Date>)> = self
                .0
                .iter()
                .filter(|((of, price), (tokens, _))| {
                    *of == kind && *tokens > Decimal::ZERO && *price > Decimal::ZERO
                })
                .map(|((_, price), (tokens, days))| (*price, *tokens, days))
                .collect();
            match &of_kind[..] {
                // A kind with one price was used too little to have been seen at both.
                [] | [_] => {}
                [low, high] if !low.2.is_disjoint(high.2) => {
                    has_two = true;
                    at_peak = at_peak.saturating_add(high.1);
                    all = all.saturating_add(low.1.saturating_add(high.1));
                }
                more if more.len() <= MOST_PRICES => {
                    let (peak, sum) = pairs(more).ok_or(())?;
                    has_two = true;
                    at_peak = at_peak.saturating_add(peak);
                    all = all.saturating_add(sum);
                }
                _ => return Err(()),
            }
        }
        if !has_two {
            return Ok(None);
        }
        Ok(at_peak.checked_div(all))
    }
}

/// Tokens at peak hours and all tokens of a kind with prices that are pairs of one and its double,
/// as where the price changed within the month and each had its peak.
fn pairs(prices: &[(Decimal, Decimal, &BTreeSet<Date>)]) -> Option<(Decimal, Decimal)> {
    let has = |wanted: Option<Decimal>| prices.iter().any(|(price, ..)| Some(*price) == wanted);
    let (mut at_peak, mut all) = (Decimal::ZERO, Decimal::ZERO);
    for (price, tokens, _) in prices {
        let is_low = has(price.checked_mul(Decimal::TWO));
        let is_high = has(price.checked_div(Decimal::TWO));
        match (is_low, is_high) {
            (true, false) => {}
            (false, true) => at_peak = at_peak.saturating_add(*tokens),
            _ => return None,
        }
        all = all.saturating_add(*tokens);
    }
    Some((at_peak, all))
}
