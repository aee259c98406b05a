//! The hedge memo: a draft of the document by which a hedge is designated under IFRS 9 or ASC 815, in words.
//!
//! Paragraphs are of IFRS 9 (2014, as amended) and of the FASB codification (ASC 815-20, with ASU 2017-12 and ASU
//! 2025-09). They were compared with public copies of the standards and with accounting firms' guides; the part
//! "Paragraphs to check" names those that no copy of the text was found of. What the thresholds are and where they come
//! from is said in `hedge::effectiveness::verdict`.

mod chinese;
mod english;
mod facts;
pub mod labels;
mod verdict;

use super::index_fit;
use super::language::Language;
use crate::study::figures::Study;
use crate::study::index_fit::IndexFit;
use crate::study::risk::case::RiskCase;
use crate::study::risk::locks::StrategyKind;
use crate::study::scenario::Scenario;

use self::facts::Facts;

pub use labels::{Labels, labels};
pub use verdict::Verdict;

/// What the memo is of.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its exact figures.
    pub study: &'a Study,
    /// What the simulation takes of both.
    pub case: &'a RiskCase,
    /// The strategy that is designated.
    pub strategy: StrategyKind,
    /// What a sample of prices tells about the lock; `None` without a sample.
    pub fit: Option<&'a IndexFit>,
}

/// A paragraph of the memo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paragraph {
    /// Sentences.
    Said(String),
    /// A point of a list.
    Point(String),
    /// What only the company knows, to be filled in behind its name.
    Blank(String),
}

/// A part of the memo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// What it says, in order.
    pub paragraphs: Vec<Paragraph>,
}

impl Section {
    fn new(heading: &'static str) -> Self {
        Self { heading, paragraphs: Vec::new() }
    }

    fn say(mut self, said: impl Into<String>) -> Self {
        let said = said.into();
        if !said.is_empty() {
            self.paragraphs.push(Paragraph::Said(said));
        }
        self
    }

    fn points<T: Into<String>>(mut self, points: impl IntoIterator<Item = T>) -> Self {
        self.paragraphs.extend(points.into_iter().map(|point| Paragraph::Point(point.into())));
        self
    }

    fn blanks(mut self, names: &[&str]) -> Self {
        self.paragraphs.extend(names.iter().map(|name| Paragraph::Blank((*name).to_owned())));
        self
    }
}

/// What each language writes.
struct Prose {
    /// What the memo is and is not.
    preface: fn(&Facts) -> String,
    /// The verdict in sentences, the first of which decides.
    verdict: fn(Verdict, &Facts) -> Vec<String>,
    /// All parts after the verdict, with the points of the standard.
    sections: fn(&Facts, Vec<String>) -> Vec<Section>,
}

const fn prose(language: Language) -> &'static Prose {
    language.choose(&english::PROSE, &chinese::PROSE)
}

impl Subject<'_> {
    /// Whether the hedge would qualify as it stands.
    pub fn verdict(&self) -> Verdict {
        Verdict::of(self)
    }

    /// The verdict in sentences, the first of which decides.
    pub fn verdict_said(&self, language: Language) -> Vec<String> {
        let facts = Facts::of(self, language);
        (prose(language).verdict)(self.verdict(), &facts)
    }

    /// All parts after the verdict.
    pub fn sections(&self, language: Language) -> Vec<Section> {
        let facts = Facts::of(self, language);
        // The bundled weeks are of tokens, and are no sample for GPU-hours.
        let fit = self.fit.filter(|fit| fit.is_of_the_bill());
        let points = fit.map(|fit| index_fit::ifrs9(fit, language)).unwrap_or_default();
        (prose(language).sections)(&facts, points)
    }

    /// What the memo is and is not.
    pub fn preface(&self, language: Language) -> String {
        let facts = Facts::of(self, language);
        (prose(language).preface)(&facts)
    }
}
