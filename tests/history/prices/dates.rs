//! Days, months and longer periods of a price file.

use jiff::civil::date;
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::parse::amount::DecimalMark;
use tokenlock::parse::day::DayOrder;

use super::{MARCH, PRICES, column, error, import, problems, read};

#[test]
fn the_day_is_asked_of_the_whole_file() {
    let text = "date,price\n3/9/2026,1\n3/10/2026,2\n";
    assert_eq!(error(text), FileError::AmbiguousDates);
    let told = |order, text: &str| {
        let options = Options { day_order: Some(order), ..Options::default() };
        import(text, options).unwrap()
    };
    assert_eq!(column(&told(DayOrder::MonthFirst, text), 0).1[0], date(2026, 3, 9));
    assert_eq!(column(&told(DayOrder::DayFirst, text), 0).1[0], date(2026, 9, 3));

    let found = read(&format!("{text}3/13/2026,3\n"));
    assert_eq!(column(&found, 0).1[0], date(2026, 3, 9));
    assert_eq!(found.understood.day_order, Some(DayOrder::MonthFirst));

    // Dates that contradict each other tell nothing about the others.
    let contradicting = format!("{text}3/13/2026,3\n13/3/2026,4\n4/4/2026,5\n");
    assert_eq!(error(&contradicting), FileError::AmbiguousDates);
    let found = told(DayOrder::MonthFirst, &contradicting);
    assert_eq!(problems(&found), [(5, "", "other_day_order")]);
    assert_eq!(column(&found, 0).2, [1.0, 2.0, 3.0, 5.0]);
}

/// C05: the separator within the date.
#[test]
fn a_day_with_a_comma_in_it_is_one_cell() {
    let found = read(
        "Date, Price, Open, High, Low, Vol., Change %\n\n\
         Mar 11, 2026, 4.62, 4.55, 4.70, 4.50, 12.34K, 1.54%\n\
         Mar 10, 2026, 4.55, 4.50, 4.60, 4.45, -, 1.11%\n\
         Mar 09, 2026, 4.50, 4.40, 4.55, 4.35, 150.20K, -0.61%\n",
    );
    assert_eq!(column(&found, 0), ("Price", &MARCH[..], &PRICES[..]));
    assert_eq!(column(&found, 3).0, "Low");
    assert_eq!(found.ignored_columns, ["Vol.", "Change %"]);
    assert_eq!(problems(&found), []);
}

/// C10: days as they are written, whatever their zone.
#[test]
fn a_time_zone_moves_no_day() {
    let found = read(
        "UTC_Time,price\n2026-03-09T23:30:00+08:00,4.50\n2026-03-10T00:30:00+08:00,4.55\n\
         2026-03-10T12:00:00+08:00,4.58\n2026-03-11T00:30:00+08:00,4.62\n",
    );
    assert_eq!(column(&found, 0), ("price", &MARCH[..], &PRICES[..]));
    assert_eq!(problems(&found), [(4, "", "duplicate_date")]);
}

/// C14: a row a month.
#[test]
fn a_month_is_dated_by_its_first_day() {
    let months = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)];
    for text in [
        "month,price\n2026-01,4.50\n2026-02,4.55\n2026-03,4.62\n2026-04,4.40\n",
        "月份,价格\n2026年1月,4.50\n2026年2月,4.55\n2026年3月,4.62\n2026年4月,4.40\n",
        "month,price\nJan-26,4.50\nFeb-26,4.55\nMar-26,4.62\nApr-26,4.40\n",
        "year,month,price\n2026,1,4.50\n2026,2,4.55\n2026,3,4.62\n2026,4,4.40\n",
        "month,price\n202601,4.50\n202602,4.55\n202603,4.62\n202604,4.40\n",
    ] {
        let found = read(text);
        assert_eq!(column(&found, 0).1, months, "{text}");
        assert_eq!(column(&found, 0).2, [4.5, 4.55, 4.62, 4.4]);
    }
}

/// C17: one date of a file tells how all are meant, or none does.
#[test]
fn day_and_month_are_never_swapped_by_row() {
    let found = read("date,price\n12/01/2026,4.50\n12/02/2026,4.55\n12/31/2026,4.62\n");
    let december = [1, 2, 31].map(|day| date(2026, 12, day));
    assert_eq!(column(&found, 0).1, december);
    assert_eq!(problems(&found), []);
    let asked = error("date,price\n03/08/2026,4.50\n04/08/2026,4.55\n05/08/2026,4.62\n");
    assert_eq!((asked, asked.option()), (FileError::AmbiguousDates, "day_order"));
    assert!(asked.to_string().contains("\"day_first\" or \"month_first\""));
}

#[test]
fn years_of_two_digits_and_numbers_of_days_are_read() {
    for (text, decimal) in [
        (
            "date,price\n3/9/26,4.50\n3/10/26,4.55\n3/11/26,4.62\n3/31/26,5\n",
            Some(DecimalMark::Point),
        ),
        (
            "Datum;Preis\n09.03.26;4,50\n10.03.26;4,55\n11.03.26;4,62\n31.03.26;5\n",
            Some(DecimalMark::Comma),
        ),
        ("date,price\n46090,4.50\n46091,4.55\n46092,4.62\n46112,5\n", Some(DecimalMark::Point)),
        (
            "date,price\n26/03/09,4.50\n26/03/10,4.55\n26/03/11,4.62\n26/03/31,5\n",
            Some(DecimalMark::Point),
        ),
    ] {
        let found = read(text);
        assert_eq!(column(&found, 0).1[..3], MARCH, "{text}");
        assert_eq!(column(&found, 0).2[..3], PRICES, "{text}");
        assert_eq!(found.understood.decimal_mark, decimal);
    }
}

#[test]
fn weeks_quarters_and_months_by_number_are_a_history() {
    let dates = |text: &str| {
        let histories = read(text);
        assert_eq!(histories.problems, [], "{text}");
        column(&histories, 0).1.to_vec()
    };
    let months = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)];
    assert_eq!(dates("month,price\n2026M01,4.5\n2026M02,4.55\n2026M03,4.62\n"), months);
    assert_eq!(dates("月份,价格\n2026年1月,4.5\n2026年2月,4.55\n2026年3月,4.62\n"), months);
    let weeks = [date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 16)];
    assert_eq!(dates("week,price\n2026-W10,4.5\n2026-W11,4.55\n2026-W12,4.62\n"), weeks);
    let quarters = [date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1)];
    assert_eq!(dates("quarter,price\n2026Q1,4.5\n2026Q2,4.55\n2026Q3,4.62\n"), quarters);
    assert_eq!(
        dates("季度,价格\n2026年第一季度,4.5\n2026年第二季度,4.55\n2026年第三季度,4.62\n"),
        quarters
    );
}

#[test]
fn periods_that_may_be_several_days_are_refused_with_a_spelling_that_works() {
    for text in [
        "week,price\nWeek 10 2026,4.5\nWeek 11 2026,4.55\n",
        "quarter,price\nFY26 Q1,4.5\nFY26 Q2,4.55\n",
        "周,价格\n2026年第10周,4.5\n2026年第11周,4.55\n",
    ] {
        assert_eq!(error(text), FileError::Periods, "{text}");
    }
    let said = FileError::Periods.to_string();
    assert!(said.contains("2026-W10") && said.contains("2026Q1"), "{said}");
    // Among months a quarter is their sum or mean.
    let histories =
        read("month,price\n2026-01,4.5\n2026-02,4.55\n2026-03,4.62\n2026Q1,4.5\n2026-04,5\n");
    assert_eq!(column(&histories, 0).2, [4.5, 4.55, 4.62, 5.0]);
    assert_eq!(problems(&histories), [(5, "", "no_date")]);
}
