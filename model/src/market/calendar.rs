//! Calendar months, which a bill is counted in and a contract settles for, and days as text.
//!
//! The days are the kept library's; their text is read and written here, because its own parser
//! and error texts would add some 50 KB to the page for formats that nobody types.

use jiff::civil::Date;

/// Trading days of a year.
pub const TRADING_DAYS: u32 = 252;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarMonth {
    /// The year, as in a date.
    pub year: i16,
    /// 1 for January to 12 for December.
    pub month: i8,
}

impl CalendarMonth {
    /// The month that a date is in.
    pub fn of(date: Date) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// The month `months` months later (earlier if negative).
    ///
    /// Years outside an `i16` stop at its ends.
    pub fn plus(self, months: i32) -> Self {
        let count = self.count() + months;
        let year = count.div_euclid(12).clamp(i16::MIN.into(), i16::MAX.into());
        // OK because the year was clamped to an i16 and a remainder by 12 fits an i8.
        Self { year: year as i16, month: count.rem_euclid(12) as i8 + 1 }
    }

    /// Months from `earlier` to this one.
    pub fn months_since(self, earlier: Self) -> i32 {
        self.count() - earlier.count()
    }

    /// The month as `2026-12`.
    pub fn text(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// Its first day, or `None` where no calendar has such a month.
    pub fn first_day(self) -> Option<Date> {
        Date::new(self.year, self.month, 1).ok()
    }

    /// Its last day, or `None` where no calendar has such a month.
    pub fn last_day(self) -> Option<Date> {
        self.first_day().map(Date::last_of_month)
    }

    fn count(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month) - 1
    }
}

/// A day as `2026-11-22`; one-digit months and days, and the separators of `2026/11/22` and
/// `2026年11月22日`, are read too. `None` for anything else.
pub fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim().trim_end_matches('日');
    let mut parts = text.split(['-', '/', '年', '月']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_date =
        parts.next().is_none() && year.len() == 4 && [year, month, day].into_iter().all(is_plain);
    let date = || Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    is_date.then(date).flatten()
}

/// A day as `2026-11-22`.
pub fn date_text(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// Days from one day to a later one; negative where it is earlier.
pub fn days_between(earlier: Date, later: Date) -> i64 {
    later.duration_since(earlier).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_read_as_it_is_written_or_typed() {
        let day = date(2026, 3, 9);
        assert_eq!(date_text(day), "2026-03-09");
        for text in ["2026-03-09", " 2026-3-9 ", "2026/03/09", "2026年3月9日"] {
            assert_eq!(parse_date(text), Some(day), "{text}");
        }
        for text in ["", "2026-02-30", "26-03-09", "2026-03", "2026-03-09-1", "2026-+3-09", "x"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
        assert_eq!(days_between(date(2026, 9, 23), date(2026, 12, 22)), 90);
        assert_eq!(days_between(date(2026, 9, 23), date(2026, 9, 22)), -1);
    }

    #[test]
    fn a_year_turns_after_december() {
        let november = CalendarMonth::of(date(2026, 11, 22));
        assert_eq!(november.plus(1), CalendarMonth { year: 2026, month: 12 });
        assert_eq!(november.plus(2), CalendarMonth { year: 2027, month: 1 });
        assert_eq!(november.plus(-11), CalendarMonth { year: 2025, month: 12 });
        assert_eq!(november.plus(36).months_since(november), 36);
    }
}
