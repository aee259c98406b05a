//! The parts of a number as they stand in its text.

use std::borrow::Cow;

use super::DecimalMark;
use super::currency;
use crate::parse::symbol;

/// The longest text that is looked at, in bytes.
const LONGEST: usize = 120;

/// What stands between thousands besides the mark that is not decimal.
const GROUPING: [char; 3] = [' ', '\'', '_'];

/// A text in plain symbols; `None` where it is too long for a number.
pub fn plain(text: &str) -> Option<Cow<'_, str>> {
    let is_short = text.len() <= LONGEST;
    is_short.then(|| if text.is_ascii() { text.into() } else { symbol::plain(text).into() })
}

/// The parts of a number, within its text: most cells are only asked whether they are one.
pub struct Parts<'a> {
    /// Whether a minus or brackets stand there.
    pub is_negative: bool,
    /// Digits before the decimal mark.
    pub whole: Cow<'a, str>,
    /// Digits behind it.
    pub fraction: &'a str,
    /// The power of ten behind an `e`.
    pub exponent: i32,
}

/// The parts of a text in plain symbols; `None` where it is no number.
pub fn parts(plain: &str, mark: DecimalMark) -> Option<Parts<'_>> {
    let (number, _) = currency::split(plain);
    let (is_accounting, number) = match number.strip_prefix('(') {
        Some(rest) => (true, currency::split(rest.strip_suffix(')')?).0),
        None => (false, number),
    };
    let (is_minus, digits) = match number.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, number.strip_prefix('+').unwrap_or(number)),
    };
    let (digits, _) = currency::split(digits);
    let (digits, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, fraction) = digits.split_once(mark.letter()).unwrap_or((digits, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = without_groups(whole, mark)?;
    let is_number = is_digits(fraction) && !(whole.is_empty() && fraction.is_empty());
    let exponent_digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
    if !is_number || !is_digits(exponent_digits) || exponent_digits.is_empty() {
        return None;
    }
    let size = exponent_digits.parse().unwrap_or(9999).min(9999);
    Some(Parts {
        is_negative: is_minus != is_accounting,
        whole,
        fraction,
        exponent: if exponent.starts_with('-') { -size } else { size },
    })
}

/// The whole part without what stands between its thousands: up to three digits, then threes, or twos and a three.
fn without_groups(whole: &str, mark: DecimalMark) -> Option<Cow<'_, str>> {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if is_digits(whole) {
        return Some(whole.into());
    }
    let grouping = whole.chars().find(|letter| !letter.is_ascii_digit())?;
    if grouping != mark.other().letter() && !GROUPING.contains(&grouping) {
        return None;
    }
    let groups: Vec<&str> = whole.split(grouping).collect();
    let (first, others) = groups.split_first()?;
    let (last, between) = others.split_last()?;
    // 12,34,567 in India.
    let is_by_hundreds =
        !between.is_empty() && first.len() < 3 && between.iter().all(|group| group.len() == 2);
    let is_grouped = matches!(first.len(), 1..=3)
        && *first != "0"
        && last.len() == 3
        && (is_by_hundreds || between.iter().all(|group| group.len() == 3))
        && groups.iter().all(|group| is_digits(group));
    is_grouped.then(|| groups.concat().into())
}
