//! The labels of the comparison.

use super::{chinese, english};
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub too_few: &'static str,
    pub both_sides: &'static str,
    pub other_horizons: &'static str,
    pub add: &'static str,
    pub added: &'static str,
    pub full: &'static str,
    pub see: &'static str,
    pub list: &'static str,
    pub list_note: &'static str,
    pub name: &'static str,
    pub open: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub remove: &'static str,
    pub figure: &'static str,
    pub scale: &'static str,
    pub same_scale: &'static str,
    pub own_scale: &'static str,
    pub own_scale_caption: &'static str,
    pub same_scale_note: &'static str,
    pub own_scale_note: &'static str,
    pub far_apart_note: &'static str,
    pub inspect: &'static str,
    pub figures: &'static str,
    pub figures_note: &'static str,
    pub what: &'static str,
    pub value: &'static str,
    pub difference: &'static str,
    pub unmoved: &'static str,
    pub change: &'static str,
    pub unhedged: &'static str,
    pub locked: &'static str,
    pub saved: &'static str,
    pub mirror_locked: &'static str,
    pub a_month: &'static str,
    pub share: &'static str,
    pub lots: &'static str,
    pub margin: &'static str,
    pub months: &'static str,
    pub entries: &'static str,
    pub entries_note: &'static str,
    pub no_differences: &'static str,
    pub key: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
