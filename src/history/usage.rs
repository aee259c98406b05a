//! Usage and cost exports of providers: what was used and paid in each month, by model and kind.
//!
//! A file is recognised by the titles of its columns, never by its name. Each layout says in a
//! file of its own what its columns mean; the [`Ledger`](ledger::Ledger) adds up what they read. A
//! month is that of the date as written. Whether reported input includes what a cache had is a
//! convention of the layout, or told by the file's own totals, or asked.

mod alibaba;
mod anthropic;
mod aws;
mod azure;
mod cells;
mod copilot;
mod cursor;
mod deepseek;
mod entry;
mod focus;
mod google;
mod json;
mod langfuse;
mod layout;
mod ledger;
mod litellm;
mod month;
mod openai;
mod openrouter;
mod peak;
mod wording;

use jiff::civil::Date;

use self::cells::{Cells, Columns};
use self::layout::Layout;
use self::ledger::Ledger;
use super::archive;
use super::encoding::decode;
use super::error::FileError;
use super::options::Options;
use super::problem::{Problem, Reason};
use super::report::Report;
use super::sheet::Sheet;
use super::table::{Table, is_total};
use crate::parse::day::{self, Day, DayOrder};

pub use self::month::{UsageLine, UsageMonth};

/// What a usage or cost export gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// The layout's name, such as `anthropic_usage`.
    pub format: &'static str,
    /// Whether the file's input tokens include those that a cache had; `None` where the question
    /// does not arise. The tokens of the lines are disjoint in either case.
    pub includes_cached: Option<bool>,
    /// The months with tokens or costs, ascending.
    pub months: Vec<UsageMonth>,
    /// Titles of the columns of keys, people, accounts and addresses, which were not read.
    pub dropped_columns: Vec<String>,
    /// What was left out or is worth knowing, by line.
    pub problems: Vec<Problem>,
    /// Problems beyond [`MOST_PROBLEMS`](super::MOST_PROBLEMS), which are not listed.
    pub problems_not_listed: usize,
}

/// Lines above which no header is looked for.
const HIGHEST_HEADER: usize = 60;

/// Reads an export, or the exports in an archive as one.
///
/// # Errors
/// [`FileError`], only where nothing at all can be taken or something has to be asked.
pub fn read(bytes: &[u8], options: Options) -> Result<Usage, FileError> {
    let files = archive::files(bytes)?;
    let mut report = Report::default();
    let mut ledger = Ledger::default();
    let mut dropped_columns: Vec<String> = Vec::new();
    let mut found: Option<&'static Layout> = None;
    let mut error = None;
    for file in &files {
        let text = decode(file).text;
        match read_text(&text, options, &mut ledger, &mut report) {
            Ok((layout, dropped)) => {
                // The one with tokens names both.
                found = Some(found.unwrap_or(layout));
                for title in dropped {
                    if !dropped_columns.contains(&title) {
                        dropped_columns.push(title);
                    }
                }
            }
            // A readme or a summary may lie beside the export.
            Err(FileError::UnknownFormat | FileError::NoTable) if files.len() > 1 => {}
            Err(reason) => error = error.or(Some(reason)),
        }
    }
    if let Some(error) = error {
        return Err(error);
    }
    let layout = found.ok_or(FileError::UnknownFormat)?;
    let (months, includes_cached) = ledger.finish(options, &mut report)?;
    let (problems, problems_not_listed) = report.finish();
    Ok(Usage {
        format: layout.name,
        includes_cached,
        months,
        dropped_columns,
        problems,
        problems_not_listed,
    })
}

/// Adds what a text says to the ledger; gives its layout and the titles that were dropped.
fn read_text(
    text: &str,
    options: Options,
    ledger: &mut Ledger,
    report: &mut Report,
) -> Result<(&'static Layout, Vec<String>), FileError> {
    let (layout, table) = match json::table(text, report) {
        Some(table) => (layout::of(&table.titles).ok_or(FileError::UnknownFormat)?, table),
        None => {
            let sheet = Sheet::read(text)?;
            let header =
                sheet.lines.iter().take(HIGHEST_HEADER).enumerate().find_map(|(at, line)| {
                    let titles: Vec<String> =
                        line.cells.iter().map(|cell| cell.to_string()).collect();
                    Some((at, layout::of(&titles)?))
                });
            let (at, layout) = header.ok_or(FileError::UnknownFormat)?;
            (layout, Table::below(sheet, Some(at), at + 1, report))
        }
    };
    add(layout, &table, options, ledger, report)?;
    Ok((layout, table.dropped()))
}

/// Adds the rows of a table to the ledger.
fn add(
    layout: &'static Layout,
    table: &Table<'_>,
    options: Options,
    ledger: &mut Ledger,
    report: &mut Report,
) -> Result<(), FileError> {
    let columns = Columns::of(table, layout, options);
    let from = columns.place(layout.from).ok_or(FileError::UnknownFormat)?;
    let to = columns.place(layout.to);
    let days = |column: usize| -> Vec<Option<Day>> {
        table.rows.iter().map(|row| day_of(row.cell(column))).collect()
    };
    let starts = days(from);
    let order = match options.day_order {
        Some(order) => Some(order),
        None => day::order(&starts).map_err(|_| FileError::AmbiguousDates)?,
    };
    if starts.iter().all(Option::is_none) && !starts.is_empty() {
        return Err(FileError::NoDates);
    }
    ledger.convention(layout.convention);
    for (row, start) in table.rows.iter().zip(&starts) {
        let Some(start) = start else {
            // Totals, tax and filters stand in rows without a date.
            let is_blank = row.cell(from).is_empty() || row.cells.iter().any(|cell| is_total(cell));
            if !is_blank {
                report.add(row.number, row.cell(from), columns.title(from), Reason::NoDate);
            }
            continue;
        };
        let Some(first) = start.date(order) else {
            report.add(row.number, row.cell(from), columns.title(from), Reason::OtherDayOrder);
            continue;
        };
        let end = to.and_then(|to| end_of(row.cell(to), order));
        let last = match (end, start) {
            (Some(end), _) => end.max(first),
            (None, Day::Month(_)) => first.last_of_month(),
            _ => first,
        };
        ledger.cover(first, last);
        let mut cells = Cells::new(&columns, row, ledger.notes(), report);
        if let Some(entry) = (layout.read)(&mut cells)
            && ledger.add(row.number, first, entry).is_none()
        {
            report.add(row.number, "", None, Reason::OutOfRange);
        }
    }
    Ok(())
}

/// A day, or a number that stands for one.
fn day_of(cell: &str) -> Option<Day> {
    day::read(cell).or_else(|| day::read_number(cell).map(Day::Certain))
}

/// The last day before the end of a bucket: one that ends at midnight does not touch the next day.
fn end_of(cell: &str, order: Option<DayOrder>) -> Option<Date> {
    let date = day_of(cell)?.date(order)?;
    let seconds: Option<i64> = cell.trim().parse().ok();
    let is_midnight = match seconds {
        Some(seconds) => seconds % 86_400 == 0,
        None => {
            let time = cell.split_once(['T', ' ']).map_or("", |(_, time)| time);
            let time = time.split(['+', 'Z', '-']).next().unwrap_or_default();
            time.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.' | b' '))
        }
    };
    if is_midnight { date.yesterday().ok() } else { Some(date) }
}
