//! The problems of a file while it is read.

use super::problem::{Problem, ProblemReason};

/// Most problems that are listed; the others are counted.
pub const MOST_PROBLEMS: usize = 1_000;
/// Most letters of a line that a problem repeats.
const LONGEST_TEXT: usize = 80;

/// Collects problems.
#[derive(Clone, Debug, Default)]
pub struct Report {
    problems: Vec<Problem>,
    not_listed: usize,
}

impl Report {
    /// Adds a problem of a line, or of a column in it.
    pub fn add(&mut self, line: usize, text: &str, column: Option<&str>, reason: ProblemReason) {
        if self.problems.len() == MOST_PROBLEMS {
            self.not_listed += 1;
            return;
        }
        let column = column.map(str::to_owned);
        self.problems.push(Problem { line, text: shown(text), column, reason });
    }

    /// The problems by line, and how many more there were.
    pub fn finish(mut self) -> (Vec<Problem>, usize) {
        self.problems.sort_by_key(|problem| problem.line);
        (self.problems, self.not_listed)
    }
}

/// The text of a problem, cut where it is long.
pub fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(LONGEST_TEXT).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
