//! What is paid for, in English.

use super::{Labels, Sentences};
use crate::market::token::TokenKind;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn short_name(&self, kind: TokenKind) -> &'static str {
        match kind {
            TokenKind::Input => "input",
            TokenKind::Cached => "cached",
            TokenKind::Write => "write",
            TokenKind::WriteLong => "long write",
            TokenKind::Output => "output",
        }
    }

    fn estimate(&self, tokens: &str, answer: &str, chinese: &str, other: &str) -> Vec<Piece> {
        sentence![
            "About ",
            Piece::Strong(format!("{tokens} tokens")),
            format!(
                ", and {answer} are assumed for the answer. This is an estimate: {other} tokens for a letter, {chinese} for a Chinese character. Each model counts in its own way."
            ),
        ]
    }
}

pub(super) const LABELS: Labels = Labels {
    question: "Your question",
    example: "Our order has not arrived after ten days. What can I do now?",
    models: "What three models charge for it",
    heads: ["Model", "this question and its answer", "a million a day, for a year"],
    look_at: "Kind of token to look at",
    sources: "Sources",
};
