//! Usage and cost exports of providers: what was used and paid in each month, by model and kind.
//!
//! A file is recognised by the titles of its columns, never by its name. Each layout says in a
//! file of its own what its columns mean; the [`Ledger`](ledger::Ledger) adds up what they read. A
//! month is that of the date as written. Whether reported input includes what a cache had is a
//! convention of the layout, or told by the file's own totals, or asked.

mod adjusted;
mod alibaba;
mod anthropic;
mod aws;
mod azure;
mod by_month;
mod cells;
mod copilot;
mod cursor;
mod deepseek;
mod entry;
mod focus;
mod google;
mod langfuse;
mod layout;
mod ledger;
mod litellm;
pub mod mapping;
mod month;
mod openai;
mod openrouter;
mod peak;
mod reading;
mod repeated;
mod unknown;
mod wording;

use jiff::civil::Date;

use self::cells::{Cells, Columns};
use self::layout::ExportLayout;
use self::ledger::Ledger;
use self::mapping::{MAPPED, Mapping};
use self::reading::UsageReader;
use self::repeated::KnownRows;
use self::unknown::unknown_table;
use super::error::FileError;
use super::json;
use super::opened::{Opened, open};
use super::options::Options;
use super::problem::{Problem, ProblemReason};
use super::progress::Stretch;
use super::report::Report;
use super::sheet::Sheet;
use super::table::FileTable;
use super::total::is_total;
use super::unread::Unread;
use super::wide;
use crate::parse::day::{self, Day, DayOrder};

pub use self::month::{AdjustedTokens, UsageLine, UsageMonth};
pub use self::unknown::unknown_columns;

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
    /// Of several files those from which nothing could be taken.
    pub unread: Vec<Unread>,
}

/// Lines above which no header is looked for.
const HIGHEST_HEADER: usize = 60;

/// How a reader wants files to be read.
pub struct Wishes<'a> {
    /// What the reader knows better than the file.
    pub options: Options,
    /// Layouts that the reader described.
    pub mappings: &'a [Mapping],
    /// Told now and then which part of the rows has been read, from 0 to 1.
    pub progress: &'a mut dyn FnMut(f64),
}

/// The parts of the way that reading a table takes: finding its rows, its decimal mark and its days' order.
const WAY: [f64; 3] = [0.35, 0.5, 0.65];

/// Reads an export, or the exports in an archive as one.
///
/// # Errors
/// [`FileError`], only where nothing at all can be taken or something has to be asked.
pub fn read(bytes: &[u8], options: Options) -> Result<Usage, FileError> {
    read_all(
        &[open(bytes, options.encoding)],
        Wishes { options, mappings: &[], progress: &mut |_| () },
    )
}

/// Reads several exports as one, such as the usage and the cost of a month. A file from which nothing can be taken is
/// named in [`Usage::unread`], and the others are read.
///
/// # Errors
/// As [`read`]; of several files only where none can be read, or one has a question.
pub fn read_all(given: &[Opened<'_>], wishes: Wishes<'_>) -> Result<Usage, FileError> {
    let mut reading = UsageReader::default();
    if given.iter().flatten().flatten().nth(1).is_some() {
        reading.known.expect_others();
    }
    // OK because there are few files.
    let count = given.len().max(1) as f64;
    for (place, file) in given.iter().enumerate() {
        let mut step = |part: f64| (wishes.progress)((place as f64 + part) / count);
        let mut wishes =
            Wishes { options: wishes.options, mappings: wishes.mappings, progress: &mut step };
        let taken = match file {
            Ok(texts) => reading.take(texts, &mut wishes)?,
            Err(reason) if !reason.option().is_empty() => return Err(*reason),
            Err(reason) => Err(*reason),
        };
        reading.unread.extend(taken.err().map(|reason| Unread { file: place, reason }));
    }
    reading.finish(wishes.options)
}

/// Adds what a text says to the ledger; gives its layout and the titles that were dropped.
fn read_text(
    text: &str,
    wishes: &mut Wishes<'_>,
    (ledger, known): (&mut Ledger, &mut KnownRows),
    report: &mut Report,
) -> Result<(&'static ExportLayout, Vec<String>), FileError> {
    let mut way = Stretch::new(wishes.progress, 0.0, 1.0);
    let (layout, table) = match json::table(text)? {
        Some(table) => (layout::of(&table.titles), table),
        None => {
            let sheet = Sheet::read(text)?;
            let header = sheet.lines().take(HIGHEST_HEADER).enumerate().find_map(|(at, line)| {
                let titles: Vec<String> = line.cells.iter().map(|cell| cell.to_string()).collect();
                Some((at, layout::of(&titles)?))
            });
            let told = &mut way.part(0.0, WAY[0]);
            match header {
                Some((at, layout)) => {
                    (Some(layout), FileTable::below(sheet, Some(at), at + 1, report, told))
                }
                None if let Some(costs) = wide::find(&sheet).filter(|wide| wide.is_cost) => {
                    by_month::add_costs(&costs, wishes, ledger, report)?;
                    return Ok((&by_month::BY_MONTH, costs.dropped));
                }
                None if !mapping::may_fit(wishes.mappings, &sheet, HIGHEST_HEADER) => {
                    return Err(FileError::UnknownFormat);
                }
                None => {
                    let table = unknown_table(sheet, report, told);
                    (None, table.ok_or(FileError::UnknownFormat)?)
                }
            }
        }
    };
    let mapping = match layout {
        Some(_) => None,
        None => wishes.mappings.iter().find(|mapping| mapping.titles == table.titles),
    };
    let layout = layout.or(mapping.map(|_| &MAPPED)).ok_or(FileError::UnknownFormat)?;
    if let Some(mapping) = mapping {
        ledger.told_by_reader(mapping.includes_cached);
    }
    let columns = Columns::of(&table, layout, mapping, wishes.options, way.part(WAY[0], WAY[1]));
    let left_out = known.left_out(&table, wishes.options, report)?;
    add(layout, &columns, (&table, &left_out), (wishes.options, way), ledger, report)?;
    Ok((layout, table.dropped()))
}

/// Adds the rows of a table to the ledger, but for those at the places that are left out.
fn add(
    layout: &'static ExportLayout,
    columns: &Columns<'_>,
    (table, left_out): (&FileTable<'_>, &[usize]),
    (options, mut way): (Options, Stretch<'_>),
    ledger: &mut Ledger,
    report: &mut Report,
) -> Result<(), FileError> {
    let from = columns.place(layout.from).ok_or(FileError::UnknownFormat)?;
    let to = columns.place(layout.to);
    let mut told = way.part(WAY[1], WAY[2]);
    let (mut has_day, mut has_period) = (false, false);
    let starts = table.rows().enumerate().map(|(place, row)| {
        told.at(place, table.len());
        let cell = row.cell(from);
        let day = day_of(cell);
        has_day |= day.is_some();
        has_period |= day.is_none() && !has_period && day::is_period(cell);
        day
    });
    let found = day::order(starts);
    let order = match options.day_order {
        Some(order) => Some(order),
        None => found.map_err(|_| FileError::AmbiguousDates)?,
    };
    if !has_day && table.len() > 0 {
        return Err(if has_period { FileError::Periods } else { FileError::NoDates });
    }
    ledger.convention(layout.convention);
    let mut told = way.part(WAY[2], 1.0);
    for (place, row) in table.rows().enumerate() {
        told.at(place, table.len());
        if left_out.binary_search(&place).is_ok() {
            continue;
        }
        let Some(start) = day_of(row.cell(from)) else {
            // Totals, tax and filters stand in rows without a date.
            let is_blank = row.cell(from).is_empty() || row.cells.iter().any(|cell| is_total(cell));
            if !is_blank {
                report.add(row.number, row.cell(from), columns.title(from), ProblemReason::NoDate);
            }
            continue;
        };
        let Some(first) = start.date(order) else {
            report.add(
                row.number,
                row.cell(from),
                columns.title(from),
                ProblemReason::OtherDayOrder,
            );
            continue;
        };
        let end = to.and_then(|to| end_of(row.cell(to), order));
        let last = match (end, start) {
            (Some(end), _) => end.max(first),
            (None, Day::Month(_)) => first.last_of_month(),
            _ => first,
        };
        ledger.cover(first, last);
        let mut cells = Cells::new(columns, &row, ledger.notes(), report);
        if let Some(entry) = (layout.read)(&mut cells)
            && ledger.add(row.number, first, entry).is_none()
        {
            report.add(row.number, "", None, ProblemReason::OutOfRange);
        }
    }
    Ok(())
}

/// A day or a month, or a number for one, such as a spreadsheet's. A week or a quarter is no part of one month.
fn day_of(cell: &str) -> Option<Day> {
    let day = day::read(cell).or_else(|| day::read_number(cell).map(Day::Certain));
    day.filter(|day| !day.is_period())
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
