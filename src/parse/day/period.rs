//! Months, weeks and quarters by number: `2026M01`, `2026-W10`, `2026Q1`.

use jiff::civil::{ISOWeekDate, Weekday};

use super::{Day, date_of};

/// The day, month, week or quarter that a text names by a year of four digits, a letter and a number.
///
/// A week is read where `W` or the German `KW` says that it is one of ISO 8601, which begins on Monday; `week 10` may
/// begin on Sunday and be another number. A quarter without `FY` is one of the calendar.
pub(super) fn read(text: &str) -> Option<Day> {
    if let Some(quarter) = chinese_quarter(text) {
        return quarter_of(quarter.0, quarter.1);
    }
    let parts = parts(text)?;
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts[..] {
        [year, "W" | "KW", week, day] if day.len() == 1 => {
            Some(Day::Certain(week_date(year, week, day)?))
        }
        [number, name, year] if year.len() == 4 && number.len() < 4 && name == "Q" => {
            quarter_of(year, number)
        }
        [year, name, number] if is_year(year) => named(name, year, number),
        [name, number, year] if is_year(year) => named(name, year, number),
        _ => None,
    }
}

/// Whether a text names a week, a quarter or a fiscal year, readable or not: `Week 10`, `FY26 Q1`, `2026年第10周`.
pub(super) fn is_named(text: &str) -> bool {
    const NAMES: [&str; 9] = ["W", "KW", "WK", "WEEK", "Q", "QTR", "QUARTER", "FY", "CW"];
    let is_chinese = || {
        text.contains('第') && (text.contains('周') || text.contains('季'))
            || chinese_quarter(text).is_some()
    };
    let is_name = |part: &String| NAMES.contains(&part.as_str());
    let is_number = |part: &String| part.bytes().all(|byte| byte.is_ascii_digit());
    let worded = || {
        parts(text).is_some_and(|parts| {
            parts.iter().any(is_name)
                && parts.iter().any(is_number)
                && parts.iter().all(|part| is_name(part) || is_number(part))
        })
    };
    is_chinese() || worded()
}

fn named(name: &str, year: &str, number: &str) -> Option<Day> {
    match name {
        "M" => date_of(year, number, "1").map(Day::Month),
        "W" | "KW" => week_date(year, number, "1").map(Day::Week),
        "Q" => quarter_of(year, number),
        _ => None,
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn week_date(year: &str, week: &str, day: &str) -> Option<jiff::civil::Date> {
    if !is_year(year) || !matches!(week.len(), 1 | 2) {
        return None;
    }
    let weekday = Weekday::from_monday_one_offset(day.parse().ok()?).ok()?;
    let week = ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, weekday).ok()?;
    Some(week.date())
}

fn quarter_of(year: &str, quarter: &str) -> Option<Day> {
    let month = match quarter {
        "1" | "01" => "1",
        "2" | "02" => "4",
        "3" | "03" => "7",
        "4" | "04" => "10",
        _ => return None,
    };
    date_of(year, month, "1").map(Day::Quarter)
}

/// Year and quarter of `2026年第一季度` and `2026年1季度`.
fn chinese_quarter(text: &str) -> Option<(&str, &'static str)> {
    let rest = text.strip_suffix('度').unwrap_or(text).strip_suffix('季')?;
    let (year, rest) = rest.split_once('年')?;
    let rest = rest.trim();
    let quarter = match rest.strip_prefix('第').unwrap_or(rest) {
        "1" | "一" => "1",
        "2" | "二" => "2",
        "3" | "三" => "3",
        "4" | "四" => "4",
        _ => return None,
    };
    Some((year.trim(), quarter))
}

/// Runs of digits and of letters, these in capitals; `None` where anything but a separator stands between them, or
/// there are more than four.
fn parts(text: &str) -> Option<Vec<String>> {
    if text.len() > 20 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    let mut before = None;
    for letter in text.chars() {
        let is_digit = letter.is_ascii_digit();
        if !is_digit && !letter.is_ascii_alphabetic() {
            // 2026年Q1 has its year's sign between the two.
            if !matches!(letter, '-' | '/' | ' ' | ',' | '年') {
                return None;
            }
            before = None;
            continue;
        }
        if before != Some(is_digit) {
            parts.push(String::new());
        }
        parts.last_mut()?.push(letter.to_ascii_uppercase());
        if parts.len() > 4 {
            return None;
        }
        before = Some(is_digit);
    }
    Some(parts)
}
