//! A header and the rows below it.

use std::borrow::Cow;

use super::problem::Reason;
use super::report::Report;
use super::sensitive;
use super::sheet::{Line, Sheet};

/// A header and the rows below it, columns of keys and people emptied.
pub struct Table<'a> {
    /// The header's line; `None` where the columns have no titles.
    pub header_line: Option<usize>,
    /// A title for each column; `column 2` where it has none.
    pub titles: Vec<String>,
    /// Whether a column holds keys, people, accounts or addresses.
    pub is_sensitive: Vec<bool>,
    /// The rows, each with as many cells as there are titles.
    pub rows: Vec<Line<'a>>,
    /// Whether the columns have titles of their own.
    pub has_titles: bool,
}

/// Words that begin a row of totals, in small letters.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "subtotal",
    "sub-total",
    "grand total",
    "filtered total",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "average",
    "mean",
    "mittelwert",
    "durchschnitt",
    "somme",
    "sous-total",
    "moyenne",
    "totale",
    "tax",
    "min",
    "max",
    "合计",
    "总计",
    "小计",
    "总和",
    "平均",
    "平均值",
    "汇总",
    "共计",
];

/// Whether a cell begins a row of totals.
pub fn is_total(cell: &str) -> bool {
    let cell = cell.trim_end_matches([':', '：', '.', ' ']).to_lowercase();
    TOTALS.contains(&cell.as_str())
}

impl<'a> Table<'a> {
    /// The lines below a header, or all lines from `first` on without a header.
    pub fn below(
        sheet: Sheet<'a>,
        header: Option<usize>,
        first: usize,
        report: &mut Report,
    ) -> Self {
        let Sheet { lines, open, separator } = sheet;
        let titles = header.and_then(|place| lines.get(place)).map(|line| line.cells.clone());
        let header_line = header.and_then(|place| lines.get(place)).map(|line| line.number);
        let rows = lines.get(first..).unwrap_or_default();
        let most = rows.iter().map(|line| line.cells.len()).max().unwrap_or_default();
        let has_titles = titles.is_some();
        // A separator at each line's end makes a last column with nothing in it.
        let mut titles = titles.unwrap_or_else(|| vec![Cow::default(); most]);
        let is_filled = |at: usize| {
            rows.iter().any(|line| line.cells.get(at).is_some_and(|cell| !cell.is_empty()))
        };
        let widest = titles.len();
        while titles.last().is_some_and(|title| title.is_empty())
            && has_titles
            && !is_filled(titles.len() - 1)
        {
            titles.pop();
        }
        let titles: Vec<String> = titles
            .iter()
            .enumerate()
            .map(|(at, title)| match title.trim() {
                "" => format!("column {}", at + 1),
                title => title.split_whitespace().collect::<Vec<_>>().join(" "),
            })
            .collect();
        let mut table =
            Self { header_line, titles, is_sensitive: Vec::new(), rows: Vec::new(), has_titles };
        table.is_sensitive = table.sensitive(rows);
        let may_repeat = !table.is_sensitive.contains(&true);
        let shown = |text: &'a str| if may_repeat { text } else { "" };
        let least = if has_titles { table.titles.len() } else { 2 };
        for line in lines.into_iter().skip(first) {
            match table.fitted(line.cells, least, widest) {
                Ok(cells) if table.is_header(&cells) => {}
                Ok(cells) => {
                    let text = shown(line.text);
                    table.rows.push(Line { cells, text, number: line.number });
                }
                Err(_) if line.text.split(separator).next().is_some_and(is_total) => {}
                Err(reason) => report.add(line.number, shown(line.text), None, reason),
            }
        }
        for (number, text) in open {
            if header_line.is_none_or(|line| number > line) {
                report.add(number, shown(text), None, Reason::QuoteNotClosed);
            }
        }
        table
    }

    /// Which columns hold keys or people: by title, or by a cell.
    fn sensitive(&self, rows: &[Line<'_>]) -> Vec<bool> {
        let mut found: Vec<bool> =
            self.titles.iter().map(|title| sensitive::is_sensitive(title)).collect();
        for line in rows {
            for (is_sensitive, cell) in found.iter_mut().zip(&line.cells) {
                *is_sensitive |= sensitive::is_secret(cell);
            }
        }
        found
    }

    /// The cells of a line, as many as there are titles. Empty ones at its end do not count.
    fn fitted(
        &self,
        mut cells: Vec<Cow<'a, str>>,
        least: usize,
        widest: usize,
    ) -> Result<Vec<Cow<'a, str>>, Reason> {
        let width = self.titles.len();
        while cells.len() > width && cells.last().is_some_and(|cell| cell.is_empty()) {
            cells.pop();
        }
        let found = cells.len();
        if found < least || found > width.max(if self.has_titles { width } else { widest }) {
            return Err(Reason::CellCount { expected: width, found });
        }
        cells.resize(width, Cow::default());
        for (cell, is_sensitive) in cells.iter_mut().zip(&self.is_sensitive) {
            if *is_sensitive {
                *cell = Cow::default();
            }
        }
        Ok(cells)
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

    /// How many cells of a column are so.
    pub fn count(&self, column: usize, is_counted: impl Fn(&str) -> bool) -> usize {
        self.rows.iter().filter(|row| is_counted(row.cell(column))).count()
    }
}

impl Line<'_> {
    /// The cell of a column, empty if the line is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell)
    }
}
