//! Short notes with numbers in them: beside a field, above the answer.

mod chinese;
mod english;

use jiff::civil::Date;
use rust_decimal::{Decimal, dec};

use self::chinese::Chinese;
use self::english::English;
use super::answer::case_title;
use super::language::Language;
use super::number::{self, count, date, money, percent, price};
use super::sentence::join_text;
use super::vendor::model_name;
use crate::market::billed_unit::BilledUnit;
use crate::market::price_list::ListedPrice;
use crate::market::quantity::Quantity;
use crate::market::token::TokenKind;
use crate::study::figures::{Case, Month, MonthCase, Study};
use crate::study::price_move::Shape;
use crate::study::scenario::Scenario;

/// From what part of the index on a tick is coarse.
const COARSE_TICK: Decimal = dec!(0.02);

/// The sentences, each written by both languages. Numbers that are not counts come as text.
trait Sentences {
    /// A text that is no date.
    fn not_a_date(&self) -> &'static str;
    /// That something was copied, and of which fields it holds the last good entry; at least one.
    fn copied(&self, what: &str, held: &[String]) -> String;
    /// When prices were collected, and how many days ago where that is long.
    fn price_age(&self, collected: &str, old: Option<i64>) -> String;
    /// Model, day and source of a listed price, and whether the reader changed it.
    fn listed_price(&self, model: &str, day: &str, source: &str, is_changed: bool) -> String;
    /// Until when a price was promised, and whether that is over.
    fn promised(&self, until: &str, is_over: bool) -> String;
    /// A price that was announced, and whether its day has passed.
    fn announced(&self, day: &str, change: &str, has_passed: bool) -> String;
    /// How many models a search leaves in the list.
    fn models_found(&self, found: usize, all: usize) -> String;
    /// The basis today.
    fn basis(&self, basis: &str, unit: BilledUnit) -> String;
    /// Tokens of the first month, in millions, plain and standard, and the index.
    fn exposure(&self, plain: Decimal, standard: Decimal, index: &str) -> String;
    /// GPU-hours of the first month, and the index.
    fn hours(&self, hours: Decimal, index: &str) -> String;
    /// What whole lots cover, and in how many months the exposure is half a lot or less.
    fn rounding(&self, covered: &str, wanted: &str, below: u32) -> String;
    /// A tick and its part of the index.
    fn tick(&self, tick: &str, part: &str) -> String;
    /// The months of a spike's peak and of its end.
    fn way_back(&self, peak: Decimal, end: Decimal) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// A text that is no date.
pub fn not_a_date(language: Language) -> String {
    sentences(language).not_a_date().to_owned()
}

/// That something was copied, and of which fields it holds the last good entry.
pub fn copied(what: &str, held: Vec<String>, language: Language) -> String {
    if held.is_empty() { what.to_owned() } else { sentences(language).copied(what, &held) }
}

/// When prices were collected, and how many days ago where that is long.
pub fn price_age(collected: Date, old: Option<i64>, language: Language) -> String {
    sentences(language).price_age(&date(collected, language), old)
}

/// Of which model a listed price is, in full, since a list of choices may have to cut it; where it comes from, whether the
/// reader changed it, and whether its promise is over.
pub fn listed_price(
    row: &ListedPrice,
    is_changed: bool,
    today: Date,
    language: Language,
) -> String {
    let write = sentences(language);
    let (model, day) = (model_name(row.model, language), date(row.date, language));
    let mut note = write.listed_price(&model, &day, row.source, is_changed);
    if let Some(next) = row.announced() {
        note.push_str(&announced(row, &next, today, language));
    }
    if let Some(until) = row.promised_until {
        note.push_str(&write.promised(&date(until, language), today > until));
    }
    note
}

/// A price that was announced to follow, and whether its day has passed: it is never applied here.
fn announced(row: &ListedPrice, next: &ListedPrice, today: Date, language: Language) -> String {
    let day = date(next.date, language);
    let change = match (row.common_ratio_to(next), next.complete()) {
        (Some(ratio), _) => format!("×{}", count(ratio.normalize(), language)),
        (None, Some((prices, _))) => TokenKind::LISTED
            .map(|kind| price(prices.get(kind).get(), next.currency, language))
            .join(" / "),
        (None, None) => return String::new(),
    };
    sentences(language).announced(&day, &change, today >= next.date)
}

/// How many models a search leaves in the list.
pub fn models_found(found: usize, all: usize, language: Language) -> String {
    sentences(language).models_found(found, all)
}

/// A month's costs in both cases, as a reader inspects them.
pub fn month(month: &Month, study: &Study, language: Language) -> String {
    let words = language.words();
    let name = number::month(month.calendar.year, month.calendar.month, language);
    let amount = |value| money(value, study.currency, language);
    let (colon, comma, stop) = (language.colon(), language.comma(), language.stop());
    let of_case = |case: Case| {
        let MonthCase { unhedged, locked, .. } = *month.cases.get(case);
        let title = case_title(study.totals.get(case).change, case == Case::Mirror, language);
        let (without, with) = (words.series_unhedged, words.series_locked);
        let (unhedged, locked) = (amount(unhedged), amount(locked));
        format!("{title}{colon}{without} {unhedged}{comma}{with} {locked}{stop}")
    };
    let today = format!("{name}{colon}{} {}{stop}", words.series_today, amount(month.unmoved));
    join_text(&[&today, &of_case(Case::Chosen), &of_case(Case::Mirror)], language)
}

/// The basis today: none by assumption, or what a typed index leaves.
pub fn basis(study: &Study, is_index_typed: bool, language: Language) -> String {
    if !is_index_typed {
        return language.words().basis_zero.to_owned();
    }
    let basis = price(study.basis_today, study.contract_currency, language);
    sentences(language).basis(&basis, study.unit)
}

/// What the unit makes of the bill.
pub fn exposure(study: &Study, language: Language) -> String {
    let Some(first) = study.months.first() else { return String::new() };
    let index = price(study.index_today, study.contract_currency, language);
    if study.unit == BilledUnit::GpuHours {
        return sentences(language).hours(first.exposure, &index);
    }
    sentences(language).exposure(first.plain_millions, first.exposure, &index)
}

/// What whole lots make of the share.
pub fn rounding(scenario: &Scenario, study: &Study, language: Language) -> String {
    let wanted = percent(scenario.lock.share.get(), language);
    let covered = percent(study.covered, language);
    sentences(language).rounding(&covered, &wanted, study.months_below_one_lot)
}

/// That a tick is coarse beside the index, so that small moves vanish in it; empty where it is not.
pub fn tick(scenario: &Scenario, study: &Study, language: Language) -> String {
    let tick = scenario.contract.tick.get();
    let part = tick.checked_div(study.index_today).unwrap_or_default();
    if part < COARSE_TICK {
        return String::new();
    }
    let (tick, part) =
        (price(tick, study.contract_currency, language), percent(part.round_dp(3), language));
    sentences(language).tick(&tick, &part)
}

/// That a spike has not come back when the horizon ends; empty for every other shape.
pub fn way_back(scenario: &Scenario, language: Language) -> String {
    let price_move = &scenario.price_move;
    let peak = price_move.months.get();
    let is_beyond = peak + peak > Decimal::from(scenario.months());
    if price_move.shape != Shape::Spike || price_move.is_replay() || !is_beyond {
        return String::new();
    }
    sentences(language).way_back(peak, peak + peak)
}

/// Fees over the horizon, or that none are published.
pub fn fees(scenario: &Scenario, study: &Study, language: Language) -> String {
    if scenario.contract.fee.get().is_zero() {
        return language.words().fees_none.to_owned();
    }
    money(study.fees, study.currency, language)
}
