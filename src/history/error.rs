//! Why nothing could be taken from a file.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{LARGEST, MOST_CELLS, MOST_COLUMNS, MOST_LINES};

/// Why nothing could be taken from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileError {
    /// The file has [`LARGEST`] bytes or more, or would have when it is unpacked.
    TooLarge {
        /// Its bytes, as far as they are known.
        bytes: usize,
    },
    /// An archive that cannot be unpacked, is empty or holds more than one table.
    Archive,
    /// A workbook of Excel, WPS or Numbers.
    Workbook,
    /// No text: a picture, a document, another kind of archive.
    NotText,
    /// There is no line of at least two cells.
    NoTable,
    /// A line has more cells than [`MOST_COLUMNS`].
    TooWide,
    /// There are more lines than [`MOST_LINES`].
    TooManyLines,
    /// There are more cells than [`MOST_CELLS`].
    TooManyCells,
    /// The bytes may be text in more than one encoding, and nothing tells in which.
    AmbiguousEncoding,
    /// Rows stand in the file twice, below a header that is repeated or one after the other, or in two files of one
    /// layout, and nothing tells whether they count twice.
    RepeatedRows {
        /// How many rows repeat earlier ones.
        rows: usize,
    },
    /// No column holds dates.
    NoDates,
    /// The dates are weeks, quarters or fiscal periods, of which nothing tells the day; in a usage export, any.
    Periods,
    /// There are dates such as 3/9/2026 that may be two days, and nothing tells which.
    AmbiguousDates,
    /// There are numbers such as 1,234 that may be two, and nothing tells which.
    AmbiguousNumbers,
    /// No column beside the dates holds a positive price.
    NoPrices,
    /// No line has the titles of an export that is known.
    UnknownFormat,
    /// Nothing tells whether the input tokens include the cached ones.
    AmbiguousCached,
}

impl FileError {
    /// The name that never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::Archive => "archive",
            Self::Workbook => "workbook",
            Self::NotText => "not_text",
            Self::NoTable => "no_table",
            Self::TooWide => "too_wide",
            Self::TooManyLines => "too_many_lines",
            Self::TooManyCells => "too_many_cells",
            Self::AmbiguousEncoding => "ambiguous_encoding",
            Self::RepeatedRows { .. } => "repeated_rows",
            Self::NoDates => "no_dates",
            Self::Periods => "periods",
            Self::AmbiguousDates => "ambiguous_dates",
            Self::AmbiguousNumbers => "ambiguous_numbers",
            Self::NoPrices => "no_prices",
            Self::UnknownFormat => "unknown_format",
            Self::AmbiguousCached => "ambiguous_cached",
        }
    }

    /// The option that answers what the file does not tell; empty where none does.
    pub const fn option(self) -> &'static str {
        match self {
            Self::AmbiguousDates => "day_order",
            Self::AmbiguousNumbers => "decimal_mark",
            Self::AmbiguousCached => "includes_cached",
            Self::AmbiguousEncoding => "encoding",
            Self::RepeatedRows { .. } => "repeated_rows",
            _ => "",
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: ", self.name())?;
        match self {
            Self::TooLarge { bytes } => {
                write!(
                    formatter,
                    "the file has {bytes} bytes or more; it may have less than {LARGEST}"
                )
            }
            Self::Archive => formatter.write_str(
                "the archive cannot be unpacked, is empty, or does not hold what is asked for",
            ),
            Self::Workbook => formatter.write_str("the file is a workbook; save the sheet as CSV"),
            Self::NotText => formatter.write_str("the file is no text"),
            Self::NoTable => formatter.write_str(
                "the file has no lines of cells with tabs, semicolons or commas between",
            ),
            Self::TooWide => write!(formatter, "the file has more than {MOST_COLUMNS} columns"),
            Self::TooManyLines => write!(formatter, "the file has more than {MOST_LINES} lines"),
            Self::TooManyCells => write!(formatter, "the file has more than {MOST_CELLS} cells"),
            Self::AmbiguousEncoding => formatter.write_str(
                "the file does not tell its encoding; set encoding to \"gb18030\", \"big5\", \"shift_jis\", \
                 \"euc-kr\", \"windows-1251\" or \"windows-1252\", or save it as UTF-8",
            ),
            Self::RepeatedRows { rows } => write!(
                formatter,
                "{rows} rows are the same as earlier ones, as of an export that was pasted twice; \
                 set repeated_rows to \"once\" or \"each\""
            ),
            Self::NoDates => {
                formatter.write_str("the file has no column of dates such as 2026-03-09")
            }
            Self::Periods => formatter.write_str(
                "the file counts by weeks, quarters or fiscal periods, of which nothing tells the day; \
                 write prices by 2026-03-09, 2026-03, 2026-W10 or 2026Q1, and usage by day or by month",
            ),
            Self::AmbiguousDates => formatter.write_str(
                "the file does not tell whether the day or the month comes first; \
                 set day_order to \"day_first\" or \"month_first\"",
            ),
            Self::AmbiguousNumbers => formatter.write_str(
                "the file does not tell whether 1,234 or 1.234 is above a thousand; \
                 set decimal_mark to \"point\" or \"comma\"",
            ),
            Self::NoPrices => {
                formatter.write_str("the file has no column of positive prices beside dates")
            }
            Self::UnknownFormat => formatter.write_str(
                "no line of the file has the titles of a usage or cost export that is known",
            ),
            Self::AmbiguousCached => formatter.write_str(
                "the file does not tell whether input tokens include the cached ones; \
                 set includes_cached to true or false",
            ),
        }
    }
}

impl std::error::Error for FileError {}
