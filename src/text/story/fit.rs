//! The words of the section on whether a lock is for the reader.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use crate::study::fit::{Fit, FitAnswer, FitQuestion, ReasonAgainst};
use crate::text::language::Language;
use crate::text::number::count;
use crate::text::sentence::{Piece, join, sentence};

/// The sentences, each written by both languages.
trait Sentences {
    /// A question.
    fn asked(&self, question: FitQuestion) -> &'static str;
    /// An answer to a question.
    fn answer(&self, answer: FitAnswer) -> &'static str;
    /// How many lots a month's exposure is.
    fn exposure(&self, lots: &str) -> String;
    /// How many questions are unanswered, at least one.
    fn open(&self, open: usize) -> String;
    /// A reason against a lock.
    fn against(&self, reason: ReasonAgainst) -> &'static str;
    /// A lock may fit in part: the verdict, and what to do next.
    fn in_part(&self) -> [&'static str; 2];
    /// A lock may fit: the verdict, and what to do next.
    fn perhaps(&self) -> [&'static str; 2];
    /// The link to the calculator.
    fn to_calculator(&self) -> &'static str;
    /// The title of the figure.
    fn axis(&self) -> &'static str;
    /// The name of its line.
    fn one_lot(&self) -> &'static str;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// A question in a language.
pub fn asked(question: FitQuestion, language: Language) -> &'static str {
    sentences(language).asked(question)
}

/// An answer in a language.
pub fn answer(answer: FitAnswer, language: Language) -> &'static str {
    sentences(language).answer(answer)
}

/// How many lots a month's exposure is.
pub fn exposure(lots: Decimal, language: Language) -> String {
    // As exact as the whole lots that other sections name.
    let lots =
        count(lots.round_dp(if lots < Decimal::ONE_HUNDRED { 1 } else { 0 }).normalize(), language);
    sentences(language).exposure(&lots)
}

/// The honest answer, with its reasons.
pub fn verdict(fit: &Fit, language: Language) -> Vec<Piece> {
    let write = sentences(language);
    let strong = |text: &str| Piece::Strong(text.to_owned());
    let verdict = |[verdict, next]: [&str; 2]| sentence![strong(verdict), next];
    match fit {
        Fit::Open(open) => sentence![write.open(*open)],
        Fit::Against(reasons) => {
            let said = reasons.iter().enumerate().map(|(place, reason)| {
                let text = write.against(*reason);
                vec![if place == 0 { strong(text) } else { text.into() }]
            });
            join(said, language)
        }
        Fit::InPart => verdict(write.in_part()),
        Fit::Perhaps => verdict(write.perhaps()),
    }
}

/// The title of the figure, and the name of its line.
pub fn chart(language: Language) -> [&'static str; 2] {
    let write = sentences(language);
    [write.axis(), write.one_lot()]
}

/// The link to the calculator.
pub fn to_calculator(language: Language) -> &'static str {
    sentences(language).to_calculator()
}
