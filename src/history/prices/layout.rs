//! Where a table of prices begins, and which of its columns holds the dates.

use jiff::civil::Date;

use crate::history::sheet::{Line, Sheet};
use crate::parse::day::{self, Day};

/// Where a table of prices begins, and which of its columns holds the dates.
pub struct Layout {
    /// Index of the header among the lines; `None` without a header.
    pub header: Option<usize>,
    /// The place of the first line below it.
    pub first: usize,
    /// Where the dates stand.
    dates: Dates,
}

/// Where the dates of a table stand.
#[derive(Clone, Copy)]
enum Dates {
    /// Texts of a column.
    Texts(usize),
    /// Numbers of a column, such as 46090.
    Numbers(usize),
    /// Columns of year and month, and of the day where there is one.
    Parts { year: usize, month: usize, day: Option<usize> },
}

impl Layout {
    /// The day of a line.
    pub fn day(&self, line: &Line<'_>) -> Option<Day> {
        match self.dates {
            Dates::Texts(column) => day::read(line.cell(column)),
            Dates::Numbers(column) => day::read_number(line.cell(column)).map(Day::Certain),
            Dates::Parts { year, month, day } => {
                let month = format!("{}-{}", line.cell(year), line.cell(month));
                match day {
                    Some(day) => day::read(&format!("{month}-{}", line.cell(day))),
                    None => day::read(&month),
                }
            }
        }
    }

    /// Whether a column holds dates or a part of them.
    pub fn is_date(&self, column: usize) -> bool {
        match self.dates {
            Dates::Texts(only) | Dates::Numbers(only) => column == only,
            Dates::Parts { year, month, day } => {
                column == year || column == month || Some(column) == day
            }
        }
    }
}

/// The layout of a sheet; `None` where it holds no dates.
pub fn find(sheet: &Sheet<'_>) -> Option<Layout> {
    let texts = most_days(sheet, |cell| day::read(cell).is_some()).map(Dates::Texts);
    let parts = || parts(sheet);
    let numbers = || number_column(sheet).map(Dates::Numbers);
    let dates = texts.or_else(parts).or_else(numbers)?;
    let layout = Layout { header: None, first: 0, dates };
    let is_day = |line: &Line<'_>| layout.day(line).is_some();
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
        // Columns may be called by years, but not the one of dates.
        let first = line.cells.iter().find(|cell| !cell.is_empty());
        let is_text = first.is_some_and(|cell| cell.chars().any(char::is_alphabetic));
        is_text || 2 * numbers < line.filled().max(1)
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

/// Columns with the titles of year and month.
fn parts(sheet: &Sheet<'_>) -> Option<Dates> {
    const PARTS: [&[&str]; 3] = [
        &["year", "jahr", "année", "año", "年", "年份"],
        &["month", "monat", "mois", "mes", "月", "月份"],
        &["day", "tag", "jour", "día", "日"],
    ];
    sheet.lines.iter().take(50).find_map(|line| {
        let [year, month, day] = PARTS.map(|titles| {
            line.cells.iter().position(|cell| titles.contains(&cell.to_lowercase().as_str()))
        });
        Some(Dates::Parts { year: year?, month: month?, day })
    })
}

/// A column of which every number may be a day: by its title, or the first.
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
    let days = |column: usize| -> Option<Vec<Date>> {
        let cells = sheet.lines.iter().map(|line| line.cell(column));
        let is_number = |cell: &&str| cell.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        let days: Option<Vec<Date>> = cells.filter(is_number).map(day::read_number).collect();
        days.filter(|days| !days.is_empty())
    };
    // Without a title, one after the other, either way, as the days of a history are.
    let is_sorted = |days: Vec<Date>| days.is_sorted() || days.iter().rev().is_sorted();
    titled
        .filter(|column| days(*column).is_some())
        .or_else(|| Some(0).filter(|column| days(*column).is_some_and(is_sorted)))
}
