//! Where a table of prices begins, and which of its columns holds the dates.

use std::borrow::Cow;

use jiff::civil::Date;

use super::title;
use crate::history::error::FileError;
use crate::history::progress::Stretch;
use crate::history::sheet::{Sheet, SheetLine};
use crate::parse::day::{self, Day};

/// Where a table of prices begins, and which of its columns holds the dates.
pub struct PriceLayout {
    /// Index of the header among the lines; `None` without a header.
    pub header: Option<usize>,
    /// What the columns are in, by a line of units between the header and the first day.
    pub units: Vec<String>,
    /// What stands above the titles where two of these are the same, such as the vendors of `input`, `output` and
    /// `input`; a heading over several columns stands at each of them.
    groups: Vec<String>,
    /// The place of the first line with a day, or of the first below the header.
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

impl PriceLayout {
    /// The day of a line.
    pub fn day(&self, line: &SheetLine<'_>) -> Option<Day> {
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

    /// Puts the headings above the titles before them.
    pub fn join_groups(&self, titles: &mut [String]) {
        let groups = self.groups.iter().enumerate().filter(|(at, _)| !self.is_date(*at));
        for (at, group) in groups.filter(|(_, group)| !group.is_empty()) {
            if let Some(title) = titles.get_mut(at) {
                *title = format!("{group} {title}");
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
pub fn find(sheet: &Sheet<'_>, told: &mut Stretch<'_>) -> Option<PriceLayout> {
    let texts = most_days(sheet, told).map(Dates::Texts);
    let parts = || parts(sheet);
    let numbers = || number_column(sheet).map(Dates::Numbers);
    let dates = texts.or_else(parts).or_else(numbers)?;
    let layout =
        PriceLayout { header: None, units: Vec::new(), groups: Vec::new(), first: 0, dates };
    let is_day = |line: &SheetLine<'_>| layout.day(line).is_some();
    let first_day = sheet.lines().position(|line| line.filled() > 1 && is_day(&line))?;
    // Titles stand right above; what has one cell is a note or a heading.
    let is_title = |line: &SheetLine<'_>| line.filled() > 1 || line.cells.len() > 1;
    let title_above = |place: usize| {
        (0..place).rev().map(|at| (at, sheet.line(at))).find(|(_, line)| is_title(line))
    };
    let above = title_above(first_day);
    // A line of titles has no numbers in it.
    let is_header = |line: &SheetLine<'_>| {
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
    let mut header = above.filter(|(_, line)| is_header(line));
    let first = header.as_ref().map_or(first_day, |(place, _)| place + 1);
    let mut units = Vec::new();
    let upper = header.as_ref().and_then(|(place, line)| {
        title_above(*place).filter(|(_, upper)| is_header(upper) && are_units(line, upper, &layout))
    });
    if let Some(upper) = upper {
        let cells = header.map(|(_, line)| line.cells).unwrap_or_default();
        units = cells.into_iter().map(Cow::into_owned).collect();
        header = Some(upper);
    }
    let groups = header.as_ref().and_then(|(place, titles)| {
        let (_, above) = title_above(*place).filter(|(_, above)| is_header(above))?;
        has_same(titles, &layout).then(|| headings(&above))
    });
    let groups = groups.unwrap_or_default();
    Some(PriceLayout { header: header.map(|(place, _)| place), units, groups, first, ..layout })
}

/// Whether two columns beside the dates have one title.
fn has_same(titles: &SheetLine<'_>, layout: &PriceLayout) -> bool {
    let titles = titles.cells.iter().enumerate();
    let mut named: Vec<_> =
        titles.filter(|(at, title)| !layout.is_date(*at) && !title.is_empty()).collect();
    named.sort_by_key(|(_, title)| *title);
    named.windows(2).any(|pair| pair.first().map(|one| one.1) == pair.last().map(|one| one.1))
}

/// The headings above columns; an empty cell belongs to the heading before it, as merged cells are written.
fn headings(above: &SheetLine<'_>) -> Vec<String> {
    let mut last = String::new();
    let heading = |cell: &Cow<'_, str>| {
        if !cell.is_empty() {
            last = cell.to_string();
        }
        last.clone()
    };
    above.cells.iter().map(heading).collect()
}

/// Why a sheet has no dates: none at all, or periods of which nothing tells the day.
pub fn no_dates(sheet: &Sheet<'_>) -> FileError {
    let is_period = |line: &SheetLine<'_>| line.cells.iter().any(|cell| day::is_period(cell));
    // A title such as `Q1` is no date; two lines of a column are.
    match sheet.lines().filter(is_period).take(2).count() {
        2 => FileError::Periods,
        _ => FileError::NoDates,
    }
}

/// Whether a line says what the columns of the titles above it are in: nothing above the dates, some unit of money,
/// tokens or percent, and nothing without a title.
fn are_units(line: &SheetLine<'_>, titles: &SheetLine<'_>, layout: &PriceLayout) -> bool {
    const NAMES: [&str; 4] = ["unit", "units", "einheit", "单位"];
    let is_name = |cell: &str| {
        let cell = cell.to_lowercase();
        // yyyy-mm-dd, (TT.MM.JJJJ), 年/月/日: how dates are written.
        let is_pattern = cell.chars().any(|letter| "ymd年月日".contains(letter))
            && cell.chars().all(|letter| "ymdtja年月日-/.() ".contains(letter));
        is_pattern || NAMES.contains(&cell.as_str())
    };
    let is_unit = |cell: &str| {
        cell.contains(['/', '%']) || title::currency(cell).is_some() || cell.contains("百万")
    };
    let mut any = false;
    let all = line.cells.iter().enumerate().all(|(at, cell)| {
        any |= is_unit(cell);
        match layout.is_date(at) {
            true => (cell.is_empty() || is_name(cell)) && !titles.cell(at).is_empty(),
            false => cell.is_empty() || !titles.cell(at).is_empty(),
        }
    });
    any && all
}

/// The column with the most days, the first of equals; lines of a single cell do not count.
fn most_days(sheet: &Sheet<'_>, told: &mut Stretch<'_>) -> Option<usize> {
    let mut counts = vec![0_usize; sheet.width().max(1)];
    for (place, line) in sheet.lines().enumerate().filter(|(_, line)| line.filled() > 1) {
        told.at(place, sheet.len());
        for (count, cell) in counts.iter_mut().zip(&line.cells) {
            *count += usize::from(day::read(cell).is_some());
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
    sheet.lines().take(50).find_map(|line| {
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
        sheet.lines().take(50).find_map(|line| line.cells.iter().position(|cell| title(cell)));
    let days = |column: usize| -> Option<Vec<Date>> {
        let is_number = |cell: &str| cell.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
        let mut days = Vec::new();
        for line in sheet.lines() {
            let cell = line.cell(column);
            if is_number(cell) {
                days.push(day::read_number(cell)?);
            }
        }
        (!days.is_empty()).then_some(days)
    };
    // Without a title, one after the other, either way, as the days of a history are.
    let is_sorted = |days: Vec<Date>| days.is_sorted() || days.iter().rev().is_sorted();
    titled
        .filter(|column| days(*column).is_some())
        .or_else(|| Some(0).filter(|column| days(*column).is_some_and(is_sorted)))
}
