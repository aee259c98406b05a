//! Numerals beside what they say.

use rust_decimal::{Decimal, dec};

use super::super::tests::{all, refused};
use crate::market::quantity::Unit::{Money, Months, Number, Percent, Tokens};
use crate::parse::{NotANumber, parse};

#[test]
fn numerals_are_the_numbers_they_say() {
    all(
        Tokens,
        dec!(350_000_000),
        &["三亿五千万", "三億五千萬", "3亿五千万", "三亿5000万", "三亿五", "三点五亿"],
    );
    all(Tokens, dec!(20_000_000_000_000), &["二十万亿", "二十萬億"]);
    all(Tokens, dec!(20_500_000_000_000), &["二十万亿五千亿"]);
    all(Tokens, dec!(3_500_000_000_000), &["三万五千亿", "三点五万亿"]);
    all(Tokens, dec!(200_000_000), &["两亿", "兩億", "二亿", "贰亿"]);
    all(Tokens, dec!(35_000), &["三万五", "三万五千", "叁万伍仟", "三萬五千"]);
    all(Tokens, dec!(30_005), &["三万零五", "三万〇五", "三万零5"]);
    all(Tokens, dec!(30_500), &["三万零五百", "三万五百"]);
    all(Tokens, dec!(300_005_000), &["三亿零五千", "3亿零5000"]);
    all(Tokens, dec!(305_000_000), &["三亿零五百万", "三亿五百万"]);
    all(Tokens, dec!(1_234_567), &["一百二十三万四千五百六十七"]);
    all(Tokens, dec!(10_203), &["一万零二百零三"]);
    all(Tokens, dec!(250), &["二百五", "二百五十", "贰佰伍拾"]);
    all(Tokens, dec!(205), &["二百零五"]);
    all(Months, dec!(12), &["十二", "十二个月", "一十二"]);
    all(Months, dec!(36), &["三十六", "三十六个月"]);
    all(Number, dec!(2026), &["二〇二六", "二零二六", "两千零二十六"]);
    all(Number, dec!(0), &["零", "〇"]);
    all(Number, dec!(3.14), &["三点一四", "三點一四"]);
    all(Money, dec!(12.5), &["十二点五元", "十二块五", "12块5", "12块5毛", "12块50", "¥12.5"]);
    all(Money, dec!(1234.5), &["1,234块5", "1234块五"]);
    all(Money, dec!(12), &["12块", "十二块", "12块钱", "十二元"]);
    all(Percent, dec!(0.4), &["百分之四十", "百分之40", "四十%", "%40"]);
    all(Tokens, dec!(-350_000_000), &["-三亿五千万", "ー三亿五千万"]);
}

#[test]
fn what_speech_leaves_open_is_refused_with_both_spellings() {
    let both = |entry, larger: &str, smaller: &str| {
        let expected =
            NotANumber::Ambiguous { larger: larger.to_owned(), smaller: smaller.to_owned() };
        assert_eq!(refused(entry, Tokens), expected, "{entry}");
        let [larger, smaller] = [larger, smaller].map(|entry| parse(entry, Tokens, None).ok());
        assert!(smaller.is_some() && larger > smaller, "{entry}");
    };
    both("三亿五千", "三亿五千万", "三亿零五千");
    both("三亿五千个", "三亿五千万个", "三亿零五千个");
    both("三万亿五", "三万亿五千亿", "三万亿零五");
    both("3亿五千", "3亿五千万", "3亿零五千");
    both("3亿5000", "3亿5000万", "3亿零5000");
    both("3亿5", "3亿5千万", "3亿零5");
    both("3万5", "3万5千", "3万零5");
    both("3万五", "3万五千", "3万零五");
    both("3百5", "3百5十", "3百零5");
}

#[test]
fn what_no_numeral_says_is_refused() {
    for entry in [
        "三五万",
        "五零三百",
        "百五",
        "三百百",
        "一万千",
        "三百零",
        "两五",
        "十十",
        "三点",
        "三亿亿",
    ] {
        assert!(
            matches!(
                refused(entry, Tokens),
                NotANumber::Unknown { .. } | NotANumber::NoDigits | NotANumber::BadCompound
            ),
            "{entry}"
        );
    }
}

/// A number as a Chinese accountant writes it.
fn written(value: u64) -> String {
    fn section(value: u64, mut zero: bool) -> String {
        let mut text = String::new();
        for (unit, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = value / unit % 10;
            if digit == 0 {
                zero |= !text.is_empty();
                continue;
            }
            if std::mem::take(&mut zero) {
                text.push('零');
            }
            text.extend("零一二三四五六七八九".chars().nth(digit as usize));
            text.push_str(name);
        }
        text
    }
    let (mut text, mut is_skipped) = (String::new(), false);
    for (unit, name) in [(1_000_000_000_000, "万亿"), (100_000_000, "亿"), (10_000, "万"), (1, "")]
    {
        let part = value / unit % 10_000;
        if part > 0 {
            let zero = !text.is_empty() && (is_skipped || part < 1_000);
            text.push_str(&section(part, zero));
            text.push_str(name);
        }
        is_skipped = part == 0;
    }
    text
}

#[test]
fn every_number_reads_back_from_how_it_is_written() {
    let mut value = 1_u64;
    for step in 0..20_000_u64 {
        value = value.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(step | 1);
        let value = (value >> 11) % 10_u64.pow(1 + (step % 15) as u32);
        if value > 0 {
            all(Number, Decimal::from(value), &[&written(value)]);
        }
    }
}
