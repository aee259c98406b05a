//! What the one who brings a file knows better than the file.

use serde::{Deserialize, Serialize};

use super::encoding::TextEncoding;
use crate::parse::amount::DecimalMark;
use crate::parse::day::DayOrder;

/// What the one who brings a file knows better than the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Which part of 3/9/2026 is the day; `None` to ask the other dates of the file.
    pub day_order: Option<DayOrder>,
    /// The decimal mark; `None` to ask the numbers of the file.
    pub decimal_mark: Option<DecimalMark>,
    /// Whether the input tokens of a usage export include the cached ones; `None` to ask the file.
    pub includes_cached: Option<bool>,
    /// The encoding of files whose bytes do not tell it; `None` to ask the file.
    pub encoding: Option<TextEncoding>,
    /// Whether rows of a usage export that stand in it a second time count again; `None` to ask.
    pub counts_repeated: Option<bool>,
}
