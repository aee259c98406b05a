//! Files of prices as they come from spreadsheets, terminals and web pages.

mod columns;
mod dates;
mod rows;
mod spelling;

use jiff::civil::{Date, date};
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::prices::{self, Histories};

fn import(text: &str, options: Options) -> Result<Histories, FileError> {
    prices::read(text.as_bytes(), options)
}

fn read(text: &str) -> Histories {
    import(text, Options::default()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The name, dates and prices of a column.
fn column(histories: &Histories, place: usize) -> (&str, &[Date], &[f64]) {
    let history = &histories.histories[place].history;
    (history.name(), history.dates(), history.prices())
}

/// Line, column and name of each problem.
fn problems(histories: &Histories) -> Vec<(usize, &str, &'static str)> {
    let problems = histories.problems.iter();
    problems.map(|one| (one.line, one.column.as_deref().unwrap_or(""), one.reason.name())).collect()
}

fn error(text: &str) -> FileError {
    import(text, Options::default()).unwrap_err()
}

const MARCH: [Date; 3] = [date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 11)];

const PRICES: [f64; 3] = [4.5, 4.55, 4.62];
