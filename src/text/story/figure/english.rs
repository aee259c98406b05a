//! What figures of the story are called, in English.

use super::{Sentences, TableLabels};
use crate::hedge::strategy::setting::Side;
use crate::study::section::Section;

pub(super) struct English;

impl Sentences for English {
    fn title(&self, section: Section, side: Side) -> &'static str {
        match (section, side) {
            (Section::Tokens, _) => "Five prices of one model, $ a million tokens",
            (Section::Moves, _) => "Real price moves of 2026, on one bill",
            (Section::Scale, _) => "What a small price move comes to in a year",
            (Section::Draw, Side::Provider) => "A drawn price, and the revenue that follows",
            (Section::Draw, _) => "A drawn price, and the bill that follows",
            (Section::Lock, Side::Provider) => "Revenue, contract’s gain, and what you take in",
            (Section::Lock, _) => "Bill, contract’s gain, and what you pay",
            (Section::Mirror, _) => "A path and its mirror, without and with the lock",
            (Section::Cash, _) => "The margin account day by day, and the cash behind it",
            (Section::Index, _) => "One lock on three indexes",
            (Section::Years, _) => "Fifty possible years, without and with the lock",
            (Section::Sellers, _) => "What it costs to get into a lock and out again",
            (Section::Fit, _) => "Exposure in lots, month by month",
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
