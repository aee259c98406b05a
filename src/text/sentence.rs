//! Sentences with their numbers marked for what they are.
//!
//! A section's sentences are the methods of a trait that each language implements in a file of its own, so
//! that the compiler refuses a sentence that one of them lacks. Their arguments are the numbers; how a
//! number is written stands with the sentence that has it.

use super::language::Language;
use crate::market::currency::Currency;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Plain(String),
    /// An amount without the lock.
    Unhedged(String),
    /// An amount with the lock.
    Locked(String),
    /// Another amount or percentage that matters.
    Strong(String),
    /// What the lock costs or loses: each renderer marks it beside any colour.
    Loss(String),
}

/// What a negative number begins with.
const MINUS: char = '\u{2212}';

/// What stands before a loss where a text is all there is, as in a chart.
pub const LOSS_MARK: &str = "▼\u{a0}";

impl Piece {
    /// The piece's text.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text)
            | Self::Unhedged(text)
            | Self::Locked(text)
            | Self::Strong(text)
            | Self::Loss(text) => text,
        }
    }
}

impl From<&str> for Piece {
    fn from(words: &str) -> Self {
        Self::Plain(words.to_owned())
    }
}

impl From<String> for Piece {
    fn from(words: String) -> Self {
        Self::Plain(words)
    }
}

/// The text of pieces, without their marks.
pub fn plain_text(pieces: &[Piece]) -> String {
    pieces.iter().map(Piece::text).collect()
}

/// A sentence as it is shown: browsers may end a line between a minus and the sign of a currency, and a word joiner between
/// the two keeps them together. Not for cells of tables, whose lines do not break and which are copied into spreadsheets.
pub fn unbroken(text: &str) -> String {
    Currency::ALL.into_iter().fold(text.to_owned(), |text, currency| {
        let sign = currency.sign();
        text.replace(&format!("{MINUS}{sign}"), &format!("{MINUS}\u{2060}{sign}"))
    })
}

/// Sentences one after the other, with what stands between two of them in a language; those that are empty
/// are left out.
pub fn join(sentences: impl IntoIterator<Item = Vec<Piece>>, language: Language) -> Vec<Piece> {
    let mut joined = Vec::new();
    for sentence in sentences.into_iter().filter(|sentence| !sentence.is_empty()) {
        if !joined.is_empty() && !language.space().is_empty() {
            joined.push(language.space().into());
        }
        joined.extend(sentence);
    }
    joined
}

/// The same for sentences without marks.
pub fn join_text(sentences: &[&str], language: Language) -> String {
    let sentences: Vec<_> = sentences.iter().filter(|text| !text.is_empty()).copied().collect();
    sentences.join(language.space())
}

/// A sentence from its pieces: words as they are, numbers in [`Piece`]s or plain.
macro_rules! sentence {
    ($($piece:expr),+ $(,)?) => { vec![$($crate::text::sentence::Piece::from($piece)),+] };
}

pub(super) use sentence;

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::text::number::{money_said, percent};

    #[test]
    fn a_minus_stays_with_its_amount_and_nothing_else_changes() {
        for (currency, expected) in
            [(Currency::Cny, "−\u{2060}¥84"), (Currency::Usd, "−\u{2060}$84")]
        {
            let amount = money_said(Decimal::from(-84_000), currency, Language::English);
            assert!(unbroken(&format!("to {amount}.")).starts_with(&format!("to {expected}")));
        }
        // No line ends between a minus and a digit, nor before or behind a hyphen of a range.
        let percentage = percent(Decimal::new(-333, 3), Language::English);
        for same in [percentage.as_str(), "¥84 – ¥90", "5 − 3", ""] {
            assert_eq!(unbroken(same), same);
        }
    }
}
