//! The words of the section on small moves of huge volumes.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use crate::market::currency::Currency;
use crate::study::demand::{Demand, cost_of_bill};
use crate::study::figures::Study;
use crate::text::language::Language;
use crate::text::number::{money_said, month_in_full, price};
use crate::text::sentence::Piece;

/// The sentences, each written by both languages.
trait Sentences {
    /// What a move costs China a day and a year, and the reader a year.
    fn finding(&self, change: &str, day: &str, year: &str, own: String) -> Vec<Piece>;
    /// China's tokens a day, and when that was said.
    fn demand(&self, tokens: Decimal, seen: &str) -> Vec<Piece>;
    /// What the smallest move is called.
    fn smallest(&self, currency: Currency) -> &'static str;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub change: &'static str,
    pub a_year: &'static str,
    pub here: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}

/// The cost of a price move for China and for the reader.
pub fn finding(study: &Study, change: Decimal, language: Language) -> Vec<Piece> {
    let Some(demand) = Demand::newest() else { return Vec::new() };
    let currency = study.currency;
    let said = |value: Option<Decimal>| money_said(value.unwrap_or_default(), currency, language);
    let [day, year] =
        demand.cost(change).map(|[day, year]| [Some(day), Some(year)]).unwrap_or_default();
    let (day, year, own) = (said(day), said(year), said(cost_of_bill(study, change)));
    let change = price(change, currency, language);
    sentences(language).finding(&change, &day, &year, own)
}

/// China's tokens a day, with the source.
pub fn demand(language: Language) -> Vec<Piece> {
    let Some(demand) = Demand::newest() else { return Vec::new() };
    let seen = month_in_full(demand.day.year(), demand.day.month(), language);
    sentences(language).demand(demand.tokens, &seen)
}

/// What the smallest move is called: of the slider's first step.
pub fn smallest(currency: Currency, language: Language) -> &'static str {
    sentences(language).smallest(currency)
}
