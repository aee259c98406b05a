//! Which columns hold prices, and with which decimal mark.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::title;
use crate::history::error::FileError;
use crate::history::progress::Stretch;
use crate::history::table::FileTable;
use crate::parse::amount::{self, DecimalMark};
use crate::parse::day;

/// What the cells of a column look like, counted.
#[derive(Clone, Debug, Default)]
pub struct ColumnCounts {
    /// Whether its title names a price, so that words such as 1.5万 are numbers in it.
    pub takes_words: bool,
    held: usize,
    numbers: usize,
    dates: usize,
    /// Cells with a point or a comma in them.
    marked: usize,
    /// Numbers that can only have a decimal point.
    points: usize,
    /// Numbers that can only have a decimal comma.
    commas: usize,
    /// Numbers with a point that may be decimal or not.
    doubtful_points: usize,
    /// The same with a comma.
    doubtful_commas: usize,
    currencies: BTreeMap<&'static str, usize>,
}

impl ColumnCounts {
    fn take(&mut self, cell: &str) {
        if amount::is_missing(cell) {
            return;
        }
        self.held += 1;
        let (has_point, has_comma) = (cell.contains('.'), cell.contains(','));
        self.marked += usize::from(has_point || has_comma);
        let is_number = amount::is_number(cell);
        if is_number || (self.takes_words && amount::in_words(cell).is_some()) {
            self.numbers += 1;
            if let Some(code) = amount::currency(cell) {
                *self.currencies.entry(code).or_default() += 1;
            }
        }
        self.dates += usize::from(day::read(cell).is_some());
        if is_number {
            match amount::evidence(cell) {
                Some(DecimalMark::Point) => self.points += 1,
                Some(DecimalMark::Comma) => self.commas += 1,
                None if amount::is_ambiguous(cell) => {
                    self.doubtful_points += usize::from(has_point);
                    self.doubtful_commas += usize::from(has_comma);
                }
                None => {}
            }
        }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.held == 0
    }

    /// The currency that most cells name.
    pub fn currency(&self) -> Option<&'static str> {
        let most = self.currencies.iter().max_by_key(|(_, count)| **count);
        most.map(|(code, _)| *code)
    }

    /// Whether at least half of what it holds are numbers, and fewer are dates.
    fn holds_numbers(&self) -> bool {
        self.numbers > 0 && 2 * self.numbers >= self.held && 2 * self.dates < self.held
    }
}

/// What the columns of a table look like.
pub fn counts(table: &FileTable<'_>, told: &mut Stretch<'_>) -> Vec<ColumnCounts> {
    let new = |title: &String| ColumnCounts {
        takes_words: table.has_titles && title::is_price(title),
        ..ColumnCounts::default()
    };
    let mut counts: Vec<ColumnCounts> = table.titles.iter().map(new).collect();
    for (place, row) in table.rows().enumerate() {
        told.at(place, table.len());
        for (count, cell) in counts.iter_mut().zip(&row.cells) {
            count.take(cell);
        }
    }
    counts
}

/// The columns of prices: at least half of what they hold are numbers, fewer are dates, and
/// neither title nor numbers say that they are something else.
pub fn of_prices(
    table: &FileTable<'_>,
    counts: &[ColumnCounts],
    is_date: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let numbered = counts.iter().enumerate().filter(|(at, it)| !is_date(*at) && it.holds_numbers());
    let columns: Vec<(usize, &ColumnCounts)> = numbered.collect();
    let any_parts = columns.iter().any(|(_, counts)| counts.marked > 0);
    let is_price = |(column, counts): &(usize, &ColumnCounts)| {
        let is_whole = counts.marked == 0;
        let title = table.titles.get(*column).map_or("", String::as_str);
        if !table.has_titles {
            // Whole numbers beside prices with decimals are counts.
            return !(any_parts && is_whole);
        }
        let is_untitled = title == format!("column {}", column + 1);
        let is_count = is_untitled && is_whole && any_parts;
        !is_count && !title::is_no_price(title)
    };
    columns.into_iter().filter(is_price).map(|(column, _)| column).collect()
}

/// What a column of the table says that all its prices are in.
pub fn currency(table: &FileTable<'_>) -> Option<String> {
    const TITLES: [&str; 6] = ["currency", "währung", "devise", "moneda", "货币", "币种"];
    let is_currency = |title: &String| TITLES.contains(&title.to_lowercase().as_str());
    let column = table.titles.iter().position(is_currency)?;
    let mut first = None;
    for row in table.rows() {
        let cell = row.cell(column);
        match &first {
            _ if cell.is_empty() => {}
            None => first = Some(cell.to_owned()),
            Some(first) if first == cell => {}
            Some(_) => return None,
        }
    }
    first
}

/// The decimal mark that most numbers of the columns tell, or else of the whole table; `None`
/// where it does not matter.
///
/// # Errors
/// [`FileError::AmbiguousNumbers`] where nothing tells and some number depends on it.
pub fn decimal_mark(
    counts: &[ColumnCounts],
    columns: &[usize],
    separator: char,
) -> Result<Option<DecimalMark>, FileError> {
    let of_prices: Vec<&ColumnCounts> = columns.iter().filter_map(|at| counts.get(*at)).collect();
    let all: Vec<&ColumnCounts> = counts.iter().collect();
    for looked_at in [&of_prices, &all] {
        let points: usize = looked_at.iter().map(|counts| counts.points).sum();
        let commas: usize = looked_at.iter().map(|counts| counts.commas).sum();
        match points.cmp(&commas) {
            Ordering::Greater => return Ok(Some(DecimalMark::Point)),
            Ordering::Less => return Ok(Some(DecimalMark::Comma)),
            Ordering::Equal if points > 0 => return Err(FileError::AmbiguousNumbers),
            Ordering::Equal => {}
        }
    }
    let doubtful_points = of_prices.iter().any(|counts| counts.doubtful_points > 0);
    let doubtful_commas = of_prices.iter().any(|counts| counts.doubtful_commas > 0);
    match (doubtful_points, doubtful_commas) {
        (false, false) => Ok(None),
        // Where a comma or a tab separates cells, a point is decimal: 4.508. A semicolon is written
        // where commas are decimal, and there 4.508 may be above a thousand.
        (true, false) if separator != ';' => Ok(Some(DecimalMark::Point)),
        _ => Err(FileError::AmbiguousNumbers),
    }
}
