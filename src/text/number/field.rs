//! Numbers as a text field shows them: exact, and read back as the same number.

use rust_decimal::Decimal;

use super::short::magnitude;
use crate::market::quantity::Unit;
use crate::parse::digits::Digits;
use crate::text::language::Language;

/// What a text field shows for a number, which [`parse`](crate::parse::parse) reads back
/// exactly.
///
/// Tokens with few significant digits are short, `240M` or `2.4亿`; a fraction is a percentage,
/// `40%`; the rest stands in full, `4.5`. Commas stand only where they have one meaning. The minus
/// is the one on a keyboard.
pub fn input(value: Decimal, unit: Unit, language: Language) -> String {
    let mut digits = Digits::from(value);
    if unit == Unit::Percent {
        digits = digits.shifted(2);
    }
    let (power, name) = magnitude(&digits, language);
    // English has no need of k: 240,000 is as short as a reader wants it.
    let short = unit == Unit::Tokens && power > 3 && digits.significant_digits() <= 4;
    let (digits, suffix) = match unit {
        Unit::Tokens if short => (digits.shifted(-power), name),
        Unit::Percent => (digits, "%"),
        _ => (digits, ""),
    };
    // One comma before three digits could be a decimal point, so shorter numbers go without.
    let counts = matches!(unit, Unit::Tokens | Unit::MillionTokens) && suffix.is_empty();
    let commas = counts || digits.whole_digits() > 6;
    let sign = if digits.is_negative() { "-" } else { "" };
    format!("{sign}{}{suffix}", digits.text(0, commas))
}
