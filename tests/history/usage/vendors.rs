//! Exports of those who serve a model, or sell a tool on it.

use std::io::{Cursor, Write};

use rust_decimal::Decimal;
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::usage::read;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::files::{
    ALIBABA_BILL, ANTHROPIC_COST, ANTHROPIC_USAGE, CURSOR, DEEPSEEK_AMOUNT, DEEPSEEK_COST,
    DEEPSEEK_OLD, OPENAI_COST, OPENAI_USAGE,
};
use super::{in_order, line, month, names, text, usage};

/// C19: the two input columns are disjoint, and words are no cost.
#[test]
fn cursor() {
    let found = usage(CURSOR);
    assert_eq!((found.format, found.includes_cached), ("cursor_usage", Some(false)));
    let a = line(&found, "model-a");
    assert_eq!(in_order(&a.tokens), ["20300", "45000", "1200", "-", "900"]);
    assert_eq!((text(a.cost), a.requests), ("0.12".to_owned(), None));
    assert_eq!(text(line(&found, "model-b").cost), "0");
    assert_eq!(text(line(&found, "model-c").cost), "-");
    assert_eq!(month(&found), ("2026-03".to_owned(), false));
    assert_eq!(names(&found), [(5, "11", "total_differs")]);
    let with_people =
        CURSOR.replace("Date,", "Date,User,Cloud Agent ID,").replace("Z\",", "Z\",u,c,");
    let found = usage(&with_people);
    assert_eq!(found.dropped_columns, ["User", "Cloud Agent ID"]);
    assert_eq!(in_order(&line(&found, "model-a").tokens), in_order(&a.tokens));
}

/// C21: five kinds, and searches, which are no token kind.
#[test]
fn anthropic_usage() {
    let found = usage(ANTHROPIC_USAGE);
    assert_eq!((found.format, found.includes_cached), ("anthropic_usage", Some(false)));
    let (a, b) = (line(&found, "model-a"), line(&found, "model-b"));
    assert_eq!(in_order(&a.tokens), ["13000", "159000", "20000", "2000", "2800"]);
    assert_eq!(in_order(&b.tokens), ["500", "0", "0", "0", "100"]);
    assert_eq!(found.dropped_columns, ["api_key"]);
    assert_eq!(names(&found), [(3, "", "no_token")]);
    assert!(found.problems[0].reason.to_string().starts_with("no_token: 3 of these"));
    assert_eq!(month(&found), ("2026-03".to_owned(), false));
}

#[test]
fn anthropic_cost() {
    let found = usage(ANTHROPIC_COST);
    assert_eq!((found.format, found.includes_cached), ("anthropic_cost", None));
    let opus = line(&found, "Claude Opus 5.5");
    assert_eq!((text(opus.cost), opus.currency.as_deref()), ("2".to_owned(), Some("USD")));
    assert_eq!(in_order(&opus.tokens), ["-"; 5]);
    assert_eq!(in_order(&opus.prices), ["-"; 5]);
    assert_eq!(text(line(&found, "web_search").cost), "0.1");
    assert_eq!(month(&found), ("2026-10".to_owned(), true));
}

/// C22: input includes cached, batch has a flag, and a tier is named.
#[test]
fn openai_usage() {
    let found = usage(OPENAI_USAGE);
    assert_eq!((found.format, found.includes_cached), ("openai_usage", Some(true)));
    let a = line(&found, "model-a");
    assert_eq!(in_order(&a.tokens), ["160000", "80000", "-", "-", "12000"]);
    assert_eq!((text(a.requests), text(a.cost)), ("19".to_owned(), "-".to_owned()));
    assert_eq!(a.batch_share, Some(Decimal::from(105_000) / Decimal::from(252_000)));
    assert_eq!(names(&found), [(4, "flex-tier", "other_tier")]);
    // More cached than input: the file does not include them.
    let exclusive = usage(&OPENAI_USAGE.replace("40000,20000", "20000,40000"));
    assert_eq!(exclusive.includes_cached, Some(false));
    assert_eq!(in_order(&line(&exclusive, "model-a").tokens)[0], "220000");
}

#[test]
fn openai_usage_as_the_reply_gives_it() {
    let found = usage(
        r#"{"object":"page","data":[
        {"object":"bucket","start_time":1772323200,"end_time":1772409600,"results":[
            {"input_tokens":300,"input_cached_tokens":200,"output_tokens":50,"num_model_requests":2,
             "model":"gpt-6-sol","batch":null,"api_key_id":"key_abc","user_id":null}]},
        {"object":"bucket","start_time":1774915200,"end_time":1775001600,"results":[]}]}"#,
    );
    assert_eq!((found.format, month(&found)), ("openai_usage", ("2026-03".to_owned(), true)));
    assert_eq!(in_order(&line(&found, "gpt-6-sol").tokens), ["100", "200", "-", "-", "50"]);
    assert_eq!(found.dropped_columns, ["api_key_id", "user_id"]);
}

#[test]
fn openai_cost() {
    let found = usage(OPENAI_COST);
    assert_eq!((found.format, found.includes_cached), ("openai_cost", None));
    let sol = line(&found, "gpt-6-sol");
    assert_eq!(in_order(&sol.tokens), ["100000", "100000", "-", "-", "-"]);
    assert_eq!(text(sol.cost), "0.52");
    assert_eq!(in_order(&sol.prices), ["5", "0.2", "-", "-", "-"]);
    assert_eq!(sol.currency.as_deref(), Some("USD"));
    assert_eq!(text(line(&found, "web search tool calls").cost), "0.05");
    // An empty bucket covers its day.
    assert_eq!(month(&found), ("2026-03".to_owned(), true));
    for title in ["user_id", "api_key_id", "user_email"] {
        assert!(found.dropped_columns.iter().any(|dropped| dropped == title), "{title}");
    }
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn deepseek_in_its_archive() {
    let marked = format!("\u{feff}{}", DEEPSEEK_AMOUNT.replace('\n', "\r\n"));
    for files in [
        [("amount-2026-9.csv", &*marked), ("cost-2026-9.csv", DEEPSEEK_COST)],
        [("cost-2026-9.csv", DEEPSEEK_COST), ("x/amount-2026-9.csv", &*marked)],
    ] {
        let found = read(&archive(&files), Options::default()).unwrap();
        assert_eq!((found.format, found.includes_cached), ("deepseek_month", None));
        let flash = line(&found, "deepseek-v4-flash");
        assert_eq!(in_order(&flash.tokens), ["200000", "800000", "-", "-", "10000"]);
        assert_eq!((text(flash.requests), text(flash.cost)), ("42".to_owned(), "0.47".to_owned()));
        assert_eq!(flash.currency.as_deref(), Some("CNY"));
        assert_eq!(in_order(&flash.prices), ["1.875", "0.0625", "-", "-", "4.5"]);
        assert_eq!(text(flash.peak_share), "0.25");
        assert_eq!(month(&found), ("2026-09".to_owned(), true));
        assert_eq!(found.dropped_columns.len(), 3);
    }
    let other = archive(&[("readme.txt", "hello"), ("photo.csv", "a,b\n1,2\n")]);
    assert_eq!(read(&other, Options::default()), Err(FileError::UnknownFormat));
    let bomb = archive(&[("amount.csv", &"0".repeat(30_000_000))]);
    assert!(matches!(read(&bomb, Options::default()), Err(FileError::TooLarge { .. })));
}

#[test]
fn deepseek_as_it_was() {
    let found = usage(DEEPSEEK_OLD);
    let chat = line(&found, "deepseek-chat");
    assert_eq!(in_order(&chat.tokens), ["-", "1000000", "-", "-", "1000000"]);
    assert_eq!((text(chat.cost), chat.currency.as_deref()), ("3.2".to_owned(), None));
    assert_eq!((chat.peak_share, month(&found)), (None, ("2026-03".to_owned(), true)));
    // A price that changed in the month tells no peak.
    let changed =
        format!("{DEEPSEEK_OLD}u,20260331,deepseek-chat,n,sk,input_cache_hit_tokens,0.0000003,5\n");
    assert_eq!(names(&usage(&changed)), [(2, "deepseek-chat", "price_changed")]);
}

#[test]
fn copilot_is_asked_where_it_matters() {
    let text = "date,model,input,output,cache_read,cache_write\n2026-10-01,m,100,20,60,0\n";
    assert_eq!(read(text.as_bytes(), Options::default()), Err(FileError::AmbiguousCached));
    // More cached than input: it cannot include them.
    let found = usage(&text.replace(",60,", ",600,"));
    assert_eq!((found.format, found.includes_cached), ("copilot_usage", Some(false)));
    assert_eq!(in_order(&line(&found, "m").tokens), ["100", "600", "0", "-", "20"]);
    // And where no cache was used, the question does not arise.
    assert_eq!(usage(&text.replace(",60,", ",,")).includes_cached, None);
}

#[test]
fn a_row_without_batch_counts_against_one_with_it() {
    let row = |item: &str| {
        format!(
            "2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,1,usd,100,tokens,\"gpt-6-sol, {item}\"\n"
        )
    };
    let head = "start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item\n";
    let found = usage(&format!("{head}{}{}", row("input"), row("batch input")));
    assert_eq!(text(line(&found, "gpt-6-sol").batch_share), "0.5");
    let found = usage(&format!("{head}{}", row("input")));
    assert_eq!(text(line(&found, "gpt-6-sol").batch_share), "-");
}

#[test]
fn alibaba() {
    let found = usage(ALIBABA_BILL);
    let max = line(&found, "qwen4-max");
    assert_eq!(in_order(&max.tokens), ["1500000", "-", "-", "-", "100000"]);
    assert_eq!(in_order(&max.prices), ["12", "-", "-", "-", "36"]);
    let found = usage(
        r#"{"data":[{"summaryTime":"2026-10","modelCode":"qwen4-max","apiKeyName":"n","payableAmount":"1.5",
            "values":{"input_tokens":1000,"cached_tokens":400,"output_tokens":"50"}}]}"#,
    );
    assert_eq!((found.format, found.includes_cached), ("alibaba_usage", Some(true)));
    assert_eq!(in_order(&line(&found, "qwen4-max").tokens), ["600", "400", "-", "-", "50"]);
    assert_eq!(month(&found), ("2026-10".to_owned(), true));
}
