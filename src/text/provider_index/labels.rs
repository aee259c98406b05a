//! The labels of an index by hand.

use super::{chinese, english};
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub heading: &'static str,
    pub note: &'static str,
    pub cap: &'static str,
    pub cap_note: &'static str,
    pub reference: &'static str,
    pub reference_note: &'static str,
    pub name: &'static str,
    pub price: &'static str,
    pub hour_price: &'static str,
    pub volume: &'static str,
    pub score: &'static str,
    pub add: &'static str,
    pub remove: &'static str,
    pub take: &'static str,
    pub take_note: &'static str,

    pub working: &'static str,
    pub formula: &'static str,
    pub provider: &'static str,
    pub adjusted: &'static str,
    pub share: &'static str,
    pub weight: &'static str,
    pub adds: &'static str,
    pub sum: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
