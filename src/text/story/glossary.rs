//! The terms of each section in a sentence, to be opened where they stand.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use crate::study::section::Section;
use crate::text::language::Language;

/// The sentences, each written by both languages.
trait Sentences {
    /// The terms that a section uses, in the order in which they come.
    fn terms(&self, section: Section) -> &'static [Entry];
    /// What the list of terms is called.
    fn words_here(&self) -> &'static str;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// A term, and what it means here.
pub type Entry = [&'static str; 2];

/// The terms that a section uses and that a reader may not know, in the order in which they come.
pub fn glossary(section: Section, language: Language) -> &'static [Entry] {
    sentences(language).terms(section)
}

/// What the list of terms is called.
pub fn words_here(language: Language) -> &'static str {
    sentences(language).words_here()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::story::prose;

    #[test]
    fn both_languages_explain_as_many_terms_in_whole_sentences() {
        for section in Section::ALL {
            let [english, chinese] = Language::ALL.map(|language| glossary(section, language));
            assert_eq!(english.len(), chinese.len(), "{section:?}");
            for [term, meaning] in english {
                assert!(!term.is_empty() && meaning.ends_with('.'), "{term}");
                assert!(meaning.split(' ').count() <= 28, "{term} is explained at length");
            }
            assert!(chinese.iter().all(|[_, meaning]| meaning.ends_with('。')), "{section:?}");
        }
    }

    #[test]
    fn a_term_of_the_prose_is_explained_in_the_section_that_brings_it() {
        for (section, language, term) in [
            (Section::Cash, Language::English, "margin call"),
            (Section::Cash, Language::Chinese, "追加保证金"),
            (Section::Index, Language::English, "R²"),
            (Section::Lock, Language::Chinese, "期货合约"),
        ] {
            let told = prose(section, language);
            assert!(told.before.iter().chain(told.after).any(|text| text.contains(term)), "{term}");
            assert!(glossary(section, language).iter().any(|[one, _]| *one == term), "{term}");
        }
    }
}
