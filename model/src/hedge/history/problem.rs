//! What was wrong with a file of prices, or with a line of it.

use std::fmt;

use super::import::{LARGEST, MOST_COLUMNS};

/// Something about one line that its writer may want to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowProblem {
    /// The line, from 1, as an editor counts.
    pub line: usize,
    /// The line's text, cut where it is long.
    pub text: String,
    /// The title of the column, where one cell is meant.
    pub column: Option<String>,
    /// What is wrong.
    pub reason: RowReason,
}

/// What is wrong with a line, or worth knowing about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowReason {
    /// A quote is not closed. The line is left out.
    QuoteNotClosed,
    /// Not as many cells as the header. The line is left out.
    CellCount {
        /// Cells of the header.
        expected: usize,
        /// Cells of the line.
        found: usize,
    },
    /// The date is none. The line is left out.
    NoDate,
    /// The date could be two days and nothing tells which. The line is left out.
    AmbiguousDate,
    /// An earlier line has a price on this day. The line is left out.
    DuplicateDate {
        /// That line.
        first_line: usize,
    },
    /// No price on a day between the first and the last of the column. The cell is left out.
    Missing,
    /// The cell holds no number, or one grouped in another way than the file. It is left out.
    NotANumber,
    /// The price is zero or negative, whose log does not exist. The cell is left out.
    NotPositive,
    /// The price is below 1e-100 or above 1e100. The cell is left out.
    OutOfRange,
    /// The date goes against the order of the others. The line is taken, in its right place.
    OutOfOrder,
    /// More days without a line than usual before this date. The line is taken.
    DateGap {
        /// Days since the date before.
        days: i64,
        /// The median of days from date to date.
        usual: i64,
    },
}

impl RowReason {
    /// The name that never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::QuoteNotClosed => "quote_not_closed",
            Self::CellCount { .. } => "cell_count",
            Self::NoDate => "no_date",
            Self::AmbiguousDate => "ambiguous_date",
            Self::DuplicateDate { .. } => "duplicate_date",
            Self::Missing => "missing",
            Self::NotANumber => "not_a_number",
            Self::NotPositive => "not_positive",
            Self::OutOfRange => "out_of_range",
            Self::OutOfOrder => "out_of_order",
            Self::DateGap { .. } => "date_gap",
        }
    }

    /// Whether everything in the line was taken all the same.
    pub const fn is_taken(self) -> bool {
        matches!(self, Self::OutOfOrder | Self::DateGap { .. })
    }
}

/// Why no price could be taken from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The text is larger than [`LARGEST`].
    TooLarge {
        /// Its bytes.
        bytes: usize,
    },
    /// There is no line, or the first one has a single cell.
    NoTable,
    /// The header has more cells than [`MOST_COLUMNS`].
    TooWide {
        /// Its cells.
        columns: usize,
    },
    /// No column holds dates, or not one can be told.
    NoDates {
        /// Whether there are dates such as 3/9/2026 that may be two days.
        are_ambiguous: bool,
    },
    /// No column beside the dates holds a positive number.
    NoPrices,
}

impl ImportError {
    /// The name that never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too_large",
            Self::NoTable => "no_table",
            Self::TooWide { .. } => "too_wide",
            Self::NoDates { are_ambiguous: false } => "no_dates",
            Self::NoDates { are_ambiguous: true } => "ambiguous_dates",
            Self::NoPrices => "no_prices",
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: the file ", self.name())?;
        match self {
            Self::TooLarge { bytes } => write!(formatter, "has {bytes} bytes, more than {LARGEST}"),
            Self::NoTable => {
                write!(formatter, "has no header of two cells with tabs, semicolons or commas")
            }
            Self::TooWide { columns } => {
                write!(formatter, "has {columns} columns, more than {MOST_COLUMNS}")
            }
            Self::NoDates { are_ambiguous: false } => {
                write!(formatter, "has no column of dates such as 2026-03-09")
            }
            Self::NoDates { are_ambiguous: true } => {
                write!(formatter, "does not tell whether the day or the month comes first")
            }
            Self::NoPrices => write!(formatter, "has no column of positive numbers beside dates"),
        }
    }
}

impl std::error::Error for ImportError {}
