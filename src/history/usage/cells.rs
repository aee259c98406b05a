//! The cells of a row under the titles of a layout.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, dec};
use serde_json::{Map, Value};

use super::layout::Layout;
use super::mapping::Mapping;
use crate::history::options::Options;
use crate::history::problem::Reason;
use crate::history::report::Report;
use crate::history::sheet::Line;
use crate::history::table::Table;
use crate::parse::amount::{self, DecimalMark};

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
    mark: DecimalMark,
}

impl<'a> Columns<'a> {
    /// The columns of a table, by their own titles or by what the reader says that they are.
    pub fn of(
        table: &'a Table<'_>,
        layout: &Layout,
        mapping: Option<&Mapping>,
        options: Options,
    ) -> Self {
        let mut places = BTreeMap::new();
        let own = || table.titles.iter().map(|title| plain(title)).zip(0..).collect::<Vec<_>>();
        let named = mapping.map_or_else(own, |mapping| mapping.places().collect());
        for (title, at) in named {
            if table.is_sensitive.get(at) == Some(&false) {
                places.entry(title).or_insert(at);
            }
        }
        let mut columns = Self { places, titles: &table.titles, mark: DecimalMark::Point };
        let dates = columns.place(layout.from);
        let telling = |mark| -> usize {
            let tells = |cell: &str| amount::evidence(cell) == Some(mark);
            let numbers = (0..table.titles.len()).filter(|at| Some(*at) != dates);
            numbers.map(|at| table.count(at, tells)).sum()
        };
        let is_comma = || telling(DecimalMark::Comma) > telling(DecimalMark::Point);
        let told = || if is_comma() { DecimalMark::Comma } else { DecimalMark::Point };
        columns.mark = options.decimal_mark.unwrap_or_else(told);
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

/// What is worth knowing about a file once: title, text and reason, with its first line and how
/// many of it there are.
pub type Notes = BTreeMap<(String, String, &'static str), (usize, Decimal, Reason)>;

/// The cells of a row.
pub struct Cells<'a> {
    columns: &'a Columns<'a>,
    row: &'a Line<'a>,
    notes: &'a mut Notes,
    report: &'a mut Report,
}

impl<'a> Cells<'a> {
    /// The cells of a row.
    pub fn new(
        columns: &'a Columns<'a>,
        row: &'a Line<'a>,
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
        let mark = self.columns.mark;
        let other = match mark {
            DecimalMark::Point => DecimalMark::Comma,
            DecimalMark::Comma => DecimalMark::Point,
        };
        self.number(titles, |text| {
            let read = |mark| amount::read(text, mark)?.to_decimal();
            let (first, second) = (read(mark), read(other));
            first
                .filter(|first| first.is_integer())
                .or(second.filter(Decimal::is_integer))
                .or(first)
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
        let mark = self.columns.mark;
        self.number(titles, |text| amount::read(text, mark)?.to_decimal())
    }

    /// The number of the first of these columns that holds something, or a problem.
    fn number(
        &mut self,
        titles: &[&str],
        read: impl Fn(&str) -> Option<Decimal>,
    ) -> Option<Decimal> {
        let text = self.text(titles);
        if amount::is_missing(text) {
            return None;
        }
        let reason = match read(text) {
            Some(number) if number.abs() <= LARGEST => return Some(number),
            Some(_) => Reason::OutOfRange,
            None => Reason::NotANumber,
        };
        self.problem(titles, text, reason);
        None
    }

    /// Reports a cell.
    pub fn problem(&mut self, titles: &[&str], text: &str, reason: Reason) {
        let title = self.title(titles);
        self.report.add(self.row.number, text, Some(title), reason);
    }

    /// Notes something once for the file, with how many of it there are.
    pub fn note(&mut self, title: &str, text: &str, count: Decimal, reason: Reason) {
        let key = (title.to_owned(), text.to_owned(), reason.name());
        let (_, sum, _) = self.notes.entry(key).or_insert((self.row.number, Decimal::ZERO, reason));
        *sum = sum.checked_add(count).unwrap_or(*sum);
    }
}
