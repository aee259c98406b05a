//! The words of the section on fifty possible years.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::study::figures::Study;
use crate::study::risk::years::Years;
use crate::text::language::Language;
use crate::text::number::{money_about, money_said, percent};
use crate::text::sentence::Piece;

/// The sentences, each written by both languages.
trait Sentences {
    /// How many years of each pile are over a budget, of how many.
    fn finding(
        &self,
        side: Side,
        r_squared: &str,
        budget: &str,
        over: [usize; 2],
        of: usize,
    ) -> Vec<Piece>;
    /// How many years of the pile without a lock are over a budget, of how many; and the question how many with it.
    fn asked(
        &self,
        side: Side,
        r_squared: &str,
        budget: &str,
        over: usize,
        of: usize,
    ) -> Vec<Piece>;
    /// What the reader guessed, before the count.
    fn guessed(&self, guess: usize) -> String;
    /// The n-th year of a pile, by its total.
    fn dot(&self, place: usize, of: usize, name: &str, total: &str) -> String;
    /// The n-th dealt year, and in how many of those so far the lock cost more.
    fn dealt(&self, count: usize, unhedged: String, locked: String, lost: usize) -> Vec<Piece>;
    /// A month of a dealt year.
    fn dealt_month(&self, month: &str, unhedged: &str, locked: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub unhedged: &'static str,
    pub locked: &'static str,
    pub budget: &'static str,
    pub line: &'static str,
    pub a_year: &'static str,
    pub deal: &'static str,
    pub dealt: &'static str,
    pub look_at: &'static str,
    pub month: &'static str,
    pub waiting: &'static str,
    pub guess: &'static str,
    pub no_guess: &'static str,
    pub count: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}

/// How many of the years break a budget, in each pile: cost more, or bring in less.
pub fn counted(years: &Years, budget: f64, side: Side) -> [usize; 2] {
    let breaks = |total: &&f64| side.sign() * (**total - budget) > 0.0;
    [&years.totals.unhedged, &years.totals.locked]
        .map(|totals| totals.iter().filter(breaks).count())
}

/// R2 and budget as sentences say them.
fn said(r_squared: f64, budget: f64, currency: Currency, language: Language) -> [String; 2] {
    [explained(r_squared, language), money_about(budget, currency)]
}

/// The dots over the line, counted.
pub fn finding(
    years: &Years,
    budget: f64,
    r_squared: f64,
    (side, currency): (Side, Currency),
    language: Language,
) -> Vec<Piece> {
    let (over, of) = (counted(years, budget, side), years.totals.unhedged.len());
    let [r_squared, budget] = said(r_squared, budget, currency, language);
    sentences(language).finding(side, &r_squared, &budget, over, of)
}

/// The dots over the line without a lock, and the question how many there are with it.
pub fn asked(
    years: &Years,
    budget: f64,
    r_squared: f64,
    (side, currency): (Side, Currency),
    language: Language,
) -> Vec<Piece> {
    let ([unhedged, _], of) = (counted(years, budget, side), years.totals.unhedged.len());
    let [r_squared, budget] = said(r_squared, budget, currency, language);
    sentences(language).asked(side, &r_squared, &budget, unhedged, of)
}

/// What the reader guessed, before the count.
pub fn guessed(guess: usize, language: Language) -> String {
    sentences(language).guessed(guess)
}

/// An R2 to whole percent.
fn explained(r_squared: f64, language: Language) -> String {
    percent(from_float(r_squared).unwrap_or_default().round_dp(2), language)
}

/// One dot of a pile, from 0.
pub fn dot(
    years: &Years,
    is_locked: bool,
    index: usize,
    currency: Currency,
    language: Language,
) -> String {
    let pile = if is_locked { &years.totals.locked } else { &years.totals.unhedged };
    let Some(total) = pile.get(index) else { return String::new() };
    let labels = labels(language);
    let name = if is_locked { labels.locked } else { labels.unhedged };
    let (place, of, total) = (index + 1, pile.len(), money_about(*total, currency));
    sentences(language).dot(place, of, name, &total)
}

/// The n-th dealt year, from 1, and in how many of those so far the lock did harm.
pub fn dealt(
    years: &Years,
    count: usize,
    (side, currency): (Side, Currency),
    language: Language,
) -> Vec<Piece> {
    let total = |pile: &[Vec<f64>], place: usize| -> f64 {
        pile.get(place).map(|months| months.iter().sum()).unwrap_or_default()
    };
    let Some(last) = count.checked_sub(1) else { return Vec::new() };
    let of = |place| [total(&years.dealt.unhedged, place), total(&years.dealt.locked, place)];
    let lost = (0..count).filter(|place| {
        let [unhedged, locked] = of(*place);
        side.sign() * (locked - unhedged) > 0.0
    });
    let lost = lost.count();
    let [unhedged, locked] = of(last).map(|value| {
        let value: Decimal = from_float(value).unwrap_or_default();
        money_said(value.round(), currency, language)
    });
    sentences(language).dealt(count, unhedged, locked, lost)
}

/// A month of a dealt year; both from 0.
pub fn dealt_month(
    study: &Study,
    years: &Years,
    [place, index]: [usize; 2],
    currency: Currency,
    language: Language,
) -> String {
    let month = |pile: &[Vec<f64>]| pile.get(place).and_then(|months| months.get(index)).copied();
    let both = month(&years.dealt.unhedged).zip(month(&years.dealt.locked));
    let Some((unhedged, locked)) = both else { return String::new() };
    let [unhedged, locked] = [unhedged, locked].map(|value| money_about(value, currency));
    let month = super::name(study, index, language);
    sentences(language).dealt_month(&month, &unhedged, &locked)
}
