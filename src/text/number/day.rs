//! Days and months in words.

use jiff::civil::Date;

use crate::text::language::Language;

/// The months of the year in English.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day: `17 August 2026`, `2026年8月17日`.
pub fn date(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match language {
        Language::English => format!("{day} {} {year}", name(month)),
        Language::Chinese => format!("{year}年{month}月{day}日"),
    }
}

/// A month: `Dec 2026`, `2026年12月`. `month` counts from 1; outside 1 to 12 English shows `?`.
pub fn month(year: i16, month: i8, language: Language) -> String {
    match language {
        Language::English => {
            let name = name(month);
            format!("{} {year}", name.get(..3).unwrap_or(name))
        }
        Language::Chinese => format!("{year}年{month}月"),
    }
}

/// A month of the horizon, counted from 1: `Month 1`, `第1个月`.
pub fn nth_month(number: u32, language: Language) -> String {
    match language {
        Language::English => format!("Month {number}"),
        Language::Chinese => format!("第{number}个月"),
    }
}

/// The English name of a month, counted from 1.
fn name(month: i8) -> &'static str {
    let before = usize::try_from(i16::from(month) - 1).ok();
    before.and_then(|before| MONTHS.get(before)).copied().unwrap_or("?")
}
