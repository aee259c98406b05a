//! Rows of an export, whatever its layout: how they may be written, and how they are added up.

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::usage::read;

use super::files::ANTHROPIC_USAGE;
use super::{in_order, line, text, usage};

proptest! {
    #[test]
    fn what_is_written_is_added_up(
        rows in prop::collection::vec((1_i8..29, 0_usize..3, prop::array::uniform5(0_u32..1_000_000_000)), 1..40),
        separator in prop::sample::select(vec![",", ";", "\t"]),
        is_grouped: bool,
    ) {
        let titles = [
            "usage_date_utc", "model_version", "api_key", "usage_input_tokens_no_cache",
            "usage_input_tokens_cache_read", "usage_input_tokens_cache_write_5m",
            "usage_input_tokens_cache_write_1h", "usage_output_tokens",
        ];
        let written = |count: u32| {
            let digits = count.to_string();
            if !is_grouped {
                return digits;
            }
            let groups: Vec<String> = digits.as_bytes().rchunks(3).rev()
                .map(|group| String::from_utf8_lossy(group).into_owned()).collect();
            format!("\"{}\"", groups.join(","))
        };
        let mut file = titles.join(separator) + "\r\n";
        let mut sums = [[0_u64; 5]; 3];
        for (day, model, counts) in &rows {
            let mut cells = vec![format!("2026-10-{day:02}"), format!("model-{model}"), "k".to_owned()];
            cells.extend(counts.iter().map(|count| written(*count)));
            file += &(cells.join(separator) + "\r\n");
            for (sum, count) in sums[*model].iter_mut().zip(counts) {
                *sum += u64::from(*count);
            }
        }
        let found = usage(&file);
        prop_assert_eq!(&found.problems, &[]);
        for (model, sums) in sums.iter().enumerate() {
            let is_there = rows.iter().any(|(_, there, _)| *there == model);
            if is_there {
                let expected = sums.map(|sum| sum.to_string());
                prop_assert_eq!(in_order(&line(&found, &format!("model-{model}")).tokens), expected);
            }
        }
    }
}

#[test]
fn any_spelling_of_a_spreadsheet_says_the_same() {
    let expected = usage(ANTHROPIC_USAGE);
    let semicolons = ANTHROPIC_USAGE.replace(',', ";");
    let utf_16: Vec<u8> =
        format!("\u{feff}{semicolons}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let noted = format!("Usage of March\n\n{ANTHROPIC_USAGE}");
    for bytes in [semicolons.into_bytes(), utf_16, noted.into_bytes()] {
        assert_eq!(read(&bytes, Options::default()).unwrap().months, expected.months);
    }
    let turned = "Cost;Date;Cache Read;Input (w/ Cache Write);Input (w/o Cache Write);Output Tokens;Model\n\
        0,12;09.03.2026 08:00;5.000;1.200;300;400;a\n";
    let found = usage(turned);
    assert_eq!(in_order(&line(&found, "a").tokens), ["300", "5000", "1200", "-", "400"]);
    assert_eq!(text(line(&found, "a").cost), "0.12");
}

#[test]
fn a_month_is_whole_where_the_file_covers_it() {
    let row = |date: &str| format!("{date},deepseek-chat,output_tokens,0.000003,5\n");
    let file = |dates: &[&str]| {
        let rows: String = dates.iter().map(|date| row(date)).collect();
        usage(&format!("utc_date,model,type,price,amount\n{rows}"))
    };
    let whole = |dates: &[&str]| -> Vec<(String, bool)> {
        file(dates).months.iter().map(|month| (month.month.text(), month.is_whole)).collect()
    };
    let is = |month: &str, is_whole| (month.to_owned(), is_whole);
    assert_eq!(whole(&["2026-02-01", "2026-02-28"]), [is("2026-02", true)]);
    assert_eq!(whole(&["2026-02-01", "2026-02-27"]), [is("2026-02", false)]);
    assert_eq!(
        whole(&["2026-02-10", "2026-03-15", "2026-04-02"]),
        [is("2026-02", false), is("2026-03", true), is("2026-04", false)]
    );
}

/// More than three million cells, which are not held at once.
#[test]
fn an_export_of_many_cells_is_read_to_its_end() {
    let empty = ",".repeat(430);
    let header = "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens";
    let mut text = format!("{header}{empty}\n");
    let rows = 7_000_u32;
    for row in 0..rows {
        text += &format!("2026-10-{:02},claude-opus-5-5,100,1000,50{empty}x\n", row % 31 + 1);
    }
    let found = read(text.as_bytes(), Options::default()).unwrap();
    let [month] = &found.months[..] else { panic!("one month") };
    let tokens = month.lines[0].tokens;
    assert_eq!(tokens.cached, Some(Decimal::from(rows) * dec!(1000)));
    assert_eq!(tokens.output, Some(Decimal::from(rows) * dec!(50)));
    assert!(month.is_whole && found.problems.is_empty());
}

/// The reply of Alibaba's interface holds its rows two levels down, in capital letters.
#[test]
fn rows_are_found_in_an_object_in_an_object() {
    let text = r#"{"RequestId":"r","Data":{"TotalCount":2,"Items":[
        {"SummaryTime":"2026-10","ModelCode":"qwen4-max","PayableAmount":"1.25","Values":{"input_tokens":1000,"cached_tokens":400,"output_tokens":100}},
        {"SummaryTime":"2026-10","ModelCode":"qwen4-max","PayableAmount":"0.75","Values":{"input_tokens":500,"cached_tokens":100,"output_tokens":50}}
    ]}}"#;
    let found = read(text.as_bytes(), Options::default()).unwrap();
    assert_eq!(found.format, "alibaba_usage");
    let line = &found.months[0].lines[0];
    assert_eq!((line.cost, line.tokens.output), (Some(dec!(2)), Some(dec!(150))));
    assert_eq!((line.tokens.input, line.tokens.cached), (Some(dec!(1000)), Some(dec!(500))));
}

#[test]
fn usage_by_week_or_quarter_is_refused_and_a_quarter_among_months_left_out() {
    let of = |from: &str| {
        let rows = from.split(' ').map(|from| format!("{from},model-a,10,20,30\n"));
        let rows: String = rows.collect();
        let head = "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens";
        read(format!("{head}\n{rows}").as_bytes(), Options::default())
    };
    for from in ["2026-W10 2026-W11", "2026Q1 2026Q2", "Week-10-2026 Week-11-2026"] {
        assert_eq!(of(from), Err(FileError::Periods), "{from}");
    }
    let usage = of("2026-01 2026-02 2026Q1").unwrap();
    assert_eq!(usage.months.len(), 2);
    assert_eq!(usage.problems[0].reason.name(), "no_date");
    assert_eq!(of("2026M01 2026M02").unwrap().months, usage.months);
}

/// Elements of a list on one line are read one by one, with what stands around the list on either side.
#[test]
fn a_reply_is_read_alike_in_every_shape() {
    let bucket = |day: &str| {
        format!(
            "{{\"results\":[{{\"model\":\"model-a\",\"input_tokens\":100,\"input_cached_tokens\":60,\"output_tokens\":5,\"num_model_requests\":1}}],\"start_time\":{day}}}"
        )
    };
    let (one, two) = (bucket("1773014400"), bucket("1773100800"));
    let shapes = [
        format!("[{one},{two}]"),
        format!("{one}\n{two}\n"),
        format!("{{\"object\":\"page\",\"data\":[{one},{two}],\"has_more\":false}}"),
        format!("{{\"Data\":{{\"Items\":[{one},{two}]}}}}"),
        format!("[[{one}],[{{\"data\":[{two}]}}]]"),
        format!("[{one},{two},3,\"x\",null]"),
    ];
    let [first, rest @ ..] =
        shapes.each_ref().map(|text| read(text.as_bytes(), Options::default()).unwrap());
    assert_eq!(first.months[0].lines[0].tokens.input, Some(dec!(80)));
    for (other, text) in rest.iter().zip(&shapes[1..]) {
        assert_eq!(other.months, first.months, "{text}");
    }
    // Lists without end in each other are no rows, and none is looked through again for each of its levels.
    let deep = format!("{}{}", "[".repeat(300_000), "]".repeat(300_000));
    assert_eq!(read(deep.as_bytes(), Options::default()), Err(FileError::NoTable));
}
