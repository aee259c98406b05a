//! The words of the section on who sells a lock, and who watches.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use crate::market::currency::Currency;
use crate::study::thin_market::proposed_spreads;
use crate::study::venue::{Seen, State, Venue};
use crate::text::language::Language;
use crate::text::number::{date, money_said, month_in_full, percent};
use crate::text::sentence::Piece;

/// The sentences, each written by both languages.
trait Sentences {
    /// What getting in and out costs at a spread, and what the study asks of its market makers in near and far months.
    fn spread_cost(&self, spread: &str, cost: String, front: &str, back: &str) -> Vec<Piece>;
    /// What a venue offers; an unknown one keeps its own name.
    fn venue(&self, id: &'static str) -> &'static str;
    /// How far it is.
    fn state(&self, state: State) -> &'static str;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    /// Who: what they earn, what they risk.
    pub roles: [[&'static str; 3]; 4],
    pub sides: &'static str,
    pub role_heads: [&'static str; 3],
    pub spread: &'static str,
    pub cost: &'static str,
    pub you: &'static str,
    pub terms: &'static str,
    pub term_heads: [&'static str; 3],
    pub standing: &'static str,
    pub venues: &'static str,
    pub venue_heads: [&'static str; 3],
    pub sources: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}

/// What getting in and out costs at a spread, next to what the study asks of its market makers.
pub fn spread_cost(
    spread: Decimal,
    cost: Decimal,
    currency: Currency,
    language: Language,
) -> Vec<Piece> {
    let [front, back] =
        proposed_spreads().unwrap_or_default().map(|spread| percent(spread, language));
    let (spread, cost) = (percent(spread, language), money_said(cost, currency, language));
    sentences(language).spread_cost(&spread, cost, &front, &back)
}

/// What a venue offers, how far it is, and when that was last seen.
pub fn venue(venue: &Venue, language: Language) -> [String; 3] {
    let seen = match venue.seen {
        Seen::Day(day) => date(day, language),
        Seen::Month(seen) => month_in_full(seen.year, seen.month, language),
    };
    let write = sentences(language);
    [write.venue(venue.id).to_owned(), write.state(venue.state).to_owned(), seen]
}
