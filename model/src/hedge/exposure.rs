//! Exposure: how many standard tokens a bill uses in a month, which is what a lock has to cover.
//!
//! Q_m = sum over lines and kinds of q / 10^6 x w x (1 - b + b w_batch), in millions of standard
//! tokens. What is written to a cache counts as input, and of the [adjustments](super::adjustment) of
//! the price only batch changes the count; where tokens count by their prices, all of them do.
//! A bill in GPU-hours is exposed by its hours.

use rust_decimal::Decimal;

use super::bill::{BillLine, MILLION, grown_hours, grown_tokens};
use crate::market::arithmetic::{Exact, total};
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::ExchangeQuote;
use crate::market::quantity::{MonthlyGrowth, Quantity};
use crate::market::token::TokenKind;
use crate::market::unit::{Counted, StandardUnit, Weights};

/// Why an exposure could not be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExposureError {
    /// A price-weighted unit measures by the first line's uncached input price, which is zero.
    NoUnitPrice,
    /// Lines in tokens and lines in GPU-hours have no unit in common that one contract could count in.
    TwoUnits,
    /// The result overflows 28 digits.
    TooLarge,
}

/// What each line's tokens weigh, with prices compared in the first line's currency.
///
/// # Errors
/// [`ExposureError`].
pub fn weights(
    lines: &[BillLine],
    unit: StandardUnit,
    quote: ExchangeQuote,
) -> Result<Vec<Weights>, ExposureError> {
    let Some(first) = lines.first() else { return Ok(Vec::new()) };
    if lines.iter().any(|line| line.unit != first.unit) {
        return Err(ExposureError::TwoUnits);
    }
    let unit_price = first.prices.input.get();
    // An hour counts one, whichever way tokens are added up.
    let unit = match first.unit {
        BilledUnit::Tokens => unit,
        BilledUnit::GpuHours => StandardUnit::Plain,
    };
    if unit == StandardUnit::PriceWeighted && unit_price.is_zero() {
        return Err(ExposureError::NoUnitPrice);
    }
    let line_weights = |line: &BillLine| {
        let mut has_room = true;
        let prices = line.prices.per_kind().map(|price| {
            let converted = quote.convert(price.get(), line.currency, first.currency);
            has_room &= converted.is_some();
            converted.unwrap_or_default()
        });
        unit.weights(prices, line.batch_price_ratio, unit_price).filter(|_| has_room)
    };
    let weights = lines.iter().map(line_weights).collect::<Option<Vec<_>>>();
    let mut weights = weights.ok_or(ExposureError::TooLarge)?;
    // One order of arithmetic for all lines of a bill, so that one formula gives every digit.
    if lines.iter().any(BillLine::differs_by_kind) {
        let all = weights.iter_mut().filter(|weights| weights.counted == Counted::All);
        all.for_each(|weights| weights.counted = Counted::AllByKind);
    }
    Ok(weights)
}

/// Q_m in millions of standard tokens, or in GPU-hours, for month `month` (1 is the first).
///
/// `weights` are those of the lines, in order. `None` if the result overflows.
pub fn month_exposure(
    lines: &[BillLine],
    weights: &[Weights],
    growth: MonthlyGrowth,
    month: u32,
) -> Option<Decimal> {
    total(
        lines
            .iter()
            .zip(weights)
            .map(|(line, weights)| line_exposure(line, weights, growth, month)),
    )
}

/// One line's part of Q_m, in millions of standard tokens or in GPU-hours.
pub fn line_exposure(
    line: &BillLine,
    weights: &Weights,
    growth: MonthlyGrowth,
    month: u32,
) -> Option<Decimal> {
    if line.unit == BilledUnit::GpuHours {
        return grown_hours(line.hours, growth, month);
    }
    let weighted = |kind: TokenKind| {
        grown_tokens(line.tokens.get(kind), growth, month)?
            .over(MILLION)?
            .times(weights.token.get(kind))
    };
    let kinds = TokenKind::ALL.into_iter();
    let factor = match weights.counted {
        Counted::Batch => {
            let share = line.batch_share.get();
            Decimal::ONE - share + share.times(weights.batch)?
        }
        Counted::All => line.price_factor(TokenKind::Input)?,
        Counted::AllByKind => {
            return total(kinds.map(|kind| weighted(kind)?.times(line.price_factor(kind)?)));
        }
    };
    total(kinds.map(weighted))?.times(factor)
}
