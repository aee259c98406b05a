//! A header and the rows below it.

use std::borrow::Cow;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::problem::ProblemReason;
use super::progress::Stretch;
use super::records::Records;
use super::report::Report;
use super::sensitive;
use super::sheet::{Sheet, SheetLine};
use super::tabbed::put;
use super::total::is_total;

/// A header and the rows below it, columns of keys and people emptied. Its rows are cut when they are asked for.
pub struct FileTable<'a> {
    /// The header's line; `None` where the columns have no titles.
    pub header_line: Option<usize>,
    /// A title for each column; `column 2` where it has none.
    pub titles: Vec<String>,
    /// Whether a column holds keys, people, accounts or addresses.
    pub is_sensitive: Vec<bool>,
    /// Whether the columns have titles of their own.
    pub has_titles: bool,
    rows: Rows<'a>,
    /// Places of the rows that stand first below a header that is repeated.
    blocks: Vec<usize>,
}

/// Where the rows of a table are.
enum Rows<'a> {
    /// The lines of a sheet that fit below its header.
    Sheet(Sheet<'a>),
    /// Rows that were cells from the beginning.
    Records(Records),
}

/// What is found out about columns before the first of their rows is used.
#[derive(Default)]
struct Seen {
    /// Cells of the longest row.
    widest: usize,
    /// Whether a column holds anything.
    is_filled: Vec<bool>,
    /// Whether a cell can only be a key or an address.
    is_secret: Vec<bool>,
}

impl Seen {
    fn take(&mut self, line: &SheetLine<'_>) {
        self.widest = self.widest.max(line.cells.len());
        self.is_filled.resize(self.widest, false);
        self.is_secret.resize(self.widest, false);
        let flags = self.is_filled.iter_mut().zip(&mut self.is_secret);
        for ((is_filled, is_secret), cell) in flags.zip(&line.cells) {
            *is_filled |= !cell.is_empty();
            *is_secret |= sensitive::is_secret(cell);
        }
    }
}

impl<'a> FileTable<'a> {
    /// The lines below a header, or all lines from `first` on without a header.
    pub fn below(
        mut sheet: Sheet<'a>,
        header: Option<usize>,
        first: usize,
        report: &mut Report,
        told: &mut Stretch<'_>,
    ) -> Self {
        let header = header.map(|place| sheet.line(place));
        let mut seen = Seen::default();
        let count = 2 * sheet.len();
        for place in first..sheet.len() {
            told.at(place, count);
            seen.take(&sheet.line(place));
        }
        let header_line = header.as_ref().map(|line| line.number);
        let has_titles = header.is_some();
        let mut titles =
            header.map_or_else(|| vec![Cow::default(); seen.widest], |line| line.cells);
        // A separator at each line's end makes a last column with nothing in it.
        let is_filled = |at: usize| seen.is_filled.get(at) == Some(&true);
        let widest = titles.len();
        while titles.last().is_some_and(|title| title.is_empty())
            && has_titles
            && !is_filled(titles.len() - 1)
        {
            titles.pop();
        }
        let titles = titles.iter().enumerate().map(|(at, title)| titled(at, title)).collect();
        let rows = Rows::Records(Records::default());
        let (is_sensitive, blocks) = (Vec::new(), Vec::new());
        let mut table = Self { header_line, titles, is_sensitive, has_titles, rows, blocks };
        table.is_sensitive = table.sensitive(&seen);
        let may_repeat = table.may_repeat();
        let least = if has_titles { table.titles.len() } else { 2 };
        let (separator, mut place, half) = (sheet.separator, first, sheet.len());
        let open: Vec<(usize, &'a str)> = sheet.open().collect();
        let (mut kept, mut blocks) = (0, Vec::new());
        sheet.keep(first, |line| {
            told.at(half + place, count);
            place += 1;
            let SheetLine { cells, text, number } = line;
            match table.fitted(cells, least, widest) {
                Ok(cells) if table.is_header(&cells) => blocks.push(kept),
                Ok(_) => {
                    kept += 1;
                    return true;
                }
                Err(_) if text.split(separator).next().is_some_and(is_total) => {}
                Err(reason) => {
                    report.add(number, if may_repeat { text } else { "" }, None, reason);
                }
            }
            false
        });
        for (number, text) in open {
            if header_line.is_none_or(|line| number > line) {
                let shown = if may_repeat { text } else { "" };
                report.add(number, shown, None, ProblemReason::QuoteNotClosed);
            }
        }
        table.rows = Rows::Sheet(sheet);
        table.blocks = blocks;
        table
    }

    /// Titles and rows as lines of cells with tabs between.
    pub fn lines(&self) -> String {
        let mut text = String::new();
        put(&mut text, self.titles.iter().map(String::as_str));
        for row in self.rows() {
            put(&mut text, row.cells.iter().map(AsRef::as_ref));
        }
        text
    }

    /// Rows that were cells from the beginning.
    pub fn of_records(records: Records) -> Self {
        let mut seen = Seen::default();
        for place in 0..records.len() {
            seen.take(&records.line(place));
        }
        let titles = records.titles();
        let titles = titles.iter().enumerate().map(|(at, title)| titled(at, title)).collect();
        let rows = Rows::Records(records);
        let (is_sensitive, blocks) = (Vec::new(), Vec::new());
        let header_line = Some(1);
        let mut table = Self { header_line, titles, is_sensitive, has_titles: true, rows, blocks };
        table.is_sensitive = table.sensitive(&seen);
        table
    }

    /// Keeps the cells of columns that are called by what was no title in the file: those of keys and people were
    /// left out before.
    pub fn keep_all(&mut self) {
        self.is_sensitive.fill(false);
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        match &self.rows {
            Rows::Sheet(sheet) => sheet.len(),
            Rows::Records(records) => records.len(),
        }
    }

    /// The rows, each with as many cells as there are titles; those of keys and people are empty. The text of a row
    /// is empty where it holds such cells.
    pub fn rows(&self) -> impl Iterator<Item = SheetLine<'_>> {
        let may_repeat = self.may_repeat();
        (0..self.len()).map(move |place| {
            let SheetLine { number, text, mut cells } = self.line(place);
            self.fit(&mut cells);
            SheetLine { number, text: if may_repeat { text } else { "" }, cells }
        })
    }

    /// A row as it stands in the file, keys and people with it.
    fn line(&self, place: usize) -> SheetLine<'_> {
        match &self.rows {
            Rows::Sheet(sheet) => sheet.line(place),
            Rows::Records(records) => records.line(place),
        }
    }

    /// Places of the rows that stand first below a header that is repeated, ascending.
    pub fn blocks(&self) -> &[usize] {
        &self.blocks
    }

    /// A number for what stands in each row below its titles, keys and people included; `None` for a row of a single
    /// cell, of totals or of nothing.
    pub fn contents(&self) -> impl Iterator<Item = Option<u64>> {
        let of_titles = number_of(self.titles.iter().map(String::as_str));
        (0..self.len()).map(move |place| {
            let line = self.line(place);
            let is_total = line.cells.iter().any(|cell| is_total(cell));
            let content = || number_of(line.cells.iter().map(AsRef::as_ref)) ^ of_titles;
            (line.filled() > 1 && !is_total).then(content)
        })
    }

    /// Whether the second half of the rows is the first once more, of at least two rows that differ.
    pub fn is_doubled(&self) -> bool {
        let half = self.len() / 2;
        let is_same = |one, other| self.line(one).cells == self.line(other).cells;
        let is_even = half > 1 && 2 * half == self.len();
        is_even
            && (0..half).all(|place| is_same(place, half + place))
            && (1..half).any(|place| !is_same(0, place))
    }

    /// Whether the text of a row may be shown.
    fn may_repeat(&self) -> bool {
        !self.is_sensitive.contains(&true)
    }

    /// Which columns hold keys or people: by title, or by a cell.
    fn sensitive(&self, seen: &Seen) -> Vec<bool> {
        let is_secret = |at: usize| seen.is_secret.get(at) == Some(&true);
        let titles = self.titles.iter().enumerate();
        titles.map(|(at, title)| sensitive::is_sensitive(title) || is_secret(at)).collect()
    }

    /// The cells of a line, as many as there are titles. Empty ones at its end do not count.
    fn fitted(
        &self,
        mut cells: Vec<Cow<'a, str>>,
        least: usize,
        widest: usize,
    ) -> Result<Vec<Cow<'a, str>>, ProblemReason> {
        let width = self.titles.len();
        while cells.len() > width && cells.last().is_some_and(|cell| cell.is_empty()) {
            cells.pop();
        }
        let found = cells.len();
        if found < least || found > width.max(if self.has_titles { width } else { widest }) {
            return Err(ProblemReason::CellCount { expected: width, found });
        }
        self.fit(&mut cells);
        Ok(cells)
    }

    /// Makes the cells as many as there are titles, and empties those of keys and people.
    fn fit(&self, cells: &mut Vec<Cow<'_, str>>) {
        cells.resize(self.titles.len(), Cow::default());
        for (cell, is_sensitive) in cells.iter_mut().zip(&self.is_sensitive) {
            if *is_sensitive {
                *cell = Cow::default();
            }
        }
    }

    /// Whether a line is the header once more.
    fn is_header(&self, cells: &[Cow<'_, str>]) -> bool {
        let is_same = |(at, cell): (usize, &Cow<'_, str>)| {
            let is_emptied = self.is_sensitive.get(at) == Some(&true);
            is_emptied || cell.is_empty() || self.titles.get(at).is_some_and(|title| title == cell)
        };
        self.has_titles
            && cells.iter().any(|cell| !cell.is_empty())
            && cells.iter().enumerate().all(is_same)
    }

    /// The titles of the columns that were emptied.
    pub fn dropped(&self) -> Vec<String> {
        let titles = self.titles.iter().zip(&self.is_sensitive);
        titles.filter(|(_, is_sensitive)| **is_sensitive).map(|(title, _)| title.clone()).collect()
    }
}

/// A number for texts in their order, the same for the same texts.
fn number_of<'a>(texts: impl Iterator<Item = &'a str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    texts.for_each(|text| text.hash(&mut hasher));
    hasher.finish()
}

/// A column's title, `column 2` where it has none.
pub fn titled(at: usize, title: &str) -> String {
    match title.trim() {
        "" => format!("column {}", at + 1),
        title => {
            // A byte order mark stays within where files were put together.
            let visible = title.replace(['\u{feff}', '\u{200b}'], "");
            visible.split_whitespace().collect::<Vec<_>>().join(" ")
        }
    }
}
