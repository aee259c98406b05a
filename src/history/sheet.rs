//! The lines of a file, cut into cells when they are asked for.
//!
//! A file of 25 MB may have more cells than a browser has memory for, so that a sheet holds where its lines
//! stand and nothing of them: twelve bytes a line.

use std::borrow::Cow;

use super::error::FileError;
use super::separator::{self, most_common};
use super::{MOST_COLUMNS, MOST_LINES, line};
use crate::parse::day;

/// Lines that are looked at to tell the separator.
const LOOKED_AT: usize = 200;

/// Most lines and bytes of a cell with line breaks in it.
const LONGEST_CELL: (usize, usize) = (200, 65_536);

/// Quotes that are never closed, after which none is looked for across lines.
const MOST_OPEN_QUOTES: usize = 50;

/// A line and its cells.
#[derive(Clone, Debug)]
pub struct SheetLine<'a> {
    /// The line, from 1; the first of several where a cell holds line breaks.
    pub number: usize,
    /// Its text.
    pub text: &'a str,
    /// Its cells, without quotes and outer blanks.
    pub cells: Vec<Cow<'a, str>>,
}

impl SheetLine<'_> {
    /// Cells that are not empty.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// The cell of a column, empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell)
    }
}

/// Where a line stands: its number from 1, and its bytes in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct CellPlace {
    number: u32,
    start: u32,
    end: u32,
}

/// All lines of a file.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// What stands between cells.
    pub separator: char,
    text: &'a str,
    /// The lines that say something.
    places: Vec<CellPlace>,
    /// Lines with a quote that is not closed.
    open: Vec<CellPlace>,
    /// Lines of more cells than this may hold the two halves of a day such as `Mar 11, 2026`.
    joined_above: Option<usize>,
}

impl<'a> Sheet<'a> {
    /// Finds the lines of a text.
    ///
    /// # Errors
    /// [`FileError::NoTable`], [`FileError::TooWide`] and [`FileError::TooManyLines`].
    pub fn read(text: &'a str) -> Result<Self, FileError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut places = said(text)?;
        let first = |places: &[CellPlace], count: usize| -> Vec<&'a str> {
            places.iter().take(count).map(|place| place.of(text)).collect()
        };
        // A spreadsheet's own way to tell.
        let told = first(&places, 1)
            .first()
            .and_then(|line| line.trim_matches('"').strip_prefix("sep=")?.chars().next());
        if told.is_some() {
            places.remove(0);
        }
        let found = told.or_else(|| separator::find(&first(&places, LOOKED_AT)));
        let separator = found.ok_or(FileError::NoTable)?;
        let mut sheet = Self { separator, text, places, open: Vec::new(), joined_above: None };
        sheet.join_lines();
        let is_wide = |place| sheet.line(place).cells.len() > MOST_COLUMNS;
        if (0..sheet.len().min(LOOKED_AT)).any(is_wide) {
            return Err(FileError::TooWide);
        }
        if separator == ',' {
            let header = sheet.lines().find(|line| line.cells.len() > 1);
            // Without a header the first line has a day like the others.
            let is_headless = |line: &SheetLine<'_>| halves(&line.cells).is_some();
            sheet.joined_above =
                header.map(|line| if is_headless(&line) { 0 } else { line.cells.len() });
        }
        Ok(sheet)
    }

    /// How many lines say something.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// A line by its place among those that say something, without cells where there is none.
    pub fn line(&self, place: usize) -> SheetLine<'a> {
        let Some(place) = self.places.get(place) else {
            return SheetLine { number: 0, text: "", cells: Vec::new() };
        };
        let text = place.of(self.text);
        // OK because lines whose quotes are not closed were set apart.
        let mut cells = line::cells(text, self.separator, MOST_COLUMNS + 1).unwrap_or_default();
        if self.joined_above.is_some_and(|width| cells.len() > width)
            && let Some((at, whole)) = halves(&cells)
        {
            cells.remove(at + 1);
            // OK because there are two cells where the halves were found.
            cells[at] = whole.into();
        }
        SheetLine { number: place.number as usize, text, cells }
    }

    /// All lines, each cut when it is reached.
    pub fn lines(&self) -> impl Iterator<Item = SheetLine<'a>> {
        (0..self.len()).map(|place| self.line(place))
    }

    /// Keeps the lines that are wanted, of those from the `first` on.
    pub fn keep(&mut self, first: usize, mut is_wanted: impl FnMut(SheetLine<'a>) -> bool) {
        let mut kept = 0;
        for place in first..self.len() {
            if is_wanted(self.line(place)) {
                // OK because what is kept is at or before what is read.
                self.places[kept] = self.places[place];
                kept += 1;
            }
        }
        self.places.truncate(kept);
    }

    /// Numbers and texts of the lines with a quote that is not closed.
    pub fn open(&self) -> impl Iterator<Item = (usize, &'a str)> {
        self.open.iter().map(|place| (place.number as usize, place.of(self.text)))
    }

    /// Makes one line of those that a quoted cell goes on in, and sets apart those whose quote is not closed.
    fn join_lines(&mut self) {
        let is_cut = |text| line::cells(text, self.separator, MOST_COLUMNS + 1).is_some();
        let (mut place, mut kept) = (0, 0_usize);
        while let Some(own) = self.places.get(place).copied() {
            place += 1;
            let text = own.of(self.text);
            let joined = if !text.contains('"') || is_cut(text) {
                Some((own, 0))
            } else {
                // OK because no more lines are kept than were read.
                let before = kept.checked_sub(1).and_then(|last| self.places.get(last));
                self.across_lines(own, self.places.get(place..).unwrap_or_default(), before)
            };
            match joined {
                Some((whole, more)) => {
                    // OK because what is kept is before what is read.
                    self.places[kept] = whole;
                    kept += 1;
                    place += more;
                }
                None => self.open.push(own),
            }
        }
        self.places.truncate(kept);
    }

    /// A line whose last cell goes on in the next ones, and how many more it takes; as wide as the one before.
    fn across_lines(
        &self,
        first: CellPlace,
        next: &[CellPlace],
        before: Option<&CellPlace>,
    ) -> Option<(CellPlace, usize)> {
        if self.open.len() > MOST_OPEN_QUOTES {
            return None;
        }
        let cells = |text| line::cells(text, self.separator, MOST_COLUMNS + 1);
        let (most_lines, most_bytes) = LONGEST_CELL;
        for (more, line) in next.iter().take(most_lines).enumerate() {
            let whole = CellPlace { end: line.end, ..first };
            if whole.of(self.text).len() > most_bytes {
                return None;
            }
            // Only an odd number of quotes can close what is open.
            if line.of(self.text).matches('"').count() % 2 == 0 {
                continue;
            }
            let width = before.and_then(|place| cells(place.of(self.text))).map(|it| it.len());
            let found = cells(whole.of(self.text))?;
            return width.is_none_or(|width| found.len() == width).then_some((whole, more + 1));
        }
        None
    }

    /// How many cells most lines of more than one have.
    pub fn width(&self) -> usize {
        most_common(self.lines().map(|line| line.cells.len())).0
    }
}

impl CellPlace {
    /// The line in its text.
    fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// Where two cells are the halves of a day such as `Mar 11, 2026`, and the day.
fn halves(cells: &[Cow<'_, str>]) -> Option<(usize, String)> {
    let is_year = |cell: &str| cell.len() == 4 && cell.bytes().all(|byte| byte.is_ascii_digit());
    cells.windows(2).enumerate().find_map(|(at, pair)| {
        let [day, year] = pair else { return None };
        let is_half = is_year(year) && day.chars().any(char::is_alphabetic);
        let whole = || format!("{day}, {year}");
        (is_half && day::read(&whole()).is_some()).then(|| (at, whole()))
    })
}

/// The lines that say something.
fn said(text: &str) -> Result<Vec<CellPlace>, FileError> {
    // Old files end their lines with a carriage return alone.
    let end = if text.contains('\n') { '\n' } else { '\r' };
    let mut places = Vec::new();
    let mut start = 0;
    for (place, whole) in text.split(end).enumerate() {
        let line = whole.trim_end_matches(['\r', '\0', '\u{1a}']);
        // A rule below the header, as in Markdown, is ignored too.
        let is_rule = |letter: char| letter.is_whitespace() || "|-:+=".contains(letter);
        if !line.starts_with('#') && !line.chars().all(is_rule) {
            if places.len() == MOST_LINES {
                return Err(FileError::TooManyLines);
            }
            let at = |byte: usize| u32::try_from(byte).ok();
            // A text of four gigabytes is far beyond what is read.
            let number = at(place + 1).ok_or(FileError::TooManyLines)?;
            let bounds = at(start).zip(at(start + line.len())).ok_or(FileError::TooManyLines)?;
            places.push(CellPlace { number, start: bounds.0, end: bounds.1 });
        }
        start += whole.len() + 1;
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_that_cuts_most_lines_alike() {
        for (text, expected) in [
            ("date,price\n2026-03-09,1.5", Some(',')),
            ("Datum;Preis (USD, Mtok)\n09.03.2026;1,5", Some(';')),
            ("date,price; list\n2026-03-09,1.5", Some(',')),
            ("date\tprice\n2026-03-09\t1,5", Some('\t')),
            ("date|price\n2026-03-09|1.5", Some('|')),
            ("date,note\n2026-03-09,a;b\n2026-03-10,c;d", Some(',')),
            ("date price\n2026-03-09 1.5", Some(' ')),
            ("date\n2026-03-09", None),
            ("", None),
        ] {
            let found = Sheet::read(text).map(|sheet| sheet.separator).ok();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn more_lines_are_held_than_cells_would_have_room_for() {
        let text = "a,b\n".repeat(510_000);
        let sheet = Sheet::read(&text).unwrap();
        assert_eq!((sheet.len(), sheet.line(509_999).number), (510_000, 510_000));
    }

    #[test]
    fn a_cell_may_go_on_in_the_next_lines_and_an_open_quote_spoils_one() {
        let sheet = Sheet::read("a,b\n1,\"x\ny\"\n2,\"z\n3,w\n").unwrap();
        let numbers: Vec<_> = sheet.lines().map(|line| line.number).collect();
        assert_eq!((numbers, &*sheet.line(1).cells[1]), (vec![1, 2, 5], "x\ny"));
        assert_eq!(sheet.open().collect::<Vec<_>>(), [(4, "2,\"z")]);
    }
}
