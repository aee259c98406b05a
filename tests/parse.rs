//! Properties of reading and writing numbers, over whatever a reader may type.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use rust_decimal::Decimal;
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::{SPECS, Spec, Unit};
use tokenlock::parse::{NotANumber, parse};
use tokenlock::text::language::Language;
use tokenlock::text::number;

const UNITS: [Unit; 7] = [
    Unit::Tokens,
    Unit::Money,
    Unit::Percent,
    Unit::Months,
    Unit::Number,
    Unit::MillionTokens,
    Unit::YuanPerDollar,
];

/// Any decimal at all, of up to 28 places.
fn decimal() -> impl Strategy<Value = Decimal> {
    let digits = prop_oneof![any::<i64>().prop_map(i128::from), -(1_i128 << 95)..(1_i128 << 95)];
    (digits, 0_u32..=28).prop_map(|(digits, scale)| Decimal::from_i128_with_scale(digits, scale))
}

/// A quantity's range and a number in it, of as many places as it keeps; sometimes one of its ends.
fn quantity() -> impl Strategy<Value = (Spec, Decimal)> {
    (0..SPECS.len(), any::<u64>(), 0_u32..=18, any::<u64>()).prop_map(
        |(spec, place, fine, shape)| {
            let spec = SPECS[spec];
            let part = Decimal::from(place) / Decimal::from(u64::MAX);
            let width = match shape % 4 {
                0 => spec.max - spec.min,
                1 => (spec.max - spec.min).min(Decimal::from(10_000)),
                2 => (spec.max - spec.min) * Decimal::new(1, 6),
                _ => return (spec, if place % 2 == 0 { spec.min } else { spec.max }),
            };
            let value = (spec.min + width * part).round_dp(fine.min(spec.places));
            (spec, value.clamp(spec.min, spec.max))
        },
    )
}

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
    fn a_field_reads_back_what_it_shows((spec, value) in quantity()) {
        for language in Language::ALL {
            let text = number::input(value, spec.unit, language);
            let read = parse(&text, spec.unit, Some(Currency::Usd));
            prop_assert_eq!(read, Ok(value), "{} shows {}", spec.name, text);
        }
    }

    #[test]
    fn any_decimal_reads_back_in_any_unit(value in decimal()) {
        for unit in UNITS {
            for language in Language::ALL {
                let text = number::input(value, unit, language);
                prop_assert_eq!(parse(&text, unit, None), Ok(value), "{}", text);
            }
        }
    }

    #[test]
    fn money_to_two_decimals_reads_back(cents in any::<i64>()) {
        let value = Decimal::new(cents, 2);
        for currency in Currency::ALL {
            let text = number::money(value, currency, Language::English);
            prop_assert_eq!(parse(&text, Unit::Money, Some(currency)), Ok(value), "{}", text);
        }
    }

    #[test]
    fn no_entry_is_too_much(entry in prop_oneof!["\\PC*", mixture(), any::<String>()]) {
        read_everywhere(&entry);
    }

    #[test]
    fn no_decimal_is_too_much_to_show(value in decimal()) {
        for language in Language::ALL {
            for currency in Currency::ALL {
                number::money(value, currency, language);
                number::money_short(value, currency, language);
                number::price(value, currency, language);
            }
            number::percent(value, language);
            number::percent_signed(value, language);
            number::count_short(value, language);
            let text = number::count(value, language);
            prop_assert_eq!(text.replace(',', "").replace('−', "-").parse(), Ok(value));
        }
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

#[test]
fn the_ends_and_steps_of_every_range_read_back() {
    for Spec { name, unit, min, max, step, .. } in SPECS {
        for value in [*min, *max, *step, *min + *step, *max - *step] {
            for language in Language::ALL {
                let text = number::input(value, *unit, language);
                assert_eq!(parse(&text, *unit, Some(Currency::Cny)), Ok(value), "{name}: {text}");
            }
        }
    }
}
