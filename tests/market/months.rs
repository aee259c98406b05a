//! Listed months and last trading days.

use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;
use tokenlock::market::business_calendar::BusinessCalendar;
use tokenlock::market::calendar::CalendarMonth;
use tokenlock::market::last_trading_day::LastTradingDay;
use tokenlock::market::listing::Listing;
use tokenlock::market::specification::{PRESETS, Specification};

const THIRD_WEDNESDAY: LastTradingDay =
    LastTradingDay::NthWeekday { nth: 3, weekday: Weekday::Wednesday };
const LAST_MONDAY: LastTradingDay = LastTradingDay::LastWeekday(Weekday::Monday);
const FIFTH_TO_LAST_BEFORE: LastTradingDay = LastTradingDay::MonthBefore { from_end: 5 };
const RULES: [LastTradingDay; 4] =
    [THIRD_WEDNESDAY, LAST_MONDAY, LastTradingDay::LastBusinessDay, FIFTH_TO_LAST_BEFORE];

fn month(year: i16, month: i8) -> CalendarMonth {
    CalendarMonth { year, month }
}

fn listed(name: &str, day: Date) -> Vec<(String, Date)> {
    let specification = Specification::named(name).unwrap();
    let months = specification.listed_months(day, &BusinessCalendar::weekdays());
    months.iter().map(|listed| (listed.month.text(), listed.last_trading_day)).collect()
}

fn names(name: &str, day: Date) -> Vec<String> {
    listed(name, day).into_iter().map(|(month, _)| month).collect()
}

/// The days are those of Python's `calendar`. 2028 is a leap year; September and December 2027 begin
/// on a Wednesday, so that their third is the earliest possible.
#[test]
fn third_wednesdays_are_those_of_the_calendar() {
    let calendar = BusinessCalendar::weekdays();
    for (year, days) in [
        (2024, [17, 21, 20, 17, 15, 19, 17, 21, 18, 16, 20, 18]),
        (2026, [21, 18, 18, 15, 20, 17, 15, 19, 16, 21, 18, 16]),
        (2027, [20, 17, 17, 21, 19, 16, 21, 18, 15, 20, 17, 15]),
        (2028, [19, 16, 15, 19, 17, 21, 19, 16, 20, 18, 15, 20]),
    ] {
        for (number, day) in (1..).zip(days) {
            let last = THIRD_WEDNESDAY.of(month(year, number), &calendar);
            assert_eq!(last, Some(date(year, number, day)));
        }
    }
}

#[test]
fn last_business_days_step_back_over_weekends() {
    let calendar = BusinessCalendar::weekdays();
    for (day, why) in [
        (date(2026, 10, 30), "the 31st is a Saturday"),
        (date(2027, 1, 29), "the 31st is a Sunday"),
        (date(2026, 12, 31), "a Thursday"),
        (date(2028, 2, 29), "a leap year's last day, a Tuesday"),
        (date(2027, 2, 26), "the 28th is a Sunday"),
        (date(2032, 2, 27), "the 29th is a Sunday"),
    ] {
        let last = LastTradingDay::LastBusinessDay.of(CalendarMonth::of(day), &calendar);
        assert_eq!(last, Some(day), "{why}");
    }
}

/// EC's real last trading days: 9 February 2026, the Monday before the Spring Festival closed the
/// exchange from 16 to 23 February, and 30 March 2026. The revised months of the contract began on
/// the day after each.
#[test]
fn a_closed_last_monday_moves_by_whole_weeks() {
    let festival = (16..=23).map(|day| date(2026, 2, day));
    let calendar = BusinessCalendar::with_holidays(festival);
    assert_eq!(LAST_MONDAY.of(month(2026, 2), &calendar), Some(date(2026, 2, 9)));
    assert_eq!(LAST_MONDAY.of(month(2026, 3), &calendar), Some(date(2026, 3, 30)));
    let open = BusinessCalendar::weekdays();
    assert_eq!(LAST_MONDAY.of(month(2026, 2), &open), Some(date(2026, 2, 23)));
}

#[test]
fn other_rules_take_the_business_day_before_a_holiday() {
    let calendar = BusinessCalendar::with_holidays([
        date(2026, 12, 16),
        date(2026, 12, 15),
        date(2026, 12, 31),
        date(2026, 12, 28),
    ]);
    let december = month(2026, 12);
    assert_eq!(THIRD_WEDNESDAY.of(december, &calendar), Some(date(2026, 12, 14)));
    assert_eq!(LastTradingDay::LastBusinessDay.of(december, &calendar), Some(date(2026, 12, 30)));
    // 30, 29, 25, 24 and 23 are the last five business days of December that are left.
    let january = month(2027, 1);
    assert_eq!(FIFTH_TO_LAST_BEFORE.of(january, &calendar), Some(date(2026, 12, 23)));
    let open = BusinessCalendar::weekdays();
    assert_eq!(FIFTH_TO_LAST_BEFORE.of(january, &open), Some(date(2026, 12, 25)));
}

#[test]
fn xing_lists_six_months_and_four_quarters_after_them() {
    assert_eq!(
        listed("xing", date(2026, 11, 22)),
        [
            ("2026-12", date(2026, 12, 16)),
            ("2027-01", date(2027, 1, 20)),
            ("2027-02", date(2027, 2, 17)),
            ("2027-03", date(2027, 3, 17)),
            ("2027-04", date(2027, 4, 21)),
            ("2027-05", date(2027, 5, 19)),
            ("2027-06", date(2027, 6, 16)),
            ("2027-09", date(2027, 9, 15)),
            ("2027-12", date(2027, 12, 15)),
            ("2028-03", date(2028, 3, 15)),
        ]
        .map(|(name, day)| (name.to_owned(), day))
    );
}

#[test]
fn a_month_is_listed_through_its_last_trading_day() {
    assert_eq!(names("xing", date(2026, 12, 16))[0], "2026-12");
    let after = names("xing", date(2026, 12, 17));
    assert_eq!(after[0], "2027-01");
    // June became one of the six, so the quarters begin with September.
    assert_eq!(after[5..], ["2027-06", "2027-09", "2027-12", "2028-03", "2028-06"]);
    assert_eq!(names("gpu1", date(2026, 12, 31))[0], "2026-12");
    assert_eq!(names("gpu1", date(2027, 1, 1))[0], "2027-01");
    // October 2026 ends on a Saturday, so its last business day is the 30th.
    assert_eq!(names("gpu2", date(2026, 10, 31))[0], "2026-11");
}

#[test]
fn thirty_six_months_reach_three_years() {
    for name in ["gpu1", "gpu2", "custom"] {
        let months = listed(name, date(2026, 11, 22));
        assert_eq!(months.len(), 36);
        assert_eq!(months[0], ("2026-11".to_owned(), date(2026, 11, 30)));
        assert_eq!(months[35], ("2029-10".to_owned(), date(2029, 10, 31)));
    }
}

#[test]
fn shanghais_illustration_lists_twelve_months_to_their_last_mondays() {
    let months = listed("shanghai", date(2026, 11, 22));
    assert_eq!(months.len(), 12);
    assert_eq!(months[0], ("2026-11".to_owned(), date(2026, 11, 30)));
    assert_eq!(months[3], ("2027-02".to_owned(), date(2027, 2, 22)));
    assert_eq!(months[11], ("2027-10".to_owned(), date(2027, 10, 25)));
}

#[test]
fn a_forward_between_two_parties_lists_no_months() {
    assert!(listed("stu", date(2026, 11, 22)).is_empty());
}

#[test]
fn an_options_months_skip_those_whose_day_in_the_month_before_is_over() {
    let listing = Listing { consecutive_months: 3, further_quarters: 1 };
    let calendar = BusinessCalendar::weekdays();
    let months = |day| listing.months(day, FIFTH_TO_LAST_BEFORE, &calendar);
    // 24 November 2026 is the fifth-to-last business day: December's option trades that day.
    let first = months(date(2026, 11, 24));
    assert_eq!(first[0].month, month(2026, 12));
    assert_eq!(first[0].last_trading_day, date(2026, 11, 24));
    let next = months(date(2026, 11, 25));
    let names: Vec<_> = next.iter().map(|listed| listed.month.text()).collect();
    assert_eq!(names, ["2027-01", "2027-02", "2027-03", "2027-06"]);
}

#[test]
fn the_calendars_ends_give_fewer_months_and_no_panic() {
    for name in PRESETS {
        for day in [Date::MIN, Date::MAX, date(9999, 12, 30), date(9998, 1, 1), date(0, 1, 1)] {
            assert!(listed(name, day).len() <= 36, "{name} {day}");
        }
    }
    assert_eq!(listed("gpu1", date(9999, 11, 1)).len(), 2);
    let always_closed = BusinessCalendar::with_holidays((1..=30).map(|day| date(2026, 11, day)));
    let gpu = Specification::named("gpu1").unwrap();
    assert_eq!(LastTradingDay::LastBusinessDay.of(month(2026, 11), &always_closed), None);
    let months = gpu.listed_months(date(2026, 11, 5), &always_closed);
    assert_eq!((months[0].month, months.len()), (month(2026, 12), 36));
}

#[test]
fn fixings_are_the_days_that_the_settlement_names() {
    let calendar = BusinessCalendar::weekdays();
    let fixings = |name| Specification::named(name).unwrap().fixing_days(month(2028, 2), &calendar);
    assert_eq!(fixings("gpu1").len(), 21);
    assert_eq!(fixings("custom").len(), 29);
    assert_eq!(fixings("xing"), [date(2028, 2, 16)]);
    assert!(fixings("stu").is_empty());
    assert!(fixings("shanghai").is_empty());
}

fn any_day() -> impl Strategy<Value = Date> {
    (1900..2200_i16, 1..=12_i8, 1..=28_i8).prop_map(|(year, month, day)| date(year, month, day))
}

fn any_calendar() -> impl Strategy<Value = BusinessCalendar> {
    prop::collection::vec((2026..2028_i16, 1..=12_i8, 1..=28_i8), 0..40).prop_map(|days| {
        BusinessCalendar::with_holidays(days.into_iter().map(|(y, m, d)| date(y, m, d)))
    })
}

proptest! {
    #[test]
    fn every_rule_keeps_its_word(day in any_day()) {
        let open = BusinessCalendar::weekdays();
        let this = CalendarMonth::of(day);
        let third = THIRD_WEDNESDAY.of(this, &open).unwrap();
        prop_assert!(third.weekday() == Weekday::Wednesday && (15..=21).contains(&third.day()));
        let monday = LAST_MONDAY.of(this, &open).unwrap();
        prop_assert!(monday.weekday() == Weekday::Monday);
        prop_assert!(monday.day() + 7 > monday.days_in_month());
        let last = LastTradingDay::LastBusinessDay.of(this, &open).unwrap();
        let mut later = last.tomorrow().unwrap();
        while CalendarMonth::of(later) == this {
            prop_assert!(!open.is_business_day(later));
            later = later.tomorrow().unwrap();
        }
        let fifth = FIFTH_TO_LAST_BEFORE.of(this.plus(1), &open).unwrap();
        prop_assert_eq!(open.business_days(this).iter().filter(|day| **day >= fifth).count(), 5);
    }

    #[test]
    fn months_are_in_order_and_still_trade(
        (year, number, number_of_day) in (2026..2028_i16, 1..=12_i8, 1..=28_i8),
        calendar in any_calendar(),
        rule in prop::sample::select(&RULES[..]),
        consecutive_months in 0..40_u16,
        further_quarters in 0..8_u16,
    ) {
        let day = date(year, number, number_of_day);
        let listing = Listing { consecutive_months, further_quarters };
        let months = listing.months(day, rule, &calendar);
        prop_assert_eq!(months.len(), usize::from(consecutive_months + further_quarters));
        for listed in &months {
            prop_assert!(listed.last_trading_day >= day);
            prop_assert!(calendar.is_business_day(listed.last_trading_day));
            prop_assert_eq!(rule.of(listed.month, &calendar), Some(listed.last_trading_day));
        }
        for pair in months.windows(2) {
            prop_assert!(pair[0].month < pair[1].month);
        }
        let quarters = &months[usize::from(consecutive_months)..];
        prop_assert!(quarters.iter().all(|listed| listed.month.month % 3 == 0));
    }
}
