//! Money and chances that were simulated, from floating-point numbers.
//!
//! Their errors are about a hundredth of them, so no more digits are shown than that.

use rust_decimal::Decimal;

use super::{minus, percent, sentences};
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

/// A simulated chance as it is counted out of a hundred futures, never rounded to none or all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chance {
    /// No future at all.
    None,
    /// Some futures, yet fewer than one in a hundred.
    BelowOne,
    /// A count out of a hundred.
    Of(i32),
    /// Not all futures, yet more than 99 in a hundred.
    Above99,
}

impl Chance {
    /// Of a fraction from 0 to 1.
    pub fn of(fraction: f64) -> Self {
        match hundredths(fraction) {
            0 if fraction > 0.0 => Self::BelowOne,
            0 => Self::None,
            100 if fraction < 1.0 => Self::Above99,
            count => Self::Of(count),
        }
    }
}

/// A chance as a count out of a hundred: `29 of 100`, `none of 100`; `29 个`, `没有一个`.
///
/// The spaces in it are no-break spaces, so that a number and what it counts stay in one line.
pub fn of_hundred(chance: f64, language: Language) -> String {
    let text = sentences(language).of_hundred(Chance::of(chance));
    text.replace(' ', "\u{a0}")
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

/// Zero on overflow, which no simulated amount reaches.
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
        for (chance, in_english, in_chinese) in [
            (0.291, "29 of 100", "29 个"),
            (0.0, "none of 100", "没有一个"),
            (0.0008, "fewer than 1 of 100", "不到 1 个"),
            (0.9999, "more than 99 of 100", "超过 99 个"),
            (1.0, "100 of 100", "100 个"),
        ] {
            assert_eq!(english(chance).replace('\u{a0}', " "), in_english);
            assert_eq!(chinese(chance).replace('\u{a0}', " "), in_chinese);
            assert!(!english(chance).contains(' ') && !chinese(chance).contains(' '));
        }
    }
}
