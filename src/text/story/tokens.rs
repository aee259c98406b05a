//! The words of the section on what is paid for.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use crate::market::token::TokenKind;
use crate::study::question_cost::{ANSWER, Estimate, QuestionCost};
use crate::text::language::Language;
use crate::text::number::{count, money_said, price};
use crate::text::sentence::Piece;
use crate::text::vendor::model_name;

/// The sentences, each written by both languages.
trait Sentences {
    /// What a kind of token is called under its bar.
    fn short_name(&self, kind: TokenKind) -> &'static str;
    /// The tokens of a question and of an answer, and how many a Chinese character and a letter have.
    fn estimate(&self, tokens: &str, answer: &str, chinese: &str, other: &str) -> Vec<Piece>;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub question: &'static str,
    pub example: &'static str,
    pub models: &'static str,
    pub heads: [&'static str; 3],
    pub look_at: &'static str,
    pub sources: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}

/// What a kind of token is called under its bar.
pub fn short_name(kind: TokenKind, language: Language) -> &'static str {
    sentences(language).short_name(kind)
}

/// How many tokens a question is about, and how that is counted.
pub fn estimate(tokens: Decimal, language: Language) -> Vec<Piece> {
    let rule = Estimate::from_data().map(|rule| (rule.chinese, rule.other)).unwrap_or_default();
    let (chinese, other) = (count(rule.0, language), count(rule.1, language));
    let (tokens, answer) = (count(tokens, language), count(ANSWER, language));
    sentences(language).estimate(&tokens, &answer, &chinese, &other)
}

/// A model with what a question costs once, and a million times a day for a year.
pub fn cost(cost: &QuestionCost, language: Language) -> [String; 3] {
    let currency = cost.listed.currency;
    [
        model_name(cost.listed.model, language),
        price(cost.once, currency, language),
        money_said(cost.a_year, currency, language),
    ]
}
