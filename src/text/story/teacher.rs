//! The words of the builder that makes links for a class.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use crate::text::language::Language;

/// The sentences, each written by both languages.
trait Sentences {
    /// What a part is called.
    fn part(&self, part: LessonPart) -> &'static str;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What a teacher can freeze or hide: a group of keys of the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonPart {
    /// The move of the price, drawn or not.
    Path,
    /// The locked share and its curve.
    Lock,
    /// How much the index explains, the budget and the cash.
    Risk,
    /// The bill.
    Bill,
    /// The contract.
    Contract,
}

impl LessonPart {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Path, Self::Lock, Self::Risk, Self::Bill, Self::Contract];

    /// Its group of keys.
    pub const fn group(self) -> &'static str {
        match self {
            Self::Path => "move",
            Self::Lock => "lock",
            Self::Risk => "risk",
            Self::Bill => "line",
            Self::Contract => "contract",
        }
    }

    /// What it is called.
    pub fn name(self, language: Language) -> &'static str {
        sentences(language).part(self)
    }
}

/// The labels of the builder.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub title: &'static str,
    pub note: &'static str,
    pub lesson: &'static str,
    pub no_lesson: &'static str,
    pub start: &'static str,
    pub top: &'static str,
    pub freeze: &'static str,
    pub hide: &'static str,
    pub link: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub from_disk: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}
