//! What was wrong with a line of a file, or is worth knowing about it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Something about one line that its writer may want to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The line, from 1, as an editor counts.
    pub line: usize,
    /// The title of the column, where one cell is meant.
    pub column: Option<String>,
    /// The cell, or the line where none is meant, cut where it is long. It is empty where the line
    /// holds columns that may not be repeated.
    pub text: String,
    /// What is wrong.
    pub reason: ProblemReason,
}

/// What is wrong with a line, or worth knowing about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProblemReason {
    /// A quote is not closed. The line is left out.
    QuoteNotClosed,
    /// Not as many cells as the header. The line is left out.
    CellCount {
        /// Cells of the header.
        expected: usize,
        /// Cells of the line.
        found: usize,
    },
    /// Not a date. The line is left out.
    NoDate,
    /// The date cannot be read in the order of the others. The line is left out.
    OtherDayOrder,
    /// An earlier line has another price on this day. The later one is left out.
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
    /// The number is beyond what can be held. It is left out.
    OutOfRange,
    /// Another currency than that of the column. The cell is left out.
    OtherCurrency,
    /// The kinds of token do not add up to the line's own total. The line is taken.
    TotalDiffers,
    /// What the line counts or charges is no token. It is taken as far as it is a cost.
    NoToken {
        /// How many there are in the file.
        count: String,
    },
    /// The tokens were served in a tier with a price of its own. The line is taken.
    OtherTier,
    /// A price changed within the month, so that it does not tell peak hours. The line is taken.
    PriceChanged,
    /// What one unit of this amount is, is not documented. Its cost is taken, its amount is not.
    UnknownUnit,
    /// The line is of a service without tokens. It is left out.
    OtherService,
    /// Lines from this one on are the same as earlier ones. They are left out, as the file's reader said.
    RepeatedRows {
        /// How many.
        rows: usize,
    },
}

impl ProblemReason {
    /// The name that never changes.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::QuoteNotClosed => "quote_not_closed",
            Self::CellCount { .. } => "cell_count",
            Self::NoDate => "no_date",
            Self::OtherDayOrder => "other_day_order",
            Self::DuplicateDate { .. } => "duplicate_date",
            Self::Missing => "missing",
            Self::NotANumber => "not_a_number",
            Self::NotPositive => "not_positive",
            Self::OutOfRange => "out_of_range",
            Self::OtherCurrency => "other_currency",
            Self::TotalDiffers => "total_differs",
            Self::NoToken { .. } => "no_token",
            Self::OtherTier => "other_tier",
            Self::PriceChanged => "price_changed",
            Self::UnknownUnit => "unknown_unit",
            Self::OtherService => "other_service",
            Self::RepeatedRows { .. } => "repeated_rows",
        }
    }
}

impl fmt::Display for ProblemReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: ", self.name())?;
        match self {
            Self::QuoteNotClosed => {
                formatter.write_str("a quotation mark is not closed; the line is left out")
            }
            Self::CellCount { expected, found } => write!(
                formatter,
                "the line has {found} cells and the header {expected}; the line is left out"
            ),
            Self::NoDate => formatter.write_str("there is no date; the line is left out"),
            Self::OtherDayOrder => formatter.write_str(
                "day and month cannot be in the order of the other dates; the line is left out",
            ),
            Self::DuplicateDate { first_line } => write!(
                formatter,
                "line {first_line} has another price on this day; the later one is left out"
            ),
            Self::Missing => formatter.write_str("there is no price on this day"),
            Self::NotANumber => {
                formatter.write_str("this is no number as the file writes them; it is left out")
            }
            Self::NotPositive => {
                formatter.write_str("a price is above zero; this one is left out")
            }
            Self::OutOfRange => {
                formatter.write_str("the number is beyond what can be held; it is left out")
            }
            Self::OtherCurrency => formatter
                .write_str("the other prices of the column are in another currency; it is left out"),
            Self::TotalDiffers => {
                formatter.write_str("the kinds of token do not add up to the total of the line")
            }
            Self::NoToken { count } => write!(
                formatter,
                "{count} of these are in the file; they are no tokens and have no place among them"
            ),
            Self::OtherTier => formatter.write_str(
                "tokens of this tier have a price of their own and are counted with the others",
            ),
            Self::PriceChanged => formatter.write_str(
                "the price of this model changed within the month; which hours were peak is not told",
            ),
            Self::UnknownUnit => formatter.write_str(
                "what one unit is, is not documented; the cost is taken and the amount is not",
            ),
            Self::OtherService => {
                formatter.write_str("the service has no tokens; its lines are left out")
            }
            Self::RepeatedRows { rows } => write!(
                formatter,
                "{rows} lines from here on are the same as earlier ones and count once"
            ),
        }
    }
}
