//! Printed and computed numbers in the formats of the page.

use rust_decimal::Decimal;

use super::words::PaperWords;
use crate::market::currency::Currency;
use crate::parse::digits::Digits;
use crate::study::paper::{ClaimUnit, ComputedValue, Printed, Row};
use crate::text::language::Language;
use crate::text::number::{count, money, percent};

/// What is printed, with the digits that are printed.
pub(super) fn printed(
    printed: &Printed,
    unit: ClaimUnit,
    words: &PaperWords,
    language: Language,
) -> String {
    match *printed {
        Printed::Number { value, tolerance } if tolerance > 0.0 => {
            with_unit(&digits(value, places(tolerance, unit), unit), unit, words)
        }
        // It follows from what is printed, and has no last printed digit.
        Printed::Number { value, .. } => with_unit(&rounded(value, unit, language), unit, words),
        Printed::Range { low, high, tolerance } => {
            let [low, high] = [low, high].map(|value| digits(value, places(tolerance, unit), unit));
            with_unit(&format!("{low}{}{high}", words.to), unit, words)
        }
        Printed::Above(least) => {
            words.above.replace("{}", &with_unit(&digits(least, 0, unit), unit, words))
        }
    }
}

/// A figure, with its standard error where it has one.
pub(super) fn figure(
    figure: &ComputedValue,
    unit: ClaimUnit,
    words: &PaperWords,
    language: Language,
) -> String {
    let text = match (figure.standard_error, unit) {
        (None, _) => rounded(figure.value, unit, language),
        // Tenths of a cent, or the error would have no digit.
        (Some(error), ClaimUnit::DollarsPerMillion) => {
            format!("{} ± {}", digits(figure.value, 3, unit), digits(error, 3, unit))
        }
        (Some(error), _) => {
            let value = rounded(figure.value, unit, language);
            format!("{value} ± {}", error_of(error, unit, language))
        }
    };
    with_unit(&text, unit, words)
}

/// A row's figure, with no fewer digits than are printed.
pub(super) fn figure_of(row: &Row, words: &PaperWords, language: Language) -> Option<String> {
    let found = row.figure?;
    if let (Some(Printed::Number { tolerance, .. }), ClaimUnit::Percent) = (row.printed, row.unit) {
        let places = if tolerance > 0.0 { places(tolerance, row.unit) } else { 0 };
        if places > 1 {
            return Some(digits(found.value, places, row.unit));
        }
    }
    Some(figure(&found, row.unit, words, language))
}

/// A number in floating point as a decimal.
pub(super) fn decimal(value: f64) -> Decimal {
    // OK because figures are finite and of everyday size; tests read them on the page.
    Decimal::try_from(value).unwrap_or_default()
}

fn rounded(value: f64, unit: ClaimUnit, language: Language) -> String {
    let value = decimal(value);
    match unit {
        ClaimUnit::Percent => percent(value, language),
        ClaimUnit::DollarsPerMillion => money(value, Currency::Usd, language),
        ClaimUnit::Number => count(value.round_dp(3), language),
        ClaimUnit::Months | ClaimUnit::PerYear => count(value.round_dp(2), language),
        ClaimUnit::Count => count(value.round(), language),
    }
}

/// A standard error, to two significant digits.
fn error_of(error: f64, unit: ClaimUnit, language: Language) -> String {
    let error = decimal(error);
    match unit {
        ClaimUnit::Percent => percent(error, language),
        _ => Digits::from(error).rounded_to_significant(2).text(0, true),
    }
}

/// How many decimal places a number was printed with, whose last digit is off by half at most.
fn places(tolerance: f64, unit: ClaimUnit) -> usize {
    let shift = if unit == ClaimUnit::Percent { 2 } else { 0 };
    // A tolerance is 5 at one place behind the last printed digit.
    let (mut places, mut half) = (0_usize, 0.5);
    while half > 1.5 * tolerance && places < 12 {
        half /= 10.0;
        places += 1;
    }
    places.saturating_sub(shift)
}

/// A number to a given count of decimal places, zeros included, with its sign of money or percent.
fn digits(value: f64, places: usize, unit: ClaimUnit) -> String {
    let shift = if unit == ClaimUnit::Percent { 2 } else { 0 };
    // OK because printed numbers have few places.
    let digits = Digits::from(decimal(value)).shifted(shift).rounded(places as i32);
    let text = digits.text(places, true);
    match unit {
        ClaimUnit::Percent => text + "%",
        ClaimUnit::DollarsPerMillion => format!("{}{text}", Currency::Usd.sign()),
        _ => text,
    }
}

fn with_unit(text: &str, unit: ClaimUnit, words: &PaperWords) -> String {
    match unit {
        ClaimUnit::Months => words.months.replace("{}", text),
        ClaimUnit::PerYear => words.per_year.replace("{}", text),
        _ => text.to_owned(),
    }
}
