//! The labels about files: headings, buttons, columns.

use super::{chinese, english};
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    // Bringing a file.
    pub title: &'static str,
    pub invitation: &'static str,
    pub or_drop: &'static str,
    pub privacy: &'static str,
    pub which_known: &'static str,
    pub known: &'static str,
    pub choose: &'static str,
    pub paste: &'static str,
    pub paste_field: &'static str,
    pub pasted: &'static str,
    pub drop_here: &'static str,
    pub reading: &'static str,
    pub cancel: &'static str,
    pub failed: &'static str,
    pub remove: &'static str,
    pub clear: &'static str,

    // A usage or cost export.
    pub month: &'static str,
    pub model: &'static str,
    pub kind: &'static str,
    pub tokens: &'static str,
    pub cost: &'static str,
    pub share: &'static str,
    pub served: &'static str,
    pub paid: &'static str,
    pub listed: &'static str,
    pub ratio: &'static str,
    pub models: &'static str,
    pub prices: &'static str,
    pub prices_note: &'static str,
    pub basis: &'static str,
    pub at_cost: &'static str,
    pub at_list: &'static str,
    pub no_list: &'static str,
    pub take: &'static str,
    pub taken: &'static str,
    pub undo: &'static str,
    pub take_growth: &'static str,
    pub report: &'static str,
    pub no_cost: &'static str,
    pub no_tokens: &'static str,
    pub partial: &'static str,

    // Asking.
    pub day_order: &'static str,
    pub day_orders: [&'static str; 2],
    pub decimal_mark: &'static str,
    pub decimal_marks: [&'static str; 2],
    pub includes_cached: &'static str,
    pub includes_cached_answers: [&'static str; 2],
    pub encoding: &'static str,
    /// In the order of `TextEncoding::ALL`.
    pub encodings: [&'static str; 6],
    pub repeated_rows: &'static str,
    pub answer_again: &'static str,
    pub repeated_rows_answers: [&'static str; 2],

    // Columns that nobody knows.
    pub unknown_columns: &'static str,
    pub unknown_columns_note: &'static str,
    pub are_prices: &'static str,
    pub are_usage: &'static str,
    pub read_so: &'static str,
    pub not_enough: &'static str,

    // A price history.
    pub history: &'static str,
    pub own_price: &'static str,
    pub index: &'static str,
    pub no_index: &'static str,
    pub scatter: &'static str,
    pub scatter_slider: &'static str,
    pub index_change: &'static str,
    pub price_change: &'static str,
    pub take_history: &'static str,
    pub history_taken: &'static str,
    pub replay: &'static str,
    pub replay_taken: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
