//! The problems of a file while it is read.

use jiff::civil::Date;

use super::problem::{RowProblem, RowReason};
use super::table::Row;
use crate::market::calendar::days_between;

/// Most problems that are listed; the others are counted.
pub const MOST_PROBLEMS: usize = 1_000;
/// Most letters of a line that a problem repeats.
const LONGEST_TEXT: usize = 80;
/// Days without a line that are never remarked on: a weekend and a holiday.
const UNREMARKABLE_DAYS: i64 = 4;

/// Collects problems.
#[derive(Default)]
pub struct Report {
    problems: Vec<RowProblem>,
    not_listed: usize,
}

impl Report {
    /// Adds a problem of a line, or of a column in it.
    pub fn add(&mut self, line: usize, text: &str, column: Option<&str>, reason: RowReason) {
        if self.problems.len() == MOST_PROBLEMS {
            self.not_listed += 1;
            return;
        }
        let mut shown: String = text.chars().take(LONGEST_TEXT).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        let column = column.map(str::to_owned);
        self.problems.push(RowProblem { line, text: shown, column, reason });
    }

    /// Adds the lines that go against the order of most, in the order of the file.
    pub fn add_order(&mut self, taken: &[(Date, &Row<'_>)]) {
        let falls = taken.windows(2).filter(|pair| pair[1].0 < pair[0].0).count();
        let is_falling = 2 * falls > taken.len().saturating_sub(1);
        let goes_on = |earlier: Date, later: Date| (later < earlier) == is_falling;
        // Against the last line in order. A line that leaps ahead of the one after it, which would
        // have gone on, is the stray one itself.
        let mut last: Option<Date> = None;
        for (place, (date, row)) in taken.iter().enumerate() {
            let next = taken.get(place + 1).map(|(next, _)| *next);
            let is_leap = next.is_some_and(|next| {
                !goes_on(*date, next) && last.is_none_or(|last| goes_on(last, next))
            });
            if !is_leap && last.is_none_or(|last| goes_on(last, *date)) {
                last = Some(*date);
            } else {
                self.add(row.line, row.text, None, RowReason::OutOfOrder);
            }
        }
    }

    /// Adds dates after a longer time than usual, which sorts the lines by date.
    pub fn add_gaps(&mut self, taken: &mut [(Date, &Row<'_>)]) {
        taken.sort_by_key(|(date, _)| *date);
        let gaps = || taken.windows(2).map(|pair| days_between(pair[0].0, pair[1].0));
        let mut sorted: Vec<i64> = gaps().collect();
        sorted.sort_unstable();
        let Some(usual) = sorted.get(sorted.len() / 2).copied() else { return };
        for (days, (_, row)) in gaps().zip(&taken[1..]) {
            if days > UNREMARKABLE_DAYS && 2 * days > 3 * usual {
                self.add(row.line, row.text, None, RowReason::DateGap { days, usual });
            }
        }
    }

    /// The problems by line, and how many more there were.
    pub fn finish(mut self) -> (Vec<RowProblem>, usize) {
        self.problems.sort_by_key(|problem| problem.line);
        (self.problems, self.not_listed)
    }
}
