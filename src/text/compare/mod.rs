//! Scenarios side by side, in words.

mod chinese;
mod english;
pub mod labels;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::bill_summary::models;
use super::hours::priced_for;
use super::language::Language;
use super::move_names::move_name;
use super::number::{date, money_said, percent, percent_signed, price};
use super::refusal::beside;
use super::sentence::{Piece, join};
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::quantity::Quantity;
use crate::study::compared::{Compared, LONGEST_NAME};
use crate::study::comparison::{Comparison, Side};
use crate::study::figures::Case;
use crate::study::price_move::MoveKind;
use crate::study::scenario::Scenario;

pub use labels::{Labels, labels};

/// The scenario that costs least with its lock, and the one that costs most.
pub(super) struct Ends {
    pub least: [String; 2],
    pub most: [String; 2],
    /// How far apart they are; `None` where all are the same.
    pub apart: Option<String>,
}

/// The sentences, each written by both languages. Amounts and percentages come as text.
trait Sentences {
    /// Which scenario costs least with its lock, and which most.
    fn answer(&self, ends: &Ends) -> Vec<Piece>;
    /// A scenario that its reader has not named: its bill, its move, and its locked share.
    fn free_name(&self, models: &str, moves: &str, share: &str) -> String;
    /// A scenario without a name, by its number.
    fn numbered(&self, number: usize) -> String;
    /// The currency of all amounts, and the rate for a dollar with its day.
    fn converted(&self, code: &str, rate: &str, day: &str) -> String;
    /// The name of the effective price, by what it is for.
    fn effective(&self, units: &[&str]) -> String;
    /// How many scenarios stand side by side, of how many that can.
    fn places(&self, count: usize, most: usize) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What a scenario is called before its reader names it: the bill, the move and the lock; with a number behind it where
/// another one is called so.
pub fn free_name(scenario: &Scenario, others: &[Compared], language: Language) -> String {
    let moves = match scenario.price_move.kind {
        MoveKind::Slider => percent_signed(scenario.price_move.change.get(), language),
        MoveKind::Named => move_name(&scenario.price_move.name, language),
    };
    let share = percent(scenario.lock.share.get(), language);
    let name = sentences(language).free_name(&models(scenario, language), &moves, &share);
    // A number has room behind it.
    let name: String = name.chars().take(LONGEST_NAME - 4).collect();
    let is_free = |name: &String| others.iter().all(|other| other.name != *name);
    let numbered = (2..).map(|number| format!("{name} ({number})"));
    // OK because there are more numbers than other names.
    std::iter::once(name.clone()).chain(numbered).find(is_free).unwrap_or_default()
}

/// What a scenario is called: its name, or its number from 1 where it has none.
pub fn name_of(compared: &Compared, number: usize, language: Language) -> String {
    if compared.name.is_empty() {
        sentences(language).numbered(number)
    } else {
        compared.name.clone()
    }
}

/// The finding: which scenario costs least with its lock, and which most; what has to be done where there are not two.
pub fn answer(comparison: &Comparison, language: Language) -> Vec<Piece> {
    if comparison.has_both_sides() {
        return vec![labels(language).both_sides.into()];
    }
    let mut totals = Vec::new();
    for (number, side) in (1..).zip(&comparison.sides) {
        let Ok(study) = &side.study else { continue };
        let locked = comparison.amount(study.totals.get(Case::Chosen).locked, study);
        totals.extend(locked.map(|locked| (locked, name_of(&side.compared, number, language))));
    }
    let by_amount = |one: &&(Decimal, String), other: &&(Decimal, String)| one.0.cmp(&other.0);
    let (least, most) = (totals.iter().min_by(by_amount), totals.iter().max_by(by_amount));
    let (Some(least), Some(most)) = (least, most.filter(|_| totals.len() > 1)) else {
        return vec![labels(language).too_few.into()];
    };
    let money = |amount| money_said(amount, comparison.currency, language);
    let ends = Ends {
        least: [least.1.clone(), money(least.0)],
        most: [most.1.clone(), money(most.0)],
        apart: (most.0 > least.0).then(|| money(most.0 - least.0)),
    };
    let horizons = comparison.has_other_horizons().then(|| labels(language).other_horizons.into());
    let said = sentences(language).answer(&ends);
    join([said, horizons.into_iter().collect()], language)
}

/// What the effective price is for: the unit of all, or of each.
pub fn effective(comparison: &Comparison, language: Language) -> String {
    let units: &[BilledUnit] = match comparison.unit() {
        Some(BilledUnit::Tokens) => &[BilledUnit::Tokens],
        Some(BilledUnit::GpuHours) => &[BilledUnit::GpuHours],
        None => &BilledUnit::ALL,
    };
    let units: Vec<&str> = units.iter().map(|unit| priced_for(*unit, language)).collect();
    sentences(language).effective(&units)
}

/// At which rate amounts are converted; empty where all bills are in one currency.
pub fn converted(comparison: &Comparison, language: Language) -> String {
    let first = comparison.sides.first().filter(|_| comparison.converts());
    let Some(first) = first else { return String::new() };
    let quote = first.compared.scenario.exchange;
    let rate = price(quote.rate.get(), Currency::Cny, language);
    let (code, day) = (comparison.currency.code(), date(quote.date, language));
    sentences(language).converted(code, &rate, &day)
}

/// Why a scenario has no figures; empty where it has.
pub fn refused(side: &Side, language: Language) -> String {
    let Err(refusals) = &side.study else { return String::new() };
    let said: Vec<String> =
        refusals.0.iter().map(|refusal| beside(refusal, language, None)).collect();
    said.join(language.space())
}

/// How many scenarios stand side by side, of how many that can.
pub fn count_said(count: usize, most: usize, language: Language) -> String {
    sentences(language).places(count, most)
}
