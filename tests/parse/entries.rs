//! Whatever is typed is read or refused, and what means the same reads the same.

use proptest::prelude::*;
use rust_decimal::Decimal;
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::Unit;
use tokenlock::parse::{NotANumber, parse};
use tokenlock::text::language::Language;

use super::UNITS;

/// Entries made of everything that is recognised, and of some that is not.
fn mixture() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "0",
        "1",
        "5",
        "00",
        "000",
        "234",
        "999",
        "1234",
        ",",
        ".",
        "'",
        "_",
        " ",
        "\u{a0}",
        "-",
        "−",
        "+",
        "e",
        "E9",
        "k",
        "M",
        "bn",
        "tn",
        "million",
        "万",
        "亿",
        "千",
        "百",
        "十",
        "兆",
        "¥",
        "$",
        "US$",
        "元",
        "块",
        "毛",
        "三",
        "五",
        "零",
        "点",
        "百分之",
        "lakh",
        "Mrd",
        "CNY",
        "%",
        "％",
        "per cent",
        "tokens",
        "个",
        "个月",
        "months",
        "５",
        "，",
        "．",
        "￥",
        "\u{200b}",
        "x",
        "🚀",
        "(",
    ];
    prop::collection::vec(prop::sample::select(PIECES), 0..12).prop_map(|pieces| pieces.concat())
}

/// Reads an entry everywhere and says why it was refused, in both languages.
fn read_everywhere(entry: &str) {
    for unit in UNITS {
        for currency in [None, Some(Currency::Cny), Some(Currency::Usd)] {
            if let Err(refusal) = parse(entry, unit, currency) {
                for language in Language::ALL {
                    assert!(!refusal.message(language, unit).is_empty());
                }
            }
        }
    }
}

/// Digits in groups of three.
fn grouped(digits: &str, mark: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_entry_is_too_much(entry in prop_oneof!["\\PC*", mixture(), any::<String>()]) {
        read_everywhere(&entry);
    }

    #[test]
    fn groups_of_three_change_nothing(
        digits in 1_000_000_u64..,
        mark in prop::sample::select(&[",", "'", "_", " ", "\u{a0}", "\u{2009}", "，", "."][..]),
    ) {
        let plain = digits.to_string();
        for unit in [Unit::Tokens, Unit::Money, Unit::Number] {
            let expected = Ok(Decimal::from(digits));
            prop_assert_eq!(parse(&plain, unit, None), expected.clone());
            prop_assert_eq!(parse(&grouped(&plain, mark), unit, None), expected);
        }
    }

    #[test]
    fn a_sign_turns_the_number_and_nothing_else(
        begin in prop::sample::select(&["5", "¥5", "$ 12", "1,234"][..]),
        end in mixture(),
    ) {
        let entry = format!("{begin}{}", end.replace(['+', '-', '−'], ""));
        for unit in UNITS {
            let plus = parse(&format!("+{entry}"), unit, None);
            for minus in ["-", "−", "–", "—", "－", "ー"] {
                let below = parse(&format!("{minus}{entry}"), unit, None);
                let expected = match plus.clone() {
                    Ok(above) => Ok(-above),
                    Err(NotANumber::Ambiguous { larger, smaller }) => {
                        let turned = |text: String| text.replacen('+', "-", 1);
                        let (larger, smaller) = (turned(larger), turned(smaller));
                        Err(NotANumber::Ambiguous { larger, smaller })
                    }
                    refusal => refusal,
                };
                prop_assert_eq!(below, expected);
            }
        }
    }

    #[test]
    fn either_reading_of_a_doubtful_entry_can_take_its_place(
        begin in prop::sample::select(&["1,234", "-12,345", "¥ 4,125", "+ 3亿1,234", "3亿5000", "三亿五千", "-3万5"][..]),
        end in mixture(),
    ) {
        let entry = format!("{begin}{end}");
        for unit in UNITS {
            if let Err(NotANumber::Ambiguous { larger, smaller }) = parse(&entry, unit, None) {
                let larger = parse(&larger, unit, None);
                prop_assert!(larger.is_ok(), "{} in {:?}: {:?}", entry, unit, larger);
                let smaller = parse(&smaller, unit, None);
                prop_assert!(smaller.is_ok(), "{} in {:?}: {:?}", entry, unit, smaller);
                prop_assert!(larger != smaller);
            }
        }
    }

    #[test]
    fn a_plus_changes_nothing(entry in mixture()) {
        let digits = entry.chars().any(|sign| sign.is_ascii_digit() || sign == '５');
        let signed = entry.contains(['+', '-', '−']);
        for unit in UNITS {
            let (plain, plus) = (parse(&entry, unit, None), parse(&format!("+{entry}"), unit, None));
            if digits && !signed && !matches!(plain, Err(NotANumber::Ambiguous { .. })) {
                prop_assert_eq!(plain, plus);
            }
        }
    }

    #[test]
    fn a_magnitude_multiplies(digits in 0_u32.., places in 0_u32..=9) {
        let value = Decimal::new(i64::from(digits), places);
        let magnitudes = [
            (3, ["k", " thousand", "千"]),
            (6, ["M", " million", "百万"]),
            (9, ["bn", " Billion", "十亿"]),
            (12, ["T", " trillion", "万亿"]),
        ];
        for (power, names) in magnitudes {
            for name in names {
                let expected = value * Decimal::from(10_u64.pow(power));
                for unit in [Unit::Tokens, Unit::Money, Unit::Number] {
                    prop_assert_eq!(parse(&format!("{value}{name}"), unit, None), Ok(expected));
                }
                let counted = format!("{value}{name} tokens");
                let millions = expected / Decimal::from(1_000_000);
                prop_assert_eq!(parse(&counted, Unit::MillionTokens, None), Ok(millions));
            }
        }
    }

    #[test]
    fn full_width_is_half_width(entry in mixture()) {
        let wide: String = entry
            .chars()
            .map(|sign| match sign {
                '!'..='~' => char::from_u32(u32::from(sign) + 0xfee0).unwrap_or(sign),
                ' ' => '\u{3000}',
                '¥' => '￥',
                other => other,
            })
            .collect();
        prop_assume!(wide.len() <= tokenlock::parse::LONGEST);
        for unit in UNITS {
            prop_assert_eq!(parse(&wide, unit, None), parse(&entry, unit, None));
        }
    }
}
