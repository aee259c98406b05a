//! The cells of a row under the titles of a layout.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, dec};
use serde_json::{Map, Value};

use super::layout::ExportLayout;
use super::mapping::Mapping;
use crate::history::options::Options;
use crate::history::problem::ProblemReason;
use crate::history::progress::Stretch;
use crate::history::report::Report;
use crate::history::sheet::SheetLine;
use crate::history::table::FileTable;
use crate::market::quantity::Unit;
use crate::parse::amount::{self, Amount, DecimalMark};
use crate::parse::{NotANumber, parse};

/// The largest amount that is taken.
const LARGEST: Decimal = dec!(1_000_000_000_000_000_000);

/// A title in small letters and digits alone.
pub fn plain(title: &str) -> String {
    title.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The columns of a table by their plain titles.
pub struct Columns<'a> {
    places: BTreeMap<String, usize>,
    titles: &'a [String],
    /// The decimal mark, where an option or the numbers tell it.
    told: Option<DecimalMark>,
}

impl<'a> Columns<'a> {
    /// The columns of a table, by their own titles or by what the reader says that they are.
    pub fn of(
        table: &'a FileTable<'_>,
        layout: &ExportLayout,
        mapping: Option<&Mapping>,
        options: Options,
        way: Stretch<'_>,
    ) -> Self {
        let mut places = BTreeMap::new();
        let own = || table.titles.iter().map(|title| plain(title)).zip(0..).collect::<Vec<_>>();
        let named = mapping.map_or_else(own, |mapping| mapping.places().collect());
        for (title, at) in named {
            if table.is_sensitive.get(at) == Some(&false) {
                places.entry(title).or_insert(at);
            }
        }
        let mut columns = Self { places, titles: &table.titles, told: None };
        let dates = columns.place(layout.from);
        columns.told = options.decimal_mark.or_else(|| told(table, dates, way));
        columns
    }

    /// The place of the first of these titles that is there.
    pub fn place(&self, titles: &[&str]) -> Option<usize> {
        titles.iter().find_map(|title| self.places.get(*title).copied())
    }

    /// A column's title as it stands in the file.
    pub fn title(&self, place: usize) -> Option<&str> {
        self.titles.get(place).map(String::as_str)
    }
}

/// The decimal mark that most numbers beside the dates tell.
fn told(table: &FileTable<'_>, dates: Option<usize>, mut way: Stretch<'_>) -> Option<DecimalMark> {
    let (mut points, mut commas) = (0_usize, 0_usize);
    for (place, row) in table.rows().enumerate() {
        way.at(place, table.len());
        for (_, cell) in row.cells.iter().enumerate().filter(|(at, _)| Some(*at) != dates) {
            match amount::evidence(cell) {
                Some(DecimalMark::Point) => points += 1,
                Some(DecimalMark::Comma) => commas += 1,
                None => {}
            }
        }
    }
    match points.cmp(&commas) {
        std::cmp::Ordering::Greater => Some(DecimalMark::Point),
        std::cmp::Ordering::Less => Some(DecimalMark::Comma),
        std::cmp::Ordering::Equal => None,
    }
}

/// What is worth knowing about a file once: title, text and reason, with its first line and how
/// many of it there are.
pub type Notes = BTreeMap<(String, String, &'static str), (usize, Decimal, ProblemReason)>;

/// The cells of a row.
pub struct Cells<'a> {
    columns: &'a Columns<'a>,
    row: &'a SheetLine<'a>,
    notes: &'a mut Notes,
    report: &'a mut Report,
}

impl<'a> Cells<'a> {
    /// The cells of a row.
    pub fn new(
        columns: &'a Columns<'a>,
        row: &'a SheetLine<'a>,
        notes: &'a mut Notes,
        report: &'a mut Report,
    ) -> Self {
        Self { columns, row, notes, report }
    }

    /// Whether there is a column of one of these titles.
    pub fn has(&self, titles: &[&str]) -> bool {
        self.columns.place(titles).is_some()
    }

    /// The first of these columns that holds something, or an empty text.
    pub fn text(&self, titles: &[&str]) -> &'a str {
        let places = titles.iter().filter_map(|title| self.columns.places.get(*title));
        places.map(|place| self.row.cell(*place)).find(|cell| !cell.is_empty()).unwrap_or("")
    }

    /// A column's title as it stands in the file; of several, the first.
    pub fn title(&self, titles: &[&str]) -> &'a str {
        self.columns.place(titles).and_then(|place| self.columns.title(place)).unwrap_or("")
    }

    /// A number of whole things, in which a comma or point before three digits groups them.
    pub fn count(&mut self, titles: &[&str]) -> Option<Decimal> {
        let told = self.columns.told;
        let mark = told.unwrap_or(DecimalMark::Point);
        let other = match mark {
            DecimalMark::Point => DecimalMark::Comma,
            DecimalMark::Comma => DecimalMark::Point,
        };
        self.number(titles, |text| {
            let first = amount::read(text, mark);
            let is_doubtful = || told.is_none() && amount::is_ambiguous(text);
            let is_whole = |amount: &Amount| amount.to_decimal().is_some_and(|it| it.is_integer());
            if first.as_ref().is_some_and(|first| is_whole(first) && !is_doubtful()) {
                return first;
            }
            // Of 1.000 in a file without other numbers the larger is meant.
            let second = amount::read(text, other);
            let numbers = [first.clone(), second].into_iter().flatten().filter(is_whole);
            numbers.max_by_key(Amount::to_decimal).or(first)
        })
    }

    /// The same, zero where the cell of a column that is there is empty.
    pub fn count_or_zero(&mut self, titles: &[&str]) -> Option<Decimal> {
        if self.has(titles) && self.text(titles).is_empty() {
            return Some(Decimal::ZERO);
        }
        self.count(titles)
    }

    /// An object in a cell: JSON, or what Python prints of one.
    pub fn object(&self, titles: &[&str]) -> Map<String, Value> {
        let text = self.text(titles);
        let python = || {
            let text = text.replace('\'', "\"").replace("None", "null");
            serde_json::from_str(&text.replace("True", "true").replace("False", "false"))
        };
        serde_json::from_str(text).or_else(|_| python()).unwrap_or_default()
    }

    /// An amount of money.
    pub fn money(&mut self, titles: &[&str]) -> Option<Decimal> {
        let mark = self.columns.told.unwrap_or(DecimalMark::Point);
        self.number(titles, |text| amount::read(text, mark))
    }

    /// The number of the first of these columns that holds something, or a problem.
    fn number(
        &mut self,
        titles: &[&str],
        read: impl Fn(&str) -> Option<Amount>,
    ) -> Option<Decimal> {
        let text = self.text(titles);
        if amount::is_missing(text) {
            return None;
        }
        let number = match read(text) {
            Some(amount) => Ok(amount.to_decimal()),
            // 1,100万, 三亿五千万, 12.3M: as a field takes it.
            None => parse(text, Unit::Number, None).map(Some),
        };
        let reason = match number {
            Ok(Some(number)) if number.abs() <= LARGEST => return Some(number),
            Ok(_) | Err(NotANumber::TooLarge) => ProblemReason::OutOfRange,
            Err(_) => ProblemReason::NotANumber,
        };
        self.problem(titles, text, reason);
        None
    }

    /// Reports a cell.
    pub fn problem(&mut self, titles: &[&str], text: &str, reason: ProblemReason) {
        let title = self.title(titles);
        self.report.add(self.row.number, text, Some(title), reason);
    }

    /// Notes something once for the file, with how many of it there are.
    pub fn note(&mut self, title: &str, text: &str, count: Decimal, reason: ProblemReason) {
        let key = (title.to_owned(), text.to_owned(), reason.name());
        let (_, sum, _) = self.notes.entry(key).or_insert((self.row.number, Decimal::ZERO, reason));
        *sum = sum.checked_add(count).unwrap_or(*sum);
    }
}
