//! A column of prices while it is read.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::columns::ColumnCounts;
use super::{ColumnHistory, title};
use crate::hedge::history::{PRICES, PriceHistory};
use crate::history::problem::ProblemReason;
use crate::history::report::Report;
use crate::history::sheet::SheetLine;
use crate::market::exact;
use crate::parse::amount::{self, DecimalMark};

/// A column of prices while it is read.
pub struct Series<'a> {
    column: usize,
    name: &'a str,
    mark: DecimalMark,
    /// Whether the title names a price, so that words make numbers too: 1.5万.
    takes_words: bool,
    /// The currency that most of its cells name.
    currency: Option<&'static str>,
    /// The prices with their lines.
    prices: BTreeMap<Date, (f64, usize)>,
    /// Days without a price, with their lines and what stands there.
    missing: BTreeMap<Date, (usize, String)>,
}

impl<'a> Series<'a> {
    /// A column before its first row.
    pub fn new(column: usize, name: &'a str, mark: DecimalMark, counts: &ColumnCounts) -> Self {
        Self {
            column,
            name,
            mark,
            takes_words: counts.takes_words,
            currency: counts.currency(),
            prices: BTreeMap::new(),
            missing: BTreeMap::new(),
        }
    }

    /// Takes the price of a row; gives the line of an earlier one on the same day that differs.
    pub fn take(&mut self, row: &SheetLine<'_>, date: Date, report: &mut Report) -> Option<usize> {
        let cell = row.cell(self.column);
        let reason = match self.price(cell) {
            Ok(price) => {
                let (first, line) = *self.prices.entry(date).or_insert((price, row.number));
                // OK because both were read from text: a difference is one of digits.
                return (first.to_bits() != price.to_bits()).then_some(line);
            }
            Err(ProblemReason::Missing) => {
                self.missing.entry(date).or_insert_with(|| (row.number, cell.to_owned()));
                return None;
            }
            Err(reason) => reason,
        };
        report.add(row.number, cell, Some(self.name), reason);
        None
    }

    fn price(&self, cell: &str) -> Result<f64, ProblemReason> {
        if amount::is_missing(cell) {
            return Err(ProblemReason::Missing);
        }
        let worded = || amount::in_words(cell).filter(|_| self.takes_words).map(exact::to_float);
        let price = amount::read(cell, self.mark).map(|amount| amount.to_f64());
        let price = price.or_else(worded).ok_or(ProblemReason::NotANumber)?;
        if amount::currency(cell).is_some_and(|code| self.currency != Some(code)) {
            return Err(ProblemReason::OtherCurrency);
        }
        if price <= 0.0 {
            return Err(ProblemReason::NotPositive);
        }
        PRICES.check(price).map_err(|_| ProblemReason::OutOfRange)
    }

    /// The history, in the unit that its title tells, or else its unit cell, its cells or the table. A price that is
    /// missing before the first or after the last is no gap: the column is shorter.
    pub fn finish(
        self,
        unit: Option<&str>,
        of_table: Option<&str>,
        report: &mut Report,
    ) -> Option<ColumnHistory> {
        let (first, last) = (*self.prices.keys().next()?, *self.prices.keys().next_back()?);
        let name = self.name;
        for (date, (line, cell)) in self.missing {
            if first < date && date < last && !self.prices.contains_key(&date) {
                report.add(line, &cell, Some(name), ProblemReason::Missing);
            }
        }
        let dates = self.prices.keys().copied().collect();
        let prices = self.prices.values().map(|(price, _)| *price).collect();
        let history = PriceHistory::new(name.to_owned(), dates, prices).ok()?;
        let unit = title::unit(name).or_else(|| unit.map(str::to_owned));
        let own = || self.currency.or_else(|| title::currency(name)).map(str::to_owned);
        let unit = unit.or_else(own).or_else(|| of_table.map(str::to_owned));
        Some(ColumnHistory { history, unit })
    }
}
