//! The words of a spreadsheet, and of the file of all entries.

mod chinese;
mod english;

use jiff::civil::Date;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use super::number::date;
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::Currency;
use crate::market::quantity::Unit;

/// The sentences, each written by both languages.
trait Sentences {
    /// A price of an hour in a currency.
    fn an_hour(&self, code: &str) -> String;
    /// What a number counts, by its unit and currency; money is a price for a million tokens.
    fn unit(&self, unit: Unit, code: &str) -> String;
    /// That a price is the list's, of which day and who says so.
    fn listed(&self, day: &str, source: &str) -> String;
    /// That a rate is of a day.
    fn quoted(&self, day: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The words in one language.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a word is named after what it says")]
pub struct Labels {
    pub button: &'static str,
    pub failed: &'static str,
    pub bill: &'static str,
    pub months: &'static str,
    pub assumptions: &'static str,
    /// Number of the line, model, kind, tokens, price, adjustment, currency, cost, cost in the bill's currency.
    pub bill_columns: [&'static str; 9],
    /// The same of a bill in GPU-hours.
    pub hour_columns: [&'static str; 9],
    pub total: &'static str,
    pub month_total: &'static str,
    pub margin: &'static str,
    pub months_note: &'static str,
    pub bill_note: &'static str,
    /// Key, value, unit, source, meaning.
    pub columns: [&'static str; 5],
    /// The columns of a file of months.
    pub month_columns: [&'static str; 6],
    /// Those of each case.
    pub case_columns: [&'static str; 4],
    pub entered: &'static str,
    pub usual: &'static str,
    pub hours: &'static str,
    pub revenue_today: &'static str,
}

/// The words in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}

/// What a count of hours is in.
pub const fn hours(language: Language) -> &'static str {
    labels(language).hours
}

/// What a number counts. A price is money for a million tokens, or for an hour.
pub fn unit_name(
    unit: Unit,
    currency: Currency,
    priced: Option<BilledUnit>,
    language: Language,
) -> String {
    let (write, code) = (sentences(language), currency.code());
    match (unit, priced) {
        (Unit::Money, None) => code.to_owned(),
        (Unit::Money, Some(BilledUnit::GpuHours)) => write.an_hour(code),
        _ => write.unit(unit, code),
    }
}

/// That a price is the list's, of which day and who says so.
pub fn listed(source: &str, day: Date, language: Language) -> String {
    let day = date(day, language);
    sentences(language).listed(&day, source)
}

/// That a rate is of a day.
pub fn quoted(day: Date, language: Language) -> String {
    let day = date(day, language);
    sentences(language).quoted(&day)
}
