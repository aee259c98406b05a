//! Files of prices as they come from spreadsheets, terminals and web pages.

use jiff::civil::date;
use proptest::prelude::*;
use tokenlock::hedge::history::amount::DecimalMark;
use tokenlock::hedge::history::day::DayOrder;
use tokenlock::hedge::history::import::{Import, ImportOptions, LARGEST, MOST_PROBLEMS, import};
use tokenlock::hedge::history::problem::{ImportError, RowProblem};

pub fn read(text: &str) -> Import {
    import(text, ImportOptions::default()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Line, column and name of each problem.
fn problems<'a>(import: &'a Import) -> Vec<(usize, &'a str, &'static str)> {
    let column = |problem: &'a RowProblem| problem.column.as_deref().unwrap_or("");
    import.problems.iter().map(|one| (one.line, column(one), one.reason.name())).collect()
}

fn error(text: &str) -> ImportError {
    import(text, ImportOptions::default()).unwrap_err()
}

#[test]
fn the_bundled_index_is_read_without_a_problem() {
    let index = read(include_str!("../../data/index_weekly.csv"));
    assert_eq!(index.problems, []);
    let [open, closed, bill] = &index.histories[..] else { panic!("three columns") };
    assert_eq!((open.name(), open.prices().len()), ("open_weight_index", 101));
    assert_eq!((closed.name(), closed.prices().len()), ("closed_index", 101));
    assert_eq!((bill.name(), bill.prices().len()), ("three_model_bill", 90));
    assert_eq!(bill.dates()[0], date(2024, 12, 7));
    assert_eq!((open.prices()[1], open.dates()[100]), (102.85, date(2026, 8, 22)));
}

#[test]
fn spreadsheets_of_all_countries_say_the_same() {
    let texts = [
        "date,price\n2026-03-09,1234.5\n2026-03-10,0.75\n",
        "\u{feff}Date,Price\r\n2026-03-09,\"1,234.50\"\r\n2026-03-10,0.75\r\n",
        "Datum;Preis\n09.03.2026;1.234,50\n10.03.2026;0,75\n",
        "sep=;\nDatum;Preis\n09.03.2026;1.234,50\n10.03.2026;0,75\n",
        "日期\t价格\n2026年3月9日\t¥1,234.50\n2026年3月10日\t¥0.75\n",
        "Date;Prix\n09/03/2026;1\u{202f}234,5\n10/03/2026;0,75\n25/02/2026;\n",
        "\"Date\",\"Price\"\n\"Mar 10, 2026\",\"0.75\"\n\"Mar 9, 2026\",\"1,234.50\"\n",
        "price,when\n1234.5,2026-03-09T00:00:00Z\n.75,2026-03-10T00:00:00Z\n",
        "2026-03-09;1234,5\n2026-03-10;0,75\n",
        "# a note\r\rdate,price\r2026-03-09,1234.5\r2026-03-10,7.5e-1",
    ];
    for text in texts {
        let found = read(text);
        let history = &found.histories[0];
        assert_eq!(history.dates(), [date(2026, 3, 9), date(2026, 3, 10)], "{text}");
        assert_eq!(history.prices(), [1_234.5, 0.75], "{text}");
        assert_eq!(found.problems, [], "{text}");
    }
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
    assert_eq!(found.histories[0].prices(), [1.0, 3.0, 4.0, 5.0]);
    // The last cell is empty after the column's end, which is no gap.
    assert_eq!(found.histories[1].prices(), [10.0, 11.0, 14.0, 15.0, 16.0, 17.0, 18.0]);
    assert_eq!(found.problems[1].text, "soon,2,12");
}

#[test]
fn the_day_is_asked_of_the_whole_file() {
    let text = "date,price\n3/9/2026,1\n3/10/2026,2\n";
    assert_eq!(error(text), ImportError::NoDates { are_ambiguous: true });
    let told = |order| {
        let options = ImportOptions { day_order: Some(order), ..ImportOptions::default() };
        import(text, options).unwrap().histories[0].dates()[0]
    };
    assert_eq!(told(DayOrder::MonthFirst), date(2026, 3, 9));
    assert_eq!(told(DayOrder::DayFirst), date(2026, 9, 3));

    let found = read(&format!("{text}3/13/2026,3\n"));
    assert_eq!(found.histories[0].dates()[0], date(2026, 3, 9));
    assert_eq!(found.day_order, Some(DayOrder::MonthFirst));

    // Dates that contradict each other tell nothing about the others.
    let found = read(&format!("{text}3/13/2026,3\n13/3/2026,4\n4/4/2026,5\n"));
    let ambiguous: Vec<usize> = found
        .problems
        .iter()
        .filter(|p| p.reason.name() == "ambiguous_date")
        .map(|p| p.line)
        .collect();
    assert_eq!(ambiguous, [2, 3]);
}

#[test]
fn the_decimal_mark_is_asked_of_the_whole_file() {
    let prices = |text: &str| read(text).histories[0].prices().to_vec();
    assert_eq!(prices("d;p\n2026-03-09;1,234\n2026-03-10;1,5\n"), [1.234, 1.5]);
    assert_eq!(prices("d;p\n2026-03-09;1,234\n2026-03-10;1.5\n"), [1_234.0, 1.5]);
    assert_eq!(prices("d;p\n2026-03-09;1,234\n2026-03-10;1,235\n"), [1.234, 1.235]);
    assert_eq!(prices("d\tp\n2026-03-09\t1,234\n2026-03-10\t1,235\n"), [1_234.0, 1_235.0]);
    let mixed = read("d;p\n2026-03-09;1,5\n2026-03-10;1,6\n2026-03-11;1.5\n2026-03-12;1.234\n");
    assert_eq!(problems(&mixed), [(4, "p", "not_a_number")]);
    assert_eq!(mixed.histories[0].prices(), [1.5, 1.6, 1_234.0]);
    let options =
        ImportOptions { decimal_mark: Some(DecimalMark::Point), ..ImportOptions::default() };
    let told = import("d;p\n2026-03-09;1,234\n", options).unwrap();
    assert_eq!(told.histories[0].prices(), [1_234.0]);
}

#[test]
fn order_and_gaps_are_remarked_on_and_the_lines_taken() {
    let falling = read("date,price\n2026-03-11,3\n2026-03-10,2\n2026-03-09,1\n");
    assert_eq!((problems(&falling), falling.histories[0].prices()), (vec![], &[1.0, 2.0, 3.0][..]));

    let day = |day: i8| format!("2026-03-{day:02},{day}\n");
    let of = |days: &[i8]| {
        read(&format!("date,price\n{}", days.iter().map(|d| day(*d)).collect::<String>()))
    };
    // A stray line, late or early, is the one that is reported.
    assert_eq!(problems(&of(&[1, 2, 4, 5, 3, 6])), [(6, "", "out_of_order")]);
    assert_eq!(problems(&of(&[1, 2, 6, 3, 4, 5])), [(4, "", "out_of_order")]);
    assert_eq!(problems(&of(&[6, 5, 1, 4, 3, 2])), [(4, "", "out_of_order")]);
    // A long weekend is nothing, a week of missing days is.
    assert_eq!(problems(&of(&[1, 2, 6, 7, 8])), []);
    assert_eq!(problems(&of(&[1, 2, 3, 8, 9])), [(5, "", "date_gap")]);
    assert_eq!(problems(&of(&[1, 8, 22, 29])), [(4, "", "date_gap")]);
    assert!(of(&[1, 2, 3, 8, 9]).problems[0].reason.is_taken());
}

#[test]
fn columns_that_hold_no_prices_are_named() {
    let found = read("model,date,price,source\nA,2026-03-09,1,list 1\nB,2026-03-10,2,page 7\n");
    assert_eq!(found.ignored_columns, ["model", "source"]);
    assert_eq!(found.histories.len(), 1);
    let headless = read("2026-03-09,1,2\n2026-03-10,3,4\n");
    assert_eq!(headless.histories[1].name(), "column 3");
}

#[test]
fn what_is_no_table_of_prices_is_named() {
    assert_eq!(error(""), ImportError::NoTable);
    assert_eq!(error("\u{feff}\r\n\r\n"), ImportError::NoTable);
    assert_eq!(error("date\n2026-03-09\n"), ImportError::NoTable);
    assert_eq!(error("date,\"price\n2026-03-09,1\n"), ImportError::NoTable);
    assert_eq!(error("date,price\n"), ImportError::NoDates { are_ambiguous: false });
    assert_eq!(error("date,price\nx,1\n"), ImportError::NoDates { are_ambiguous: false });
    assert_eq!(error("date,price\n2026-03-09,x\n"), ImportError::NoPrices);
    assert_eq!(error("date,price\n2026-03-09,-1\n"), ImportError::NoPrices);
    let wide = format!("date{}\n2026-03-09{}\n", ",p".repeat(500), ",1".repeat(500));
    assert_eq!(error(&wide), ImportError::TooWide { columns: 501 });
    let large = "x".repeat(LARGEST + 1);
    assert_eq!(error(&large), ImportError::TooLarge { bytes: LARGEST + 1 });
    assert!(error(&large).to_string().starts_with("too_large: the file has 5000001 bytes"));
}

#[test]
fn problems_without_end_are_counted() {
    let text = format!("date,price\n2026-03-09,1\n{}", "bad,1\n".repeat(MOST_PROBLEMS + 7));
    let found = read(&text);
    assert_eq!((found.problems.len(), found.problems_not_listed), (MOST_PROBLEMS, 7));
}

proptest! {
    #[test]
    fn no_text_stops_the_import(text in "\\PC*|[-0-9,;.\t\"\r\n/ eE年月日]*") {
        let _ = import(&text, ImportOptions::default());
        let _ = import(&format!("date,price\n2026-03-09,1\n{text}"), ImportOptions::default());
    }

    #[test]
    fn what_is_written_is_read(
        prices in prop::collection::vec(1e-6_f64..1e6, 1..40),
        separator in prop::sample::select(vec![',', ';', '\t']),
        is_falling: bool,
    ) {
        let day = |place: usize| date(2026, 1, 1) + jiff::Span::new().days(place as i64);
        let mut lines: Vec<String> = prices.iter().enumerate()
            .map(|(place, price)| format!("{}{separator}{price}", day(place))).collect();
        if is_falling {
            lines.reverse();
        }
        // Without a second price, three digits behind a point would be thousands to `;` files.
        let text = format!("date{separator}price\n{}\n", lines.join("\n"));
        let options = ImportOptions {
            decimal_mark: Some(DecimalMark::Point), ..ImportOptions::default()
        };
        let found = import(&text, options).unwrap();
        prop_assert_eq!(found.histories[0].prices(), prices);
        prop_assert_eq!(found.problems, []);
    }
}
