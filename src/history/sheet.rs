//! The lines of a file, cut into cells.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::error::FileError;
use super::line;
use super::{MOST_CELLS, MOST_COLUMNS, MOST_LINES};
use crate::parse::day;

/// The characters that may stand between cells, in the order of trust: a comma may also be part
/// of a number or a title, a tab hardly.
const SEPARATORS: [char; 5] = ['\t', ';', ',', '|', '，'];

/// Lines that are looked at to tell the separator.
const LOOKED_AT: usize = 200;

/// Most lines and bytes of a cell with line breaks in it.
const LONGEST_CELL: (usize, usize) = (200, 65_536);

/// Quotes that are never closed, after which none is looked for across lines.
const MOST_OPEN_QUOTES: usize = 50;

/// A line and its cells.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The line, from 1; the first of several where a cell holds line breaks.
    pub number: usize,
    /// Its text.
    pub text: &'a str,
    /// Its cells, without quotes and outer blanks.
    pub cells: Vec<Cow<'a, str>>,
}

impl Line<'_> {
    /// Cells that are not empty.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }
}

/// All lines of a file.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// What stands between cells.
    pub separator: char,
    /// The lines that say something.
    pub lines: Vec<Line<'a>>,
    /// Lines with a quote that is not closed.
    pub open: Vec<(usize, &'a str)>,
}

impl<'a> Sheet<'a> {
    /// Cuts a text.
    ///
    /// # Errors
    /// [`FileError::NoTable`], [`FileError::TooWide`] and [`FileError::TooManyLines`].
    pub fn read(text: &'a str) -> Result<Self, FileError> {
        let numbered = numbered(text)?;
        // A spreadsheet's own way to tell.
        let told = numbered
            .first()
            .and_then(|(_, line)| line.trim_matches('"').strip_prefix("sep=")?.chars().next());
        let numbered = numbered.get(usize::from(told.is_some())..).unwrap_or_default();
        let separator = told.or_else(|| separator(numbered)).ok_or(FileError::NoTable)?;
        let mut sheet = Self { separator, lines: Vec::new(), open: Vec::new() };
        let (mut place, mut count) = (0, 0);
        while let Some((number, line)) = numbered.get(place).copied() {
            place += 1;
            let (text, cells, more) = match line::cells(line, separator, MOST_COLUMNS + 1) {
                Some(cells) => (line, Some(cells), 0),
                None => sheet.across_lines(text, numbered.get(place..).unwrap_or_default(), line),
            };
            place += more;
            match cells {
                Some(cells) => {
                    count += cells.len();
                    if count > MOST_CELLS {
                        return Err(FileError::TooManyCells);
                    }
                    sheet.lines.push(Line { number, text, cells });
                }
                None => sheet.open.push((number, text)),
            }
        }
        if sheet.lines.iter().take(LOOKED_AT).any(|line| line.cells.len() > MOST_COLUMNS) {
            return Err(FileError::TooWide);
        }
        if separator == ',' {
            sheet.join_days();
        }
        Ok(sheet)
    }

    /// Joins the two halves of `Mar 11, 2026` where they were written without quotes into a comma
    /// file, so that a line has one cell more than the header.
    fn join_days(&mut self) {
        let Some(first) = self.lines.iter().find(|line| line.cells.len() > 1) else { return };
        let header = first.cells.len();
        let is_headless = halves(&first.cells).is_some();
        for line in &mut self.lines {
            if (is_headless || line.cells.len() > header)
                && let Some((at, whole)) = halves(&line.cells)
            {
                line.cells.remove(at + 1);
                // OK because there are two cells where the halves were found.
                line.cells[at] = whole.into();
            }
        }
    }

    /// A line whose last cell goes on in the next ones: its text, its cells and how many more.
    fn across_lines(
        &self,
        text: &'a str,
        next: &[(usize, &'a str)],
        first: &'a str,
    ) -> (&'a str, Option<Vec<Cow<'a, str>>>, usize) {
        let broken = (first, None, 0);
        if self.open.len() > MOST_OPEN_QUOTES {
            return broken;
        }
        // Where the part begins in the whole text: all parts are parts of it.
        let start = first.as_ptr() as usize - text.as_ptr() as usize;
        let (most_lines, most_bytes) = LONGEST_CELL;
        for (more, (_, line)) in next.iter().take(most_lines).enumerate() {
            let end = line.as_ptr() as usize - text.as_ptr() as usize + line.len();
            let Some(whole) = text.get(start..end).filter(|whole| whole.len() <= most_bytes) else {
                return broken;
            };
            // Only an odd number of quotes can close what is open.
            if line.matches('"').count() % 2 == 0 {
                continue;
            }
            let width = self.lines.last().map(|line| line.cells.len());
            let cells = line::cells(whole, self.separator, MOST_COLUMNS + 1);
            return match cells.filter(|cells| width.is_none_or(|width| cells.len() == width)) {
                Some(cells) => (whole, Some(cells), more + 1),
                None => broken,
            };
        }
        broken
    }

    /// How many cells most lines of more than one have.
    pub fn width(&self) -> usize {
        most_common(self.lines.iter().map(|line| line.cells.len())).0
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

/// The lines that say something, with their numbers from 1.
fn numbered(text: &str) -> Result<Vec<(usize, &str)>, FileError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Old files end their lines with a carriage return alone.
    let end = if text.contains('\n') { '\n' } else { '\r' };
    let numbered = text.split(end).enumerate().map(|(place, line)| (place + 1, line));
    let lines =
        numbered.map(|(number, line)| (number, line.trim_end_matches(['\r', '\0', '\u{1a}'])));
    let said = lines.filter(|(_, line)| {
        // A rule below the header, as in Markdown, is ignored too.
        let is_rule = |letter: char| letter.is_whitespace() || "|-:+=".contains(letter);
        !line.starts_with('#') && !line.chars().all(is_rule)
    });
    let lines: Vec<_> = said.take(MOST_LINES + 1).collect();
    if lines.len() > MOST_LINES { Err(FileError::TooManyLines) } else { Ok(lines) }
}

/// The separator that cuts the most of the first lines into equally many cells, at least two; of
/// equals the one that does so first, as a header would.
fn separator(lines: &[(usize, &str)]) -> Option<char> {
    let looked_at = lines.get(..LOOKED_AT).unwrap_or(lines);
    let mut best: Option<(usize, usize, char)> = None;
    for candidate in SEPARATORS {
        let widths: Vec<usize> = looked_at
            .iter()
            .map(|(_, line)| {
                line::cells(line, candidate, MOST_COLUMNS + 1).map_or(0, |cells| cells.len())
            })
            .collect();
        let (width, count) = most_common(widths.iter().copied());
        let first = widths.iter().position(|found| *found == width).unwrap_or(usize::MAX);
        let is_better =
            best.is_none_or(|(most, place, _)| count > most || (count == most && first < place));
        if width > 1 && is_better {
            best = Some((count, first, candidate));
        }
    }
    // Columns set apart by blanks: a day and what follows it.
    let is_spaced = |(_, line): &&(usize, &str)| {
        let cells: Vec<&str> = line.split_whitespace().collect();
        cells.len() > 1 && cells.iter().any(|cell| day::read(cell).is_some())
    };
    let by_blanks = || looked_at.iter().any(|line| is_spaced(&line)).then_some(' ');
    best.map(|(.., separator)| separator).or_else(by_blanks)
}

/// The most common number above one, the larger of equals, and how often it stands there.
fn most_common(numbers: impl Iterator<Item = usize>) -> (usize, usize) {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for number in numbers.filter(|number| *number > 1) {
        *counts.entry(number).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(number, count)| (*count, *number)).unwrap_or((0, 0))
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
    fn a_cell_may_go_on_in_the_next_lines_and_an_open_quote_spoils_one() {
        let sheet = Sheet::read("a,b\n1,\"x\ny\"\n2,\"z\n3,w\n").unwrap();
        let numbers: Vec<_> = sheet.lines.iter().map(|line| line.number).collect();
        assert_eq!((numbers, &*sheet.lines[1].cells[1]), (vec![1, 2, 5], "x\ny"));
        assert_eq!(sheet.open, [(4, "2,\"z")]);
    }
}
