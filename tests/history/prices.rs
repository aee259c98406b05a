//! Files of prices as they come from spreadsheets, terminals and web pages.

use encoding_rs::GB18030;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use tokenlock::history::MOST_PROBLEMS;
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::prices::{self, Histories};
use tokenlock::parse::amount::DecimalMark;
use tokenlock::parse::day::DayOrder;

fn import(text: &str, options: Options) -> Result<Histories, FileError> {
    prices::read(text.as_bytes(), options)
}

fn read(text: &str) -> Histories {
    import(text, Options::default()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The name, dates and prices of a column.
fn column(histories: &Histories, place: usize) -> (&str, &[Date], &[f64]) {
    let history = &histories.histories[place].history;
    (history.name(), history.dates(), history.prices())
}

/// Line, column and name of each problem.
fn problems(histories: &Histories) -> Vec<(usize, &str, &'static str)> {
    let problems = histories.problems.iter();
    problems.map(|one| (one.line, one.column.as_deref().unwrap_or(""), one.reason.name())).collect()
}

fn error(text: &str) -> FileError {
    import(text, Options::default()).unwrap_err()
}

const MARCH: [Date; 3] = [date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 11)];
const PRICES: [f64; 3] = [4.5, 4.55, 4.62];

#[test]
fn the_bundled_index_is_read_without_a_problem() {
    let index = read(include_str!("../../data/index_weekly.csv"));
    assert_eq!(index.problems, []);
    let [open, closed, bill] = [0, 1, 2].map(|place| column(&index, place));
    assert_eq!((open.0, open.2.len()), ("open_weight_index", 101));
    assert_eq!((closed.0, closed.2.len()), ("closed_index", 101));
    assert_eq!((bill.0, bill.2.len()), ("three_model_bill", 90));
    assert_eq!(bill.1[0], date(2024, 12, 7));
    assert_eq!((open.2[1], open.1[100]), (102.85, date(2026, 8, 22)));
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
        let (_, dates, prices) = column(&found, 0);
        assert_eq!(dates, [date(2026, 3, 9), date(2026, 3, 10)], "{text}");
        assert_eq!(prices, [1_234.5, 0.75], "{text}");
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
    assert_eq!(column(&found, 0).2, [1.0, 3.0, 4.0, 5.0]);
    // The last cell is empty after the column's end, which is no gap.
    assert_eq!(column(&found, 1).2, [10.0, 11.0, 14.0, 15.0, 16.0, 17.0, 18.0]);
    assert_eq!(found.problems[1].text, "soon,2,12");
}

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

#[test]
fn the_decimal_mark_is_asked_of_the_whole_file() {
    let prices = |text: &str| column(&read(text), 0).2.to_vec();
    assert_eq!(prices("d;p\n2026-03-09;1,234\n2026-03-10;1,5\n"), [1.234, 1.5]);
    assert_eq!(prices("d;p\n2026-03-09;1,234\n2026-03-10;1.5\n"), [1_234.0, 1.5]);
    assert_eq!(prices("d\tp\n2026-03-09\t4.508\n2026-03-10\t4.510\n"), [4.508, 4.51]);
    // Another column tells it too.
    assert_eq!(
        prices("d;p;volume\n2026-03-09;1,234;5.000,5\n2026-03-10;2,345;6\n"),
        [1.234, 2.345]
    );
    for text in [
        "d;p\n2026-03-09;1,234\n2026-03-10;1,235\n",
        "d;p\n2026-03-09;1.234\n2026-03-10;1.235\n",
        "d\tp\n2026-03-09\t1,234\n2026-03-10\t1,235\n",
        "d,p\n2026-03-09,\"4,125\"\n2026-03-10,\"4,250\"\n",
        "d;p\n2026-03-09;1,5\n2026-03-10;1.5\n",
    ] {
        assert_eq!(error(text), FileError::AmbiguousNumbers, "{text}");
        assert!(error(text).to_string().contains("\"point\" or \"comma\""));
    }
    let mixed = read("d;p\n2026-03-09;1,5\n2026-03-10;1,6\n2026-03-11;1.5\n2026-03-12;1.234\n");
    assert_eq!(problems(&mixed), [(4, "p", "not_a_number")]);
    assert_eq!(column(&mixed, 0).2, [1.5, 1.6, 1_234.0]);
    let options = Options { decimal_mark: Some(DecimalMark::Point), ..Options::default() };
    let told = import("d;p\n2026-03-09;1,234\n", options).unwrap();
    assert_eq!(column(&told, 0).2, [1_234.0]);
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
fn columns_that_hold_no_prices_are_named() {
    let found = read("model,date,price,source\nA,2026-03-09,1,list 1\nB,2026-03-10,2,page 7\n");
    assert_eq!(found.ignored_columns, ["model", "source"]);
    assert_eq!(found.histories.len(), 1);
    let years = read("date,2024,2025\n2026-03-09,1.5,2.5\n2026-03-10,3.5,4.5\n");
    assert_eq!((column(&years, 1).0, years.understood.header_line), ("2025", Some(1)));
    let headless = read("2026-03-09,1,2\n2026-03-10,3,4\n");
    assert_eq!(column(&headless, 1).0, "column 3");
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

/// C01, C02 and C04: what spreadsheets write where.
#[test]
fn the_encodings_of_spreadsheets_say_the_same() {
    let chinese = "日期,收盘,开盘\r\n2026-03-09,4.50,4.40\r\n2026-03-10,4.55,4.50\r\n2026-03-11,4.62,4.55\r\n";
    let tabs = "Date\tPrice\r\n2026-03-09\t4,50\r\n2026-03-10\t4,55\r\n2026-03-11\t4,62\r\n";
    let quoted = "\u{feff}\"Date\",\"Price (USD, per Mtok)\"\r\n\"2026-03-09\",\"4.50\"\r\n\"2026-03-10\",\"4.55\"\r\n\"2026-03-11\",\"4.62\"\r\n";
    let utf_16 = |text: &str, of: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{text}").encode_utf16().flat_map(of).collect()
    };
    for (bytes, encoding, name, unit) in [
        (GB18030.encode(chinese).0.into_owned(), "GB18030", "收盘", None),
        (chinese.as_bytes().to_vec(), "UTF-8", "收盘", None),
        (utf_16(tabs, u16::to_le_bytes), "UTF-16LE", "Price", None),
        (utf_16(tabs, u16::to_be_bytes), "UTF-16BE", "Price", None),
        (quoted.as_bytes().to_vec(), "UTF-8", "Price (USD, per Mtok)", Some("USD, per Mtok")),
    ] {
        let found = prices::read(&bytes, Options::default()).unwrap();
        assert_eq!(found.understood.encoding, encoding);
        assert_eq!(column(&found, 0), (name, &MARCH[..], &PRICES[..]));
        assert_eq!(found.histories[0].unit.as_deref(), unit);
        assert_eq!((problems(&found), found.understood.header_line), (vec![], Some(1)));
    }
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

/// C08: what stands above and below the table.
#[test]
fn notes_above_and_a_total_below_are_no_prices() {
    for end in ["", ";"] {
        let text = format!(
            "Price history\nFrom: 2026.03.09-2026.03.11\nMade: 2026.03.11 09:57\n\
             date;price;note{end}\n2026.03.09;4,50;a{end}\n2026.03.10;4,55;b{end}\n\
             2026.03.11;4,62;c{end}\nTotal;3;{end}\n"
        );
        let found = read(&text);
        assert_eq!(column(&found, 0), ("price", &MARCH[..], &PRICES[..]), "{text}");
        assert_eq!(found.understood.header_line, Some(4));
        assert_eq!((found.histories.len(), problems(&found)), (1, vec![]));
    }
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

/// C13: amounts with the code of a currency.
#[test]
fn currencies_are_kept_beside_the_prices() {
    let found = read(
        "date,price,other\n2026-03-09,4.50 CNY,USD 0.66\n2026-03-10,4.55 CNY,USD 0.67\n\
         2026-03-11,4.62 CNY,USD 0.68\n2026-03-12,4.70 USD,USD 0.69\n",
    );
    assert_eq!(column(&found, 0).2, PRICES);
    assert_eq!(column(&found, 1).2, [0.66, 0.67, 0.68, 0.69]);
    let units: Vec<_> = found.histories.iter().map(|one| one.unit.as_deref()).collect();
    assert_eq!(units, [Some("CNY"), Some("USD")]);
    assert_eq!(problems(&found), [(5, "price", "other_currency")]);
    let told = read("date,price,currency\n2026-03-09,4.5,EUR\n2026-03-10,4.6,EUR\n");
    assert_eq!(told.histories[0].unit.as_deref(), Some("EUR"));
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

/// C15: no titles, the time in a column of its own, several rows a day.
#[test]
fn columns_without_titles_are_told_apart() {
    let found = read(
        "2026.03.09,18:49,4.508,4.510,4.502,4.502,30\n2026.03.09,18:50,4.500,4.501,4.493,4.500,19\n\
         2026.03.10,18:49,4.550,4.552,4.549,4.551,15\n2026.03.11,18:49,4.620,4.623,4.618,4.620,23\n",
    );
    assert_eq!(column(&found, 0), ("column 3", &MARCH[..], &[4.508, 4.55, 4.62][..]));
    assert_eq!((found.histories.len(), found.understood.header_line), (4, None));
    assert_eq!(found.ignored_columns, ["column 2", "column 7"]);
    assert_eq!(problems(&found), [(2, "", "duplicate_date")]);
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
fn volume_and_change_are_no_histories() {
    let found = read(
        "日期,开盘价,收盘价,成交量,涨跌幅,序号\n2026-03-09,4.40,4.50,1200,-0.5,1\n2026-03-10,4.50,4.55,1300,1.1,2\n",
    );
    let names: Vec<_> = (0..found.histories.len()).map(|place| column(&found, place).0).collect();
    assert_eq!(names, ["开盘价", "收盘价"]);
    assert_eq!(found.ignored_columns, ["成交量", "涨跌幅", "序号"]);
}

/// What a field takes is taken below the title of a price, and nowhere else (C05: a volume of 12.34K).
#[test]
fn words_make_prices_where_the_title_says_so() {
    for (cells, unit, expected) in [
        (["12块", "12块5", "13"], Some("CNY"), [12.0, 12.5, 13.0]),
        (["1.5万", "1.6万元", "三万"], Some("CNY"), [15_000.0, 16_000.0, 30_000.0]),
        (["三亿", "四亿", "三亿五千万"], None, [3e8, 4e8, 3.5e8]),
        (["2.5k", "$2.6k", "2700"], Some("USD"), [2_500.0, 2_600.0, 2_700.0]),
        (["25 lakh", "26 lakh", "1 crore"], None, [2.5e6, 2.6e6, 1e7]),
    ] {
        for title in ["price", "收盘价"] {
            let [one, two, three] = cells;
            let text =
                format!("date,{title}\n2026-03-09,{one}\n2026-03-10,{two}\n2026-03-11,{three}\n");
            let found = read(&text);
            assert_eq!(column(&found, 0).2, expected, "{text}");
            assert_eq!(found.histories[0].unit.as_deref(), unit, "{text}");
            assert_eq!(found.problems, [], "{text}");
        }
    }
    let german = read("Datum;Preis\n09.03.2026;2,5 Mrd\n10.03.2026;2,6 Mrd\n");
    assert_eq!(column(&german, 0).2, [2.5e9, 2.6e9]);
    let volume = read("date,price,Vol.,gpt-5\n2026-03-09,1.5,12.34K,3K\n2026-03-10,1.6,13K,4K\n");
    assert_eq!(
        (volume.histories.len(), &volume.ignored_columns[..]),
        (1, &["Vol.", "gpt-5"].map(str::to_owned)[..])
    );
    let of_one = read("date,price\n2026-03-09,12块5\n2026-03-10,$2\n2026-03-11,13元\n");
    assert_eq!(problems(&of_one), [(3, "price", "other_currency")]);
}

/// A line below the titles may say what the columns are in.
#[test]
fn a_line_of_units_is_no_header() {
    for (first, units) in [("", "USD/Mtok"), ("unit", "$/Mtok"), ("", "CNY")] {
        let text = format!(
            "Prices,of,ours\ndate,price,volume\n{first},{units},M\n2026-03-09,4.5,1200\n2026-03-10,4.55,1300\n"
        );
        let found = read(&text);
        assert_eq!(found.histories.len(), 1, "{text}");
        assert_eq!(column(&found, 0).0, "price");
        assert_eq!(found.histories[0].unit.as_deref(), Some(units));
        assert_eq!(found.ignored_columns, ["volume"]);
        assert_eq!((found.understood.header_line, &found.problems[..]), (Some(2), &[][..]));
    }
    // Two lines of titles without a unit: the lower one counts, as it did.
    let found = read("group,a,b\n,gpt-5,claude\n2026-03-09,4.5,1.2\n2026-03-10,4.55,1.3\n");
    assert_eq!((column(&found, 0).0, column(&found, 1).0), ("gpt-5", "claude"));
}

proptest! {
    #[test]
    fn no_text_stops_the_import(text in "\\PC*|[-0-9,;.\t\"\r\n/ eE年月日]*") {
        let _ = import(&text, Options::default());
        let _ = import(&format!("date,price\n2026-03-09,1\n{text}"), Options::default());
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
        let options = Options {
            decimal_mark: Some(DecimalMark::Point), ..Options::default()
        };
        let found = import(&text, options).unwrap();
        prop_assert_eq!(column(&found, 0).2, prices);
        prop_assert_eq!(&found.problems, &[]);
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

#[test]
fn two_headers_name_a_column_together_where_one_does_not_tell() {
    let rows = "2026-03-09,2,10,4.5,13.5\n2026-03-10,2.1,10,4.6,13.5\n";
    for above in [",OpenAI,OpenAI,DeepSeek,DeepSeek", "prices,OpenAI,,DeepSeek,"] {
        let histories = read(&format!("{above}\ndate,input,output,input,output\n{rows}"));
        let names: Vec<&str> = (0..4).map(|place| column(&histories, place).0).collect();
        assert_eq!(
            names,
            ["OpenAI input", "OpenAI output", "DeepSeek input", "DeepSeek output"],
            "{above}"
        );
    }
    // Where titles tell, what stands above them is a heading.
    let histories = read(&format!("Prices,of,all,our,vendors\ndate,a,b,c,d\n{rows}"));
    assert_eq!(column(&histories, 0).0, "a");
}

#[test]
fn a_line_of_units_below_the_titles_may_say_how_dates_are_written() {
    for pattern in ["(yyyy-mm-dd)", "YYYY/MM/DD", "TT.MM.JJJJ", "年/月/日"] {
        let histories =
            read(&format!("date,price\n{pattern},(USD/Mtok)\n2026-03-09,4.5\n2026-03-10,4.6\n"));
        assert_eq!(column(&histories, 0).0, "price", "{pattern}");
        assert_eq!(histories.histories[0].unit.as_deref(), Some("(USD/Mtok)"), "{pattern}");
    }
}

#[test]
fn empty_lines_of_cells_are_no_problem_and_years_of_other_calendars_no_dates() {
    let histories = read(",date,,price,\n,2026-03-09,,4.5,\n,,,,\n,2026-03-10,,4.6,\n");
    assert_eq!((problems(&histories), column(&histories, 0).2), (vec![], [4.5, 4.6].as_slice()));
    assert_eq!(error("date,price\n9/3/2569,4.5\n25/3/2569,4.6\n"), FileError::NoDates);
    assert_eq!(error("date,price\n1447-09-20,4.5\n1447-09-21,4.6\n"), FileError::NoDates);
}

#[test]
fn a_list_of_objects_is_a_table_of_prices() {
    let rows = r#"{"date":"2026-03-09","price":4.5,"note":"a \"b\"\tc"},{"price":4.55,"date":"2026-03-10","note":null},{"date":"2026-03-11","price":4.62}"#;
    for text in [format!("[{rows}]"), format!("{{\"data\":[{rows}]}}"), rows.replace("},{", "}\n{")]
    {
        let histories = read(&text);
        assert_eq!(column(&histories, 0), ("price", MARCH.as_slice(), PRICES.as_slice()), "{text}");
        assert_eq!(
            (problems(&histories), histories.ignored_columns.clone()),
            (vec![], vec!["note".to_owned()])
        );
    }
    assert_eq!(error("[1, 2, 3]"), FileError::NoDates);
}
