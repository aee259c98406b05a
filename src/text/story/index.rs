//! The words of the section on the choice of an index.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::market::quantity::Quantity;
use crate::study::index_choice::{IndexChoice, OnIndex};
use crate::study::scenario::Scenario;
use crate::text::language::Language;
use crate::text::move_names::move_name;
use crate::text::number::{date, money_said, percent, percent_about, percent_signed};
use crate::text::sentence::Piece;

/// One index, and what the lock makes of the bill on it, as text.
struct OnIndexWords {
    side: Side,
    what: String,
    /// The first and the last day; none where the name has them.
    days: Option<[String; 2]>,
    change: String,
    share: String,
    bill: String,
    paid: String,
}

/// The sentences, each written by both languages.
trait Sentences {
    /// What an index is called.
    fn name(&self, choice: IndexChoice, currency: Currency) -> &'static str;
    /// How an index moved, and what the reader pays with the lock on it.
    fn result(&self, on: OnIndexWords) -> Vec<Piece>;
    /// The bill, which stands still, and that the index decides what is paid; without any result.
    fn asked(&self, side: Side, share: &str, bill: String) -> Vec<Piece>;
    /// Which index fell most and by how much, to a reader who guessed it or another.
    fn reply(&self, is_right: bool, name: &str, change: &str) -> String;
    /// One week: how the index moved, and how the bill.
    fn week(&self, index: &str, bill: &str) -> String;
    /// What the weeks explain, and what a full lock takes off at the reader's R2.
    fn left(&self, weeks: &str, chosen: &str, cut: String) -> Vec<Piece>;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The labels of the section.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub which: &'static str,
    pub bill: &'static str,
    pub paid: &'static str,
    pub line_is_bill: &'static str,
    pub weeks: &'static str,
    pub index_moved: &'static str,
    pub bill_moved: &'static str,
    pub r_squared: &'static str,
    pub look_at: &'static str,
    pub sources: &'static str,
    pub question: &'static str,
    pub show: &'static str,
}

/// The labels for a side, in a language.
pub const fn labels(side: Side, language: Language) -> &'static Labels {
    match side {
        Side::Buyer => language.choose(&english::LABELS, &chinese::LABELS),
        Side::Provider => language.choose(&english::PROVIDER_LABELS, &chinese::PROVIDER_LABELS),
    }
}

/// What an index is called.
pub fn name(choice: IndexChoice, currency: Currency, language: Language) -> &'static str {
    sentences(language).name(choice, currency)
}

/// How an index moved, and the lock's gain on it.
pub fn result(on: &OnIndex, scenario: &Scenario, language: Language) -> Vec<Piece> {
    let currency = scenario.currency;
    let said = |value| money_said(value, currency, language);
    let (what, days) = match on.choice {
        IndexChoice::OneVendor => (move_name(on.vendor, language), None),
        choice => {
            let days = on.days.map(|day| date(day, language));
            (name(choice, currency, language).to_owned(), Some(days))
        }
    };
    let change = percent_signed(on.change, language);
    let share = percent(scenario.lock.share.get(), language);
    sentences(language).result(OnIndexWords {
        side: scenario.side(),
        what,
        days,
        change,
        share,
        bill: said(on.bill),
        paid: said(on.paid),
    })
}

/// What all the indexes have in common, for a reader who has not guessed yet.
pub fn asked(on: &OnIndex, scenario: &Scenario, language: Language) -> Vec<Piece> {
    let share = percent(scenario.lock.share.get(), language);
    let bill = money_said(on.bill, scenario.currency, language);
    sentences(language).asked(scenario.side(), &share, bill)
}

/// Which index fell most, to a reader who guessed one; empty where none fell.
pub fn reply(
    guess: IndexChoice,
    indexes: &[OnIndex],
    currency: Currency,
    language: Language,
) -> String {
    let Some(most) = OnIndex::fell_most(indexes) else { return String::new() };
    let name = name(most.choice, currency, language);
    let change = percent_signed(most.change, language);
    sentences(language).reply(most.choice == guess, name, &change)
}

/// One week: how the index moved, and how the bill.
pub fn week([index, bill]: [f64; 2], language: Language) -> String {
    let [index, bill] = [index, bill]
        .map(|change| percent_signed(from_float(change).unwrap_or_default().round_dp(3), language));
    sentences(language).week(&index, &bill)
}

/// What the weeks explain, and what a lock can do at the reader's R2 at best.
pub fn left(measured: f64, r_squared: Decimal, cut: f64, language: Language) -> Vec<Piece> {
    let (weeks, chosen) = (percent_about(measured, language), percent(r_squared, language));
    let cut = percent(from_float(cut).unwrap_or_default().round_dp(2), language);
    sentences(language).left(&weeks, &chosen, cut)
}
