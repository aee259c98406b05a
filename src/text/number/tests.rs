//! Every form a number takes, beside what a reader should see.

use jiff::civil::date as day;
use rust_decimal::{Decimal, dec};

use super::*;
use crate::market::quantity::Unit;
use Currency::{Cny, Usd};
use Language::{Chinese, English};

#[test]
fn money_has_two_decimals_in_both_languages() {
    let cases = [
        (dec!(1454), Cny, "¥1,454.00"),
        (dec!(-6256.32), Cny, "−¥6,256.32"),
        (dec!(0), Usd, "$0.00"),
        (-Decimal::ZERO, Usd, "$0.00"),
        (dec!(0.005), Usd, "$0.01"),
        (dec!(-0.004), Usd, "$0.00"),
        (dec!(999.995), Usd, "$1,000.00"),
        (Decimal::MAX, Usd, "$79,228,162,514,264,337,593,543,950,335.00"),
    ];
    for (value, currency, text) in cases {
        for language in Language::ALL {
            assert_eq!(money(value, currency, language), text);
        }
    }
}

#[test]
fn short_money_keeps_three_digits() {
    let cases = [
        (dec!(1454), Cny, "¥1.45k", "¥1,454"),
        (dec!(1500), Cny, "¥1.5k", "¥1,500"),
        (dec!(33400), Cny, "¥33.4k", "¥3.34万"),
        (dec!(1200000), Usd, "$1.2M", "$120万"),
        (dec!(120000000), Cny, "¥120M", "¥1.2亿"),
        (dec!(3000000000), Usd, "$3bn", "$30亿"),
        (dec!(-33400), Cny, "−¥33.4k", "−¥3.34万"),
        (dec!(950), Cny, "¥950", "¥950"),
        (dec!(12.345), Cny, "¥12.3", "¥12.3"),
        (dec!(0.025), Cny, "¥0.025", "¥0.025"),
        (dec!(0), Cny, "¥0", "¥0"),
        (dec!(999.6), Cny, "¥1k", "¥1,000"),
        (dec!(999950), Cny, "¥1M", "¥100万"),
        (dec!(9999.6), Cny, "¥10k", "¥1万"),
        (dec!(99999600), Cny, "¥100M", "¥1亿"),
    ];
    for (value, currency, english, chinese) in cases {
        assert_eq!(money_short(value, currency, English), english);
        assert_eq!(money_short(value, currency, Chinese), chinese);
    }
}

#[test]
fn money_in_a_sentence_is_rounded_as_it_is_said() {
    let cases = [
        (dec!(50112), Cny, "¥50,112", "¥50,112"),
        (dec!(13335.84), Cny, "¥13,336", "¥13,336"),
        (dec!(-20017.68), Cny, "−¥20,018", "−¥20,018"),
        (dec!(5891234.5), Usd, "$5.89M", "$589万"),
        (dec!(12345678), Cny, "¥12.3M", "¥1,230万"),
        (dec!(999999.6), Cny, "¥1M", "¥100万"),
        (dec!(999999.4), Cny, "¥999,999", "¥999,999"),
        (dec!(4.5), Cny, "¥4.50", "¥4.50"),
        (dec!(99.999), Cny, "¥100.00", "¥100.00"),
        (dec!(100.4), Cny, "¥100", "¥100"),
        (dec!(0), Cny, "¥0.00", "¥0.00"),
        (dec!(1234567890), Cny, "¥1.23bn", "¥12.3亿"),
    ];
    for (value, currency, english, chinese) in cases {
        assert_eq!(money_said(value, currency, English), english);
        assert_eq!(money_said(value, currency, Chinese), chinese);
    }
}

#[test]
fn a_price_shows_what_it_needs_and_at_least_two_decimals() {
    let cases = [
        (dec!(0.025), Cny, "¥0.025"),
        (dec!(4.5), Cny, "¥4.50"),
        (dec!(0.003625), Usd, "$0.003625"),
        (dec!(13.50), Cny, "¥13.50"),
        (dec!(1.6666666666), Usd, "$1.66667"),
        (dec!(0.0036251234567), Usd, "$0.00362512"),
        (dec!(1234567.891), Usd, "$1,234,567.89"),
        (dec!(0), Usd, "$0.00"),
    ];
    for (value, currency, text) in cases {
        for language in Language::ALL {
            assert_eq!(price(value, currency, language), text);
        }
    }
}

#[test]
fn a_percentage_has_one_decimal_or_two_digits() {
    let cases = [
        (dec!(0.5), "50%", "+50%"),
        (dec!(-0.33333), "−33.3%", "−33.3%"),
        (dec!(0), "0%", "0%"),
        (dec!(0.0025), "0.25%", "+0.25%"),
        (dec!(0.00996), "1%", "+1%"),
        (dec!(-0.00012345), "−0.012%", "−0.012%"),
        (dec!(0.0125), "1.3%", "+1.3%"),
        (dec!(0.9996), "100%", "+100%"),
        (dec!(12), "1,200%", "+1,200%"),
    ];
    for (value, plain, signed) in cases {
        for language in Language::ALL {
            assert_eq!(percent(value, language), plain);
            assert_eq!(percent_signed(value, language), signed);
        }
    }
    assert!(percent(Decimal::MAX, English).ends_with("033,500%"));
}

#[test]
fn a_count_is_full_or_short() {
    let cases = [
        (dec!(686), "686", "686", "686"),
        (dec!(857.2), "857.2", "857", "857"),
        (dec!(240000000), "240,000,000", "240M", "2.4亿"),
        (dec!(1200000000), "1,200,000,000", "1.2bn", "12亿"),
        (dec!(56000000), "56,000,000", "56M", "5,600万"),
        (dec!(140000000000000), "140,000,000,000,000", "140tn", "140万亿"),
        (dec!(10000000000000000), "10,000,000,000,000,000", "10,000tn", "10,000万亿"),
        (dec!(-1500), "−1,500", "−1.5k", "−1,500"),
    ];
    for (value, full, english, chinese) in cases {
        assert_eq!(count(value, English), full);
        assert_eq!(count_short(value, English), english);
        assert_eq!(count_short(value, Chinese), chinese);
    }
}

#[test]
fn a_field_shows_the_short_exact_form() {
    let cases = [
        (dec!(240000000), Unit::Tokens, "240M", "2.4亿"),
        (dec!(1200000000), Unit::Tokens, "1.2bn", "12亿"),
        (dec!(12345678), Unit::Tokens, "12,345,678", "12,345,678"),
        (dec!(240000), Unit::Tokens, "240,000", "24万"),
        (dec!(1234), Unit::Tokens, "1,234", "1,234"),
        (dec!(0), Unit::Tokens, "0", "0"),
        (dec!(0.4), Unit::Percent, "40%", "40%"),
        (dec!(-0.125), Unit::Percent, "-12.5%", "-12.5%"),
        (dec!(4.50), Unit::Money, "4.5", "4.5"),
        (dec!(1454), Unit::Money, "1454", "1454"),
        (dec!(1000000), Unit::Money, "1,000,000", "1,000,000"),
        (dec!(1234), Unit::MillionTokens, "1,234", "1,234"),
        (dec!(36), Unit::Months, "36", "36"),
    ];
    for (value, unit, english, chinese) in cases {
        assert_eq!(input(value, unit, English), english);
        assert_eq!(input(value, unit, Chinese), chinese);
    }
}

#[test]
fn days_and_months_follow_the_language() {
    assert_eq!(date(day(2026, 8, 17), English), "17 August 2026");
    assert_eq!(date(day(2026, 8, 17), Chinese), "2026年8月17日");
    assert_eq!(month(2026, 12, English), "Dec 2026");
    assert_eq!(month(2026, 12, Chinese), "2026年12月");
    assert_eq!(month(2026, 5, English), "May 2026");
    for wrong in [i8::MIN, -1, 0, 13, i8::MAX] {
        assert_eq!(month(2026, wrong, English), "? 2026");
    }
}
