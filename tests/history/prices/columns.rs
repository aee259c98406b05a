//! Columns of a price file: their titles, units and currencies, and which of them are prices.

use super::{MARCH, PRICES, column, problems, read};

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
