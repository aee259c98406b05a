//! Rows that hold few of their columns, as the objects of a JSON file do: what is not there takes no memory.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::error::FileError;
use super::sheet::SheetLine;
use super::{MOST_CELLS, MOST_COLUMNS, MOST_LINES};

/// Rows of named cells.
#[derive(Clone, Debug, Default)]
pub struct Records {
    titles: BTreeMap<String, u16>,
    /// The texts of all cells, one after the other.
    text: String,
    /// Of each cell its column and where its text ends.
    cells: Vec<(u16, u32)>,
    /// Where the cells of each row end.
    rows: Vec<u32>,
}

impl Records {
    /// Adds a row.
    ///
    /// # Errors
    /// [`FileError::TooWide`], [`FileError::TooManyLines`], and [`FileError::TooManyCells`] also where most cells
    /// would be empty: a table of them takes as long to look through.
    pub fn push<'a>(
        &mut self,
        row: impl IntoIterator<Item = (&'a String, &'a String)>,
    ) -> Result<(), FileError> {
        if self.rows.len() == MOST_LINES {
            return Err(FileError::TooManyLines);
        }
        for (title, cell) in row {
            let column = match self.titles.get(title) {
                Some(column) => *column,
                None => {
                    let next = self.titles.len();
                    // OK because there are fewer than 65,536 columns.
                    let column = u16::try_from(next).map_err(|_| FileError::TooWide)?;
                    self.titles.insert(title.clone(), column);
                    column
                }
            };
            self.text.push_str(cell);
            let end = u32::try_from(self.text.len()).map_err(|_| FileError::TooManyCells)?;
            self.cells.push((column, end));
        }
        if self.titles.len() > MOST_COLUMNS {
            return Err(FileError::TooWide);
        }
        let end = u32::try_from(self.cells.len()).map_err(|_| FileError::TooManyCells)?;
        self.rows.push(end);
        if self.rows.len().saturating_mul(self.titles.len()) > MOST_CELLS {
            return Err(FileError::TooManyCells);
        }
        Ok(())
    }

    /// The titles in the order of the columns.
    pub fn titles(&self) -> Vec<String> {
        let mut titles = vec![String::new(); self.titles.len()];
        for (title, column) in &self.titles {
            if let Some(place) = titles.get_mut(usize::from(*column)) {
                place.clone_from(title);
            }
        }
        titles
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// A row by its place, its number counted from 1.
    pub fn line(&self, place: usize) -> SheetLine<'_> {
        let mut cells = vec![Cow::default(); self.titles.len()];
        let end_of = |row: usize| self.rows.get(row).map_or(0, |end| *end as usize);
        let first = place.checked_sub(1).map_or(0, end_of);
        for at in first..end_of(place) {
            let Some((column, end)) = self.cells.get(at) else { continue };
            let before = at.checked_sub(1).and_then(|before| self.cells.get(before));
            let start = before.map_or(0, |(_, end)| *end as usize);
            let text = self.text.get(start..*end as usize).unwrap_or_default();
            if let Some(cell) = cells.get_mut(usize::from(*column)) {
                *cell = Cow::from(text);
            }
        }
        SheetLine { number: place + 1, text: "", cells }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(&str, &str)]) -> BTreeMap<String, String> {
        cells.iter().map(|(title, cell)| ((*title).to_owned(), (*cell).to_owned())).collect()
    }

    #[test]
    fn a_row_holds_what_it_was_given() {
        let mut records = Records::default();
        for cells in [&[("b", "2")][..], &[], &[("a", "1"), ("b", "")]] {
            records.push(&row(cells)).unwrap();
        }
        assert_eq!((records.titles(), records.len()), (vec!["b".to_owned(), "a".to_owned()], 3));
        let cells = |place| records.line(place).cells.join(",");
        assert_eq!([cells(0), cells(1), cells(2)], ["2,", ",", ",1"]);
        assert_eq!(records.line(2).number, 3);
    }
}
