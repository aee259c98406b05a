//! Texts about the page as one file.

mod chinese;
mod english;

use super::language::Language;

/// The labels of one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub save: &'static str,
    pub note: &'static str,
    pub wait: &'static str,
    pub saved: &'static str,
    pub failed: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
