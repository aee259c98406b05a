//! A day as people and programs write it in a file.
//!
//! Read are `2026-03-09`, `2026/3/9`, `2026.03.09`, `20260309`, `2026年3月9日`, `09.03.2026`,
//! `2026년 3월 9일`, `2026. 3. 9.`, `令和8年3月9日`, `Mar 9 2026`, `9. März 2026`, `lundi 9 mars 2026`, `9 марта 2026 г.` and
//! their like, with a year of two digits too,
//! each also with a time behind it, which is dropped as it stands, without a change of time zone.
//! A month alone, as in `2026-03`, `2026M03` or `Mar 2026`, is its first day; so is a week, `2026-W10`, or a quarter,
//! `2026Q1`. `3/9/2026` is March or September:
//! it is read only if the file or its reader tells which part is the day.
//!
//! Numbers that may be days, such as a spreadsheet's 46090, are read apart, by [`read_number`]: the caller
//! has to know that a column holds days.

mod month_name;
mod number;
mod period;
mod time;

use std::borrow::Cow;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::symbol;
use crate::market::calendar::parse_date;

pub use self::number::read as read_number;

/// Which part of `3/9/26` is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum DayOrder {
    /// 3 September.
    DayFirst,
    /// 9 March.
    MonthFirst,
    /// 26 September 2003. Only years of two digits leave room for it.
    YearFirst,
}

impl DayOrder {
    /// The name in the door's options and answers; `None` for an order that has no option.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::DayFirst => Some("day_first"),
            Self::MonthFirst => Some("month_first"),
            Self::YearFirst => None,
        }
    }
}

/// What a text says about its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// One day, however the parts are ordered.
    Certain(Date),
    /// A month, by its first day.
    Month(Date),
    /// A week of ISO 8601, by its Monday.
    Week(Date),
    /// A quarter of a calendar year, by its first day.
    Quarter(Date),
    /// Three numbers, and the day that they are in each order of [`DayOrder`].
    Numbers {
        /// With the day, the month and the year first.
        dates: [Option<Date>; 3],
        /// The first and the last number, as they stand.
        ends: [u16; 2],
    },
}

impl Day {
    /// The day, if the text or the order tells it.
    pub fn date(self, order: Option<DayOrder>) -> Option<Date> {
        match (self, order) {
            (
                Self::Certain(date) | Self::Month(date) | Self::Week(date) | Self::Quarter(date),
                _,
            ) => Some(date),
            // OK because there is a date for each order.
            (Self::Numbers { dates, .. }, Some(order)) => dates[order as usize],
            (Self::Numbers { dates: [Some(day), None, _] | [None, Some(day), _], .. }, None) => {
                Some(day)
            }
            (Self::Numbers { dates: [one, other, _], .. }, None) => one.filter(|_| one == other),
        }
    }

    /// Whether it is a week or a quarter, neither of which is a part of one month or all of it.
    pub const fn is_period(self) -> bool {
        matches!(self, Self::Week(_) | Self::Quarter(_))
    }

    /// Whether the order of its parts changes it.
    fn is_two(self) -> bool {
        matches!(self, Self::Numbers { dates: [Some(one), Some(other), _], .. } if one != other)
    }
}

/// That days may be read in two ways, and nothing tells which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ambiguous;

/// The order in which every day of a file can be read; `None` where it does not matter.
///
/// # Errors
/// Where more than one order is left, or none, and it matters.
pub fn order(days: impl IntoIterator<Item = Option<Day>>) -> Result<Option<DayOrder>, Ambiguous> {
    let mut fits = [true; 3];
    let mut first_ends = None;
    let (mut is_constant, mut varies, mut any) = (true, false, false);
    let mut matters = false;
    for day in days.into_iter().flatten() {
        let Day::Numbers { dates, ends } = day else { continue };
        any = true;
        for (fit, date) in fits.iter_mut().zip(dates) {
            *fit &= date.is_some();
        }
        let [first, last] = *first_ends.get_or_insert(ends);
        is_constant &= first == ends[0];
        varies |= last != ends[1];
        matters |= day.is_two();
    }
    if !any {
        return Ok(None);
    }
    let [day_first, month_first, year_first] = fits;
    // One year and changing days: 26/03/09, 26/03/10. The other orders would have one day of the
    // month in one year after the other.
    if year_first && ((is_constant && varies) || !(day_first || month_first)) {
        return Ok(Some(DayOrder::YearFirst));
    }
    match (day_first, month_first) {
        (true, false) => Ok(Some(DayOrder::DayFirst)),
        (false, true) => Ok(Some(DayOrder::MonthFirst)),
        (true, true) if !matters => Ok(Some(DayOrder::DayFirst)),
        // Days that contradict each other but are one day each are read as they are.
        (false, false) if !matters => Ok(None),
        _ => Err(Ambiguous),
    }
}

/// The longest text that is looked at, in bytes.
const LONGEST: usize = 80;

/// The years that a day may be in. A year beyond them is one of another calendar, such as the Buddhist 2569.
const YEARS: RangeInclusive<i16> = 1900..=2119;

/// The day that a text names; `None` where it names none, or one in a year that no price or use is of.
pub fn read(text: &str) -> Option<Day> {
    let is_known = |date: &Date| YEARS.contains(&date.year());
    match named(text)? {
        Day::Numbers { dates, ends } => {
            let dates = dates.map(|date| date.filter(is_known));
            dates.iter().any(Option::is_some).then_some(Day::Numbers { dates, ends })
        }
        day => day.date(None).is_some_and(|date| is_known(&date)).then_some(day),
    }
}

/// The day that a text names, in any year.
fn named(text: &str) -> Option<Day> {
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit() || byte > 127) {
        return None;
    }
    // Most cells of a file are numbers with one point or comma, and no days.
    let is_mark = |byte: &u8| matches!(byte, b'.' | b',');
    if text.bytes().all(|byte| byte.is_ascii_digit() || is_mark(&byte))
        && text.as_bytes().iter().filter(|byte| is_mark(byte)).count() == 1
    {
        return None;
    }
    let plain: Cow<'_, str> =
        if text.is_ascii() { text.into() } else { symbol::plain(text).into() };
    let text = plain.trim();
    let text = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    if let Some(period) = period::read(text.trim()) {
        return Some(period);
    }
    let text = time::without_weekday(time::without(text.trim()));
    if let Some(date) = parse_date(text) {
        return Some(Day::Certain(date));
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return date_of(text.get(..4)?, text.get(4..6)?, text.get(6..)?).map(Day::Certain);
    }
    if text.contains('年') {
        return chinese(&era(text));
    }
    if text.contains('년') {
        let text: String = text.chars().map(of_chinese).collect();
        return chinese(&text);
    }
    if text.chars().any(char::is_alphabetic) {
        return month_name::read(text);
    }
    with_numbers(text)
}

/// Whether a text names a week, a quarter or a fiscal year, whether or not [`read`] can tell its day.
pub fn is_period(text: &str) -> bool {
    text.len() <= LONGEST && period::is_named(symbol::plain(text).trim())
}

/// The Chinese sign that stands where a Korean one does.
const fn of_chinese(sign: char) -> char {
    match sign {
        '년' => '年',
        '월' => '月',
        '일' => '日',
        other => other,
    }
}

/// The Gregorian year in the place of one of the Japanese era Reiwa, whose first is 2019.
fn era(text: &str) -> Cow<'_, str> {
    let year = text.strip_prefix("令和").and_then(|rest| rest.split_once('年'));
    let number = |year: &str| if year == "元" { Some(1) } else { year.trim().parse::<u32>().ok() };
    match year.and_then(|(year, rest)| Some((number(year)?, rest))) {
        Some((year, rest)) => format!("{}年{rest}", year.saturating_add(2018)).into(),
        None => text.into(),
    }
}

/// 二〇二六年三月九日, 2026年3月 and 26年3月9日.
fn chinese(text: &str) -> Option<Day> {
    if let Some(date) = super::date(text) {
        return Some(Day::Certain(date));
    }
    let (year, rest) = text.split_once('年')?;
    let rest = rest.trim().trim_end_matches(['日', '号']);
    let (month, day) = rest.split_once('月').unwrap_or((rest, ""));
    let year = full_year(year.trim())?;
    if day.is_empty() {
        return date_of(&year, month.trim(), "1").map(Day::Month);
    }
    date_of(&year, month.trim(), day.trim()).map(Day::Certain)
}

/// Numbers alone, with points, slashes or dashes between them.
fn with_numbers(text: &str) -> Option<Day> {
    let mark = text.chars().find(|letter| matches!(letter, '.' | '/' | '-' | ' '))?;
    let mut parts = text.trim_end_matches(mark).split(mark).map(str::trim);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let Some(third) = third else {
        // 2026.03 is a price as soon as a month.
        // A point behind it tells a Korean month: 2026. 3.
        let is_month = matches!(mark, '-' | '/') || text.ends_with('.');
        let month = date_of(first, second, "1").or_else(|| date_of(second, first, "1"));
        return month.filter(|_| is_month).map(Day::Month);
    };
    if first.len() == 4 {
        return date_of(first, second, third).map(Day::Certain);
    }
    let year = full_year(third)?;
    let day_first = date_of(&year, second, first);
    // Where points are used, the day stands first, or the year.
    let month_first = if mark == '.' { day_first } else { date_of(&year, first, second) };
    let is_short = third.len() == 2 && first.len() == 2;
    let year_first = full_year(first).filter(|_| is_short);
    let year_first = year_first.and_then(|year| date_of(&year, second, third));
    let dates = [day_first, month_first, year_first];
    let ends = [first.parse().ok()?, third.parse().ok()?];
    dates.iter().any(Option::is_some).then_some(Day::Numbers { dates, ends })
}

/// A year of four digits; of two, 70 to 99 are in the last century.
fn full_year(text: &str) -> Option<String> {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.len() {
        4 if is_digits => Some(text.to_owned()),
        2 if is_digits && text >= "70" => Some(format!("19{text}")),
        2 if is_digits => Some(format!("20{text}")),
        _ => None,
    }
}

fn date_of(year: &str, month: &str, day: &str) -> Option<Date> {
    let is_short = |part: &str| matches!(part.len(), 1 | 2);
    let is_date = year.len() == 4 && is_short(month) && is_short(day);
    is_date.then(|| parse_date(&format!("{year}-{month}-{day}"))).flatten()
}

#[cfg(test)]
mod tests;
