//! The words for GPU-hours, in English.

use crate::text::words::Words;

/// A side's words, where hours are bought or sold.
pub const fn in_hours(words: Words, question: &'static str) -> Words {
    Words {
        question,
        i_buy: "I buy GPU-hours",
        i_sell: "I sell GPU-hours",
        effective_standard: "Price with the lock, per GPU-hour",
        exposure: "Exposure, GPU-hours",
        tokens_of_line: "GPU-hours",
        usage_volatility: "Volatility of hours a year",
        typed_index_note: "Blank takes your own price per GPU-hour.",
        contract_note: "Terms as entered. NYMEX filed GPU1 and GPU2 with 730 hours a lot and a tick of $0.01; their listing is on “What is the contract worth?”.",
        lot_size: "Lot, GPU-hours",
        ..words
    }
}
