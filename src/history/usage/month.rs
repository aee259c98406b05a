//! What an export says of a month.

use rust_decimal::Decimal;

use crate::hedge::adjustment::AdjustmentKind;
use crate::market::calendar::CalendarMonth;
use crate::market::token::PerKind;

/// A month of an export.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageMonth {
    /// The month, by the dates as they are written.
    pub month: CalendarMonth,
    /// Whether the file covers it from its first to its last day.
    pub is_whole: bool,
    /// A line for each model and currency.
    pub lines: Vec<UsageLine>,
}

/// What was used of a model in a month, and what it cost. What the file does not tell is `None`.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageLine {
    /// The model as the file calls it.
    pub model: String,
    /// Tokens of each kind, disjoint.
    pub tokens: PerKind<Option<Decimal>>,
    /// Requests.
    pub requests: Option<Decimal>,
    /// What the line cost.
    pub cost: Option<Decimal>,
    /// The code of the cost's currency.
    pub currency: Option<String>,
    /// Cost per million tokens of a kind: over batch, peak hours and tiers.
    pub prices: PerKind<Option<Decimal>>,
    /// The share of tokens that was sent in batch, from 0 to 1.
    pub batch_share: Option<Decimal>,
    /// The share of tokens that was charged at the price of peak hours, from 0 to 1.
    pub peak_share: Option<Decimal>,
    /// What else changes the price of a part of the tokens, where the file tells.
    pub adjusted: Vec<AdjustedTokens>,
    /// Rows of the file that were added up, each of which may have been rounded.
    pub rows: u32,
}

/// How much of a line's tokens an adjustment changes the price of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AdjustedTokens {
    /// Which adjustment.
    pub kind: AdjustmentKind,
    /// The share of all tokens, from 0 to 1.
    pub all: Decimal,
    /// The share of input, from 0 to 1.
    pub input: Decimal,
    /// The share of output, from 0 to 1.
    pub output: Decimal,
}
