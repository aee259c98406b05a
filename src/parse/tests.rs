//! What readers type, beside what it should mean.

use rust_decimal::{Decimal, dec};

use super::*;
use Currency::{Cny, Usd};
use Unit::*;

/// Asserts that every entry means the number in the unit.
pub(super) fn all(unit: Unit, value: Decimal, entries: &[&str]) {
    for entry in entries {
        assert_eq!(parse(entry, unit, None), Ok(value), "{entry} in {unit:?}");
    }
}

/// The refusal of an entry.
pub(super) fn refused(entry: &str, unit: Unit) -> NotANumber {
    parse(entry, unit, Some(Cny)).expect_err(entry)
}

/// The refusal that names a part.
fn unknown(part: &str) -> NotANumber {
    NotANumber::Unknown { part: part.to_owned() }
}

#[test]
fn magnitudes_multiply() {
    all(Tokens, dec!(1_200_000_000), &["1.2bn", "1,2bn", "1.2 billion", "1200M", "12亿", "1.2B"]);
    all(Tokens, dec!(800_000_000), &["800M", "800m", "800 mn", "800mio", "8亿", "8億", "800百万"]);
    all(Tokens, dec!(150_000_000), &["1,5亿", "1.5亿", "0.15 bn", "15千万", "150 MILLION"]);
    all(Tokens, dec!(5000), &["5k", "5K", "5 thousand", "5千", "0.5万", "5e3", "50百"]);
    all(Tokens, dec!(3_000_000_000_000), &["3 trillion", "3t", "3T", "3tn", "3万亿", "3000十亿"]);
    all(Tokens, dec!(20_000_000_000), &["2百亿", "20 billion", "0.2千亿", "2e10", "2E+10"]);
    all(Money, dec!(12_000_000), &["12,000k", "¥12M", "$12 m", "12,000 thousand", "1200万元"]);
    all(Tokens, dec!(0), &["0", "-0", "0M", "0e99999", "0,000", "0.00"]);
    all(Tokens, dec!(2_500_000_000), &["2,5 Mrd", "2.5 Mrd.", "2,5 Milliarden", "2500 Mio."]);
    all(Tokens, dec!(250_000_000), &["25 crore", "2500 lakh", "25 Crores", "2,500 lakhs"]);
    all(Money, dec!(5_000_000_000_000), &["5 lakh crore"]);
    all(Number, dec!(0.015), &["1.5e-2", "15e-3", "0.000015k"]);
}

#[test]
fn chinese_parts_add_up_from_large_to_small() {
    all(Tokens, dec!(350_000_000), &["3亿5000万", "3 亿 5000 万", "3亿5,000万", "３亿５千万"]);
    all(Tokens, dec!(35_000), &["3万5000", "3万5千", "３万５千"]);
    all(Tokens, dec!(1_200_003_000_000), &["1万亿2000亿300万", "1万亿2千亿3百万"]);
    all(Tokens, dec!(350), &["3百5十", "3百50"]);
    all(Tokens, dec!(50_000_000), &["0亿5000万", "5000万0千"]);
    let entries =
        ["5000万3亿", "1.5亿5000万", "3亿50000万", "10亿5亿", "1.5亿500万", "3亿3亿", "3百.5"];
    for entry in entries {
        assert_eq!(refused(entry, Tokens), NotANumber::BadCompound, "{entry}");
    }
    assert_eq!(refused("1M500k", Tokens), unknown("500k"));
    assert_eq!(refused("5 thousand million", Tokens), unknown("million"));
}

#[test]
fn a_percentage_is_a_fraction_and_only_where_asked() {
    let entries = ["40%", "40", "40 %", "+40 percent", "40 per cent", "４０％", "40,0%", "4e1"];
    all(Percent, dec!(0.4), &entries);
    all(Percent, dec!(-0.9), &["-90%", "−90 %", "–90", "－９０％", "ー90", "—90%", "ｰ90%"]);
    for unit in [Tokens, Money, Months, Number, MillionTokens, YuanPerDollar] {
        assert_eq!(refused("40%", unit), NotANumber::NotAPercentage);
        assert_eq!(refused("百分之四十", unit), NotANumber::NotAPercentage);
    }
    assert_eq!(refused("4k%", Percent), NotANumber::NoMagnitude { part: "k%".to_owned() });
    assert_eq!(refused("3万", Months), NotANumber::NoMagnitude { part: "万".to_owned() });
    assert_eq!(refused("40%%", Percent), unknown("%"));
    assert_eq!(refused("40bp", Percent), unknown("bp"));
}

#[test]
fn a_share_of_one_is_a_number_up_to_one_or_a_percentage() {
    let entries = [
        (dec!(1), ["1", "1.0", "100", "100%", "１"]),
        (dec!(0.12), ["0.12", "0,12", ".12", "12", "12%"]),
        (dec!(0.5), ["0.5", "50 %", "50", "百分之五十", "5e-1"]),
        (dec!(0.01), ["1%", "1 %", "1 percent", "0.01", "％1"]),
        (dec!(0), ["0", "0%", "0.0", "-0", "零"]),
        (dec!(0.015), ["1.5", "1.5%", "1,5", "0.015", "1.50"]),
    ];
    for (share, entries) in entries {
        for entry in entries {
            assert_eq!(parse_share_of_one(entry), Ok(share), "{entry}");
        }
    }
    // Beyond both it is a percentage, which the key's own range refuses.
    assert_eq!(parse_share_of_one("-0.5"), Ok(dec!(-0.005)));
    for entry in ["", "about", "3万", "¥1", "1 month", "40bp"] {
        assert_eq!(parse_share_of_one(entry), Err(refused(entry, Percent)), "{entry}");
    }
}

#[test]
fn money_takes_the_marks_of_its_currency() {
    let yuan = [
        "¥12",
        "￥12",
        "12元",
        "12圆",
        "12圓",
        "12人民币",
        "12人民幣",
        "CNY 12",
        "12 cny",
        "RMB12",
        "CN¥12",
        "¥ 12.00 CNY",
        "人民币12元",
        "+¥12",
        "¥+12",
        "１２元",
        "12 yuan",
    ];
    let dollars = ["$12", "US$12", "us$ 12", "12 USD", "USD12", "12美元", "$12 USD", "＄12"];
    for (currency, other, own, foreign) in
        [(Cny, Usd, &yuan[..], &dollars[..]), (Usd, Cny, &dollars[..], &yuan[..])]
    {
        for entry in own {
            assert_eq!(parse(entry, Money, Some(currency)), Ok(dec!(12)), "{entry}");
            assert_eq!(parse(entry, Money, None), Ok(dec!(12)), "{entry}");
            let refusal = NotANumber::WrongCurrency { expected: other };
            assert_eq!(parse(entry, Money, Some(other)), Err(refusal), "{entry}");
            assert_eq!(parse(entry, Tokens, Some(currency)), Err(NotANumber::NotMoney), "{entry}");
        }
        assert_eq!(parse("12", Money, Some(currency)), Ok(dec!(12)));
        assert!(foreign.iter().all(|entry| parse(entry, Money, Some(currency)).is_err()));
    }
    all(Money, dec!(-6256.32), &["−¥6,256.32", "¥-6,256.32", "-6256,32元"]);
    all(YuanPerDollar, dec!(7.2), &["7.2", "¥7.2", "7,2元"]);
    assert_eq!(refused("$7.2", YuanPerDollar), NotANumber::WrongCurrency { expected: Cny });
    assert_eq!(parse("$12元", Money, None), Err(unknown("元")));
    assert_eq!(refused("€12", Money), unknown("€12"));
    assert_eq!(refused("HK$12", Money), unknown("HK$12"));
}

#[test]
fn unit_words_stand_where_they_belong() {
    all(
        Tokens,
        dec!(240_000_000),
        &["240M tokens", "2.4亿个", "2.4亿个token", "2.4亿词元", "240M token"],
    );
    all(
        Months,
        dec!(12),
        &["12", "12 months", "12月", "12个月", "12 個月", "12Months", "12 month"],
    );
    let wrong = |part: &str| NotANumber::WrongUnit { part: part.to_owned() };
    assert_eq!(refused("5 months", Tokens), wrong("months"));
    assert_eq!(refused("5 tokens", Money), wrong("tokens"));
    assert_eq!(refused("5 tokens tokens", Tokens), unknown("tokens"));
    // Millions of tokens: either the bare count, or the tokens themselves by name.
    all(MillionTokens, dec!(240), &["240", "240M tokens", "0.24bn tokens", "2.4亿个", "240.0"]);
    for entry in ["240M", "240k", "2.4亿", "240 tokens"] {
        assert_eq!(refused(entry, MillionTokens), NotANumber::CountsMillions, "{entry}");
    }
}

#[test]
fn a_half_counts_the_unit_before_it() {
    all(Tokens, dec!(350_000_000), &["3亿半", "三亿半", "３億半", "3 亿半"]);
    all(Money, dec!(35_000), &["3万半", "三万半", "¥3万半"]);
    all(Tokens, dec!(12_500_000_000_000), &["12万亿半"]);
    all(Money, dec!(-125_000), &["-12万半"]);
}

#[test]
fn what_is_no_number_says_why() {
    for entry in ["", " ", "\t\n", "\u{3000}", "\u{200b}"] {
        assert_eq!(refused(entry, Tokens), NotANumber::Empty, "{entry:?}");
    }
    for entry in ["NaN", "Infinity", "-inf", "∞", "🚀", "亿", "¥", "-", ".", ",", "%", "null", "½"]
    {
        assert_eq!(refused(entry, Tokens), NotANumber::NoDigits, "{entry:?}");
    }
    for entry in ["5兆", "5 兆", "1.5兆"] {
        assert_eq!(refused(entry, Tokens), NotANumber::UnclearMagnitude, "{entry:?}");
    }
    let parts = [
        ("0x1F", "x1F"),
        ("5🚀", "🚀"),
        ("about 5", "about"),
        ("5-6", "-6"),
        ("5–6", "-6"),
        ("--5", "-5"),
        ("+-5", "-5"),
        ("(5)", "(5)"),
        ("3半", "半"),
        ("1.5亿半", "半"),
        ("三万五千半", "半"),
        ("十万半", "半"),
        ("3亿半5", "5"),
        ("几亿5", "几亿5"),
        ("1e", "e"),
        ("5 mile", "mile"),
        ("5 M M", "M"),
        ("5\t6", "6"),
        ("1/2", "/2"),
        ("5e9e9", "e9"),
        ("5 abcdefghijklmnop", "abcdefghijkl…"),
        ("3亿。", "."),
    ];
    for (entry, part) in parts {
        assert_eq!(refused(entry, Tokens), unknown(part), "{entry}");
    }
}

#[test]
fn no_digit_is_lost_in_silence() {
    all(
        Number,
        Decimal::MAX,
        &["79228162514264337593543950335", "79,228,162,514,264,337,593,543,950,335.000"],
    );
    all(
        Number,
        dec!(1),
        &["1.0000000000000000000000000000000000000", "00000000000000000000000000000000000001"],
    );
    all(Number, dec!(1e-28), &["0.0000000000000000000000000001", "1e-28"]);
    for entry in ["79228162514264337593543950336", "1e29", "1e999999999999", "9e28k", "1e99999T"] {
        assert_eq!(refused(entry, Number), NotANumber::TooLarge, "{entry}");
    }
    for entry in [
        "1e-29",
        "0.00000000000000000000000000001",
        "1e-999999999999",
        "1.00000000000000000000000000001",
    ] {
        assert_eq!(refused(entry, Number), NotANumber::TooFine, "{entry}");
    }
    let long = "1".repeat(10_000_000);
    assert_eq!(refused(&long, Number), NotANumber::TooLong);
    assert_eq!(refused(&"0".repeat(LONGEST + 1), Number), NotANumber::TooLong);
    assert_eq!(parse(&"0".repeat(LONGEST), Number, None), Ok(dec!(0)));
}

#[test]
fn a_day_is_read_as_it_is_typed() {
    let day = jiff::civil::date(2026, 11, 2);
    for text in [
        "2026-11-02",
        "2026/11/2",
        "２０２６－１１－０２",
        "2026‑11‑02",
        "2026年11月2日",
        "二〇二六年十一月二日",
        "\u{200b}2026-11-02 ",
    ] {
        assert_eq!(date(text), Some(day), "{text}");
    }
    for text in ["", "2026", "二〇二六年", "11-02", "2026-13-01", &"2".repeat(300)] {
        assert_eq!(date(text), None, "{text}");
    }
}
