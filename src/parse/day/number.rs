//! Numbers that stand for days: a spreadsheet's count of days, seconds since 1970, 202603.

use jiff::civil::{Date, date};

/// The day before which a spreadsheet counts none. It takes 1900 for a leap year, which days since
/// March 1900 are not touched by.
const SPREADSHEET: Date = date(1899, 12, 30);
const EPOCH: Date = date(1970, 1, 1);

/// The day that a number stands for, from 1954 to 2119: a spreadsheet's day with or without a
/// time, seconds or milliseconds since 1970 in UTC, `202603` or `2026.03`.
pub fn read(text: &str) -> Option<Date> {
    let text = text.trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let day = |start: Date, days: i64| {
        let span = jiff::Span::new().try_days(days).ok()?;
        start.checked_add(span).ok()
    };
    match (whole.len(), fraction.len()) {
        (5, _) if (20_000..=80_000).contains(&number) => day(SPREADSHEET, number),
        (4, 2) => month(number, fraction.parse().ok()?),
        (6, 0) => month(number / 100, number % 100),
        (10, _) => day(EPOCH, number / 86_400),
        (13, _) => day(EPOCH, number / 86_400_000),
        _ => None,
    }
}

fn month(year: i64, month: i64) -> Option<Date> {
    let year = i16::try_from(year).ok().filter(|year| (1970..=2119).contains(year))?;
    Date::new(year, i8::try_from(month).ok()?, 1).ok()
}
