//! The labels of the view in which a lock is tried on the past.

use super::{chinese, english};
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub premise: &'static str,

    pub inputs: &'static str,
    pub path: &'static str,
    /// In the order of the choices.
    pub paths: [&'static str; 4],
    pub path_notes: [&'static str; 4],
    pub model: &'static str,
    pub renamed: &'static str,
    pub strategy: &'static str,
    pub share: &'static str,
    pub start: &'static str,
    pub change_move: &'static str,
    pub bring: &'static str,
    /// Why nothing is shown where a link names a file's prices, and where the file can be brought.
    pub not_in_link: &'static str,
    pub bring_again: &'static str,
    /// What a reader who opens the link will not have.
    pub not_shared: &'static str,

    pub picture: &'static str,
    pub inspect: &'static str,
    pub unhedged: &'static str,
    pub hedged: &'static str,

    pub months: &'static str,
    /// For a buyer and for a provider.
    pub months_note: &'static str,
    pub month: &'static str,
    pub settlement: &'static str,
    pub own_price: &'static str,
    pub gain: &'static str,
    pub sum_of_gains: &'static str,
    pub sum: &'static str,
    pub not_by_month: &'static str,

    pub starts: &'static str,
    pub starts_note: &'static str,
    pub started: &'static str,

    pub resampled: &'static str,
    pub resampled_note: &'static str,
    pub part: &'static str,
    pub low: &'static str,
    pub middle: &'static str,
    pub high: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
