//! Texts around a figure that stands in another page, and in the dialog that embeds it.

mod chinese;
mod english;

use super::language::Language;

/// The labels of one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    // Around the figure.
    pub source: &'static str,
    /// The same of a picture, which nothing works out any more.
    pub source_of_picture: &'static str,
    pub full_page: &'static str,
    pub no_such_figure: &'static str,
    pub live: &'static str,

    // The dialog.
    pub embed: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub figure: &'static str,
    /// Figures of the calculator, and those of the story.
    pub groups: [&'static str; 2],
    pub height: &'static str,
    pub theme: &'static str,
    pub themes: [&'static str; 3],
    pub locks: &'static str,
    pub locks_note: &'static str,
    pub preview: &'static str,
    pub snippets: [&'static str; 3],
    pub snippet_notes: [&'static str; 3],
    pub from_disk: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub close: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
