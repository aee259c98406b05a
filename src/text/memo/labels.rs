//! What stands around the hedge memo.

use super::{chinese, english};
use crate::text::language::Language;

/// The labels in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub document: &'static str,
    pub verdict: &'static str,
    pub blank: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub markdown: &'static str,
    pub plain: &'static str,
    pub print: &'static str,
    pub edit: &'static str,
    pub edit_note: &'static str,
    pub text: &'static str,
    pub is_edited: &'static str,
    pub write_anew: &'static str,
    /// The heading of where figures are from, and what stands before the link: a text with `{day}` for a day.
    pub source: &'static str,
    pub source_note: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
