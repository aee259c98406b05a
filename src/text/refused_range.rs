//! Texts about a number that is out of its range, or too fine.

use super::language::Language;
use super::number;
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::market::quantity::Unit;

/// A limit in the unit that is typed.
pub(super) fn limit(
    value: f64,
    unit: Unit,
    language: Language,
    currency: Option<Currency>,
) -> String {
    let Some(exact) = from_float(value) else { return format!("{value:e}") };
    let sign = match (unit, currency) {
        (Unit::Money, Some(currency)) => currency.sign(),
        (Unit::YuanPerDollar, _) => Currency::Cny.sign(),
        _ => "",
    };
    let text = match unit {
        // Round numbers, so the short form is exact.
        Unit::Tokens => number::count_short(exact, language),
        Unit::Percent => number::input(exact, unit, language).replace('-', "\u{2212}"),
        _ => number::count(exact, language),
    };
    match text.strip_prefix('\u{2212}') {
        Some(size) => format!("\u{2212}{sign}{size}"),
        None => format!("{sign}{text}"),
    }
}

/// That a number lies outside of its range.
pub(super) fn between(min: &str, max: &str, unit: Unit, language: Language) -> String {
    match language {
        Language::English => {
            let noun = match unit {
                Unit::Tokens => " tokens",
                Unit::Months => " months",
                Unit::MillionTokens => " million tokens",
                _ => "",
            };
            format!("Between {min} and {max}{noun}")
        }
        Language::Chinese => {
            let noun = match unit {
                Unit::Tokens => "个词元",
                Unit::Months => " 个月",
                Unit::MillionTokens => " 百万个词元",
                _ => " ",
            };
            format!("介于 {min} 与 {max}{noun}之间")
        }
    }
}

/// That a number has more decimal places than are taken.
pub(super) fn fewer_places(places: u32, unit: Unit, language: Language) -> String {
    let places = if unit == Unit::Percent { places.saturating_sub(2) } else { places };
    match (language, unit, places) {
        (Language::English, Unit::Tokens, 0) => "Whole tokens only".into(),
        (Language::English, Unit::Months, 0) => "Whole months only".into(),
        (Language::English, _, 0) => "Whole numbers only".into(),
        (Language::English, _, 1) => "At most 1 decimal place".into(),
        (Language::English, ..) => format!("At most {places} decimal places"),
        (Language::Chinese, Unit::Tokens, 0) => "词元数须为整数".into(),
        (Language::Chinese, Unit::Months, 0) => "月数须为整数".into(),
        (Language::Chinese, _, 0) => "须为整数".into(),
        (Language::Chinese, ..) => format!("最多 {places} 位小数"),
    }
}
