//! Variants of files that people write by hand, that chats hand on, and that consoles of other countries export.

use std::io::{Cursor, Write};

use rust_decimal::{Decimal, dec};
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::usage::{self, Usage};
use tokenlock::history::{archive, prices};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TITLES: &str = "usage_date_utc;model_version;usage_input_tokens_no_cache;usage_input_tokens_cache_read;usage_output_tokens\n";

fn usage(text: &str) -> Usage {
    usage::read(text.as_bytes(), Options::default())
        .unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn input(text: &str) -> Option<Decimal> {
    usage(text).months[0].lines[0].tokens.input
}

#[test]
fn a_count_is_grouped_where_nothing_tells_the_mark() {
    for (cell, expected) in [
        ("1.000", dec!(1_000)),
        ("1,000", dec!(1_000)),
        ("12.345", dec!(12_345)),
        ("1000.0", dec!(1_000)),
        ("3e5", dec!(300_000)),
        ("1'000", dec!(1_000)),
        ("12,34,567", dec!(1_234_567)),
        ("1,100万", dec!(11_000_000)),
        ("三亿五千万", dec!(350_000_000)),
        ("1.5M", dec!(1_500_000)),
    ] {
        let text = format!("{TITLES}2026-10-01;m;{cell};0;0\n");
        assert_eq!(input(&text), Some(expected), "{cell}");
    }
    // Where other numbers tell that the point is decimal, it is.
    let text = format!("{TITLES}2026-10-01;m;1.000;0.50;0\n");
    assert_eq!(input(&text), Some(dec!(1)));
}

#[test]
fn millions_have_parts_and_a_grant_without_a_quantity_is_one() {
    let text = "start_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item\n\
        2026-10-01,5.00,usd,1.234,1M tokens,\"m, input\"\n\
        2026-10-02,-2.50,usd,0,tokens,Credit grant\n";
    let found = usage(text);
    let lines = &found.months[0].lines;
    let of = |model: &str| lines.iter().find(|line| line.model == model).unwrap();
    assert_eq!(of("m").tokens.input, Some(dec!(1_234_000)));
    assert_eq!(of("Credit grant").cost, Some(dec!(-2.5)));
    assert!(found.problems[0].reason.to_string().contains("1 of these are in the file"));
}

#[test]
fn a_number_beyond_all_bounds_is_named_as_that() {
    let found = usage(&format!("{TITLES}2026-10-01;m;{};0;0\n", "9".repeat(30)));
    assert_eq!(found.problems[0].reason.name(), "out_of_range");
}

/// An archive of these files.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn an_archive_counts_a_file_once_and_names_an_archive_in_it() {
    let file = format!("{TITLES}2026-10-01;m;5;0;0\n");
    let twice =
        zip(&[("export/a.csv", file.as_bytes()), ("export/copy of a.csv", file.as_bytes())]);
    let found = usage::read(&twice, Options::default()).unwrap();
    assert_eq!(found.months[0].lines[0].tokens.input, Some(dec!(5)));
    let nested = zip(&[("inner.zip", &twice)]);
    assert_eq!(archive::files(&nested).unwrap_err(), FileError::Archive);
    let mut tar = vec![0; 257];
    tar.extend(b"ustar\x0000");
    let packed = zip(&[("export.tar", &tar)]);
    assert_eq!(archive::files(&packed).unwrap_err(), FileError::Archive);
}

#[test]
fn prices_stand_in_markdown_between_full_width_commas_and_in_lakh() {
    for (text, expected) in [
        ("| date | price |\n|:---|---:|\n| 2026-03-09 | 4.5 |\n| 2026-03-10 | 4.6 |\n", [4.5, 4.6]),
        ("日期，价格\n２０２６－０３－０９，４．５\n２０２６－０３－１０，４．６\n", [4.5, 4.6]),
        (
            "date,price\n2026-03-09,\"12,34,567.5\"\n2026-03-10,\"1,23,45,678.5\"\n",
            [1_234_567.5, 12_345_678.5],
        ),
    ] {
        let found = prices::read(text.as_bytes(), Options::default());
        let found = found.unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(found.histories.len(), 1, "{text}");
        let history = &found.histories[0].history;
        assert_eq!(history.prices(), expected, "{text}");
        assert!(history.name() == "price" || history.name() == "价格");
        assert_eq!(found.problems, []);
    }
}

#[test]
fn prices_are_told_from_what_stands_beside_them_in_every_language() {
    for (text, name, unit, ignored) in [
        (
            "일자;종가;거래량\n2026. 3. 9.;4,5;100\n2026. 3. 10.;4,6;200\n합계;;300\n",
            "종가",
            None,
            &["거래량"][..],
        ),
        (
            "日付,終値,出来高,前日比\n2026/3/9,4.5,10,1.5\n2026/3/10,4.6,20,1.6\n",
            "終値",
            None,
            &["出来高", "前日比"],
        ),
        (
            "Дата;Цена, руб.;Объём\n09.03.2026;4,5;10\n10.03.2026;4,6;20\nИтого;9,1;30\n",
            "Цена, руб.",
            Some("RUB"),
            &["Объём"],
        ),
        (
            "Datum;Preis;Veränderung\n09.03.2026;4,5 €;1,2%\n10.03.2026;4,6 €;1,1%\n",
            "Preis",
            Some("EUR"),
            &["Veränderung"],
        ),
        ("날짜,단가\n2026-03-09(월),4.5원\n2026-03-10(화),4.6원\n", "단가", Some("KRW"), &[]),
        (
            "date,OpenAI requests,OpenAI price\n2026-03-09,7.5,4.5\n2026-03-10,8.5,4.6\n",
            "OpenAI price",
            None,
            &["OpenAI requests"],
        ),
        // Marks of text in a spreadsheet, marks of order in the middle, a rule and a bar at the edges.
        ("=\"Date\",=\"Price\"\n=\"2026-03-09\",=\"4.5\"\n'2026-03-10,'4.6\n", "Price", None, &[]),
        (
            "\u{feff}Date,\u{feff}Price\n2026-03-09,4.5\n\u{feff}2026-03-10,4.6\n",
            "Price",
            None,
            &[],
        ),
        (
            "| Date | Price |\n|------|-------|\n| 2026-03-09 | 4.5 |\n| 2026-03-10 | 4.6 |\n",
            "Price",
            None,
            &[],
        ),
        // Pages of programs.
        (
            "{\"data\":{\"series\":[{\"t\":\"2026-03-09\",\"v\":4.5},{\"t\":\"2026-03-10\",\"v\":4.6}]}}",
            "v",
            None,
            &[],
        ),
        ("[[\"date\",\"price\"],[\"2026-03-09\",4.5],[\"2026-03-10\",4.6]]", "price", None, &[]),
        (
            "{\"prices\":[[1773014400000,4.5],[1773100800000,4.6]],\"volumes\":[[1773014400000,9]]}",
            "column 2",
            None,
            &[],
        ),
        (
            "{\"date\":\"2026-03-09\",\"price\":4.5}\n{\"date\":\"2026-03-10\",\"price\":4.6}\n",
            "price",
            None,
            &[],
        ),
    ] {
        let found = prices::read(text.as_bytes(), Options::default());
        let found = found.unwrap_or_else(|error| panic!("{error}: {text}"));
        let [column] = &found.histories[..] else { panic!("one column of prices: {text}") };
        let ignored: Vec<String> = ignored.iter().map(|title| (*title).to_owned()).collect();
        assert_eq!((column.history.name(), column.unit.as_deref()), (name, unit), "{text}");
        assert_eq!(column.history.prices(), [4.5, 4.6], "{text}");
        assert_eq!(column.history.dates()[1], jiff::civil::date(2026, 3, 10), "{text}");
        assert_eq!(
            (&found.ignored_columns[..], &found.problems[..]),
            (&ignored[..], &[][..]),
            "{text}"
        );
    }
}
