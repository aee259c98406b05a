//! A month of a usage export as lines of a bill.
//!
//! Two ways, never both, or a discount would count twice: at effective prices, cost over tokens, with
//! all shares zero; or at list prices with the shares that the file tells of batch, peak hours, other tiers, long
//! context and region, where these reproduce the cost. Beyond
//! [`MOST_LINES`] the smallest lines of a currency become one, and are named.

mod effective;

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};

use self::effective::effective;
use super::scenario::MOST_LINES;
use crate::hedge::adjustment::{Adjustment, AdjustmentKind};
use crate::hedge::bill::{BillLine, Factor, MILLION};
use crate::hedge::listed_ratio::listed_ratios;
use crate::history::model_name;
use crate::history::usage::{UsageLine, UsageMonth};
use crate::market::currency::Currency;
use crate::market::price_list::ListedPrice;
use crate::market::quantity::{AdjustedShare, BatchShare, MonthlyGrowth, Price, Quantity, Tokens};
use crate::market::token::{PerKind, TokenKind};
use crate::market::token_prices::TokenPrices;

/// Which prices a line gets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PriceBasis {
    /// Cost over tokens, with all shares zero.
    #[default]
    Effective,
    /// The list's with the shares of batch and whatever else changes the price of a part of the tokens, for
    /// the lines whose cost these reproduce within half a cent a row of the file; effective prices for the
    /// others.
    List,
}

/// Lines of a bill from a month of an export.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UsageBill {
    /// The lines, from the dearest to the cheapest, at most [`MOST_LINES`].
    pub lines: Vec<BillLine>,
    /// How many of the export's lines list prices reproduce.
    pub at_list: usize,
    /// The models that became lines called `other`.
    pub others: Vec<String>,
    /// What could not become a line: the model as the file calls it, and why.
    pub left_out: Vec<(String, LeftOut)>,
}

/// Why a line of an export is no line of a bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum LeftOut {
    /// The file tells no tokens of it.
    NoTokens,
    /// Neither the file nor the price list tells a price.
    NoPrice,
    /// The cost is in a currency that a bill has none of.
    OtherCurrency,
    /// Tokens or prices are beyond what a line takes.
    OutOfRange,
}

/// The lines of a month. A line without a currency is in that of the price list's model, or `own`.
pub fn bill(month: &UsageMonth, own: Currency, basis: PriceBasis) -> UsageBill {
    let mut bill = UsageBill::default();
    let mut lines: Vec<(Decimal, BillLine)> = Vec::new();
    let Some(end) = month.month.last_day() else { return bill };
    for usage in &month.lines {
        match bill_line(usage, end, own, basis) {
            Ok((line, is_at_list)) => {
                bill.at_list += usize::from(is_at_list);
                lines.push((cost(&line), line));
            }
            Err(reason) => bill.left_out.push((usage.model.clone(), reason)),
        }
    }
    lines.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.model.cmp(&other.1.model)));
    if lines.len() > MOST_LINES {
        // A line of others for each currency.
        let rest = lines.split_off(MOST_LINES - Currency::ALL.len());
        for currency in Currency::ALL {
            let of_currency = rest.iter().map(|(_, line)| line);
            let merged: Vec<&BillLine> =
                of_currency.filter(|line| line.currency == currency).collect();
            match other(&merged) {
                Some(line) => {
                    bill.others.extend(merged.iter().map(|line| line.model.clone()));
                    lines.push((cost(&line), line));
                }
                None => {
                    let left = merged.iter().map(|line| (line.model.clone(), LeftOut::OutOfRange));
                    bill.left_out.extend(left);
                }
            }
        }
        lines.retain(|(_, line)| line.tokens != PerKind::default());
    }
    bill.lines = lines.into_iter().map(|(_, line)| line).collect();
    bill
}

/// Cost of a line, zero on overflow.
fn cost(line: &BillLine) -> Decimal {
    line.cost(MonthlyGrowth::default(), 1, PerKind::all(Factor::UNMOVED)).unwrap_or_default()
}

/// The list's row of a model, and its prices.
pub(super) fn listed_prices(
    model: &str,
    currency: Option<Currency>,
    day: Date,
) -> Option<(ListedPrice, TokenPrices)> {
    let row = model_name::listed(model, currency, day)?;
    Some((row, row.complete()?.0))
}

/// The currency of a line of an export: as told, else that of the price list's model, else `own`; its code, since a
/// file may name one that no bill has.
pub fn currency_code(usage: &UsageLine, end: Date, own: Currency) -> String {
    let assumed = || listed_in(&usage.model, None, end, own).1.code().to_owned();
    usage.currency.clone().unwrap_or_else(assumed)
}

/// The list's prices of a model, in the currency that is told or else rather in `own`, and the currency.
fn listed_in(
    model: &str,
    told: Option<Currency>,
    end: Date,
    own: Currency,
) -> (Option<(ListedPrice, TokenPrices)>, Currency) {
    let preferred = listed_prices(model, Some(told.unwrap_or(own)), end);
    let listed = preferred.or_else(|| listed_prices(model, told, end));
    let currency = told.or(listed.as_ref().map(|(row, _)| row.currency)).unwrap_or(own);
    (listed, currency)
}

/// The line, and whether it is at list prices.
fn bill_line(
    usage: &UsageLine,
    end: Date,
    own: Currency,
    basis: PriceBasis,
) -> Result<(BillLine, bool), LeftOut> {
    let counts = usage.tokens.map(|count| count.unwrap_or_default().round());
    if counts == PerKind::default() {
        return Err(LeftOut::NoTokens);
    }
    let told = match usage.currency.as_deref() {
        Some(code) => Some(Currency::from_code(code).ok_or(LeftOut::OtherCurrency)?),
        None => None,
    };
    let (listed, currency) = listed_in(&usage.model, told, end, own);
    let mut tokens = PerKind::default();
    for kind in TokenKind::ALL {
        *tokens.get_mut(kind) = Tokens::new(counts.get(kind)).map_err(|_| LeftOut::OutOfRange)?;
    }
    let model = listed.as_ref().map_or_else(|| usage.model.clone(), |(row, _)| row.id());
    let line = BillLine { model, currency, tokens, ..BillLine::default() };
    if basis == PriceBasis::List
        && let Some((row, prices)) = &listed
        && let Some(line) =
            at_list_prices(BillLine { prices: *prices, ..line.clone() }, row, end, usage)
    {
        return Ok((line, true));
    }
    let listed = listed.map(|(_, prices)| prices);
    let prices = effective(usage, counts, listed.as_ref()).ok_or(LeftOut::NoPrice)?;
    let price = |kind| {
        // The last places are those of a division.
        Price::new(prices.get(kind).round_dp(12)).map_err(|_| LeftOut::OutOfRange)
    };
    let input = price(TokenKind::Input)?;
    let written = |kind| if counts.get(kind).is_zero() { Ok(None) } else { price(kind).map(Some) };
    let prices = TokenPrices {
        input,
        cached: price(TokenKind::Cached)?,
        write: written(TokenKind::Write)?,
        write_long: written(TokenKind::WriteLong)?,
        output: price(TokenKind::Output)?,
    };
    Ok((BillLine { prices, ..line }, false))
}

/// The line at list prices with its shares, where these give the cost of the file. The ratios are the vendor's.
fn at_list_prices(
    mut line: BillLine,
    row: &ListedPrice,
    day: Date,
    usage: &UsageLine,
) -> Option<BillLine> {
    let ratios = listed_ratios(row, day);
    line.take_ratios(&ratios);
    let places = AdjustedShare::SPEC.places;
    let share = |share: Decimal| AdjustedShare::new(share.round_dp(places)).ok();
    let in_batch = usage.batch_share.unwrap_or_default();
    line.batch_share = BatchShare::new(in_batch.round_dp(BatchShare::SPEC.places)).ok()?;
    line.adjustments.peak.share = share(usage.peak_share.unwrap_or_default())?;
    // Where a vendor has no rule for it, a long request costs what any other does.
    let has_ratio = |kind| ratios.iter().any(|ratio| ratio.kind == kind);
    for adjusted in usage.adjusted.iter().filter(|adjusted| has_ratio(adjusted.kind)) {
        let place: &mut Adjustment = match adjusted.kind {
            // Each is told by a field of its own.
            AdjustmentKind::Batch | AdjustmentKind::Peak | AdjustmentKind::Discount => continue,
            AdjustmentKind::Flex => &mut line.adjustments.flex,
            AdjustmentKind::Priority => &mut line.adjustments.priority,
            AdjustmentKind::Fast => &mut line.adjustments.fast,
            AdjustmentKind::LongContext => &mut line.adjustments.long,
            AdjustmentKind::Residency => &mut line.adjustments.residency,
        };
        // Long requests carry more input than output; the other shares are of all tokens alike.
        let is_long = adjusted.kind == AdjustmentKind::LongContext;
        place.share = share(if is_long { adjusted.input } else { adjusted.all })?;
        if is_long && adjusted.output != adjusted.input {
            line.adjustments.long_output_share = Some(share(adjusted.output)?);
        }
    }
    let tolerance = dec!(0.005).checked_mul(usage.rows.into())?;
    let difference = cost(&line).checked_sub(usage.cost?)?.abs();
    (difference <= tolerance).then_some(line)
}

/// One line for several of a currency: all their tokens, at prices that cost the same.
fn other(lines: &[&BillLine]) -> Option<BillLine> {
    let mut line = BillLine { model: "other".to_owned(), ..BillLine::default() };
    line.currency = lines.first().map(|line| line.currency).unwrap_or_default();
    let mut prices = PerKind::default();
    for kind in TokenKind::ALL {
        let (mut tokens, mut money) = (Decimal::ZERO, Decimal::ZERO);
        for one in lines {
            let count = one.tokens.get(kind).get();
            tokens = tokens.checked_add(count)?;
            let cost = one.kind_cost(kind, MonthlyGrowth::default(), 1, Factor::UNMOVED)?;
            money = money.checked_add(cost)?;
        }
        let price = money.checked_mul(MILLION)?.checked_div(tokens);
        let price = price.unwrap_or_default().round_dp(12);
        *line.tokens.get_mut(kind) = Tokens::new(tokens).ok()?;
        *prices.get_mut(kind) = Price::new(price).ok()?;
    }
    let PerKind { input, cached, write, write_long, output } = prices;
    line.prices =
        TokenPrices { input, cached, write: Some(write), write_long: Some(write_long), output };
    Some(line)
}
