//! Price histories from the text of a table: a header, a column of dates, columns of prices.
//!
//! Rules. Cells are separated by tabs, semicolons or commas; empty lines and lines that begin with
//! `#` are skipped. The dates are the column with the most of them. A column is one of prices if
//! at least half of what it holds are numbers. What cannot be taken is reported by line and never
//! stops the rest. Of several lines with one date the first that has a price counts. Lines may
//! come in any order, oldest or newest first.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::amount::{self, DecimalMark};
use super::day::{Day, DayOrder};
use super::problem::{ImportError, RowProblem, RowReason};
use super::report::Report;
use super::table::{self, Row, Table};
use super::{PRICES, PriceHistory};

pub use super::report::MOST_PROBLEMS;

/// Most bytes of a file.
pub const LARGEST: usize = 5_000_000;
/// Most columns of a table.
pub const MOST_COLUMNS: usize = 500;

/// What the reader of the file knows better than the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    /// Which part of 3/9/2026 is the day; `None` to ask the other dates of the file.
    pub day_order: Option<DayOrder>,
    /// The decimal mark; `None` to ask the numbers of the file.
    pub decimal_mark: Option<DecimalMark>,
}

/// What a file gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// One history for each column of prices, in the order of the columns.
    pub histories: Vec<PriceHistory>,
    /// What was left out or is worth knowing, by line.
    pub problems: Vec<RowProblem>,
    /// Problems beyond [`MOST_PROBLEMS`], which are not listed.
    pub problems_not_listed: usize,
    /// Titles of columns that hold neither dates nor prices.
    pub ignored_columns: Vec<String>,
    /// The separator that was found.
    pub separator: char,
    /// The decimal mark that was used.
    pub decimal_mark: DecimalMark,
    /// The order of day and month that was used; `None` where no date could be two days.
    pub day_order: Option<DayOrder>,
}

/// Reads the histories of a table.
///
/// # Errors
/// [`ImportError`], only where nothing at all can be taken.
pub fn import(text: &str, options: ImportOptions) -> Result<Import, ImportError> {
    if text.len() > LARGEST {
        return Err(ImportError::TooLarge { bytes: text.len() });
    }
    let mut report = Report::default();
    let table = Table::read(text, &mut report)?;
    let date_column = table.date_column().ok_or(ImportError::NoDates { are_ambiguous: false })?;
    let days = table.days(date_column);
    let day_order = options.day_order.or_else(|| table::day_order(&days));
    if days.iter().flatten().all(|day| day.date(day_order).is_none()) {
        return Err(ImportError::NoDates { are_ambiguous: true });
    }
    let price_columns = table.price_columns(date_column);
    // Where commas are free, they are decimal.
    let usual = if table.separator == ';' { DecimalMark::Comma } else { DecimalMark::Point };
    let told = || table.decimal_mark(&price_columns);
    let decimal_mark = options.decimal_mark.or_else(told).unwrap_or(usual);

    let mut columns: Vec<Column> = price_columns.iter().map(|at| Column::new(*at)).collect();
    let mut taken: Vec<(Date, &Row<'_>)> = Vec::new();
    let mut lines: BTreeMap<Date, usize> = BTreeMap::new();
    for (row, day) in table.rows.iter().zip(&days) {
        match dated(day, day_order, &lines) {
            Ok(date) => {
                let mut has_price = false;
                for column in &mut columns {
                    has_price |= column.take(row, date, decimal_mark, &table, &mut report);
                }
                if has_price {
                    lines.insert(date, row.line);
                    taken.push((date, row));
                }
            }
            Err(reason) => report.add(row.line, row.text, None, reason),
        }
    }
    report.add_order(&taken);
    report.add_gaps(&mut taken);
    let finished = columns.into_iter().filter_map(|column| column.finish(&table, &mut report));
    let histories: Vec<PriceHistory> = finished.collect();
    if histories.is_empty() {
        return Err(ImportError::NoPrices);
    }
    let is_ignored = |at: &usize| *at != date_column && !price_columns.contains(at);
    let ignored = (0..table.titles.len()).filter(is_ignored).map(|at| table.titles[at].clone());
    let needs_order = days.iter().flatten().any(|day| matches!(day, Day::Either { .. }));
    let (problems, problems_not_listed) = report.finish();
    Ok(Import {
        histories,
        problems,
        problems_not_listed,
        ignored_columns: ignored.collect(),
        separator: table.separator,
        decimal_mark,
        day_order: day_order.filter(|_| needs_order),
    })
}

/// The date of a row that has not been had.
fn dated(
    day: &Option<Day>,
    order: Option<DayOrder>,
    lines: &BTreeMap<Date, usize>,
) -> Result<Date, RowReason> {
    let day = day.ok_or(RowReason::NoDate)?;
    let date = day.date(order).ok_or(RowReason::AmbiguousDate)?;
    match lines.get(&date) {
        Some(first_line) => Err(RowReason::DuplicateDate { first_line: *first_line }),
        None => Ok(date),
    }
}

/// A column of prices while it is read.
struct Column<'a> {
    at: usize,
    prices: Vec<(Date, f64)>,
    missing: Vec<(Date, &'a Row<'a>)>,
}

impl<'a> Column<'a> {
    fn new(at: usize) -> Self {
        Self { at, prices: Vec::new(), missing: Vec::new() }
    }

    /// Whether there was a price to take.
    fn take(
        &mut self,
        row: &'a Row<'a>,
        date: Date,
        mark: DecimalMark,
        table: &Table<'_>,
        report: &mut Report,
    ) -> bool {
        match price(&row.cells[self.at], mark) {
            Ok(price) => {
                self.prices.push((date, price));
                return true;
            }
            Err(RowReason::Missing) => self.missing.push((date, row)),
            Err(reason) => {
                report.add(row.line, row.text, Some(&table.titles[self.at]), reason);
            }
        }
        false
    }

    /// A price that is missing before the first or after the last is no gap: the column is shorter.
    fn finish(mut self, table: &Table<'_>, report: &mut Report) -> Option<PriceHistory> {
        self.prices.sort_by_key(|(date, _)| *date);
        let ((first, _), (last, _)) = (*self.prices.first()?, *self.prices.last()?);
        let title = &table.titles[self.at];
        for (date, row) in self.missing {
            if first < date && date < last {
                report.add(row.line, row.text, Some(title), RowReason::Missing);
            }
        }
        let (dates, prices) = self.prices.into_iter().unzip();
        PriceHistory::new(title.clone(), dates, prices).ok()
    }
}

fn price(cell: &str, mark: DecimalMark) -> Result<f64, RowReason> {
    if amount::is_missing(cell) {
        return Err(RowReason::Missing);
    }
    let price = amount::read(cell, mark).ok_or(RowReason::NotANumber)?;
    if price <= 0.0 {
        return Err(RowReason::NotPositive);
    }
    PRICES.check(price).map_err(|_| RowReason::OutOfRange)
}
