//! Business days: Monday to Friday, without the holidays that the caller passes.
//!
//! No exchange's holidays are built in: they are announced year by year, and no token future is
//! listed anywhere. Without a list every weekday is a business day. A Saturday or Sunday that a
//! government makes a working day stays closed, as Shanghai's exchanges keep it.

use jiff::civil::{Date, Weekday};

use super::calendar::CalendarMonth;

/// Which days are business days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BusinessCalendar {
    /// In order, each once.
    holidays: Vec<Date>,
}

impl BusinessCalendar {
    /// Every Monday to Friday.
    pub const fn weekdays() -> Self {
        Self { holidays: Vec::new() }
    }

    /// Monday to Friday without these days, which may come in any order.
    pub fn with_holidays(holidays: impl IntoIterator<Item = Date>) -> Self {
        let mut holidays: Vec<_> = holidays.into_iter().collect();
        holidays.sort_unstable();
        holidays.dedup();
        Self { holidays }
    }

    /// Whether business is done on a day.
    pub fn is_business_day(&self, date: Date) -> bool {
        let is_weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        !is_weekend && self.holidays.binary_search(&date).is_err()
    }

    /// The day itself where it is a business day, else the business day before it ("preceding").
    ///
    /// `None` where the calendar's first day is passed on the way.
    pub fn on_or_before(&self, date: Date) -> Option<Date> {
        let mut day = date;
        while !self.is_business_day(day) {
            day = day.yesterday().ok()?;
        }
        Some(day)
    }

    /// The business days of a month, in order.
    pub fn business_days(&self, month: CalendarMonth) -> Vec<Date> {
        days(month).filter(|day| self.is_business_day(*day)).collect()
    }
}

/// All days of a month, in order; none where no calendar has such a month.
pub fn days(month: CalendarMonth) -> impl DoubleEndedIterator<Item = Date> {
    let last = month.last_day().map_or(0, Date::day);
    (1..=last).filter_map(move |day| Date::new(month.year, month.month, day).ok())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_holiday_steps_back_over_the_weekend() {
        let new_year = BusinessCalendar::with_holidays([date(2026, 1, 1), date(2026, 1, 2)]);
        assert_eq!(new_year.on_or_before(date(2026, 1, 4)), Some(date(2025, 12, 31)));
        assert_eq!(
            BusinessCalendar::weekdays().on_or_before(date(2026, 1, 4)),
            Some(date(2026, 1, 2))
        );
        assert_eq!(new_year.business_days(CalendarMonth { year: 2026, month: 1 }).len(), 20);
    }

    #[test]
    fn the_calendars_ends_are_no_trap() {
        // The first day that there is, -9999-01-01, is a Monday.
        let closed = BusinessCalendar::with_holidays([Date::MIN]);
        assert_eq!(closed.on_or_before(Date::MIN), None);
        assert_eq!(days(CalendarMonth { year: i16::MAX, month: 1 }).count(), 0);
        assert_eq!(days(CalendarMonth { year: 2026, month: 13 }).count(), 0);
        assert_eq!(days(CalendarMonth { year: 2028, month: 2 }).count(), 29);
    }
}
