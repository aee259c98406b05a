//! Short numbers for chart axes and tight places.

use rust_decimal::Decimal;

use super::{minus, sentences};
use crate::market::currency::Currency;
use crate::parse::digits::Digits;
use crate::text::language::Language;

/// Magnitudes from large to small, each with its power of ten.
pub(super) type Magnitudes = &'static [(i32, &'static str)];

/// The magnitudes of a language, for counts and for money alike.
fn magnitudes(language: Language) -> Magnitudes {
    sentences(language).magnitudes()
}

/// An amount of money in few signs: `¥33.4k`, `$1.2M`, `¥3.34万`, `¥1,454`.
///
/// Three significant digits without zeros at the end. Digits before the point are never rounded
/// away, which shows in Chinese, where a magnitude reaches four of them.
pub fn money_short(value: Decimal, currency: Currency, language: Language) -> String {
    let (digits, magnitude) = scaled(value, language);
    let text = digits.text(0, true);
    format!("{}{}{text}{magnitude}", minus(&digits), currency.sign())
}

/// A count in few signs: `240M`, `1.2bn`, `140tn`; `2.4亿`, `5600万`, `140万亿`.
///
/// Rounded as [`money_short`] is.
pub fn count_short(value: Decimal, language: Language) -> String {
    let (digits, magnitude) = scaled(value, language);
    let text = digits.text(0, true);
    format!("{}{text}{magnitude}", minus(&digits))
}

/// The rounded number of the magnitude that fits it, and the magnitude.
fn scaled(value: Decimal, language: Language) -> (Digits, &'static str) {
    let digits = Digits::from(value);
    let (power, _) = magnitude(&digits, language);
    let significant = (digits.whole_digits() - power).max(3);
    let digits = digits.rounded_to_significant(significant);
    // Rounding may have reached the next magnitude: 999,950 is 1M.
    let (power, name) = magnitude(&digits, language);
    (digits.shifted(-power), name)
}

/// The largest magnitude that leaves a digit before the point, or none.
pub(super) fn magnitude(digits: &Digits, language: Language) -> (i32, &'static str) {
    let fits = |(power, _): &&(i32, &str)| digits.whole_digits() > *power;
    magnitudes(language).iter().find(fits).copied().unwrap_or((0, ""))
}
