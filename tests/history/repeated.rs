//! Rows that stand twice: asked about, never counted or dropped in silence.

use rust_decimal::{Decimal, dec};
use tokenlock::history::error::FileError;
use tokenlock::history::opened::open;
use tokenlock::history::options::Options;
use tokenlock::history::usage::{self, Usage, Wishes};

const TITLES: &str = "usage_date_utc,model_version,api_key,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens\n";
const ROWS: &str =
    "2026-10-01,opus,k1,100,200,30\n2026-10-02,opus,k1,110,210,31\n2026-10-03,opus,k2,120,220,32\n";

fn read(text: &str, counts_repeated: Option<bool>) -> Result<Usage, FileError> {
    let options = Options { counts_repeated, ..Options::default() };
    usage::read(text.as_bytes(), options)
}

fn input(usage: &Usage) -> Option<Decimal> {
    usage.months[0].lines[0].tokens.input
}

#[test]
fn an_export_that_was_pasted_twice_is_asked_about() {
    let json = |rows: &str| format!("[{rows}]\n");
    let objects = r#"{"start_time":1790812800,"input_tokens":100,"input_cached_tokens":0,"output_tokens":5,"num_model_requests":1,"model":"sol"},
        {"start_time":1790899200,"input_tokens":230,"input_cached_tokens":0,"output_tokens":1,"num_model_requests":1,"model":"sol"}"#;
    for (text, rows, line) in [
        (format!("{TITLES}{ROWS}{TITLES}{ROWS}"), 3, 6),
        (format!("{TITLES}{ROWS}{ROWS}"), 3, 5),
        (format!("{TITLES}{ROWS}\n\n{TITLES}{ROWS}"), 3, 8),
        // The second was downloaded a day later.
        (format!("{TITLES}{ROWS}{TITLES}{ROWS}2026-10-04,opus,k1,0,0,0\n"), 3, 6),
        (format!("{}{}", json(objects), json(objects)), 2, 3),
    ] {
        assert_eq!(read(&text, None), Err(FileError::RepeatedRows { rows }), "{text}");
        let once = read(&text, Some(false)).unwrap();
        assert_eq!(input(&once), Some(dec!(330)), "{text}");
        let problem = &once.problems[0];
        assert_eq!((problem.reason.name(), problem.line), ("repeated_rows", line), "{text}");
        assert_eq!(problem.text, "");
        let each = read(&text, Some(true)).unwrap();
        assert_eq!((input(&each), each.problems), (Some(dec!(660)), vec![]), "{text}");
    }
}

#[test]
fn rows_that_are_alike_by_chance_are_not_asked_about() {
    let november = ROWS.replace("2026-10", "2026-11");
    for text in [
        format!("{TITLES}{ROWS}{TITLES}{november}"),
        // Two of one block, one request after the other, and one of them once more.
        format!("{TITLES}2026-10-01,opus,k1,165,0,1\n2026-10-01,opus,k1,165,0,1\n"),
        // Keys are not shown, but they tell rows apart.
        format!("{TITLES}{ROWS}{TITLES}{}", ROWS.replace(",k1,", ",k3,").replace(",k2,", ",k4,")),
    ] {
        let found = read(&text, None).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(found.problems, [], "{text}");
        assert!(input(&found) >= Some(dec!(330)), "{text}");
    }
}

#[test]
fn two_files_with_the_same_rows_are_asked_about_and_those_of_two_months_are_not() {
    let all = |texts: &[String], counts_repeated| {
        let options = Options { counts_repeated, ..Options::default() };
        let opened: Vec<_> = texts.iter().map(|text| open(text.as_bytes(), None)).collect();
        usage::read_all(&opened, Wishes { options, mappings: &[], progress: &mut |_| () })
    };
    let first = format!("{TITLES}{ROWS}");
    let longer = format!("{TITLES}{ROWS}2026-10-04,opus,k1,7,0,0\n");
    let overlapping = [first.clone(), longer];
    assert_eq!(all(&overlapping, None), Err(FileError::RepeatedRows { rows: 3 }));
    assert_eq!(input(&all(&overlapping, Some(false)).unwrap()), Some(dec!(337)));
    assert_eq!(input(&all(&overlapping, Some(true)).unwrap()), Some(dec!(667)));
    let november = format!("{TITLES}{}", ROWS.replace("2026-10", "2026-11"));
    let months = all(&[first, november], None).unwrap();
    assert_eq!((months.months.len(), input(&months)), (2, Some(dec!(330))));
}
