//! What stands between the cells of a file.

use std::collections::BTreeMap;

use super::{MOST_COLUMNS, line};
use crate::parse::day;

/// The characters that may stand between cells, in the order of trust: a comma may also be part
/// of a number or a title, a tab hardly.
const SEPARATORS: [char; 5] = ['\t', ';', ',', '|', '，'];

/// The separator that cuts the most of the first lines into equally many cells, at least two; of
/// equals the one that does so first, as a header would.
pub fn find(first_lines: &[&str]) -> Option<char> {
    let mut best: Option<(usize, usize, char)> = None;
    for candidate in SEPARATORS {
        let width =
            |line: &&str| line::cells(line, candidate, MOST_COLUMNS + 1).map_or(0, |it| it.len());
        let widths: Vec<usize> = first_lines.iter().map(width).collect();
        let (width, count) = most_common(widths.iter().copied());
        let first = widths.iter().position(|found| *found == width).unwrap_or(usize::MAX);
        let is_better =
            best.is_none_or(|(most, place, _)| count > most || (count == most && first < place));
        if width > 1 && is_better {
            best = Some((count, first, candidate));
        }
    }
    // Columns set apart by blanks: a day and what follows it.
    let is_spaced = |line: &&str| {
        let cells: Vec<&str> = line.split_whitespace().collect();
        cells.len() > 1 && cells.iter().any(|cell| day::read(cell).is_some())
    };
    let by_blanks = || first_lines.iter().any(is_spaced).then_some(' ');
    best.map(|(.., separator)| separator).or_else(by_blanks)
}

/// The most common number above one, the larger of equals, and how often it stands there.
pub fn most_common(numbers: impl Iterator<Item = usize>) -> (usize, usize) {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for number in numbers.filter(|number| *number > 1) {
        *counts.entry(number).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(number, count)| (*count, *number)).unwrap_or((0, 0))
}
