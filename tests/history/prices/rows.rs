//! Rows of a price file: their order, and those that are not taken.

use jiff::civil::date;
use tokenlock::history::MOST_PROBLEMS;
use tokenlock::history::error::FileError;

use super::{column, error, problems, read};

#[test]
fn the_bundled_index_is_read_without_a_problem() {
    let index = read(include_str!("../../../data/index_weekly.csv"));
    assert_eq!(index.problems, []);
    let [open, closed, bill] = [0, 1, 2].map(|place| column(&index, place));
    assert_eq!((open.0, open.2.len()), ("open_weight_index", 101));
    assert_eq!((closed.0, closed.2.len()), ("closed_index", 101));
    assert_eq!((bill.0, bill.2.len()), ("three_model_bill", 90));
    assert_eq!(bill.1[0], date(2024, 12, 7));
    assert_eq!((open.2[1], open.1[100]), (102.85, date(2026, 8, 22)));
}

#[test]
fn a_bad_line_is_named_and_never_stops_the_rest() {
    let text = "date,price,other\n\
        2026-03-02,1,10\n\
        2026-03-03,abc,11\n\
        soon,2,12\n\
        2026-03-04,\"2,13\n\
        2026-03-05,2\n\
        2026-03-06,0,14\n\
        2026-03-07,-1,15\n\
        2026-03-08,,16\n\
        2026-03-09,3,n/a\n\
        2026-03-02,9,99\n\
        2026-03-10,1e999,17\n\
        2026-03-11,4,18,,\n\
        2026-02-30,5,19\n\
        2026-03-12,5,\n";
    let found = read(text);
    let expected = [
        (3, "price", "not_a_number"),
        (4, "", "no_date"),
        (5, "", "quote_not_closed"),
        (6, "", "cell_count"),
        (7, "price", "not_positive"),
        (8, "price", "not_positive"),
        (9, "price", "missing"),
        (10, "other", "missing"),
        (11, "", "duplicate_date"),
        (12, "price", "out_of_range"),
        (14, "", "no_date"),
    ];
    assert_eq!(problems(&found), expected);
    assert_eq!(column(&found, 0).2, [1.0, 3.0, 4.0, 5.0]);
    // The last cell is empty after the column's end, which is no gap.
    assert_eq!(column(&found, 1).2, [10.0, 11.0, 14.0, 15.0, 16.0, 17.0, 18.0]);
    assert_eq!(found.problems[1].text, "soon,2,12");
}

#[test]
fn the_order_of_rows_is_no_problem() {
    let falling = read("date,price\n2026-03-11,3\n2026-03-09,1\n2026-03-10,2\n");
    assert_eq!((problems(&falling), column(&falling, 0).2), (vec![], &[1.0, 2.0, 3.0][..]));
    // Nor is a header that stands there again, nor a row that says the same again.
    let again = read("date,price\n2026-03-09,1\ndate,price\n2026-03-09,1.0\n2026-03-10,2\n");
    assert_eq!((problems(&again), column(&again, 0).2), (vec![], &[1.0, 2.0][..]));
}

#[test]
fn what_is_no_table_of_prices_is_named() {
    for (text, expected) in [
        ("", FileError::NoTable),
        ("\u{feff}\r\n\r\n", FileError::NoTable),
        ("date\n2026-03-09\n", FileError::NoTable),
        ("date,price\n", FileError::NoDates),
        ("date,price\nx,1\n", FileError::NoDates),
        ("date,price\n2026-03-09,x\n", FileError::NoPrices),
        ("date,price\n2026-03-09,-1\n", FileError::NoPrices),
        ("date,volume\n2026-03-09,12\n", FileError::NoPrices),
    ] {
        assert_eq!(error(text), expected, "{text}");
    }
}

#[test]
fn problems_without_end_are_counted() {
    let text = format!("date,price\n2026-03-09,1\n{}", "bad,1\n".repeat(MOST_PROBLEMS + 7));
    let found = read(&text);
    assert_eq!((found.problems.len(), found.problems_not_listed), (MOST_PROBLEMS, 7));
}

#[test]
fn empty_lines_of_cells_are_no_problem_and_years_of_other_calendars_no_dates() {
    let histories = read(",date,,price,\n,2026-03-09,,4.5,\n,,,,\n,2026-03-10,,4.6,\n");
    assert_eq!((problems(&histories), column(&histories, 0).2), (vec![], [4.5, 4.6].as_slice()));
    assert_eq!(error("date,price\n9/3/2569,4.5\n25/3/2569,4.6\n"), FileError::NoDates);
    assert_eq!(error("date,price\n1447-09-20,4.5\n1447-09-21,4.6\n"), FileError::NoDates);
}
