//! What figures of the story are called, in English.

use super::{Sentences, TableLabels};
use crate::study::section::Section;

pub(super) struct English;

impl Sentences for English {
    fn title(&self, section: Section) -> &'static str {
        match section {
            Section::Tokens => "Five prices of one model, $ a million tokens",
            Section::Moves => "Real price moves of 2026, on one bill",
            Section::Scale => "What a small price move comes to in a year",
            Section::Draw => "A drawn price, and the bill that follows",
            Section::Lock => "Bill, contract’s gain, and what you pay",
            Section::Mirror => "A path and its mirror, without and with the lock",
            Section::Cash => "The margin account day by day, and the cash behind it",
            Section::Index => "One lock on three indexes",
            Section::Years => "Fifty possible years, without and with the lock",
            Section::Sellers => "What it costs to get into a lock and out again",
            Section::Fit => "Exposure in lots, month by month",
        }
    }
}

pub(super) const TABLE_LABELS: TableLabels = TableLabels {
    numbers: "The numbers of this figure",
    month: "Month",
    token: "Token",
    price: "Price",
    price_move: "Move",
    on_bill: "On this bill",
    index: "Index",
    year: "Year, from the cheapest",
    lots: "Lots",
    cost: "Cost",
};
