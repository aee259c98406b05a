//! The labels of the view of options: headings, fields, rows, notes.

use super::sentences;
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    // Fields.
    pub inputs: &'static str,
    pub kind: &'static str,
    pub kinds: [&'static str; 4],
    pub style: &'static str,
    pub styles: [&'static str; 4],
    pub style_notes: [&'static str; 4],
    pub spread_note: &'static str,
    pub strike: &'static str,
    pub strike_note: &'static str,
    pub spread_strike_note: &'static str,
    pub floor: &'static str,
    pub floor_note: &'static str,
    pub volatility: &'static str,
    pub volatility_note: &'static str,
    pub jump_note: &'static str,
    pub rate: &'static str,
    pub rate_note: &'static str,
    pub quote: &'static str,
    pub quote_note: &'static str,
    pub gpu_price: &'static str,
    pub gpu_price_note: &'static str,
    pub gpu_hours: &'static str,
    pub gpu_hours_note: &'static str,
    pub gpu_vol: &'static str,
    pub gpu_vol_note: &'static str,
    pub correlation: &'static str,
    pub correlation_note: &'static str,
    pub share: &'static str,

    // What a unit costs at settlement.
    pub payoff: &'static str,
    pub settles_at: &'static str,
    pub cost_of_unit: &'static str,
    pub unhedged: &'static str,
    pub locked: &'static str,
    pub with_option: &'static str,
    pub inspect_price: &'static str,

    // The value.
    pub value: &'static str,
    pub value_note: &'static str,
    pub present_value: &'static str,
    pub of_futures: &'static str,
    pub volatility_used: &'static str,
    pub implied: &'static str,
    pub delta: &'static str,
    pub gamma: &'static str,
    pub vega: &'static str,
    pub theta: &'static str,
    pub rho: &'static str,

    // The bill.
    pub bill: &'static str,
    pub bill_note: &'static str,
    pub prices_stay: &'static str,
    pub premium: &'static str,

    // Volatility.
    pub by_volatility: &'static str,
    pub volatility_axis: &'static str,
    pub value_axis: &'static str,
    pub inspect_volatility: &'static str,
    pub term_structure: &'static str,
    pub term_structure_note: &'static str,
    pub a_year: &'static str,
    pub inspect_month: &'static str,
    pub months: &'static str,
    pub month: &'static str,
    pub futures_price: &'static str,
    pub premium_of_month: &'static str,

    // The seller.
    pub seller: &'static str,
    pub seller_note: &'static str,
    pub limit: &'static str,
    pub margin_rate: &'static str,
    pub lowest_premium: &'static str,
    pub highest_premium: &'static str,
    pub deposit: &'static str,

    // The working.
    pub working: &'static str,
    pub part_bought: &'static str,
    pub part_sold: &'static str,
    pub symbol: &'static str,
    pub formula: &'static str,
    pub number: &'static str,
    pub source: &'static str,
}

/// The labels in a language.
pub fn labels(language: Language) -> &'static Labels {
    sentences(language).labels()
}
