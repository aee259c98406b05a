//! What the story's figures are called where they stand alone, and the words of their tables.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use crate::hedge::strategy::setting::Side;
use crate::study::section::Section;
use crate::text::language::Language;

/// The sentences, each written by both languages.
trait Sentences {
    /// What the figure of a section shows.
    fn title(&self, section: Section, side: Side) -> &'static str;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What the figure of a section shows: its title in an embed, in the list of figures and on its own page.
pub fn title(section: Section, language: Language) -> &'static str {
    title_for(section, Side::Buyer, language)
}

/// The same as a side reads it, of a figure that shows what a bill or revenue comes to.
pub fn title_for(section: Section, side: Side, language: Language) -> &'static str {
    sentences(language).title(section, side)
}

/// The words of the tables behind the figures.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct TableLabels {
    /// The fold that holds the table.
    pub numbers: &'static str,
    pub month: &'static str,
    pub token: &'static str,
    pub price: &'static str,
    pub price_move: &'static str,
    pub on_bill: &'static str,
    pub index: &'static str,
    pub year: &'static str,
    pub lots: &'static str,
    pub cost: &'static str,
}

/// The words in a language.
pub const fn table_labels(language: Language) -> &'static TableLabels {
    language.choose(&english::TABLE_LABELS, &chinese::TABLE_LABELS)
}
