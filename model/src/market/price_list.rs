//! The bundled price list: what models cost, since when, and who says so.
//!
//! `prices.tsv` is written by `cargo xtask prices` from collected rows. It holds only prices that
//! were really charged: what was merely announced or scheduled is left out when it is written, so
//! no price appears because a clock passed it.

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::calendar::parse_date;
use super::currency::Currency;
use super::quantity::{Price, Quantity};
use super::token::PerKind;

/// The day up to which prices were collected: no price in the list is newer.
pub const COLLECTED_ON: Date = date(2026, 9, 23);

/// Age in days above which a reader is told that the list may be out of date.
pub const FRESH_FOR_DAYS: i64 = 90;

const WRITTEN: &str = include_str!("prices.tsv");

/// A dated price of one model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ListedPrice {
    /// Whether it is the newest price of a model that the page offers.
    pub is_current: bool,
    /// Who charges it.
    pub provider: &'static str,
    /// The model's name at the provider, with its price tier where there is one.
    pub model: &'static str,
    /// The day from which the price is known; `source` starts with how sure that day is.
    pub date: Date,
    /// What the prices are in.
    pub currency: Currency,
    /// Money per million tokens; `None` where the source names no price of its own.
    pub prices: PerKind<Option<Price>>,
    /// The last day that a promotional or introductory price was promised for.
    pub promised_until: Option<Date>,
    /// Where the price was read.
    pub source: &'static str,
}

impl ListedPrice {
    /// Parses one line of the written list; `None` where it is not such a line.
    fn parse(line: &'static str) -> Option<Self> {
        let mut columns = line.split('\t');
        let mut next = || columns.next();
        let is_current = next()? == "current";
        let (provider, model) = (next()?, next()?);
        let date = parse_date(next()?)?;
        let currency = Currency::from_code(next()?)?;
        let mut price = || Price::new(Decimal::from_str_exact(next()?).ok()?).ok();
        let prices = PerKind { input: price(), cached: price(), output: price() };
        let promised_until = parse_date(next()?);
        let source = next()?;
        Some(Self { is_current, provider, model, date, currency, prices, promised_until, source })
    }

    /// A name that stays the same when the price changes: provider, model and currency.
    pub fn id(&self) -> String {
        format!("{}/{}/{}", self.provider, self.model, self.currency)
    }

    /// The price of every kind, and whether the cached price is the input price for want of one.
    ///
    /// `None` where input or output has no price.
    pub fn complete(&self) -> Option<(PerKind<Price>, bool)> {
        let PerKind { input, cached, output } = self.prices;
        let prices = PerKind { input: input?, cached: cached.or(input)?, output: output? };
        Some((prices, cached.is_none()))
    }
}

/// All rows: first the current ones in the page's order, then the past ones.
pub fn rows() -> impl Iterator<Item = ListedPrice> {
    WRITTEN.lines().skip(1).filter_map(ListedPrice::parse)
}

/// The prices that the page offers, in its order.
pub fn current() -> impl Iterator<Item = ListedPrice> {
    rows().filter(|row| row.is_current)
}

/// The row of a model on the day its price is known from.
pub fn on(model: &str, currency: Currency, date: Date) -> Option<ListedPrice> {
    rows().find(|row| row.model == model && row.currency == currency && row.date == date)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_written_line_is_read_and_dated_no_later_than_the_collection() {
        assert_eq!(rows().count(), WRITTEN.lines().count() - 1);
        for row in rows() {
            assert!(row.date <= COLLECTED_ON, "{} is dated {}", row.model, row.date);
            assert!(row.prices.input.is_some_and(|price| price.get() > Decimal::ZERO));
            assert!(!row.source.is_empty());
        }
    }

    #[test]
    fn what_was_announced_or_scheduled_is_no_price() {
        for row in rows() {
            assert!(!row.source.starts_with("scheduled"), "{}", row.model);
            assert!(!row.source.starts_with("announced"), "{}", row.model);
            assert!(!row.model.contains("(plan)"), "{}", row.model);
        }
    }

    #[test]
    fn about_forty_models_are_offered_each_once_and_in_both_currencies() {
        let ids: BTreeSet<_> = current().map(|row| row.id()).collect();
        assert_eq!(ids.len(), current().count());
        assert!((35..=50).contains(&ids.len()));
        for currency in Currency::ALL {
            assert!(current().filter(|row| row.currency == currency).count() > 10);
        }
        assert!(current().all(|row| row.complete().is_some()));
    }
}
