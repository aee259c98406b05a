//! Whether the own price is the index, in words.

mod chinese;
mod english;
pub mod labels;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::contract::percent_of;
use super::hours::counted;
use super::language::Language;
use super::number::{count, of_hundred, percent_about};
use super::sentence::{Piece, join};
use crate::hedge::effectiveness::verdict::R_SQUARED_FLOOR;
use crate::hedge::effectiveness::verdict::{Ifrs9, UsGaap};
use crate::market::exact::from_float;
use crate::study::index_fit::IndexFit;

pub use labels::{Labels, labels};

/// The sentences, each written by both languages. Numbers come as text.
trait Sentences {
    /// How much the index explains, and what the lock takes away.
    fn answer(&self, facts: &Facts) -> Vec<Piece>;
    /// The verdict of US GAAP practice.
    fn us_gaap(&self, tests: &UsGaap, facts: &Facts) -> String;
    /// The points of IFRS 9; `left` is the share of variance that is left.
    fn ifrs9(&self, points: &Ifrs9, left: &str) -> Vec<String>;
    /// That the bundled weeks are of tokens, where the bill is of hours.
    fn of_tokens(&self) -> &'static str;
    /// What the locked quantity means if use is uncertain.
    fn over_hedge(&self, over: &Over) -> String;
    /// One change of index and own price over `days` days.
    fn reading(&self, index: &str, own: &str, days: u16) -> String;
    /// The button that makes the sample's R2 an assumption.
    fn assume(&self, r_squared: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The figures of the answer as text.
pub(super) struct Facts {
    pub is_own: bool,
    pub changes: String,
    pub days: u16,
    pub r_squared: String,
    pub floor: String,
    pub ratio: String,
    pub cut: String,
    pub adds_risk: bool,
    pub best: String,
    pub p_value: String,
    pub has_lock: bool,
}

/// What the locked quantity means where use is not known, as text.
pub(super) struct Over {
    pub best: Option<String>,
    pub is_over: bool,
    /// Whether less may be used than is locked.
    pub has_excess: bool,
    pub chance: String,
    pub excess: String,
    /// What is counted, behind the excess.
    pub unit: &'static str,
}

/// A number to two decimals.
pub fn hundredths(value: f64, language: Language) -> String {
    let value: Decimal = from_float(value).unwrap_or_default();
    count(value.round_dp(2).normalize(), language)
}

fn facts(fit: &IndexFit, language: Language) -> Facts {
    let value = &fit.value;
    // OK because lists are short.
    let changes = count(Decimal::from(value.count as u64), language);
    Facts {
        is_own: fit.sample.is_own,
        changes,
        days: fit.sample.days,
        r_squared: percent_of(value.r_squared, language),
        floor: percent_of(R_SQUARED_FLOOR, language),
        ratio: hundredths(value.ratio, language),
        cut: percent_of(libm::fabs(value.variance_reduction), language),
        adds_risk: value.variance_reduction < 0.0,
        best: hundredths(value.best_ratio.value, language),
        p_value: percent_of(value.p_value, language),
        has_lock: value.ratio != 0.0,
    }
}

/// The answer: how much the index explains, and what the lock takes away.
pub fn answer(fit: &IndexFit, language: Language) -> Vec<Piece> {
    let facts = facts(fit, language);
    let write = sentences(language);
    let of_tokens = (!fit.is_of_the_bill()).then(|| vec![Piece::from(write.of_tokens())]);
    join(std::iter::once(write.answer(&facts)).chain(of_tokens), language)
}

/// The verdict of US GAAP practice.
pub fn us_gaap(fit: &IndexFit, language: Language) -> String {
    let facts = facts(fit, language);
    sentences(language).us_gaap(&fit.us_gaap, &facts)
}

/// What IFRS 9 asks, point by point: what the sample says, and what has to be argued in words.
pub fn ifrs9(fit: &IndexFit, language: Language) -> Vec<String> {
    let left = percent_of(fit.ifrs9.share_left, language);
    sentences(language).ifrs9(&fit.ifrs9, &left)
}

/// What the locked quantity means where use is not known.
pub fn over_hedge(fit: &IndexFit, language: Language) -> String {
    let usage = &fit.usage;
    let excess: Decimal = from_float(usage.mean_excess).unwrap_or_default();
    let over = Over {
        best: usage.best_ratio.map(|ratio| percent_about(ratio, language)),
        is_over: usage.is_over,
        has_excess: usage.mean_excess > 0.0,
        chance: of_hundred(usage.chance_below, language),
        excess: count(excess.round_dp(1).normalize(), language),
        unit: counted(fit.unit, language).unit,
    };
    sentences(language).over_hedge(&over)
}

/// One change of index and own price.
pub fn reading(fit: &IndexFit, place: usize, language: Language) -> String {
    let Some(changes) = fit.sample.changes.get(place) else { return String::new() };
    let [index, own] = changes.map(|log| percent_about(libm::expm1(log), language));
    sentences(language).reading(&index, &own, fit.sample.days)
}

/// The button that makes the sample's R2 an assumption.
pub fn assume(fit: &IndexFit, language: Language) -> String {
    let r_squared = percent_of(fit.value.r_squared, language);
    sentences(language).assume(&r_squared)
}
