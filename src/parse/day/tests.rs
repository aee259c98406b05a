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
        "26年3月9日",
        "二〇二六年三月九日",
        "２０２６-０３-０９",
        "2026/3/9 星期一",
        "2026年3月9日 周一 上午 10:05",
        "2026/3/9 下午3:04",
        "=\"2026-03-09\"",
        "Mar 9 2026",
        "March 9, 2026",
        "March 9th, 2026",
        "9 Mar 2026",
        "09-Mar-2026",
        "09-Mar-26",
        "2026-Mar-09",
        "Mon, 9 Mar 2026",
        "Monday, March 9, 2026",
        "9. März 2026",
        "lundi 9 mars 2026",
        "9 de marzo de 2026",
        "2026-03-09 00:00:00",
        "2026-03-09T13:45:00Z",
        "2026-03-09T23:30:00.123+08:00",
        "2026-03-09 23:30:00 UTC",
        "2026-03-09Z",
        "20260309T134500Z",
        "Mar 9, 2026, 4:00 PM",
    ] {
        assert_eq!(read(text), Some(Day::Certain(date(2026, 3, 9))), "{text}");
    }
    for text in [
        "2026년 3월 9일",
        "2026년3월9일",
        "26년 3월 9일",
        "2026. 3. 9.",
        "2026.03.09.",
        "2026. 3. 9. 오전 9:30",
        "2026년 3월 9일 월요일",
        "2026-03-09(월)",
        "2026年3月9日(月)",
        "2026年3月9日 月曜日",
        "2026/3/9 午後 3:04",
        "令和8年3月9日",
        "9 марта 2026",
        "9 марта 2026 г.",
        "9 мар. 2026 г., 10:05",
        "понедельник, 9 марта 2026 года",
        "Пн, 9 мар 2026",
    ] {
        assert_eq!(read(text), Some(Day::Certain(date(2026, 3, 9))), "{text}");
    }
    assert_eq!(read("令和元年5月1日"), Some(Day::Certain(date(2019, 5, 1))));
    assert_eq!(read("5 мая 2026"), Some(Day::Certain(date(2026, 5, 5))));
    for text in ["09.03.2026", "9.3.2026", "09.03.26", "09.03.2026 8:15"] {
        assert_eq!(read(text).and_then(|day| day.date(None)), Some(date(2026, 3, 9)), "{text}");
    }
    assert_eq!(read("Sept 3 2026"), Some(Day::Certain(date(2026, 9, 3))));
}

#[test]
fn a_month_is_its_first_day() {
    for text in [
        "2026-03",
        "2026/03",
        "03/2026",
        "2026年3月",
        "Mar 2026",
        "March-2026",
        "Mar-26",
        "2026M03",
        "2026M3",
        "2026-M03",
        "2026m3",
        "M03/2026",
        "2026년 3월",
        "2026. 3.",
        "令和8年3月",
        "март 2026",
        "Март 2026 г.",
        "мар-26",
    ] {
        assert_eq!(read(text), Some(Day::Month(date(2026, 3, 1))), "{text}");
    }
    assert_eq!(read("2026.03"), None);
    assert_eq!(read_number("2026.03"), Some(date(2026, 3, 1)));
    assert_eq!(read_number("202603"), Some(date(2026, 3, 1)));
    assert_eq!(read_number("46090"), Some(date(2026, 3, 9)));
    assert_eq!(read_number("46090.75"), Some(date(2026, 3, 9)));
    assert_eq!(read_number("1773014400"), Some(date(2026, 3, 9)));
    assert_eq!(read_number("1773014400000"), Some(date(2026, 3, 9)));
    for text in ["", "4.5", "12", "99999", "202613", "17730144001", "46090x"] {
        assert_eq!(read_number(text), None, "{text}");
    }
}

#[test]
fn a_day_that_may_be_two_is_not_guessed() {
    let days = |texts: &[&str]| texts.iter().map(|text| read(text)).collect::<Vec<_>>();
    let march = days(&["3/9/2026", "3/10/2026"]);
    assert_eq!(order(march.clone()), Err(Ambiguous));
    assert_eq!(march[0].and_then(|day| day.date(None)), None);
    assert_eq!(march[0].and_then(|day| day.date(Some(DayOrder::DayFirst))), Some(date(2026, 9, 3)));
    assert_eq!(
        march[0].and_then(|day| day.date(Some(DayOrder::MonthFirst))),
        Some(date(2026, 3, 9))
    );
    assert_eq!(order(days(&["3/9/2026", "3/25/2026"])), Ok(Some(DayOrder::MonthFirst)));
    assert_eq!(order(days(&["3/9/26", "25-3-26 0:00"])), Ok(Some(DayOrder::DayFirst)));
    assert_eq!(order(days(&["3/9/2026", "3/25/2026", "25/3/2026"])), Err(Ambiguous));
    assert_eq!(order(days(&["5/5/2026", "6/6/2026"])), Ok(Some(DayOrder::DayFirst)));
    assert_eq!(order(days(&["2026-03-09", "x"])), Ok(None));
    assert_eq!(order(days(&["09.03.26", "10.03.26"])), Ok(Some(DayOrder::DayFirst)));
    // One year and many days.
    assert_eq!(order(days(&["26/03/09", "26/03/10"])), Ok(Some(DayOrder::YearFirst)));
    assert_eq!(order(days(&["99/03/09", "00/03/40"])), Ok(Some(DayOrder::YearFirst)));
}

#[test]
fn what_names_no_day_is_refused() {
    for text in [
        "",
        "2026-02-30",
        "9/3/2569",
        "1447-09-20",
        "2569-03",
        "31.02.2026",
        "13/13/2026",
        "Ma 9 2026",
        "Mar 9",
        "Mar 09",
        "26-Mar",
        "Mar Apr 2026",
        "20261309",
        "+3/+9/2026",
        "1.5",
        "4,50",
        "4.50",
        "2026-03-09 x",
        "date",
        "é9.03.2026",
        "1/2/3/2026",
        "18:49",
        "192.168.1.1",
        "年",
        "Total 3",
        "3월 9일",
        "9 марта",
        "2026년 13월",
        "令和八",
        "4.5.",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn weeks_of_iso_8601_and_quarters_of_the_calendar_are_their_first_day() {
    for text in [
        "2026-W11",
        "2026W11",
        "2026 W11",
        "W11 2026",
        "W11/2026",
        "KW 11 2026",
        "KW11/2026",
        "2026-w11",
    ] {
        assert_eq!(read(text), Some(Day::Week(date(2026, 3, 9))), "{text}");
    }
    assert_eq!(read("2026-W11-1"), Some(Day::Certain(date(2026, 3, 9))));
    assert_eq!(read("2026-W01"), Some(Day::Week(date(2025, 12, 29))));
    for text in [
        "2026Q2",
        "2026-Q2",
        "2026 Q2",
        "2026/Q2",
        "Q2 2026",
        "Q2/2026",
        "2Q2026",
        "2Q 2026",
        "2026q2",
        "2026年第二季度",
        "2026年2季度",
        "2026年Q2",
    ] {
        assert_eq!(read(text), Some(Day::Quarter(date(2026, 4, 1))), "{text}");
    }
    // A week may begin on Sunday, and a fiscal year in any month.
    for text in [
        "Week 11 2026",
        "2026年第11周",
        "FY2026 Q2",
        "FY26Q2",
        "Q2",
        "Q2 FY26",
        "W11",
        "2026Q5",
        "2025W53",
    ] {
        assert_eq!(read(text), None, "{text}");
        assert!(is_period(text), "{text}");
    }
    for text in ["", "Total 3", "h100", "gpt-6", "2026-03-09", "a W 1", "q", "周一", "4.50"] {
        assert!(!is_period(text), "{text}");
    }
}
