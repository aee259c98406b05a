//! Texts around the QR code of a link.

mod chinese;
mod english;

use super::language::Language;

/// The labels of one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub show: &'static str,
    pub title: &'static str,
    pub note: &'static str,
    pub save: &'static str,
    pub too_long: &'static str,
    pub from_disk: &'static str,
    pub close: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
