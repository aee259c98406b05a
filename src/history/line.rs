//! One line of a table as its cells.
//!
//! The quoting is that of RFC 4180, with blanks before a quote forgiven. A general reader of CSV
//! makes one cell of everything behind a quote that is not closed, to the end of the file; here such
//! a quote spoils its own line and not the rest.

use std::borrow::Cow;

/// At most `most` cells of a line, without quotes and outer blanks; `None` where a quote is
/// not closed.
pub fn cells(line: &str, separator: char, most: usize) -> Option<Vec<Cow<'_, str>>> {
    if separator == ' ' {
        return Some(line.split_whitespace().take(most).map(Cow::from).collect());
    }
    if !line.contains('"') {
        // As long as it will be: a list that grows takes up to twice the room, and a file has millions of cells.
        let count = 1 + line.matches(separator).take(most.saturating_sub(1)).count();
        let mut cells = Vec::with_capacity(count);
        cells.extend(line.split(separator).take(most).map(|cell| Cow::from(bare(cell))));
        return Some(cells);
    }
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
            cells.push(Cow::from(bare(&cell).to_owned()));
            if cells.len() == most {
                return Some(cells);
            }
            cell.clear();
            was_quoted = false;
        } else if letter == '"' && cell.trim().is_empty() && !was_quoted {
            cell.clear();
            (is_quoted, was_quoted) = (true, true);
        } else {
            cell.push(letter);
        }
    }
    cells.push(bare(&cell).to_owned().into());
    (!is_quoted).then_some(cells)
}

/// A cell without outer blanks and without what marks it as text in a spreadsheet: `="4.5"` and `'4.5`.
fn bare(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.as_bytes().first() {
        Some(b'=') => {
            cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(cell)
        }
        Some(b'\'') => cell.trim_matches('\'').trim(),
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_separators_and_quotes() {
        let cut = |line| cells(line, ',', 9);
        assert_eq!(cut("a, b ,c").unwrap(), ["a", "b", "c"]);
        assert_eq!(cut("\"1,234\", \"say \"\"so\"\"\",").unwrap(), ["1,234", "say \"so\"", ""]);
        assert_eq!(cut("5\" pipe,2").unwrap(), ["5\" pipe", "2"]);
        assert_eq!(cut("\"a\nb\",c").unwrap(), ["a\nb", "c"]);
        assert_eq!(cut("").unwrap(), [""]);
        assert_eq!(cut("a,\"b"), None);
        assert_eq!(cells("a,b,\"c\",d", ',', 2).unwrap(), ["a", "b"]);
        assert_eq!(cells("a   b", ' ', 9).unwrap(), ["a", "b"]);
        assert_eq!(
            cut("=\"2026-03-09\",='4',\"=\"\"5\"\"\"").unwrap(),
            ["2026-03-09", "='4'", "5"]
        );
        assert_eq!(cut("'2026-03-09', '4.5' ,1'234").unwrap(), ["2026-03-09", "4.5", "1'234"]);
    }
}
