//! Days and months in words.

use jiff::civil::Date;

use super::sentences;
use crate::text::language::Language;

/// A day: `17 August 2026`, `2026年8月17日`.
pub fn date(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    sentences(language).date(year, month, day)
}

/// A month: `Dec 2026`, `2026年12月`. `month` counts from 1; outside 1 to 12 English shows `?`.
pub fn month(year: i16, month: i8, language: Language) -> String {
    sentences(language).month(year, month)
}

/// A month in a sentence: `March 2026`, `2026年3月`. `month` counts from 1; outside 1 to 12 English shows `?`.
pub fn month_in_full(year: i16, month: i8, language: Language) -> String {
    sentences(language).month_in_full(year, month)
}

/// A month of the horizon, counted from 1: `Month 1`, `第1个月`.
pub fn nth_month(number: u32, language: Language) -> String {
    sentences(language).nth_month(number)
}
