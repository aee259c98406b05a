//! The last day on which a contract month trades, by rule.
//!
//! Where the day by rule is no business day, the business day before it is the last trading day
//! (convention "preceding"), even where that lies in the month before. The one exception is the
//! last weekday of a kind: INE's freight-index future names "the last futures-trading Monday", so a
//! closed Monday moves the day by whole weeks. In February 2026, when 16 and 23 February were
//! holidays, that is Monday 9 February and not Friday 13 February.

use jiff::civil::{Date, Weekday};

use super::business_calendar::{BusinessCalendar, days};
use super::calendar::CalendarMonth;

/// A rule for the last trading day of a contract month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastTradingDay {
    /// The n-th given weekday of the month, such as the third Wednesday.
    NthWeekday {
        /// 1 to 4, which every month has, or 5.
        nth: i8,
        /// The day of the week.
        weekday: Weekday,
    },
    /// The last such weekday of the month that is a business day.
    LastWeekday(Weekday),
    /// The last business day of the month.
    LastBusinessDay,
    /// A business day of the month before, counted from its end: 1 is its last, 5 its
    /// fifth-to-last (Shanghai's options on futures).
    MonthBefore {
        /// Business days from the end, at least 1.
        from_end: u8,
    },
}

impl LastTradingDay {
    /// The last trading day of a contract month.
    ///
    /// `None` if there is no such day: the month is outside the calendar, has no fifth such weekday,
    /// or has no business day to count.
    pub fn of(self, month: CalendarMonth, calendar: &BusinessCalendar) -> Option<Date> {
        match self {
            Self::NthWeekday { nth, weekday } => {
                let by_rule = month.first_day()?.nth_weekday_of_month(nth, weekday).ok()?;
                calendar.on_or_before(by_rule)
            }
            Self::LastWeekday(weekday) => {
                let mut latest_first = days(month).rev();
                latest_first.find(|day| day.weekday() == weekday && calendar.is_business_day(*day))
            }
            Self::LastBusinessDay => calendar.business_days(month).pop(),
            Self::MonthBefore { from_end } => {
                let before = calendar.business_days(month.plus(-1));
                let position = before.len().checked_sub(usize::from(from_end))?;
                before.get(position).copied()
            }
        }
    }
}
