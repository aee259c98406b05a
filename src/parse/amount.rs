//! An amount as people and programs write it in a file.
//!
//! `1,234.56`, `1.234,56`, `1 234.56`, `$1.20`, `4.50 CNY`, `(1.20)` and `1.2e-3` are read. Which of
//! point and comma is the decimal mark is asked of the whole file, because `1,234` alone does not
//! tell; a field, which has no other numbers to ask, takes [`parse`](super::parse).

mod currency;
mod parts;

use rust_decimal::Decimal;

use self::parts::{Parts, parts, plain};
use super::digits::Digits;
use crate::market::quantity::Unit;

pub use self::currency::currency;

/// What stands between the whole part and the fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum DecimalMark {
    /// 1,234.56
    Point,
    /// 1.234,56
    Comma,
}

impl DecimalMark {
    /// The name in the door's options and answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Comma => "comma",
        }
    }

    const fn letter(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

/// Digits that a [`Decimal`] holds whatever they are.
const MOST_DIGITS: usize = 28;

/// A number while it is text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    is_negative: bool,
    whole: String,
    fraction: String,
    exponent: i32,
}

/// Whether a cell says that there is no number: empty, a dash, or a word such as `N/A`.
pub fn is_missing(text: &str) -> bool {
    const WORDS: [&str; 9] =
        ["n/a", "#n/a", "na", "nan", "null", "none", "nil", "#value!", "#div/0!"];
    text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '.' | ' ' | '\u{a0}'))
        || WORDS.iter().any(|word| text.trim().eq_ignore_ascii_case(word))
}

/// The decimal mark that an amount can only have, if it tells.
pub fn evidence(text: &str) -> Option<DecimalMark> {
    use DecimalMark::{Comma, Point};
    if !has_mark(text) {
        return None;
    }
    let plain = plain(text)?;
    match (parts(&plain, Point).is_some(), parts(&plain, Comma).is_some()) {
        (true, false) => Some(Point),
        (false, true) => Some(Comma),
        _ => None,
    }
}

/// Whether an amount is one number with a decimal point and another with a decimal comma.
pub fn is_ambiguous(text: &str) -> bool {
    has_mark(text)
        && plain(text).is_some_and(|plain| {
            let is_number = |mark| parts(&plain, mark).is_some();
            is_number(DecimalMark::Point) && is_number(DecimalMark::Comma)
        })
}

/// Whether a mark stands beside a digit. In plain text this spares most names and times a closer look.
fn has_mark(text: &str) -> bool {
    if !text.is_ascii() {
        return text.contains(['.', ',', '，', '。', '．']);
    }
    let is_mark = |letter: &u8| matches!(letter, b'.' | b',');
    text.as_bytes().windows(2).any(|pair| match pair {
        [one, other] => {
            (is_mark(one) && other.is_ascii_digit()) || (one.is_ascii_digit() && is_mark(other))
        }
        _ => false,
    })
}

/// The number of a text with a given decimal mark; `None` if it is not a number.
pub fn read(text: &str, mark: DecimalMark) -> Option<Amount> {
    let plain = plain(text)?;
    let Parts { is_negative, whole, fraction, exponent } = parts(&plain, mark)?;
    Some(Amount { is_negative, whole: whole.into_owned(), fraction: fraction.to_owned(), exponent })
}

/// Whether a text is a number under either mark.
pub fn is_number(text: &str) -> bool {
    plain(text).is_some_and(|plain| {
        parts(&plain, DecimalMark::Point).or_else(|| parts(&plain, DecimalMark::Comma)).is_some()
    })
}

/// The number that words or numerals make, as a field of money takes it: 1.5万, 12块5, 三亿, 25 lakh, 2,5 Mrd. `None`
/// where it is no number or may be two. Any currency may stand beside it.
pub fn in_words(text: &str) -> Option<Decimal> {
    let plain = plain(text)?;
    let (number, _) = currency::split(&plain);
    super::parse(number, Unit::Money, None).ok()
}

impl Amount {
    /// The nearest floating-point number, infinite on overflow.
    pub fn to_f64(&self) -> f64 {
        let Self { is_negative, whole, fraction, exponent } = self;
        let sign = if *is_negative { "-" } else { "" };
        // OK because digits with a point and an exponent are a number.
        format!("{sign}{whole}.{fraction}e{exponent}").parse().unwrap_or(f64::NAN)
    }

    /// The number to 28 digits; `None` where it is larger.
    pub fn to_decimal(&self) -> Option<Decimal> {
        let Self { is_negative, whole, fraction, exponent } = self;
        let kept = fraction.trim_end_matches('0');
        if *exponent == 0 && whole.len() + kept.len() <= MOST_DIGITS {
            let digits = whole.bytes().chain(kept.bytes());
            // OK because each byte is an ASCII digit, and 28 of them are below the largest i128.
            let size = digits.fold(0_i128, |size, digit| size * 10 + i128::from(digit - b'0'));
            let size = if *is_negative { -size } else { size };
            // OK because there are at most 28 places.
            return Decimal::try_from_i128_with_scale(size, kept.len() as u32).ok();
        }
        let digits = Digits::new(whole, fraction).shifted(*exponent).signed(*is_negative);
        digits.rounded_to_significant(28).rounded(28).to_decimal()
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::DecimalMark::{Comma, Point};
    use super::*;

    fn number(text: &str, mark: DecimalMark) -> Option<f64> {
        read(text, mark).map(|amount| amount.to_f64())
    }

    #[test]
    fn amounts_are_read_by_their_mark() {
        for (text, mark, value) in [
            ("1.5", Point, 1.5),
            ("1,234.56", Point, 1_234.56),
            ("1.234,56", Comma, 1_234.56),
            ("1,234", Point, 1_234.0),
            ("1,234", Comma, 1.234),
            ("1 234 567,8", Comma, 1_234_567.8),
            ("1\u{202f}234,5", Comma, 1_234.5),
            ("1'234.5", Point, 1_234.5),
            ("1_234.5", Point, 1_234.5),
            ("12,34,567.5", Point, 1_234_567.5),
            ("1,23,45,678", Point, 12_345_678.0),
            ("$1.20", Point, 1.2),
            ("￥１．２０", Point, 1.2),
            ("0,75 €", Comma, 0.75),
            ("4.50 CNY", Point, 4.5),
            ("USD 0.66", Point, 0.66),
            ("40 000 HUF", Point, 40_000.0),
            ("4.5元", Point, 4.5),
            ("$4.50/Mtok", Point, 4.5),
            ("4,50 €/1M", Comma, 4.5),
            ("=\"4.50\"", Point, 4.5),
            ("-$2", Point, -2.0),
            ("$(2.50)", Point, -2.5),
            ("−3", Point, -3.0),
            ("1.2e-3", Point, 0.0012),
            ("1.2E+03", Point, 1_200.0),
            (".5", Point, 0.5),
            ("5.", Point, 5.0),
            ("0", Point, 0.0),
        ] {
            assert_eq!(number(text, mark), Some(value), "{text}");
        }
        assert_eq!(number("1e999", Point), Some(f64::INFINITY));
        let exact = |text| read(text, Point).unwrap().to_decimal();
        assert_eq!(
            exact("0.1234567890123456789012345678901"),
            Some(dec!(0.1234567890123456789012345679))
        );
        assert_eq!(exact("1.2e-3"), Some(dec!(0.0012)));
        assert_eq!(exact("1e999"), None);
        assert_eq!(exact("1e-999"), Some(dec!(0)));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in [
            "",
            "abc",
            "1.2.3",
            "1,23",
            "1,2345",
            "12,345,67",
            "123,45,678",
            "1 23",
            "0,123",
            "1e",
            "1e2e3",
            ".",
            "1.54%",
            "12.34K",
            "3/9/2026",
            "18:49",
            "(2",
            "CNY",
            "$",
            "2026-03-09",
            "v1.5",
            "x/4",
        ] {
            assert_eq!(read(text, Point), None, "{text}");
        }
        assert_eq!(read("1.23", Comma), None);
        for text in ["", "-", " – ", "N/A", "nan", "null"] {
            assert!(is_missing(text), "{text}");
        }
        assert!(!is_missing("0") && !is_missing("x"));
    }

    #[test]
    fn words_are_read_as_a_field_reads_them() {
        for (text, value) in [
            ("12块", dec!(12)),
            ("12块5", dec!(12.5)),
            ("12块钱", dec!(12)),
            ("1.5万", dec!(15_000)),
            ("1.5万元", dec!(15_000)),
            ("三亿", dec!(300_000_000)),
            ("$2.5k", dec!(2_500)),
            ("25 lakh", dec!(2_500_000)),
            ("2,5 Mrd €", dec!(2_500_000_000)),
        ] {
            assert_eq!(in_words(text), Some(value), "{text}");
        }
        for text in ["", "about 3", "1,234k", "3兆", "1.54%", "v1.5"] {
            assert_eq!(in_words(text), None, "{text}");
        }
        let codes = ["12块5", "12块钱", "三元", "$2.5k", "2,5 Mrd"].map(currency);
        assert_eq!(codes, [Some("CNY"), Some("CNY"), Some("CNY"), Some("USD"), None]);
    }

    #[test]
    fn an_amount_tells_its_mark_or_does_not() {
        for text in ["1.5", "1,234.5", "0.123", "1,234,567", "1234.567"] {
            assert_eq!(evidence(text), Some(Point), "{text}");
        }
        for text in ["1,5", "1.234,5", "0,123", "1.234.567"] {
            assert_eq!(evidence(text), Some(Comma), "{text}");
        }
        for text in ["1,234", "1.234", "12", "x", ""] {
            assert_eq!(evidence(text), None, "{text}");
        }
        assert!(is_ambiguous("1,234") && is_ambiguous("$1.234") && !is_ambiguous("12.34"));
    }
}
