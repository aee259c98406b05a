//! The headings of the brief.

use super::{chinese, english};
use crate::text::language::Language;

/// The headings in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a heading is named after what it says")]
pub struct Labels {
    pub print: &'static str,
    pub print_note: &'static str,
    pub objective: &'static str,
    pub stress: &'static str,
    pub unmoved: &'static str,
    pub unhedged: &'static str,
    pub locked: &'static str,
    pub difference: &'static str,
    pub case: &'static str,
    pub risk: &'static str,
    pub lock: &'static str,
    pub cash: &'static str,
    pub accounting: &'static str,
    pub stop: &'static str,
    pub assumptions: &'static str,
    pub link: &'static str,
    pub files: &'static str,
    pub files_note: &'static str,
    pub months_file: &'static str,
    pub assumptions_file: &'static str,
}

/// The headings in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
