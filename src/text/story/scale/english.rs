//! Small moves of huge volumes, in English.

use super::{Labels, Sentences};
use crate::market::currency::Currency;
use crate::text::sentence::{Piece, sentence};

pub(super) struct English;

impl Sentences for English {
    fn finding(&self, change: &str, day: &str, year: &str, own: String) -> Vec<Piece> {
        sentence![
            format!(
                "A move of {change} a million tokens comes to {day} a day for China, or {year} a year. For you it is "
            ),
            Piece::Strong(own),
            " a year.",
        ]
    }

    fn demand(&self, tokens: String, seen: &str) -> Vec<Piece> {
        sentence![
            "China used more than ",
            Piece::Strong(format!("{tokens} tokens a day")),
            format!(" in {seen}, says its National Data Administration."),
        ]
    }

    fn smallest(&self, currency: Currency) -> &'static str {
        match currency {
            Currency::Cny => "one fen",
            Currency::Usd => "one cent",
        }
    }
}

pub(super) const LABELS: Labels = Labels {
    change: "Move of the price, a million tokens",
    a_year: "What it comes to for you in a year",
    here: "here",
};
