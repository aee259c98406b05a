//! Which months of a contract can be traded on a day, by rule.
//!
//! A month is listed up to and including its last trading day. From the day after, it is gone and
//! the next month moves up, on a weekend too: the answer is for the day that is asked for, and no
//! clock is read.

use jiff::civil::Date;

use super::business_calendar::BusinessCalendar;
use super::calendar::CalendarMonth;
use super::last_trading_day::LastTradingDay;

/// A rule for the months that are listed at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Number of consecutive months, from the nearest that still trades.
    pub consecutive_months: u16,
    /// Further contracts: the nearest months among March, June, September and December. They
    /// come on top: six months and four quarters are ten contracts, whatever the date.
    pub further_quarters: u16,
}

/// A month that can be traded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedMonth {
    /// The contract month.
    pub month: CalendarMonth,
    /// The last day on which it trades.
    pub last_trading_day: Date,
}

impl Listing {
    /// The months listed on a day, nearest first.
    ///
    /// Fewer than the rule names, only where the calendar ends (in the year 9999) or where holidays
    /// leave a month without a last trading day.
    pub fn months(
        self,
        date: Date,
        rule: LastTradingDay,
        calendar: &BusinessCalendar,
    ) -> Vec<ListedMonth> {
        let this_month = CalendarMonth::of(date);
        // A month's last trading day is never after its end, so nothing earlier still trades; two
        // more in front, because up to two of the nearest may be over (an option's last trading
        // day is in the month before).
        let total = self.furthest();
        let listed = (0..total + 2).filter_map(|later| {
            let month = this_month.plus(later);
            let last_trading_day = rule.of(month, calendar)?;
            (last_trading_day >= date).then_some(ListedMonth { month, last_trading_day })
        });
        let mut months = Vec::new();
        let mut quarters = 0;
        for (position, listed) in listed.enumerate() {
            if position < usize::from(self.consecutive_months) {
                months.push(listed);
            } else if quarters < self.further_quarters && listed.month.month % 3 == 0 {
                quarters += 1;
                months.push(listed);
            }
        }
        months
    }

    /// Months from the nearest that are sure to hold all that the rule names.
    fn furthest(self) -> i32 {
        i32::from(self.consecutive_months) + 3 * i32::from(self.further_quarters)
    }
}
