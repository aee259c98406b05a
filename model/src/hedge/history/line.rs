//! One line of a table as its cells.
//!
//! A cell never spans lines: prices and dates have no line breaks, and so a quote that is not
//! closed spoils its own line and not the rest of the file, which is what a general reader of CSV
//! would make of it.

/// The characters that may stand between cells, in the order of trust: a comma may also be part
/// of a number or a title, a tab hardly.
pub const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// Lines that are looked at to tell the separator.
const LOOKED_AT: usize = 50;

/// The cells of a line, without quotes and outer blanks; `None` where a quote is not closed.
pub fn cells(line: &str, separator: char) -> Option<Vec<String>> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let (mut is_quoted, mut was_quoted) = (false, false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        if is_quoted {
            if letter != '"' {
                cell.push(letter);
            } else if letters.next_if_eq(&'"').is_some() {
                cell.push('"');
            } else {
                is_quoted = false;
            }
        } else if letter == separator {
            cells.push(cell.trim().to_owned());
            cell.clear();
            was_quoted = false;
        } else if letter == '"' && cell.trim().is_empty() && !was_quoted {
            cell.clear();
            (is_quoted, was_quoted) = (true, true);
        } else {
            cell.push(letter);
        }
    }
    cells.push(cell.trim().to_owned());
    (!is_quoted).then_some(cells)
}

/// The separator that cuts the most of the first lines into as many cells as the header, at least
/// two; `None` where none cuts the header.
pub fn separator(header: &str, rows: &[(usize, &str)]) -> Option<char> {
    let count = |line: &str, separator| cells(line, separator).map_or(0, |cells| cells.len());
    let agreeing = |separator: char| {
        let width = count(header, separator);
        let fits = |row: &&(usize, &str)| count(row.1, separator) == width;
        (width > 1).then(|| rows.iter().take(LOOKED_AT).filter(fits).count())
    };
    let mut best = None;
    for candidate in SEPARATORS {
        let Some(rows) = agreeing(candidate) else { continue };
        if best.is_none_or(|(most, _)| rows > most) {
            best = Some((rows, candidate));
        }
    }
    best.map(|(_, separator)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_separators_and_quotes() {
        let cut = |line| cells(line, ',');
        assert_eq!(cut("a, b ,c").unwrap(), ["a", "b", "c"]);
        assert_eq!(cut("\"1,234\", \"say \"\"so\"\"\",").unwrap(), ["1,234", "say \"so\"", ""]);
        assert_eq!(cut("5\" pipe,2").unwrap(), ["5\" pipe", "2"]);
        assert_eq!(cut("").unwrap(), [""]);
        assert_eq!(cut("a,\"b"), None);
    }

    #[test]
    fn the_separator_is_the_one_that_fits_most_lines() {
        let found = |header, rows: &[&'static str]| {
            separator(header, &rows.iter().map(|row| (0, *row)).collect::<Vec<_>>())
        };
        assert_eq!(found("date,price", &["2026-03-09,1.5"]), Some(','));
        assert_eq!(found("Datum;Preis (USD, Mtok)", &["09.03.2026;1,5"]), Some(';'));
        assert_eq!(found("date,price; list", &["2026-03-09,1.5"]), Some(','));
        assert_eq!(found("date\tprice", &["2026-03-09\t1,5"]), Some('\t'));
        assert_eq!(found("date", &["2026-03-09"]), None);
    }
}
