//! The words for GPU-hours, in English.

use super::Counted;
use crate::text::words::Words;

/// A side's words, where hours are bought or sold.
const fn in_hours(words: Words, question: &'static str) -> Words {
    Words {
        question,
        disclaimer: "A lock fixes a price today for later months. No future on GPU-hours was seen listed yet: the contract here is an assumption. Not advice.",
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

/// What a buyer reads.
pub(super) const BOUGHT: Words =
    in_hours(crate::text::english::WORDS, "What if the price of GPU-hours rises?");

/// What a provider reads.
pub(super) const SOLD: Words =
    in_hours(crate::text::provider::english::WORDS, "What if the price of GPU-hours falls?");

/// What a price of tokens is for.
pub(super) const OF_TOKENS: &str = "a million standard tokens";

/// What a price of hours is for.
pub(super) const OF_HOURS: &str = "a GPU-hour";

/// What a bill of tokens counts.
pub(super) const TOKENS: Counted = Counted {
    named: "AI tokens",
    goods: "tokens",
    unit: "million standard tokens",
    prices: "token prices",
};

/// What a bill of hours counts.
pub(super) const HOURS: Counted = Counted {
    named: "GPU-hours",
    goods: "GPU-hours",
    unit: "GPU-hours",
    prices: "prices of GPU-hours",
};
