//! Price histories from a table: a column of dates, columns of prices.
//!
//! Rules. The dates are the column with the most of them; the header is the last line above the
//! first of them. A column is one of prices if at least half of what it holds are numbers and its
//! title names no volume, count or change; a table with a column for each month is turned first. What cannot be taken is reported by line and never stops
//! the rest. Of several lines with one date the first that has a price counts. Lines may come in any
//! order, oldest or newest first.

mod columns;
mod layout;
mod series;
mod title;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use self::columns::ColumnCounts;
use self::series::Series;
use super::error::FileError;
use super::json;
use super::opened::{Opened, open};
use super::options::Options;
use super::problem::{Problem, ProblemReason};
use super::progress::Stretch;
use super::report::{Report, shown};
use super::sheet::Sheet;
use super::table::{FileTable, titled};
use super::total::is_total;
use super::wide::{self, WideTable};
use crate::hedge::history::PriceHistory;
use crate::parse::amount::DecimalMark;
use crate::parse::day::{Day, DayOrder};

/// A column of prices.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnHistory {
    /// The prices, under the column's title.
    pub history: PriceHistory,
    /// What a price is in, as the title or the cells say: `USD, per Mtok`, `CNY`.
    pub unit: Option<String>,
}

/// What was found out about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Understood {
    /// The encoding's name.
    pub encoding: &'static str,
    /// What stands between cells.
    pub separator: char,
    /// The decimal mark; `None` where no price has one.
    pub decimal_mark: Option<DecimalMark>,
    /// The order of day and month; `None` where no date depends on it.
    pub day_order: Option<DayOrder>,
    /// The line of the header, from 1; `None` where the columns have no titles.
    pub header_line: Option<usize>,
}

/// How a file was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadAs {
    /// The encoding's name.
    pub encoding: String,
    /// The decimal mark; `None` where no price has one.
    pub decimal_mark: Option<DecimalMark>,
    /// The order of day and month; `None` where no date depends on it.
    pub day_order: Option<DayOrder>,
}

impl From<Understood> for ReadAs {
    fn from(understood: Understood) -> Self {
        let Understood { encoding, decimal_mark, day_order, .. } = understood;
        Self { encoding: encoding.to_owned(), decimal_mark, day_order }
    }
}

/// What a file of prices gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Histories {
    /// One history for each column of prices, in the order of the columns; at least one.
    pub histories: Vec<ColumnHistory>,
    /// What was found out about the file.
    pub understood: Understood,
    /// Titles of columns that hold neither dates nor prices, those of [dropped](Self::dropped_columns) ones too.
    pub ignored_columns: Vec<String>,
    /// Titles of columns of keys, people, accounts and addresses, which were emptied on reading.
    pub dropped_columns: Vec<String>,
    /// What was left out or is worth knowing, by line.
    pub problems: Vec<Problem>,
    /// Problems beyond [`MOST_PROBLEMS`](super::MOST_PROBLEMS), which are not listed.
    pub problems_not_listed: usize,
}

/// Reads the histories of a file.
///
/// # Errors
/// [`FileError`], only where nothing at all can be taken or something has to be asked.
pub fn read(bytes: &[u8], options: Options) -> Result<Histories, FileError> {
    read_opened(&open(bytes, options.encoding), options, &mut |_| ())
}

/// The same of a file that was opened; `progress` is told now and then which part has been read, from 0 to 1.
///
/// # Errors
/// As [`read`].
pub fn read_opened(
    opened: &Opened<'_>,
    options: Options,
    progress: &mut dyn FnMut(f64),
) -> Result<Histories, FileError> {
    let [file] = &opened.as_ref().map_err(|reason| *reason)?[..] else {
        return Err(FileError::Archive);
    };
    let mut histories = read_with(&file.text, options, progress)?;
    histories.understood.encoding = file.encoding;
    Ok(histories)
}

/// Reads the histories of a text.
///
/// # Errors
/// As [`read`].
pub fn read_text(text: &str, options: Options) -> Result<Histories, FileError> {
    read_with(text, options, &mut |_| ())
}

/// The parts of the way: finding the dates, the rows, and what the columns are.
const WAY: [f64; 3] = [0.2, 0.5, 0.7];

fn read_with(
    text: &str,
    options: Options,
    progress: &mut dyn FnMut(f64),
) -> Result<Histories, FileError> {
    // A list of objects is a table too.
    let listed = json::table(text)?.map(|table| table.lines());
    let text = listed.as_deref().unwrap_or(text);
    let mut way = Stretch::new(progress, 0.0, 1.0);
    let mut report = Report::default();
    let mut sheet = Sheet::read(text)?;
    let separator = sheet.separator;
    let wide = wide::find(&sheet);
    let turned = wide.as_ref().map(WideTable::turned);
    if let Some(turned) = &turned {
        sheet = Sheet::read(turned)?;
    }
    let layout = layout::find(&sheet, &mut way.part(0.0, WAY[0]));
    let layout = layout.ok_or_else(|| layout::no_dates(&sheet))?;
    let told = &mut way.part(WAY[0], WAY[1]);
    let mut table = FileTable::below(sheet, layout.header, layout.first, &mut report, told);
    layout.join_groups(&mut table.titles);
    if wide.is_some() {
        table.keep_all();
    }
    let mut needs_order = false;
    let mut has_days = false;
    let days = table.rows().map(|row| layout.day(&row));
    let days = days.inspect(|day| {
        needs_order |= matches!(day, Some(Day::Numbers { .. }));
        has_days |= day.is_some_and(|day| !day.is_period());
    });
    let order = match (options.day_order, crate::parse::day::order(days)) {
        (Some(order), _) => Some(order),
        (None, found) => found.map_err(|_| FileError::AmbiguousDates)?,
    };
    let counts = columns::counts(&table, &mut way.part(WAY[1], WAY[2]));
    let price_columns = columns::of_prices(&table, &counts, |column| layout.is_date(column));
    let told = columns::decimal_mark(&counts, &price_columns, separator);
    let decimal_mark = match options.decimal_mark {
        Some(mark) => Some(mark),
        None => told?,
    };

    let mark = decimal_mark.unwrap_or(DecimalMark::Point);
    let mut series: Vec<Series> = table
        .titles
        .iter()
        .zip(&counts)
        .enumerate()
        .filter(|(at, _)| price_columns.contains(at))
        .map(|(at, (title, counts))| Series::new(at, title, mark, counts))
        .collect();
    let mut told = way.part(WAY[2], 1.0);
    for (place, row) in table.rows().enumerate() {
        told.at(place, table.len());
        // Among days or months a quarter is a subtotal.
        let day = layout.day(&row).filter(|day| !(has_days && day.is_period()));
        let date = match dated(day, order) {
            Ok(date) => date,
            Err(_) if row.filled() == 0 || row.cells.iter().any(|cell| is_total(cell)) => {
                continue;
            }
            Err(reason) => {
                report.add(row.number, row.text, None, reason);
                continue;
            }
        };
        let mut other = None;
        for one in &mut series {
            other = one.take(&row, date, &mut report).or(other);
        }
        if let Some(first_line) = other {
            report.add(row.number, row.text, None, ProblemReason::DuplicateDate { first_line });
        }
    }
    let of_table = columns::currency(&table);
    let finish = |(one, at): (Series<'_>, &usize)| {
        let unit = layout.units.get(*at).filter(|unit| !unit.is_empty());
        one.finish(unit.map(String::as_str), of_table.as_deref(), &mut report)
    };
    let histories: Vec<ColumnHistory> =
        series.into_iter().zip(&price_columns).filter_map(finish).collect();
    if histories.is_empty() {
        return Err(FileError::NoPrices);
    }
    // A separator more, as before the first cell of a Markdown table, makes no column.
    let is_none = |at: usize| {
        let is_untitled = table.titles.get(at).is_some_and(|title| *title == titled(at, ""));
        is_untitled && counts.get(at).is_some_and(ColumnCounts::is_empty)
    };
    let is_ignored =
        |at: &usize| !layout.is_date(*at) && !price_columns.contains(at) && !is_none(*at);
    let ignored = (0..table.titles.len()).filter(is_ignored);
    let ignored_columns = ignored.filter_map(|at| table.titles.get(at).cloned()).collect();
    let mut ignored_columns: Vec<String> = ignored_columns;
    let mut dropped_columns = table.dropped();
    let (mut problems, problems_not_listed) = report.finish();
    let mut header_line = table.header_line;
    if let Some(wide) = wide {
        ignored_columns.splice(0..0, wide.ignored.iter().chain(&wide.dropped).cloned());
        dropped_columns.extend(wide.dropped.iter().cloned());
        header_line = Some(wide.header_line);
        let open = wide.open.iter().map(|(line, text)| Problem {
            line: *line,
            column: None,
            text: shown(text),
            reason: ProblemReason::QuoteNotClosed,
        });
        problems = problems.into_iter().map(|problem| wide.own(problem)).chain(open).collect();
        problems.sort_by_key(|problem| problem.line);
    }
    let understood = Understood {
        encoding: "UTF-8",
        separator,
        decimal_mark,
        day_order: order.filter(|_| needs_order),
        header_line,
    };
    Ok(Histories {
        histories,
        understood,
        ignored_columns,
        dropped_columns,
        problems,
        problems_not_listed,
    })
}

/// The date of a row.
fn dated(day: Option<Day>, order: Option<DayOrder>) -> Result<Date, ProblemReason> {
    day.ok_or(ProblemReason::NoDate)?.date(order).ok_or(ProblemReason::OtherDayOrder)
}
