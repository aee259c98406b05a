//! Tables with a column for each month, as spreadsheets show them, turned into lines of a day each.
//!
//! A row is a model or an item, called by its texts: `OpenAI gpt-6 input`. The months are titles such as `Jan 2026`,
//! `2026-01` or `2026年1月`, or names of months alone below a line of years or beside a column of them. The turned table
//! is read as any other, and its problems name the rows and months of the file.

mod header;

use std::collections::{BTreeMap, BTreeSet};

use self::header::{Header, is_unit_title};
use super::problem::Problem;
use super::sheet::{Sheet, SheetLine};
use super::tabbed::put;
use super::total::is_total;
use super::{MOST_COLUMNS, sensitive, table};
use crate::parse::amount;

/// What stands at a month of a row.
struct WideCell {
    text: String,
    /// The line of the file.
    line: usize,
    /// The title of the month.
    title: String,
}

/// A table with a column for each month.
pub struct WideTable {
    /// Lines whose quote is not closed, by number and text.
    pub open: Vec<(usize, String)>,
    /// The line of the titles.
    pub header_line: usize,
    /// Titles of columns that hold neither months nor what a row is called.
    pub ignored: Vec<String>,
    /// Titles of columns of keys, people, accounts and addresses, which were not read.
    pub dropped: Vec<String>,
    /// Whether the titles and what stands above them say that the numbers are costs.
    pub is_cost: bool,
    /// The days, as texts that are read as such, in the order of the file.
    days: Places<String>,
    /// What the rows are called and in which unit, in the order of the file.
    names: Places<(String, Option<String>)>,
    /// The cells by the places of day and name.
    cells: BTreeMap<(usize, usize), WideCell>,
}

/// Reads a sheet as such a table; `None` if it is none.
pub fn find(sheet: &Sheet<'_>) -> Option<WideTable> {
    let (place, header) = header::find(sheet)?;
    let titles = sheet.line(place);
    let mut wide = WideTable {
        header_line: titles.number,
        open: sheet.open().map(|(line, text)| (line, text.to_owned())).collect(),
        ignored: Vec::new(),
        dropped: Vec::new(),
        is_cost: header::is_cost(sheet, place),
        days: Places::default(),
        names: Places::default(),
        cells: BTreeMap::new(),
    };
    let days: BTreeSet<usize> = header.days.iter().map(|(at, _)| *at).chain(header.year).collect();
    let others: Vec<usize> = (0..titles.cells.len()).filter(|at| !days.contains(at)).collect();
    let is_titled = |at: &usize| sensitive::is_sensitive(titles.cell(*at));
    let mut secret: BTreeSet<usize> = others.iter().copied().filter(is_titled).collect();
    for line in sheet.lines().skip(place + 1) {
        secret.extend(others.iter().filter(|at| sensitive::is_secret(line.cell(**at))));
    }
    let mut is_named = BTreeSet::new();
    for line in sheet.lines().skip(place + 1) {
        // What has more rows than a table may have columns is refused, and not held before.
        if wide.names.list.len() > MOST_COLUMNS {
            break;
        }
        wide.take(&line, &titles, &header, (&others, &secret), &mut is_named);
    }
    let title = |at: &usize| table::titled(*at, titles.cell(*at));
    let is_ignored = |at: &&usize| !secret.contains(*at) && !is_named.contains(*at);
    let is_filled = |at: &&usize| !titles.cell(**at).is_empty();
    wide.ignored = others.iter().filter(is_ignored).filter(is_filled).map(title).collect();
    wide.dropped = secret.iter().map(title).collect();
    if !wide.dropped.is_empty() {
        wide.open.iter_mut().for_each(|(_, text)| text.clear());
    }
    (!wide.cells.is_empty()).then_some(wide)
}

impl WideTable {
    /// Takes a row, in which `others` are the columns beside the months; notes those that its name is made of.
    fn take(
        &mut self,
        line: &SheetLine<'_>,
        titles: &SheetLine<'_>,
        header: &Header,
        (others, secret): (&[usize], &BTreeSet<usize>),
        is_named: &mut BTreeSet<usize>,
    ) {
        let (mut name, mut unit) = (Vec::new(), None);
        for at in others.iter().filter(|at| !secret.contains(at)) {
            let cell = line.cell(*at);
            if is_total(cell) {
                return;
            }
            if cell.is_empty() || amount::is_number(cell) {
                continue;
            }
            is_named.insert(*at);
            if is_unit_title(titles.cell(*at)) {
                unit = Some(cell.to_owned());
            } else {
                name.extend(cell.split_whitespace());
            }
        }
        let (name, unit) = (name.join(" "), unit.or_else(|| header.unit.clone()));
        for (at, title) in &header.days {
            let text = line.cell(*at).to_owned();
            let day = match header.year {
                Some(year) => header::day_in(title, line.cell(year)),
                None => Some(title.clone()),
            };
            let Some(day) = day.filter(|_| !text.is_empty()) else { continue };
            let day = self.days.of(day);
            // Of two rows with one name the later is called by its line too.
            let plain = self.names.of((name.clone(), unit.clone()));
            let is_taken =
                self.cells.get(&(day, plain)).is_some_and(|cell| cell.line != line.number);
            let row = if is_taken {
                self.names.of((format!("{name} {}", line.number).trim().to_owned(), unit.clone()))
            } else {
                plain
            };
            let title = titles.cell(*at).to_owned();
            self.cells.entry((day, row)).or_insert(WideCell { text, line: line.number, title });
        }
    }

    /// Whether it has more rows than the turned table may have columns; not all of them are held then.
    pub fn is_too_wide(&self) -> bool {
        self.names.list.len() > MOST_COLUMNS
    }

    /// The table with a line for each day and a column for each row.
    pub fn turned(&self) -> String {
        let titles: Vec<String> = (0..self.names.list.len()).map(|row| self.title(row)).collect();
        let mut text = String::new();
        put(&mut text, std::iter::once("date").chain(titles.iter().map(String::as_str)));
        for (place, day) in self.days.list.iter().enumerate() {
            let cell = |row| self.cells.get(&(place, row)).map_or("", |cell| cell.text.as_str());
            put(
                &mut text,
                std::iter::once(day.as_str()).chain((0..self.names.list.len()).map(cell)),
            );
        }
        text
    }

    /// A line for each cost: its day, model, amount and currency, and the cell's own line and title.
    pub fn costs(&self) -> (String, Vec<(usize, String)>) {
        let mut text = String::new();
        let mut places = Vec::new();
        put(&mut text, COST_TITLES);
        for ((day, row), cell) in &self.cells {
            let Some((day, (name, unit))) = self.days.list.get(*day).zip(self.names.list.get(*row))
            else {
                continue;
            };
            let own = amount::currency(&cell.text);
            let of_unit = unit.as_deref().map(|unit| amount::currency(unit).unwrap_or(unit));
            put(&mut text, [day, name, &cell.text, own.or(of_unit).unwrap_or("")]);
            places.push((cell.line, cell.title.clone()));
        }
        (text, places)
    }

    /// Says a problem of the turned table of the file's own row and month.
    pub fn own(&self, mut problem: Problem) -> Problem {
        let day = problem.line.saturating_sub(2);
        let row = problem.column.as_deref();
        let row =
            row.and_then(|name| (0..self.names.list.len()).find(|row| self.title(*row) == name));
        let of_day = || self.cells.range((day, 0)..).next().map(|(_, cell)| cell);
        match row.and_then(|row| self.cells.get(&(day, row))) {
            Some(cell) => (problem.line, problem.column) = (cell.line, Some(cell.title.clone())),
            // Nothing stands there: the row is told by its name.
            None => {
                problem.line = self.header_line;
                if row.is_none() {
                    problem.column = of_day().map(|cell| cell.title.clone());
                    problem.text.clear();
                }
            }
        }
        problem
    }

    /// What a row is called in the turned table.
    fn title(&self, row: usize) -> String {
        match self.names.list.get(row) {
            Some((name, Some(unit))) => format!("{name} ({unit})").trim().to_owned(),
            Some((name, None)) if !name.is_empty() => name.clone(),
            _ => "price".to_owned(),
        }
    }
}

/// The titles of [`WideTable::costs`].
const COST_TITLES: [&str; 4] = ["day", "model", "cost", "currency"];

/// Things in the order in which they came first.
struct Places<T> {
    list: Vec<T>,
    places: BTreeMap<T, usize>,
}

impl<T> Default for Places<T> {
    fn default() -> Self {
        Self { list: Vec::new(), places: BTreeMap::new() }
    }
}

impl<T: Ord + Clone> Places<T> {
    /// The place of a thing, at the end where it is new.
    fn of(&mut self, thing: T) -> usize {
        if let Some(place) = self.places.get(&thing) {
            return *place;
        }
        self.list.push(thing.clone());
        self.places.insert(thing, self.list.len() - 1);
        self.list.len() - 1
    }
}
