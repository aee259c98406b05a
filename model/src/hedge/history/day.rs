//! A day as people and programs write it.
//!
//! Read are `2026-03-09`, `2026/3/9`, `2026.03.09`, `20260309`, `2026年3月9日`, `09.03.2026`,
//! `Mar 9 2026`, `March 9, 2026`, `9 Mar 2026` and `09-Mar-2026`, each also with a time behind it,
//! which is dropped as it stands, without a change of time zone. `3/9/2026` is March or September:
//! it is read only if the file or its reader tells which part is the day. A year has four digits.

use jiff::civil::Date;

use crate::market::calendar::parse_date;

/// Which part of `3/9/2026` is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// 3 September.
    DayFirst,
    /// 9 March.
    MonthFirst,
}

/// What a text says about its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// One day, however the parts are ordered.
    Certain(Date),
    /// A day only if its parts are ordered so.
    Ordered(Date, DayOrder),
    /// Two days.
    Either {
        /// With the day first.
        day_first: Date,
        /// With the month first.
        month_first: Date,
    },
}

impl Day {
    /// The day, if the text or the order tells it.
    pub fn date(self, order: Option<DayOrder>) -> Option<Date> {
        match (self, order) {
            (Self::Certain(date) | Self::Ordered(date, _), _) => Some(date),
            (Self::Either { day_first, .. }, Some(DayOrder::DayFirst)) => Some(day_first),
            (Self::Either { month_first, .. }, Some(DayOrder::MonthFirst)) => Some(month_first),
            (Self::Either { .. }, None) => None,
        }
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The day that a text names; `None` where it names none.
pub fn read(text: &str) -> Option<Day> {
    let text = without_time(text.trim());
    if let Some(date) = parse_date(text) {
        return Some(Day::Certain(date));
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return date_of(&text[..4], &text[4..6], &text[6..]).map(Day::Certain);
    }
    let has_letter = text.bytes().any(|byte| byte.is_ascii_alphabetic());
    if has_letter { with_month_name(text) } else { with_numbers(text) }
}

/// Numbers alone, with points, slashes or dashes between them.
fn with_numbers(text: &str) -> Option<Day> {
    let mark = text.chars().find(|letter| matches!(letter, '.' | '/' | '-'))?;
    let mut parts = text.split(mark).map(str::trim);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    if mark == '.' {
        // Where points are used, the day stands first, or the year.
        let date = if first.len() == 4 {
            date_of(first, second, third)
        } else {
            date_of(third, second, first)
        };
        return date.map(Day::Certain);
    }
    match (date_of(third, second, first), date_of(third, first, second)) {
        (Some(day_first), Some(month_first)) if day_first == month_first => {
            Some(Day::Certain(day_first))
        }
        (Some(day_first), Some(month_first)) => Some(Day::Either { day_first, month_first }),
        (Some(date), None) => Some(Day::Ordered(date, DayOrder::DayFirst)),
        (None, Some(date)) => Some(Day::Ordered(date, DayOrder::MonthFirst)),
        (None, None) => None,
    }
}

/// The month by its English name or the beginning of it.
fn with_month_name(text: &str) -> Option<Day> {
    let mut parts = text
        .split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '-' | '.' | '/'))
        .filter(|part| !part.is_empty());
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let date = match (month_named(first), month_named(second)) {
        (Some(month), None) => date_of(third, &month, second),
        (None, Some(month)) if first.len() == 4 => date_of(first, &month, third),
        (None, Some(month)) => date_of(third, &month, first),
        _ => None,
    };
    date.map(Day::Certain)
}

/// The number of a month.
fn month_named(name: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    let place = MONTHS.iter().position(|month| name.len() >= 3 && month.starts_with(&name))?;
    Some((place + 1).to_string())
}

fn date_of(year: &str, month: &str, day: &str) -> Option<Date> {
    let is_short = |part: &str| matches!(part.len(), 1 | 2);
    let is_date = year.len() == 4 && is_short(month) && is_short(day);
    is_date.then(|| parse_date(&format!("{year}-{month}-{day}"))).flatten()
}

/// The text before a time such as ` 13:45` or `T13:45:00Z`.
fn without_time(text: &str) -> &str {
    for (place, letter) in text.char_indices() {
        let Some(rest) = text[place..].strip_prefix(letter) else { continue };
        let hour = rest.split(':').next().unwrap_or_default();
        let is_hour = matches!(hour.len(), 1 | 2) && hour.bytes().all(|byte| byte.is_ascii_digit());
        if matches!(letter, ' ' | 'T') && is_hour && rest.contains(':') {
            return text[..place].trim_end().trim_end_matches(',');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_read_in_its_usual_forms() {
        for text in [
            "2026-03-09",
            "2026/03/09",
            "2026/3/9",
            "2026.03.09",
            "20260309",
            "2026年3月9日",
            "09.03.2026",
            "9.3.2026",
            "Mar 9 2026",
            "March 9, 2026",
            "9 Mar 2026",
            "09-Mar-2026",
            "2026-Mar-09",
            "2026-03-09 00:00:00",
            "2026-03-09T13:45:00Z",
            "09.03.2026 8:15",
            "Mar 9, 2026, 4:00 PM",
        ] {
            assert_eq!(read(text), Some(Day::Certain(date(2026, 3, 9))), "{text}");
        }
        assert_eq!(read("Sept 3 2026"), Some(Day::Certain(date(2026, 9, 3))));
        assert_eq!(read("5/5/2026"), Some(Day::Certain(date(2026, 5, 5))));
    }

    #[test]
    fn a_day_that_may_be_two_is_not_guessed() {
        let either = read("3/9/2026").unwrap();
        assert_eq!(either.date(None), None);
        assert_eq!(either.date(Some(DayOrder::DayFirst)), Some(date(2026, 9, 3)));
        assert_eq!(either.date(Some(DayOrder::MonthFirst)), Some(date(2026, 3, 9)));
        let march = date(2026, 3, 25);
        assert_eq!(read("3/25/2026"), Some(Day::Ordered(march, DayOrder::MonthFirst)));
        assert_eq!(read("25-3-2026 0:00"), Some(Day::Ordered(march, DayOrder::DayFirst)));
    }

    #[test]
    fn what_names_no_day_is_refused() {
        for text in [
            "",
            "2026-02-30",
            "31.02.2026",
            "3/9/26",
            "13/13/2026",
            "Ma 9 2026",
            "Mar 9",
            "Mar Apr 2026",
            "20261309",
            "+3/+9/2026",
            "1.5",
            "2026-03-09 x",
            "date",
            "é9.03.2026",
            "1/2/3/2026",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
