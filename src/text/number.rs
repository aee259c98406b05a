//! Numbers as a reader sees them, exact decimals in, text out.
//!
//! Whatever is rounded here is rounded half away from zero, for display only. A negative number
//! begins with the minus sign U+2212, and a number that rounds to zero has no sign. Only [`input`],
//! for text fields, rounds nothing and has the minus of a keyboard.

mod chinese;
mod day;
mod english;
mod estimate;
mod field;
mod short;
#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use self::short::Magnitudes;
use super::language::Language;
use crate::market::currency::Currency;
use crate::parse::digits::Digits;

pub use self::day::{date, month, month_in_full, nth_month};
pub use self::estimate::{Chance, hundredths, money_about, money_whole, of_hundred, percent_about};
pub use self::field::input;
pub use self::short::{count_short, money_short};

/// What each language writes in its own way.
trait Forms {
    /// What an axis of monthly money counts.
    fn money_a_month(&self, currency: Currency) -> &'static str;
    /// What a currency is called in a list.
    fn currency_name(&self, currency: Currency) -> &'static str;
    /// A day.
    fn date(&self, year: i16, month: i8, day: i8) -> String;
    /// A month, counted from 1.
    fn month(&self, year: i16, month: i8) -> String;
    /// The same in a sentence, where nothing is cut short.
    fn month_in_full(&self, year: i16, month: i8) -> String;
    /// A month of the horizon, counted from 1.
    fn nth_month(&self, number: u32) -> String;
    /// A chance as a count out of a hundred.
    fn of_hundred(&self, chance: Chance) -> String;
    /// Magnitudes from large to small, each with its power of ten, for counts and for money alike.
    fn magnitudes(&self) -> Magnitudes;
}

fn sentences(language: Language) -> &'static dyn Forms {
    language.choose(&English, &Chinese)
}

/// An amount of money to two decimals: `¥1,454.00`, `−¥6,256.32`. The same in both languages.
pub fn money(value: Decimal, currency: Currency, _language: Language) -> String {
    let digits = Digits::from(value).rounded(2);
    format!("{}{}{}", minus(&digits), currency.sign(), digits.text(2, true))
}

/// An amount as a person would say it: `¥50,112`, `$5.89M`, `¥589万`, `¥4.50`.
///
/// To the whole unit; to three significant digits from a million on; to two decimals below a hundred.
/// Both languages round to the same number.
pub fn money_said(value: Decimal, currency: Currency, language: Language) -> String {
    let digits = Digits::from(value);
    let whole = digits.clone().rounded(0);
    if whole.whole_digits() > 6 {
        return money_short(value.round_sf(3).unwrap_or(value), currency, language);
    }
    let (digits, places) =
        if digits.whole_digits() < 3 { (digits.rounded(2), 2) } else { (whole, 0) };
    format!("{}{}{}", minus(&digits), currency.sign(), digits.text(places, true))
}

/// What an axis of monthly money counts: `¥ a month`, `元/月`.
pub fn money_a_month(currency: Currency, language: Language) -> &'static str {
    sentences(language).money_a_month(currency)
}

/// How far along a slider zero stands, such as `23.08%`; `None` where it is not between the ends.
pub fn zero_of(min: Decimal, max: Decimal) -> Option<String> {
    let is_between = min.is_sign_negative() && max > Decimal::ZERO;
    let share = (-min).checked_div(max.checked_sub(min)?)?;
    is_between.then(|| format!("{}%", (share * Decimal::ONE_HUNDRED).round_dp(2)))
}

/// What a currency is called in a list: `¥ CNY`, `人民币（¥）`.
pub fn currency_name(currency: Currency, language: Language) -> &'static str {
    sentences(language).currency_name(currency)
}

/// Money for a million tokens: `¥0.025`, `¥4.50`, `$0.003625`. The same in both languages.
///
/// Two decimals, or as many as six significant digits ask for; a price is never cut above its
/// second decimal.
pub fn price(value: Decimal, currency: Currency, _language: Language) -> String {
    let digits = Digits::from(value);
    let places = (6 - digits.whole_digits()).max(2);
    let digits = digits.rounded(places);
    format!("{}{}{}", minus(&digits), currency.sign(), digits.text(2, true))
}

/// A fraction as a percentage: `50%`, `−33.3%`, `0.25%`. The same in both languages.
///
/// One decimal at most, or two significant digits below 1 %.
pub fn percent(fraction: Decimal, _language: Language) -> String {
    let digits = percentage(fraction);
    format!("{}{}%", minus(&digits), digits.text(0, true))
}

/// A change as a percentage that always shows its direction: `+50%`, `−33.3%`, but `0%`.
pub fn percent_signed(fraction: Decimal, _language: Language) -> String {
    let digits = percentage(fraction);
    let sign = if digits.is_zero() || digits.is_negative() { minus(&digits) } else { "+" };
    format!("{sign}{}%", digits.text(0, true))
}

/// Every digit, with thousands commas: `686`, `857.2`, `240,000,000`. The same in both languages.
pub fn count(value: Decimal, _language: Language) -> String {
    let digits = Digits::from(value);
    format!("{}{}", minus(&digits), digits.text(0, true))
}

/// The percentage that is shown for a fraction.
fn percentage(fraction: Decimal) -> Digits {
    let digits = Digits::from(fraction).shifted(2);
    // Below 1 % no digit stands before the point.
    if digits.whole_digits() < 1 { digits.rounded_to_significant(2) } else { digits.rounded(1) }
}

/// The sign before a number.
fn minus(digits: &Digits) -> &'static str {
    if digits.is_negative() { "\u{2212}" } else { "" }
}
