//! The same prices as spreadsheets, terminals and web pages write them.

use encoding_rs::GB18030;
use jiff::civil::date;
use proptest::prelude::*;
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::prices;
use tokenlock::parse::amount::DecimalMark;

use super::{MARCH, PRICES, column, error, import, problems, read};

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
