//! The prose of the sections, which has no numbers of the reader's in it.

mod chinese;
mod english;

use crate::study::section::Section;
use crate::text::language::Language;

/// The prose of a section around its figure.
#[derive(Clone, Copy, Debug)]
pub struct Prose {
    /// The heading.
    pub heading: &'static str,
    /// What stands over the figure, by paragraph.
    pub before: &'static [&'static str],
    /// What stands under the figure and its numbers.
    pub after: &'static [&'static str],
    /// What the telling state under the figure is.
    pub try_this: &'static str,
}

/// The prose of a section in a language.
pub fn prose(section: Section, language: Language) -> Prose {
    language.choose(&english::PROSE, &chinese::PROSE)(section)
}
