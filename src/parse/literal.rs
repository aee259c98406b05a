//! A run of digits with its separators: which of them group thousands, and which is the point.

use super::NotANumber;
use super::digits::Digits;

/// What a run of digits and separators stands for.
pub(super) enum LiteralMeaning {
    /// One number.
    Clear(Digits),
    /// One of two numbers.
    Doubtful {
        /// The digits where the comma groups them.
        thousands: String,
        /// The digits with a point for the comma.
        decimal: String,
    },
}

/// Whether a number begins here: with a digit, or with a point and a digit.
pub(super) fn starts(text: &str) -> bool {
    let text = text.strip_prefix(['.', ',']).unwrap_or(text);
    text.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
}

/// Whether a run consists of `count` digits.
pub(super) fn has_only(literal: &str, digits: i32) -> bool {
    i32::try_from(literal.len()) == Ok(digits) && literal.bytes().all(|byte| byte.is_ascii_digit())
}

/// Takes a run of digits and separators, and the exponent of `1e9`, from the front of a text.
///
/// Spaces belong to the run where a digit follows them.
pub(super) fn take(text: &str) -> (&str, Option<i32>, &str) {
    let belongs = |(at, sign): &(usize, char)| match sign {
        ' ' => text.get(*at..).is_some_and(|rest| starts(rest.trim_start_matches(' '))),
        sign => sign.is_ascii_digit() || is_separator(*sign),
    };
    let end = text.char_indices().take_while(belongs).count();
    // What belongs to the run is ASCII, so it has as many bytes as signs.
    let (literal, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    match exponent(rest) {
        Some((power, rest)) => (literal, Some(power), rest),
        None => (literal, None, rest),
    }
}

/// The power of ten that `e9`, `E+9` or `e-9` at the front of a text stands for, and what follows.
fn exponent(text: &str) -> Option<(i32, &str)> {
    let signed = text.strip_prefix(['e', 'E'])?;
    let digits = signed.strip_prefix(['+', '-']).unwrap_or(signed);
    let end = digits.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = digits.split_at_checked(end)?;
    if digits.is_empty() {
        return None;
    }
    // Far beyond any number that can be held, and far from overflow.
    let power = digits.parse().unwrap_or(9999).min(9999);
    Some((if signed.starts_with('-') { -power } else { power }, rest))
}

/// Reads a run of digits and separators.
///
/// `comma_groups` says that one comma before three digits groups thousands. Where it does not, only
/// `,000` does, and other digits are ambiguous.
pub(super) fn read(literal: &str, comma_groups: bool) -> Result<LiteralMeaning, NotANumber> {
    let clear =
        |whole: &str, fraction: &str| Ok(LiteralMeaning::Clear(Digits::new(whole, fraction)));
    let mark = literal.chars().rfind(|sign| is_separator(*sign));
    let (Some(mark), Some((before, after))) = (mark, literal.rsplit_once(is_separator)) else {
        return clear(literal, "");
    };
    let earlier = before.chars().find(|sign| is_separator(*sign));
    match (mark, earlier) {
        ('.', None) => clear(before, after),
        (',', None) => one_comma(before, after, comma_groups),
        (',', Some(_)) if after.is_empty() => Err(NotANumber::BadGrouping),
        // The last mark stands once and another stands before it: 1,234.5 or 1.234,5.
        ('.' | ',', Some(other)) if !before.contains(mark) => {
            clear(&grouped(before, other)?, after)
        }
        _ => clear(&grouped(literal, mark)?, ""),
    }
}

/// Reads digits around one comma, the only separator.
fn one_comma(before: &str, after: &str, comma_groups: bool) -> Result<LiteralMeaning, NotANumber> {
    if after.is_empty() {
        return Err(NotANumber::BadGrouping);
    }
    // A group is at most three digits long and cannot start with 0, so 0,025 and 1234,567 have
    // but one reading.
    if after.len() != 3 || before.len() > 3 || before.is_empty() || before == "0" {
        return Ok(LiteralMeaning::Clear(Digits::new(before, after)));
    }
    let thousands = grouped(&format!("{before},{after}"), ',')?;
    if comma_groups || after == "000" {
        return Ok(LiteralMeaning::Clear(Digits::new(&thousands, "")));
    }
    let decimal = format!("{before}.{}", after.trim_end_matches('0'));
    Ok(LiteralMeaning::Doubtful { thousands, decimal })
}

/// The digits of a whole number whose groups of three stand apart by `mark`, or as in India, where
/// groups of two stand before the last: 1,23,45,678.
fn grouped(text: &str, mark: char) -> Result<String, NotANumber> {
    if let Some(digits) = grouped_as_in_india(text).filter(|_| mark == ',') {
        return Ok(digits);
    }
    let mut digits = String::new();
    for group in text.split(mark) {
        let first = digits.is_empty();
        let long = if first { (1..=3).contains(&group.len()) } else { group.len() == 3 };
        let plain = group.bytes().all(|byte| byte.is_ascii_digit());
        if !long || !plain || (first && group.starts_with('0')) {
            return Err(NotANumber::BadGrouping);
        }
        digits.push_str(group);
    }
    Ok(digits)
}

/// The digits of lakhs and crores; `None` where they are grouped in another way.
fn grouped_as_in_india(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(',').collect();
    let [first, middle @ .., last] = &groups[..] else { return None };
    let is_plain = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=2).contains(&first.len())
        && !first.starts_with('0')
        && !middle.is_empty()
        && middle.iter().all(|group| group.len() == 2)
        && last.len() == 3
        && groups.iter().all(|group| is_plain(group));
    fits.then(|| groups.concat())
}

/// Whether a sign may stand between digits.
fn is_separator(sign: char) -> bool {
    matches!(sign, '.' | ',' | '\'' | '_' | ' ')
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::super::tests::{all, refused};
    use super::*;
    use crate::market::quantity::Unit::*;

    #[test]
    fn separators_group_or_point_but_never_guess() {
        let million = [
            "1,000,000",
            "1'000'000",
            "1’000’000",
            "1_000_000",
            "1 000 000",
            "1\u{a0}000\u{a0}000",
            "1\u{2009}000\u{202f}000",
            "1.000.000",
            "１，０００，０００",
            "1,000,000.",
            "1.000.000,00",
            " +1 000 000.0 ",
        ];
        all(Tokens, dec!(1_000_000), &million);
        all(Money, dec!(1_000_000), &million);
        all(
            Money,
            dec!(1234.5),
            &["1.234,5", "1,234.5", "1'234.5", "1 234,5", "1234,5", "1_234.5"],
        );
        all(
            Money,
            dec!(1234.567),
            &["1.234,567", "1,234.567", "1234,567", "1234.567", "1 234,567"],
        );
        all(Money, dec!(0.025), &["0,025", "0.025", ".025", ",025", "0。025", "０．０２５"]);
        all(Money, dec!(1.234), &["1.234", "1,2340"]);
        all(Tokens, dec!(1.234), &["1.234"]);
        all(Money, dec!(12.5), &["12,50", "12,5", "12.50"]);
        all(Money, dec!(12_000), &["12,000", "12 000", "12、000"]);
        for unit in [Tokens, MillionTokens, Months] {
            all(unit, dec!(1234), &["1,234", "1 234", "1'234", "1234"]);
        }
        all(Money, dec!(123_456), &["1,23,456", "1,23,456.00"]);
        all(Tokens, dec!(1_234_567_890), &["1,23,45,67,890", "1,234,567,890"]);
        let wrong = [
            "1,23,45",
            "0,23,456",
            "1,23,4567",
            "1.23.456",
            "1 23 456",
            "1,234,56,789",
            "12,34,5",
            "1,,000",
            "1.2.3",
            "1,",
            "1 00",
            "1  0",
            "1 000'000",
            "0,234,567",
            "012,345",
            "1.5,000",
            "1,234.567.890",
            "1_0000",
            "5_",
            "1, 000",
            "12 34",
            "1..5",
        ];
        for entry in wrong {
            assert_eq!(refused(entry, Money), NotANumber::BadGrouping, "{entry}");
        }
    }

    #[test]
    fn before_a_magnitude_a_comma_groups_thousands_where_nobody_means_a_point() {
        all(Tokens, dec!(12_020_000_000), &["12,020M", "12,020 million", "12.02bn"]);
        all(Tokens, dec!(1_234_000_000), &["1,234M", "12,34亿", "1234M"]);
        all(MillionTokens, dec!(1234), &["1,234M tokens", "1.234bn tokens"]);
        all(Tokens, dec!(250_000_000_000), &["250,000M"]);
        for unit in [Tokens, Money, Number] {
            all(unit, dec!(11_000_000), &["1,100万", "1100万", "１，１００万"]);
            all(unit, dec!(110_090_000_000), &["1,100.9亿", "1100.9亿"]);
            all(unit, dec!(312_340_000), &["3亿1,234万", "3亿1234万"]);
            all(unit, dec!(-123_456_780_000), &["-1,234亿5,678万"]);
        }
        // A group has three digits, so other commas are points: 1,2bn.
        all(Tokens, dec!(1_200_000_000), &["1,2bn", "1,2 Mrd", "1,20bn"]);
        all(Tokens, dec!(12_000_000_000), &["12,000 Mio"]);
    }

    /// As pasted from a spreadsheet: the number ends at no space.
    #[test]
    fn digits_hold_together_across_any_space() {
        for space in
            ['\u{202f}', '\u{2009}', '\u{a0}', '\u{2007}', '\u{2008}', '\u{200a}', '\u{205f}', ' ']
        {
            let with = |text: &str| text.replace(' ', &space.to_string());
            for unit in [Tokens, Money, Number] {
                all(unit, dec!(29_000), &[&with("29 000"), &with("29 000 ")]);
            }
            all(Money, dec!(1234.56), &[&with("1 234,56"), &with("¥ 1 234,56")]);
        }
    }

    #[test]
    fn two_readings_are_both_offered() {
        let both = |entry, unit, larger: &str, smaller: &str| {
            let (larger, smaller) = (larger.to_owned(), smaller.to_owned());
            assert_eq!(refused(entry, unit), NotANumber::Ambiguous { larger, smaller });
        };
        for unit in [Money, Percent, Number, YuanPerDollar] {
            both("4,125", unit, "4125", "4.125");
            both("−12,500", Money, "-12500", "-12.5");
        }
        both("1,234M", Money, "1234M", "1.234M");
        both("1,234 million", Number, "1234 million", "1.234 million");
        // In languages with Mio. or Mrd. the comma is usually the decimal mark.
        both("1,234 Mio", Tokens, "1234 Mio", "1.234 Mio");
        both("1,234 Mrd.", Tokens, "1234 Mrd.", "1.234 Mrd.");
        both("1,234e5", Tokens, "1234e5", "1.234e5");
        both("¥4,125元", Money, "¥4125元", "¥4.125元");
        assert!(matches!(refused("4,125 mile", Money), NotANumber::Unknown { .. }));
    }
}
