//! Calendar months: what a bill is counted in and a contract settles for.

use jiff::civil::Date;

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

    /// The month so many months later (earlier where negative).
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

    fn count(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month) - 1
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_year_turns_after_december() {
        let november = CalendarMonth::of(date(2026, 11, 22));
        assert_eq!(november.plus(1), CalendarMonth { year: 2026, month: 12 });
        assert_eq!(november.plus(2), CalendarMonth { year: 2027, month: 1 });
        assert_eq!(november.plus(-11), CalendarMonth { year: 2025, month: 12 });
        assert_eq!(november.plus(36).months_since(november), 36);
    }
}
