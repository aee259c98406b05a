//! A column of prices while it is read.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{ColumnHistory, columns, title};
use crate::hedge::history::{PRICES, PriceHistory};
use crate::history::problem::Reason;
use crate::history::report::Report;
use crate::history::sheet::Line;
use crate::history::table::Table;
use crate::parse::amount::{self, DecimalMark};

/// A column of prices while it is read.
pub struct Series<'a> {
    column: usize,
    mark: DecimalMark,
    /// The currency that most of its cells name.
    currency: Option<&'static str>,
    /// The prices with their lines.
    prices: BTreeMap<Date, (f64, usize)>,
    missing: Vec<(Date, &'a Line<'a>)>,
}

impl<'a> Series<'a> {
    /// A column before its first row.
    pub fn new(column: usize, table: &Table<'_>, mark: DecimalMark) -> Self {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        for code in table.rows.iter().filter_map(|row| amount::currency(row.cell(column))) {
            *counts.entry(code).or_default() += 1;
        }
        let currency = counts.into_iter().max_by_key(|(_, count)| *count).map(|(code, _)| code);
        Self { column, mark, currency, prices: BTreeMap::new(), missing: Vec::new() }
    }

    /// Takes the price of a row; gives the line of an earlier one on the same day that differs.
    pub fn take(
        &mut self,
        row: &'a Line<'a>,
        date: Date,
        table: &Table<'_>,
        report: &mut Report,
    ) -> Option<usize> {
        let cell = row.cell(self.column);
        let reason = match self.price(cell) {
            Ok(price) => {
                let (first, line) = *self.prices.entry(date).or_insert((price, row.number));
                // OK because both were read from text: a difference is one of digits.
                return (first.to_bits() != price.to_bits()).then_some(line);
            }
            Err(Reason::Missing) => {
                self.missing.push((date, row));
                return None;
            }
            Err(reason) => reason,
        };
        report.add(row.number, cell, table.titles.get(self.column).map(String::as_str), reason);
        None
    }

    fn price(&self, cell: &str) -> Result<f64, Reason> {
        if amount::is_missing(cell) {
            return Err(Reason::Missing);
        }
        let price = amount::read(cell, self.mark).ok_or(Reason::NotANumber)?.to_f64();
        if amount::currency(cell).is_some_and(|code| self.currency != Some(code)) {
            return Err(Reason::OtherCurrency);
        }
        if price <= 0.0 {
            return Err(Reason::NotPositive);
        }
        PRICES.check(price).map_err(|_| Reason::OutOfRange)
    }

    /// The history. A price that is missing before the first or after the last is no gap: the
    /// column is shorter.
    pub fn finish(self, table: &Table<'_>, report: &mut Report) -> Option<ColumnHistory> {
        let (first, last) = (*self.prices.keys().next()?, *self.prices.keys().next_back()?);
        let name = table.titles.get(self.column)?;
        for (date, row) in self.missing {
            if first < date && date < last && !self.prices.contains_key(&date) {
                report.add(row.number, row.cell(self.column), Some(name), Reason::Missing);
            }
        }
        let dates = self.prices.keys().copied().collect();
        let prices = self.prices.values().map(|(price, _)| *price).collect();
        let history = PriceHistory::new(name.clone(), dates, prices).ok()?;
        let own = || self.currency.or_else(|| title::currency(name)).map(str::to_owned);
        let unit = title::unit(name).or_else(own).or_else(|| columns::currency(table));
        Some(ColumnHistory { history, unit })
    }
}
