//! A price as people and programs write it.
//!
//! `1,234.56`, `1.234,56`, `1 234.56`, `$1.20` and `1.2e-3` are read. Which of point and comma is
//! the decimal mark is asked of the whole file, because `1,234` alone does not tell.

/// What stands between the whole part and the fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// 1,234.56
    Point,
    /// 1.234,56
    Comma,
}

impl DecimalMark {
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

/// What stands between thousands besides the mark that is not decimal.
const SPACES: [char; 5] = [' ', '\u{a0}', '\u{202f}', '\'', '’'];

/// What may stand before or after an amount.
const CURRENCY_SIGNS: [char; 5] = ['$', '¥', '\u{ffe5}', '€', '£'];

/// Whether a cell says that there is no price: empty, a dash, or a word such as `N/A`.
pub fn is_missing(text: &str) -> bool {
    const WORDS: [&str; 7] = ["n/a", "#n/a", "na", "nan", "null", "none", "nil"];
    text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '.' | ' '))
        || WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// The decimal mark that an amount can only have, if it tells.
pub fn evidence(text: &str) -> Option<DecimalMark> {
    use DecimalMark::{Comma, Point};
    let text = bare(text);
    let only = |mark: DecimalMark| {
        let reads = read(text, mark).is_some() && read(text, mark.other()).is_none();
        reads.then_some(mark)
    };
    text.contains(['.', ',']).then(|| only(Point).or_else(|| only(Comma))).flatten()
}

/// The number, `None` where the text is none; zero and negative numbers are numbers, and one too
/// large for a floating-point number is infinite.
pub fn read(text: &str, mark: DecimalMark) -> Option<f64> {
    let text = bare(text);
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = bare(digits);
    let (digits, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, fraction) = digits.split_once(mark.letter()).unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = without_groups(whole, mark)?;
    let is_number = is_digits(fraction) && !(whole.is_empty() && fraction.is_empty());
    let exponent_digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    if !is_number || !is_digits(exponent_digits) || exponent_digits.is_empty() {
        return None;
    }
    format!("{sign}{whole}.{fraction}e{exponent}").parse().ok()
}

fn bare(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || CURRENCY_SIGNS.contains(&letter))
}

/// The whole part without what stands between its thousands: up to three digits, then threes.
fn without_groups(whole: &str, mark: DecimalMark) -> Option<String> {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if is_digits(whole) {
        return Some(whole.to_owned());
    }
    let grouping = whole.chars().find(|letter| !letter.is_ascii_digit())?;
    if grouping != mark.other().letter() && !SPACES.contains(&grouping) {
        return None;
    }
    let groups: Vec<&str> = whole.split(grouping).collect();
    let (first, others) = groups.split_first()?;
    let is_grouped = matches!(first.len(), 1..=3)
        && *first != "0"
        && others.iter().all(|group| group.len() == 3)
        && groups.iter().all(|group| is_digits(group));
    is_grouped.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::DecimalMark::{Comma, Point};
    use super::*;

    #[test]
    fn amounts_are_read_by_their_mark() {
        for (text, mark, value) in [
            ("1.5", Point, 1.5),
            ("1,234.56", Point, 1_234.56),
            ("1.234,56", Comma, 1_234.56),
            ("1,234", Point, 1_234.0),
            ("1,234", Comma, 1.234),
            ("1 234 567,8", Comma, 1_234_567.8),
            ("1'234.5", Point, 1_234.5),
            ("$1.20", Point, 1.2),
            ("0,75 €", Comma, 0.75),
            ("-$2", Point, -2.0),
            ("−3", Point, -3.0),
            ("1.2e-3", Point, 0.0012),
            (".5", Point, 0.5),
            ("5.", Point, 5.0),
            ("0", Point, 0.0),
        ] {
            assert_eq!(read(text, mark), Some(value), "{text}");
        }
        assert_eq!(read("1e999", Point), Some(f64::INFINITY));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in
            ["", "abc", "1.2.3", "1,23", "1,2345", "12,34,567", "1 23", "0,123", "1e", "1e2e3", "."]
        {
            assert_eq!(read(text, Point), None, "{text}");
        }
        assert_eq!(read("1.23", Comma), None);
        for text in ["", "-", " – ", "N/A", "nan", "null"] {
            assert!(is_missing(text), "{text}");
        }
        assert!(!is_missing("0") && !is_missing("x"));
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
    }
}
