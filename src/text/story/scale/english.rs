//! Small moves of huge volumes, in English.

use rust_decimal::{Decimal, dec};

use super::{Labels, Sentences};
use crate::market::currency::Currency;
use crate::text::language::Language;
use crate::text::number::count;
use crate::text::sentence::{Piece, sentence};

const TRILLION: Decimal = dec!(1_000_000_000_000);

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

    fn demand(&self, tokens: Decimal, seen: &str) -> Vec<Piece> {
        // In full: a reader meets the number here first.
        let trillions = count((tokens / TRILLION).normalize(), Language::English);
        sentence![
            "China used more than ",
            Piece::Strong(format!("{trillions} trillion tokens a day")),
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
