//! The lines and columns of a table, and which of them are what.

use super::amount::{self, DecimalMark};
use super::day::{self, Day, DayOrder};
use super::import::MOST_COLUMNS;
use super::line;
use super::problem::{ImportError, RowReason};
use super::report::Report;

/// A table as text, cut into cells.
pub struct Table<'a> {
    /// What stands between cells.
    pub separator: char,
    /// A title for each column; `column 2` where the table has none.
    pub titles: Vec<String>,
    /// The lines below the header that have as many cells as it.
    pub rows: Vec<Row<'a>>,
}

/// A line with as many cells as the header.
pub struct Row<'a> {
    /// The line, from 1.
    pub line: usize,
    /// Its text.
    pub text: &'a str,
    /// Its cells.
    pub cells: Vec<String>,
}

impl<'a> Table<'a> {
    /// Cuts a text, and reports the lines that do not fit.
    ///
    /// # Errors
    /// [`ImportError::NoTable`] and [`ImportError::TooWide`].
    pub fn read(text: &'a str, report: &mut Report) -> Result<Self, ImportError> {
        let lines = lines(text);
        // A spreadsheet's own way to tell.
        let told = lines.first().and_then(|(_, line)| line.strip_prefix("sep=")?.chars().next());
        let lines = if told.is_some() { &lines[1..] } else { &lines[..] };
        let ((_, header), rest) = lines.split_first().ok_or(ImportError::NoTable)?;
        let separator =
            told.or_else(|| line::separator(header, rest)).ok_or(ImportError::NoTable)?;
        let mut titles = line::cells(header, separator).ok_or(ImportError::NoTable)?;
        if titles.len() > MOST_COLUMNS {
            return Err(ImportError::TooWide { columns: titles.len() });
        }
        // A first line that holds a date is a row, and the columns have no titles.
        let is_headless = titles.iter().any(|title| day::read(title).is_some());
        for (place, title) in titles.iter_mut().enumerate() {
            if is_headless || title.is_empty() {
                *title = format!("column {}", place + 1);
            }
        }
        let mut table = Self { separator, titles, rows: Vec::new() };
        for (line, text) in if is_headless { lines } else { rest } {
            match table.cut(text) {
                Ok(cells) => table.rows.push(Row { line: *line, text, cells }),
                Err(reason) => report.add(*line, text, None, reason),
            }
        }
        Ok(table)
    }

    /// Empty cells at the end do not count.
    fn cut(&self, text: &str) -> Result<Vec<String>, RowReason> {
        let width = self.titles.len();
        let mut cells = line::cells(text, self.separator).ok_or(RowReason::QuoteNotClosed)?;
        while cells.len() > width && cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        let found = cells.len();
        let error = RowReason::CellCount { expected: width, found };
        if found == width { Ok(cells) } else { Err(error) }
    }

    /// The column with the most dates, the first of equals; `None` where there is no date.
    pub fn date_column(&self) -> Option<usize> {
        let dates = |column: &usize| self.count(*column, |cell| day::read(cell).is_some());
        let best = (0..self.titles.len()).rev().max_by_key(dates)?;
        (dates(&best) > 0).then_some(best)
    }

    /// The days of a column.
    pub fn days(&self, column: usize) -> Vec<Option<Day>> {
        self.rows.iter().map(|row| day::read(&row.cells[column])).collect()
    }

    /// The columns of prices: at least half of what they hold are numbers, fewer are dates.
    pub fn price_columns(&self, date_column: usize) -> Vec<usize> {
        use DecimalMark::{Comma, Point};
        let is_number =
            |cell: &str| amount::read(cell, Point).or_else(|| amount::read(cell, Comma)).is_some();
        let holds_prices = |column: &usize| {
            let held = self.count(*column, |cell| !amount::is_missing(cell));
            let numbers = self.count(*column, is_number);
            let dates = self.count(*column, |cell| day::read(cell).is_some());
            *column != date_column && numbers > 0 && 2 * numbers >= held && 2 * dates < held
        };
        (0..self.titles.len()).filter(holds_prices).collect()
    }

    /// The decimal mark that most numbers of these columns tell; `None` where none does or as
    /// many tell the one as the other.
    pub fn decimal_mark(&self, columns: &[usize]) -> Option<DecimalMark> {
        let cells = || self.rows.iter().flat_map(|row| columns.iter().map(|at| &row.cells[*at]));
        let telling = |mark| cells().filter(|cell| amount::evidence(cell) == Some(mark)).count();
        let (points, commas) = (telling(DecimalMark::Point), telling(DecimalMark::Comma));
        match points.cmp(&commas) {
            std::cmp::Ordering::Greater => Some(DecimalMark::Point),
            std::cmp::Ordering::Less => Some(DecimalMark::Comma),
            std::cmp::Ordering::Equal => None,
        }
    }

    fn count(&self, column: usize, is_counted: impl Fn(&str) -> bool) -> usize {
        self.rows.iter().filter(|row| is_counted(&row.cells[column])).count()
    }
}

/// Which of day and month comes first, if some dates tell and all that do agree.
pub fn day_order(days: &[Option<Day>]) -> Option<DayOrder> {
    let mut told = days.iter().filter_map(|day| match day {
        Some(Day::Ordered(_, order)) => Some(*order),
        _ => None,
    });
    let first = told.next()?;
    told.all(|order| order == first).then_some(first)
}

/// The lines that say something, with their numbers from 1.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Old files end their lines with a carriage return alone.
    let end = if text.contains('\n') { '\n' } else { '\r' };
    let numbered = text.split(end).enumerate().map(|(place, line)| (place + 1, line));
    let lines = numbered.map(|(number, line)| (number, line.trim_end_matches('\r')));
    lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')).collect()
}
