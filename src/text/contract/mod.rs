//! What the contract is worth, in words.

mod chinese;
mod english;
pub mod labels;
pub mod names;
pub mod specification;
#[cfg(test)]
mod tests;

use self::chinese::Chinese;
use self::english::English;
use super::hours::priced_for;
use super::language::Language;
use super::number::{count, date, month, percent, price};
use super::sentence::{Piece, join};
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::exact::{from_float, to_float};
use crate::pricing::curve::shape::CurveShape;
use crate::study::contract::example::ExampleCurve;
use crate::study::contract::price::{ContractStudy, CurveMonth};
use crate::study::contract::settled::DaySettlement;

pub use labels::{Labels, labels};

/// A share of a year or of a price that is shown as none.
const NONE: f64 = 0.0005;

/// How one price stands to another: by which percentage it is above or below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Distance {
    Same,
    Above(String),
    Below(String),
}

/// The priced month in words. Prices and percentages come as text.
pub(super) struct Worth {
    pub priced_for: &'static str,
    pub month: String,
    pub price: String,
    pub index: String,
    pub from_index: Distance,
    pub expected: String,
    pub from_expected: Distance,
    /// What it holds above the expectation, a year.
    pub premium: Distance,
}

/// One month of the curve in words.
pub(super) struct MonthWords {
    pub month: String,
    pub price: String,
    pub from_index: Distance,
    pub expected: String,
    pub is_quote: bool,
}

/// A day's settlement in words; a day without trades has no price.
pub(super) struct Settled {
    pub price: Option<String>,
    pub average: String,
    pub lots: String,
    pub trades: usize,
}

/// The bundled example in words.
pub(super) struct Example {
    pub unit: &'static str,
    pub day: String,
    pub spot: String,
    pub last: String,
    pub months: u32,
    pub fall: String,
    pub roll_yield: String,
}

/// The sentences, each written by both languages.
pub(super) trait Sentences {
    fn labels(&self) -> &'static Labels;
    /// What an axis of prices counts, by the sign of its currency.
    fn price_caption(&self, priced_for: &str, sign: &str) -> String;
    /// What the contract of a month is worth, beside today's index and what is expected of it.
    fn worth(&self, worth: &Worth) -> Vec<Piece>;
    /// Who pays what for certainty.
    fn premium(&self, premium: &Distance) -> Vec<Piece>;
    /// How prices go over the months.
    fn shape(&self, shape: CurveShape) -> Vec<Piece>;
    /// A month of the curve, as a reader inspects it.
    fn month(&self, month: &MonthWords) -> String;
    /// What a day settles at.
    fn settled(&self, settled: &Settled) -> String;
    /// What the bundled forwards show.
    fn example(&self, example: &Example) -> String;
}

pub(super) fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The sentence that answers the view's title.
pub fn answer(contract: &ContractStudy, language: Language) -> Vec<Piece> {
    let write = sentences(language);
    let chosen = contract.month();
    let worth = Worth {
        priced_for: priced_for(contract.unit, language),
        month: month_name(chosen, language),
        price: price(chosen.price, contract.currency, language),
        index: about(to_float(contract.index_today), contract.currency, language),
        from_index: distance(ratio(chosen, contract), language),
        expected: about(chosen.expected, contract.currency, language),
        from_expected: distance(to_float(chosen.price) / chosen.expected - 1.0, language),
        premium: distance(libm::expm1(chosen.premium), language),
    };
    join(
        [write.worth(&worth), write.premium(&worth.premium), write.shape(contract.shape)],
        language,
    )
}

/// A month of the curve in words; empty past its end.
pub fn reading(contract: &ContractStudy, index: usize, language: Language) -> String {
    let Some(of) = contract.months.get(index) else { return String::new() };
    sentences(language).month(&MonthWords {
        month: month_name(of, language),
        price: price(of.price, contract.currency, language),
        from_index: distance(ratio(of, contract), language),
        expected: about(of.expected, contract.currency, language),
        is_quote: of.quote.is_some(),
    })
}

/// What a day's trades settle at.
pub fn settled(of: Option<&DaySettlement>, currency: Currency, language: Language) -> String {
    let money = |value| price(value, currency, language);
    sentences(language).settled(&Settled {
        price: of.map(|of| money(of.price)),
        average: of.map(|of| money(of.average)).unwrap_or_default(),
        lots: of.map(|of| count(of.lots, language)).unwrap_or_default(),
        trades: of.map_or(0, |of| of.trades),
    })
}

/// What the bundled forwards show.
pub fn example(curve: &ExampleCurve, language: Language) -> String {
    let dollars = |value| about(value, Currency::Usd, language);
    let last = curve.quotes.last().copied().unwrap_or_default();
    sentences(language).example(&Example {
        unit: curve.unit,
        day: date(curve.date, language),
        spot: dollars(curve.spot),
        last: dollars(last.1),
        months: last.0,
        fall: percent_of(-curve.change, language),
        roll_yield: percent_of(curve.roll_yield, language),
    })
}

/// What an axis of prices counts: `¥ a million standard tokens`.
pub fn price_caption(unit: BilledUnit, sign: &str, language: Language) -> String {
    sentences(language).price_caption(priced_for(unit, language), sign)
}

/// The calendar's name of a month.
pub fn month_name(of: &CurveMonth, language: Language) -> String {
    month(of.calendar.year, of.calendar.month, language)
}

/// A price that a model gave, to four significant digits.
pub fn about(value: f64, currency: Currency, language: Language) -> String {
    let value = from_float(value).unwrap_or_default();
    price(value.round_sf(4).unwrap_or(value), currency, language)
}

/// A fraction that a model gave, as a percentage to one decimal.
pub fn percent_of(fraction: f64, language: Language) -> String {
    percent(from_float(fraction).unwrap_or_default().round_dp(3), language)
}

fn ratio(of: &CurveMonth, contract: &ContractStudy) -> f64 {
    to_float(of.price) / to_float(contract.index_today) - 1.0
}

/// How far apart, in percent.
pub(super) fn distance(fraction: f64, language: Language) -> Distance {
    let size = percent_of(fraction.abs(), language);
    if fraction.abs() < NONE {
        Distance::Same
    } else if fraction > 0.0 {
        Distance::Above(size)
    } else {
        Distance::Below(size)
    }
}
