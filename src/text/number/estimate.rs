//! Money and chances that were simulated, from floating-point numbers.
//!
//! Their errors are about a hundredth of them, so no more digits are shown than that.

use rust_decimal::Decimal;

use super::{minus, percent};
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::parse::digits::Digits;
use crate::text::language::Language;

/// An amount to three significant digits: `¥6,710`, `¥119,000`.
pub fn money_about(value: f64, currency: Currency) -> String {
    amount(value, currency, |digits| digits.rounded_to_significant(3))
}

/// An amount to the whole unit, or to two decimals where it is small: `¥36,749`, `¥4.50`.
pub fn money_whole(value: f64, currency: Currency) -> String {
    amount(value, currency, |digits| {
        let places = if digits.whole_digits() < 3 { 2 } else { 0 };
        digits.rounded(places)
    })
}

/// A fraction as a whole percentage: `6%`.
pub fn percent_about(fraction: f64, language: Language) -> String {
    percent(exact(fraction).round_dp(2), language)
}

/// A chance as a count out of a hundred: `29 of 100`, `29 种`.
pub fn of_hundred(chance: f64, language: Language) -> String {
    let (count, beyond) = match hundredths(chance) {
        0 if chance > 0.0 => (1, -1),
        100 if chance < 1.0 => (99, 1),
        count => (count, 0),
    };
    match (language, beyond) {
        (Language::English, -1) => format!("fewer than {count} of 100"),
        (Language::English, 1) => format!("more than {count} of 100"),
        (Language::English, _) => format!("{count} of 100"),
        (Language::Chinese, -1) => format!("不到 {count} 种"),
        (Language::Chinese, 1) => format!("超过 {count} 种"),
        (Language::Chinese, _) => format!("{count} 种"),
    }
}

/// A chance to the nearest hundredth.
pub fn hundredths(chance: f64) -> i32 {
    // OK because a chance is at most 1, and `as` saturates for anything else.
    libm::round(100.0 * chance) as i32
}

fn amount(value: f64, currency: Currency, round: fn(Digits) -> Digits) -> String {
    let digits = round(Digits::from(exact(value)));
    format!("{}{}{}", minus(&digits), currency.sign(), digits.text(0, true))
}

/// Zero for what has no room, which no simulated amount is.
fn exact(value: f64) -> Decimal {
    from_float(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simulated_amounts_have_three_digits_and_whole_ones_all_before_the_point() {
        let yuan = Currency::Cny;
        assert_eq!(money_about(6_709.41, yuan), "¥6,710");
        assert_eq!(money_about(-84_946.6, yuan), "−¥84,900");
        assert_eq!(money_about(0.0, yuan), "¥0");
        assert_eq!(money_whole(36_748.8, yuan), "¥36,749");
        assert_eq!(money_whole(4.5, yuan), "¥4.5");
        assert_eq!(percent_about(0.0605, Language::English), "6%");
    }

    #[test]
    fn a_chance_is_counted_out_of_a_hundred_and_never_rounded_to_none_or_all() {
        let [english, chinese] =
            Language::ALL.map(|language| move |chance| of_hundred(chance, language));
        assert_eq!(english(0.291), "29 of 100");
        assert_eq!(english(0.0), "0 of 100");
        assert_eq!(english(0.0008), "fewer than 1 of 100");
        assert_eq!(english(0.9999), "more than 99 of 100");
        assert_eq!(english(1.0), "100 of 100");
        assert_eq!(chinese(0.0008), "不到 1 种");
        assert_eq!(chinese(0.3018), "30 种");
    }
}
