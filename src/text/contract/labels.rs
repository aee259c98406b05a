//! The labels of the view of the contract: headings, fields, columns, notes.

use super::sentences;
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub chart: &'static str,
    pub futures: &'static str,
    pub expected: &'static str,
    pub index_today: &'static str,
    pub inspect: &'static str,

    // Fields.
    pub inputs: &'static str,
    pub month: &'static str,
    pub last_month: &'static str,
    pub method: &'static str,
    pub methods: [&'static str; 4],
    pub method_notes: [&'static str; 4],
    pub quote_of: &'static str,
    pub quotes_note: &'static str,
    pub rate: &'static str,
    pub rate_note: &'static str,
    pub convenience: &'static str,
    pub convenience_note: &'static str,
    pub preset: &'static str,
    pub lock_here: &'static str,
    pub lock_here_note: &'static str,

    // The table of months.
    pub months: &'static str,
    pub price: &'static str,
    pub from_index: &'static str,
    pub futures_basis: &'static str,
    pub expected_index: &'static str,
    pub premium: &'static str,
    pub roll_yield: &'static str,
    pub last_trading_day: &'static str,
    pub not_listed: &'static str,
    pub months_note: &'static str,

    // The priced month.
    pub working: &'static str,
    pub implied_convenience: &'static str,
    pub carry_note: &'static str,

    // Specifications.
    pub specifications: &'static str,
    pub specifications_note: &'static str,
    pub sources: &'static str,

    // A day's settlement.
    pub settled: &'static str,
    pub settled_note: &'static str,
    pub trades: &'static str,
    pub trades_note: &'static str,

    // The bundled forwards.
    pub example: &'static str,
    pub example_curve: &'static str,
    pub spot: &'static str,
    pub an_hour: &'static str,
    pub example_source: &'static str,

    // Units.
    pub units: &'static str,
    pub units_note: &'static str,
    pub unit: &'static str,
    pub own: &'static str,
    pub index: &'static str,
    pub basis: &'static str,
}

/// The labels in a language.
pub fn labels(language: Language) -> &'static Labels {
    sentences(language).labels()
}
