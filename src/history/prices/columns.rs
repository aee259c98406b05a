//! Which columns hold prices, and with which decimal mark.

use super::title;
use crate::history::error::FileError;
use crate::history::table::Table;
use crate::parse::amount::{self, DecimalMark};
use crate::parse::day;

/// The columns of prices: at least half of what they hold are numbers, fewer are dates, and
/// neither title nor numbers say that they are something else.
pub fn of_prices(table: &Table<'_>, is_date: impl Fn(usize) -> bool) -> Vec<usize> {
    let holds_numbers = |column: &usize| {
        let held = table.count(*column, |cell| !amount::is_missing(cell));
        let numbers = table.count(*column, amount::is_number);
        let dates = table.count(*column, |cell| day::read(cell).is_some());
        !is_date(*column) && numbers > 0 && 2 * numbers >= held && 2 * dates < held
    };
    let columns: Vec<usize> = (0..table.titles.len()).filter(holds_numbers).collect();
    let is_whole = |column: usize| table.count(column, |cell| cell.contains(['.', ','])) == 0;
    let any_parts = columns.iter().any(|column| !is_whole(*column));
    let is_price = |column: &usize| {
        let title = table.titles.get(*column).map_or("", String::as_str);
        if !table.has_titles {
            // Whole numbers beside prices with decimals are counts.
            return !(any_parts && is_whole(*column));
        }
        let is_untitled = title == format!("column {}", column + 1);
        let is_count = is_untitled && is_whole(*column) && any_parts;
        !is_count && !title::is_no_price(title)
    };
    columns.into_iter().filter(is_price).collect()
}

/// What a column of the table says that all its prices are in.
pub fn currency(table: &Table<'_>) -> Option<String> {
    const TITLES: [&str; 6] = ["currency", "währung", "devise", "moneda", "货币", "币种"];
    let is_currency = |title: &String| TITLES.contains(&title.to_lowercase().as_str());
    let column = table.titles.iter().position(is_currency)?;
    let first = table.rows.iter().map(|row| row.cell(column)).find(|cell| !cell.is_empty())?;
    let is_same = |cell: &str| cell.is_empty() || cell == first;
    (table.count(column, is_same) == table.rows.len()).then(|| first.to_owned())
}

/// The decimal mark that most numbers of the columns tell, or else of the whole table; `None`
/// where it does not matter.
///
/// # Errors
/// [`FileError::AmbiguousNumbers`] where nothing tells and some number depends on it.
pub fn decimal_mark(
    table: &Table<'_>,
    columns: &[usize],
    separator: char,
) -> Result<Option<DecimalMark>, FileError> {
    let all: Vec<usize> = (0..table.titles.len()).collect();
    for looked_at in [columns, &all[..]] {
        let (points, commas) = evidence(table, looked_at);
        match points.cmp(&commas) {
            std::cmp::Ordering::Greater => return Ok(Some(DecimalMark::Point)),
            std::cmp::Ordering::Less => return Ok(Some(DecimalMark::Comma)),
            std::cmp::Ordering::Equal if points > 0 => return Err(FileError::AmbiguousNumbers),
            std::cmp::Ordering::Equal => {}
        }
    }
    let doubtful = |mark: char| {
        columns.iter().any(|column| {
            table.count(*column, |cell| amount::is_ambiguous(cell) && cell.contains(mark)) > 0
        })
    };
    match (doubtful('.'), doubtful(',')) {
        (false, false) => Ok(None),
        // Where a comma or a tab separates cells, a point is decimal: 4.508. A semicolon is written
        // where commas are decimal, and there 4.508 may be above a thousand.
        (true, false) if separator != ';' => Ok(Some(DecimalMark::Point)),
        _ => Err(FileError::AmbiguousNumbers),
    }
}

/// How many numbers can only have a decimal point, and how many only a comma.
fn evidence(table: &Table<'_>, columns: &[usize]) -> (usize, usize) {
    let count = |mark| {
        let telling = |cell: &str| amount::evidence(cell) == Some(mark);
        columns.iter().map(|column| table.count(*column, telling)).sum::<usize>()
    };
    (count(DecimalMark::Point), count(DecimalMark::Comma))
}
