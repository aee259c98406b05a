//! Where a table of prices begins, and which of its columns holds the dates.

use jiff::civil::Date;

use crate::history::sheet::{Line, Sheet};
use crate::parse::day::{self, Day};

/// Where a table of prices begins, and which of its columns holds the dates.
pub struct Layout {
    /// The place of the header among the lines; `None` where there is none.
    pub header: Option<usize>,
    /// The place of the first line below it.
    pub first: usize,
    /// The column of dates.
    pub date_column: usize,
    /// Whether its dates are numbers such as 46090.
    are_numbers: bool,
}

impl Layout {
    /// The day of a cell in the column of dates.
    pub fn day(&self, cell: &str) -> Option<Day> {
        if self.are_numbers { day::read_number(cell).map(Day::Certain) } else { day::read(cell) }
    }
}

/// The layout of a sheet; `None` where it holds no dates.
pub fn find(sheet: &Sheet<'_>) -> Option<Layout> {
    let (date_column, are_numbers) = match most_days(sheet, |cell| day::read(cell).is_some()) {
        Some(column) => (column, false),
        None => (number_column(sheet)?, true),
    };
    let layout = Layout { header: None, first: 0, date_column, are_numbers };
    let is_day = |line: &Line<'_>| layout.day(line.cell(date_column)).is_some();
    let lines = || sheet.lines.iter().enumerate();
    let (first_day, _) = lines().find(|(_, line)| line.filled() > 1 && is_day(line))?;
    // Titles stand right above; what has one cell is a note or a heading.
    let is_title = |(_, line): &(usize, &Line<'_>)| line.filled() > 1 || line.cells.len() > 1;
    let above = lines().take(first_day).rfind(is_title);
    // A line of titles has no numbers in it.
    let is_header = |line: &Line<'_>| {
        let number = |cell: &str| {
            cell.bytes().any(|byte| byte.is_ascii_digit())
                && cell
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'))
        };
        let numbers = line.cells.iter().filter(|cell| number(cell)).count();
        2 * numbers < line.filled().max(1)
    };
    let header = above.filter(|(_, line)| is_header(line)).map(|(place, _)| place);
    Some(Layout { header, first: header.map_or(first_day, |place| place + 1), ..layout })
}

/// The column with the most days, the first of equals; lines of a single cell do not count.
fn most_days(sheet: &Sheet<'_>, is_day: impl Fn(&str) -> bool) -> Option<usize> {
    let mut counts = vec![0_usize; sheet.width().max(1)];
    for line in sheet.lines.iter().filter(|line| line.filled() > 1) {
        for (count, cell) in counts.iter_mut().zip(&line.cells) {
            *count += usize::from(is_day(cell));
        }
    }
    let most = counts.iter().max().copied().filter(|most| *most > 0)?;
    counts.iter().position(|count| *count == most)
}

/// A column of which every number may be a day, and no two lines have the same: by its title, or
/// the first.
fn number_column(sheet: &Sheet<'_>) -> Option<usize> {
    const TITLES: [&str; 12] = [
        "date",
        "datum",
        "day",
        "month",
        "time",
        "timestamp",
        "fecha",
        "data",
        "日期",
        "时间",
        "月份",
        "month_end",
    ];
    let title = |cell: &str| TITLES.contains(&cell.to_lowercase().as_str());
    let titled =
        sheet.lines.iter().take(50).find_map(|line| line.cells.iter().position(|cell| title(cell)));
    let holds_days = |column: &usize| {
        let cells = sheet.lines.iter().map(|line| line.cell(*column));
        let numbers = cells.filter(|cell| cell.bytes().next().is_some_and(|b| b.is_ascii_digit()));
        let days: Option<Vec<Date>> = numbers.map(day::read_number).collect();
        days.is_some_and(|days| {
            // One after the other, either way, as the days of a history are.
            !days.is_empty() && (days.is_sorted() || days.iter().rev().is_sorted())
        })
    };
    titled.filter(holds_days).or_else(|| Some(0).filter(holds_days))
}
