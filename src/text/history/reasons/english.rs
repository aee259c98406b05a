//! Why a file or a line of it was not taken, in English.

use super::{Sentences, counted, limit};
use crate::history::error::FileError;
use crate::history::problem::ProblemReason;
use crate::history::{MOST_CELLS, MOST_COLUMNS, MOST_LINES};
use crate::text::language::Language;

pub(super) struct English;

impl Sentences for English {
    fn too_large(&self, name: &str, size: u64, limit: u64) -> String {
        format!(
            "{name} has {size} MB; a file may have less than {limit} MB. Export fewer days at a time."
        )
    }

    fn unreadable(&self, name: &str) -> String {
        format!(
            "The browser could not read {name}. It may have been moved, or another program is using it."
        )
    }

    fn unread(&self, reason: &str) -> String {
        format!("Not read. {reason}")
    }

    fn unknown_among_others(&self) -> &'static str {
        "It has not the titles of a known export. Brought alone, its columns can be described."
    }

    fn refused(&self, error: FileError) -> String {
        let most = |number| counted(number, Language::English);
        match error {
            FileError::TooLarge { .. } => format!(
                "The file has {} MB or more, or would have when it is unpacked. Export fewer days at a time.",
                limit()
            ),
            FileError::TooWide => {
                format!("The table has more than {} columns.", most(MOST_COLUMNS))
            }
            FileError::TooManyLines => format!(
                "The table has more than {} lines. Export fewer days at a time, or by day and not by request.",
                most(MOST_LINES)
            ),
            FileError::TooManyCells => format!(
                "The table has more than {} cells. Export fewer days at a time, or fewer columns.",
                most(MOST_CELLS)
            ),
            FileError::Archive => "The archive cannot be unpacked, is empty, or holds several tables where one was expected.".into(),
            FileError::Workbook => "This is a workbook of Excel, WPS or Numbers. Save its sheet as CSV and drop that.".into(),
            FileError::NotText => "This is no table: a picture, a document, or another kind of archive.".into(),
            FileError::NoTable => "There are no rows in it: no line has cells with commas, semicolons or tabs between them below a line of titles.".into(),
            FileError::NoDates => "No column holds dates such as 2026-03-09.".into(),
            FileError::Periods => "The dates are weeks, quarters or fiscal periods, and nothing tells which days they are. Write prices by 2026-03-09, 2026-03, 2026-W10 or 2026Q1; export usage by day or by month.".into(),
            FileError::AmbiguousDates => "Nothing in the file tells whether the day or the month comes first.".into(),
            FileError::AmbiguousNumbers => "Nothing in the file tells whether the comma or the point is the decimal mark.".into(),
            FileError::AmbiguousEncoding => "The file’s letters can be read as more than one language, and nothing in it tells which. Saved as UTF-8, it would need no question.".into(),
            FileError::RepeatedRows { rows } => match rows {
                1 => "A row is the same as an earlier one, as happens when an export is pasted or brought twice.".into(),
                _ => format!("{} rows are the same as earlier ones, as happens when an export is pasted or brought twice.", most(rows)),
            },
            FileError::NoPrices => "No column beside the dates holds positive prices; volumes and changes are no prices.".into(),
            FileError::UnknownFormat => "No line has the titles of a known export, and the columns tell nothing either.".into(),
            FileError::AmbiguousCached => "Nothing in the file tells whether input tokens include the cached ones.".into(),
        }
    }

    fn place(&self, line: &str, column: Option<&str>, text: &str) -> String {
        let column = column.map(|column| format!(", {column}")).unwrap_or_default();
        let text = if text.is_empty() { String::new() } else { format!(" (“{text}”)") };
        format!("Line {line}{column}{text}")
    }

    fn reason(&self, reason: &ProblemReason) -> String {
        match reason {
            ProblemReason::CellCount { expected, found } => {
                format!("{found} cells where the titles are {expected}; left out.")
            }
            ProblemReason::DuplicateDate { first_line } => format!(
                "line {first_line} has another price on this day; the later one is left out."
            ),
            ProblemReason::NoToken { count } => format!(
                "{count} in the file; these are no tokens, and count only as far as they cost something."
            ),
            ProblemReason::QuoteNotClosed => "a quotation mark is not closed; left out.".into(),
            ProblemReason::NoDate => "no date; left out.".into(),
            ProblemReason::OtherDayOrder => {
                "day and month cannot be in the order of the other dates; left out.".into()
            }
            ProblemReason::Missing => "no price on this day.".into(),
            ProblemReason::NotANumber => {
                "no number as the rest of the file writes them; left out.".into()
            }
            ProblemReason::NotPositive => "a price is above zero; left out.".into(),
            ProblemReason::OutOfRange => "a number beyond what can be held; left out.".into(),
            ProblemReason::OtherCurrency => {
                "another currency than the rest of the column; left out.".into()
            }
            ProblemReason::TotalDiffers => {
                "the kinds of token do not add up to the line’s own total; taken as they are."
                    .into()
            }
            ProblemReason::OtherTier => {
                "a tier with a price of its own; counted with the others.".into()
            }
            ProblemReason::PriceChanged => {
                "the price changed within the month, so that peak hours cannot be told apart."
                    .into()
            }
            ProblemReason::UnknownUnit => {
                "what one unit is, is not documented; the cost is taken and the amount is not."
                    .into()
            }
            ProblemReason::RepeatedRows { rows } => {
                let rows = counted(*rows, Language::English);
                format!("from here on, rows that stand above already: {rows}; counted once.")
            }
            ProblemReason::OtherService => {
                "a service without tokens; its lines are left out.".into()
            }
        }
    }

    fn problems_beyond(&self, lines: &str) -> String {
        format!("and {lines} more.")
    }

    fn too_large_together(&self, name: &str, size: u64, limit: u64) -> String {
        format!(
            "{name} was not read: with the files above it would be {size} MB, and files that are read together may have less than {limit} MB. Remove one of them first."
        )
    }
}
