//! The words in formulas, in English.

use super::Words;

pub(super) const WORDS: Words = Words {
    to_cent: ", to 0.01, halves away from zero",
    to_tick: ", to the nearest tick, halves away from zero",
    to_whole_lots: ", to the nearest whole lot, halves down",
    fees: "fees",
    total_fees: "Σfees",
    saved: "saved",
    effective_price: "effective price",
    covered: "covered",
    margin: "margin",
    price: "price",
    exchange_rate: "FX",
    entered: "entered value",
    tick: "tick",
    fee: "fee",
    margin_rate: "rate",
    budget: "budget",
    volatility_cut: "cut",
};
