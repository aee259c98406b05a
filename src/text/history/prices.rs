//! What a price history says, in sentences.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::usage::names;
use crate::history::prices::ReadAs;
use crate::market::exact::from_float;
use crate::simulate::sample::Estimate;
use crate::study::price_report::PriceReport;
use crate::text::language::Language;
use crate::text::number::{count, percent_about};

/// How far a price follows an index, with each number as text.
struct Explained {
    r_squared: String,
    low: String,
    high: String,
    beta: String,
    changes: usize,
    days: u16,
}

/// The sentences, each written by both languages.
trait Sentences {
    /// A value with its standard error.
    fn with_error(&self, value: &str, error: &str) -> String;
    /// How many prices a column has, and from when to when.
    fn found(&self, name: &str, rows: usize, first: &str, last: &str) -> String;
    /// The volatility a year of the index, or of the price without one.
    fn volatility(&self, is_of_index: bool, volatility: &str, days: u16) -> String;
    /// There are too few rows for a volatility.
    fn no_volatility(&self) -> &'static str;
    /// Jumps, at least one; the size is `None` where one jump does not determine it.
    fn jumps(&self, seen: usize, rate: &str, size: Option<&str>) -> String;
    /// There was no jump.
    fn no_jump(&self) -> &'static str;
    /// The drift of the log a year.
    fn drift(&self, drift: &str) -> String;
    /// How far the price follows the index.
    fn explained(&self, explained: &Explained) -> String;
    /// Price and index share too few days.
    fn too_few_shared_days(&self) -> &'static str;
    /// There is one price and no index.
    fn one_price(&self) -> &'static str;
    /// What the simulation would take over, with an index or without.
    fn takes_over(&self, has_index: bool) -> &'static str;
    /// Too few rows to tell jumps.
    fn too_few_for_jumps(&self) -> &'static str;
    /// Too few rows to tell a drift.
    fn too_few_for_drift(&self) -> &'static str;
    /// How a file was read.
    fn read_as(&self, way: &ReadAs) -> String;
    /// Columns that were not taken as prices.
    fn not_prices(&self, titles: &str) -> String;
    /// The last `horizon` months can be replayed.
    fn replayed(&self, horizon: u32) -> String;
    /// Fewer months than the horizon can be replayed.
    fn replayed_in_part(&self, months: usize) -> String;
    /// Changes in a year at the low end, in the middle and at the high end if months come in another order.
    fn resampled(&self, low: &str, middle: &str, high: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// A number to two decimals.
fn number(value: f64, language: Language) -> String {
    let value: Decimal = from_float(value).unwrap_or_default();
    count(value.round_dp(2).normalize(), language)
}

/// A value as text, with its standard error where the sample is large enough for one.
fn estimated(estimate: Estimate, write: fn(f64, Language) -> String, language: Language) -> String {
    let value = write(estimate.value, language);
    if !estimate.standard_error.is_finite() {
        return value;
    }
    sentences(language).with_error(&value, &write(estimate.standard_error, language))
}

/// `43% (± 5%)`.
fn share(estimate: Estimate, language: Language) -> String {
    estimated(estimate, percent_about, language)
}

fn amount(estimate: Estimate, language: Language) -> String {
    estimated(estimate, number, language)
}

/// What the history says, each with one standard error, and what so few rows cannot tell.
pub fn price_findings(report: &PriceReport, language: Language) -> Vec<String> {
    let write = sentences(language);
    let (first, last) = (&report.days.0, &report.days.1);
    let name = report.columns.get(report.own).map_or("", |(name, _)| name.as_str());
    let mut said = vec![write.found(name, report.count, first, last)];
    said.push(match report.volatility {
        Some((days, volatility)) => {
            write.volatility(report.index.is_some(), &share(volatility, language), days)
        }
        None => write.no_volatility().to_owned(),
    });
    said.push(match report.jumps {
        None => write.too_few_for_jumps().to_owned(),
        Some(jumps) if jumps.count == 0 => write.no_jump().to_owned(),
        Some(jumps) => {
            let size = jumps.mean.map(|mean| share(mean, language));
            write.jumps(jumps.count, &amount(jumps.per_year, language), size.as_deref())
        }
    });
    said.push(match report.drift {
        None => write.too_few_for_drift().to_owned(),
        Some(drift) => write.drift(&share(drift, language)),
    });
    said.push(match (&report.likeness, report.index) {
        (Some(likeness), _) => {
            let (low, high) = likeness.interval;
            let [r_squared, low, high] =
                [likeness.r_squared, low, high].map(|part| percent_about(part, language));
            let beta = amount(likeness.beta, language);
            let (changes, days) = (likeness.count, likeness.days);
            write.explained(&Explained { r_squared, low, high, beta, changes, days })
        }
        (None, Some(_)) => write.too_few_shared_days().to_owned(),
        (None, None) => write.one_price().to_owned(),
    });
    said
}

/// How the files were read, and which columns were not taken as prices.
pub fn how_read(report: &PriceReport, language: Language) -> Vec<String> {
    let write = sentences(language);
    let mut said: Vec<String> = report.read_as.iter().map(|way| write.read_as(way)).collect();
    if !report.ignored_columns.is_empty() {
        said.push(write.not_prices(&names(&report.ignored_columns, language)));
    }
    said
}

/// What the simulation would take over.
pub fn takes_over(report: &PriceReport, language: Language) -> String {
    sentences(language).takes_over(report.likeness.is_some()).to_owned()
}

/// How many months can be replayed.
pub fn replayed(months: usize, horizon: u32, language: Language) -> String {
    // OK because a horizon is at most 36.
    if months < horizon as usize {
        sentences(language).replayed_in_part(months)
    } else {
        sentences(language).replayed(horizon)
    }
}

/// Where a price may stand in a year if its months come again in another order.
pub fn resampled(ends: [f64; 3], language: Language) -> String {
    let [low, middle, high] = ends.map(|end| percent_about(end - 1.0, language));
    sentences(language).resampled(&low, &middle, &high)
}
